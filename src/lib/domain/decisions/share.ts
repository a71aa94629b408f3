/** A part of a whole that has to be reached, or exceeded. Statutes say which: a half plus one is no half of an odd number. */
export interface Share {
  readonly parts: number;
  readonly of: number;
  /** More than that part is asked for, and not just as much. */
  readonly isExceeded: boolean;
}

export const moreThanHalf: Share = { parts: 1, of: 2, isExceeded: true };
export const twoThirds: Share = { parts: 2, of: 3, isExceeded: false };
export const threeQuarters: Share = { parts: 3, of: 4, isExceeded: false };

/** The least whole number that is such a part of a whole; at least one. */
export function neededOf({ parts, of, isExceeded }: Share, whole: number): number {
  const least = isExceeded ? Math.floor((parts * whole) / of) + 1 : Math.ceil((parts * whole) / of);
  return Math.max(1, least);
}

/** Whether it is a share of a whole, and of no more than the whole: none of nothing, which nobody could fall short of. */
export const isShare = ({ parts, of, isExceeded }: Share): boolean =>
  of > 0 && (isExceeded ? parts < of : parts > 0 && parts <= of);

/** The shares that statutes most often name, which forms offer. */
export const offeredShares: readonly Share[] = [
  moreThanHalf,
  { parts: 1, of: 2, isExceeded: false },
  { parts: 1, of: 3, isExceeded: false },
  { parts: 1, of: 4, isExceeded: false },
  twoThirds,
  threeQuarters,
  { parts: 1, of: 1, isExceeded: false }
];
