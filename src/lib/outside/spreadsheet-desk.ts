import type { PlanSummary, SheetChoice, SpreadsheetSummary } from '../domain/import/open-spreadsheet';
import { proposeColumns } from '../domain/import/columns';
import type { ItemFacts } from '../domain/item';
import { planImport, type ImportOptions, type ImportPlan } from '../domain/import/plan';
import { previewPage, type PreviewPage } from '../domain/import/preview';
import type { SpreadsheetProblem } from '../domain/import/spreadsheet-problem';
import type { Sheet } from '../domain/import/sheet';
import { findHeaderRow, isEmptyRow, tableFrom, type Table } from '../domain/import/table';
import type { ColumnTarget } from '../domain/import/words';
import { crc32 } from '../domain/crc32';
import { oneLine } from '../domain/text';
import { ok, type Result } from '../domain/result';
import { readSpreadsheetBytes, type RawSpreadsheet } from './spreadsheet-bytes';

/** Holds one spreadsheet and its plan, and answers questions about them. Lives in a worker: all of it may be large. */
export class SpreadsheetDesk {
  #source: (RawSpreadsheet & { readonly fingerprint: string }) | null = null;
  #sheet = 0;
  #table: Table | null = null;
  #plan: ImportPlan | null = null;

  /** Reads the bytes of a file, and its first sheet that is not hidden if it has several. */
  async open(
    bytes: Uint8Array,
    onProgress?: (done: number, total: number) => void
  ): Promise<Result<SpreadsheetSummary, SpreadsheetProblem>> {
    const read = await readSpreadsheetBytes(bytes, onProgress);
    if (!read.ok) return read;
    this.#source = { ...read.value, fingerprint: `${bytes.length}-${crc32(bytes).toString(16)}` };
    const shown = read.value.sheets.findIndex(({ isHidden }) => !isHidden);
    return ok(this.chooseSheet(Math.max(0, shown)));
  }

  /** Reads another sheet of the same file. */
  chooseSheet(sheet: number): SpreadsheetSummary {
    this.#sheet = sheet;
    this.#table = tableFrom(this.#opened().sheets[sheet]!.rows);
    return this.#summary();
  }

  /** Takes the names of the columns from another row, or from none. */
  nameColumnsBy(row: number | null): SpreadsheetSummary {
    this.#table = tableFrom(this.#read().rows, row);
    return this.#summary();
  }

  plan(targets: readonly ColumnTarget[], options: ImportOptions): PlanSummary {
    this.#plan = planImport(this.#read(), targets, options);
    const { counts, gathering, items, refused } = this.#plan;
    return { counts, gathering, items: items.length, lines: items.length + refused.length };
  }

  page(from: number, count: number): PreviewPage {
    return previewPage(this.#planned(), from, count);
  }

  /** Some of the things that the plan would add, in the order of the file. */
  items(from: number, count: number): readonly ItemFacts[] {
    return this.#planned()
      .items.slice(from, from + count)
      .map(({ facts }) => facts);
  }

  #summary(): SpreadsheetSummary {
    const { sheets, encoding, separator, fingerprint } = this.#opened();
    const table = this.#read();
    const { headerRow, columns, rows } = table;
    const headerChoices = rows
      .slice(0, 20)
      .map((row, index) => ({ row: index + 1, excerpt: beginning(row) }))
      .filter(({ excerpt }) => excerpt !== '')
      .slice(0, 8);
    return {
      // Two sheets of one file are imported apart, and neither is the other over again.
      fingerprint: sheets.length === 1 ? fingerprint : `${fingerprint}-${this.#sheet + 1}`,
      encoding,
      separator,
      sheets: sheets.map(choiceOf),
      sheet: this.#sheet,
      rowCount: rows.length - (headerRow === null ? 0 : 1),
      emptyCount: rows.filter(isEmptyRow).length,
      headerRow,
      columns,
      proposal: proposeColumns(table),
      headerChoices
    };
  }

  #opened() {
    if (this.#source === null) throw new Error('No spreadsheet is open.');
    return this.#source;
  }

  #read(): Table {
    if (this.#table === null) throw new Error('No sheet is read.');
    return this.#table;
  }

  #planned(): ImportPlan {
    if (this.#plan === null) throw new Error('Nothing is planned yet.');
    return this.#plan;
  }
}

function choiceOf({ name, isHidden, rows }: Sheet): SheetChoice {
  const filled = rows.filter((row) => !isEmptyRow(row)).length;
  return { name, isHidden, rowCount: filled - (findHeaderRow(rows) === null ? 0 : 1) };
}

const beginning = (row: readonly string[]): string =>
  row
    .map(oneLine)
    .filter((cell) => cell !== '')
    .slice(0, 4)
    .join(', ');
