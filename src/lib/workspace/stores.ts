import { openFileStore, type FileStore } from '../storage/file-store';
import { openHistoryStore, type HistoryStore } from '../storage/history-store';
import { openJournalStore, type JournalStore } from '../storage/journal-store';
import { openProjection, type Projection } from '../storage/projection';
import { openRegistry, type Registry } from '../storage/registry';

/** What is kept on this device, opened once for all collectives. */
export interface Stores {
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

export const openStores = async (): Promise<Stores> => ({
  registry: openRegistry(),
  journal: openJournalStore(),
  files: openFileStore(),
  history: openHistoryStore(),
  projection: await openProjection()
});
