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
