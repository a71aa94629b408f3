import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import type { AttachmentId, ItemId } from '../domain/ids';
import { openProjection, type Projection } from './projection';

const barnum = 'barnum' as ItemId;
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

test('a thing is shown by the first of its photos that is not removed', async () => {
  projection = await openProjection();
  const row = { space: 'a/collectif', type: 'image/jpeg', size: 9, name: '', description: '', addedBy: null };
  const photo = (id: string, addedAt: number, deletedAt: number | null = null) => ({
    ...row,
    id: id as AttachmentId,
    item: barnum,
    hash: id,
    photo: { width: 4, height: 3, thumbnail: { hash: `${id} small`, size: 2 } },
    addedAt,
    deletedAt
  });
  const notice = { ...photo('notice', 1), type: 'application/pdf', photo: null };
  const { tables } = projection;
  await tables.attachments.bulkPut([photo('new', 9), photo('old', 5), photo('gone', 2, 8), notice]);
  const shown = await projection.attachments('a/collectif', barnum);
  expect(shown.map(({ id }) => id)).toEqual(['notice', 'old', 'new']);
  const other = 'other' as ItemId;
  expect(await projection.thumbnails('a/collectif', [barnum, other])).toEqual(
    new Map([[barnum, 'old small']])
  );
});

test('what lies here is judged by some of the rows', async () => {
  projection = await openProjection();
  expect(await projection.used()).toBe(0);
  const article = (i: number) => ({
    space: 'a/collectif',
    id: `article-${String(i).padStart(4, '0')}`,
    title: 'x'.repeat(100)
  });
  await projection.tables.table('articles').bulkPut(Array.from({ length: 1000 }, (_, i) => article(i)));
  expect(await projection.used()).toBe(1000 * ('spaceidtitle'.length + 'a/collectif'.length + 12 + 100));
});
