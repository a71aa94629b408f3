import { joined, tagged } from '../domain/bytes';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { fromBase64Url, toBase64Url } from '../domain/base64url';
import { idFrom, type DeviceId } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import {
  deviceIdOf,
  isSignature,
  publicKeyLength,
  sign,
  signatureLength,
  verifyingKey,
  type DeviceKeys
} from '../identity/device-key';
import { openSealed, sealFor, type Sealed } from '../identity/sealing';
import { deflate, inflate } from './deflate';

/** What a device has for the others, as its channels would carry it: messages of the journal, of texts, an update. */
export interface FileContent {
  readonly journal: readonly Uint8Array[];
  readonly texts: readonly Uint8Array[];
  /** A Yjs update; null from a device that may not tell what its document holds. */
  readonly document: Uint8Array | null;
}

/** A file that was opened: who wrote it, which its signature shows, and when, by their own clock. */
export interface OpenedFile {
  readonly from: DeviceId;
  readonly at: number;
  readonly content: FileContent;
}

export type FileProblem =
  /** Cut short, changed, or something else. */
  | 'not-a-file'
  | 'newer'
  | 'other-collective'
  /** It was sealed for others, before this device was let in or after it was put out. */
  | 'not-for-me';

/** A device for which a file is sealed. */
export interface FileReader {
  readonly device: DeviceId;
  readonly sealKey: Uint8Array;
}

/** What tells such a file, and a person who opens it elsewhere, what it is. */
const mark = 'GRANGE-EXCHANGE-1';
const version = 1;
/** As large as a message of the document may be, and what it deflates to. */
const limit = 64 * 1024 * 1024;
const mostMessages = 10_000;
const mostReaders = 1_000;

/** Nobody would open it. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

/**
 * A file of everything that this device has, as text, sealed for these devices and signed by this one (SYN-120):
 * whoever else carries it reads nothing of it. Rejects with {@link FileTooLarge}.
 */
export async function sealFile(
  keys: DeviceKeys,
  facts: { readonly space: string; readonly at: number; readonly readers: readonly FileReader[] },
  content: FileContent
): Promise<string> {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const encoded = encodeContent(content);
  const messages = content.journal.length + content.texts.length;
  if (encoded.length > limit || messages > mostMessages || facts.readers.length > mostReaders)
    throw new FileTooLarge();
  const carried = await deflate(encoded);
  const whole = joined([Uint8Array.of(carried.deflated ? 1 : 0), carried.bytes]);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, version);
  encoding.writeVarString(encoder, facts.space);
  encoding.writeUint8Array(encoder, keys.public.sign);
  encoding.writeVarUint(encoder, facts.at);
  const seals = await Promise.all(
    facts.readers.map(async ({ device, sealKey }) => {
      const sealed = await sealFor({ space: facts.space, device }, sealKey, secret);
      return sealed === null ? [] : [{ device, ...sealed }];
    })
  );
  encoding.writeVarUint(encoder, seals.flat().length);
  for (const { device, key, sealed } of seals.flat()) {
    encoding.writeUint8Array(encoder, fromBase64Url(device)!);
    encoding.writeUint8Array(encoder, key);
    encoding.writeVarUint8Array(encoder, sealed);
  }
  const sealed = await crypto.subtle.encrypt(gcm, await contentKey(secret), whole);
  encoding.writeVarUint8Array(encoder, new Uint8Array(sealed));
  const bytes = encoding.toUint8Array(encoder);
  const signed = joined([bytes, await sign(keys, toSign(bytes))]);
  return `${mark}\n${inLines(toBase64Url(signed))}\n`;
}

