import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checks } from '../../src/lib/i18n/checks';
import { history } from '../../src/lib/i18n/history';
import { inventory } from '../../src/lib/i18n/inventory';
import { labels } from '../../src/lib/i18n/labels';
import { stock } from '../../src/lib/i18n/stock';
import { stocktakes } from '../../src/lib/i18n/stocktakes';
import type { Group } from '../../src/lib/domain/stocktakes/report';
import { accessibilityFaults, colours, sidewaysOverflow } from '../lab/axe';
import { launchBrowser, type Browser } from '../lab/browser';
import { Camera } from '../lab/camera';
import { appKept, control, createCollective, waitForDelivery } from '../lab/grange';
import { startHub } from '../lab/hub';
import { installedProfile } from '../lab/installed';
import { addItem, editItem, openItem } from '../lab/inventory';
import { lend } from '../lab/lending';
import { tellScreensOfFailures } from '../lab/screens';
import type { Server } from '../lab/server';

/** The shelves are gone along with a phone, without a network, and what was found is there afterwards. */

const t = stocktakes.fr;
const camera = new Camera();
const launch = () => launchBrowser({ profile, args: camera.args });
let profile: string;
let hub: Server;
let browser: Browser;
let page: Page;
/** The sheet of labels, which the camera looks at. */
let paper: Page;
let collective: string;
/** The address of the stocktake. */
let sheet: string;

beforeAll(async () => {
  hub = await startHub();
  profile = await installedProfile(hub.origin);
  browser = await launch();
  page = await browser.newPage();
  collective = await createCollective(page, hub.origin);
  await addItem(page, collective, { Nom: 'Sono', Quantité: '1' });
  await lend(page, { Emprunteur: 'La fanfare' });
  const things = [
    { Nom: 'Barnum', Quantité: '1', 'Lieu de rangement': 'Hangar' },
    { Nom: 'Chaises pliantes', Quantité: '40', 'Lieu de rangement': 'Hangar' },
    { Nom: 'Échelle', Quantité: '1', 'Lieu de rangement': 'Cave' },
    { Nom: 'Tente', Quantité: '1', 'Lieu de rangement': 'Cave' }
  ];
  for (const thing of things) await addItem(page, collective, thing);
  await waitForDelivery(page, 'enregistré ici');
  await appKept(page);
  paper = await browser.newPage();
  await paper.goto(`${collective}/inventory/labels`);
  await page.goto(`${collective}/inventory`);
});
tellScreensOfFailures(() => [browser]);
afterAll(async () => {
  await browser?.close();
  await hub?.kill();
  camera.discard();
});

const group = (name: Group) => page.getByRole('radio', { name: new RegExp(`${t.group(name)}$`) });
const sizes = async (): Promise<readonly number[]> =>
  page
    .getByRole('group', { name: t.groups })
    .locator('label')
    .evaluateAll((all) => all.map((label) => Number(/\d+/.exec(label.textContent ?? '')?.[0])));
const line = (name: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: name });
const dialog = () => page.getByRole('dialog');

async function seemly(): Promise<void> {
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accessibilityFaults(page, colours)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a stocktake is begun from the inventory, and expects all but what is out', async () => {
  await page.getByRole('link', { name: inventory.fr.stocktakes, exact: true }).click();
  await page.getByText(t.empty.title).waitFor();
  await seemly();
  await control(page, t.begin.open).click();
  await dialog().getByLabel(t.begin.place, { exact: true }).selectOption({ label: 'Cave' });
  await dialog().getByLabel(t.begin.place, { exact: true }).selectOption({ label: t.begin.anywhere });
  await seemly();
  await dialog().getByRole('button', { name: t.begin.save, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /^Pointage du/ }).waitFor();
  await expect.poll(sizes).toEqual([4, 0, 0, 0, 1]);
  await seemly();
});

