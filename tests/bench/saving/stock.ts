import { IndexeddbPersistence } from 'y-indexeddb';
import { serveSaving } from './measure';

/** As published it tells nobody when an edit is written: what is read after it waits for it. */
serveSaving(async (name, doc) => {
  const persistence = new IndexeddbPersistence(name, doc);
  await persistence.whenSynced;
  return {
    written: () =>
      new Promise((resolve, reject) => {
        const reading = persistence.db!.transaction('updates', 'readonly');
        reading.objectStore('updates').count();
        reading.oncomplete = () => resolve();
        reading.onabort = () => reject(reading.error as Error);
      })
  };
});