/** Opens a file that anyone may have made or changed on its way; nothing of it is believed but who signed it. */
export async function openFile(
  keys: DeviceKeys,
  space: string,
  text: string
): Promise<Result<OpenedFile, FileProblem>> {
  const plain = text.replaceAll(/\s/g, '');
  if (/^GRANGE-EXCHANGE-(?!1(?!\d))\d+/.test(plain)) return err('newer');
  const signed = plain.startsWith(mark) ? fromBase64Url(plain.slice(mark.length)) : null;
  if (signed === null || signed.length <= signatureLength) return err('not-a-file');
  const bytes = signed.subarray(0, -signatureLength);
  const read = readEnvelope(bytes, keys.id);
  if (read === null) return err('not-a-file');
  const key = await verifyingKey(read.signKey);
  if (key === null || !(await isSignature(key, toSign(bytes), signed.subarray(-signatureLength))))
    return err('not-a-file');
  if (read.space !== space) return err('other-collective');
  const secret = read.seal === null ? null : await openSealed(keys, space, read.seal);
  if (secret === null || secret.length !== 32) return err('not-for-me');
  const opened = await crypto.subtle
    .decrypt(gcm, await contentKey(secret), new Uint8Array(read.sealed))
    .catch(() => null);
  if (opened === null) return err('not-a-file');
  const whole = new Uint8Array(opened);
  const inflated = await inflate({ bytes: whole.subarray(1), deflated: whole[0] === 1 }, limit);
  const content = inflated.ok ? parseContent(inflated.value) : null;
  if (content === null) return err('not-a-file');
  return ok({ from: await deviceIdOf(read.signKey), at: read.at, content });
}

/** The space that a file says it is of, which nothing proves; null when it says none. */
export function spaceInFile(text: string): string | null {
  const plain = text.slice(0, 1000).replaceAll(/\s/g, '');
  // The space stands in the first bytes; four letters are three of them.
  const bytes = plain.startsWith(mark) ? fromBase64Url(plain.slice(mark.length, mark.length + 400)) : null;
  if (bytes === null) return null;
  try {
    const decoder = decoding.createDecoder(bytes);
    return decoding.readVarUint(decoder) === version ? decoding.readVarString(decoder) : null;
  } catch {
    // The decoder throws where the bytes end too soon.
    return null;
  }
}

interface Envelope {
  readonly space: string;
  readonly signKey: Uint8Array;
  readonly at: number;
  /** What was sealed for the reader; null when nothing was. */
  readonly seal: Sealed | null;
  readonly sealed: Uint8Array;
}

function readEnvelope(bytes: Uint8Array, reader: DeviceId): Envelope | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== version) return null;
    const space = decoding.readVarString(decoder);
    const signKey = decoding.readUint8Array(decoder, publicKeyLength).slice();
    const at = decoding.readVarUint(decoder);
    const count = decoding.readVarUint(decoder);
    if (count > mostReaders) return null;
    let seal: Sealed | null = null;
    for (let i = 0; i < count; i++) {
      const device: DeviceId = idFrom(decoding.readUint8Array(decoder, 16));
      const key = decoding.readUint8Array(decoder, publicKeyLength).slice();
      const sealed = decoding.readVarUint8Array(decoder).slice();
      if (device === reader) seal = { key, sealed };
    }
    const sealed = decoding.readVarUint8Array(decoder);
    return decoding.hasContent(decoder) ? null : { space, signKey, at, seal, sealed };
  } catch {
    // The decoder throws where the bytes end too soon.
    return null;
  }
}

function encodeContent({ journal, texts, document }: FileContent): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const messages of [journal, texts, document === null ? [] : [document]]) {
    encoding.writeVarUint(encoder, messages.length);
    for (const message of messages) encoding.writeVarUint8Array(encoder, message);
  }
  return encoding.toUint8Array(encoder);
}

function parseContent(bytes: Uint8Array): FileContent | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const read = () => {
      const count = decoding.readVarUint(decoder);
      if (count > mostMessages) throw new RangeError('too many messages');
      return Array.from({ length: count }, () => decoding.readVarUint8Array(decoder).slice());
    };
    const [journal, texts, documents] = [read(), read(), read()];
    if (decoding.hasContent(decoder) || documents.length > 1) return null;
    return { journal, texts, document: documents[0] ?? null };
  } catch {
    // The decoder throws where the bytes end too soon.
    return null;
  }
}

/** Each secret seals one file only. */
const gcm: AesGcmParams = { name: 'AES-GCM', iv: new Uint8Array(12) };

const contentKey = (secret: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new Uint8Array(secret), 'AES-GCM', false, ['encrypt', 'decrypt']);

const toSign = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => tagged('grange exchange file 1', bytes);

/** Lines that every mail and note keeps as they are. */
const inLines = (text: string): string => text.replaceAll(/.{1,76}/g, '$&\n').trimEnd();
