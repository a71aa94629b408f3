import 'fake-indexeddb/auto';
import type { Table } from 'dexie';
import { expect, test } from 'vitest';
import { inTheClear, type AtRest } from './at-rest';
import { sealedBy } from './sealed-at-rest';
import { strictDatabase } from './strict-database';
import { answerOf, openExisting } from './transaction';

const key = crypto.getRandomValues(new Uint8Array(32));

interface Row {
  readonly space: string;
  readonly day: string;
  readonly title?: string | null;
  readonly bytes?: Uint8Array;
  readonly more?: unknown;
}

function tableOf(name: string, atRest: AtRest = sealedBy(key)): Table<Row, [string, string]> {
  const database = strictDatabase(name, atRest);
  database.version(1).stores({ rows: '[space+day]' });
  return database.table('rows');
}

/** What lies on the disk, whoever reads it. */
async function onDisk(name: string): Promise<readonly object[]> {
  const database = (await openExisting(name))!;
  const rows = await answerOf(
    database.transaction('rows').objectStore('rows').getAll() as IDBRequest<object[]>
  );
  database.close();
  return rows;
}

const some: readonly Row[] = [
  { space: 'a', day: '1', title: 'Canari', bytes: Uint8Array.of(1, 2, 3) },
  {
    space: 'a',
    day: '2',
    title: null,
    more: [{ deep: { x: 1.5, big: 2 ** 40, none: undefined } }, true, -7]
  },
  { space: 'b', day: '1', title: 'Été « ç »', bytes: new Uint8Array() }
];

test('rows come back as they were kept, however they are asked for', async () => {
  const rows = tableOf('however');
  await rows.bulkAdd(some);
  expect(await rows.toArray()).toEqual(some);
  expect(await rows.get(['a', '2'])).toEqual(some[1]);
  expect(
    await rows.bulkGet([
      ['b', '1'],
      ['z', '9'],
      ['a', '1']
    ])
  ).toEqual([some[2], undefined, some[0]]);
  expect(await rows.where('[space+day]').between(['a', ''], ['a', '\uffff']).reverse().toArray()).toEqual([
    some[1],
    some[0]
  ]);
  expect(await rows.where('space').equals('a').count()).toBe(2);
  const each: unknown[] = [];
  await rows.each((row) => void each.push(row));
  expect(each).toEqual(some);
  expect(await rows.filter(({ title }) => title === null).primaryKeys()).toEqual([['a', '2']]);
  await rows.update(['a', '1'], { title: 'Autre' });
  expect(await rows.get(['a', '1'])).toEqual({ ...some[0], title: 'Autre' });
  await rows.where('space').equals('a').modify({ more: 'neuf' });
  expect((await rows.get(['a', '2']))?.more).toBe('neuf');
  await rows.delete(['b', '1']);
  expect(await rows.count()).toBe(2);
});

test('on the disk there is the key of a row, and nothing else that can be read', async () => {
  await tableOf('on-disk').bulkPut(some);
  for (const row of await onDisk('sealed:on-disk'))
    expect(Object.keys(row).sort()).toEqual(['day', 'sealed', 'space']);
  await tableOf('in-the-clear', inTheClear).bulkPut(some);
  expect(await onDisk('in-the-clear')).toEqual(some);
});

test('a row of another key, changed, or put in the place of another, comes back as its key alone', async () => {
  const rows = tableOf('changed');
  await rows.bulkPut(some);
  const other = tableOf('changed', sealedBy(crypto.getRandomValues(new Uint8Array(32))));
  expect(await other.toArray()).toEqual(some.map(({ space, day }) => ({ space, day })));

  const database = (await openExisting('sealed:changed'))!;
  const store = () => database.transaction('rows', 'readwrite').objectStore('rows');
  const first = await answerOf(store().get(['a', '1']) as IDBRequest<Row & { sealed: Uint8Array }>);
  await answerOf(store().put({ ...first, day: '2' }));
  first.sealed[30]! ^= 1;
  await answerOf(store().put(first));
  database.close();
  expect(await rows.toArray()).toEqual([{ space: 'a', day: '1' }, { space: 'a', day: '2' }, some[2]]);
});

test('what cannot be sealed is refused as the browser refuses what it cannot keep', async () => {
  const rows = tableOf('refused');
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify'
  ]);
  for (const more of [pair.privateKey, [new Map()], { deep: new Date() }])
    await expect(rows.put({ space: 'a', day: '1', more })).rejects.toMatchObject({ name: 'DataCloneError' });
  expect(await rows.count()).toBe(0);
});
