import { launchBrowser, slowDown } from '../lab/browser';
import { createCollective } from '../lab/grange';
import { startHub } from '../lab/hub';
import { importFile } from '../lab/inventory';
import { largeInventory } from '../lab/spreadsheets';
import type { Figure } from './figures';
import { serveStock, stockCall } from './ground';
import { longestTask, watch, watched } from '../lab/main-thread';

const count = 10_000;

/** The longest that the screen stands still while a spreadsheet goes in, on a processor four times slower. */
export async function measureImport(stockFolder: string): Promise<Figure[]> {
  const hub = await startHub();
  const stock = await serveStock(stockFolder);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const collective = await createCollective(page, hub.origin);
  await watch(page);
  await slowDown(page, 4);
  const startedAt = performance.now();
  await importFile(page, collective, largeInventory(count), 300_000);
  const took = performance.now() - startedAt;
  await page.waitForTimeout(5_000);
  const longest = longestTask(await watched(page));

  await page.goto(stock.origin);
  const atOnce = await stockCall(page, 'writeAtOnce', count);
  await browser.close();
  await hub.kill();
  await stock.kill();
  return [
    {
      what: `Import of ${count} rows, CPU 4x: longest task of the main thread`,
      value: longest,
      unit: 'ms',
      aim: 100,
      beside: [
        { what: 'one Yjs transaction with all rows', value: atOnce },
        { what: 'the whole import', value: took }
      ]
    }
  ];
}
