import { isHeaderWord } from './words';

/** Every row of a file in its order, the empty ones too: the first is row 1, as spreadsheet programs count. */
export type Rows = readonly (readonly string[])[];

/** A spreadsheet once it is known where its columns are named. */
export interface Table {
  readonly rows: Rows;
  /** The number of the row that names the columns; null when the first row is already a thing. */
  readonly headerRow: number | null;
  readonly columns: readonly Column[];
}

export interface Column {
  /** As spreadsheet programs call it: `A`, `B`… `AA`. */
  readonly letter: string;
  /** What the file calls it; empty when it has no name, followed by `(2)` when another had it before. */
  readonly header: string;
  /** A few different values, to recognise it by. */
  readonly samples: readonly string[];
  /** How many of its cells hold something. */
  readonly filled: number;
}

/** A column without a name or a value is only the file's own slack. */
export const isUsed = ({ header, filled }: Column): boolean => header !== '' || filled > 0;

/** A table whose columns are named by the given row, or by the row that looks most like it. */
export function tableFrom(rows: Rows, headerRow: number | null = findHeaderRow(rows)): Table {
  const first = firstDataIndex(headerRow);
  const header = headerRow === null ? [] : (rows[headerRow - 1] ?? []);
  const stats: { filled: number; samples: string[] }[] = [];
  const statsOf = (index: number) => {
    while (stats.length <= index) stats.push({ filled: 0, samples: [] });
    return stats[index]!;
  };
  for (let i = first; i < rows.length; i++) {
    rows[i]!.forEach((cell, index) => {
      const text = cell.trim();
      if (text === '') return;
      const stat = statsOf(index);
      stat.filled++;
      if (stat.samples.length < 3 && !stat.samples.includes(text)) stat.samples.push(text);
    });
  }
  header.forEach((name, index) => {
    if (name.trim() !== '') statsOf(index);
  });
  const seen = new Map<string, number>();
  const columns = stats.map((stat, index) => {
    const name = (header[index] ?? '').replace(/\s+/g, ' ').trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return {
      letter: letterOf(index),
      header: name !== '' && times > 1 ? `${name} (${times})` : name,
      ...stat
    };
  });
  return { rows, headerRow, columns };
}

/** The index in `rows` of the first row that is a thing. */
export const firstDataIndex = (headerRow: number | null): number => headerRow ?? 0;

export const isEmptyRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** How many rows from the top may hold a title, a date, a blank, before the columns are named. */
const headroom = 20;

/**
 * The number of the row that names the columns: the one among the first that holds most words people head columns
 * with, else the first full one, unless it looks like a thing itself; null then.
 */
export function findHeaderRow(rows: Rows): number | null {
  const width = usualWidth(rows);
  let best: { row: number; words: number } | null = null;
  let firstFull: number | null = null;
  for (let i = 0; i < Math.min(rows.length, headroom); i++) {
    const filled = rows[i]!.filter((cell) => cell.trim() !== '');
    if (filled.length === 0 || filled.length < width / 2) continue;
    firstFull ??= i + 1;
    const words = filled.filter(isHeaderWord).length;
    // A thing may well be called `Outils` or sit in `Local`: among several columns one word proves little.
    const enough = words >= 2 || (words === 1 && (filled.length === 1 || i + 1 === firstFull));
    if (enough && words > (best?.words ?? 0)) best = { row: i + 1, words };
  }
  if (best !== null) return best.row;
  if (firstFull === null || width < 2 || looksLikeData(rows, firstFull - 1)) return null;
  return firstFull;
}

/** How many cells the rows of a file usually fill. */
function usualWidth(rows: Rows): number {
  const widths: number[] = [];
  for (const row of rows) {
    const filled = row.filter((cell) => cell.trim() !== '').length;
    if (filled > 0) widths.push(filled);
    if (widths.length === 200) break;
  }
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** A row with a number in it, with a value that comes back below it, or with nothing below, is no row of names. */
function looksLikeData(rows: Rows, index: number): boolean {
  const cells = rows[index]!.map((cell) => cell.trim());
  if (cells.some((cell) => /^[-+]?\d+([.,]\d+)?\s*€?$/.test(cell))) return true;
  const below = rows.slice(index + 1, index + 201);
  if (below.every(isEmptyRow)) return true;
  return cells.some((cell, column) => cell !== '' && below.some((row) => row[column]?.trim() === cell));
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
