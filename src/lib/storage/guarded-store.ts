import { dropGuard, guardOf, type Opening } from './guard';
import { eraseDatabase } from './erasing';

export { guardOf, type StoreGuard } from './guard';

/**
 * Stands in for `lib0/indexeddb` under y-indexeddb 9.0.12, used as published: exactly the functions it calls, over
 * one {@link guardOf guard} per database. What y-indexeddb is relied on to do, and a contract test watches:
 *
 * - it loads with one `getAll`, and compacts with `getAll`, `addAutoKey` of the whole document, then `del` of what
 *   it read, all on one store taken from `transact`; each edit takes a store of its own;
 * - it removes by `del` only rows that `getAll` gave it.
 *
 * Compaction is therefore known when it begins, its two writes are done in one transaction when the second is
 * asked for, and rows are removed by what this opening truly read: here each call is a transaction of its own, so
 * that another tab may have added a row in between, which a range of keys would take along.
 */

/** A store as y-indexeddb holds one for the time of one piece of work. */
export interface StoreInUse {
  readonly opening: Opening;
  readonly name: string;
  /** The whole document, between the two calls of a compaction. */
  compaction: 'no' | 'announced' | { readonly whole: Uint8Array };
}

type Key = string | number | ArrayBuffer | Date;

/** Opens a database; `initDB` makes its stores when it is new. Waits for nothing: a database that cannot be opened shows in the guard's failure. */
export const openDB = async (name: string, initDB: (database: IDBDatabase) => void): Promise<Opening> =>
  guardOf(name).open(initDB);

/** Makes the stores that are not there yet. */
export function createStores(
  database: IDBDatabase,
  definitions: readonly (readonly [string, IDBObjectStoreParameters?])[]
): void {
  for (const [name, options] of definitions)
    if (!database.objectStoreNames.contains(name)) database.createObjectStore(name, options);
}

/** Erases a database: what still waited is not written, and other tabs do not write it again. */
export async function deleteDB(name: string): Promise<void> {
  dropGuard(name);
  await eraseDatabase(name);
}

export const transact = (opening: Opening, names: readonly string[]): StoreInUse[] =>
  names.map((name) => ({ opening, name, compaction: 'no' }));

/** Every update that this opening has not read yet; the range that y-indexeddb asks for is the same, while no database vanished. */
export async function getAll(store: StoreInUse, _range: IDBKeyRange): Promise<Uint8Array[]> {
  if (store.opening.isLoaded) store.compaction = 'announced';
  store.opening.isLoaded = true;
  return store.opening.guard.read(store.opening);
}

/** The key of the last row that was read; rows that another tab added since are read the next time. */
export const getLastKey = async ({ opening }: StoreInUse): Promise<number> => opening.seen;

/** What y-indexeddb compares with its 500 rows, at the first reading and after each compaction, and adds one to per edit. */
export const count = ({ opening }: StoreInUse): Promise<number> => opening.guard.rowsToCompact();

/** Adds an update; resolves when it is committed, or at once when it opens a compaction that `del` will write. */
export async function addAutoKey(store: StoreInUse, update: Uint8Array): Promise<void> {
  if (store.compaction === 'no') await store.opening.guard.append(update);
  else store.compaction = { whole: update };
}

/** On the updates: ends a compaction. On the custom store: removes one key. */
export async function del(store: StoreInUse, what: Key | IDBKeyRange): Promise<void> {
  const { opening, name, compaction } = store;
  if (name !== 'updates') await opening.guard.custom('readwrite', (custom) => custom.delete(what));
  else if (typeof compaction === 'object') await opening.guard.compact(opening, compaction.whole);
}

export const get = ({ opening }: StoreInUse, key: Key): Promise<unknown> =>
  opening.guard.custom<unknown>('readonly', (custom) => custom.get(key));

export const put = ({ opening }: StoreInUse, value: unknown, key: Key): Promise<Key | undefined> =>
  opening.guard.custom('readwrite', (custom) => custom.put(value, key) as IDBRequest<Key>);

export const createIDBKeyRangeLowerBound = (lower: Key, isOpen: boolean): IDBKeyRange =>
  IDBKeyRange.lowerBound(lower, isOpen);

export const createIDBKeyRangeUpperBound = (upper: Key, isOpen: boolean): IDBKeyRange =>
  IDBKeyRange.upperBound(upper, isOpen);
