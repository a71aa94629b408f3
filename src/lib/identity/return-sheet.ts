import { fromBase64Url } from '../domain/base64url';
import { joined } from '../domain/bytes';
import { crc32 } from '../domain/crc32';
import { idFrom, isId, type CollectiveId } from '../domain/ids';
import { err, ok, type Result } from '../domain/result';
import type { SheetProblem } from '../domain/sheet-problem';
import { bytesOfTyped } from '../domain/typed-bytes';
import { pointOf } from './curve-point';
import { areHubs, hubsIn, hubsToBytes } from './hub-bytes';
import { keyBehind, saltLength, usualStretching, type StretchingProblem } from './passphrase';
import { seedLength, type Seed } from './seed';

/** What a printed sheet holds of a collective: what lets its person come back, and where the others are met. */
export interface SheetWay {
  readonly collective: CollectiveId;
  readonly seed: Seed;
  readonly hubs: readonly string[];
}

/** A sheet that was scanned, pasted or typed, before its passphrase is known. */
export interface ReadSheet {
  readonly collective: CollectiveId;
  readonly hubs: readonly string[];
  /** Where the app stood that printed it; null when only its bytes were given. */
  readonly origin: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/*
 * The bytes of a sheet:
 *   1   mark in the high half, version in the low half
 *   1   mark
 *  16   collective
 *       the hubs, as links carry them
 *   4   how much memory the passphrase was stretched with, in KiB
 *   2   how many passes
 *  16   its salt
 *  48   the private number of the seed, under AES-256-GCM with all that precedes
 *   4   CRC-32 of all that precedes, big end first
 */
const marks = [0xc0, 0x9a] as const;
const version = 1;
const hubsAt = 18;
const costLength = 4 + 2 + saltLength;
const secretLength = 32;
const sealedLength = secretLength + 16;
const checksumLength = 4;
/** Each key is made with a salt of its own, and seals one secret. */
const gcm = (head: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv: new Uint8Array(12),
  additionalData: head
});

/** The bytes to print: without the passphrase they let nobody in. Fails where the device lacks the memory that takes. */
export async function sealSheet(
  { collective, seed, hubs }: SheetWay,
  passphrase: string,
  cost: { readonly memory: number; readonly passes: number } = usualStretching
): Promise<Result<Uint8Array<ArrayBuffer>, StretchingProblem>> {
  const id = isId(collective) ? fromBase64Url(collective) : null;
  if (id === null || seed.length !== seedLength) throw new TypeError('no collective, or no seed');
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const key = await keyBehind(passphrase, { salt, ...cost });
  if (!key.ok) return key;
  const stretched = new Uint8Array(6);
  new DataView(stretched.buffer).setUint32(0, cost.memory);
  new DataView(stretched.buffer).setUint16(4, cost.passes);
  const marked = Uint8Array.from([marks[0] | version, marks[1], ...id, ...hubsToBytes(hubs)]);
  const head = joined([marked, stretched, salt]);
  const secret = new Uint8Array(seed.subarray(0, secretLength));
  const body = joined([head, new Uint8Array(await crypto.subtle.encrypt(gcm(head), key.value, secret))]);
  const sum = new Uint8Array(checksumLength);
  new DataView(sum.buffer).setUint32(0, crc32(body));
  return ok(joined([body, sum]));
}

/** Reads a sheet from its link, wherever it stands in a text, or from its lines as somebody typed them. */
export function parseSheet(text: string): Result<ReadSheet, SheetProblem> {
  const link = /(https?:\/\/[^\s#]*)?\/settings\/?#sheet=([A-Za-z0-9_-]+)/.exec(text.replace(/\s+/g, ''));
  if (link !== null) {
    const code = link[2]!;
    // One character of a group of four is no byte at all.
    const bytes = fromBase64Url(code.length % 4 === 1 ? code.slice(0, -1) : code);
    const origin = link[1] !== undefined && URL.canParse(link[1]) ? new URL(link[1]).origin : null;
    return bytes === null ? err({ kind: 'not-a-sheet' }) : sheetFrom(bytes, origin);
  }
  const typed = bytesOfTyped(text);
  if (typed.kind === 'wrong') return err({ kind: 'line-wrong', line: typed.line });
  return sheetFrom(typed.bytes, null);
}

/** What lets the person of a sheet come back, by its passphrase. */
export async function openSheet(sheet: ReadSheet, passphrase: string): Promise<Result<Seed, SheetProblem>> {
  const { bytes } = sheet;
  const headLength = bytes.length - sealedLength - checksumLength;
  const head = bytes.slice(0, headLength);
  const view = new DataView(head.buffer, headLength - costLength);
  const stretching = {
    memory: view.getUint32(0),
    passes: view.getUint16(4),
    salt: head.slice(headLength - saltLength)
  };
  const key = await keyBehind(passphrase, stretching);
  if (!key.ok) return err({ kind: key.problem === 'no-memory' ? 'no-memory' : 'not-a-sheet' });
  const sealed = bytes.slice(headLength, -checksumLength);
  const secret = await crypto.subtle.decrypt(gcm(head), key.value, sealed).catch(() => null);
  if (secret === null) return err({ kind: 'wrong-passphrase' });
  const point = pointOf(new Uint8Array(secret));
  return point === null ? err({ kind: 'not-a-sheet' }) : ok(joined([new Uint8Array(secret), point]));
}

function sheetFrom(bytes: Uint8Array<ArrayBuffer>, origin: string | null): Result<ReadSheet, SheetProblem> {
  if (bytes.length < 2 || (bytes[0]! & 0xf0) !== marks[0] || bytes[1] !== marks[1])
    return err({ kind: 'not-a-sheet' });
  if ((bytes[0]! & 0x0f) > version) return err({ kind: 'newer-sheet' });
  const hubs = hubsIn(bytes, hubsAt);
  if (hubs === null || !areHubs(hubs.addresses)) return err({ kind: 'not-a-sheet' });
  const sumAt = hubs.end + costLength + sealedLength;
  // In a message, what follows the link may touch it.
  const whole = bytes.slice(0, sumAt + checksumLength);
  if (whole.length < sumAt + checksumLength) return err({ kind: 'not-a-sheet' });
  if (new DataView(whole.buffer).getUint32(sumAt) !== crc32(whole.subarray(0, sumAt)))
    return err({ kind: 'not-a-sheet' });
  return ok({ collective: idFrom(whole.subarray(2, hubsAt)), hubs: hubs.addresses, origin, bytes: whole });
}
