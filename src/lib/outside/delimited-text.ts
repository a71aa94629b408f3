import Papa from 'papaparse';
import type { Separator } from '../domain/import/open-spreadsheet';
import type { Rows } from '../domain/import/table';
import { isEmptyRow } from '../domain/import/table';
import { problemOfRow, tooManyRows, type SpreadsheetProblem } from '../domain/import/spreadsheet-problem';
import { err, ok, type Result } from '../domain/result';

const separators: readonly Separator[] = [';', ',', '\t', '|'];

export interface DelimitedText {
  readonly rows: Rows;
  /** Null when the text has one column. */
  readonly separator: Separator | null;
}

/**
 * Cuts a text into rows and cells. Empty rows are kept in their place; a quotation mark that
 * is never closed does not swallow what follows. `onProgress` is told how many of `total` characters are read.
 */
export function parseDelimited(
  text: string,
  onProgress: (done: number, total: number) => void = () => {}
): Result<DelimitedText, SpreadsheetProblem> {
  const normal = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // Spreadsheet programs read this first line as an order and do not count it among their rows.
  const order = /^"?sep=(.)"?\n/i.exec(normal);
  const body = order === null ? normal : normal.slice(order[0].length);
  const ordered = separators.find((separator) => separator === order?.[1]);
  // Rows of nothing but separators say neither what separates them nor anything else.
  if (!/[^\s;,|"]/.test(body)) return err({ kind: 'empty' });
  const separator = ordered ?? guessSeparator(body, '"') ?? guessSeparator(body, noQuote);

  const quoted = readRows(body, separator, '"', onProgress);
  if (!quoted.ok) return quoted;
  let rows = quoted.value.rows;
  if (quoted.value.quoteLeftOpen) {
    const bare = readRows(body, separator, noQuote, onProgress);
    if (!bare.ok) return bare;
    rows = bare.value.rows.map((row) => row.map(unquote));
  }
  return rows.length === 0 ? err({ kind: 'empty' }) : ok({ rows, separator });
}

/** Characters that no text typed by a person holds: where nothing is to be cut at, nothing is. */
const noSeparator = '\u001f';
const noQuote = '\u001e';

/** How much of the text, and how many rows of it, are looked at to guess what separates the cells. */
const sample = { characters: 256 * 1024, rows: 200 };

/**
 * The separator that cuts most rows into the same number of cells, more than one; null when none cuts most rows. A
 * comma inside prices or descriptions cuts some rows and not others, which gives it away.
 */
function guessSeparator(text: string, quoteChar: string): Separator | null {
  const head = text.slice(0, sample.characters);
  let best: { separator: Separator; alike: number; cells: number } | null = null;
  for (const separator of separators) {
    const { data, errors } = Papa.parse<string[]>(head, {
      ...plain,
      quoteChar,
      delimiter: separator,
      preview: sample.rows
    });
    const filled = data.filter((row) => !isEmptyRow(row));
    const sizes = new Map<number, number>();
    for (const { length } of filled) if (length > 1) sizes.set(length, (sizes.get(length) ?? 0) + 1);
    const isCut = [...sizes.values()].reduce((sum, rows) => sum + rows, 0) > filled.length / 2;
    const [usual] = [...sizes].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    if (!isCut || usual === undefined || errors.length >= usual[1]) continue;
    const [cells, rows] = usual;
    const alike = (rows - errors.length) / filled.length;
    if (best === null || alike > best.alike || (alike === best.alike && cells > best.cells))
      best = { separator, alike, cells };
  }
  return best?.separator ?? null;
}

const plain = { newline: '\n', skipEmptyLines: false } as const;

function readRows(
  text: string,
  separator: Separator | null,
  quoteChar: string,
  onProgress: (done: number, total: number) => void
): Result<{ rows: string[][]; quoteLeftOpen: boolean }, SpreadsheetProblem> {
  const rows: string[][] = [];
  const empty: string[] = [];
  let problem: SpreadsheetProblem | null = null;
  let filled = 0;
  let quoteLeftOpen = false;
  Papa.parse<string[]>(text, {
    ...plain,
    delimiter: separator ?? noSeparator,
    quoteChar,
    step({ data, errors, meta }, parser) {
      // A stray quotation mark makes one cell of several rows: such a file is read again without its marks.
      if (errors.length > 0 && data.some((cell) => cell.includes('\n'))) quoteLeftOpen = true;
      else problem = problemOfRow(data, rows.length + 1);
      if (isEmptyRow(data)) rows.push(empty);
      else {
        rows.push(data);
        filled++;
      }
      problem ??= tooManyRows(rows.length, filled);
      if (problem !== null) parser.abort();
      if (rows.length % 1000 === 0) onProgress(meta.cursor, text.length);
    }
  });
  if (problem !== null) return err(problem);
  // What follows the end of the last line is no row.
  if (text.endsWith('\n') && rows.at(-1) === empty) rows.pop();
  return ok({ rows, quoteLeftOpen });
}

const unquote = (cell: string): string =>
  /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
