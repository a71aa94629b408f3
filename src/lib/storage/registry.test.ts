import 'fake-indexeddb/auto';
import { Dexie, liveQuery } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { transactionsDuring, until } from '../../../tests/adversarial/storage-lab';
import type { ActId } from '../domain/acts/act';
import type { CollectiveId, DeviceId, PersonId, StructureId } from '../domain/ids';
import { isSignature, makeDeviceKeys, sign, verifyingKey } from '../identity/device-key';
import { openRegistry } from './registry';
import type { CollectiveEntry, KeptWayBack } from './registry-rows';

let registry = openRegistry();
afterEach(async () => {
  registry.close();
  await Dexie.delete('grange');
  registry = openRegistry();
});

const keys = await makeDeviceKeys();
const bob = 'bob' as DeviceId;
const entry = (id: string, lastOpenedAt: number): CollectiveEntry => ({
  id: id as CollectiveId,
  name: `Collectif ${id}`,
  keys,
  seed: null,
  hubs: ['wss://grange.example/signal'],
  person: 'alice' as PersonId,
  called: 'Alice',
  structure: 'pot-kommon' as StructureId,
  isArriving: false,
  device: 'phone' as DeviceId,
  isExample: false,
  joinedAt: 1,
  lastOpenedAt
});

const wayBack = (device: DeviceId, at: number): KeptWayBack => ({
  device,
  at,
  code: 'GRANGE',
  end: {
    ufrag: 'abcd',
    password: 'x'.repeat(24),
    certificate: { fingerprint: 'AB', until: 9, kept: { opaque: true } }
  }
});

test('collectives come back whole, the last opened first', async () => {
  await registry.keepCollective(entry('old', 10));
  await registry.keepCollective(entry('new', 20));
  expect(await registry.collectives()).toEqual([entry('new', 20), entry('old', 10)]);
  await registry.changeCollective('old' as CollectiveId, { lastOpenedAt: 30 });
  expect((await registry.collectives()).map(({ id }) => id)).toEqual(['old', 'new']);
  expect(await registry.collective('nowhere' as CollectiveId)).toBeNull();
});

test('every write is strict', async () => {
  const transactions = await transactionsDuring(async () => {
    await registry.keepCollective(entry('a', 1));
    await registry.keepSetting('publicAddress', 'https://deux.example');
    await registry.changeLedger('a/collectif', () => ledger(1));
  });
  const writes = transactions.filter(({ mode }) => mode === 'readwrite');
  expect(writes).toHaveLength(3);
  expect(writes.every(({ durability }) => durability === 'strict')).toBe(true);
});

test('settings are what was set, and nothing before', async () => {
  expect(await registry.setting('publicAddress')).toBeNull();
  await registry.keepSetting('publicAddress', 'https://grange.example');
  expect(await registry.setting('publicAddress')).toBe('https://grange.example');
  await registry.keepSetting('publicAddress', null);
  expect(await registry.setting('publicAddress')).toBeNull();
});

test('a setting is changed where it is set, and not brought back where another tab took it away meanwhile', async () => {
  expect(await registry.changeSetting('filesRoom', (room) => room + 1)).toBe(false);
  expect(await registry.setting('filesRoom')).toBeNull();
  await registry.keepSetting('filesRoom', 1);
  expect(await registry.changeSetting('filesRoom', () => null)).toBe(false);
  const changes = Array.from({ length: 5 }, () => registry.changeSetting('filesRoom', (room) => room + 1));
  expect(await Promise.all(changes)).toEqual([true, true, true, true, true]);
  expect(await registry.setting('filesRoom')).toBe(6);
});

test('a device that removed what it held is known to hold nothing, and was met all the same', async () => {
  const space = 'a/collectif';
  await registry.changeLedger(space, () => ({ ...ledger(5), space }));
  const [bob, carol] = ['bob', 'carol'] as DeviceId[] as [DeviceId, DeviceId];
  for (const device of [bob, carol]) {
    await registry.met(space, device, 7);
    await registry.keepReceipt(space, { device, count: 5, at: 8 });
    await registry.changeHeld(space, device, () => ({ stateVector: new Uint8Array([0]), heads: [] }));
  }
  await registry.forgetHeld(space, bob);
  expect((await registry.receipts(space)).map(({ device }) => device)).toEqual([carol]);
  expect([...(await registry.held(space)).keys()]).toEqual([carol]);
  expect((await registry.encounters(space)).map(({ device }) => device).sort()).toEqual([bob, carol]);
});

