import type { SpreadsheetProblem } from './spreadsheet-problem';
import { problemOfRow, tooManyRows } from './spreadsheet-problem';
import { isEmptyRow, type Rows } from './table';

/** One sheet of a workbook; a text file is one sheet without a name. */
export interface Sheet {
  readonly name: string;
  /** Whether the spreadsheet program does not show it. */
  readonly isHidden: boolean;
  readonly rows: Rows;
}

/** A text that stands in one cell for several rows: where it is, counted from 0, and how many rows it is for. */
export interface MergedText {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/**
 * Takes the rows of a sheet one after the other, each in its place. The empty rows at the end, of which there may be a
 * million, are never made.
 */
export class SheetRows {
  readonly #rows: string[][] = [];
  #filled = 0;
  #emptyBelow = 0;
  #problem: SpreadsheetProblem | null = null;

  /** Why no more rows are taken; null while they are. */
  get problem(): SpreadsheetProblem | null {
    return this.#problem;
  }

  /** A row that comes so many times in a row. */
  add(cells: string[], times = 1): void {
    if (this.#problem !== null) return;
    if (isEmptyRow(cells)) {
      this.#emptyBelow += times;
      return;
    }
    const above = this.#rows.length + this.#emptyBelow;
    this.#filled += times;
    this.#problem = problemOfRow(cells, above + 1) ?? tooManyRows(above + times, this.#filled);
    if (this.#problem !== null) return;
    for (; this.#emptyBelow > 0; this.#emptyBelow--) this.#rows.push([]);
    const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    for (let i = 0; i < times; i++) this.#rows.push(cells.slice(0, width));
  }

  /**
   * The rows, once all are there. What stands in one cell for several rows is said of each of those that hold something
   * of their own: a person who merges the room beside ten chairs means all ten.
   */
  close(merged: readonly MergedText[]): Rows {
    for (const { row, column, rows } of merged) {
      const text = this.#rows[row]?.[column] ?? '';
      if (text === '') continue;
      for (const cells of this.#rows.slice(row + 1, row + rows)) {
        if (isEmptyRow(cells) || (cells[column] ?? '') !== '') continue;
        while (cells.length < column) cells.push('');
        cells[column] = text;
      }
    }
    return this.#rows;
  }
}
