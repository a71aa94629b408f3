import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

/** What Dexie takes in place of the browser's databases: one more set of them, in memory, gone with the page. */
export const inMemory = (): {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof globalThis.IDBKeyRange;
} => ({
  indexedDB: new IDBFactory(),
  IDBKeyRange
});
