import type { Page } from 'playwright-core';
import { launchBrowser, slowDown } from '../lab/browser';
import { bundle } from '../lab/bundle';
import { createCollective, waitForDelivery } from '../lab/grange';
import { startHub } from '../lab/hub';
import { importFile } from '../lab/inventory';
import { largeInventory } from '../lab/spreadsheets';
import type * as measures from './bookings/page';
import { median, type Figure } from './figures';

type Measures = typeof measures;

const things = 2_000;
const counts = [1_000, 20_000] as const;
const often = 1_000;
/** Far ahead, so that nothing of it is over. */
const year = 2030;
const slowness = 4;

/** What bookings cost whoever asks what is free, looks at a month, opens the app and books, on a phone four times slower. */
export async function measureBookings(): Promise<Figure[]> {
  const [few, many] = [await among(counts[0]), await among(counts[1])];
  const of = `among ${counts[1]} bookings of a year, CPU ${slowness}x`;
  const before = (value: number) => ({ what: `among ${counts[0]}`, value });
  const middle = <Row>(rows: readonly Row[], value: (row: Row) => number) => median(rows.map(value));
  return [
    {
      what: `What of ${things} things is free for two days, ${of}`,
      value: middle(many.asked, ({ whole }) => whole),
      unit: 'ms',
      aim: 150,
      beside: [
        before(middle(few.asked, ({ whole }) => whole)),
        { what: 'of which reading', value: middle(many.asked, ({ reading }) => reading) },
        {
          what: 'the rows of its month alone, nothing made of them',
          value: middle(many.asked, ({ bare }) => bare)
        }
      ]
    },
    {
      what: `What a hundred of these would not keep to, ${of}`,
      value: middle(many.asked, ({ judging }) => judging),
      unit: 'ms',
      beside: [before(middle(few.asked, ({ judging }) => judging))]
    },
    {
      what: `A month read, ${of}`,
      value: middle(many.asked, ({ month }) => month),
      unit: 'ms',
      beside: [
        before(middle(few.asked, ({ month }) => month)),
        { what: 'the rows alone', value: middle(many.asked, ({ bare }) => bare) },
        { what: 'so many', value: null, note: String(middle(many.asked, ({ rows }) => rows)) }
      ]
    },
    {
      what: `The journal opened, ${of}`,
      value: many.opened.folded,
      unit: 'ms',
      beside: [
        before(few.opened.folded),
        { what: 'the same acts without what they mean', value: many.opened.unfolded },
        { what: 'so many', value: null, note: String(many.opened.acts) }
      ]
    },
    {
      what: `All rows written anew, ${of}`,
      value: many.projected,
      unit: 'ms',
      beside: [before(few.projected)]
    },
    {
      what: `One more booking of what has ${often}, until its rows are there, CPU ${slowness}x`,
      value: middle(many.written.often, ({ whole }) => whole),
      unit: 'ms',
      beside: [
        { what: 'until it is kept and folded', value: middle(many.written.often, ({ said }) => said) },
        { what: 'of what has some', value: middle(many.written.seldom, ({ whole }) => whole) }
      ]
    }
  ];
}

async function among(many: number) {
  const hub = await startHub();
  const browser = await launchBrowser();
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  const collective = await createCollective(page, hub.origin);
  await importFile(page, collective, largeInventory(things), 300_000);
  await waitForDelivery(page, 'enregistré ici');
  // A page of the same origin on which the app is not.
  await page.goto(`${hub.origin}/hub.json`);
  const measure = await measuresOn(page);
  await measure('plantYear', year, many);
  await slowDown(page, slowness);
  const projected = await measure('projected');
  const asked = await measure('ask', year);
  const opened = await measure('open');
  await measure('bookOften', year, often);
  const written = await measure('askOnceMore', year);
  await browser.close();
  await hub.kill();
  return { projected, asked, opened, written };
}

async function measuresOn(page: Page) {
  const program = await bundle(new URL('./bookings/page.ts', import.meta.url), 'iife', { name: 'measures' });
  return <Name extends keyof Measures>(
    name: Name,
    ...args: Parameters<Measures[Name]>
  ): Promise<Awaited<ReturnType<Measures[Name]>>> =>
    page.evaluate(`${program}\nmeasures.${name}(...${JSON.stringify(args)})`);
}
