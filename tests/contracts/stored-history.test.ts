import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { differencesSince } from '../../src/lib/documents/differences';
import { openHistoryStore } from '../../src/lib/storage/history-store';
import stored from '../fixtures/stored/history-1.json';
import approved from '../fixtures/stored/history-2.json';

/**
 * Earlier states that an app of every version has kept are looked at for as long as they are kept. A file of
 * `tests/fixtures/stored` is never changed: a new shape gets a new one.
 */

/** Other test files write into a database of this name in threads of their own, and Dexie would tell of it here. */
vi.hoisted(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));

afterEach(() => Dexie.delete('grange-history'));

const rowsOf = (states: readonly { readonly bytes: string }[]) =>
  states.map(({ bytes, ...row }) => ({ ...row, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) }));

test('what was kept of two days is read, and tells what changed between them', async () => {
  const database = new Dexie('grange-history');
  database.version(1).stores({ days: '[space+day]', states: '[space+day]', opened: 'space' });
  await database.table('days').bulkPut(stored.days);
  await database.table('states').bulkPut(rowsOf(stored.states));
  await database.table('opened').bulkPut(stored.opened);
  database.close();

  const store = openHistoryStore();
  const { space } = stored.opened[0]!;
  expect(await store.openedOn(space)).toBe('2026-11-22');
  expect(await store.days(space)).toMatchObject([
    { day: '2026-11-20', digest: 'second', tally: { added: 1, since: '2026-11-19' } },
    { day: '2026-11-19', digest: 'first', without: [] }
  ]);
  const [before, after] = await Promise.all(
    ['2026-11-19', '2026-11-20'].map(async (day) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, (await store.read(space, day))!);
      return doc;
    })
  );
  expect(differencesSince(before!, after!)).toMatchObject([
    { kind: 'items', how: 'added', now: { name: 'Échelle', quantity: 2, description: 'Deux brins' } }
  ]);
  store.close();
});

test('what was kept for an act that approved it is read under the act', async () => {
  const database = new Dexie('grange-history');
  database.version(1).stores({ days: '[space+day]', states: '[space+day]', opened: 'space' });
  database.version(2).stores({ approved: '[space+act]' });
  await database.table('approved').bulkPut(approved.approved);
  await database.table('states').bulkPut(rowsOf(approved.states));
  database.close();

  const store = openHistoryStore();
  const { space, act } = approved.approved[0]!;
  expect(await store.approved(space)).toMatchObject([{ act, family: 'stocktakes', at: 1795300000000 }]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await store.read(space, act))!);
  expect(doc.getMap('items').size).toBeGreaterThan(0);
  store.close();
});
