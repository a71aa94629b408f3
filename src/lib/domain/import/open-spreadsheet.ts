import type { ItemFacts } from '../item';
import type { Result } from '../result';
import type { Gathering, ImportOptions, PlanCounts } from './plan';
import type { PreviewPage } from './preview';
import type { SpreadsheetProblem } from './spreadsheet-problem';
import type { Column } from './table';
import type { ColumnTarget } from './words';

/** The ways of writing text as bytes that spreadsheets of this country use. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

/** What may stand between two cells. */
export type Separator = ';' | ',' | '\t' | '|';

/** What a screen shows of a file that was read; the rows themselves stay where they were read. */
export interface SpreadsheetSummary {
  /** The same for two files that hold the same. */
  readonly fingerprint: string;
  readonly encoding: Encoding;
  /** Null when nothing separates cells: in a workbook, or a text of one column. */
  readonly separator: Separator | null;
  /** The sheets that hold something; a text file is one without a name. */
  readonly sheets: readonly SheetChoice[];
  /** The place, among them, of the one that is read. */
  readonly sheet: number;
  /** How many rows there are, that of the names left out, and how many of them hold nothing. */
  readonly rowCount: number;
  readonly emptyCount: number;
  readonly headerRow: number | null;
  readonly columns: readonly Column[];
  /** A target for each column, to be changed at will. */
  readonly proposal: readonly ColumnTarget[];
  /** The rows that may name the columns, with the beginning of each. */
  readonly headerChoices: readonly { readonly row: number; readonly excerpt: string }[];
}

/** A sheet of a workbook, as one is asked to choose among them. */
export interface SheetChoice {
  readonly name: string;
  readonly isHidden: boolean;
  /** How many rows hold something, that of the names left out. */
  readonly rowCount: number;
}

/** What an import would do, in figures. */
export interface PlanSummary {
  readonly counts: PlanCounts;
  readonly gathering: Gathering;
  /** How many things it would add. */
  readonly items: number;
  /** How many lines the preview has. */
  readonly lines: number;
}

/** A file that was read and waits for its import. Whoever opened it closes it. */
export interface OpenSpreadsheet {
  readonly fileName: string;
  readonly summary: SpreadsheetSummary;
  /** Reads another sheet of the same file. */
  chooseSheet(sheet: number): Promise<SpreadsheetSummary>;
  /** Takes the names of the columns from another row of the file, or from none. */
  nameColumnsBy(row: number | null): Promise<SpreadsheetSummary>;
  /** Plans the import; `page` and `items` then answer for this plan. */
  plan(targets: readonly ColumnTarget[], options: ImportOptions): Promise<PlanSummary>;
  page(from: number, count: number): Promise<PreviewPage>;
  /** All that the plan would add, `count` things, fetched little by little. */
  items(count: number): Promise<readonly ItemFacts[]>;
  close(): void;
}

/** Opens a CSV or TSV file, or a workbook, whatever wrote it, or says why it is no table. */
export type SpreadsheetOpener = (
  file: File,
  options?: {
    /** Ends the reading at once. */
    readonly signal?: AbortSignal;
    /** Told how much of the file is read. */
    readonly onProgress?: (done: number, total: number) => void;
  }
) => Promise<Result<OpenSpreadsheet, SpreadsheetProblem>>;
