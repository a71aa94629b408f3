import { isSameBytes, tagged } from '../domain/bytes';
import { decode, encode } from 'cborg';
import { fromBase64Url, toBase64Url } from '../domain/base64url';
import { idFrom, type DeviceId } from '../domain/ids';
import type { Act, ActId, Head, UnsignedAct } from '../domain/acts/act';
import { actId, bytes, count, list, moment, type Plain } from '../domain/acts/fields';
import { err, ok, type Result } from '../domain/result';

/** Longer acts are neither made nor kept, in bytes. */
export const actLimit = 64 * 1024;
/** So many other chains at most can be met for the first time in one act. */
const seenLimit = 1000;
const version = 1;

export type ActProblem =
  /** It is no act, or not written in the one way that an act is written in. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'too-long' }
  /** A newer app wrote it; it is passed on all the same. */
  | { readonly kind: 'newer-version' };

/**
 * The bytes of an act: one way only to write each, so that whoever reads and writes it again has the same bytes and
 * the same id. Deterministic CBOR (RFC 8949, 4.2): an array of the fields in the order of {@link parts}.
 */
export function encodeAct(act: UnsignedAct, body: Plain): Uint8Array<ArrayBuffer> {
  const written = encode([
    version,
    act.space,
    fromBase64Url(act.author),
    act.seq,
    act.prev === null ? null : fromBase64Url(act.prev),
    act.seen.map(({ author, seq, id }) => [fromBase64Url(author), seq, fromBase64Url(id)]),
    act.lamport,
    act.at,
    act.kind,
    body
  ]);
  if (written.length > actLimit) throw new RangeError(`an act has ${actLimit} bytes at most`);
  return new Uint8Array(written);
}

/** Reads the bytes of an act, whose body stays {@link Plain} until a kind reads it. Never throws. */
export function decodeAct(written: Uint8Array): Result<UnsignedAct & { readonly body: Plain }, ActProblem> {
  if (written.length > actLimit) return err({ kind: 'too-long' });
  let parts: unknown;
  try {
    parts = decode(written, strictly);
    if (!isSameBytes(encode(parts), written)) return err({ kind: 'malformed' });
  } catch {
    // cborg tells by throwing that bytes are no CBOR, or not written in the one way.
    return err({ kind: 'malformed' });
  }
  if (!Array.isArray(parts) || !Number.isInteger(parts[0])) return err({ kind: 'malformed' });
  if (parts[0] > version) return err({ kind: 'newer-version' });
  if (parts[0] !== version || parts.length !== 10) return err({ kind: 'malformed' });
  const [, space, author, seq, prev, seen, lamport, at, kind, body] = parts as unknown[];
  const act = {
    space: typeof space === 'string' && spaceShape.test(space) ? space : undefined,
    author: device.read(author),
    seq: place.read(seq),
    prev: prev === null ? null : actId.read(prev),
    seen: list(head, seenLimit).read(seen),
    lamport: place.read(lamport),
    at: moment.read(at),
    kind: typeof kind === 'string' && kindShape.test(kind) ? kind : undefined,
    body: isBody(body, 0) ? body : undefined
  };
  if (Object.values(act).includes(undefined)) return err({ kind: 'malformed' });
  return ok(act as UnsignedAct & { readonly body: Plain });
}

/** The id of an act: it names the bytes, not the signature, which is not the only one that verifies. */
export async function actIdOf(written: Uint8Array): Promise<ActId> {
  const digest = await crypto.subtle.digest('SHA-256', tagged('grange act id 1', written));
  return toBase64Url(new Uint8Array(digest)) as ActId;
}

/** What a device signs, so that a signature under an act is one under nothing else. */
export const toSign = (written: Uint8Array): Uint8Array<ArrayBuffer> =>
  tagged('grange act signature 1', written);

/** An act from its bytes and its id. */
export const actFrom = (unsigned: UnsignedAct, id: ActId): Act => ({ ...unsigned, id });

const strictly = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  rejectDuplicateMapKeys: true
} as const;

const spaceShape = /^([A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{1,22})?$/;
const kindShape = /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$/;
const wordShape = /^[a-z0-9-]{0,32}$/;
/** A chain, and the deepest that acts lie upon each other, are no longer than this. */
const place = count(2 ** 40);

const device = {
  read: (value: unknown): DeviceId | undefined => {
    const read = bytes(16).read(value);
    return read && idFrom<'device'>(read);
  }
};

const head = {
  read: (value: unknown): Head | undefined => {
    if (!Array.isArray(value) || value.length !== 3) return undefined;
    const [author, seq, id] = [device.read(value[0]), place.read(value[1]), actId.read(value[2])];
    return author === undefined || seq === undefined || id === undefined ? undefined : { author, seq, id };
  },
  write: () => null
};

/** What any body is made of, of kinds to come too: words of a list and dates, but no text that somebody typed. */
function isBody(value: unknown, depth: number): value is Plain {
  if (depth > 6) return false;
  if (value === null || typeof value === 'boolean' || value instanceof Uint8Array) return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value === 'string') return wordShape.test(value);
  if (Array.isArray(value)) return value.every((one) => isBody(one, depth + 1));
  return (
    typeof value === 'object' &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.entries(value).every(([name, one]) => /^[a-z][A-Za-z]{0,30}$/.test(name) && isBody(one, depth + 1))
  );
}
