import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';

import { appKept, control, createCollective, waitForDelivery } from '../lab/grange';
import {
  addItem,
  countOfItems,
  editItem,
  exportRows,
  importFile,
  importPreviewed,
  items,
  openItem,
  previewImport,
  search,
  seeItem
} from '../lab/inventory';
import { bin } from '../../src/lib/i18n/bin';
import { imports } from '../../src/lib/i18n/import';
import { inventory } from '../../src/lib/i18n/inventory';
import { item } from '../../src/lib/i18n/item';
import { setStage } from '../lab/stage';
import { lockedWorkbook, messyInventory, workbooks } from '../lab/spreadsheets';

const stage = setStage();
let page: Page;
let collective: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  collective = await createCollective(page, stage.hub.origin);
  await addItem(page, collective, {
    Nom: 'Vidéoprojecteur',
    Catégorie: 'Image',
    Quantité: '2',
    Valeur: '350,00'
  });
  await addItem(page, collective, { Nom: 'Bétonnière', Catégorie: 'Outillage', 'Lieu de rangement': 'Cour' });
});

test('a search finds without accents', async () => {
  await page.goto(`${collective}/inventory`);
  await search(page, 'video');
  await seeItem(page, 'Vidéoprojecteur');
  await expect.poll(() => names()).toEqual(['Vidéoprojecteur']);
  await search(page, 'BETON cour');
  await expect.poll(() => names()).toEqual(['Bétonnière']);
  await search(page, '');
  await expect.poll(() => names()).toEqual(['Bétonnière', 'Vidéoprojecteur']);
});

