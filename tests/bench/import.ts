import type { Page } from 'playwright-core';
import { launchBrowser, slowDown } from '../lab/browser';
import { createCollective } from '../lab/grange';
import { startHub } from '../lab/hub';
import { chooseFile, importPreviewed, type Spreadsheet } from '../lab/inventory';
import { largeInventory, largeWorkbook } from '../lab/spreadsheets';
import type { Figure } from './figures';
import { serveStock, stockCall } from './ground';
import { traceTasks } from '../lab/trace';

const count = 10_000;

/** The longest that the screen stands still while a spreadsheet goes in, read and written, on a processor four times slower. */
export async function measureImport(stockFolder: string): Promise<Figure[]> {
  const hub = await startHub();
  const stock = await serveStock(stockFolder);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const collective = await createCollective(page, hub.origin);
  const csv = await timeToPreview(page, collective, largeInventory(count));
  const workbook = await timeToPreview(page, collective, largeWorkbook(count));
  await page.goto(`${collective}/inventory/import`);
  await page.waitForTimeout(2_000);
  await slowDown(page, 4);
  const stop = await traceTasks(page);
  const startedAt = performance.now();
  await chooseFile(page, largeInventory(count));
  await importPreviewed(page, 300_000);
  const took = performance.now() - startedAt;
  await page.waitForTimeout(5_000);
  const tasks = await stop();

  await page.goto(stock.origin);
  const atOnce = await stockCall(page, 'writeAtOnce', count);
  await browser.close();
  await hub.kill();
  await stock.kill();
  return [
    {
      what: `Import of ${count} rows, CPU 4x: longest task of the main thread, time of the processor`,
      value: Math.max(...tasks.map(({ work }) => work)),
      unit: 'ms',
      aim: 100,
      beside: [
        { what: 'by the clock', value: Math.max(...tasks.map(({ duration }) => duration)) },
        { what: 'one Yjs transaction with all rows', value: atOnce },
        { what: 'the whole import', value: took }
      ]
    },
    {
      what: `Excel workbook of ${count} rows: from choosing it to its preview`,
      value: workbook,
      unit: 'ms',
      beside: [{ what: 'the same rows as CSV', value: csv }]
    }
  ];
}

/** How long a file that is chosen takes to be read in the worker, planned and shown. */
async function timeToPreview(page: Page, collective: string, file: Spreadsheet): Promise<number> {
  await page.goto(`${collective}/inventory/import`);
  await page.waitForTimeout(2_000);
  const startedAt = performance.now();
  await chooseFile(page, file);
  const took = performance.now() - startedAt;
  await page.getByRole('button', { name: 'Choisir un autre fichier' }).click();
  return took;
}
