import { launchBrowser, newProfile, slowDown } from '../lab/browser';
import { appKept, createCollective, goInside, waitForDelivery } from '../lab/grange';
import { startHub } from '../lab/hub';
import { importFile, waitForCount } from '../lab/inventory';
import { largeInventory } from '../lab/spreadsheets';
import { median, type Figure } from './figures';
import { serveStock, stockCall } from './ground';
import { usableAt, watch, watched, type Watch } from '../lab/main-thread';

const counts = [100, 1_000, 10_000] as const;
const rates = [1, 4] as const;
const rounds = 3;
/** How long a page is watched for tasks that come after its list, in milliseconds. */
const patience = 5_000;

/**
 * From a browser that was closed, with the server dead, to the list of things on the screen and no long task left;
 * beside
 * it the stock y-indexeddb loading the same things on a page that does nothing else, from a server that lives.
 */
export async function measureColdStart(stockFolder: string): Promise<Figure[]> {
  const hub = await startHub();
  const stock = await serveStock(stockFolder);
  const profiles = new Map<number, { profile: string; inventory: string }>();
  for (const count of counts) {
    const profile = newProfile();
    const browser = await launchBrowser({ profile });
    const page = await browser.newPage();
    const collective = await createCollective(page, hub.origin);
    await importFile(page, collective, largeInventory(count));
    await goInside(page, 'Inventaire');
    await waitForCount(page, count);
    await waitForDelivery(page, 'enregistré ici');
    await appKept(page);
    await page.goto(stock.origin);
    await stockCall(page, 'fill', String(count), count);
    await browser.close();
    profiles.set(count, { profile, inventory: `${collective}/inventory` });
  }
  await hub.kill();

  const figures: Figure[] = [];
  for (const rate of rates) {
    const usable: number[] = [];
    const stocks: number[] = [];
    for (const count of counts) {
      const { profile, inventory } = profiles.get(count)!;
      const ours = await starts(profile, inventory, rate);
      const theirs = await starts(profile, `${stock.origin}/?list=${count}`, rate);
      usable.push(median(ours.map(usableAt)));
      stocks.push(median(theirs.map(usableAt)));
      figures.push({
        what: `Cold offline start, ${count} things, CPU ${rate}x: usable`,
        value: usable.at(-1)!,
        unit: 'ms',
        beside: [
          { what: 'list on screen', value: median(ours.map(({ listedAt }) => listedAt ?? NaN)) },
          { what: 'stock y-indexeddb on a bare page, usable', value: stocks.at(-1)! }
        ],
        ...(count === 10_000 && { aim: 1.3 * usable[0]! })
      });
    }
    figures.push({
      what: `What ${counts[2] - counts[0]} more things add to that, CPU ${rate}x`,
      value: usable[2]! - usable[0]!,
      unit: 'ms',
      beside: [{ what: 'stock y-indexeddb', value: stocks[2]! - stocks[0]! }]
    });
  }
  await stock.kill();
  return figures;
}

/** Starts a closed browser on an address, several times. */
export async function starts(profile: string, address: string, rate: number): Promise<Watch[]> {
  const seen: Watch[] = [];
  for (let round = 0; round < rounds; round++) {
    const browser = await launchBrowser({ profile });
    const page = await browser.newPage();
    await watch(page);
    if (rate > 1) await slowDown(page, rate);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => (globalThis as unknown as { seen: Watch }).seen.listedAt !== null);
    await page.waitForTimeout(patience);
    seen.push(await watched(page));
    await browser.close();
  }
  return seen;
}
