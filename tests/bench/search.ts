import type { Page } from 'playwright-core';
import { launchBrowser } from '../lab/browser';
import { createCollective } from '../lab/grange';
import { startHub } from '../lab/hub';
import { importFile, waitForCount } from '../lab/inventory';
import { largeInventory } from '../lab/spreadsheets';
import { median, percentile, type Figure } from './figures';

const things = 10_000;
const words = ['chaise', 'table 12', 'reserve'];

/** From a key going down in the search to the last change of the list, among ten thousand things. */
export async function measureSearch(): Promise<Figure[]> {
  const hub = await startHub();
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const collective = await createCollective(page, hub.origin);
  const file = largeInventory(things);
  await importFile(page, collective, file, 300_000);
  await page.goto(`${collective}/inventory`);
  await waitForCount(page, things);
  const field = page.getByLabel('Rechercher', { exact: true });
  await field.click();
  await watch(page);
  const took: number[] = [];
  for (const word of words) {
    for (const key of word) took.push(await typed(page, () => page.keyboard.press(key)));
    await field.fill('');
    await waitForCount(page, things);
  }
  // What is typed first may be in every name: then nothing changes.
  const changed = took.filter((time) => time > 0);
  const plain = await page.evaluate(plainSearch, {
    names: file.bytes.toString().split('\n').slice(1),
    words
  });
  await browser.close();
  await hub.kill();
  const beside = [{ what: 'so many rows of text looked through, nothing drawn', value: median(plain) }];
  return [
    {
      what: `Search of ${things} things, per key that changes the list, median`,
      value: median(changed),
      unit: 'ms',
      beside
    },
    {
      what: `Search of ${things} things, per key that changes the list, 95 of 100`,
      value: percentile(changed, 0.95),
      unit: 'ms',
      beside
    }
  ];
}

/** Notes when the last key went down, and when the page last changed since. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = Object.assign(globalThis, { seen: { key: 0, change: 0 } }).seen;
    addEventListener('keydown', ({ timeStamp }) => Object.assign(seen, { key: timeStamp, change: 0 }), true);
    const main = document.querySelector('main')!;
    new MutationObserver(() => requestAnimationFrame((at) => (seen.change = at))).observe(main, {
      ...{ subtree: true, childList: true, characterData: true }
    });
  });

/** How long a key takes to change the page for the last time, in milliseconds; nothing changes for half a second after. */
async function typed(page: Page, press: () => Promise<void>): Promise<number> {
  await press();
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const { key, change } = (globalThis as unknown as { seen: { key: number; change: number } }).seen;
    return Math.max(0, change - key);
  });
}

/** What no app does: each row of the file is compared with what is typed, and nothing is drawn. */
function plainSearch({ names, words }: { names: readonly string[]; words: readonly string[] }): number[] {
  return words.flatMap((word) =>
    Array.from(word, (_, i) => {
      const from = performance.now();
      const typed = word.slice(0, i + 1).toLowerCase();
      names.filter((name) => name.toLowerCase().includes(typed));
      return performance.now() - from;
    })
  );
}