test('labels are counted one after the other without a network, and of a lot one says how many', async () => {
  await paper.context().setOffline(true);
  await camera.lookAt(paper, labels.fr.code('Barnum'));
  await control(page, t.scan).click();
  const said = dialog().getByRole('status').last();
  await said.getByText(t.found.saved('Barnum')).waitFor();
  await camera.lookAt(paper, labels.fr.code('Chaises pliantes'));
  await said.getByText(t.scanning.howMany('Chaises pliantes')).waitFor();
  await seemly();
  const howMany = dialog().getByLabel(t.found.quantity, { exact: true });
  await expect.poll(() => howMany.evaluate((field) => field === document.activeElement)).toBe(true);
  await howMany.fill('beaucoup');
  await dialog().getByRole('button', { name: t.found.save, exact: true }).click();
  await dialog().getByText('Écrivez un nombre entier').waitFor();
  await howMany.fill('38');
  await dialog().getByRole('button', { name: t.found.save, exact: true }).click();
  await said.getByText(t.found.noted('Chaises pliantes', '38')).waitFor();
  await camera.lookAt(paper, labels.fr.code('Sono'));
  await said.getByText(t.scanning.unexpected('Sono', t.line.known('out'))).waitFor();
  await camera.lookAt(paper, labels.fr.code('Barnum'));
  await said.getByText(t.scanning.already('Barnum')).waitFor();
  camera.lookAway();
  await page.keyboard.press('Escape');
  await expect.poll(sizes).toEqual([2, 1, 1, 1, 0]);
});

test('what has no label is found by a touch, which can be taken back, or in words', async () => {
  const search = page.getByLabel(inventory.fr.search, { exact: true });
  await search.fill('echelle');
  await expect.poll(() => line('Tente').count()).toBe(0);
  await page.getByRole('button', { name: t.found.of(t.found.one, 'Échelle') }).click();
  await expect.poll(sizes).toEqual([1, 2, 1, 1, 0]);
  await page.getByRole('button', { name: t.found.undo, exact: true }).click();
  await expect.poll(sizes).toEqual([2, 1, 1, 1, 0]);
  await page.getByRole('button', { name: t.found.of(t.found.other, 'Échelle') }).click();
  await dialog().getByLabel(t.found.place, { exact: true }).fill('Dans le camion');
  await dialog().getByLabel(t.found.remark, { exact: true }).fill('Un barreau fendu');
  await dialog().getByRole('button', { name: t.found.save, exact: true }).click();
  await dialog().waitFor({ state: 'hidden' });
  await expect.poll(sizes).toEqual([1, 2, 1, 1, 0]);
  await group('found').check({ force: true });
  await line('Échelle').getByText(t.line.where('Dans le camion')).waitFor();
  await line('Échelle').getByText('« Un barreau fendu »').waitFor();
  await group('missing').check({ force: true });
  await line('Chaises pliantes').getByText(t.line.sum('38', '40')).waitFor();
  await seemly();
});

test('it is closed with what is missing named, and is the same after a restart without a network', async () => {
  await control(page, t.close.open).click();
  await dialog()
    .getByText(t.close.rest(['Tente'], 0, String))
    .waitFor();
  await seemly();
  await dialog().getByRole('button', { name: t.close.save, exact: true }).click();
  await dialog().waitFor({ state: 'hidden' });
  await expect.poll(sizes).toEqual([2, 2, 1, 0]);
  sheet = page.url();
  await browser.close();
  await hub.kill();
  browser = await launch();
  page = await browser.newPage();
  await page.goto(sheet);
  await expect.poll(sizes).toEqual([2, 2, 1, 0]);
  expect(await control(page, t.scan).count()).toBe(0);
  await line('Tente').getByText(t.line.notSeen).waitFor();
  await group('unexpected').check({ force: true });
  await line('Sono').getByText(t.line.known('out')).waitFor();
  await page.goto(`${collective}/inventory/stocktakes`);
  await page
    .getByRole('region', { name: t.over })
    .getByText(/4 objets pointés/)
    .waitFor();
});

