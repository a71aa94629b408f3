import type { Act } from './act';
import type { Chains } from './chains';

/** How far apart the clocks of two phones may be before it is worth saying, in milliseconds. */
const aDay = 86_400_000;

/** When an act says that it was said, and the latest date of those that it was said right after, in milliseconds since 1970. */
export interface Dated {
  readonly at: number;
  /** Null for the very first. */
  readonly after: number | null;
}

/** The latest date among the acts that this one was said right after: its author's last, and those that it had just seen. */
export function latestBefore({ prev, seen }: Act, chains: Chains): number | null {
  const before = [prev, ...seen.map(({ id }) => id)].flatMap((id) =>
    id === null ? [] : (chains.get(id)?.at ?? [])
  );
  return before.length === 0 ? null : Math.max(...before);
}

/**
 * Whether a date cannot be right, and somebody should look at a clock: it was said after what is dated more than a day
 * later, or, by a phone whose clock says `now`, its day has not come. The order of acts leans on no date.
 */
export const isOddlyDated = ({ at, after }: Dated, now: number): boolean =>
  at > now + aDay || (after !== null && after > at + aDay && after <= now + aDay);
