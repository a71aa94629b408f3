import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { refuseWrites } from '../../../tests/adversarial/storage-lab';
import { addDevice } from '../documents/edits';
import { editProfile, readProfile } from '../documents/profile';
import type { ActId } from '../domain/acts/act';
import type { Approval } from '../domain/history';
import { idFrom, type DeviceId } from '../domain/ids';
import { openHistoryStore, type HistoryStore } from '../storage/history-store';
import { keepHistory, type KeptHistory } from './keep-history';

/** Other test files write into a database of this name in threads of their own, and Dexie would tell of it here. */
vi.hoisted(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));

const space = 'garage/collectif';
const hers = idFrom<'device'>(new Uint8Array(16).fill(1));
let store: HistoryStore;
let clock: number;
let forgotten: DeviceId[];
const opened: KeptHistory[] = [];

beforeEach(() => {
  store = openHistoryStore();
  clock = noonOf(20);
  forgotten = [];
});
afterEach(async () => {
  for (const history of opened.splice(0)) await history.close();
  store.close();
  await Dexie.delete('grange-history');
});

/** November 2026, where this runs. */
const noonOf = (date: number, hour = 12) => new Date(2026, 10, date, hour).getTime();

/** Opens a document as the app does: loaded, and followed. */
function open(doc: Y.Doc, isDamaged = false): KeptHistory {
  const history = keepHistory({
    ...{ space, doc, store },
    forgotten: () => forgotten,
    isDamaged: () => isDamaged,
    isErased: () => false,
    now: () => clock,
    locks: undefined
  });
  opened.push(history);
  return history;
}

/** The same document as it is loaded at the next start. */
function loaded(doc: Y.Doc): Y.Doc {
  const again = new Y.Doc();
  Y.applyUpdate(again, Y.encodeStateAsUpdate(doc));
  return again;
}

const named = (name: string): Y.Doc => {
  const doc = new Y.Doc();
  editProfile(doc, { name });
  return doc;
};
const approval: Approval = {
  ...{ act: 'A'.repeat(43) as ActId, at: 7, family: 'stocktakes', subject: 'mars' }
};
const kept = async () => (await store.days(space)).map(({ day }) => day);
async function nameOn(day: string): Promise<string | null> {
  const update = await store.read(space, day);
  if (update === null) return null;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return readProfile(doc).name;
}

test('the state of a day is kept when the document is opened on another, as it was before anything changed', async () => {
  const doc = named('Le Pré');
  await open(doc).settled();
  editProfile(doc, { name: 'Le Pré commun' });
  expect(await kept()).toEqual([]);

  clock = noonOf(22);
  const again = loaded(doc);
  const history = open(again);
  // At once, before the store answers.
  editProfile(again, { name: 'Le Champ' });
  await history.settled();
  expect(await kept()).toEqual(['2026-11-20']);
  expect(await nameOn('2026-11-20')).toBe('Le Pré commun');
});

test('left open over night, the document is kept before the first change of the day, whoever makes it', async () => {
  const doc = named('Le Pré');
  const history = open(doc);
  await history.settled();
  const other = loaded(doc);
  editProfile(other, { name: 'Le Champ' });
  clock = noonOf(21, 0);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  editProfile(doc, { name: 'La Grange' });
  await history.settled();
  expect(await nameOn('2026-11-20')).toBe('Le Pré');
  expect(await kept()).toEqual(['2026-11-20']);
});

test('opened again on the same day, nothing more is kept; unchanged on the next, neither', async () => {
  const doc = named('Le Pré');
  await open(doc).settled();
  clock = noonOf(21);
  await open(loaded(doc)).settled();
  await open(loaded(doc)).settled();
  clock = noonOf(22);
  await open(loaded(doc)).settled();
  expect(await kept()).toEqual(['2026-11-20']);
  expect(await store.openedOn(space)).toBe('2026-11-22');
});

test('what is not received yet, or is damaged, is not taken for a state', async () => {
  await open(new Y.Doc()).settled();
  clock = noonOf(21);
  await open(new Y.Doc()).settled();
  clock = noonOf(22);
  await open(named('Le Pré'), true).settled();
  expect(await kept()).toEqual([]);
});

test('a clock that is put back takes nothing away, and keeps nothing under a day to come', async () => {
  const doc = named('Le Pré');
  clock = noonOf(22);
  await open(doc).settled();
  clock = noonOf(23);
  const second = loaded(doc);
  await open(second).settled();
  editProfile(second, { name: 'Le Champ' });
  clock = noonOf(10);
  await open(loaded(second)).settled();
  expect(await kept()).toEqual(['2026-11-22']);
});

