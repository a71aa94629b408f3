import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { attachments } from '../../src/lib/i18n/attachments';
import { attachmentLimits, madePhoto } from '../../src/lib/domain/attachments';
import { calm } from '../../src/lib/reactive/calm-delivery';
import { createCollective, invite, waitForDelivery } from '../lab/grange';
import { addItem, importFile } from '../lab/inventory';
import { largeInventory } from '../lab/spreadsheets';
import { median, type Figure } from './figures';
import { joinRaw, stockCall, type Ground } from './ground';

const things = 10_000;
const photos = 200;
/** Of a picture of noise, which weighs about 150 kB once the app has drawn it again. */
const side = 450;

const t = attachments.fr;

/** From Bob's touch on `Rejoindre le collectif` until ten thousand things are kept on his disk, and two hundred photos whole. */
export async function measureFirstPhotos(ground: Ground): Promise<Figure[]> {
  const [alice, bob] = [await ground.phone(0), await ground.phone(1)];
  const [a, b] = [await alice.newPage(), await bob.newPage()];
  const collective = await createCollective(a, ground.hub.origin);
  await addThingsWithPhotos(a, collective, photos);
  await importFile(a, collective, largeInventory(things));
  await waitForDelivery(a, 'enregistré ici');
  const all = await keptFiles(a);

  await b.goto(await invite(a, collective));
  await b.getByLabel('Mon nom', { exact: true }).fill('Bob');
  await b.getByLabel('Nom de ma structure', { exact: true }).fill('Pot Kommon');
  const startedAt = performance.now();
  await b.getByRole('button', { name: 'Rejoindre le collectif' }).click();
  const since = () => performance.now() - startedAt;
  const [kept, { small, whole }] = await Promise.all([
    waitForDelivery(a, 'reçu par 1', 120_000).then(() => since() - calm),
    filesKept(b, all.count, since)
  ]);

  const [rawA, rawB] = [await alice.newPage(), await bob.newPage()];
  for (const page of [rawA, rawB]) await page.goto(ground.stock.origin);
  const bytes = all.bytes + (await stockCall(rawA, 'deflated', things));
  await joinRaw(rawA, rawB);
  await stockCall(rawB, 'answer');
  const moves: number[] = [];
  for (let round = 0; round < 3; round++) moves.push(await stockCall(rawA, 'move', bytes));
  await alice.close();
  await bob.close();
  return [
    {
      what: `First sync of ${things} things and ${photos} photos: all photos whole`,
      value: whole,
      unit: 'ms',
      beside: [
        {
          what: 'raw data channel, same bytes',
          value: median(moves),
          note: `(${(bytes / 1e6).toFixed(1)} MB)`
        },
        { what: 'all small ones', value: small },
        { what: 'all things kept', value: kept }
      ]
    }
  ];
}

/** Adds things until they have so many photos together. */
export async function addThingsWithPhotos(page: Page, collective: string, count: number): Promise<void> {
  for (let left = count, thing = 1; left > 0; left -= attachmentLimits.perThing, thing++) {
    await addItem(page, collective, { Nom: `Sujet ${thing}.` });
    await takePhotos(page, Math.min(left, attachmentLimits.perThing));
  }
}

/** Adds so many photos to the thing whose sheet is open, none of which is like another. */
async function takePhotos(page: Page, count: number): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t.addPhoto, exact: true }).click();
  const files = Array.from({ length: count }, (_, i) => ({
    name: `${i}.bmp`,
    mimeType: 'image/bmp',
    buffer: noise()
  }));
  await (await chooser).setFiles(files);
  await page.getByText(t.added(count), { exact: true }).waitFor({ timeout: 120_000 });
}

/** A bitmap in which no dot follows from another: nothing is harder to draw in few bytes. */
function noise(): Buffer {
  const row = Math.ceil((3 * side) / 4) * 4;
  const bitmap = Buffer.concat([Buffer.alloc(54), randomBytes(row * side)]);
  bitmap.write('BM', 0, 'latin1');
  bitmap.writeUInt32LE(bitmap.length, 2);
  bitmap.writeUInt32LE(54, 10);
  bitmap.writeUInt32LE(40, 14);
  bitmap.writeInt32LE(side, 18);
  bitmap.writeInt32LE(side, 22);
  bitmap.writeUInt16LE(1, 26);
  bitmap.writeUInt16LE(24, 28);
  return bitmap;
}

/** When all small photos were whole on a page's disk, and when all files were: seldom looked at, since that slows them. */
async function filesKept(page: Page, wanted: number, since: () => number) {
  let small = NaN;
  for (;;) {
    const kept = await keptFiles(page);
    if (Number.isNaN(small) && kept.small >= photos) small = since();
    if (kept.count >= wanted) return { small, whole: since() };
    await page.waitForTimeout(1_000);
  }
}

/** The files that are whole on a page's disk: how many, how many of them small, and their bytes. */
export const keptFiles = (page: Page): Promise<{ count: number; small: number; bytes: number }> =>
  page.evaluate(
    (thumbnail) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('grange-files');
        // Not made yet: nothing is here, and to make it is for the app.
        opening.onupgradeneeded = () => opening.transaction!.abort();
        opening.onerror = () => resolve({ count: 0, small: 0, bytes: 0 });
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('files').objectStore('files').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            const whole = (reading.result as { size: number; received: number }[]).filter(
              ({ size, received }) => size === received
            );
            resolve({
              count: whole.length,
              small: whole.filter(({ size }) => size <= thumbnail).length,
              bytes: whole.reduce((sum, { size }) => sum + size, 0)
            });
          };
          database.close();
        };
      }),
    madePhoto.thumbnail.size
  );
