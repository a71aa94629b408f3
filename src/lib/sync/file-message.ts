import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { fromBase64Url, toBase64Url } from '../domain/base64url';
import { pieceSize } from '../domain/wanted-files';

/** A place in a file: the piece that begins there is meant. */
export interface PieceName {
  readonly hash: string;
  readonly offset: number;
}

export interface Piece extends PieceName {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What two devices tell each other about photos and files, on the channel of the texts (SYN-130). */
export type FileMessage =
  /** Send me one piece: of the first of these files that you have whole. */
  | { readonly kind: 'ask'; readonly files: readonly PieceName[] }
  /** The piece that you asked for; null where none of those files is here. */
  | { readonly kind: 'piece'; readonly piece: Piece | null }
  /** I have these since now. */
  | { readonly kind: 'hold'; readonly hashes: readonly string[] };

/** The texts have those before. */
const codes = { ask: 4, piece: 5, hold: 6 } as const;
const hashLength = 32;
/** So many files in one message. */
export const mostFiles = 64;

export function encodeFileMessage(message: FileMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  const writeHash = (hash: string) => encoding.writeUint8Array(encoder, fromBase64Url(hash)!);
  encoding.writeVarUint(encoder, codes[message.kind]);
  switch (message.kind) {
    case 'ask':
      encoding.writeVarUint(encoder, message.files.length);
      for (const { hash, offset } of message.files) {
        writeHash(hash);
        encoding.writeVarUint(encoder, offset);
      }
      break;
    case 'hold':
      encoding.writeVarUint(encoder, message.hashes.length);
      message.hashes.forEach(writeHash);
      break;
    case 'piece':
      if (message.piece === null) break;
      writeHash(message.piece.hash);
      encoding.writeVarUint(encoder, message.piece.offset);
      encoding.writeVarUint8Array(encoder, message.piece.bytes);
  }
  return encoding.toUint8Array(encoder);
}

/** The message in those bytes; null when it is about something else, undefined when they are none (SYN-131). */
export function parseFileMessage(bytes: Uint8Array): FileMessage | null | undefined {
  try {
    return readMessage(decoding.createDecoder(bytes));
  } catch {
    // Decoders throw where the bytes end too soon.
    return undefined;
  }
}

function readMessage(decoder: decoding.Decoder): FileMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case codes.ask:
      return { kind: 'ask', files: readSome(decoder, () => readPieceName(decoder)) };
    case codes.hold:
      return { kind: 'hold', hashes: readSome(decoder, () => readHash(decoder)) };
    case codes.piece:
      return { kind: 'piece', piece: decoding.hasContent(decoder) ? readPiece(decoder) : null };
    default:
      return null;
  }
}

function readSome<T>(decoder: decoding.Decoder, read: () => T): readonly T[] {
  const length = decoding.readVarUint(decoder);
  if (length > mostFiles) throw new RangeError('too many');
  return Array.from({ length }, read);
}

const readHash = (decoder: decoding.Decoder): string =>
  toBase64Url(decoding.readUint8Array(decoder, hashLength));

const readPieceName = (decoder: decoding.Decoder): PieceName => ({
  hash: readHash(decoder),
  offset: decoding.readVarUint(decoder)
});

function readPiece(decoder: decoding.Decoder): Piece {
  const name = readPieceName(decoder);
  const length = decoding.readVarUint(decoder);
  if (length === 0 || length > pieceSize) throw new RangeError('no piece is so long');
  return { ...name, bytes: decoding.readUint8Array(decoder, length).slice() };
}
