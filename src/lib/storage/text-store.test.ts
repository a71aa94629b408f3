import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { openJournalStore, type JournalStore } from './journal-store';

const space = 'garage/collectif';
const salted = (text: string) => ({ salt: new Uint8Array(16), text });

let store: JournalStore;
afterEach(async () => {
  store.close();
  await Dexie.delete('grange-journal');
});

test('texts are kept under their hashes, each space its own', async () => {
  store = openJournalStore();
  await store.texts.keep(space, new Map([['a', salted('Zoé')]]));
  await store.texts.keep('other/collectif', new Map([['b', salted('Yann')]]));
  expect(await store.texts.read(space, ['a', 'b'])).toEqual(new Map([['a', salted('Zoé')]]));
  await store.erase(space);
  expect(await store.texts.known(space)).toEqual([]);
  expect(await store.texts.known('other/collectif')).toEqual(['b']);
}); // JRN-21

test('a text that was erased is gone, stays known, and does not come back', async () => {
  store = openJournalStore();
  await store.texts.keep(space, new Map([['a', salted('Zoé')]]));
  await store.texts.erase(space, ['a']);
  await store.texts.keep(space, new Map([['a', salted('Zoé')]]));
  expect(await store.texts.read(space, ['a'])).toEqual(new Map([['a', null]]));
  expect(await store.texts.known(space)).toEqual(['a']);
}); // JRN-21

test('a text that was erased may come again once it is let back', async () => {
  store = openJournalStore();
  await store.texts.keep(space, new Map([['a', salted('Zoé')]]));
  await store.texts.erase(space, ['a', 'b']);
  expect(await store.texts.erased(space)).toEqual(['a', 'b']);
  await store.texts.letBack(space, ['a']);
  expect(await store.texts.erased(space)).toEqual(['b']);
  await store.texts.keep(space, new Map([['a', salted('Zoé')]]));
  expect(await store.texts.read(space, ['a'])).toEqual(new Map([['a', salted('Zoé')]]));
});

test('a journal from before there were texts is opened with what it holds', async () => {
  const before = new Dexie('grange-journal');
  before.version(1).stores({ pages: '[space+author+page]', keys: '[space+author]' });
  await before.open();
  const page = {
    space,
    author: 'alice',
    page: 0,
    acts: [{ id: 'x', bytes: new Uint8Array(1), signature: new Uint8Array(64), isChecked: true }]
  };
  await before.table('pages').put(page);
  before.close();
  store = openJournalStore();
  expect(await store.lastOf(space, 'alice' as never)).toBe('x');
  expect(await store.texts.known(space)).toEqual([]);
});
