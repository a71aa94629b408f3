import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { custody } from '../../src/lib/i18n/custody';
import { home } from '../../src/lib/i18n/home';
import { incidents } from '../../src/lib/i18n/incidents';
import { inventory } from '../../src/lib/i18n/inventory';
import { item as itemWords } from '../../src/lib/i18n/item';
import { stock } from '../../src/lib/i18n/stock';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';
import { appKept, control, createCollective, goInside, waitForDelivery } from '../lab/grange';
import { addItem, items, openItem } from '../lab/inventory';
import { history, lend, outings, takeBack, whereItIs } from '../lab/lending';
import { setStage } from '../lab/stage';

const stage = setStage();
let page: Page;
let collective: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  await addItem(page, collective, {
    Nom: 'Chaises pliantes',
    Quantité: '12',
    'Lieu de rangement': 'Réserve'
  });
  await addItem(page, collective, { Nom: 'Échelle', Quantité: '1' });
});

afterEach(() => page.context().setOffline(false));

const rowOf = (name: string) => items(page).getByRole('listitem').filter({ hasText: name });

test('what goes out is on the sheet and in the list, late once its day is past, and comes back in parts', async () => {
  await openItem(page, collective, 'Chaises pliantes');
  await whereItIs(page).getByText('À sa place : Réserve.').waitFor();
  await lend(page, {
    Emprunteur: 'La fanfare du bourg',
    Combien: '8',
    'Retour prévu': '2026-01-10',
    Remarque: 'Pour le bal de la place'
  });
  const outing = outings(page);
  await outing.getByText('chez La fanfare du bourg').waitFor();
  await outing.getByText('en retard', { exact: true }).waitFor();
  await outing.getByText('« Pour le bal de la place »').waitFor();
  await whereItIs(page).getByText('4 sur 12 à leur place.').waitFor();
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);

  await takeBack(page, { Combien: '3', état: 'abîmé', Remarque: 'Un dossier fendu' });
  await whereItIs(page).getByText('7 sur 12 à leur place.').waitFor();
  await history(page).filter({ hasText: 'Rendu (3) par La fanfare du bourg, abîmé' }).waitFor();
  await history(page).filter({ hasText: '« Un dossier fendu »' }).first().waitFor();
  await history(page).filter({ hasText: 'Sorti (8), chez La fanfare du bourg' }).waitFor();

  await page.goto(`${collective}/inventory`);
  await rowOf('Chaises pliantes').getByText('en retard, 5 sortis sur 12').waitFor();
});

test('what is late is on the home page, and leads to its sheet', async () => {
  await page.goto(collective);
  const late = page.getByRole('region', { name: home.fr.late.title(1, '1') });
  await late.getByText(/chez La fanfare du bourg, à rendre .*10 janv/).waitFor();
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await late.getByRole('link', { name: /Chaises pliantes/ }).click();
  await whereItIs(page).getByText('7 sur 12 à leur place.').waitFor();
  await page.goto(`${collective}/inventory`);
  await rowOf('Chaises pliantes').waitFor();
});

test('all of it is there after a restart, without a network', async () => {
  await page.reload();
  await page.context().setOffline(true);
  await page.reload();
  await rowOf('Chaises pliantes').getByText('en retard, 5 sortis sur 12').waitFor();
  await rowOf('Chaises pliantes').getByRole('link').click();
  await outings(page).getByText('chez La fanfare du bourg').waitFor();
  await takeBack(page);
  await whereItIs(page).getByText('À sa place : Réserve.').waitFor();
});

test('what is out or late can be asked for', async () => {
  await openItem(page, collective, 'Échelle');
  await lend(page, { Emprunteur: 'Zoé', 'Retour prévu': '2099-01-10' });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe(custody.fr.lend.allOut);
  await page.goto(`${collective}/inventory`);
  await rowOf('Échelle').getByText('chez Zoé').waitFor();
  await control(page, inventory.fr.filter).click();
  const filter = page.getByLabel(custody.fr.filter.label, { exact: true });
  await filter.selectOption({ label: 'Sortis' });
  await expect.poll(() => items(page).getByRole('listitem').count()).toBe(1);
  await rowOf('Échelle').waitFor();
  await filter.selectOption({ label: 'En retard' });
  await page.getByText(inventory.fr.nothing.title).waitFor();
});

test('where all of it is out that is said, and what cannot be read is refused in a sentence', async () => {
  await openItem(page, collective, 'Échelle');
  await whereItIs(page).getByText(custody.fr.noneHere, { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Marquer comme sorti' }).count()).toBe(0);
  await takeBack(page);
  await control(page, 'Marquer comme sorti').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Combien', { exact: true }).fill('2');
  await page.keyboard.press('Enter');
  const borrower = dialog.getByLabel('Emprunteur', { exact: true });
  await expect.poll(() => borrower.getAttribute('aria-invalid')).toBe('true');
  await expect.poll(() => borrower.evaluate((field) => field === document.activeElement)).toBe(true);
  await dialog.getByText('C’est trop : 1 au plus.').waitFor();
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()))
    .toBe('Marquer comme sorti');
});

