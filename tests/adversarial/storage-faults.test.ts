import { forceCloseDatabase } from 'fake-indexeddb';
import * as Y from 'yjs';
import { afterEach, expect, test, vi } from 'vitest';
import {
  contentOf,
  damage,
  freshName,
  hurried,
  inStore,
  keysOf,
  newTab,
  onTransaction,
  showFigure,
  refuseWrites,
  sharedTabLocks,
  storedDocument,
  until,
  type Insides
} from './storage-lab';
import { eraseDocument, openDocumentStore } from '../../src/lib/storage/document-store';
import { StorageUnavailable } from '../../src/lib/storage/failure';

const undo: (() => void)[] = [];
afterEach(() => {
  for (const restore of undo.splice(0)) restore();
  vi.unstubAllGlobals();
});

async function opened(name: string, tab = { openDocumentStore }) {
  const doc = new Y.Doc();
  const store = await tab.openDocumentStore(name, doc);
  return { doc, store, notes: doc.getText('notes') };
}

/** Ten records of their own, one row each: none leans on another. */
async function tenThings(name: string) {
  const alice = await opened(name);
  for (let i = 0; i < 10; i++) {
    // Each as from another phone, as lines of a sync are.
    const phone = new Y.Doc();
    phone.getMap('items').set(`thing ${i}`, 'un barnum');
    Y.applyUpdate(alice.doc, Y.encodeStateAsUpdate(phone));
    await alice.store.durable();
  }
  return alice;
}

test('each damaged row is set aside and said, and the others are all there', async () => {
  for (let bad = 1; bad <= 10; bad++) {
    const name = freshName();
    await (await tenThings(name)).store.close();
    await damage(name, bad);
    const bob = await opened(name);
    expect(bob.store.quarantined.value).toBe(1);
    expect([...bob.doc.getMap('items').keys()]).toHaveLength(9);
    expect(bob.doc.getMap('items').has(`thing ${bad - 1}`)).toBe(false);
    expect(await keysOf(name, 'quarantine')).toHaveLength(1);
    await bob.store.close();
    const again = await opened(name);
    expect(again.store.quarantined.value).toBe(1);
    await again.store.forgetQuarantined();
    expect(again.store.quarantined.value).toBe(0);
    await again.store.close();
  }
});

test('a row that is no row at all is set aside too', async () => {
  const name = freshName();
  await (await tenThings(name)).store.close();
  for (const [key, strange] of [
    [1, 'text'],
    [2, new Uint8Array([1, 2, 3])],
    [3, { bytes: 'text', sum: 1 }],
    [4, null]
  ] as const)
    await inStore(name, 'updates', (rows) => rows.put(strange, key));
  const bob = await opened(name);
  expect(bob.store.quarantined.value).toBe(4);
  expect([...bob.doc.getMap('items').keys()]).toHaveLength(6);
  await bob.store.close();
});

test('the whole document, damaged after a compaction, comes back from the generation before, and stays', async () => {
  const name = freshName();
  const alice = await opened(name);
  await hurried(async (pass) => {
    for (let i = 0; i < 501; i++) alice.notes.insert(0, `${i} `);
    await alice.store.durable();
    await pass(1000);
    await until(async () => (await keysOf(name)).length === 1);
  });
  const written = contentOf(alice.doc);
  await alice.store.close();
  await damage(name, (await keysOf(name))[0]!);
  for (let opening = 0; opening < 2; opening++) {
    const bob = await opened(name);
    expect(contentOf(bob.doc)).toEqual(written);
    expect(bob.store.quarantined.value).toBe(1);
    await bob.store.close();
  }
});

/** The value of a row lies in a file of its own, which is gone, until the function given back is called. */
function losesValue(lost: number): () => void {
  const { getAll, get } = IDBObjectStore.prototype;
  const refused = (request: IDBRequest) => {
    const operation = () => {
      throw new DOMException('Failed to read large IndexedDB value', 'DataError');
    };
    const { transaction } = request;
    const { _requests } = transaction as unknown as Insides;
    _requests.find((one) => one.request === request)!.operation = operation;
    return request;
  };
  IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...given: Parameters<typeof getAll>) {
    const request = getAll.apply(this, given);
    return this.name === 'updates' ? refused(request) : request;
  } as typeof getAll;
  IDBObjectStore.prototype.get = function (this: IDBObjectStore, key: IDBValidKey) {
    const request = get.call(this, key);
    return this.name === 'updates' && key === lost ? refused(request) : request;
  } as typeof get;
  return () => {
    IDBObjectStore.prototype.getAll = getAll;
    IDBObjectStore.prototype.get = get;
  };
}

