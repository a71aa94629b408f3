/** What a file that is no text announces in its first bytes. */
export type NotText = 'old-excel' | 'numbers' | 'zip' | 'pdf' | 'picture' | 'unknown';

/** Why a file cannot be read as a spreadsheet. Nothing was added to the inventory in any of these cases. */
export type SpreadsheetProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  /** A workbook is a packed file; this one holds more than a phone can unpack. */
  | { readonly kind: 'too-large-unpacked'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-many-rows'; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly columns: number; readonly limit: number }
  | { readonly kind: 'cell-too-long'; readonly row: number; readonly limit: number }
  | { readonly kind: 'not-a-table'; readonly looksLike: NotText }
  /** A workbook that opens by a password only. */
  | { readonly kind: 'locked' }
  /** A workbook that was cut, or changed on its way. */
  | { readonly kind: 'damaged' }
  /** The device gave no bytes: the file moved, was deleted, or may not be read. */
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'cancelled' };

/** What a spreadsheet may hold at most. */
export const spreadsheetLimits = {
  bytes: 20_000_000,
  /** Of what is read of a workbook once it is unpacked: fifty thousand rows of ten columns take about sixty million. */
  unpacked: 100_000_000,
  rows: 50_000,
  columns: 200,
  /** As many characters as spreadsheet programs themselves put in one cell. */
  cell: 32_767
};

/** Why a row cannot be read: it has too many columns that hold something, or a cell is too long. */
export function problemOfRow(cells: readonly string[], row: number): SpreadsheetProblem | null {
  const columns = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (columns > spreadsheetLimits.columns)
    return { kind: 'too-many-columns', columns, limit: spreadsheetLimits.columns };
  if (cells.some((cell) => cell.length > spreadsheetLimits.cell))
    return { kind: 'cell-too-long', row, limit: spreadsheetLimits.cell };
  return null;
}

/** As many rows, empty or not, as spreadsheet programs have. */
const mostRows = 1_048_576;

/** Tells that there are more rows than may be read. One that holds something is allowed beyond: it names the columns. */
export const tooManyRows = (all: number, filled: number): SpreadsheetProblem | null =>
  filled > spreadsheetLimits.rows + 1 || all > mostRows
    ? { kind: 'too-many-rows', limit: spreadsheetLimits.rows }
    : null;
