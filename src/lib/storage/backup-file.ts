import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { fromBase64Url, toBase64Url } from '../domain/base64url';
import { isSameBytes, joined } from '../domain/bytes';
import { err, ok, type Result } from '../domain/result';
import {
  openBackupKey,
  sealForBackup,
  type BackupKey,
  type BackupKeyProblem,
  type OpenedBackupKey
} from '../identity/backup-key';
import { publicKeyLength } from '../identity/device-key';

/*
 * A backup is a text of lines, each the base64url of some bytes, so that any app carries it:
 *
 *   GRANGE-BACKUP-1
 *   the key it is sealed for: its point, its lock, 8 bytes of their SHA-256
 *   the secret of this file, sealed for that key
 *   pieces of the content under AES-256-GCM; the number of a piece, and whether it is the last, are its nonce
 *
 * The content is deflated: after four bytes of length each, values as lib0 writes them.
 */

/** A value that lib0 writes: plain objects, arrays, texts, numbers, bytes. */
export type BackupRecord = Parameters<typeof encoding.writeAny>[1];

export type BackupFileProblem =
  | 'not-a-backup'
  | 'newer'
  /** Incomplete or changed: nothing of it is believed. */
  | Exclude<BackupKeyProblem, 'unreasonable'>;

/** A backup whose every byte was found to be as it was written. */
export interface OpenedBackup {
  records(): AsyncIterable<unknown>;
  /** Opens what the device that made it had sealed for the key of its backups. */
  readonly key: OpenedBackupKey;
}

const mark = 'GRANGE-BACKUP-1';
/** A multiple of three, so that base64 fills nothing up. */
const pieceLength = 768 * 1024;
const mostRecord = 128 * 1024 * 1024;
const checkLength = 8;
const secretLength = 32;

/** A backup of these records, in order. Rejects with whatever the records reject with. */
export async function writeBackup(key: BackupKey, records: AsyncIterable<BackupRecord>): Promise<Blob> {
  const secret = crypto.getRandomValues(new Uint8Array(secretLength));
  const sealed = await sealForBackup(key, secret);
  if (sealed === null) throw new TypeError('a backup key is a point of its curve');
  const whole = joined([key.point, key.lock]);
  const parts: BlobPart[] = [`${mark}\n`];
  const line = (bytes: Uint8Array) => parts.push(new Blob([toBase64Url(bytes), '\n']));
  line(joined([whole, await checkOf(whole)]));
  line(joined([sealed.key, sealed.sealed]));
  const cipher = await contentKey(secret);
  let number = 0;
  const keep = async (piece: Uint8Array<ArrayBuffer>, isLast: boolean) =>
    line(new Uint8Array(await crypto.subtle.encrypt(gcm(number++, isLast), cipher, piece)));
  const deflated = streamOf(framed(records)).pipeThrough(new CompressionStream('deflate-raw'));
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const bytes of chunksOf(deflated)) {
    waiting.push(bytes);
    length += bytes.length;
    if (length <= pieceLength) continue;
    const all = joined(waiting);
    let at = 0;
    for (; all.length - at > pieceLength; at += pieceLength)
      await keep(all.slice(at, at + pieceLength), false);
    waiting = [all.slice(at)];
    length = all.length - at;
  }
  await keep(joined(waiting), true);
  return new Blob(parts, { type: 'text/plain' });
}

/** Whether a file says that it is a backup, of this version or a newer one. */
export const isBackup = async (file: Blob): Promise<boolean> =>
  /^GRANGE-BACKUP-\d+\s/.test(await file.slice(0, mark.length + 8).text());

/**
 * Opens a backup with its passphrase, once the whole of it was found to be unchanged; `problemOf` tells what else is wrong
 * with what it holds.
 */
