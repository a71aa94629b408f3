import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { errorPage } from '../../src/lib/i18n/error-page';
import { accessibilityFaults, colours, sidewaysOverflow } from '../lab/axe';
import { devtoolsOf } from '../lab/browser';
import { charter } from '../../src/lib/i18n/charter';
import { control, openExample } from '../lab/grange';
import { addItem } from '../lab/inventory';
import { isLong } from '../lab/lived';
import { prepareMeeting } from '../lab/meetings';
import { everyRoute } from '../lab/routes';
import { setStage } from '../lab/stage';

const stage = setStage();
let page: Page;
let collective: string;
let routes: readonly string[];

beforeAll(async () => {
  page = await stage.browser.newPage();
  collective = await openExample(page, stage.hub.origin);
  routes = await everyRoute(page, collective);
});

const phone = { width: 360, height: 640 };
const computer = { width: 1280, height: 800 };
/** By day and by night, on a phone and on a computer; each on both where time is taken. */
const looks = [
  { size: phone, colorScheme: 'light', rules: undefined },
  { size: computer, colorScheme: 'dark', rules: colours },
  ...(isLong
    ? ([
        { size: phone, colorScheme: 'dark', rules: colours },
        { size: computer, colorScheme: 'light', rules: undefined }
      ] as const)
    : [])
] as const;

// All at once would take longer than one test may.
const parts = 4;
test.each(Array.from({ length: parts }, (_, part) => part))(
  'on no route axe finds anything, nor does one scroll sideways at 360 or 320 pixels, or with the text twice as large (part %i)',
  async (part) => {
    const devtools = await devtoolsOf(page);
    const textTimes = (times: number) =>
      devtools.send('Page.setFontSizes', { fontSizes: { standard: 16 * times } });
    const faults: Record<string, readonly string[]> = {};
    for (const route of routes.filter((_, i) => i % parts === part)) {
      await open(route);
      for (const { width, text } of [
        { width: 360, text: 2 },
        { width: 320, text: 1 },
        { width: 360, text: 1 }
      ]) {
        await page.setViewportSize({ width, height: 640 });
        await textTimes(text);
        const found = await sidewaysOverflow(page);
        if (found.length > 0) faults[`${route} at ${width} px, text ${text} x`] = found;
      }
      for (const { size, colorScheme, rules } of looks) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const found = await accessibilityFaults(page, rules);
        if (found.length > 0) faults[`${route}, ${size.width} px, ${colorScheme}`] = found;
      }
    }
    expect(faults).toEqual({});
  }
);

test('one long word in a title scrolls no page sideways at 360 pixels, in the bin either', async () => {
  const word = 'Intergouvernementalisations'.repeat(3).slice(0, 60);
  await page.setViewportSize({ width: 360, height: 640 });
  await addItem(page, collective, { Nom: word });
  await page.getByRole('heading', { level: 1, name: word }).waitFor();
  const addresses = [page.url()];
  await prepareMeeting(page, collective, word);
  addresses.push(page.url());
  await page.goto(`${collective}/charter`);
  await control(page, charter.fr.add).click();
  await page.getByLabel('Titre', { exact: true }).fill(word);
  addresses.push(page.url());
  await control(page, charter.fr.done).click();
  await page.getByRole('heading', { name: word }).waitFor();

  const sticking: Record<string, readonly string[]> = {};
  const look = async (address: string, when: string) => {
    await open(new URL(address).pathname);
    const found = await sidewaysOverflow(page);
    if (found.length > 0) sticking[`${address}, ${when}`] = found;
  };
  for (const address of addresses) {
    const list = address.slice(0, address.lastIndexOf('/'));
    await look(list, 'listed');
    await look(address, 'open');
    await control(page, /^Supprimer/).click();
    await page.getByText(word).last().waitFor();
    await look(address, 'deleted');
    await page.getByRole('heading', { level: 1, name: word }).waitFor();
    await look(`${list}/bin`, 'in the bin');
  }
  expect(sticking).toEqual({});
});

test('an address that leads nowhere says so, in the frame of its collective and with a way back', async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  const collective = routes.find((route) => /^\/c\/[^/]+$/.test(route))!;
  for (const lost of [`${collective}/inventory/nowhere`, `${collective}/nowhere/at/all`]) {
    await open(lost);
    await page.getByRole('heading', { level: 1, name: errorPage.fr.notFound }).waitFor();
    expect(await page.title()).toBe('Page introuvable · Grange');
    await control(page, errorPage.fr.home).click();
    await page.waitForURL(stage.hub.origin + collective);
  }
});

/** Goes to a route as a link does, which loads nothing again that is there, and waits until nothing more appears. */
async function open(route: string): Promise<void> {
  const before = new URL(page.url()).pathname;
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }, route);
  // Some lead on to another at once.
  await page.waitForURL(({ pathname }) => pathname !== before || pathname === route);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate(
    (quiet) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(resolve, quiet);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, quiet);
        }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
    300
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
