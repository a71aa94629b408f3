import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { deviceNamed } from '../../../tests/lab/acts';
import { refuseWrites, transactionsDuring } from '../../../tests/adversarial/storage-lab';
import type { ActId } from '../domain/acts/act';
import { openJournalStore, type KeptAct } from './journal-store';

const space = 'pot-kommon/collectif';
const [alice, bob] = [deviceNamed('alice'), deviceNamed('bob')];

const act = (author: typeof alice, seq: number, length = 200): KeptAct => ({
  id: `${author}/${seq}` as ActId,
  author,
  bytes: new Uint8Array(length).fill(seq % 256),
  signature: new Uint8Array(64),
  isChecked: seq % 10 === 9
});
const keysOf = (...authors: (typeof alice)[]) =>
  new Map(authors.map((author) => [author, new Uint8Array(65)]));
const many = (author: typeof alice, count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => act(author, from + i));

afterEach(() => Dexie.delete('grange-journal'));

/** What a tab that opens later finds. */
async function kept(of = space): Promise<readonly KeptAct[]> {
  const store = openJournalStore();
  const { acts } = await store.load(of);
  store.close();
  return acts;
}
const ofAuthor = (acts: readonly KeptAct[], author: typeof alice) =>
  acts.filter((one) => one.author === author);

test('acts come back whole, those of an author in their order, however they were handed over', async () => {
  const store = openJournalStore();
  await store.keep(space, [...many(alice, 300), ...many(bob, 2)], keysOf(alice, bob));
  for (const one of many(alice, 50, 300)) await store.keep(space, [one], keysOf(alice, bob));
  await store.keep(space, [...many(bob, 100, 2), ...many(alice, 100, 350)], keysOf(alice, bob));
  await store.keep('other/collectif', many(alice, 1), keysOf(alice, bob));
  store.close();
  const acts = await kept();
  expect(ofAuthor(acts, alice)).toEqual(many(alice, 450));
  expect(ofAuthor(acts, bob)).toEqual(many(bob, 102));
  expect(acts).toHaveLength(552);
});

test('a reading goes on from where the last one ended', async () => {
  const store = openJournalStore();
  await store.keep(space, many(alice, 300), keysOf(alice));
  const first = await store.load(space);
  await store.keep(space, many(alice, 100, 300), keysOf(alice, bob));
  await store.keep(space, many(bob, 2), keysOf(bob));
  const next = await store.load(space, first.marks);
  const ids = new Set(next.acts.map(({ id }) => id));
  for (const { id } of [...many(alice, 100, 300), ...many(bob, 2)]) expect(ids).toContain(id);
  expect(next.acts.length).toBeLessThan(102 + 90);
  store.close();
});

test('an act longer than a page is kept', async () => {
  const store = openJournalStore();
  await store.keep(space, [act(alice, 0, 60_000), act(alice, 1), act(alice, 2, 60_000)], keysOf(alice, bob));
  store.close();
  expect((await kept()).map(({ bytes }) => bytes.length)).toEqual([60_000, 200, 60_000]);
});

test('every write is strict', async () => {
  const store = openJournalStore();
  await store.load(space);
  const transactions = await transactionsDuring(async () => {
    await store.keep(space, many(alice, 3), keysOf(alice, bob));
    await store.erase(space);
  });
  const writes = transactions.filter(({ mode }) => mode === 'readwrite');
  expect(writes).toHaveLength(2);
  expect(writes.every(({ durability }) => durability === 'strict')).toBe(true);
});

test('a write that is refused leaves what was there, and nothing of itself', async () => {
  const store = openJournalStore();
  await store.keep(space, many(alice, 5), keysOf(alice, bob));
  const makeRoom = refuseWrites('QuotaExceededError', ({ db }) => db.name === 'grange-journal');
  await expect(
    store.keep(space, [...many(alice, 5, 5), ...many(bob, 3)], keysOf(alice, bob))
  ).rejects.toThrow();
  makeRoom();
  expect(await kept()).toEqual(many(alice, 5));
  await store.keep(space, many(alice, 5, 5), keysOf(alice, bob));
  store.close();
  expect(await kept()).toEqual(many(alice, 10));
});

test('two tabs that keep acts of one author at once keep them all', async () => {
  const [one, other] = [openJournalStore(), openJournalStore()];
  const keys = keysOf(alice, bob);
  await Promise.all([one.keep(space, many(alice, 20), keys), other.keep(space, many(bob, 20), keys)]);
  await Promise.all([one.keep(space, many(alice, 5, 20), keys), other.keep(space, many(alice, 5, 25), keys)]);
  one.close();
  other.close();
  expect(ofAuthor(await kept(), alice)).toHaveLength(30);
  expect(ofAuthor(await kept(), bob)).toHaveLength(20);
});

test('keys come back, and what is erased does not', async () => {
  const store = openJournalStore();
  await store.keep(space, many(alice, 2), new Map([[alice, new Uint8Array(65).fill(7)]]));
  await store.keep('other/collectif', many(alice, 1), keysOf(alice, bob));
  expect((await store.load(space)).keys.get(alice)).toEqual(new Uint8Array(65).fill(7));
  await store.erase(space);
  expect(await store.load(space)).toEqual({ acts: [], keys: new Map(), marks: new Map() });
  store.close();
  expect(await kept('other/collectif')).toHaveLength(1);
});
