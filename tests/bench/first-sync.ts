import type { Page } from 'playwright-core';
import { calm } from '../../src/lib/reactive/calm-delivery';
import { createCollective, invite, waitForDelivery } from '../lab/grange';
import { importFile } from '../lab/inventory';
import { largeInventory } from '../lab/spreadsheets';
import { median, type Figure } from './figures';
import { joinRaw, stockCall, type Ground } from './ground';

const count = 10_000;
/** How long stock y-webrtc is given, in milliseconds. */
const patience = 30_000;

/** From Bob's touch on `Rejoindre le collectif` until all ten thousand things are kept on his disk, then in his list. */
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
  await waitForDelivery(a, 'reçu par 1', 120_000);
  const kept = performance.now() - startedAt - calm;
  await waitForRows(b, count);
  const listed = performance.now() - startedAt;

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
      what: `First sync of ${count} things: all kept by the newcomer, and the sender told so`,
      value: kept,
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
    },
    {
      what: `First sync of ${count} things: all in the newcomer's list`,
      value: listed,
      unit: 'ms',
      beside: [{ what: 'all kept', value: kept }]
    }
  ];
}

/** Waits until the table that the screens of a page read holds this many things. */
async function waitForRows(page: Page, wanted: number): Promise<void> {
  while ((await countRows(page)) < wanted) await page.waitForTimeout(10);
}

const countRows = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('grange-view');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('items').objectStore('items').count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
          database.close();
        };
      })
  );
