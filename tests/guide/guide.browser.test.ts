import { readdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { book } from '../../src/lib/i18n/book';
import { checks } from '../../src/lib/i18n/checks';
import { custody } from '../../src/lib/i18n/custody';
import { duplicates } from '../../src/lib/i18n/duplicates';
import { guides } from '../../src/lib/i18n/guides';
import { incidents } from '../../src/lib/i18n/incidents';
import { item } from '../../src/lib/i18n/item';
import { labels } from '../../src/lib/i18n/labels';
import { loans } from '../../src/lib/i18n/loans';
import { papers } from '../../src/lib/i18n/papers';
import { requests } from '../../src/lib/i18n/requests';
import { sharing } from '../../src/lib/i18n/sharing';
import { stocktakes } from '../../src/lib/i18n/stocktakes';
import { control, openExample } from '../lab/grange';
import { fillItem, importPreviewed, items, openItem, previewImport, save } from '../lab/inventory';
import { pickShot } from '../lab/photos';
import { setStage } from '../lab/stage';
import { beginAlbum } from './album';
import { guidePages, picturesFolder } from './pages';

/**
 * What the guide for volunteers tells is lived on one phone, and its pictures are taken on the way. They show that the
 * guide can still be followed.
 */

const stage = setStage();
const album = beginAlbum((file) => file !== 'reunion.md');
let page: Page;
let collective: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  collective = await openExample(page, stage.hub.origin);
});

