import { sharedLocks } from './shared-locks';

/**
 * Tells the other tabs that a database vanishes on purpose. Whoever erases holds a lock from before the deletion
 * until after it; a deletion waits for every connection, so a tab asked to close its own can look first.
 */
const lockOf = (name: string): string => `grange/erase/${name}`;

/** Erases a database; resolves when nothing of it is left, which takes as long as other tabs hold it. */
export async function eraseDatabase(name: string): Promise<void> {
  const locks = sharedLocks();
  if (locks === undefined) await deleteDatabase(name);
  else await locks.request(lockOf(name), () => deleteDatabase(name));
}

/** Tells whether a tab is erasing a database on purpose. */
export async function isBeingErased(name: string): Promise<boolean> {
  const locks = sharedLocks();
  if (locks === undefined) return false;
  const { held = [] } = await locks.query();
  return held.some((lock) => lock.name === lockOf(name));
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
