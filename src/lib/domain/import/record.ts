import type { ImportId, PersonId } from '../ids';

/** One import of a spreadsheet, kept so that it can be undone for 30 days. */
export interface ImportRecord {
  readonly id: ImportId;
  readonly fileName: string;
  readonly at: number;
  readonly by: PersonId | null;
  readonly undoneAt: number | null;
}

/** An import as the screen lists it, with how many of its rows are still in the inventory. */
export interface ImportSummary extends ImportRecord {
  readonly count: number;
}
