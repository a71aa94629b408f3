import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { afterEach, describe, expect, test } from 'vitest';
import {
  answer,
  contentOf,
  freshName,
  hurried,
  inStore,
  keysOf,
  showFigure,
  refuseWrites,
  storedDocument,
  transactionsDuring,
  until
} from '../adversarial/storage-lab';
import { checkedRow } from '../../src/lib/storage/checked-row';
import type { Opening } from '../../src/lib/storage/guard';
import * as guarded from '../../src/lib/storage/guarded-store';
import { openDocumentStore } from '../../src/lib/storage/document-store';

const { guardOf } = guarded;
const packagePath = createRequire(import.meta.url).resolve('y-indexeddb');
const source = readFileSync(packagePath.replace(/dist\/.*$/, 'src/y-indexeddb.js'), 'utf8');

const undo: (() => void)[] = [];
afterEach(() => {
  for (const restore of undo.splice(0)) restore();
});

/** A document in a database, as a tab has it open. */
async function opened(name: string) {
  const doc = new Y.Doc();
  const store = await openDocumentStore(name, doc);
  return { doc, store, notes: doc.getText('notes') };
}

async function reopened(name: string) {
  const { doc, store } = await opened(name);
  const content = contentOf(doc);
  await store.close();
  return content;
}

describe('what y-indexeddb asks of the store', () => {
  test('it is the version whose ways were read', () => {
    const { version } = JSON.parse(readFileSync(packagePath.replace(/dist\/.*$/, 'package.json'), 'utf8'));
    expect(version).toBe('9.0.12');
  });

  test('every function it calls is there, and no other', () => {
    const called = new Set([...source.matchAll(/\bidb\.(\w+)/g)].map((match) => match[1]));
    const given = Object.keys(guarded).filter((name) => name !== 'guardOf');
    expect([...called].sort()).toEqual(given.sort());
  });

  test('it runs on the guarded store and not on the one it was published with', async () => {
    const name = freshName();
    const persistence = new IndexeddbPersistence(name, new Y.Doc());
    await persistence.whenSynced;
    expect((persistence.db as unknown as { guard: unknown }).guard).toBe(guardOf(name));
    await persistence.destroy();
  });

  test('its compaction reads, adds the whole document, then removes what it read', () => {
    const compaction = source.slice(
      source.indexOf('export const storeState'),
      source.indexOf('clearDocument')
    );
    expect([...compaction.matchAll(/fetchUpdates|idb\.\w+/g)].map(String)).toEqual([
      'fetchUpdates',
      'idb.addAutoKey',
      'idb.del',
      'idb.createIDBKeyRangeUpperBound',
      'idb.count'
    ]);
  });

  test('what it loads is not encoded once more for it, and what is written then is kept', async () => {
    const name = freshName();
    const first = await opened(name);
    first.notes.insert(0, 'Barnum');
    await first.store.close();
    const doc = new Y.Doc();
    let told = 0;
    const opening = openDocumentStore(name, doc);
    expect(doc._observers.has('update')).toBe(false);
    const store = await opening;
    doc.on('update', () => told++);
    doc.getText('notes').insert(0, 'Le ');
    await store.close();
    expect(told).toBe(1);
    expect(await reopened(name)).toEqual(contentOf(doc));
  });

  test('its own keys are kept, read and removed', async () => {
    const persistence = new IndexeddbPersistence(freshName(), new Y.Doc());
    await persistence.whenSynced;
    await persistence.set('theme', 'dark');
    expect(await persistence.get('theme')).toBe('dark');
    await persistence.del('theme');
    expect(await persistence.get('theme')).toBeUndefined();
    await persistence.destroy();
  });

  test('its database is erased with all that it held', async () => {
    const name = freshName();
    const doc = new Y.Doc();
    const persistence = new IndexeddbPersistence(name, doc);
    await persistence.whenSynced;
    doc.getText('notes').insert(0, 'oubliez');
    await guardOf(name).durable();
    await persistence.clearData();
    await until(async () => !(await indexedDB.databases()).some((database) => database.name === name));
  });
});

