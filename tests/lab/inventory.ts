import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { item } from '../../src/lib/i18n/item';
import { control, goInside } from './grange';

/** The gestures of a person in the inventory. */

export interface ItemWords {
  readonly Nom?: string;
  readonly Catégorie?: string;
  readonly Quantité?: string;
  readonly 'Lieu de rangement'?: string;
  readonly État?: string;
  readonly Valeur?: string;
  readonly Description?: string;
  readonly Accessoires?: string;
}

/** Adds an object by hand. */
export async function addItem(
  page: Page,
  collective: string,
  item: ItemWords & { Nom: string }
): Promise<void> {
  await page.goto(`${collective}/inventory`);
  await addItemHere(page, item);
}

/** The same without leaving the page, which would end its connections. */
export async function addItemInside(page: Page, item: ItemWords & { Nom: string }): Promise<void> {
  await goInside(page, 'Inventaire');
  await addItemHere(page, item);
}

async function addItemHere(page: Page, item: ItemWords): Promise<void> {
  await control(page, 'Ajouter un objet').click();
  await fillItem(page, item);
  await save(page);
}

/** Opens the sheet of an object from the list. */
export async function openItem(page: Page, collective: string, name: string): Promise<void> {
  await page.goto(`${collective}/inventory`);
  await search(page, name);
  await items(page).getByRole('link', { name }).or(items(page).getByRole('button', { name })).first().click();
  await page.waitForURL(/\/inventory\/[A-Za-z0-9_-]{22}/);
}

/** Changes fields of the object whose sheet is open. */
export async function editItem(page: Page, changes: ItemWords): Promise<void> {
  await control(page, item.fr.sheet.edit).click();
  await fillItem(page, changes);
  await save(page);
}

export async function fillItem(page: Page, item: ItemWords): Promise<void> {
  for (const [label, value] of Object.entries(item)) {
    // When wide, the filters beside the form have the same names.
    const field = page.locator('form').getByLabel(label, { exact: true });
    if (label === 'État') await field.selectOption({ label: value });
    else await field.fill(value);
  }
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: item.fr.form.save, exact: true }).click();
  // While it saves the button says so; whoever left then would leave before the object was written.
  await page
    .getByRole('button', { name: item.fr.form.save, exact: true })
    .or(page.getByRole('button', { name: item.fr.form.saving, exact: true }))
    .waitFor({ state: 'hidden' });
}

export const items = (page: Page): Locator => page.getByRole('list', { name: 'Objets', exact: true });

export async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel('Rechercher', { exact: true }).fill(words);
}

/** Waits until the list shows this among its first fifty. */
export async function seeItem(page: Page, name: string | RegExp, timeout = 30_000): Promise<void> {
  await items(page).getByRole('listitem').filter({ hasText: name }).first().waitFor({ timeout });
}

export interface Spreadsheet {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Chooses a file to import and waits for its preview. */
export async function previewImport(page: Page, collective: string, file: Spreadsheet): Promise<void> {
  await page.goto(`${collective}/inventory/import`);
  await chooseFile(page, file);
}

/** Chooses a file from the disk, as a person does: bytes handed over by the test would be unpacked by the page. */
export async function chooseFile(page: Page, file: Spreadsheet): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'grange-file-'));
  await writeFile(join(folder, file.name), file.bytes);
  await page.getByLabel('Fichier', { exact: true }).setInputFiles(join(folder, file.name));
  await page.getByRole('heading', { name: 'Colonnes' }).waitFor();
  await page.getByRole('heading', { name: 'Aperçu' }).waitFor();
  await rm(folder, { recursive: true });
}

/** Imports a file with the columns as proposed, and waits until it is in; `timeout` in milliseconds. */
export async function importFile(
  page: Page,
  collective: string,
  file: Spreadsheet,
  timeout = 120_000
): Promise<void> {
  await previewImport(page, collective, file);
  await importPreviewed(page, timeout);
}

/** Imports what the preview shows, and waits until it is in; `timeout` in milliseconds. */
export async function importPreviewed(page: Page, timeout = 120_000): Promise<void> {
  await page.getByRole('button', { name: /^Importer/ }).click();
  await page.getByRole('heading', { name: /^Bravo, .* dans l.inventaire$/ }).waitFor({ timeout });
  await page.getByRole('button', { name: "Annuler l'import" }).first().waitFor();
}

/** What the button that begins with `Exporter` saves, its rows sorted, so that two phones can be compared. */
export async function exportRows(page: Page, collective: string): Promise<readonly string[]> {
  await page.goto(`${collective}/inventory`);
  const saved = page.waitForEvent('download');
  await control(page, /^Exporter/).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  return text
    .split(/\r?\n/)
    .filter((row) => row !== '')
    .sort();
}

/** What the inventory says of itself: `12 objets`, or `2 sur 12` while it is searched. */
export const countOfItems = (page: Page): Locator =>
  page.getByRole('status', { name: 'Objets', exact: true });

/** Waits until the inventory, whose page is open, says that it holds this many objects. */
export async function waitForCount(page: Page, count: number): Promise<void> {
  const digits = String(count).split('').join('\\D?');
  await countOfItems(page)
    .filter({ hasText: new RegExp(`^${digits}\\D*$`) })
    .waitFor({ timeout: 60_000 });
}
