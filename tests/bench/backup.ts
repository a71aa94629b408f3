import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { backup } from '../../src/lib/i18n/backup';
import { restoreBackup, takeBackup } from '../lab/backups';
import { launchBrowser, newProfile } from '../lab/browser';
import { createCollective, waitForDelivery } from '../lab/grange';
import { startHub } from '../lab/hub';
import { importFile } from '../lab/inventory';
import { largeInventory } from '../lab/spreadsheets';
import type { Figure } from './figures';
import { addThingsWithPhotos, keptFiles } from './first-photos';

const things = 10_000;
const photos = 500;
const passphrase = 'quatre granges sous la pluie';

/** From the touch on `Sauvegarder` until the file is on the disk; from that on `Restaurer` until all of it is back. */
export async function measureBackup(): Promise<Figure[]> {
  const hub = await startHub();
  const [old, fresh] = [await launchBrowser(), await launchBrowser()];
  try {
    const page = await old.newPage();
    const collective = await createCollective(page, hub.origin);
    await addThingsWithPhotos(page, collective, photos);
    await importFile(page, collective, largeInventory(things));
    await waitForDelivery(page, 'enregistré ici');
    const held = await keptFiles(page);
    await page.goto(`${hub.origin}/settings`);
    const savedAt = performance.now();
    const file = await takeBackup(page, passphrase);
    const saving = performance.now() - savedAt;

    // More than Playwright passes on by itself.
    const path = join(newProfile(), file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.buffer);

    const other = await fresh.newPage();
    await other.goto(`${hub.origin}/settings`);
    await other.getByLabel(backup.fr.restore).waitFor();
    const restoredAt = performance.now();
    await restoreBackup(other, path, passphrase);
    await other
      .getByRole('link', { name: backup.fr.openOne('Les Granges de la vallée') })
      .waitFor({ timeout: 300_000 });
    const restoring = performance.now() - restoredAt;
    const back = await keptFiles(other);
    if (back.count !== held.count) throw new Error(`${back.count} of ${held.count} files are back`);
    const bare = await writeBare(other, held);
    const note = `(${(file.buffer.length / 1e6).toFixed(1)} MB)`;
    return [
      {
        what: `Restoring ${things} things and ${photos} photos`,
        value: restoring,
        unit: 'ms',
        beside: [
          { what: 'the same files written to a bare IndexedDB, one by one, strictly', value: bare },
          { what: 'making the backup', value: saving, note }
        ]
      }
    ];
  } finally {
    await Promise.all([old.close(), fresh.close()]);
    await hub.kill();
  }
}

/** As many files of as many bytes, each in a strict transaction of its own. */
const writeBare = (page: Page, { count, bytes }: { count: number; bytes: number }): Promise<number> =>
  page.evaluate(
    async ({ count, size }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('bare');
        opening.onupgradeneeded = () => opening.result.createObjectStore('files');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => resolve(opening.result);
      });
      const file = new Uint8Array(size);
      const startedAt = performance.now();
      for (let i = 0; i < count; i++) {
        file[0] = i;
        await new Promise<void>((resolve, reject) => {
          const writing = database.transaction('files', 'readwrite', { durability: 'strict' });
          writing.objectStore('files').put(file.slice(), i);
          writing.oncomplete = () => resolve();
          writing.onabort = () => reject(writing.error);
        });
      }
      const taken = performance.now() - startedAt;
      database.close();
      indexedDB.deleteDatabase('bare');
      return taken;
    },
    { count, size: Math.round(bytes / count) }
  );
