import 'fake-indexeddb/auto';
import { Dexie, type Table } from 'dexie';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { query, type Query, type QueryState } from './query.svelte';

interface Thing {
  id: string;
  name: string;
}

let db: Dexie;
let things: Table<Thing, string>;
const leaving: (() => void)[] = [];

beforeEach(async () => {
  db = new Dexie(`query-${Math.random()}`);
  db.version(1).stores({ things: 'id, name' });
  things = db.table('things');
  await things.bulkPut([
    { id: '1', name: 'tent' },
    { id: '2', name: 'ladder' }
  ]);
});
afterEach(async () => {
  for (const leave of leaving.splice(0)) leave();
  await db.delete();
});

/** Looks at a query as a screen does, and keeps every state that it showed. */
function look<T>(make: () => Query<T>): QueryState<T>[] {
  const shown: QueryState<T>[] = [];
  leaving.push(
    $effect.root(() => {
      const looked = make();
      $effect(() => {
        shown.push(looked.state);
      });
    })
  );
  flushSync();
  return shown;
}

const settled = <T>(shown: QueryState<T>[], value: unknown) =>
  vi.waitFor(() => expect(shown.at(-1)).toEqual({ kind: 'ready', value }));

test('a read is loading, then ready', async () => {
  const shown = look(() => query(() => things.get('1')));
  expect(shown).toEqual([{ kind: 'loading' }]);
  await settled(shown, { id: '1', name: 'tent' });
});

test('nothing found is an answer, not a wait', async () => {
  const shown = look(() => query(() => things.get('no such thing')));
  await settled(shown, undefined);
});

test('a row changed by somebody else is read again', async () => {
  const shown = look(() => query(() => things.orderBy('name').toArray()));
  await settled(shown, [
    { id: '2', name: 'ladder' },
    { id: '1', name: 'tent' }
  ]);
  await things.put({ id: '2', name: 'zither' });
  await settled(shown, [
    { id: '1', name: 'tent' },
    { id: '2', name: 'zither' }
  ]);
});

test('rows read after an await are followed too', async () => {
  const shown = look(() =>
    query(async () => {
      const first = await things.get('1');
      const second = await things.get('2');
      return `${first?.name} and ${second?.name}`;
    })
  );
  await settled(shown, 'tent and ladder');
  await things.update('2', { name: 'stool' });
  await settled(shown, 'tent and stool');
});

test('another question starts over from loading', async () => {
  let id = $state('1');
  const shown = look(() => query(() => things.get(id)));
  await settled(shown, { id: '1', name: 'tent' });
  id = '2';
  flushSync();
  expect(shown.at(-1)).toEqual({ kind: 'loading' });
  await settled(shown, { id: '2', name: 'ladder' });
  id = '1';
  flushSync();
  await settled(shown, { id: '1', name: 'tent' });
});

test('the rows of an earlier question are no longer followed', async () => {
  let id = $state('1');
  const shown = look(() => query(() => things.get(id)));
  await settled(shown, { id: '1', name: 'tent' });
  id = '2';
  flushSync();
  await settled(shown, { id: '2', name: 'ladder' });
  const before = shown.length;
  await things.update('1', { name: 'nobody looks' });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(shown.length).toBe(before);
});

test('a read that fails says why', async () => {
  const cause = new Error('the shelf fell');
  const shown = look(() => query(() => Promise.reject(cause)));
  await vi.waitFor(() => expect(shown.at(-1)).toEqual({ kind: 'failed', cause }));
});

test('nothing is read while nobody looks', async () => {
  const read = vi.fn(() => things.get('1'));
  const looked = query(read);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(looked.state).toEqual({ kind: 'loading' });
  expect(read).not.toHaveBeenCalled();
});
