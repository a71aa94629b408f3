import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { StorageUnavailable } from './failure';
import { deleteDB, guardOf, type StoreGuard } from './guarded-store';

/** Where the document of one space is kept on this device. */
export interface DocumentStore extends StoreGuard {
  /** The whole document as one update: what can be exported when it cannot be saved. */
  unsaved(): Uint8Array;
  /** Empties the quarantine, once the document was found level with a peer's. */
  forgetQuarantined(): Promise<void>;
  /** Stops following the document; resolves when all that it held is committed. */
  close(): Promise<void>;
}

/** How long a database may refuse to open before that is an answer, in milliseconds. */
const patience = 5000;

/**
 * Loads a document from its database, then keeps every change of it; resolves when it is loaded. Nobody may write in
 * the document before.
 * Throws {@link StorageUnavailable} when the database cannot be read for five seconds.
 *
 * Two tabs of one document both keep each change: a row more in the database, merged at the next compaction. Leaving
 * out what another tab keeps would save little, and lose the change when that tab fails to write it.
 */
export async function openDocumentStore(name: string, doc: Y.Doc): Promise<DocumentStore> {
  const guard = guardOf(name);
  const unsaved = () => Y.encodeStateAsUpdate(doc);
  guard.writeAgainFrom(unsaved);
  const persistence = new IndexeddbPersistence(name, doc);
  // Were it listening, Yjs would encode all that is loaded once more, for it to leave aside. Nobody writes yet.
  doc.off('update', persistence._storeUpdate);
  await loaded(persistence, guard);
  doc.on('update', persistence._storeUpdate);
  return {
    uncommitted: guard.uncommitted,
    failure: guard.failure,
    quarantined: guard.quarantined,
    losses: guard.losses,
    isErased: guard.isErased,
    durable: () => guard.durable(),
    unsaved,
    forgetQuarantined: () => guard.emptyQuarantine(),
    async close() {
      await persistence.destroy();
      await guard.idle();
    }
  };
}

/** Erases a document from this device, in all its tabs. */
export const eraseDocument = (name: string): Promise<void> => deleteDB(name);

async function loaded(persistence: IndexeddbPersistence, guard: StoreGuard): Promise<void> {
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const refused = new Promise<never>((_, reject) => {
    const watch = () => {
      const failure = guard.failure.value;
      if (failure !== null) reject(new StorageUnavailable(failure));
      else giveUp = setTimeout(watch, patience);
    };
    giveUp = setTimeout(watch, patience);
  });
  try {
    await Promise.race([persistence.whenSynced, refused]);
  } catch (error) {
    void persistence.destroy();
    throw error;
  } finally {
    clearTimeout(giveUp);
  }
}
