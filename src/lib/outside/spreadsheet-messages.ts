import type { ItemFacts } from '../domain/item';
import type { ImportOptions } from '../domain/import/plan';
import type { PlanSummary, SpreadsheetSummary } from '../domain/import/open-spreadsheet';
import type { PreviewPage } from '../domain/import/preview';
import type { SpreadsheetProblem } from '../domain/import/spreadsheet-problem';
import type { ColumnTarget } from '../domain/import/words';
import type { Result } from '../domain/result';

/** What the page asks of the worker, and what each question is answered by. */
export interface Questions {
  open: { asks: { file: Blob }; gets: Result<SpreadsheetSummary, SpreadsheetProblem> };
  sheet: { asks: { sheet: number }; gets: SpreadsheetSummary };
  header: { asks: { row: number | null }; gets: SpreadsheetSummary };
  plan: { asks: { targets: readonly ColumnTarget[]; options: ImportOptions }; gets: PlanSummary };
  page: { asks: { from: number; count: number }; gets: PreviewPage };
  items: { asks: { from: number; count: number }; gets: readonly ItemFacts[] };
}

export type Question = {
  [Kind in keyof Questions]: { readonly id: number; readonly kind: Kind } & Questions[Kind]['asks'];
}[keyof Questions];

export type Answer =
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly kind: 'answer'; readonly value: Questions[keyof Questions]['gets'] }
  /** A bug, told so that whoever asked does not wait for ever. */
  | { readonly id: number; readonly kind: 'broke'; readonly message: string };
