/** What is deleted lies in a bin of its kind, from which anyone takes it out. */
export type BinKind = 'items' | 'meetings' | 'articles';

/** What the list of a bin says of a record. */
export interface BinEntry {
  readonly id: string;
  /** Empty when nobody named it. */
  readonly name: string;
  /** Milliseconds since 1970, as the clock of who deleted it told them. */
  readonly deletedAt: number;
}

interface Deletable {
  readonly deletedAt: number | null;
}

/** How long what was deleted can be brought back. */
export const binDays = 30;
const day = 86_400_000;

/** What was deleted at this moment or before has left the bin. */
export const binStart = (now: number): number => now - binDays * day;

/** Tells whether a deleted record still lies in the bin. */
export const isInBin = ({ deletedAt }: Deletable, now: number): boolean =>
  deletedAt !== null && deletedAt > binStart(now);

/** Tells whether a record was deleted so long ago that it is no longer shown. */
export const hasLeftBin = ({ deletedAt }: Deletable, now: number): boolean =>
  deletedAt !== null && deletedAt <= binStart(now);

/** When it leaves the bin: never later than 30 days from now, were it deleted by a clock ahead of ours. */
export const leavesBinAt = (deletedAt: number, now: number): number =>
  Math.min(deletedAt, now) + binDays * day;

/** How many days it still lies there, the one begun included. */
export const daysInBin = (deletedAt: number, now: number): number =>
  Math.ceil((leavesBinAt(deletedAt, now) - now) / day);
