import 'fake-indexeddb/auto';
import * as Y from 'yjs';
import { vi } from 'vitest';
import type * as documentStore from '../../src/lib/storage/document-store';
import type * as guardedStore from '../../src/lib/storage/guarded-store';

// A machine that is busy with something else is no reason to fail.
vi.setConfig({ testTimeout: 30_000 });

/**
 * Storage put through what happens to it in the field, at its edge: IndexedDB itself refuses, breaks or vanishes, and
 * a tab that dies stops in the middle of whatever it was doing.
 */

type Modules = typeof documentStore & typeof guardedStore;

/** The storage as another tab has it: modules of its own over the same databases. */
export async function newTab(): Promise<Modules> {
  vi.resetModules();
  const guarded = await import('../../src/lib/storage/guarded-store');
  const documents = await import('../../src/lib/storage/document-store');
  return { ...guarded, ...documents };
}

/** Every transaction opened while `work` runs. */
export async function transactionsDuring(work: () => Promise<unknown>): Promise<IDBTransaction[]> {
  const seen: IDBTransaction[] = [];
  const restore = onTransaction((transaction) => void seen.push(transaction));
  try {
    await work();
  } finally {
    restore();
  }
  return seen;
}

/** Makes the commit of chosen transactions fail, as a full disk does, until the function given back is called. */
export function refuseWrites(
  reason = 'QuotaExceededError',
  isRefused: (transaction: IDBTransaction) => boolean = () => true
): () => void {
  return onTransaction((transaction) => {
    if (transaction.mode !== 'readwrite' || !isRefused(transaction)) return;
    const inside = transaction as unknown as Insides;
    // Browsers find the disk full when all was asked for and the transaction commits.
    const atCommit = () => {
      if (inside._started && inside._requests.length === 0) inside._abort(reason);
      else setImmediate(atCommit);
    };
    setImmediate(atCommit);
  });
}

/** Makes reads of a store fail, as on a disk that answers no more, until the function given back is called. */
export function refuseReads(store: string): () => void {
  return onTransaction((transaction) => {
    if (transaction.mode !== 'readonly' || !transaction.objectStoreNames.contains(store)) return;
    transaction.objectStore = () => {
      throw new DOMException('Internal error', 'UnknownError');
    };
  });
}

/** What fake-indexeddb has that a browser would not show. */
export interface Insides {
  readonly _started: boolean;
  readonly _requests: { readonly request: IDBRequest; operation: () => void }[];
  _abort(reason: string): void;
}

/** Hears of every transaction as it is opened, until the function given back is called. */
export function onTransaction(seen: (transaction: IDBTransaction) => void): () => void {
  listeners.add(seen);
  return () => void listeners.delete(seen);
}

const listeners = new Set<(transaction: IDBTransaction) => void>();
const original = IDBDatabase.prototype.transaction;
// Put in place once and for all: Dexie keeps the function that it finds when it opens a database.
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof original>) {
  const transaction = original.apply(this, given);
  for (const seen of [...listeners]) seen(transaction);
  return transaction;
};

/** Does something with one store of a database, from outside. */
export async function inStore<T>(
  name: string,
  store: string,
  work: (store: IDBObjectStore) => IDBRequest<T>
): Promise<T> {
  const database = await answer(indexedDB.open(name));
  try {
    return await answer(work(database.transaction(store, 'readwrite').objectStore(store)));
  } finally {
    database.close();
  }
}

export const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Flips one bit in the middle of a stored row. */
export async function damage(name: string, key: number, store = 'updates'): Promise<void> {
  const row = (await inStore(name, store, (rows) => rows.get(key))) as { bytes: Uint8Array; sum: number };
  const bytes = row.bytes.slice();
  bytes[bytes.length >> 1]! ^= 4;
  await inStore(name, store, (rows) => rows.put({ ...row, bytes }, key));
}

export const keysOf = (name: string, store = 'updates'): Promise<number[]> =>
  inStore(name, store, (rows) => rows.getAllKeys() as IDBRequest<number[]>);

/** The documents that the rows of a database make, each row applied to one document. */
export async function storedDocument(name: string): Promise<Y.Doc> {
  const rows = (await inStore(name, 'updates', (store) => store.getAll())) as { bytes: Uint8Array }[];
  const doc = new Y.Doc();
  for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
  return doc;
}

/** What a document of these tests says, to compare two. */
export const contentOf = (doc: Y.Doc): unknown => ({
  notes: doc.getText('notes').toString(),
  items: doc.getMap('items').toJSON(),
  snapshot: Y.encodeSnapshot(Y.snapshot(doc)).join()
});

/** Lets the timers of `work` run out at once, such as the second that y-indexeddb waits before it compacts. */
export async function hurried<T>(
  work: (pass: (milliseconds: number) => Promise<unknown>) => Promise<T>
): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    return await work((milliseconds) => vi.advanceTimersByTimeAsync(milliseconds));
  } finally {
    vi.useRealTimers();
  }
}

/** Resolves once `isSo`, and fails with its name otherwise. */
export async function until(isSo: () => boolean | Promise<boolean>, within = 15_000): Promise<void> {
  const end = performance.now() + within;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`not within ${within} ms: ${isSo}`);
    await new Promise((resolve) => realTimeout(resolve, 2));
  }
}

/** Shows a figure among the results. */
export const showFigure = (figure: string): void => console.log(figure);

const realTimeout = setTimeout;

let made = 0;
/** A name that no other test uses. */
export const freshName = (): string => `collective-${++made}/collectif`;

/** Web Locks as the tabs of one browser share them. */
export function sharedTabLocks(): LockManager {
  const held = new Set<string>();
  const waiting: { name: string; take: () => void; drop: (reason: unknown) => void }[] = [];
  const next = (name: string) => {
    held.delete(name);
    const i = waiting.findIndex((one) => one.name === name);
    if (i >= 0) waiting.splice(i, 1)[0]!.take();
  };
  const request = async (name: string, ...rest: unknown[]) => {
    const callback = rest.at(-1) as (lock: Lock | null) => unknown;
    const { ifAvailable = false, signal } = (rest.length > 1 ? rest[0] : {}) as LockOptions;
    if (held.has(name)) {
      if (ifAvailable) return callback(null);
      await new Promise<void>((resolve, reject) => {
        const one = { name, take: resolve, drop: reject };
        waiting.push(one);
        signal?.addEventListener('abort', () => {
          const i = waiting.indexOf(one);
          if (i >= 0) waiting.splice(i, 1);
          reject(new DOMException('given up', 'AbortError'));
        });
      });
    }
    held.add(name);
    try {
      return await callback({ name, mode: 'exclusive' });
    } finally {
      next(name);
    }
  };
  const query = async () => ({
    held: [...held].map((name) => ({ name, mode: 'exclusive' as const, clientId: '' })),
    pending: []
  });
  return { request, query } as unknown as LockManager;
}