test('what was found otherwise is noted by a gesture each, and nothing of what was closed changes', async () => {
  const saidOf = (name: string) => page.getByRole('group', { name: new RegExp(`: ${name}`) });
  await page.goto(sheet);
  await expect.poll(sizes).toEqual([2, 2, 1, 0]);
  await saidOf('Tente')
    .getByRole('button', { name: t.difference.what('lost', '1') })
    .click();
  await seemly();
  await dialog().getByRole('button', { name: checks.fr.note.save, exact: true }).click();
  await line('Tente').getByText(t.difference.settled).waitFor();
  await saidOf('Chaises')
    .getByRole('button', { name: t.difference.what('fewer', '2') })
    .click();
  expect(await dialog().getByLabel(stock.fr.move.quantity, { exact: true }).inputValue()).toBe('2');
  await dialog().getByRole('button', { name: stock.fr.move.save, exact: true }).click();
  await line('Chaises').getByText(t.difference.settled).waitFor();
  await group('unexpected').check({ force: true });
  await saidOf('Sono')
    .getByRole('button', { name: t.difference.what('returned', '1') })
    .click();
  await line('Sono').getByText(t.difference.settled).waitFor();
  await seemly();
  expect(await sizes()).toEqual([2, 2, 1, 0]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: t.csv.go, exact: true }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  expect(csv.split('\r\n').map((row) => row.split(';').slice(0, 4))).toContainEqual([
    ...[t.group('missing'), 'Chaises pliantes', '40', '38']
  ]);
  expect(csv).toContain('Un barreau fendu');
  await openItem(page, collective, 'Chaises');
  await page.getByRole('definition').filter({ hasText: '38' }).waitFor();
});

test('the inventory as it was then is looked at in the history, and brought back', async () => {
  await openItem(page, collective, 'Tente');
  await editItem(page, { 'Lieu de rangement': 'Grenier' });
  await page.goto(`${collective}/history`);
  await page.getByRole('list', { name: history.fr.approved.title }).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: /^Pointage du/ }).waitFor();
  await line('Tente').getByText(history.fr.how('changed')).waitFor();
  await seemly();
  await control(page, history.fr.bringBackOne('Tente')).click();
  await page.getByText(history.fr.approved.same).waitFor();
  await waitForDelivery(page, 'enregistré ici');
});

test('what is found where nobody expects it, and how many of what nobody counted, go into the inventory', async () => {
  await addItem(page, collective, { Nom: 'Gobelets', 'Lieu de rangement': 'Hangar' });
  await page.goto(`${collective}/inventory/stocktakes`);
  await control(page, t.begin.open).click();
  await dialog().getByLabel(t.begin.place, { exact: true }).selectOption({ label: 'Hangar' });
  await dialog().getByRole('button', { name: t.begin.save, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /^Pointage du/ }).waitFor();
  await page.getByRole('button', { name: t.found.of(t.found.other, 'Gobelets') }).click();
  await dialog().getByLabel(t.found.quantity, { exact: true }).fill('9');
  await dialog().getByRole('button', { name: t.found.save, exact: true }).click();
  await dialog().waitFor({ state: 'hidden' });
  // By its name, without a camera.
  await page.getByText(t.other.title, { exact: true }).click();
  await page.getByLabel(t.other.pick, { exact: true }).fill('echelle');
  await seemly();
  await page.getByRole('button', { name: /^Échelle/ }).click();
  expect(await dialog().getByLabel(t.found.quantity, { exact: true }).inputValue()).toBe('1');
  await dialog().getByRole('button', { name: t.found.save, exact: true }).click();
  await dialog().waitFor({ state: 'hidden' });
  await expect.poll(async () => (await sizes()).slice(1)).toEqual([1, 0, 1, 0]);
  const picking = page.getByLabel(t.other.pick, { exact: true });
  expect(await picking.evaluate((field) => field === document.activeElement)).toBe(true);
  await control(page, t.close.open).click();
  await dialog()
    .getByText(t.close.rest(['Barnum', 'Chaises pliantes'], 0, String))
    .waitFor();
  await dialog().getByRole('button', { name: t.close.save, exact: true }).click();
  await dialog().waitFor({ state: 'hidden' });
  await group('unexpected').check({ force: true });
  const kept = line('Échelle').getByRole('button', { name: t.difference.what('kept-here', '1') });
  await kept.click();
  await line('Échelle').getByText(t.difference.settled).waitFor();
  await page.getByRole('button', { name: t.found.undo, exact: true }).click();
  await kept.click();
  await line('Échelle').getByText(t.difference.settled).waitFor();
  await group('found').check({ force: true });
  await line('Gobelets')
    .getByRole('button', { name: t.difference.what('count', '9') })
    .click();
  await line('Gobelets').getByText(t.difference.settled).waitFor();
  await seemly();
  await waitForDelivery(page, 'enregistré ici');
  const { complaints, strayRequests } = browser;
  expect({ complaints, strayRequests }).toEqual({ complaints: [], strayRequests: [] });
});
