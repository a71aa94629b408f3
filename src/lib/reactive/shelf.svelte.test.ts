import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { noFilter, type CatalogueRow } from '../domain/catalogue';
import type { ItemId } from '../domain/ids';
import { Cell } from '../domain/observable';
import { foldText } from '../domain/text';
import { createShelf, shelfLength, type Shelf } from './shelf.svelte';

const row = (name: string): CatalogueRow => ({
  id: name as ItemId,
  name,
  model: '',
  number: '',
  category: '',
  structure: null,
  place: '',
  isRoom: false,
  condition: null,
  quantity: null,
  key: foldText(name),
  alike: foldText(name),
  search: foldText(name)
});
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => row(`Chaise ${String(i).padStart(4, '0')}`));

const leaving: (() => void)[] = [];
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});

/** A shelf over an inventory that is read from `all`, and whose catalogue is not whole yet. */
function lookAt(all: readonly CatalogueRow[], isComplete = true) {
  const state = new Cell<{ rows: readonly CatalogueRow[]; complete: boolean }>({ rows: [], complete: false });
  const failure = new Cell(null);
  const catalogue = {
    get value() {
      return state.value;
    },
    subscribe: (changed: () => void) => state.subscribe(changed),
    failure,
    close: () => {}
  };
  const counts = { items: all.length, structures: 0, people: 0, devices: 0, articles: 0, meetings: 0 };
  let shelf!: Shelf;
  leaving.push(
    $effect.root(() => {
      shelf = createShelf({
        catalogue,
        firstItems: async (limit) => all.slice(0, limit),
        counts: async () => counts,
        changedThings: async () => new Map(),
        isComplete: async () => isComplete
      });
      $effect(() => void [shelf.state, shelf.shown, shelf.total]);
    })
  );
  flushSync();
  return { shelf, wholeCatalogue: () => state.set({ rows: all, complete: true }) };
}

test('the first rows are there before the whole catalogue is, with the count of all', async () => {
  const { shelf } = lookAt(rows(120));
  await vi.waitFor(() => expect(shelf.state).toBe('ready'));
  await vi.waitFor(() => expect(shelf.total).toBe(120));
  expect(shelf.shown.map(({ name }) => name)).toEqual(rows(shelfLength).map(({ name }) => name));
});

test('a search waits for every row rather than say that nothing matches', async () => {
  const { shelf, wholeCatalogue } = lookAt([...rows(120), row('Vidéoprojecteur')]);
  await vi.waitFor(() => expect(shelf.state).toBe('ready'));
  shelf.filter = { ...noFilter, query: 'video' };
  expect(shelf.state).toBe('loading');
  expect(shelf.matches).toBeNull();
  wholeCatalogue();
  expect(shelf.state).toBe('ready');
  expect(shelf.shown.map(({ name }) => name)).toEqual(['Vidéoprojecteur']);
  expect([shelf.matching, shelf.total]).toEqual([1, 121]);
});

test('rows are drawn fifty by fifty, and another search starts over', async () => {
  const { shelf, wholeCatalogue } = lookAt(rows(120));
  wholeCatalogue();
  expect(shelf.shown.length).toBe(50);
  expect(shelf.matches?.length).toBe(120);
  shelf.showMore();
  shelf.showMore();
  expect(shelf.shown.length).toBe(120);
  shelf.filter = { ...noFilter, query: 'chaise' };
  expect(shelf.shown.length).toBe(50);
});

test('an empty list says nothing until all that the document holds was looked at', async () => {
  const { shelf } = lookAt([], false);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(shelf.state).toBe('loading');
  const known = lookAt([]);
  await vi.waitFor(() => expect(known.shelf.state).toBe('ready'));
});
