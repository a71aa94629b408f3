import { inTheClear } from './at-rest';
import { rowSize } from './row-size';
import { answerOf, openExisting } from './transaction';

/**
 * How many bytes the document of a space takes on this device, what is kept of it twice and what was set aside included; 0
 * where there is none. It is counted beside whoever has it open, and leaves out what the browser cannot read.
 */
export async function documentSize(space: string, atRest = inTheClear): Promise<number> {
  const database = await openExisting(atRest.nameOf(space));
  if (database === null) return 0;
  // Whoever erases it does not wait for this.
  database.onversionchange = () => database.close();
  try {
    let sum = 0;
    for (const store of database.objectStoreNames) {
      const rows = answerOf(database.transaction(store).objectStore(store).getAll());
      for (const row of await rows.catch(() => [])) sum += rowSize(row);
    }
    return sum;
  } finally {
    database.close();
  }
}
