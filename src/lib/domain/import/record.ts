import type { ImportId, PersonId } from '../ids';

/** One import of a spreadsheet, kept so that it can be undone for 30 days. */
export interface ImportRecord {
  readonly id: ImportId;
  readonly fileName: string;
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
