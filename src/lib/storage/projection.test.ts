import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { openProjection, type Projection } from './projection';

let projection: Projection | null = null;
afterEach(async () => {
  projection?.close();
  await Dexie.delete('grange-view');
});

const cursor = { space: 'a/collectif', epoch: 1, rev: 1, digest: 'x', isComplete: true };

async function leftBy(version: number, stores: Record<string, string>): Promise<void> {
  const other = new Dexie('grange-view');
  other.version(version).stores(stores);
  await other.open();
  await other.table('cursors').put(cursor);
  other.close();
}

test('tables of this version are kept from one opening to the next', async () => {
  projection = await openProjection();
  await projection.tables.cursors.put(cursor);
  projection.close();
  projection = await openProjection();
  expect(await projection.isComplete('a/collectif')).toBe(true);
});

test.each([
  ['an older version', 0.5, { cursors: 'space' }],
  ['a newer version', 99, { cursors: 'space', things: 'id' }],
  ['an older version with other keys', 0.5, { cursors: 'space', items: 'id' }]
])('tables of %s are dropped', async (_, version, stores) => {
  await leftBy(version, stores);
  projection = await openProjection();
  expect(await projection.cursor('a/collectif')).toBeNull();
  expect(projection.tables.backendDB().version).not.toBe(version * 10);
  expect(projection.outdated.value).toBe(false);
});

test('a space that was never projected is empty and not complete', async () => {
  projection = await openProjection();
  expect(await projection.isComplete('b/collectif')).toBe(false);
  expect(await projection.profile('b/collectif')).toBeNull();
  expect(await projection.counts('b/collectif')).toEqual({
    items: 0,
    structures: 0,
    people: 0,
    devices: 0,
    articles: 0,
    meetings: 0
  });
});
