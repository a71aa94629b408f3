import type { Structure } from '../collective';
import type { StructureId } from '../ids';
import type { ColumnField } from '../item';
import { foldText, oneLine } from '../text';
import { isToCheck, type Refusal } from './changes';
import { gather, loneLot, sameThingKeys, type Lot, type NumberedRow } from './gather';
import { cut } from './remark';
import { layoutOf, readRow, type FindStructure } from './row';
import { firstDataIndex, isEmptyRow, type Table } from './table';
import type { ColumnTarget } from './words';

export interface ImportOptions {
  readonly structures: readonly Structure[];
  /** To whom a thing belongs when the file does not say. */
  readonly owner: StructureId | null;
  /** Whether rows that are the same thing are joined in one lot; `auto` lets the plan judge. */
  readonly gatherIdentical: boolean | 'auto';
  /** The fields in the person's language, for columns without a name. */
  readonly fieldNames: { readonly [Field in ColumnField]: string };
}

/** What an import would do, to be shown before anything is done. */
export interface ImportPlan {
  readonly items: readonly PlannedItem[];
  readonly refused: readonly RefusedRows[];
  readonly counts: PlanCounts;
  readonly gathering: Gathering;
}

export interface PlannedItem extends Lot {
  readonly state: 'ready' | 'gathered' | 'to-check';
}

/** Rows that stay out, with the beginning of what they hold. */
export interface RefusedRows {
  readonly refusal: Refusal;
  readonly rows: readonly number[];
  readonly excerpt: string;
}

export interface PlanCounts {
  /** Things that need no look, those of several rows left out. */
  readonly ready: number;
  /** Lots joined from several rows, and how many rows they come from. */
  readonly gathered: number;
  readonly gatheredRows: number;
  /** Things in which something went to the remark. */
  readonly toCheck: number;
  /** Rows left out that hold something, and rows that hold nothing. */
  readonly refused: number;
  readonly empty: number;
}

export interface Gathering {
  readonly isOn: boolean;
  /** How many rows are the same thing as another, and how many lots they make. */
  readonly rows: number;
  readonly lots: number;
  /** Whether a column counts them: their quantities are then added up, otherwise the rows are counted. */
  readonly isCounted: boolean;
}

/**
 * What would become of every row of a table. Nothing is lost silently: a cell that does not fit its field is in the
 * remark, and every row that is refused or changed is named with its number in the file and the reason.
 */
export function planImport(
  table: Table,
  targets: readonly ColumnTarget[],
  options: ImportOptions
): ImportPlan {
  const refused: OpenRefusal[] = [];
  const read: NumberedRow[] = [];
  const headers = table.columns.map(({ header }) => header);
  const layout = layoutOf(headers, targets, options.fieldNames);
  const find = structureFinder(options.structures);
  const isCounted = targets.includes('quantity');
  const keyOf = sameThingKeys(isCounted);
  const first = firstDataIndex(table.headerRow);

  table.rows.forEach((cells, index) => {
    const row = index + 1;
    if (row === table.headerRow) return;
    const refusal = index < first ? aboveHeader(cells) : refusalOf(cells, table, targets);
    if (refusal !== null) {
      refuse(refused, refusal, row, cells);
      return;
    }
    const reading = readRow(cells, layout, options.owner, find);
    if (reading.ok) read.push({ ...reading.value, row, sameThing: keyOf(reading.value) });
    else refuse(refused, reading.problem, row, cells);
  });

  const gathering = judgeGathering(read, isCounted, options.gatherIdentical);
  const lots = gathering.isOn ? gather(read, isCounted) : read.map(loneLot);
  const items = lots.map((lot) => ({ ...lot, state: stateOf(lot) }));
  return { items, refused, counts: countsOf(items, refused), gathering };
}

/**
 * Joining is proposed by itself only to a list that writes one row per piece: no column counts them, and more than
 * half of its rows are the same as another.
 */
