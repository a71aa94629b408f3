import type { ActId } from '../acts/act';
import type { PersonId } from '../ids';
import type { Said } from './state';

/**
 * What ends something for everybody, and of which one alone holds: an opening, the close of a vote, an approval. Whoever says such a thing
 * chooses what they had heard of, so that the order of acts alone would let one that comes late take the place of one on which a
 * whole room went on.
 */
export interface Conclusion extends Said {
  /** Of each other person the first act that went on from it. */
  readonly followed: readonly { readonly by: PersonId; readonly act: ActId }[];
}

/** Whether an act is to be counted: one that somebody had heard of, or any. */
export type Heard = (act: ActId) => boolean;
export const all: Heard = () => true;

/**
 * Which holds of those that were said apart: that from which the most people went on; of as many, the first. Those for which `sideOf` gives
 * the same come to the same, and are counted together.
 */
export function holding<One extends Conclusion>(
  rivals: readonly One[],
  heard: Heard = all,
  sideOf: (one: One) => unknown = ({ act }) => act
): One | null {
  const known = rivals.filter(({ act }) => heard(act));
  // Most have no rival, and nobody needs to be counted.
  if (known.length < 2) return known[0] ?? null;
  const sides = new Map<unknown, Set<PersonId>>();
  for (const one of known) {
    const people = sides.get(sideOf(one)) ?? new Set<PersonId>();
    for (const { by, act } of one.followed) if (heard(act)) people.add(by);
    sides.set(sideOf(one), people);
  }
  const most = Math.max(...[...sides.values()].map(({ size }) => size));
  return known.find((one) => sides.get(sideOf(one))!.size === most)!;
}

/** Notes from which of some rivals somebody goes on by saying something: once, and never besides their own. */
export function goneOnFrom<One extends Conclusion>(
  rivals: readonly One[],
  { act, by }: Said,
  knew: Heard
): readonly One[] {
  const hasChosen = rivals.some((one) => one.by === by || one.followed.some((other) => other.by === by));
  return hasChosen || !rivals.some((one) => knew(one.act))
    ? rivals
    : rivals.map((one) => (knew(one.act) ? { ...one, followed: [...one.followed, { by, act }] } : one));
}
