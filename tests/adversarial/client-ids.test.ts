import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { openDocumentStore } from '../../src/lib/storage/document-store';
import { answer, damage, freshName, inStore, keysOf, newTab, sharedTabLocks } from './storage-lab';

/** Under which ids one device writes in one document, opening after opening. */

const day = 24 * 3600 * 1000;

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: sharedTabLocks() });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function opened(name: string, tab = { openDocumentStore }) {
  const doc = new Y.Doc();
  const store = await tab.openDocumentStore(name, doc);
  return { doc, store, notes: doc.getText('notes') };
}

/** Opens, writes, closes; gives the id that it wrote under. */
async function wrote(name: string, what = 'a'): Promise<number> {
  const { doc, store, notes } = await opened(name);
  notes.insert(notes.length, what);
  await store.close();
  return doc.clientID;
}

const writers = async (name: string): Promise<readonly number[]> => {
  const { doc, store } = await opened(name);
  await store.close();
  return [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()];
};

test('all openings of one after the other write under one id', async () => {
  const name = freshName();
  for (let i = 0; i < 40; i++) await wrote(name);
  expect(await writers(name)).toHaveLength(1);
});

test('tabs that are open at once have ids of their own, and whoever comes later takes one that is let go', async () => {
  const name = freshName();
  const [one, two] = [await opened(name, await newTab()), await opened(name, await newTab())];
  expect(one.doc.clientID).not.toBe(two.doc.clientID);
  one.notes.insert(0, 'one');
  two.notes.insert(0, 'two');
  await two.store.close();
  const three = await opened(name);
  expect(three.doc.clientID).toBe(two.doc.clientID);
  three.notes.insert(0, 'three');
  expect(three.notes.toString()).toMatch(/^three.*two/);
  await one.store.close();
  await three.store.close();
  expect(await writers(name)).toHaveLength(2);
});

test('an opening that ends while another begins hands its id over with all that it wrote', async () => {
  const name = freshName();
  for (let i = 0; i < 20; i++) {
    const before = await opened(name, await newTab());
    const had = before.notes.length;
    before.notes.insert(0, 'x');
    const [, after] = await Promise.all([before.store.close(), opened(name)]);
    after.notes.insert(0, 'y');
    const isSame = after.doc.clientID === before.doc.clientID;
    if (isSame) expect(after.notes).toHaveLength(had + 2);
    await after.store.close();
  }
});

test('a device that lost a row writes under another id', async () => {
  const name = freshName();
  const before = await wrote(name);
  await wrote(name, 'b');
  await damage(name, (await keysOf(name)).at(-1)!);
  const lost = await wrote(name, 'c');
  expect(lost).not.toBe(before);
  expect(await wrote(name, 'd')).not.toBe(before);
});

test('a device that others know more of than itself writes under another id from then on', async () => {
  const name = freshName();
  const before = await wrote(name);
  const peer = await opened(name);
  await peer.store.close();
  const kept = await keysOf(name);
  const more = await opened(name);
  expect(more.doc.clientID).toBe(before);
  more.notes.insert(0, 'told to a peer, and lost: the disk was put back as it was');
  const told = Y.encodeStateAsUpdate(more.doc);
  await more.store.close();
  for (const key of await keysOf(name))
    if (!kept.includes(key)) await inStore(name, 'updates', (rows) => rows.delete(key));

  const again = await opened(name);
  expect(again.doc.clientID).toBe(before);
  Y.applyUpdate(again.doc, told, 'a peer');
  expect(again.doc.clientID).not.toBe(before);
  const after = again.doc.clientID;
  again.notes.insert(0, 'new ');
  await again.store.close();
  expect(await wrote(name)).toBe(after);
});

test('a database that was made anew brings another id', async () => {
  const name = freshName();
  const before = await wrote(name);
  await answer(indexedDB.deleteDatabase(name));
  expect(await wrote(name)).not.toBe(before);
});

test('an id that is used every week is kept for good, one that lay longer is not, nor one of a clock set back', async () => {
  const name = freshName();
  vi.useFakeTimers({ toFake: ['Date'], now: 100 * day });
  const first = await wrote(name);
  for (let at = 100; at < 500; at += 6) {
    vi.setSystemTime(at * day);
    expect(await wrote(name)).toBe(first);
  }
  vi.setSystemTime(505 * day);
  const second = await wrote(name);
  expect(second).not.toBe(first);
  vi.setSystemTime(50 * day);
  expect([first, second]).not.toContain(await wrote(name));
});

test('that something is written under an id is noted once a day at most, and an opening alone notes nothing', async () => {
  const name = freshName();
  vi.useFakeTimers({ toFake: ['Date'], now: 100 * day });
  await wrote(name);
  const note = () => inStore<unknown>(name, 'custom', (rows) => rows.get('grange-clients'));
  const first = await note();
  vi.setSystemTime(100.9 * day);
  await wrote(name);
  expect(await note()).toEqual(first);
  vi.setSystemTime(101 * day);
  await (await opened(name)).store.close();
  expect(await note()).toEqual(first);
  await wrote(name);
  expect(await note()).not.toEqual(first);
});

test('where tabs cannot tell each other apart, each opening has an id of its own', async () => {
  vi.stubGlobal('navigator', {});
  const name = freshName();
  expect(await wrote(name)).not.toBe(await wrote(name));
});
