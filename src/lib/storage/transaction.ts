import { nameOf } from './failure';

/** What a request answers. A refusal is handed to whoever waits, and does not end the transaction by itself. */
export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error);
    };
  });

/**
 * Runs `work` in one transaction, strict, and gives its result once that transaction is on the disk. When `work`
 * or the commit fails, nothing of it remains and the reason is thrown.
 */
export function inTransaction<T>(
  database: IDBDatabase,
  stores: readonly string[],
  mode: 'readonly' | 'readwrite',
  work: (transaction: IDBTransaction) => Promise<T>
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([...stores], mode, { durability: 'strict' });
    let result: T;
    let cause: unknown = null;
    let over = false;
    transaction.oncomplete = () => {
      over = true;
      resolve(result);
    };
    transaction.onabort = () => {
      over = true;
      reject(cause ?? transaction.error ?? new DOMException('the transaction was aborted', 'AbortError'));
    };
    work(transaction).then(
      (value) => {
        result = value;
      },
      (error) => {
        if (over) return;
        cause = nameOf(error) === 'AbortError' ? null : error;
        try {
          transaction.abort();
        } catch (refusal) {
          // It is going down already, for a reason of its own, which is the one to tell.
          if (nameOf(refusal) !== 'InvalidStateError') throw refusal;
          cause = null;
        }
      }
    );
  });
}

export interface OpenDatabase {
  readonly database: IDBDatabase;
  /** Whether there was no such database before. */
  readonly isNew: boolean;
}

/** Opens a database; `make` makes the stores that it lacks. */
export function openDatabase(
  name: string,
  stores: readonly string[],
  make: (database: IDBDatabase) => void,
  version?: number
): Promise<OpenDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    let isNew = false;
    request.onupgradeneeded = (event) => {
      isNew = event.oldVersion === 0;
      make(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      if (stores.every((store) => database.objectStoreNames.contains(store)))
        return resolve({ database, isNew });
      // Somebody opened the name without knowing what belongs in it, and left an empty database behind.
      database.close();
      resolve(openDatabase(name, stores, make, database.version + 1));
    };
  });
}

/** Opens a database that is there; null where there is none, which is not made. */
export function openExisting(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction!.abort();
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (isNew) resolve(null);
      else reject(request.error);
    };
    request.onsuccess = () => resolve(request.result);
  });
}
