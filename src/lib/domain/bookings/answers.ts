import type { ActId } from '../acts/act';
import type { Knew } from '../acts/fold';
import type { Spoken } from '../custody/owning';
import type { PersonId } from '../ids';
import type { Span } from '../span';

/** What whoever lends a thing said of a booking, and which of it stands: never by which came first in any order. */

export interface Answer extends Spoken {
  readonly by: PersonId;
  /** Their clock, in milliseconds since 1970. */
  readonly at: number;
  /** How many it has; none where it was refused or taken back. */
  readonly quantity: number;
  /** Another time at which it could have them. */
  readonly instead: Span | null;
  readonly remark: string | null;
  /** The last answers that whoever said it knew of: it takes their place, and that of those whose place they took. */
  readonly after: readonly ActId[];
}

/** Those in whose place nothing sure was said since: of two that did not know of each other, both stand. */
export function standingIn(answers: readonly Answer[]): readonly Answer[] {
  const replaced = replacedIn(answers, ({ isSure }) => isSure);
  return answers.filter(({ act }) => !replaced.has(act));
}

/** The last answers that somebody knew of. */
export function lastKnown(answers: readonly Answer[], knew: Knew): readonly Answer[] {
  const known = answers.filter(({ act }) => knew(act));
  const replaced = replacedIn(known, () => true);
  return known.filter(({ act }) => !replaced.has(act));
}

/** Those in whose place something was said by answers that count. */
function replacedIn(answers: readonly Answer[], doesCount: (one: Answer) => boolean): ReadonlySet<ActId> {
  const replaced = new Set<ActId>();
  // What takes the place of another is never before it.
  for (const one of answers.toReversed())
    if (doesCount(one) || replaced.has(one.act)) for (const before of one.after) replaced.add(before);
  return replaced;
}

/** Whether it was given some at any time by whoever could, and nobody refused that apart. */
export function wasAgreed(answers: readonly Answer[]): boolean {
  const given = answers.filter(({ isSure, quantity }) => isSure && quantity > 0);
  if (given.length === 0) return false;
  const known = new Map(answers.map((one) => [one.act, replacedIn(answers, ({ act }) => act === one.act)]));
  const isApart = (one: ActId, other: ActId) => !known.get(one)!.has(other) && !known.get(other)!.has(one);
  const refused = answers.filter(({ quantity }) => quantity === 0);
  return given.some(({ act }) => refused.every((other) => !isApart(act, other.act)));
}
