import type { DeviceId } from '../domain/ids';
import { headOf, type Act, type ActId, type Head } from '../domain/acts/act';
import type { Plain } from '../domain/acts/fields';
import { err, ok, type Result } from '../domain/result';
import {
  deviceIdOf,
  isSignature,
  sign,
  signatureLength,
  verifyingKey,
  type DeviceKeys
} from '../identity/device-key';
import { actFrom, actIdOf, decodeAct, encodeAct, toSign, type ActProblem } from './act-codec';

/** An act as it is kept and passed on: its bytes, and what its author is said to have signed under them. */
export interface SignedAct {
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
}

/** An act and the bytes it was read from. */
export interface ReadAct {
  readonly act: Act<Plain>;
  readonly signed: SignedAct;
  /** False inside a run, where the signature under a later act of the chain answered for it. */
  readonly isChecked: boolean;
}

/** Acts of one author that follow each other, and the key that they are signed with. */
export interface Run {
  readonly signKey: Uint8Array;
  readonly acts: readonly SignedAct[];
}

export type SignatureProblem =
  | ActProblem
  /** The key is not that of the author. */
  | { readonly kind: 'other-key' }
  | { readonly kind: 'not-signed' };

/** What a device is about to say; the rest follows from where its chain and its knowledge stand. */
export interface Saying {
  readonly space: string;
  /** The author's clock, in milliseconds since 1970. */
  readonly at: number;
  readonly kind: string;
  readonly body: Plain;
}

/** Where a device stands when it says something: its own last act, and what it has learnt of others since. */
export interface Standing {
  readonly last: Pick<Act, 'id' | 'seq' | 'lamport'> | null;
  readonly news: readonly { readonly head: Head; readonly lamport: number }[];
}

/** Makes the next act of a device's chain and signs it. */
export async function signAct(keys: DeviceKeys, saying: Saying, standing: Standing): Promise<ReadAct> {
  const { last, news } = standing;
  const unsigned = {
    ...saying,
    author: keys.id,
    seq: last === null ? 0 : last.seq + 1,
    prev: last?.id ?? null,
    seen: news.map(({ head }) => head).sort((a, b) => (a.author < b.author ? -1 : 1)),
    lamport: 1 + Math.max(last?.lamport ?? 0, ...news.map(({ lamport }) => lamport))
  };
  const bytes = encodeAct(unsigned, saying.body);
  const id = await actIdOf(bytes);
  return {
    act: actFrom(unsigned, id) as Act<Plain>,
    signed: { bytes, signature: await sign(keys, toSign(bytes)) },
    isChecked: true
  };
}

/** The keys of authors, imported once each. */
export class Authors {
  readonly #keys = new Map<DeviceId, CryptoKey>();

  /** Takes a public key from whoever brings it: the id that it gives is the only device that it can speak for. */
  async take(signKey: Uint8Array): Promise<DeviceId | null> {
    const id = await deviceIdOf(signKey);
    if (this.#keys.has(id)) return id;
    const key = await verifyingKey(signKey);
    if (key !== null) this.#keys.set(id, key);
    return key === null ? null : id;
  }

  keyOf(author: DeviceId): CryptoKey | null {
    return this.#keys.get(author) ?? null;
  }
}

/** Reads an act that anyone may have brought, and checks that its author signed it. */
export async function readSigned(
  signed: SignedAct,
  authors: Authors
): Promise<Result<ReadAct, SignatureProblem>> {
  const read = decodeAct(signed.bytes);
  if (!read.ok) return read;
  const key = authors.keyOf(read.value.author);
  if (key === null) return err({ kind: 'other-key' });
  if (!(await isSignedWith(key, signed))) return err({ kind: 'not-signed' });
  return ok({ act: actFrom(read.value, await actIdOf(signed.bytes)) as Act<Plain>, signed, isChecked: true });
}

const isSignedWith = async (key: CryptoKey, { bytes, signature }: SignedAct): Promise<boolean> =>
  signature.length === signatureLength && (await isSignature(key, toSign(bytes), signature));

/**
 * Reads a run of one author's acts that follow each other, and checks the signature of the last alone: it names the
 * one before by its hash, and so on back to the first. About fifteen times faster than checking each. The whole run
 * is refused when anything in it does not fit. `breath` is awaited between two acts: it may let the screen breathe.
 */
export async function readRun(
  run: readonly SignedAct[],
  authors: Authors,
  breath: () => Promise<void> | undefined = () => undefined
): Promise<Result<readonly ReadAct[], SignatureProblem>> {
  const last = run.at(-1);
  if (last === undefined) return ok([]);
  const unsigned: Unsigned[] = [];
  for (const { bytes } of run) {
    const read = decodeAct(bytes);
    if (!read.ok) return read;
    unsigned.push(read.value);
    await breath();
  }
  const { author } = unsigned[0]!;
  const key = authors.keyOf(author);
  if (key === null) return err({ kind: 'other-key' });
  if (!(await isSignedWith(key, last))) return err({ kind: 'not-signed' });
  // All at once: the platform hashes them beside the main thread.
  const ids = await Promise.all(run.map(({ bytes }) => actIdOf(bytes)));
  const follows = unsigned.every((act, i) => act.author === author && (i === 0 || act.prev === ids[i - 1]));
  if (!follows) return err({ kind: 'not-signed' });
  return ok(
    run.map((signed, i) => ({
      act: actFrom(unsigned[i]!, ids[i]!) as Act<Plain>,
      signed,
      isChecked: signed === last
    }))
  );
}

type Unsigned = Parameters<typeof actFrom>[0];

/** A run without the acts at its end whose signatures do not hold; no peer can then blame who passes it on. */
export async function upToSigned(run: readonly ReadAct[], authors: Authors): Promise<readonly ReadAct[]> {
  for (let length = run.length; length > 0; length--) {
    const { act, signed, isChecked } = run[length - 1]!;
    const key = authors.keyOf(act.author);
    if (isChecked || (key !== null && (await isSignedWith(key, signed)))) return run.slice(0, length);
  }
  return [];
}

/** The runs in which some acts can be sent, each of one author and in order. */
export function inRuns(acts: readonly ReadAct[]): readonly (readonly ReadAct[])[] {
  const runs: ReadAct[][] = [];
  /** By the last act of a run. */
  const open = new Map<ActId, ReadAct[]>();
  for (const one of acts) {
    const run = one.act.prev === null ? undefined : open.get(one.act.prev);
    if (run === undefined) {
      runs.push([one]);
      open.set(one.act.id, runs.at(-1)!);
    } else {
      run.push(one);
      open.delete(one.act.prev!);
      open.set(one.act.id, run);
    }
  }
  return runs;
}

/** The heads that a device learnt of, from the acts themselves. */
export const newsOf = (acts: readonly Act[]): Standing['news'] =>
  acts.map((act) => ({ head: headOf(act), lamport: act.lamport }));
