import type { ItemId, PersonId } from './ids';

/** What is deleted lies in a bin of its kind, from which anyone takes it out. */
export type BinKind = 'items' | 'meetings' | 'articles';

/** What the list of a bin says of a record. */
export interface BinEntry {
  readonly id: string;
  /** Empty when nobody named it. */
  readonly name: string;
  /** Milliseconds since 1970, as the clock of who deleted it told them. */
  readonly deletedAt: number;
  /** Who deleted it; null where that was not noted. */
  readonly deletedBy: PersonId | null;
  /** The sheet that stands for one that was joined to it. */
  readonly sameAs?: ItemId;
}

/** Many records that somebody deleted within an hour: by mistake, maybe, or not to be useful. */
export interface BulkDeletion {
  readonly by: PersonId;
  readonly records: readonly { readonly kind: BinKind; readonly id: string }[];
  /** When the last of them was deleted, in milliseconds since 1970. */
  readonly at: number;
}

/** More than so many within an hour are pointed out to everybody. */
export const manyDeletions = 20;
const hour = 3_600_000;

/** Of what lies in the bins, what somebody deleted in such numbers, the latest first. */
export function bulkDeletions(
  entries: readonly (BinEntry & { readonly kind: BinKind })[]
): readonly BulkDeletion[] {
  const found: BulkDeletion[] = [];
  for (const by of new Set(entries.map(({ deletedBy }) => deletedBy))) {
    if (by === null) continue;
    const theirs = entries
      .filter(({ deletedBy }) => deletedBy === by)
      .sort((a, b) => a.deletedAt - b.deletedAt);
    const isMany = theirs.map(() => false);
    for (let first = 0, last = 0; last < theirs.length; last++) {
      while (theirs[last]!.deletedAt - theirs[first]!.deletedAt > hour) first++;
      if (last - first >= manyDeletions) isMany.fill(true, first, last + 1);
    }
    const records = theirs.filter((_, i) => isMany[i]);
    if (records.length > 0)
      found.push({
        by,
        records: records.map(({ kind, id }) => ({ kind, id })),
        at: records.at(-1)!.deletedAt
      });
  }
  return found.sort((a, b) => b.at - a.at);
}
