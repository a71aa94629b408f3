import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addAttachment, setDeleted } from '../documents/edits';
import { attachments } from '../documents/kinds';
import type { NamedBytes } from '../domain/attachments';
import { openFileStore, type FileStore } from '../storage/file-store';
import { openRegistry, type Registry } from '../storage/registry';
import { newId } from './chance';
import { Files } from './files';

const space = 'garage/collectif';
const noneOfActs = { all: () => [], listen: () => () => undefined };
const grace = 20;
let store: FileStore;
let registry: Registry;
let files: Files;
let doc: Y.Doc;
let isDamaged = false;

beforeEach(() => {
  [store, registry, doc, isDamaged] = [openFileStore(), openRegistry(), new Y.Doc(), false];
  files = new Files({ space, doc, store, registry, ofActs: noneOfActs, isDamaged: () => isDamaged, grace });
});
afterEach(async () => {
  files.close();
  store.close();
  registry.close();
  for (const name of ['grange-files', 'grange']) await Dexie.delete(name);
});

const photo: NamedBytes = { hash: 'p'.repeat(42) + 'A', size: 300_000 };
const thumbnail: NamedBytes = { hash: 't'.repeat(42) + 'A', size: 9000 };
const name = (named: NamedBytes = photo) => {
  const id = newId<'attachment'>();
  addAttachment(
    doc,
    id,
    newId(),
    {
      ...named,
      type: 'image/jpeg',
      name: '',
      description: '',
      photo: { width: 4, height: 3, thumbnail }
    },
    { at: 0, by: newId() }
  );
  return id;
};
const wanted = async () => (await files.wanted()).map(({ hash }) => hash[0]).join('');
const rest = () => new Promise((resolve) => setTimeout(resolve, 10 * grace));

test('where no room is given to photos, thumbnails come, and a photo that somebody touches', async () => {
  await registry.keepSetting('filesRoom', 0);
  name();
  let told = 0;
  files.listen(() => told++);
  expect(await wanted()).toBe('t');
  await store.ask(space, photo.hash);
  await expect.poll(wanted).toBe('tp');
  expect(told).toBeGreaterThan(0);
});

test('more room is used at once', async () => {
  await registry.keepSetting('filesRoom', 0);
  name();
  await expect.poll(wanted).toBe('t');
  await registry.keepSetting('filesRoom', null);
  await expect.poll(wanted).toBe('tp');
});

test('a photo that turns out to be damaged is wanted again', async () => {
  const kept = await files.keep(new Uint8Array(50));
  name(kept);
  expect(await wanted()).toBe('t');
  const database = await new Dexie('grange-files').open();
  await database.table('pieces').update([space, kept.hash, 0], { sum: 0 });
  database.close();
  expect(await files.piece({ hash: kept.hash, offset: 0 })).toBeNull();
  expect(await files.wanted()).toContainEqual({ ...kept, received: 0 });
});

test('a photo that another tab found damaged, or whose database vanished, is wanted again', async () => {
  const kept = await files.keep(new Uint8Array(50));
  name(kept);
  await rest();
  expect(await files.wanted()).not.toContainEqual(expect.objectContaining({ hash: kept.hash }));
  const database = await new Dexie('grange-files').open();
  await database.table('pieces').update([space, kept.hash, 0], { sum: 0 });
  database.close();
  const otherTab = openFileStore();
  expect(await otherTab.read(space, kept.hash)).toBeNull();
  otherTab.close();
  await expect.poll(() => files.wanted()).toContainEqual({ ...kept, received: 0 });

  await files.keep(new Uint8Array(50));
  name(kept);
  await rest();
  expect(await files.wanted()).not.toContainEqual(expect.objectContaining({ hash: kept.hash }));
  await Dexie.delete('grange-files');
  await expect.poll(() => files.wanted()).toContainEqual({ ...kept, received: 0 });
}); // SYN-132

test('the room that another collective leaves is used for photos that waited for room', async () => {
  await registry.keepSetting('filesRoom', photo.size + thumbnail.size);
  await store.keep('moulin/collectif', new Uint8Array(900));
  name();
  await rest();
  expect(await wanted()).toBe('t');
  await store.erase('moulin/collectif');
  await expect.poll(wanted).toBe('tp');
}); // SYN-132

test('what nothing names is erased, a little later', async () => {
  const kept = await files.keep(new Uint8Array(50));
  const idle = await files.keep(new Uint8Array(60));
  name(kept);
  expect((await store.held(space)).has(idle.hash)).toBe(true);
  await expect.poll(async () => [...(await store.held(space)).keys()]).toEqual([kept.hash]);
}); // SYN-135

test('bytes that were just added wait for the record that names them, whichever tab looks', async () => {
  let clock = 0;
  const tab = openFileStore(() => clock);
  name(await files.keep(new Uint8Array(10)));
  files.close();
  files = new Files({ space, doc, store: tab, registry, ofActs: noneOfActs, isDamaged: () => false, grace });
  const bytes = new Uint8Array(50).fill(3);
  const { hash } = await files.keep(bytes);
  clock = 0.9 * grace;
  await rest();
  expect((await store.held(space)).has(hash)).toBe(true);
  await files.keep(bytes);
  clock = 1.8 * grace;
  await rest();
  expect((await store.held(space)).has(hash)).toBe(true);
  clock = 2 * grace;
  await expect.poll(async () => (await store.held(space)).has(hash)).toBe(false);
  tab.close();
}); // SYN-135

test('nothing is erased while the document is damaged, or did not come yet', async () => {
  const kept = await files.keep(new Uint8Array(50));
  await rest();
  isDamaged = true;
  name();
  await rest();
  expect((await store.held(space)).has(kept.hash)).toBe(true);
}); // SYN-135

test('a photo that is removed while a piece of it comes is not asked for again', async () => {
  const id = name();
  await rest();
  expect(await wanted()).toBe('tp');
  const taking = files.take(photo, 0, new Uint8Array(100));
  setDeleted(doc, attachments, id, 5);
  expect(await wanted()).toBe('');
  await taking;
  expect(await wanted()).toBe('');
}); // SYN-134
