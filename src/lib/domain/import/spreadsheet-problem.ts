/** What a file that is no text announces in its first bytes. */
export type NotText =
  'excel' | 'open-document' | 'old-excel' | 'numbers' | 'zip' | 'pdf' | 'picture' | 'unknown';

/** Why a file cannot be read as a spreadsheet. Nothing was added to the inventory in any of these cases. */
export type SpreadsheetProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-many-rows'; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly columns: number; readonly limit: number }
  | { readonly kind: 'cell-too-long'; readonly row: number; readonly limit: number }
  | { readonly kind: 'not-a-table'; readonly looksLike: NotText }
  /** The device gave no bytes: the file moved, was deleted, or may not be read. */
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'cancelled' };

/** What a spreadsheet may hold at most. */
export const spreadsheetLimits = {
  bytes: 20_000_000,
  rows: 50_000,
  columns: 200,
  /** As many characters as spreadsheet programs themselves put in one cell. */
  cell: 32_767
};