function judgeGathering(rows: readonly NumberedRow[], isCounted: boolean, wish: boolean | 'auto'): Gathering {
  const sizes = new Map<string, number>();
  for (const { sameThing } of rows) {
    if (sameThing !== null) sizes.set(sameThing, (sizes.get(sameThing) ?? 0) + 1);
  }
  const several = [...sizes.values()].filter((size) => size > 1);
  const joined = several.reduce((sum, size) => sum + size, 0);
  const isOn = wish === 'auto' ? !isCounted && joined > rows.length / 2 : wish;
  return { isOn, rows: joined, lots: several.length, isCounted };
}

const stateOf = ({ rows, changes }: Lot): PlannedItem['state'] =>
  changes.some(({ change }) => isToCheck(change)) ? 'to-check' : rows.length > 1 ? 'gathered' : 'ready';

function countsOf(items: readonly PlannedItem[], refused: readonly RefusedRows[]): PlanCounts {
  const inState = (state: PlannedItem['state']) => items.filter((item) => item.state === state);
  const rowsRefused = (isEmpty: boolean) =>
    refused
      .filter(({ refusal }) => (refusal.kind === 'empty') === isEmpty)
      .reduce((sum, { rows }) => sum + rows.length, 0);
  const gathered = inState('gathered');
  return {
    ready: inState('ready').length,
    gathered: gathered.length,
    gatheredRows: gathered.reduce((sum, { rows }) => sum + rows.length, 0),
    toCheck: inState('to-check').length,
    refused: rowsRefused(false),
    empty: rowsRefused(true)
  };
}

const aboveHeader = (cells: readonly string[]): Refusal => ({
  kind: isEmptyRow(cells) ? 'empty' : 'above-header'
});

function refusalOf(cells: readonly string[], table: Table, targets: readonly ColumnTarget[]): Refusal | null {
  if (isEmptyRow(cells)) return { kind: 'empty' };
  const header = table.headerRow === null ? undefined : table.rows[table.headerRow - 1];
  if (header !== undefined && sameCells(cells, header)) return { kind: 'repeated-header' };
  return isTotal(cells, targets) ? { kind: 'total' } : null;
}

const sameCells = (cells: readonly string[], others: readonly string[]): boolean =>
  Math.max(cells.length, others.length) > 1 &&
  cells.every((cell, i) => cell.trim() === (others[i] ?? '').trim()) &&
  others.slice(cells.length).every((cell) => cell.trim() === '');

const totals = new Set([
  'total',
  'totaux',
  'total general',
  'sous-total',
  'sous total',
  'grand total',
  'subtotal'
]);

/** A row that adds up the others: a total for a name, and nothing beside it but numbers. */
function isTotal(cells: readonly string[], targets: readonly ColumnTarget[]): boolean {
  const name = cells[targets.indexOf('name')] ?? '';
  if (!totals.has(foldText(name).replace(/ ?:$/, ''))) return false;
  return cells.every((cell, i) => targets[i] === 'name' || !/\p{L}/u.test(cell.replace(/€|EUR/g, '')));
}

interface OpenRefusal extends RefusedRows {
  readonly rows: number[];
}

/** Empty rows that follow one another, or come back, are told in one line; the others one by one. */
function refuse(refused: OpenRefusal[], refusal: Refusal, row: number, cells: readonly string[]): void {
  const last = refused.at(-1);
  const isAlike = refusal.kind === 'empty' || refusal.kind === 'repeated-header';
  if (isAlike && last?.refusal.kind === refusal.kind) last.rows.push(row);
  else refused.push({ refusal, rows: [row], excerpt: excerptOf(cells) });
}

/** Enough of a row to find it again. */
function excerptOf(cells: readonly string[]): string {
  const said = cells.map((cell) => oneLine(cell)).filter((cell) => cell !== '');
  return cut(said.join(' · '), 120)[0];
}

function structureFinder(structures: readonly Structure[]): FindStructure {
  const found = new Map<string, StructureId | undefined>();
  for (const { id, name } of structures) {
    const key = foldText(name);
    found.set(key, found.has(key) ? undefined : id);
  }
  return (name) => found.get(name);
}
