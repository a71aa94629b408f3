import type { Condition, Item } from './item';
import type { ItemId, StructureId } from './ids';
import { searchWords } from './text';

/** A thing as the list and its filters need it: light enough for ten thousand to stay in memory. */
export interface CatalogueRow extends Pick<
  Item,
  'id' | 'name' | 'category' | 'structure' | 'place' | 'condition' | 'quantity'
> {
  /** The folded name the list sorts by. */
  readonly key: string;
  /** Everything a search looks into, folded. */
  readonly search: string;
}

export interface CatalogueFilter {
  readonly query: string;
  readonly category: string | null;
  readonly structure: StructureId | null;
  readonly place: string | null;
  readonly condition: Condition | null;
}

export const noFilter: CatalogueFilter = {
  query: '',
  category: null,
  structure: null,
  place: null,
  condition: null
};

export const isFiltering = (filter: CatalogueFilter): boolean =>
  searchWords(filter.query).length > 0 ||
  filter.category !== null ||
  filter.structure !== null ||
  filter.place !== null ||
  filter.condition !== null;

/** The rows that match every word and every filter, in the order they came. */
export function filterCatalogue(
  rows: readonly CatalogueRow[],
  filter: CatalogueFilter
): readonly CatalogueRow[] {
  if (!isFiltering(filter)) return rows;
  const words = searchWords(filter.query);
  return rows.filter(
    (row) =>
      (filter.category === null || row.category === filter.category) &&
      (filter.structure === null || row.structure === filter.structure) &&
      (filter.place === null || row.place === filter.place) &&
      (filter.condition === null || row.condition === filter.condition) &&
      words.every((word) => row.search.includes(word))
  );
}

/** What the filters offer: each value that some row holds, once, sorted as people read. */
export interface CatalogueChoices {
  readonly categories: readonly string[];
  readonly places: readonly string[];
  readonly structures: readonly StructureId[];
  readonly conditions: readonly Condition[];
}

export function choicesOf(rows: readonly CatalogueRow[]): CatalogueChoices {
  const categories = new Set<string>();
  const places = new Set<string>();
  const structures = new Set<StructureId>();
  const conditions = new Set<Condition>();
  for (const row of rows) {
    if (row.category !== '') categories.add(row.category);
    if (row.place !== '') places.add(row.place);
    if (row.structure !== null) structures.add(row.structure);
    if (row.condition !== null) conditions.add(row.condition);
  }
  const read = (values: Set<string>) => [...values].sort((a, b) => a.localeCompare(b, 'fr'));
  return {
    categories: read(categories),
    places: read(places),
    structures: [...structures],
    conditions: [...conditions]
  };
}

export type CatalogueIndex = ReadonlyMap<ItemId, CatalogueRow>;