test('a wrong quantity is told beside its field, and what was typed is kept', async () => {
  await page.goto(`${collective}/inventory`);
  await control(page, 'Ajouter un objet').click();
  await page.getByLabel('Nom', { exact: true }).fill('Gobelets');
  await page.getByLabel('Quantité', { exact: true }).fill('beaucoup');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const quantity = page.getByLabel('Quantité', { exact: true });
  await expect.poll(() => quantity.getAttribute('aria-invalid')).toBe('true');
  const told = await quantity.evaluate((field) =>
    (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
  );
  expect(told).toMatch(/\p{L}{3}/u);
  expect(await page.getByLabel('Nom', { exact: true }).inputValue()).toBe('Gobelets');
  expect(await quantity.inputValue()).toBe('beaucoup');
  await control(page, item.fr.form.cancel).click();
});

test('what is deleted comes back at once by undo, and later from the bin', async () => {
  await openItem(page, collective, 'Bétonnière');
  await control(page, item.fr.sheet.remove).click();
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await seeItem(page, 'Bétonnière');
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(`${collective}/inventory`);
  await seeItem(page, 'Bétonnière');

  await openItem(page, collective, 'Bétonnière');
  await control(page, item.fr.sheet.remove).click();
  await page.getByText(bin.fr.removed('items', 'Bétonnière')).waitFor();
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(`${collective}/inventory`);
  await expect.poll(() => names()).toEqual(['Vidéoprojecteur']);
  await control(page, bin.fr.title).click();
  await page.getByText('Bétonnière').first().waitFor();
  await control(page, bin.fr.restoreOne('Bétonnière')).click();
  await page.getByText(bin.fr.restored('items', 'Bétonnière')).waitFor();
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(`${collective}/inventory`);
  await seeItem(page, 'Bétonnière');
});

test('a messy file is previewed row by row, and words for a quantity never become a number', async () => {
  await previewImport(page, collective, messyInventory);
  const preview = await page.getByRole('main').innerText();
  expect(preview).toContain('plusieurs centaines');
  expect(preview).toContain('Gobelets réutilisables');
  await page.getByRole('button', { name: /^Importer/ }).click();
  await page.getByRole('button', { name: "Annuler l'import" }).first().waitFor();
  await openItem(page, collective, 'Gobelets');
  await page.getByText('plusieurs centaines').first().waitFor();
  await page.getByRole('definition').filter({ hasText: inventory.fr.toCount }).waitFor();
  await page.goto(`${collective}/inventory?condition=uncounted`);
  await seeItem(page, /Gobelets.*à compter/s);
  await page.goto(`${collective}/inventory`);
  await expect.poll(() => names()).toHaveLength(6);
});

test('what is exported opens in a spreadsheet with every row, and no cell runs there', async () => {
  const rows = (await exportRows(page, collective)).join('\n');
  for (const word of ['Vidéoprojecteur', 'Bétonnière', 'plusieurs centaines', '350,00', 'Rallonge'])
    expect(rows).toContain(word);
  expect(rows).not.toMatch(/(^|[;,"\t])=HYPERLINK/m);
});

test('what is exported is what the search shows, as its button and the name of its file say', async () => {
  await page.goto(`${collective}/inventory`);
  await search(page, 'beton');
  await expect.poll(() => names()).toEqual(['Bétonnière']);
  const saved = page.waitForEvent('download');
  await control(page, inventory.fr.exportCsv(1, '1')).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('inventaire-partiel.csv');
  const rows = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain('Bétonnière');
});

test('without a network, a workbook is read sheet by sheet, imported and taken back', async () => {
  const before = await countItems();
  await appKept(page);
  await page.context().setOffline(true);
  for (const workbook of workbooks) {
    await previewImport(page, collective, workbook);
    const sheet = page.getByLabel(imports.fr.sheet, { exact: true });
    expect(await sheet.locator('option').allInnerTexts()).toEqual([
      'Salle & réserve\u00a0: 7 lignes',
      'Cuisine\u00a0: 2 lignes',
      'Listes, masquée\u00a0: 1 ligne'
    ]);
    await page.getByText(/#REF!.*lu comme vide/).waitFor();
    await sheet.selectOption({ index: 1 });
    await page.getByText('Marmite').first().waitFor();
    await importPreviewed(page);
    await page.goto(`${collective}/inventory`);
    await seeItem(page, /Marmite.*4/s);
    await seeItem(page, /Louche.*9/s);
    await page.goto(`${collective}/inventory/import`);
    await control(page, imports.fr.undoOf(`${workbook.name} (Cuisine)`)).click();
    await page.getByText(imports.fr.undone(2, '2')).first().waitFor();
    expect(await countItems()).toBe(before);
  }
  await page.context().setOffline(false);
});

test('a workbook that cannot be read is told, and what to do with it', async () => {
  await page.goto(`${collective}/inventory/import`);
  const file = page.getByLabel('Fichier', { exact: true });
  const choose = (name: string, bytes: Buffer) =>
    file.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await choose('stock.xlsx', workbooks[0].bytes.subarray(0, 3000));
  await page.getByText(/^Ce classeur est abîmé/).waitFor();
  await choose('verrou.ods', lockedWorkbook);
  await page.getByText(/^Ce classeur est protégé par un mot de passe/).waitFor();
});

test('undoing an import keeps the rows edited since, and names them', async () => {
  const before = await countItems();
  await importFile(page, collective, {
    name: 'prêt.csv',
    bytes: Buffer.from('Nom;Quantité\nTente rouge;1\nTente bleue;2\nTente verte;3')
  });
  await openItem(page, collective, 'Tente bleue');
  await editItem(page, { 'Lieu de rangement': 'Grenier' });
  await page.goto(`${collective}/inventory/import`);
  await page.getByRole('button', { name: "Annuler l'import" }).first().click();
  await page.getByText('Tente bleue').first().waitFor();
  await expect.poll(() => countItems()).toBe(before + 1);
  await seeItem(page, 'Tente bleue');
});

test('an import that was undone comes back by the word in passing, and later from the list of imports', async () => {
  const before = await countItems();
  const file = { name: 'fête.csv', bytes: Buffer.from('Nom;Quantité\nGuirlande;4\nLampion;30') };
  const there = (name: string) => page.getByRole('button', { name, exact: true });
  await importFile(page, collective, file);
  await there(imports.fr.undoOf(file.name)).click();
  await there('Annuler').click();
  await page.getByText(imports.fr.restored(2, '2')).waitFor();
  await expect.poll(() => countItems()).toBe(before + 2);

  await previewImport(page, collective, { ...file, name: 'copie.csv' });
  await page.getByText(/^Ce fichier a déjà été importé .*, par Alice\s: 2 objets\./).waitFor();

  await page.goto(`${collective}/inventory/import`);
  await there(imports.fr.undoOf(file.name)).click();
  await there(imports.fr.restoreOf(file.name)).click();
  await page.getByText(imports.fr.restored(2, '2')).waitFor();
  await expect.poll(() => countItems()).toBe(before + 2);
});

const names = (): Promise<string[]> => items(page).getByRole('listitem').getByRole('link').allInnerTexts();

/** How many there are, once what was just done is kept: whoever left before would leave without it. */
async function countItems(): Promise<number> {
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(`${collective}/inventory`);
  await items(page).getByRole('listitem').first().waitFor();
  return parseInt(await countOfItems(page).innerText());
}