test('a row that the browser itself cannot read hides nothing else, and is not thrown away', async () => {
  const name = freshName();
  await (await tenThings(name)).store.close();
  const restore = losesValue(4);
  undo.push(restore);
  const bob = await opened(name);
  expect(bob.store.quarantined.value).toBe(1);
  expect([...bob.doc.getMap('items').keys()]).toHaveLength(9);
  await bob.store.close();
  restore();
  const carol = await opened(name);
  expect([...carol.doc.getMap('items').keys()]).toHaveLength(10);
  expect(carol.store.quarantined.value).toBe(0);
  await carol.store.close();
});

test('a row that the browser itself cannot read brings the generation before back once, and goes once healed', async () => {
  const name = freshName();
  const alice = await opened(name);
  await hurried(async (pass) => {
    for (let i = 0; i < 501; i++) alice.notes.insert(0, `${i} `);
    await alice.store.durable();
    await pass(1000);
    await until(async () => (await keysOf(name)).length === 1);
  });
  const written = contentOf(alice.doc);
  await alice.store.close();
  const [lost] = await keysOf(name);
  undo.push(losesValue(lost!));
  for (let opening = 0; opening < 3; opening++) {
    const bob = await opened(name);
    expect(contentOf(bob.doc)).toEqual(written);
    expect(bob.store.quarantined.value).toBe(1);
    if (opening === 2) await bob.store.forgetQuarantined();
    await bob.store.close();
    expect(await keysOf(name)).toHaveLength(opening === 2 ? 501 : 502);
  }
  const again = await opened(name);
  expect(again.store.quarantined.value).toBe(0);
  await again.store.close();
  expect(await keysOf(name)).toHaveLength(501);
});

test('on a full disk forty edits are said not to be saved within a second, and all are there once there is room', async () => {
  const name = freshName();
  const alice = await opened(name);
  const makeRoom = refuseWrites();
  undo.push(makeRoom);
  const started = performance.now();
  alice.notes.insert(0, '0 ');
  await until(() => alice.store.failure.value !== null, 1000);
  const told = performance.now() - started;
  for (let i = 1; i < 40; i++) alice.notes.insert(0, `${i} `);
  expect(alice.store.failure.value?.kind).toBe('full');
  expect(alice.store.uncommitted.value).toBe(40);
  expect(Y.encodeStateVectorFromUpdate(alice.store.unsaved())).toEqual(Y.encodeStateVector(alice.doc));
  makeRoom();
  const waiting = performance.now();
  await alice.store.durable();
  showFigure(
    `a full disk told after ${told.toFixed(0)} ms; room found, all saved ${(performance.now() - waiting).toFixed(0)} ms later`
  );
  expect(alice.store.failure.value).toBeNull();
  expect(contentOf(await storedDocument(name))).toEqual(contentOf(alice.doc));
  await alice.store.close();
});

test('a collective closed on a full disk and opened again in the same tab has lost nothing', async () => {
  const name = freshName();
  const alice = await opened(name);
  const makeRoom = refuseWrites();
  undo.push(makeRoom);
  alice.notes.insert(0, 'pas encore gardé');
  await until(() => alice.store.failure.value !== null);
  void alice.store.close();
  const again = opened(name);
  makeRoom();
  expect((await again).notes.toString()).toBe('pas encore gardé');
  await (await again).store.close();
});

test('storage that does not open is an answer after a while, not a silence', async () => {
  const { open } = indexedDB;
  undo.push(() => (indexedDB.open = open));
  indexedDB.open = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  await hurried(async (pass) => {
    const opening = expect(openDocumentStore(freshName(), new Y.Doc())).rejects.toThrow(StorageUnavailable);
    await pass(6000);
    await opening;
  });
});