test('what the storage refuses is said, disturbs nobody, and is kept once there is room, as it was', async () => {
  const doc = named('Le Pré');
  await open(doc).settled();
  clock = noonOf(21);
  const again = loaded(doc);
  const allow = refuseWrites('QuotaExceededError', (transaction) => transaction.db.name === 'grange-history');
  const history = open(again);
  await expect.poll(() => history.failure.value?.kind).toBe('full');
  editProfile(again, { name: 'Le Champ' });
  allow();
  await expect.poll(() => history.failure.value).toBeNull();
  expect(await nameOn('2026-11-20')).toBe('Le Pré');
});

test('nobody who is to be forgotten is named in a state, whether it was kept before or is kept now', async () => {
  const doc = named('Le Pré');
  doc.transact(() => addDevice(doc, hers, 'Téléphone de Zoé'));
  await open(doc).settled();
  clock = noonOf(21);
  const second = loaded(doc);
  const history = open(second);
  await history.settled();
  const holdsName = async (day: string) =>
    Buffer.from((await store.read(space, day))!).includes(Buffer.from('Zoé'));
  expect(await holdsName('2026-11-20')).toBe(true);

  forgotten = [hers];
  await history.forget(forgotten);
  expect(await holdsName('2026-11-20')).toBe(false);
  expect(await nameOn('2026-11-20')).toBe('Le Pré');

  // A device that only reads still has the name in its document.
  editProfile(second, { name: 'Le Champ' });
  clock = noonOf(22);
  await open(loaded(second)).settled();
  expect(await kept()).toEqual(['2026-11-21', '2026-11-20']);
  expect(await holdsName('2026-11-21')).toBe(false);
});

test('what an act approves is kept as it was that instant, once, and comes back under the act', async () => {
  const doc = named('Le Pré');
  const history = open(doc);
  history.approve([approval], true);
  editProfile(doc, { name: 'Le Champ' });
  await history.settled();
  history.approve([approval], true);
  history.approve([approval], false);
  await history.settled();
  expect(await nameOn(approval.act)).toBe('Le Pré');
  expect(await store.approved(space)).toMatchObject([{ ...approval, keptAt: clock }]);
});

test('what was heard of and not kept is kept at the next start, and says when', async () => {
  const doc = named('Le Pré');
  await open(doc).settled();
  clock = noonOf(23);
  const history = open(loaded(doc));
  history.approve([approval], false);
  await history.settled();
  expect((await store.approved(space))[0]).toMatchObject({ at: 7, keptAt: noonOf(23) });
  // Of a document that is damaged, or not received yet, nothing is taken for what was approved.
  const other = { ...approval, act: 'B'.repeat(43) as ActId };
  for (const broken of [open(named('Le Pré'), true), open(new Y.Doc())]) {
    broken.approve([other], true);
    await broken.settled();
  }
  expect(await store.approved(space)).toHaveLength(1);
});

test('an approved state that the storage refuses is said, and is kept as it was once there is room', async () => {
  const doc = named('Le Pré');
  const history = open(doc);
  await history.settled();
  const allow = refuseWrites('QuotaExceededError', (transaction) => transaction.db.name === 'grange-history');
  history.approve([approval], true);
  await expect.poll(() => history.failure.value?.kind).toBe('full');
  editProfile(doc, { name: 'Le Champ' });
  allow();
  await expect.poll(() => history.failure.value).toBeNull();
  await history.settled();
  expect(await nameOn(approval.act)).toBe('Le Pré');
});

test('nobody who is to be forgotten is named in an approved state, kept before or kept now', async () => {
  const doc = named('Le Pré');
  doc.transact(() => addDevice(doc, hers, 'Téléphone de Zoé'));
  const history = open(doc);
  history.approve([approval], true);
  await history.settled();
  const holdsName = async (act: ActId) =>
    Buffer.from((await store.read(space, act))!).includes(Buffer.from('Zoé'));
  expect(await holdsName(approval.act)).toBe(true);
  forgotten = [hers];
  await history.forget(forgotten);
  expect(await holdsName(approval.act)).toBe(false);
  expect(await nameOn(approval.act)).toBe('Le Pré');
  const other = { ...approval, act: 'B'.repeat(43) as ActId };
  history.approve([other], true);
  await history.settled();
  expect(await holdsName(other.act)).toBe(false);
});