test('what leaves for good and what is counted changes how many there are, without a network', async () => {
  await openItem(page, collective, 'Chaises pliantes');
  const quantity = page.locator('dt', { hasText: inventory.fr.field.quantity }).locator('+ dd');
  await expect.poll(() => quantity.innerText()).toBe('12');
  await page.context().setOffline(true);
  await control(page, new RegExp(`^${stock.fr.move.open}`)).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel(stock.fr.move.reason)
    .selectOption({ label: stock.fr.way(false, stock.fr.reason('broken')) });
  await dialog.getByLabel(stock.fr.move.quantity, { exact: true }).fill('13');
  await dialog.getByRole('button', { name: stock.fr.move.save }).click();
  await dialog.getByText('C’est trop : 12 au plus.').waitFor();
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByLabel(stock.fr.move.quantity, { exact: true }).fill('2');
  await dialog.getByRole('button', { name: stock.fr.move.save }).click();
  await history(page)
    .filter({ hasText: stock.fr.moved(false, '2', stock.fr.reason('broken')) })
    .waitFor();
  await expect.poll(() => quantity.innerText()).toBe('10');

  await control(page, new RegExp(`^${stock.fr.count.open}`)).click();
  await dialog.getByLabel(stock.fr.count.found, { exact: true }).fill('11');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await history(page)
    .filter({ hasText: stock.fr.counted('11') })
    .waitFor();
  await expect.poll(() => quantity.innerText()).toBe('11');
  await page.reload();
  await expect.poll(() => quantity.innerText()).toBe('11');
  await goInside(page, 'Inventaire');
  await rowOf('Chaises pliantes').getByText('× 11').waitFor();
});

test('what comes back broken is not lent on before it is settled, and is on the home page', async () => {
  await openItem(page, collective, 'Échelle');
  await lend(page, { Emprunteur: 'Zoé' });
  await control(page, 'Marquer comme rendu').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(custody.fr.back.state).selectOption({ label: 'abîmé' });
  await dialog.getByLabel(incidents.fr.reportReturn).waitFor();
  await dialog.getByLabel(custody.fr.back.remark).fill('Un barreau fendu');
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: custody.fr.back.save }).click();
  const incident = page.getByRole('region', { name: incidents.fr.title(1, '1') });
  await incident.getByText('« Un barreau fendu »').waitFor();
  await whereItIs(page).getByText(custody.fr.lend.heldBack).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await goInside(page, 'Inventaire');
  await rowOf('Échelle').getByText(incidents.fr.tag(1, '1')).waitFor();
  await page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Accueil' }).click();
  // The chairs that came back damaged are the other.
  const concern = page.getByRole('region', { name: incidents.fr.concerns.title(2, '2') });
  await concern.getByRole('link', { name: /Échelle/ }).click();

  await control(incident as unknown as Page, incidents.fr.settle.open).click();
  await dialog.getByLabel(incidents.fr.settle.cost).fill('douze');
  await dialog.getByRole('button', { name: incidents.fr.settle.save }).click();
  await dialog.getByText(custody.fr.problem({ kind: 'not-an-amount' })).waitFor();
  await dialog.getByLabel(incidents.fr.settle.cost).fill('12,50');
  await dialog.getByLabel(incidents.fr.settle.payer).selectOption({ label: 'La Bifurk' });
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: incidents.fr.settle.save }).click();
  await incident.waitFor({ state: 'hidden' });
  await history(page).filter({ hasText: 'payé par La Bifurk' }).waitFor();
  await control(page, 'Marquer comme sorti').waitFor();
});

test('a thing that is out is deleted only once that was asked, and comes back from the bin', async () => {
  await openItem(page, collective, 'Échelle');
  await lend(page, { Emprunteur: 'Zoé' });
  const remove = control(page, itemWords.fr.sheet.remove);
  const dialog = page.getByRole('dialog', { name: itemWords.fr.sheet.stillOut.title });
  await remove.click();
  await dialog.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await outings(page).getByText('chez Zoé').waitFor();
  const address = page.url();
  await remove.click();
  await dialog.getByRole('button', { name: itemWords.fr.sheet.stillOut.go }).click();
  await page.waitForURL(/inventory(\?.*)?$/);
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(address);
  await takeBack(page);
  await expect.poll(() => history(page).filter({ hasText: 'Rendu par Zoé' }).count()).toBe(3);
});
