import { inTheClear, type AtRest } from '../storage/at-rest';
import { openFileStore, type FileStore } from '../storage/file-store';
import { openHistoryStore, type HistoryStore } from '../storage/history-store';
import { openJournalStore, type JournalStore } from '../storage/journal-store';
import { openProjection, type Projection } from '../storage/projection';
import { openRegistry, type Registry } from '../storage/registry';

/** What is kept on this device, opened once for all collectives. */
export interface Stores {
  /** How all of it lies on the disk. */
  readonly atRest: AtRest;
  /** What nothing can derive: the collectives, the settings, the count of writes. */
  readonly registry: Registry;
  /** What was decided, signed or counted: the acts of every space. */
  readonly journal: JournalStore;
  /** Photos and files: the bytes that documents name. */
  readonly files: FileStore;
  /** What the documents were on earlier days. */
  readonly history: HistoryStore;
  /** What screens read, derived from the documents. */
  readonly projection: Projection;
}

export const openStores = async (atRest = inTheClear): Promise<Stores> => ({
  atRest,
  registry: openRegistry(atRest),
  journal: openJournalStore(atRest),
  files: openFileStore(Date.now, atRest),
  history: openHistoryStore(atRest),
  projection: await openProjection(atRest)
});
