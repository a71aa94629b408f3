import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { textLimit } from '../domain/acts/texts';
import { fromBase64Url, toBase64Url } from '../domain/base64url';
import { saltLength, type SaltedText } from '../journal/salted-text';

/** What two devices tell each other on the channel of the texts (SYN-90). */
export type TextMessage =
  /** I lack these: send me those that you have. */
  | { readonly kind: 'want'; readonly hashes: readonly string[] }
  /** Some of those that you wanted and that are here; so many are still to follow, and none of the others is here. */
  | { readonly kind: 'texts'; readonly texts: readonly SaltedText[]; readonly rest: number }
  /** I have these since now. */
  | { readonly kind: 'have'; readonly hashes: readonly string[] };

const codes = { want: 1, texts: 2, have: 3 } as const;
const hashLength = 32;
/** So many hashes or texts in one message. */
export const mostTexts = 256;
/** In UTF-8 a character takes three bytes at most, or four for two of them. */
const mostBytes = 3 * textLimit;

export function encodeTextMessage(message: TextMessage): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, codes[message.kind]);
  if (message.kind === 'texts') {
    encoding.writeVarUint(encoder, message.rest);
    encoding.writeVarUint(encoder, message.texts.length);
    for (const { salt, text } of message.texts) {
      encoding.writeUint8Array(encoder, salt);
      encoding.writeVarUint8Array(encoder, new TextEncoder().encode(text));
    }
  } else {
    encoding.writeVarUint(encoder, message.hashes.length);
    for (const hash of message.hashes) encoding.writeUint8Array(encoder, fromBase64Url(hash)!);
  }
  return encoding.toUint8Array(encoder);
}

/** The message in those bytes; null when its kind is of a later version, undefined when they are none (SYN-91). */
export function parseTextMessage(bytes: Uint8Array): TextMessage | null | undefined {
  try {
    return readMessage(decoding.createDecoder(bytes));
  } catch {
    // Decoders throw where the bytes end too soon, or are no UTF-8.
    return undefined;
  }
}

function readMessage(decoder: decoding.Decoder): TextMessage | null {
  switch (decoding.readVarUint(decoder)) {
    case codes.want:
      return { kind: 'want', hashes: readHashes(decoder) };
    case codes.have:
      return { kind: 'have', hashes: readHashes(decoder) };
    case codes.texts: {
      const rest = decoding.readVarUint(decoder);
      return {
        kind: 'texts',
        rest,
        texts: Array.from({ length: readCount(decoder) }, () => readText(decoder))
      };
    }
    default:
      return null;
  }
}

function readCount(decoder: decoding.Decoder): number {
  const count = decoding.readVarUint(decoder);
  if (count > mostTexts) throw new RangeError('too many');
  return count;
}

const readHashes = (decoder: decoding.Decoder): readonly string[] =>
  Array.from({ length: readCount(decoder) }, () => toBase64Url(decoding.readUint8Array(decoder, hashLength)));

function readText(decoder: decoding.Decoder): SaltedText {
  const salt = decoding.readUint8Array(decoder, saltLength).slice();
  const length = decoding.readVarUint(decoder);
  if (length > mostBytes) throw new RangeError('too long');
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    decoding.readUint8Array(decoder, length)
  );
  if (text.length > textLimit) throw new RangeError('too long');
  return { salt, text };
}
