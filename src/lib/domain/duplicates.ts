import type { CatalogueRow } from './catalogue';
import type { ItemId } from './ids';
import { foldText, remembered } from './text';

/** Which sheets of the inventory look as if they were of one thing, so that somebody says whether they are. */

/** What of a sheet tells whether it is of the same thing as another. */
export type LikelyRow = Pick<
  CatalogueRow,
  'id' | 'alike' | 'structure' | 'model' | 'number' | 'category' | 'place'
>;

/** Sheets that somebody said are of different things. */
export type SaidApart = readonly ItemId[];

/** One statement names at most so many sheets. */
export const mostApart = 10_000;

/** Sheets that look like the same thing: two at least, by their ids. */
export interface LikelyGroup<Row extends LikelyRow = LikelyRow> {
  readonly rows: readonly Row[];
  /** More where they share more than their name and their owner. */
  readonly likeness: number;
}

/**
 * The sheets that are called the same, belong to the same structure and say nothing that contradicts it, in groups: those that
 * share most first. What was said to be different all together is left out. Goes over the rows once, however
 * many there are.
 */
export function likelyGroups<Row extends LikelyRow>(
  rows: readonly Row[],
  apart: readonly SaidApart[]
): readonly LikelyGroup<Row>[] {
  const fold = remembered(foldText);
  const statements = statementsBySheet(apart);
  const isDecided = (group: readonly Row[]) =>
    statements.get(group[0]!.id)?.some((said) => group.every(({ id }) => said.has(id))) === true;
  return several(byKey(rows, ({ alike, structure }) => `${structure ?? ''} ${alike}`))
    .flatMap((group) => agreeing(group, 'model', fold))
    .flatMap((group) => agreeing(group, 'number', fold))
    .filter((group) => !isDecided(group))
    .map((group) => ({ rows: [...group].sort(byId), likeness: likenessOf(group, fold) }))
    .sort((a, b) => b.likeness - a.likeness || byId(a.rows[0]!, b.rows[0]!));
}

function statementsBySheet(apart: readonly SaidApart[]): ReadonlyMap<ItemId, readonly ReadonlySet<ItemId>[]> {
  const statements = new Map<ItemId, ReadonlySet<ItemId>[]>();
  for (const things of apart) {
    const said = new Set(things);
    for (const id of said) {
      const known = statements.get(id);
      if (known === undefined) statements.set(id, [said]);
      else known.push(said);
    }
  }
  return statements;
}

/** How many sheets are in these groups. */
export const sheetsIn = (groups: readonly LikelyGroup[]): number =>
  groups.reduce((sum, { rows }) => sum + rows.length, 0);

/**
 * Splits sheets that contradict each other. One that does not say which of several it is could be any of them: it is likely
 * to be only another that does not say so either.
 */
const agreeing = <Row extends LikelyRow>(
  group: readonly Row[],
  fact: 'model' | 'number',
  fold: (text: string) => string
): readonly (readonly Row[])[] => {
  const said = byKey(group, (row) => fold(row[fact]));
  return said.size - (said.has('') ? 1 : 0) > 1 ? several(said) : [group];
};

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return groups;
}

const several = <Row>(groups: ReadonlyMap<string, readonly Row[]>): readonly (readonly Row[])[] =>
  [...groups.values()].filter(({ length }) => length > 1);

/** What tells most first: each counts for more than all that come after it. */
const telling = ['number', 'model', 'place', 'category'] as const;

const likenessOf = (group: readonly LikelyRow[], fold: (text: string) => string): number =>
  telling.reduce((sum, fact) => {
    const [first, ...others] = group.map((row) => fold(row[fact]));
    return 2 * sum + (first !== '' && others.every((other) => other === first) ? 1 : 0);
  }, 0);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
