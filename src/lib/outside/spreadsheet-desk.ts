import type { Encoding, PlanSummary, Separator, SpreadsheetSummary } from '../domain/import/open-spreadsheet';
import { proposeColumns } from '../domain/import/columns';
import type { ItemFacts } from '../domain/item';
import { planImport, type ImportOptions, type ImportPlan } from '../domain/import/plan';
import { previewPage, type PreviewPage } from '../domain/import/preview';
import type { SpreadsheetProblem } from '../domain/import/spreadsheet-problem';
import { isEmptyRow, tableFrom, type Table } from '../domain/import/table';
import type { ColumnTarget } from '../domain/import/words';
import { crc32 } from '../domain/crc32';
import { oneLine } from '../domain/text';
import { ok, type Result } from '../domain/result';
import { readSpreadsheetBytes } from './spreadsheet-bytes';

/** Holds one spreadsheet and its plan, and answers questions about them. Lives in a worker: all of it may be large. */
export class SpreadsheetDesk {
  #source: {
    table: Table;
    encoding: Encoding;
    separator: Separator | null;
    fingerprint: string;
  } | null = null;
  #plan: ImportPlan | null = null;

  open(
    bytes: Uint8Array,
    onProgress?: (done: number, total: number) => void
  ): Result<SpreadsheetSummary, SpreadsheetProblem> {
    const read = readSpreadsheetBytes(bytes, onProgress);
    if (!read.ok) return read;
    const fingerprint = `${bytes.length}-${crc32(bytes).toString(16)}`;
    this.#source = { ...read.value, table: tableFrom(read.value.rows), fingerprint };
    return ok(this.#summary());
  }

  /** Takes the names of the columns from another row, or from none. */
  nameColumnsBy(row: number | null): SpreadsheetSummary {
    const { rows } = this.#opened().table;
    this.#source = { ...this.#opened(), table: tableFrom(rows, row) };
    return this.#summary();
  }

  plan(targets: readonly ColumnTarget[], options: ImportOptions): PlanSummary {
    this.#plan = planImport(this.#opened().table, targets, options);
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
    const { table, encoding, separator, fingerprint } = this.#opened();
    const { headerRow, columns, rows } = table;
    const headerChoices = rows
      .slice(0, 20)
      .map((row, index) => ({ row: index + 1, excerpt: beginning(row) }))
      .filter(({ excerpt }) => excerpt !== '')
      .slice(0, 8);
    return {
      fingerprint,
      encoding,
      separator,
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

  #planned(): ImportPlan {
    if (this.#plan === null) throw new Error('Nothing is planned yet.');
    return this.#plan;
  }
}

const beginning = (row: readonly string[]): string =>
  row
    .map(oneLine)
    .filter((cell) => cell !== '')
    .slice(0, 4)
    .join(', ');