test('a database deleted by another tab is written again from memory, and it is said', async () => {
  const name = freshName();
  const alice = await opened(name);
  alice.notes.insert(0, 'les notes de mardi');
  await alice.store.durable();
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onerror = reject;
  });
  await alice.store.durable();
  expect(alice.store.losses.value).toBe(1);
  expect((await storedDocument(name)).getText('notes').toString()).toBe('les notes de mardi');
  alice.notes.insert(0, 'et ');
  await alice.store.durable();
  expect((await storedDocument(name)).getText('notes').toString()).toBe('et les notes de mardi');
  expect(alice.store.failure.value).toBeNull();
  await alice.store.close();
});

test('a database whose connection the browser cuts in the middle of an edit loses nothing', async () => {
  const name = freshName();
  let database: IDBDatabase | undefined;
  undo.push(onTransaction((transaction) => (database = transaction.db)));
  const alice = await opened(name);
  for (let i = 0; i < 20; i++) {
    alice.notes.insert(0, `${i} `);
    await Promise.resolve();
    forceCloseDatabase(database! as never);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await alice.store.durable();
  expect(alice.store.losses.value).toBeGreaterThan(10);
  expect(contentOf(await storedDocument(name))).toEqual(contentOf(alice.doc));
  await alice.store.close();
});

test('a name that somebody opened without knowing what belongs in it is put right', async () => {
  const name = freshName();
  const stranger = indexedDB.open(name);
  await new Promise((resolve) => (stranger.onsuccess = resolve));
  stranger.result.close();
  const alice = await opened(name);
  alice.notes.insert(0, 'bonjour');
  await alice.store.durable();
  expect((await storedDocument(name)).getText('notes').toString()).toBe('bonjour');
  await alice.store.close();
});

test('a document erased on purpose is not written again by the other tabs', async () => {
  vi.stubGlobal('navigator', { locks: sharedTabLocks() });
  const name = freshName();
  const otherTab = await newTab();
  const alice = await opened(name, otherTab);
  alice.notes.insert(0, 'à oublier');
  await alice.store.durable();
  await eraseDocument(name);
  expect(alice.store.isErased.value).toBe(true);
  alice.notes.insert(0, 'encore ');
  await expect(alice.store.durable()).rejects.toMatchObject({ name: 'DocumentErased' });
  await alice.store.close();
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
});

test('two tabs on one document keep both their edits, whichever compacts', async () => {
  const name = freshName();
  const [first, second] = [await opened(name, await newTab()), await opened(name, await newTab())];
  const tell = (from: Y.Doc, to: Y.Doc) =>
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== to) Y.applyUpdate(to, update, from);
    });
  tell(first.doc, second.doc);
  tell(second.doc, first.doc);
  await hurried(async (pass) => {
    for (let i = 0; i < 510; i++) (i % 2 ? first : second).notes.insert(0, `${i} `);
    await Promise.all([first.store.durable(), second.store.durable()]);
    await pass(1000);
    await until(async () => (await keysOf(name)).length < 10);
  });
  second.notes.insert(0, 'fin ');
  await Promise.all([first.store.close(), second.store.close()]);
  expect(contentOf(await storedDocument(name))).toEqual(contentOf(first.doc));
});

test('a tab that dies at any moment of a compaction leaves all that was said to be saved', () =>
  hurried(async (pass) => {
    for (let step = 0; step < 5; step++) {
      const name = freshName();
      const alice = await opened(name);
      for (let i = 0; i < 501; i++) alice.notes.insert(0, `${i} `);
      await alice.store.durable();
      const saved = contentOf(alice.doc);
      // The battery dies after so many steps of the transaction that replaces the rows.
      let deaths = 0;
      const restore = onTransaction((transaction) => {
        if (!transaction.objectStoreNames.contains('previous')) return;
        deaths++;
        const dying = (left: number) => {
          if (left > 0) setImmediate(dying, left - 1);
          else (transaction as unknown as Insides)._abort('AbortError');
        };
        dying(step);
      });
      await pass(1000);
      await until(() => deaths > 0);
      await alice.store.close();
      restore();
      expect(contentOf(await storedDocument(name))).toEqual(saved);
    }
  }));
