import { parseCents } from '../money';
import { parseQuantity } from '../item';
import { isPlaceholder } from './cells';
import { readCondition } from './conditions';
import { columnFields } from '../item';
import { firstDataIndex, type Table } from './table';
import { headerKey, headerWords, likeness, type ColumnTarget } from './words';

export type { ColumnTarget };

/** The targets in the order in which a person is offered them. */
export const columnTargets: readonly ColumnTarget[] = [...columnFields, 'ignore'];

const mayJoin: readonly ColumnTarget[] = ['model', 'description', 'accessories', 'remark', 'ignore'];

/** The fields into which several columns may be joined. */
export const mayBeJoined = (target: ColumnTarget): boolean => mayJoin.includes(target);

/**
 * A target for each column, from its header, else from what it holds. A field that takes one column is proposed
 * once; a column nobody recognises goes to the remark rather than away, unless it is empty or only counts the rows.
 */
export function proposeColumns(table: Table): readonly ColumnTarget[] {
  const looks = table.columns.map((_, index) => lookInto(table, index));
  const targets: (ColumnTarget | null)[] = table.columns.map((column, index) => {
    if (column.filled === 0) return 'ignore';
    return countsRows(column.header, looks[index]!) ? 'ignore' : null;
  });

  const claims = table.columns.flatMap((column, index) =>
    targets[index] === null
      ? columnTargets
          .filter((target) => target !== 'ignore')
          .map((target) => ({ index, target, sure: sureness(column.header, looks[index]!, target) }))
          .filter((claim) => claim.sure > 0)
      : []
  );
  claims.sort((a, b) => b.sure - a.sure || a.index - b.index);
  const taken = new Set<ColumnTarget>();
  for (const { index, target } of claims) {
    if (targets[index] !== null || (!mayBeJoined(target) && taken.has(target))) continue;
    targets[index] = target;
    taken.add(target);
  }

  if (!taken.has('name')) {
    const index = likeliestName(table, targets, looks);
    if (index !== null) targets[index] = 'name';
  }
  return targets.map((target, index) => target ?? leftOver(table.columns[index]!.header));
}

/** The columns once one has another target; the column that had it before goes to the remark, so that nothing is lost. */
export function withTarget(
  targets: readonly ColumnTarget[],
  index: number,
  target: ColumnTarget
): readonly ColumnTarget[] {
  return targets.map((other, i) => {
    if (i === index) return target;
    return other === target && !mayBeJoined(target) ? 'remark' : other;
  });
}

interface Look {
  readonly numbers: number;
  readonly amounts: number;
  readonly conditions: number;
  readonly letters: number;
  readonly different: number;
  /** Whole numbers that only ever grow from row to row. */
  readonly isSequence: boolean;
}

/** What the first cells of a column look like, each as a share of those that hold something. */
function lookInto(table: Table, index: number): Look {
  const cells: string[] = [];
  for (let i = firstDataIndex(table.headerRow); i < table.rows.length && cells.length < 500; i++) {
    const cell = table.rows[i]![index]?.trim() ?? '';
    if (cell !== '' && !isPlaceholder(cell)) cells.push(cell);
  }
  const share = (test: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  const numbers = share((cell) => typeof parseQuantity(cell) === 'number');
  return {
    numbers,
    amounts: share((cell) => /€|EUR/i.test(cell) && typeof parseCents(cell) === 'number'),
    conditions: share((cell) => readCondition(cell, '').kind === 'known'),
    letters: share((cell) => /\p{L}{2}/u.test(cell)),
    different: new Set(cells).size / Math.max(1, cells.length),
    isSequence: numbers === 1 && cells.every((cell, i) => i === 0 || Number(cell) > Number(cells[i - 1]))
  };
}

/** How surely a column is meant for a target, from 0 to 10. A header says more than the cells do. */
function sureness(header: string, look: Look, target: ColumnTarget): number {
  const said = [0, 4, 6, 10][likeness(header, target)]!;
  if (said > 0) {
    // `Numéro de salle` full of numbers names no thing, and a column of words counts nothing for sure.
    if (target === 'name' && look.letters < 0.3) return said / 4;
    return said;
  }
  if (header !== '') return target === 'condition' && look.conditions > 0.8 ? 2 : 0;
  if (target === 'quantity') return look.numbers > 0.7 && !look.isSequence ? 2 : 0;
  if (target === 'value') return look.amounts > 0.5 ? 3 : 0;
  if (target === 'condition') return look.conditions > 0.6 ? 3 : 0;
  return 0;
}

/** Where the names are when no header says so: the free column with most words and fewest repetitions. */
function likeliestName(
  table: Table,
  targets: readonly (ColumnTarget | null)[],
  looks: readonly Look[]
): number | null {
  const score = (index: number) => looks[index]!.letters + looks[index]!.different;
  const among = (allowed: readonly (ColumnTarget | null)[]) =>
    table.columns
      .map((_, index) => index)
      .filter((index) => allowed.includes(targets[index]!) && looks[index]!.letters >= 0.5)
      .sort((a, b) => score(b) - score(a) || a - b)[0];
  const saysSo = table.columns.findIndex(
    ({ header, filled }, index) => filled > 0 && likeness(header, 'name') > 0 && looks[index]!.letters >= 0.5
  );
  if (saysSo !== -1) return saysSo;
  return among([null]) ?? among(['category']) ?? among(['description', 'remark']) ?? null;
}

/** Tells whether a column says no more than how many rows stand above: `N°` with numbers in it, or 1, 2, 3 unnamed. */
const countsRows = (header: string, look: Look): boolean =>
  header === '' ? look.isSequence : look.numbers > 0.9 && headerWords.ignore.includes(headerKey(header));

/** A column that missed its field to another still tells what the thing is; one that nobody knows is a remark. */
const leftOver = (header: string): ColumnTarget =>
  (['name', 'category', 'place'] as const).some((target) => likeness(header, target) > 0)
    ? 'description'
    : 'remark';
