import type { Condition, Item } from './item';
import type { Whereabouts } from './custody/whereabouts';
import type { ItemId, StructureId } from './ids';
import { foldText, holdsWord, searchWords } from './text';

/** A thing as the list and its filters need it: light enough for ten thousand to stay in memory. */
export interface CatalogueRow extends Pick<
  Item,
  | 'id'
  | 'name'
  | 'model'
  | 'number'
  | 'category'
  | 'structure'
  | 'place'
  | 'condition'
  | 'quantity'
  | 'isRoom'
> {
  /** The folded name the list sorts by. */
  readonly key: string;
  /** What it is called, for two spellings that are one. */
  readonly alike: string;
  /** Everything a search looks into, folded. */
  readonly search: string;
}

/** What the list may be narrowed to by state: a condition, or that nobody counted yet. */
export type ConditionChoice = Condition | 'uncounted';

/** What the list may be narrowed to by where things are. */
export const awayStates = ['out', 'late', 'out-twice', 'held-back'] as const;
export type AwayState = (typeof awayStates)[number];

export interface CatalogueFilter {
  readonly query: string;
  readonly category: string | null;
  readonly structure: StructureId | null;
  readonly place: string | null;
  readonly condition: ConditionChoice | null;
  readonly away: AwayState | null;
}

export const noFilter: CatalogueFilter = {
  query: '',
  category: null,
  structure: null,
  place: null,
  condition: null,
  away: null
};

export const isFiltering = (filter: CatalogueFilter): boolean =>
  searchWords(filter.query).length > 0 ||
  filter.category !== null ||
  filter.structure !== null ||
  filter.place !== null ||
  filter.condition !== null ||
  filter.away !== null;

/** Where the things are of which some are out, or something is wrong with. */
export type Away = ReadonlyMap<ItemId, Pick<Whereabouts, 'quantityOut' | 'late' | 'isOutTwice' | 'heldBack'>>;

/** The rows that match every word and every filter, in the order they came. */
export function filterCatalogue<Row extends CatalogueRow>(
  rows: readonly Row[],
  filter: CatalogueFilter,
  away: Away = new Map()
): readonly Row[] {
  if (!isFiltering(filter)) return rows;
  const words = searchWords(filter.query);
  const isCategory = sameAs(filter.category);
  const isPlace = sameAs(filter.place);
  return rows.filter(
    (row) =>
      isCategory(row.category) &&
      (filter.structure === null || row.structure === filter.structure) &&
      isPlace(row.place) &&
      (filter.condition === null || isInState(row, filter.condition)) &&
      (filter.away === null || isAway(away.get(row.id), filter.away)) &&
      words.every((word) => holdsWord(row.search, word))
  );
}

const isInState = (row: CatalogueRow, state: ConditionChoice): boolean =>
  state === 'uncounted' ? row.quantity === null : row.condition === state;

function isAway(where: ReturnType<Away['get']>, state: AwayState): boolean {
  if (where === undefined) return false;
  switch (state) {
    case 'out':
      return where.quantityOut > 0;
    case 'late':
      return where.late.length > 0;
    case 'out-twice':
      return where.isOutTwice;
    case 'held-back':
      return where.heldBack > 0;
  }
}

/** Tells what differs from the chosen text by capitals and accents at most; everything when nothing is chosen. */
function sameAs(chosen: string | null): (text: string) => boolean {
  if (chosen === null) return () => true;
  const key = foldText(chosen);
  // Few texts come back on many rows, and folding is what costs.
  const known = new Map<string, boolean>();
  return (text) => {
    const isSame = known.get(text) ?? foldText(text) === key;
    known.set(text, isSame);
    return isSame;
  };
}

/** What the filters offer: each value that some row holds, once however it is spelt, sorted as people read. */
export interface CatalogueChoices {
  readonly categories: readonly string[];
  readonly places: readonly string[];
  readonly structures: readonly StructureId[];
  readonly conditions: readonly ConditionChoice[];
}

export function choicesOf(rows: readonly CatalogueRow[]): CatalogueChoices {
  const categories = new Map<string, number>();
  const places = new Map<string, number>();
  const structures = new Set<StructureId>();
  const conditions = new Set<ConditionChoice>();
  for (const row of rows) {
    categories.set(row.category, (categories.get(row.category) ?? 0) + 1);
    places.set(row.place, (places.get(row.place) ?? 0) + 1);
    if (row.structure !== null) structures.add(row.structure);
    if (row.condition !== null) conditions.add(row.condition);
    if (row.quantity === null) conditions.add('uncounted');
  }
  return {
    categories: namesOf(categories),
    places: namesOf(places),
    structures: [...structures],
    conditions: [...conditions]
  };
}

const namesOf = (counts: ReadonlyMap<string, number>): readonly string[] =>
  joinSpellings(counts)
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'fr'));

/**
 * Counts together the texts that differ only by capitals or accents, under the spelling that is used most, or among
 * equals the one that a dictionary puts last: `Mobilier` rather than `mobilier`. What is empty is left out.
 */
export function joinSpellings(
  counts: ReadonlyMap<string, number>
): readonly { readonly name: string; readonly count: number }[] {
  const joined = new Map<string, { name: string; most: number; count: number }>();
  for (const [name, count] of counts) {
    const key = foldText(name);
    if (key === '') continue;
    const known = joined.get(key);
    if (known === undefined) {
      joined.set(key, { name, most: count, count });
      continue;
    }
    known.count += count;
    if (count > known.most || (count === known.most && name.localeCompare(known.name, 'fr') > 0)) {
      known.name = name;
      known.most = count;
    }
  }
  return [...joined.values()];
}
