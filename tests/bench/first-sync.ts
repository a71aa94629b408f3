import type { Page } from 'playwright-core';
import { invite, waitForDelivery } from '../lab/grange';
import { importFile } from '../lab/inventory';
import { largeInventory } from '../lab/spreadsheets';
import { createCollective } from '../lab/grange';
import { median, type Figure } from './figures';
import { joinRaw, stockCall, type Ground } from './ground';

const count = 10_000;
/** How long stock y-webrtc is given, in milliseconds. */
const patience = 30_000;

/** From Bob's touch on `Rejoindre le collectif` until he has all ten thousand things, kept and listed. */
export async function measureFirstSync(ground: Ground): Promise<Figure[]> {
  const [alice, bob] = [await ground.phone(0), await ground.phone(1)];
  const [a, b] = [await alice.newPage(), await bob.newPage()];

  const collective = await createCollective(a, ground.hub.origin);
  await importFile(a, collective, largeInventory(count));
  await waitForDelivery(a, 'enregistré ici');
  await b.goto(await invite(a, collective));
  await b.getByLabel('Mon nom', { exact: true }).fill('Bob');
  await b.getByLabel('Nom de ma structure', { exact: true }).fill('Pot Kommon');
  const startedAt = performance.now();
  await b.getByRole('button', { name: 'Rejoindre le collectif' }).click();
  await waitForRows(b, count);
  const ours = performance.now() - startedAt;

  const [rawA, rawB] = [await alice.newPage(), await bob.newPage()];
  for (const page of [rawA, rawB]) await page.goto(ground.stock.origin);
  const bytes = await stockCall(rawA, 'deflated', count);
  await joinRaw(rawA, rawB);
  await stockCall(rawB, 'answer');
  const moves: number[] = [];
  for (let round = 0; round < 5; round++) moves.push(await stockCall(rawA, 'move', bytes));
  const raw = median(moves);
  const load = await stockCall(rawB, 'load', count);

  await stockCall(rawA, 'share', 'bench', ground.signalling, count);
  await stockCall(rawB, 'share', 'bench', ground.signalling, 0);
  const from = performance.now();
  const arrived = await stockCall(rawB, 'receive', count, patience);
  const stock = performance.now() - from;

  await alice.close();
  await bob.close();
  return [
    {
      what: `First sync of ${count} things, from the touch to all of them kept and listed`,
      value: ours,
      unit: 'ms',
      aim: 2 * (raw + load),
      beside: [
        {
          what: 'raw data channel, same deflated bytes',
          value: raw,
          note: `(${(bytes / 1000).toFixed(0)} kB)`
        },
        { what: 'loading them into Yjs', value: load },
        arrived === count
          ? { what: 'stock y-webrtc', value: stock }
          : { what: 'stock y-webrtc', value: null, note: `${arrived} arrived in ${patience / 1000} s` }
      ]
    }
  ];
}

/** Waits until the table that the screens of a page read holds this many things. */
const waitForRows = (page: Page, wanted: number): Promise<void> =>
  page.evaluate(async (wanted) => {
    const countOf = (database: IDBDatabase) =>
      new Promise<number>((resolve, reject) => {
        const asked = database.transaction('items').objectStore('items').count();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opened = indexedDB.open('grange-view');
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error);
    });
    while ((await countOf(database)) < wanted) await new Promise((resolve) => setTimeout(resolve, 20));
    database.close();
  }, wanted);