describe('what was written', () => {
  test('two thousand edits are there again, in few rows and few transactions', async () => {
    const name = freshName();
    const { doc, store, notes } = await opened(name);
    const [saved, transactions] = await hurried(async (pass) => {
      const started = performance.now();
      const seen = await transactionsDuring(async () => {
        for (let i = 0; i < 2000; i++) {
          notes.insert(i % 7, `${i} `);
          if (i % 3 === 0) notes.delete(0, 2);
          if (i % 50 === 0) await store.durable();
        }
        await store.durable();
      });
      const took = performance.now() - started;
      await pass(1000);
      await until(async () => (await keysOf(name)).length < 10);
      return [took, seen];
    });
    const before = contentOf(doc);
    await store.close();
    const reopening = performance.now();
    expect(await reopened(name)).toEqual(before);
    showFigure(
      `2,000 edits committed in ${saved.toFixed(0)} ms and ${transactions.length} transactions, ` +
        `read again in ${(performance.now() - reopening).toFixed(0)} ms`
    );
  });

  test('every write is strict', async () => {
    const { store, notes } = await opened(freshName());
    const transactions = await transactionsDuring(async () => {
      notes.insert(0, 'bonjour');
      await store.durable();
    });
    expect(transactions.filter(({ mode }) => mode === 'readwrite')).toHaveLength(1);
    expect(transactions.every(({ durability }) => durability === 'strict')).toBe(true);
    await store.close();
  });

  test('opening and reading a document writes nothing', async () => {
    const name = freshName();
    const alice = await opened(name);
    alice.notes.insert(0, 'bonjour');
    await alice.store.close();
    const transactions = await transactionsDuring(async () => {
      await reopened(name);
      await reopened(freshName());
    });
    expect(transactions.filter(({ mode }) => mode === 'readwrite')).toEqual([]);
  });

  test('what was handed over is counted until it is committed', async () => {
    const { store, notes } = await opened(freshName());
    notes.insert(0, 'a');
    notes.insert(1, 'b');
    expect(store.uncommitted.value).toBe(2);
    await store.durable();
    expect(store.uncommitted.value).toBe(0);
    await store.close();
  });

  test('asked in the middle of an edit, durable means that edit too', async () => {
    const name = freshName();
    const doc = new Y.Doc();
    const stored: Promise<string>[] = [];
    // Registered before the store, so called before it.
    doc.on('update', () => {
      stored.push(
        guardOf(name)
          .durable()
          .then(async () => (await storedDocument(name)).getText('notes').toString())
      );
    });
    const store = await openDocumentStore(name, doc);
    doc.getText('notes').insert(0, 'tout de suite');
    expect(await Promise.all(stored)).toEqual(['tout de suite']);
    await store.close();
  });

  test('rows are in the order of the edits, though every second transaction is refused', async () => {
    const name = freshName();
    const { store, notes } = await opened(name);
    let turn = 0;
    undo.push(refuseWrites('QuotaExceededError', () => turn++ % 2 === 0));
    for (let i = 0; i < 6; i++) {
      notes.insert(i, String(i));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await store.durable();
    const rows = (await inStore(name, 'updates', (updates) => updates.getAll())) as { bytes: Uint8Array }[];
    const clocks = rows.map(({ bytes }) => Y.decodeUpdate(bytes).structs[0]!.id.clock);
    expect(clocks).toEqual([0, 1, 2, 3, 4, 5]);
    await store.close();
  });
});

describe('compaction', () => {
  /** A document of `count` edits, and then one compaction. */
  const compacted = (name: string, count = 501) =>
    hurried(async (pass) => {
      const alice = await opened(name);
      for (let i = 0; i < count; i++) alice.notes.insert(0, `${i} `);
      await alice.store.durable();
      await pass(1000);
      await until(async () => (await keysOf(name)).length < 10);
      return alice;
    });

  test('puts the whole in the place of the rows it read, which become the previous generation', async () => {
    const name = freshName();
    const { doc, store } = await compacted(name);
    expect(await keysOf(name)).toHaveLength(1);
    expect(await keysOf(name, 'previous')).toHaveLength(501);
    expect(contentOf(await storedDocument(name))).toEqual(contentOf(doc));
    await store.close();
  });

  test('comes later to a document so large that it would cost more than the rows do', async () => {
    const name = freshName();
    const { store, notes } = await compacted(name);
    await hurried(async (pass) => {
      const type = async (edits: number) => {
        for (let i = 0; i < edits; i++) notes.insert(0, `${i} `);
        await store.durable();
        await pass(1000);
      };
      notes.insert(0, 'mot '.repeat(300_000));
      await type(999);
      expect((await keysOf(name)).length).toBeGreaterThan(999);
      await type(600);
      await until(async () => (await keysOf(name)).length < 10);
    });
    await store.close();
  });

  test('refused by a full disk, leaves all rows and does not keep the next edit waiting', async () => {
    const name = freshName();
    const { doc, store, notes } = await opened(name);
    let refused = 0;
    const isCompaction = ({ objectStoreNames }: IDBTransaction) => {
      if (!objectStoreNames.contains('previous')) return false;
      refused++;
      return true;
    };
    undo.push(refuseWrites('QuotaExceededError', isCompaction));
    await hurried(async (pass) => {
      for (let i = 0; i < 501; i++) notes.insert(0, `${i} `);
      await store.durable();
      await pass(1000);
      await until(() => refused === 1);
    });
    notes.insert(0, 'encore ');
    await store.durable();
    expect(store.failure.value).toBeNull();
    expect(contentOf(await storedDocument(name))).toEqual(contentOf(doc));
    await store.close();
  });

  /** A compaction as y-indexeddb makes one, call by call, so that something can happen in between. */
  async function halfCompacted(name: string, meanwhile: (opening: Opening) => Promise<unknown>) {
    const doc = new Y.Doc();
    doc.getText('notes').insert(0, 'Alice ');
    const opening = await guarded.openDB(name, (database) =>
      guarded.createStores(database, [['updates', { autoIncrement: true }], ['custom']])
    );
    const [store] = guarded.transact(opening, ['updates']);
    await guarded.getAll(store!, IDBKeyRange.lowerBound(0));
    await guarded.addAutoKey(guarded.transact(opening, ['updates'])[0]!, Y.encodeStateAsUpdate(doc));
    await guarded.getAll(store!, IDBKeyRange.lowerBound(0));
    await meanwhile(opening);
    await guarded.addAutoKey(store!, Y.encodeStateAsUpdate(doc));
    await guarded.del(store!, IDBKeyRange.upperBound(1000, true));
    opening.close();
    return (await storedDocument(name)).getText('notes').toString();
  }
  const fromBob = () => {
    const bob = new Y.Doc();
    bob.getText('notes').insert(0, 'Bob ');
    return checkedRow(Y.encodeStateAsUpdate(bob));
  };

  test('keeps a row that another tab added after the reading', async () => {
    const name = freshName();
    const words = await halfCompacted(name, () => inStore(name, 'updates', (rows) => rows.add(fromBob())));
    expect(words).toContain('Alice');
    expect(words).toContain('Bob');
  });

  test('replaces nothing in a database that was made anew after the reading', async () => {
    const name = freshName();
    const words = await halfCompacted(name, async () => {
      await answer(indexedDB.deleteDatabase(name));
      await guardOf(name).rowsToCompact();
      await inStore(name, 'updates', (rows) => rows.add(fromBob()));
    });
    expect(words).toContain('Bob');
  });

  test('replaces nothing once its tab has closed: what it read was not taken into its document', async () => {
    const name = freshName();
    await halfCompacted(name, async (opening) => opening.close());
    expect(await keysOf(name)).toEqual([1]);
    expect(await keysOf(name, 'previous')).toEqual([]);
  });
});
