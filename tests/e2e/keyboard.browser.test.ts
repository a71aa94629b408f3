import { test } from 'vitest';
import type { Page } from 'playwright-core';
import { seeItem } from '../lab/inventory';
import { reach } from '../lab/keyboard';
import { setStage } from '../lab/stage';

const stage = setStage();

test('with the keyboard alone, from the first page to the first object', async () => {
  const page = await stage.browser.newPage();
  await page.goto(stage.hub.origin);
  await page.getByRole('heading', { level: 1 }).waitFor();

  await reach(page, 'Créer un collectif');
  await page.keyboard.press('Enter');
  await write(page, 'Nom du collectif', 'Les Granges de la vallée');
  await write(page, 'Raison d’être', 'Partager nos outils');
  await write(page, 'Nom de ma structure', 'La Bifurk');
  await write(page, 'Mon nom', 'Alice');
  await reach(page, 'Créer le collectif');
  await page.keyboard.press('Enter');

  await page.getByRole('navigation', { name: 'Principale' }).waitFor();
  await reach(page, 'Inventaire');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Inventaire' }).waitFor();
  await reach(page, 'Ajouter un objet');
  await page.keyboard.press('Enter');
  await page.getByLabel('Nom', { exact: true }).waitFor();
  await write(page, 'Nom', 'Vidéoprojecteur');
  await write(page, 'Quantité', '2');
  await reach(page, 'Enregistrer');
  await page.keyboard.press('Enter');

  await page.getByLabel('Nom', { exact: true }).waitFor({ state: 'hidden' });
  const home = await page.evaluate(() => location.pathname.split('/').slice(0, 3).join('/'));
  await page.goto(`${stage.hub.origin}${home}/inventory`);
  await seeItem(page, 'Vidéoprojecteur');
});

async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).waitFor();
  await reach(page, label);
  await page.keyboard.insertText(text);
}
