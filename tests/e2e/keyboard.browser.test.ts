import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';

import { seeItem } from '../lab/inventory';
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

/** Presses Tab until the focus is on what has this name, and asserts that the focus is always seen. */
async function reach(page: Page, name: string): Promise<void> {
  const wanted = page
    .getByLabel(name, { exact: true })
    .or(page.getByRole('button', { name, exact: true }))
    .or(page.getByRole('link', { name, exact: true }));
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluateAll((all) => all.some((element) => element === document.activeElement))) return;
    await page.keyboard.press('Tab');
    expect(await focusIsSeen(page), `the focus is seen on the way to ${name}`).toBe(true);
  }
  throw new Error(`Tab does not reach ${name}.`);
}

const focusIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return true;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
