import { Dexie } from 'dexie';
import type { AtRest } from './at-rest';
import { sealRows } from './sealed-rows';

/**
 * A database of Dexie's whose every write is on the disk once it resolves, as it is or sealed. It is opened when it is first
 * used, by when it has to know its tables.
 */
export function strictDatabase<Database extends Dexie>(name: string, atRest: AtRest): Database {
  const database = new Dexie(atRest.nameOf(name), {
    chromeTransactionDurability: 'strict',
    cache: 'disabled'
  });
  sealRows(database, atRest);
  return database as Database;
}
