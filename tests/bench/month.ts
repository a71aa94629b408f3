import type { Page } from 'playwright-core';
import { calendar } from '../../src/lib/i18n/calendar';
import { launchBrowser, slowDown } from '../lab/browser';
import { createCollective, waitForDelivery } from '../lab/grange';
import { startHub } from '../lab/hub';
import { importFile } from '../lab/inventory';
import { plantYear } from '../lab/plant-bookings';
import { largeInventory } from '../lab/spreadsheets';
import { median, type Figure } from './figures';

const things = 2_000;
const counts = [1_000, 20_000];
/** Far ahead: nothing of it is over, so that all of it may be in conflict. */
const year = 2030;
const slowness = 4;

/** A month of the calendar, on a phone four times slower, among so many bookings of a year. */
export async function measureMonth(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const many of counts) {
    const { opened, turned, drawn } = await months(many);
    const last = median(turned.map((one) => one.last));
    const of = `Month of ${many} bookings a year of ${things} things, at ${slowness}x`;
    figures.push(
      {
        ...{ what: `${of}, from the address on to the last change`, value: opened.last, unit: 'ms' },
        beside: [{ what: 'entries of a month', value: null, note: String(drawn) }]
      },
      {
        ...{ what: `${of}, turned to the next, first change, median`, unit: 'ms' },
        value: median(turned.map((one) => one.first)),
        beside: [{ what: 'last change, of what was not read yet and of conflicts', value: last }]
      }
    );
  }
  return figures;
}

async function months(many: number) {
  const hub = await startHub();
  const browser = await launchBrowser();
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.setViewportSize({ width: 360, height: 640 });
  const collective = await createCollective(page, hub.origin);
  await importFile(page, collective, largeInventory(things), 300_000);
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(`${hub.origin}/hub.json`);
  await plantYear(page, year, many);
  const address = `${collective}/calendar?view=month&on=${year}`;
  await page.goto(`${address}-11`);
  await page
    .getByRole('link', { name: /à l’agenda/ })
    .first()
    .waitFor();
  // What the acts came to is written once.
  await page.waitForTimeout(10_000);

  await slowDown(page, slowness);
  await page.addInitScript(watchChanges);
  await page.goto(`${address}-02`);
  await page
    .getByRole('link', { name: /à l’agenda/ })
    .first()
    .waitFor();
  const opened = await changes(page);
  const turned: Changes[] = [];
  for (const month of ['03', '04', '05']) {
    await page.evaluate(() => {
      Object.assign(globalThis, { begunAt: performance.now(), firstAt: 0, changedAt: 0 });
    });
    await page
      .getByRole('link', { name: calendar.fr.go.nextMonth(`${year}-${month}`) })
      .evaluate((link) => (link as HTMLElement).click());
    turned.push(await changes(page));
  }
  const words = await page.getByRole('table').getByRole('link').allInnerTexts();
  const drawn = words.reduce((sum, said) => sum + Number(/, (\d+) /.exec(said)?.[1] ?? 0), 0);
  await browser.close();
  await hub.kill();
  return { opened, turned, drawn };
}

/** Notes when what the page is about first and last changed, and since when that is counted. */
function watchChanges(): void {
  const seen = Object.assign(globalThis, { begunAt: 0, firstAt: 0, changedAt: 0 });
  new MutationObserver((changes) => {
    // The state of sync above it goes on changing.
    const main = document.querySelector('main');
    if (!changes.some(({ target }) => main?.contains(target))) return;
    requestAnimationFrame((at) => {
      seen.changedAt = at;
      seen.firstAt ||= at;
    });
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

interface Changes {
  readonly first: number;
  readonly last: number;
}

/** From what began to its first and its last change, in milliseconds; nothing changes for eight seconds after. */
const changes = (page: Page): Promise<Changes> =>
  page.evaluate(async (quiet) => {
    const seen = globalThis as unknown as { begunAt: number; firstAt: number; changedAt: number };
    while (performance.now() - Math.max(seen.begunAt, seen.changedAt) < quiet)
      await new Promise((resolve) => setTimeout(resolve, 100));
    return { first: seen.firstAt - seen.begunAt, last: seen.changedAt - seen.begunAt };
  }, 8_000);