test('a receipt never goes back, and none is believed beyond what was written', async () => {
  const space = 'a/collectif';
  await registry.changeLedger(space, () => ledger(5));
  await registry.keepReceipt(space, { device: bob, count: 4, at: 100 });
  await registry.keepReceipt(space, { device: bob, count: 2, at: 200 });
  await registry.keepReceipt(space, { device: bob, count: 9, at: 300 });
  expect(await registry.receipts(space)).toEqual([{ device: bob, count: 4, at: 100 }]);
});

test('forgetting a collective forgets what was noted of its spaces, and nothing of the others', async () => {
  for (const id of ['a', 'ab']) {
    await registry.keepCollective(entry(id, 1));
    const space = `${id}/collectif`;
    await registry.changeLedger(space, () => ({ ...ledger(1), space }));
    await registry.keepReceipt(space, { device: bob, count: 1, at: 1 });
    await registry.met(space, bob, 7);
    await registry.keepWayBack(space, wayBack(bob, 8));
  }
  await registry.forgetCollective('a' as CollectiveId);
  expect(await registry.collectives()).toEqual([entry('ab', 1)]);
  expect(await registry.ledger('a/collectif')).toBeNull();
  expect(await registry.receipts('a/collectif')).toEqual([]);
  expect(await registry.encounters('a/collectif')).toEqual([]);
  expect(await registry.receipts('ab/collectif')).toHaveLength(1);
  expect(await registry.encounters('ab/collectif')).toEqual([{ device: bob, at: 7 }]);
  expect(await registry.waysBack('a/collectif')).toEqual([]);
  expect(await registry.waysBack('ab/collectif')).toEqual([wayBack(bob, 8)]);
});

test('ways back come in the order in which they were told, one for each device, and are forgotten', async () => {
  const space = 'a/collectif';
  for (const [device, at] of [
    ['bob', 3],
    ['alice', 2],
    ['bob', 1],
    ['carol', 4]
  ] as const)
    await registry.keepWayBack(space, wayBack(device as DeviceId, at));
  expect((await registry.waysBack(space)).map(({ at }) => at)).toEqual([1, 2, 4]);
  await registry.forgetWayBack(space, bob);
  expect((await registry.waysBack(space)).map(({ at }) => at)).toEqual([2, 4]);
});

test('a browser that keeps no certificate keeps no way back, which is no fault of the storage', async () => {
  const { end, ...way } = wayBack(bob, 1);
  const certificate = { ...end.certificate, kept: () => undefined };
  await registry.keepWayBack('a/collectif', { ...way, end: { ...end, certificate } });
  expect(await registry.waysBack('a/collectif')).toEqual([]);
});

test('what a device owes is noted before it was ever met, and no more once it was', async () => {
  const space = 'a/collectif';
  await registry.noteOwing(space, bob, true);
  expect(await registry.owing(space)).toEqual([bob]);
  expect(await registry.encounters(space)).toEqual([]);
  await registry.met(space, bob, 7);
  expect(await registry.owing(space)).toEqual([]);
  await registry.noteOwing(space, bob, true);
  expect(await registry.encounters(space)).toEqual([{ device: bob, at: 7 }]);
  await registry.noteOwing(space, bob, false);
  expect(await registry.owing(space)).toEqual([]);
});

test('what this device said last is noted for each space, never goes back, and is forgotten with its collective', async () => {
  const said = (seq: number) => ({ author: bob, seq, id: `act ${seq}` as ActId });
  expect(await registry.spoken('a/collectif', bob)).toBeNull();
  for (const seq of [3, 5, 4]) await registry.noteSpoken('a/collectif', said(seq));
  await registry.noteSpoken('b/collectif', said(1));
  expect(await registry.spoken('a/collectif', bob)).toEqual(said(5));
  await registry.forgetCollective('a' as CollectiveId);
  expect(await registry.spoken('a/collectif', bob)).toBeNull();
  expect(await registry.spoken('b/collectif', bob)).toEqual(said(1));
});

