import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { inTheClear } from './at-rest';
import { ClientLease } from './client-lease';
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
export async function openDocumentStore(
  space: string,
  doc: Y.Doc,
  atRest = inTheClear
): Promise<DocumentStore> {
  const name = atRest.nameOf(space);
  const guard = guardOf(name, atRest);
  const unsaved = () => Y.encodeStateAsUpdate(doc);
  guard.writeAgainFrom(unsaved);
  const lease = await unlessRefused(guard, ClientLease.take(guard, name, doc.clientID, Date.now));
  const persistence = new IndexeddbPersistence(name, doc);
  // Were it listening, Yjs would encode all that is loaded once more, for it to leave aside. Nobody writes yet.
  doc.off('update', persistence._storeUpdate);
  try {
    await unlessRefused(guard, persistence.whenSynced);
  } catch (error) {
    lease.release();
    void persistence.destroy();
    throw error;
  }
  doc.on('update', persistence._storeUpdate);
  useClient(doc, lease, guard.quarantined.value > 0);
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
      lease.release();
    }
  };
}

/** Erases a document from this device, in all its tabs. */
export const eraseDocument = (space: string, atRest = inTheClear): Promise<void> =>
  deleteDB(atRest.nameOf(space));

/** Writes under the id that was leased, from which some was lost when `isDamaged`; and leaves it when Yjs does. */
function useClient(doc: Y.Doc, lease: ClientLease, isDamaged: boolean): void {
  const leave = (fresh: number) => {
    // Refused, the one that was left is taken again by a later opening: Yjs finds out once more.
    void lease.replaceBy(fresh).catch(() => undefined);
  };
  if (isDamaged) leave(new Y.Doc().clientID);
  doc.clientID = lease.id;
  doc.on('update', (_bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (local) lease.noteUse();
  });
  // A peer brought what was written under it and is not here: Yjs took another.
  doc.on('afterTransactionCleanup', () => {
    if (doc.clientID !== lease.id) leave(doc.clientID);
  });
}

/** What comes of asking a database; throws {@link StorageUnavailable} when it has refused to answer for five seconds. */
async function unlessRefused<T>(guard: StoreGuard, answer: Promise<T>): Promise<T> {
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
    return await Promise.race([answer, refused]);
  } finally {
    clearTimeout(giveUp);
  }
}
