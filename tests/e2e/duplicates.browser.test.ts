import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { attachments } from '../../src/lib/i18n/attachments';
import { duplicates } from '../../src/lib/i18n/duplicates';
import { inventory } from '../../src/lib/i18n/inventory';
import { isSeemly } from '../lab/axe';
import { appKept, control, createCollective, waitForDelivery } from '../lab/grange';
import { addItem, importFile, items, openItem } from '../lab/inventory';
import { lend } from '../lab/lending';
import { attachFile, photosOf, photoWithPlace, seeImage } from '../lab/photos';
import { setStage } from '../lab/stage';

/** The same chairs on two sheets, one written by hand and one that a spreadsheet brought, without a network. */

const t = duplicates.fr;
const stage = setStage();
let page: Page;
let collective: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  await addItem(page, collective, { Nom: 'Chaises pliantes', Quantité: '6', 'Lieu de rangement': 'Grange' });
  const bytes = await photoWithPlace(page);
  await attachFile(page, attachments.fr.addPhoto, { name: 'IMG_1.jpg', type: 'image/jpeg', bytes });
  await seeImage(photosOf(page));
  await waitForDelivery(page, 'enregistré ici');
  await stage.hub.kill();
});

const group = (name: string | RegExp) => page.getByRole('region', { name });
const chairs = () => group(/^Chaise/);
const dialog = () => page.getByRole('dialog');
const isFocusKept = () => page.evaluate(() => document.activeElement !== document.body);
const fact = (of: Locator | Page, term: string) =>
  of.locator('dl > div').filter({ hasText: term }).locator('dd');
/** The addresses of the sheets of a group, the one that stays first. */
const sheetsOf = async (of: Locator): Promise<readonly string[]> => {
  const links = of.getByRole('link', { name: /^Voir la fiche/ });
  await links.nth(1).waitFor();
  return links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
};

async function merge(): Promise<void> {
  await chairs()
    .getByRole('button', { name: /^C’est la même chose/ })
    .click();
  await dialog().getByRole('radio', { name: 'Cave' }).check({ force: true });
  await dialog()
    .getByRole('button', { name: t.merge.sum('14'), exact: true })
    .click();
  await expect.poll(() => dialog().getByLabel(t.merge.quantity, { exact: true }).inputValue()).toBe('14');
  await isSeemly(page);
  await dialog().getByRole('button', { name: t.merge.save, exact: true }).click();
  await dialog().waitFor({ state: 'hidden' });
}

test('after an import, what looks alike is proposed side by side with what differs', async () => {
  const rows = ['Nom;Quantité;Lieu;Structure', 'Chaise pliante;8;Cave;La Bifurk'];
  rows.push('Tente;1;Grange;La Bifurk', 'tentes;2;Cave;La Bifurk', 'Barnum;1;Grange;La Bifurk');
  rows.push('Échelle;1;Cave;La Bifurk', 'Escabeau;2;Cave;La Bifurk');
  await importFile(page, collective, { name: 'inventaire.csv', bytes: Buffer.from(rows.join('\n')) });
  await control(page, t.some(4, '4')).click();
  await page.getByRole('heading', { level: 1, name: t.title }).waitFor();
  await chairs().getByText('Grange').waitFor();
  await chairs().getByText('Cave').waitFor();
  await chairs().getByText('6', { exact: true }).waitFor();
  await isSeemly(page);
});

test('two sheets become one with the sum that was asked for, and the toast undoes it', async () => {
  const before = await sheetsOf(chairs());
  await merge();
  await chairs().waitFor({ state: 'hidden' });
  expect(await isFocusKept()).toBe(true);
  await page.getByText(/^2 fiches regroupées/).waitFor();
  await page.getByRole('button', { name: t.merge.undo, exact: true }).click();
  await chairs().waitFor();
  expect(await sheetsOf(chairs())).toEqual(before);
  await chairs().getByText('6', { exact: true }).waitFor();
  await chairs().getByText('8', { exact: true }).waitFor();
});

test('the label of the hidden sheet leads to the kept one, which has its photo and its number', async () => {
  const [kept, hidden] = await sheetsOf(chairs());
  await merge();
  await chairs().waitFor({ state: 'hidden' });
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(`${stage.hub.origin}/i/${hidden!.slice(-22)}`);
  await page.waitForURL(kept!);
  await page.getByRole('heading', { level: 1, name: /^Chaise/ }).waitFor();
  await expect.poll(() => fact(page, inventory.fr.field.quantity).first().textContent()).toBe('14');
  await page.getByText('Cave', { exact: true }).first().waitFor();
  await seeImage(photosOf(page));
  await isSeemly(page);
  await group(t.joined.list).getByRole('link').click();
  await page.getByRole('heading', { name: t.joined.title }).waitFor();
  expect(page.url()).toBe(hidden);
  await isSeemly(page);
});

test('what is different is not proposed again, also after a restart', async () => {
  await page.goto(`${collective}/inventory`);
  await control(page, t.some(2, '2')).click();
  await group(/^[Tt]ente/)
    .getByRole('button', { name: /^Ce sont des choses différentes/ })
    .click();
  await page.getByText(t.none).waitFor();
  expect(await isFocusKept()).toBe(true);
  await isSeemly(page);
  await waitForDelivery(page, 'enregistré ici');
  page = await (await stage.restart()).newPage();
  await page.goto(`${collective}/inventory/duplicates`);
  await page.getByText(t.none).waitFor();
  await page.goto(`${collective}/inventory`);
  await expect.poll(() => items(page).getByRole('listitem').count()).toBe(6);
  expect(await page.getByText(/en double$/).count()).toBe(0);
});

/** Asks on the page of a thing to make one of it and another. */
async function mergeWith(other: string): Promise<void> {
  await page.getByRole('button', { name: t.other.open }).click();
  await dialog().getByLabel(t.other.pick, { exact: true }).fill(other);
  await isSeemly(page);
  await dialog()
    .getByRole('button', { name: new RegExp(`^${other}`) })
    .click();
  await dialog().getByRole('heading', { name: t.merge.title }).waitFor();
}

test('any two sheets may be made one from the page of a thing, which tells of the other', async () => {
  await openItem(page, collective, 'Échelle');
  await mergeWith('Escabeau');
  await dialog().getByRole('radio', { name: 'Escabeau' }).check({ force: true });
  await dialog().getByLabel(t.merge.quantity, { exact: true }).fill('3');
  await dialog().getByRole('button', { name: t.merge.save, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Escabeau' }).waitFor();
  await group(t.joined.list).waitFor();
  await expect.poll(() => fact(page, inventory.fr.field.quantity).first().textContent()).toBe('3');
});

test('a sheet whose thing is out is not hidden, and the way to it is offered', async () => {
  for (const name of ['Tente', 'Barnum']) {
    await openItem(page, collective, name);
    await lend(page, { Emprunteur: 'La fanfare' });
  }
  await mergeWith('Tente');
  await dialog()
    .getByText(/est sorti sur la fiche qui disparaîtrait/)
    .waitFor();
  await isSeemly(page);
  await control(page, t.merge.see).click();
  await page.getByRole('button', { name: 'Marquer comme rendu' }).waitFor();
});
