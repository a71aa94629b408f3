import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labelFormats, perSheet, placeOf } from '../../src/lib/domain/label-sheets';
import { duplicates } from '../../src/lib/i18n/duplicates';
import { inventory } from '../../src/lib/i18n/inventory';
import { loans } from '../../src/lib/i18n/loans';
import { labels } from '../../src/lib/i18n/labels';
import { ownLinks } from '../../src/lib/i18n/own-links';
import { stocktakes } from '../../src/lib/i18n/stocktakes';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';
import { launchBrowser, type Browser } from '../lab/browser';
import { Camera } from '../lab/camera';
import { appKept, control, createCollective, waitForDelivery } from '../lab/grange';
import { startHub } from '../lab/hub';
import { installedProfile } from '../lab/installed';
import { addItem, search } from '../lab/inventory';
import { pagesPrinted, placesOnPaper, readPrinted } from '../lab/paper';
import { tellScreensOfFailures } from '../lab/screens';
import type { Server } from '../lab/server';

/** Labels are printed, stuck on things, and lead to them from then on, with no network. */

const t = labels.fr;
const camera = new Camera();
const launch = () => launchBrowser({ profile, args: camera.args });
let profile: string;
let hub: Server;
let browser: Browser;
let page: Page;
let collective: string;
/** The address of the sheet of each thing. */
const sheets: Record<string, string> = {};

beforeAll(async () => {
  hub = await startHub();
  profile = await installedProfile(hub.origin);
  browser = await launch();
  page = await browser.newPage();
  collective = await createCollective(page, hub.origin);
  const things = [
    { Nom: 'Barnum', Quantité: '2', 'Lieu de rangement': 'Grange du haut, travée 3' },
    { Nom: 'Vidéoprojecteur de la salle des fêtes et de toutes les autres salles', Quantité: '1' }
  ];
  for (const thing of things) {
    await addItem(page, collective, thing);
    await page.getByRole('heading', { level: 1, name: thing.Nom }).waitFor();
    sheets[thing.Nom] = page.url();
  }
  await waitForDelivery(page, 'enregistré ici');
  await appKept(page);
});
tellScreensOfFailures(() => [browser]);
afterAll(async () => {
  await browser?.close();
  await hub?.kill();
  camera.discard();
});

const made = (count: number, sheets: number) => page.getByText(t.made(count, String(count), sheets));

test('labels are asked for from the inventory: for what the filter shows, or all, or each piece', async () => {
  await page.goto(`${collective}/inventory`);
  await search(page, 'barnum');
  await page.waitForURL(/\?q=barnum$/);
  await control(page, t.title).click();
  await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
  await made(1, 1).waitFor();
  await page.getByLabel(t.copies, { exact: true }).selectOption({ label: t.each });
  await made(2, 1).waitFor();
  await page.getByLabel(t.which, { exact: true }).selectOption({ label: t.all('2') });
  await made(3, 1).waitFor();
  await page.getByRole('list', { name: t.sheet(1, 1) }).waitFor();
  // A computer alone: what a phone's camera reads would lead nowhere, and it is said.
  await page.getByText(t.noAddress.text).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toEqual([]);
});

test('every format prints on whole sheets, where its labels are, and its codes are read by others', async () => {
  const expected = [
    ...Array<string>(2).fill(sheets.Barnum!),
    sheets['Vidéoprojecteur de la salle des fêtes et de toutes les autres salles']!
  ].map((sheet) => `${hub.origin}/i/${sheet.slice(-22)}`);
  for (const format of labelFormats) {
    const last = perSheet(format);
    await page.getByLabel(t.format, { exact: true }).selectOption(format.id);
    await page.getByLabel(t.first, { exact: true }).selectOption(String(last));
    await made(3, 2).waitFor();
    await page.emulateMedia({ media: 'print' });
    const printed = page.getByRole('list', { name: /^Feuille/ }).getByRole('listitem');
    const places = await placesOnPaper(printed);
    for (const [i, position] of [last - 1, 0, 1].entries()) {
      const { width, height } = format;
      for (const [side, wanted] of Object.entries({ ...placeOf(format, position), width, height }))
        expect(Math.abs(places[i]![side as 'left'] - wanted), `${side} of ${format.id}`).toBeLessThan(0.1);
    }
    const said: (string | null)[] = [];
    for (const label of await printed.all()) said.push(await readPrinted(label));
    expect(said, format.id).toEqual(expected);
    // The name ends within its label, in two lines at most.
    expect(
      await printed.evaluateAll((all) =>
        all.every((label) => label.querySelector('.label')!.scrollHeight <= label.clientHeight + 1)
      )
    ).toBe(true);
    await page.emulateMedia({ media: null });
    expect(await pagesPrinted(page), format.id).toEqual(['0 0 595 842', '0 0 595 842']);
  }
  // Nothing but labels is on paper.
  await page.emulateMedia({ media: 'print' });
  for (const around of ['banner', 'navigation', 'heading', 'button', 'combobox', 'status'] as const)
    expect(await page.getByRole(around).filter({ visible: true }).count(), around).toBe(0);
  await page.emulateMedia({ media: null });
});