test('what a device was found to hold outlives the next meeting', async () => {
  const space = 'a/collectif';
  const held = { stateVector: new Uint8Array([1, 5]), heads: [{ author: bob, seq: 3, id: 'act' as ActId }] };
  const known: unknown[] = [];
  for (let i = 0; i < 2; i++)
    await registry.changeHeld(space, bob, (before) => {
      known.push(before);
      return held;
    });
  await registry.met(space, bob, 7);
  expect(known).toEqual([null, held]);
  expect(await registry.held(space)).toEqual(new Map([[bob, held]]));
  expect(await registry.encounters(space)).toEqual([{ device: bob, at: 7 }]);
});

test('a tab yields to one of a newer version, and says so', async () => {
  await registry.keepSetting('publicAddress', 'https://un.example');
  const newer = new Dexie('grange');
  newer.version(99).stores({ settings: 'key' });
  await newer.open();
  expect(registry.outdated.value).toBe(true);
  await expect(registry.setting('publicAddress')).rejects.toThrow();
  newer.close();
});

test('a version that was put back leaves alone what a newer one has remade', async () => {
  await registry.keepSetting('publicAddress', 'https://un.example');
  registry.close();
  const newer = new Dexie('grange');
  newer.version(99).stores({
    collectives: 'id',
    settings: 'key',
    encounters: '[space+device]',
    ledgers: 'space',
    receipts: '[space+device]',
    journal: 'id'
  });
  await newer.open();
  newer.close();
  const older = openRegistry();
  await expect(older.keepSetting('publicAddress', 'https://deux.example')).rejects.toThrow();
  expect(older.outdated.value).toBe(true);
  await newer.open();
  expect(await newer.table('settings').get('publicAddress')).toEqual({
    key: 'publicAddress',
    value: 'https://un.example'
  });
  newer.close();
});

test('a database deleted by another tab is made again, and it is said', async () => {
  await registry.keepSetting('publicAddress', 'https://un.example');
  await Dexie.delete('grange');
  expect(registry.losses.value).toBe(1);
  expect(registry.outdated.value).toBe(false);
  await registry.keepSetting('publicAddress', 'https://deux.example');
  expect(await registry.setting('publicAddress')).toBe('https://deux.example');
});

test('a read can be watched', async () => {
  const seen: unknown[] = [];
  const watch = liveQuery(async () => registry.setting('publicAddress')).subscribe(
    (value) => void seen.push(value)
  );
  await until(() => seen.length > 0);
  expect(seen).toContain(null);
  await registry.keepSetting('publicAddress', 'https://deux.example');
  // What tests beside this one write in databases of the same name is told here too, and the same is read again.
  await until(() => seen.at(-1) === 'https://deux.example');
  watch.unsubscribe();
});

const ledger = (count: number) => ({
  space: 'a/collectif',
  count,
  stateVector: new Uint8Array([0]),
  deletions: new Uint8Array([0, 0]),
  digest: ''
});

test('a key kept with a collective still signs after a restart, and cannot be taken out', async () => {
  await registry.keepCollective(entry('a', 1));
  registry.close();
  registry = openRegistry();
  const kept = (await registry.collective('a' as CollectiveId))!.keys;
  const bytes = new Uint8Array([1, 2, 3]);
  const key = (await verifyingKey(keys.public.sign))!;
  expect(await isSignature(key, bytes, await sign(kept, bytes))).toBe(true);
  expect(kept.sign.privateKey.extractable).toBe(false);
});

test('a collective from before devices had keys is let go of, and its name is told', async () => {
  registry.close();
  const before = new Dexie('grange');
  before.version(1).stores({
    collectives: 'id',
    settings: 'key',
    encounters: '[space+device]',
    ledgers: 'space',
    receipts: '[space+device]'
  });
  const old = { lastOpenedAt: 1, secret: new Uint8Array(32) };
  await before.table('collectives').bulkPut([
    { ...old, id: 'old', name: 'Le Pré commun', isExample: false },
    { ...old, id: 'example', name: 'Exemple', isExample: true }
  ]);
  before.close();
  registry = openRegistry();
  expect(await registry.collectives()).toEqual([]);
  expect(await registry.setting('discarded')).toEqual([{ id: 'old', name: 'Le Pré commun' }]);
});
