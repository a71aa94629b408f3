import type { Span } from '../span';
import type { Load } from './availability';
import { keyOf, type Booking } from './state';

/** Where more of a thing was given than there is: a state with a name, which stays until whoever lends it settles it. */

/** Bookings that cannot all have what they were given. */
export interface Clash {
  /** From the first minute in which there is too little to the last. */
  readonly span: Span;
  /** Those that it is about, in the order in which they begin. */
  readonly bookings: readonly Booking[];
  /** How many are missing where most are; none where only two answers contradict each other. */
  readonly missing: number;
}

type Taken = Load & { readonly booking: Booking };

/**
 * Tells what clashes from the minute `now` on, of a thing of which so many are there; `loads` is what is not to be had whoever
 * booked it. Bookings that share a minute of which there is too little are of one clash, and so are those which they share
 * another with; one of which two answers contradict each other is one where it is in no other.
 */
export function clashesOf(
  there: number,
  loads: readonly Load[],
  taken: readonly Taken[],
  disputed: readonly Booking[],
  now: number
): readonly Clash[] {
  const coming = taken.filter(({ to }) => to > now);
  const ends = [...loads, ...coming].flatMap(({ from, to }) => [from, to]);
  const minutes = [...new Set([now, ...ends])]
    .filter((at) => at >= now && at < Infinity)
    .sort((a, b) => a - b);
  const groups: { span: Span; keys: Set<string>; missing: number }[] = [];
  for (const [i, from] of minutes.entries()) {
    const isIn = (load: Load) => load.from <= from && from < load.to;
    const inIt = coming.filter(isIn);
    const missing = sumOf(inIt) + sumOf(loads.filter(isIn)) - there;
    if (inIt.length === 0 || missing <= 0) continue;
    const keys = new Set(inIt.map(({ booking }) => keyOf(booking)));
    const shared = groups.filter((group) => [...keys].some((key) => group.keys.has(key)));
    const to = minutes[i + 1]!;
    const merged = {
      span: { from: Math.min(from, ...shared.map(({ span }) => span.from)), to },
      keys: new Set([...shared.flatMap((group) => [...group.keys]), ...keys]),
      missing: Math.max(missing, ...shared.map((group) => group.missing))
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !shared.includes(group)), merged);
  }
  const all = new Map([...taken.map(({ booking }) => booking), ...disputed].map((one) => [keyOf(one), one]));
  const alone = disputed
    .filter((one) => one.span.to > now && !groups.some(({ keys }) => keys.has(keyOf(one))))
    .map((one) => ({ span: one.span, keys: new Set([keyOf(one)]), missing: 0 }));
  return [...groups, ...alone]
    .map(({ span, keys, missing }) => ({
      span,
      missing,
      bookings: [...keys].map((key) => all.get(key)!).sort((a, b) => a.span.from - b.span.from)
    }))
    .sort((a, b) => a.span.from - b.span.from);
}

const sumOf = (loads: readonly Load[]): number => loads.reduce((sum, { quantity }) => sum + quantity, 0);