export async function openBackup(
  file: Blob,
  passphrase: string,
  problemOf: (records: AsyncIterable<unknown>) => Promise<'newer' | 'damaged' | null> = readAll
): Promise<Result<OpenedBackup, BackupFileProblem>> {
  const lines = linesOf(file);
  const first = (await lines.next()).value ?? '';
  if (/^GRANGE-BACKUP-(?!1$)\d+$/.test(first)) return err('newer');
  if (first !== mark) return err('not-a-backup');
  const [head, sealed] = [bytesOf((await lines.next()).value), bytesOf((await lines.next()).value)];
  await lines.return(undefined);
  if (head === null || sealed === null || head.length < publicKeyLength + checkLength) return err('damaged');
  const whole = head.slice(0, -checkLength);
  if (!isSameBytes(head.slice(-checkLength), await checkOf(whole))) return err('damaged');
  const point = whole.slice(0, publicKeyLength);
  const opened = await openBackupKey({ point, lock: whole.slice(publicKeyLength) }, passphrase);
  if (!opened.ok) return err(opened.problem === 'unreasonable' ? 'damaged' : opened.problem);
  const secret = await opened.value.open({
    key: sealed.slice(0, publicKeyLength),
    sealed: sealed.slice(publicKeyLength)
  });
  if (secret?.length !== secretLength) return err('damaged');
  const cipher = await contentKey(secret);
  const records = () => recordsOf(piecesOf(file, cipher));
  try {
    const problem = await problemOf(records());
    if (problem !== null) return err(problem);
  } catch (cause) {
    if (cause instanceof Damaged) return err('damaged');
    throw cause;
  }
  return ok({ records, key: opened.value });
}

async function readAll(records: AsyncIterable<unknown>): Promise<null> {
  for await (const _ of records);
  return null;
}

class Damaged extends Error {}

async function* framed(records: AsyncIterable<BackupRecord>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const record of records) {
    const bytes = encoding.encode((encoder) => encoding.writeAny(encoder, record));
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length);
    yield joined([length, bytes]);
  }
}

/** The content of a file, piece by piece; throws {@link Damaged} on the first that is not what was written there. */
async function* piecesOf(file: Blob, cipher: CryptoKey): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let number = 0;
  let isEnded = false;
  let skipped = 0;
  for await (const line of linesOf(file)) {
    if (skipped++ < 3) continue;
    const bytes = isEnded ? null : bytesOf(line);
    if (bytes === null) throw new Damaged();
    const open = (isLast: boolean) =>
      crypto.subtle.decrypt(gcm(number, isLast), cipher, bytes).catch(() => null);
    let piece = await open(false);
    if (piece === null) {
      piece = await open(true);
      isEnded = true;
    }
    if (piece === null) throw new Damaged();
    number++;
    yield new Uint8Array(piece);
  }
  if (!isEnded) throw new Damaged();
}

async function* recordsOf(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<unknown> {
  const inflated = streamOf(pieces).pipeThrough(new DecompressionStream('deflate-raw'));
  let waiting = new Uint8Array();
  let parts: Uint8Array[] = [];
  let length = 0;
  let needed = 4;
  try {
    for await (const bytes of chunksOf(inflated)) {
      parts.push(bytes);
      length += bytes.length;
      if (length < needed) continue;
      waiting = joined(parts);
      let at = 0;
      for (;;) {
        const rest = waiting.length - at;
        needed = 4;
        if (rest < 4) break;
        needed = 4 + new DataView(waiting.buffer, at).getUint32(0);
        if (needed > mostRecord) throw new Damaged();
        if (rest < needed) break;
        yield decoding.readAny(decoding.createDecoder(waiting.slice(at + 4, at + needed)));
        at += needed;
      }
      parts = [waiting.slice(at)];
      length = waiting.length - at;
    }
  } catch (cause) {
    // What inflates and decodes throws what it likes at bytes that are not what was written.
    throw cause instanceof Damaged ? cause : new Damaged(undefined, { cause });
  }
  if (length > 0) throw new Damaged();
}

/** The lines of a file, without what ends them. */
async function* linesOf(file: Blob): AsyncGenerator<string, undefined> {
  let parts: string[] = [];
  for await (const text of chunksOf(file.stream().pipeThrough(new TextDecoderStream()))) {
    const [first, ...others] = text.split('\n') as [string, ...string[]];
    parts.push(first);
    for (const next of others) {
      yield parts.join('').trimEnd();
      parts = [next];
    }
  }
  const last = parts.join('').trim();
  if (last !== '') yield last;
  return undefined;
}

const bytesOf = (line: string | undefined): Uint8Array<ArrayBuffer> | null =>
  line === undefined || line === '' ? null : fromBase64Url(line);

const checkOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, checkLength);

const contentKey = (secret: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new Uint8Array(secret), 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Each secret seals one file only, and each number one piece. */
function gcm(number: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  iv[0] = isLast ? 1 : 0;
  new DataView(iv.buffer).setUint32(8, number);
  return { name: 'AES-GCM', iv };
}

/** Reads to the end of a stream, or lets go of it. */
async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A stream that asks for the next thing when it is read. */
function streamOf<T>(things: AsyncIterable<T>): ReadableStream<T> {
  const iterator = things[Symbol.asyncIterator]();
  return new ReadableStream<T>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    }
  });
}