const dialog = () => page.getByRole('dialog');
const region = (name: string | RegExp) => page.getByRole('region', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

const take = (name: string, from?: Locator) => album.take(page, name, from);

/** A ladder against a wall, as one could see it on a photo. */
async function photoOfLadder(on: Page): Promise<Buffer> {
  const drawn = await on.evaluate(async () => {
    const canvas = new OffscreenCanvas(800, 600);
    const brush = canvas.getContext('2d')!;
    const fill = (colour: string, ...[x, y, width, height]: [number, number, number, number]) => {
      brush.fillStyle = colour;
      brush.fillRect(x, y, width, height);
    };
    fill('#c9b79c', 0, 0, 800, 480);
    fill('#7a6a55', 0, 480, 800, 120);
    for (const x of [300, 470]) fill('#9aa3ab', x, 40, 30, 500);
    for (let y = 90; y < 520; y += 70) fill('#b8c0c7', 330, y, 140, 18);
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg' });
    return [...new Uint8Array(await jpeg.arrayBuffer())];
  });
  return Buffer.from(drawn);
}

async function sign(words: string): Promise<void> {
  await dialog().getByRole('button', { name: words, exact: true }).click();
  await dialog().waitFor({ state: 'hidden' });
}

test('things come into the inventory by hand or from a spreadsheet, and get labels', async () => {
  await page.goto(`${collective}/inventory`);
  await expect.poll(() => items(page).getByRole('listitem').count()).toBeGreaterThan(10);
  await take('inventaire-liste');
  await control(page, item.fr.form.add).click();
  await fillItem(page, { Nom: 'Échelle double', Catégorie: 'Outillage', Quantité: '1' });
  await fillItem(page, { 'Lieu de rangement': 'Garage à bois', État: 'bon état', Valeur: '180' });
  await fillItem(page, { Accessoires: 'Sangle\nPatins antidérapants' });
  await page.evaluate(() => scrollTo(0, 0));
  await take('inventaire-ajouter');
  await save(page);
  const rows = ['Nom;Quantité;Lieu;Structure', 'Bancs de brasserie;20;Salle des fêtes;Le Préau'];
  rows.push('Diable pliant;2;Garage à bois;Le Préau', 'Rallonges 25 m;6;Garage à bois;Le Préau');
  const bytes = Buffer.from(rows.join('\n'));
  await previewImport(page, collective, { name: 'inventaire-du-preau.csv', bytes });
  await take('inventaire-importer', page.getByRole('heading', { name: 'Aperçu' }));
  await importPreviewed(page);
  await page.goto(`${collective}/inventory/duplicates`);
  await heading(duplicates.fr.title);
  await region(/^Bancs/).waitFor();
  await take('inventaire-doublons');
  await page.goto(`${collective}/inventory/labels`);
  await heading(labels.fr.title);
  await expect.poll(() => page.getByRole('img', { name: labels.fr.code('Échelle double') }).count()).toBe(1);
  await page.getByText(labels.fr.notYet).waitFor({ state: 'hidden' });
  await take('inventaire-etiquettes', page.getByLabel(labels.fr.format, { exact: true }));
});

test('a thing leaves with its condition and comes back damaged, and all of it is on paper', async () => {
  await openItem(page, collective, 'Échelle double');
  const sheet = page.url();
  await control(page, custody.fr.lend.open).click();
  await dialog().getByLabel(custody.fr.lend.borrower, { exact: true }).fill('La Bifurk');
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await dialog().getByLabel(custody.fr.lend.until, { exact: true }).fill(day);
  await take('preter-depart');
  await pickShot(dialog(), page, await photoOfLadder(page));
  await dialog().getByText(loans.fr.why, { exact: true }).click();
  await dialog().getByLabel(loans.fr.purpose, { exact: true }).fill('Repeindre la façade');
  await dialog().getByLabel(loans.fr.place, { exact: true }).fill('La Bifurk, cour du fond');
  await take('preter-etat-des-lieux', dialog().getByLabel(checks.fr.condition, { exact: true }));
  await sign(custody.fr.lend.save);
  await page.goto(sheet);
  await control(page, loans.fr.seeLoan).click();
  await heading(loans.fr.sheet.title('La Bifurk'));
  await take('preter-pret');
  const loan = page.url();
  await page.getByRole('button', { name: loans.fr.deposits.add }).click();
  await dialog().getByLabel(loans.fr.deposits.amount, { exact: true }).fill('100');
  await sign(loans.fr.deposits.save);
  await page.goto(`${loan}/slip`);
  await page.getByRole('button', { name: papers.fr.print }).waitFor();
  await take('preter-bon', page.getByRole('button', { name: papers.fr.print }));
  await page.goto(sheet);
  await control(page, custody.fr.back.open).click();
  const condition = dialog().getByLabel(custody.fr.back.state, { exact: true });
  await condition.selectOption({ label: custody.fr.state('damaged') });
  await dialog().getByLabel(custody.fr.back.remark, { exact: true }).fill('Un barreau est fendu.');
  await take('preter-retour', condition);
  await sign(custody.fr.back.save);
  await page.goto(sheet);
  await region(incidents.fr.title(1, '1')).waitFor();
  await take('preter-incident', region(incidents.fr.title(1, '1')));
});

test('what is free is found by dates, asked for, and seen in the month', async () => {
  // The eighth of the month after next: on the page of one month, whatever today is.
  const now = new Date();
  const day = (date: number) => new Date(Date.UTC(now.getFullYear(), now.getMonth() + 2, date)).toISOString();
  await page.goto(`${collective}/calendar/book`);
  await page.getByLabel(book.fr.from, { exact: true }).fill(day(8).slice(0, 10));
  await page.getByLabel(book.fr.to, { exact: true }).fill(day(9).slice(0, 10));
  await page
    .getByText(book.fr.things, { exact: true })
    .or(page.getByText(book.fr.choose, { exact: true }))
    .first()
    .waitFor();
  await take('reserver-libre', region(book.fr.free));
  for (const name of ['Vidéoprojecteur de salle', 'Barnum 3 × 6 m']) {
    await page.getByLabel(book.fr.look, { exact: true }).fill(name);
    await control(page, book.fr.chooseNamed(name)).click();
  }
  await page.getByLabel(book.fr.purpose, { exact: true }).fill('Le chantier du verger');
  await control(page, book.fr.send).click();
  await heading(requests.fr.title('Le Préau'));
  await page.reload();
  await page.getByText('Le chantier du verger').waitFor();
  await take('reserver-demande', region('Vidéoprojecteur de salle'));
  await page.goto(`${collective}/calendar?view=month&on=${day(8).slice(0, 10)}`);
  await page.getByRole('table').waitFor();
  await take('reserver-mois', page.getByRole('table'));
});

test('how a thing is used is read, and written anew', async () => {
  await openItem(page, collective, 'Broyeur');
  await control(page, new RegExp(`^${guides.fr.tabs.guide}`)).click();
  await region(guides.fr.version(1)).waitFor();
  await region(guides.fr.training.title).waitFor();
  await take('mode-demploi-lire');
  await take('mode-demploi-prise-en-main', region(guides.fr.training.title));
  await control(page, guides.fr.again).click();
  const use = page.getByLabel(guides.fr.part('use'), { exact: true });
  await expect.poll(() => use.inputValue()).toContain('à deux');
  await take('mode-demploi-ecrire', use);
});

test('the shelves are gone along, and what is there is noted', async () => {
  const t = stocktakes.fr;
  await page.goto(`${collective}/inventory/stocktakes`);
  await control(page, t.begin.open).click();
  await dialog().getByLabel(t.begin.structure, { exact: true }).selectOption({ label: 'Le Préau' });
  await dialog().getByLabel(t.begin.place, { exact: true }).selectOption({ label: 'Atelier couture' });
  await take('pointage-commencer');
  await dialog().getByRole('button', { name: t.begin.save, exact: true }).click();
  await heading(/^Pointage du/);
  await page.getByRole('button', { name: t.found.of(t.found.one, 'Surjeteuse') }).waitFor();
  await take('pointage-en-cours', page.getByRole('group', { name: t.groups }));
});

test('a thing is proposed to belong to two, and waits for both', async () => {
  await openItem(page, collective, 'Pressoir');
  const sheet = page.url();
  await control(page, new RegExp(`^${sharing.fr.propose.open}`)).click();
  await dialog().getByLabel(sharing.fr.propose.parts('Le Préau'), { exact: true }).fill('2');
  await dialog().getByLabel(sharing.fr.propose.parts('La Bifurk'), { exact: true }).fill('1');
  await take('posseder-parts');
  await sign(sharing.fr.propose.save);
  await page.goto(sheet);
  await region(sharing.fr.title).waitFor();
  await take('posseder-attente', region(sharing.fr.title));
});

album.tellPages();

test('no picture is kept that no page shows', () => {
  const shown = guidePages().flatMap(({ pictures }) => pictures);
  expect(readdirSync(picturesFolder).filter((name) => !shown.includes(name))).toEqual([]);
});

test('the pages lead to each other, and no French mark stands alone on a line', () => {
  const pages = guidePages();
  const files = pages.map(({ file }) => file);
  for (const { file, text, links } of pages) {
    expect(text.match(/.{0,20}(?:« | [:;?!»]).{0,20}/g), file).toBeNull();
    for (const link of links) expect(files, `${file} leads to ${link}`).toContain(link);
    expect(
      file === 'README.md' || pages.some((other) => other.file === 'README.md' && other.links.includes(file))
    ).toBe(true);
  }
  expect(pages.length).toBeGreaterThan(7);
});
