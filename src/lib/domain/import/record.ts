import type { ImportId, PersonId } from '../ids';

/** One import of a spreadsheet, kept so that it can be undone. */
export interface ImportRecord {
  readonly id: ImportId;
  readonly fileName: string;
  /** The same for two files that hold the same; empty when it is not known. */
  readonly fingerprint: string;
  readonly at: number;
  readonly by: PersonId | null;
  readonly undoneAt: number | null;
}

/** An import as the screen lists it. */
export interface ImportSummary extends ImportRecord {
  /** How many of its things are still in the inventory. */
  readonly count: number;
  /** How many lie in the bin because it was undone, and would come back with it. */
  readonly removed: number;
}

/** The latest import of the same file whose things are still in the inventory: importing it again doubles them. */
export const importedBefore = (
  imports: readonly ImportSummary[],
  fingerprint: string
): ImportSummary | null =>
  imports
    .filter((record) => record.fingerprint === fingerprint && record.undoneAt === null && record.count > 0)
    .sort((a, b) => b.at - a.at)[0] ?? null;
