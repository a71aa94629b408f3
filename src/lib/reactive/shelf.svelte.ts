import { createContext } from 'svelte';
import {
  choicesOf,
  filterCatalogue,
  isFiltering,
  noFilter,
  type CatalogueChoices
} from '../domain/catalogue';
import type { CatalogueFilter, CatalogueRow } from '../domain/catalogue';
import type { Custody } from '../domain/custody/state';
import { asTheyAre } from '../domain/custody/stock';
import { whereaboutsIn, type Whereabouts } from '../domain/custody/whereabouts';
import type { ItemId } from '../domain/ids';
import { clock } from './clock.svelte';
import type { Collective } from './context';
import { observe } from './observed.svelte';
import { query } from './query.svelte';
import { dayAt } from '../domain/day';

/** How many rows are drawn at a time. */
export const shelfLength = 50;

/** The inventory as one looks at it: what is asked for, what matches, and how much of it is drawn. */
export interface Shelf {
  readonly state: 'loading' | 'ready' | 'failed';
  filter: CatalogueFilter;
  readonly isFiltering: boolean;
  /** The rows that match and are drawn. */
  readonly shown: readonly CatalogueRow[];
  /** All the rows that match; null before every row was looked at. */
  readonly matches: readonly CatalogueRow[] | null;
  /** How many rows match. */
  readonly matching: number;
  /** How many there are in all. */
  readonly total: number;
  /** All rows, for whoever sums them up; the first ones only while the rest is being read. */
  readonly rows: readonly CatalogueRow[];
  readonly choices: CatalogueChoices;
  /** Where the things are of which some are out. */
  readonly away: ReadonlyMap<ItemId, Whereabouts>;
  /** Draws the next rows. */
  showMore(): void;
}

const nothingHappened: ReadonlyMap<string, Custody> = new Map();

/** The shelf of the inventory's pages, kept from one to the next. */
export const [getShelf, provideShelf] = createContext<Shelf>();

/**
 * The inventory of a collective: its first rows at once, from an index, then the whole catalogue, which is searched
 * in memory.
 */
export function createShelf(
  collective: Pick<Collective, 'catalogue' | 'firstItems' | 'counts' | 'isComplete' | 'changedThings'>
): Shelf {
  let filter = $state.raw(noFilter);
  let length = $state(shelfLength);

  const catalogue = observe(collective.catalogue);
  const first = query(() => collective.firstItems(shelfLength));
  const counts = query(() => collective.counts());
  const changed = query(() => collective.changedThings());
  const made = query(() => collective.isComplete());

  const isWhole = $derived(catalogue.current.complete);
  const happened = $derived(changed.state.kind === 'ready' ? changed.state.value : nothingHappened);
  const whole = $derived(asTheyAre(catalogue.current.rows, happened));
  const rows = $derived.by((): readonly CatalogueRow[] => {
    // While the catalogue is being read its rows are those read first, not those that come first in the list.
    if (isWhole || first.state.kind !== 'ready') return whole;
    return isFiltering(filter) && whole.length > first.state.value.length ? whole : first.state.value;
  });
  const today = $derived(dayAt(clock.now));
  const away = $derived(whereaboutsIn(rows, happened, today));
  const matching = $derived(filterCatalogue(rows, filter, away));
  const choices = $derived(choicesOf(rows));
  const total = $derived.by(() => {
    if (isWhole) return catalogue.current.rows.length;
    return counts.state.kind === 'ready' ? counts.state.value.items : rows.length;
  });

  return {
    get state() {
      if (isWhole) return 'ready';
      if (first.state.kind === 'failed') return 'failed';
      // A search, or an empty list, says nothing before every row was looked at.
      if (isFiltering(filter) || first.state.kind === 'loading') return 'loading';
      return first.state.value.length > 0 || (made.state.kind === 'ready' && made.state.value)
        ? 'ready'
        : 'loading';
    },
    get filter() {
      return filter;
    },
    set filter(next) {
      filter = next;
      length = shelfLength;
    },
    get isFiltering() {
      return isFiltering(filter);
    },
    get shown() {
      return matching.slice(0, length);
    },
    get matches() {
      return isWhole ? matching : null;
    },
    get matching() {
      return isFiltering(filter) ? matching.length : total;
    },
    get total() {
      return total;
    },
    get rows() {
      return rows;
    },
    get away() {
      return away;
    },
    get choices() {
      return choices;
    },
    showMore() {
      length += shelfLength;
    }
  };
}
