import xlsx, { type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx/dist/xlsx.mini.min.js';
import { momentText, numberText } from '../domain/import/shown';
import { SheetRows, type MergedText, type Sheet } from '../domain/import/sheet';
import type { SpreadsheetProblem } from '../domain/import/spreadsheet-problem';
import { err, ok, type Result } from '../domain/result';

/** The parts of an Excel workbook that hold its cells, by their names in the zip. */
export type XlsxParts = ReadonlyMap<string, Uint8Array>;

/** The sheets of an Excel workbook, cells as they are shown. Throws on parts that are no workbook. */
export function sheetsOfXlsx(parts: XlsxParts): Result<readonly Sheet[], SpreadsheetProblem> {
  const workbook = (xlsx as unknown as Library).parse_zip(
    {
      FullPaths: [...parts.keys()],
      FileIndex: Array.from(parts, ([name, content]) => ({
        name,
        content: withoutLinks(name, content),
        type: 2
      }))
    },
    { dense: true, cellFormula: false, cellHTML: false, cellNF: true }
  );
  const is1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
  const sheets: Sheet[] = [];
  for (const [index, name] of workbook.SheetNames.entries()) {
    const rows = rowsOf(workbook.Sheets[name]!, is1904);
    if (!rows.ok) return rows;
    sheets.push({
      name,
      isHidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      rows: rows.value
    });
  }
  return ok(sheets);
}

/** What the library exports and its types leave out: a workbook from files that are unpacked already. */
interface Library {
  parse_zip(
    files: {
      FullPaths: readonly string[];
      FileIndex: readonly { name: string; content: Uint8Array; type: 2 }[];
    },
    options: { dense: true; cellFormula: false; cellHTML: false; cellNF: true }
  ): WorkBook;
}

/**
 * A sheet without the links that stand behind its cells: nothing of them is shown, and the library makes a cell of each
 * place that a link is for, of which one line can name seventeen thousand million.
 */
function withoutLinks(name: string, content: Uint8Array): Uint8Array {
  if (!/worksheets\/[^/]+\.xml$/i.test(name)) return content;
  // One character a byte, so that places in the text are places in the bytes.
  const latin = new TextDecoder('windows-1252');
  const end = lastIndexOf(content, new TextEncoder().encode('</sheetData>'));
  const links = latin.decode(content.subarray(end)).search(/<(?:\w+:)?hyperlink/);
  return links === -1 ? content : content.subarray(0, end + links);
}

function lastIndexOf(bytes: Uint8Array, sought: Uint8Array): number {
  for (let at = bytes.length - sought.length; at > 0; at--) {
    if (bytes[at] === sought[0] && sought.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return 0;
}

function rowsOf(sheet: WorkSheet, is1904: boolean): Result<Sheet['rows'], SpreadsheetProblem> {
  const rows = new SheetRows();
  let next = 0;
  // Rows and cells that the file does not name are not there at all: a loop over numbers would visit millions.
  (sheet['!data'] ?? []).forEach((row: readonly CellObject[] | undefined, index) => {
    if (row === undefined || rows.problem !== null) return;
    const cells: string[] = [];
    row.forEach((cell, column) => {
      const text = cellText(cell, is1904);
      if (text.trim() === '') return;
      while (cells.length < column) cells.push('');
      cells.push(text);
    });
    if (index > next) rows.add([], index - next);
    rows.add(cells);
    next = index + 1;
  });
  return rows.problem === null ? ok(rows.close(mergedTexts(sheet))) : err(rows.problem);
}

const mergedTexts = (sheet: WorkSheet): readonly MergedText[] =>
  (sheet['!merges'] ?? [])
    .filter(({ s, e }) => e.r > s.r && sheet['!data']?.[s.r]?.[s.c]?.t === 's')
    .map(({ s, e }) => ({ row: s.r, column: s.c, rows: e.r - s.r + 1 }));

function cellText({ t: type, v: value, w: shown, z: format }: CellObject, is1904: boolean): string {
  if (type === 'e') return shown ?? '#N/A';
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (typeof value === 'number')
    return momentOf(value, String(format ?? ''), is1904) ?? numberText(value, shown);
  return String(value ?? '').replace(/\r\n?/g, '\n');
}

/** The number of a day or an hour as a text; null when its format says that it is neither. */
function momentOf(value: number, format: string, is1904: boolean): string | null {
  if (!xlsx.SSF.is_date(format) || /\[h+\]/i.test(format)) return null;
  const moment = xlsx.SSF.parse_date_code(value, { date1904: is1904 }) as SheetMoment | null;
  if (moment === null) return null;
  return momentText(
    { year: moment.y, month: moment.m, day: moment.d, hour: moment.H, minute: moment.M },
    format
  );
}

interface SheetMoment {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
}
