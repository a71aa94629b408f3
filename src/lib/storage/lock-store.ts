import type { Table } from 'dexie';
import { inTheClear } from './at-rest';
import { eraseDatabase } from './erasing';
import { isSealedName } from './sealed-name';
import { strictDatabase } from './strict-database';

/** What lies on the disk of a device that is locked, before anybody opened it. */
export interface DeviceLock {
  /** The key of all that is sealed, behind a passphrase. */
  readonly key: Uint8Array<ArrayBuffer>;
  /** What is still to be brought over: in, to where it is sealed, or out of there; null once all is where it belongs. */
  readonly moving: Moving | null;
}

export interface Moving {
  readonly way: 'in' | 'out';
  /** All of it, as a backup behind the same passphrase. */
  readonly content: Blob;
  /** Whether it was given up; what was begun is erased at the next start. */
  readonly isGivenUp?: true;
}

const name = 'grange-lock';
const only = 'lock';

/** Reads and writes the lock, one strict transaction each. */
async function withTable<T>(
  work: (table: Table<DeviceLock & { readonly id: string }, string>) => PromiseLike<T>
): Promise<T> {
  const database = strictDatabase(name, inTheClear);
  database.version(1).stores({ lock: 'id' });
  try {
    return await work(database.table('lock'));
  } finally {
    database.close();
  }
}

/** The lock of this device; null when it has none. */
export async function readLock(): Promise<DeviceLock | null> {
  const row = await withTable((table) => table.get(only));
  return row === undefined ? null : { key: row.key, moving: row.moving };
}

/** Sets the lock, or with null takes it away. */
export const keepLock = (lock: DeviceLock | null): Promise<void> =>
  withTable(async (table) => {
    if (lock === null) await table.delete(only);
    else await table.put({ id: only, ...lock });
  });

/** Erases all that lies sealed on this device, or all that does not; the lock stays. */
export async function eraseAll(what: 'sealed' | 'clear'): Promise<void> {
  for (const { name: there = '' } of await indexedDB.databases())
    if (there !== name && isSealedName(there) === (what === 'sealed')) await eraseDatabase(there);
}