test('what is printed afterwards has margins again', async () => {
  await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Plus' }).click();
  await page.getByRole('heading', { level: 1, name: 'Plus' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  // Letter paper, which is what is usual here as long as no page asks for another.
  expect(new Set(await pagesPrinted(page))).toEqual(new Set(['0 0 612 792']));
  await page.emulateMedia({ media: null });
});

test('without a network, the address of a label opens its thing, and one that nobody knows says so', async () => {
  await browser.close();
  await hub.kill();
  browser = await launch();
  page = await browser.newPage();
  await page.goto(`${hub.origin}/i/${sheets.Barnum!.slice(-22)}`);
  await page.getByRole('heading', { level: 1, name: 'Barnum' }).waitFor();
  expect(page.url()).toBe(sheets.Barnum);

  await page.goto(`${hub.origin}/i/${'A'.repeat(22)}`);
  await page.getByRole('heading', { level: 1, name: t.unknown.title }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toEqual([]);
  await control(page, t.unknown.again).click();
  await page.getByText(t.unknown.still).waitFor();
  await control(page, t.unknown.inventory).click();
  await page.getByRole('heading', { level: 1, name: inventory.fr.title }).waitFor();
});

test('a label before the camera opens its thing; another code does not, and the camera goes on', async () => {
  const other = await browser.newPage();
  await other.goto(`${collective}/members/recovery`);
  await camera.lookAt(other, ownLinks.fr.recovery.qr);
  await control(page, inventory.fr.scan).click();
  await page.getByText(t.scan.other).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await other.goto(`${collective}/inventory/labels`);
  await camera.lookAt(other, t.code('Barnum'));
  await page.getByRole('heading', { level: 1, name: 'Barnum' }).waitFor();
  expect(page.url()).toBe(sheets.Barnum);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Barnum');

  // The same label, held before a hand-over of several things, is one of them.
  await page.goto(`${collective}/inventory/loans/new`);
  await control(page, loans.fr.make.scan).click();
  await page.getByRole('button', { name: loans.fr.make.remove('Barnum') }).waitFor();
});

test('the label of a sheet that was joined to another stands for that one, wherever it is scanned', async () => {
  const [[kept], [hidden]] = Object.entries(sheets).sort(([, a], [, b]) => (a < b ? -1 : 1)) as [
    [string, string],
    [string, string]
  ];
  const paper = await browser.newPage();
  await paper.goto(`${collective}/inventory/labels`);
  await camera.lookAt(paper, t.code(hidden));
  await page.goto(sheets[kept]!);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: duplicates.fr.other.open }).click();
  await control(dialog, loans.fr.make.scan).click();
  await dialog.getByRole('button', { name: duplicates.fr.merge.save, exact: true }).click();
  await page.getByRole('region', { name: duplicates.fr.joined.list }).waitFor();

  await page.goto(`${collective}/inventory`);
  await control(page, inventory.fr.scan).click();
  await page.getByRole('heading', { level: 1, name: kept }).waitFor();
  await page.goto(`${collective}/inventory/loans/new`);
  await control(page, loans.fr.make.scan).click();
  await page.getByRole('button', { name: loans.fr.make.remove(kept) }).waitFor();
  await page.goto(`${collective}/inventory/stocktakes`);
  await control(page, stocktakes.fr.begin.open).click();
  await dialog.getByRole('button', { name: stocktakes.fr.begin.save, exact: true }).click();
  await control(page, stocktakes.fr.scan).click();
  // One of them is two, so that it is asked how many; the other is noted at once.
  await dialog
    .getByText(stocktakes.fr.scanning.howMany(kept))
    .or(dialog.getByText(stocktakes.fr.found.saved(kept)))
    .waitFor();
  const { complaints, strayRequests } = browser;
  expect({ complaints, strayRequests }).toEqual({ complaints: [], strayRequests: [] });
});
