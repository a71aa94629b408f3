import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { checks } from '../../src/lib/i18n/checks';
import { custody } from '../../src/lib/i18n/custody';
import { inventory } from '../../src/lib/i18n/inventory';
import { loans } from '../../src/lib/i18n/loans';
import { papers } from '../../src/lib/i18n/papers';
import { slip } from '../../src/lib/i18n/slip';
import { isSeemly } from '../lab/axe';
import { appKept, control, createCollective } from '../lab/grange';
import { addItem, editItem, openItem } from '../lab/inventory';
import { outings, whereItIs } from '../lab/lending';
import { pagesPrinted, textPrinted } from '../lab/paper';
import { setStage } from '../lab/stage';

const stage = setStage();
const t = loans.fr;
let page: Page;
let collective: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  await addItem(page, collective, { Nom: 'Sono portative', Quantité: '1', État: 'bon état' });
  await openItem(page, collective, 'Sono portative');
  await editItem(page, { Accessoires: '2 câbles XLR\nhousse' });
  await addItem(page, collective, { Nom: 'Chaises pliantes', Quantité: '40' });
});

afterEach(() => page.context().setOffline(false));

const pick = async (words: string, name: string) => {
  await page.getByLabel(t.make.pick, { exact: true }).fill(words);
  await page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
};
const sign = (name: string | RegExp) => page.getByRole('button', { name }).click();

test('several things leave together by one signature, without a network', async () => {
  await page.goto(`${collective}/inventory`);
  await page.getByRole('link', { name: inventory.fr.loans, exact: true }).click();
  await page.getByText(t.empty.title).waitFor();
  await control(page, t.open).click();
  await page.getByText(t.make.none).waitFor();
  await page.context().setOffline(true);
  await sign(t.make.save(0, '0'));
  await page.getByText(t.make.missing).waitFor();
  await page.getByText('Dites qui l’emporte.').waitFor();
  await pick('sono', 'Sono portative');
  await pick('chaises', 'Chaises pliantes');
  await page.getByLabel(t.make.quantity('Chaises pliantes'), { exact: true }).fill('41');
  await page.getByLabel('housse').uncheck();
  await page.getByLabel('Emprunteur', { exact: true }).fill('La fanfare du bourg');
  await page.getByLabel('Retour prévu', { exact: true }).fill('2099-01-10');
  await page.getByText(t.why, { exact: true }).click();
  await page.getByLabel(t.purpose, { exact: true }).fill('Le bal de la place');
  await page.getByLabel(t.place, { exact: true }).fill('Place de la mairie');
  await sign(t.make.save(2, '2'));
  await page.getByText('C’est trop : 40 au plus.').waitFor();
  await page.getByLabel(t.make.quantity('Chaises pliantes'), { exact: true }).fill('30');
  await isSeemly(page);
  await sign(t.make.save(2, '2'));
  await page.getByRole('heading', { level: 1, name: t.sheet.title('La fanfare du bourg') }).waitFor();
  const main = page.getByRole('main');
  await main.getByText('Le bal de la place').waitFor();
  await main.getByText('Place de la mairie').waitFor();
  await main.getByText(/Au départ\s: bon état, manque\s: housse, constatée par Alice/).waitFor();
  await main.getByText('× 30').waitFor();
  await isSeemly(page);
});

test('its deposit is noted from its receipt to its return, and no money is moved', async () => {
  const deposit = page.getByRole('region', { name: t.deposits.title });
  await deposit.getByRole('button', { name: t.deposits.add }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t.deposits.amount, { exact: true }).fill('beaucoup');
  await dialog.getByRole('button', { name: t.deposits.save }).click();
  await dialog.getByText(custody.fr.problem({ kind: 'not-an-amount' })).waitFor();
  await dialog.getByLabel(t.deposits.amount, { exact: true }).fill('150');
  await isSeemly(page);
  await dialog.getByRole('button', { name: t.deposits.save }).click();
  await dialog.waitFor({ state: 'hidden' });
  await deposit.getByText(/chèque non encaissé, 150,00/).waitFor();
  await deposit.getByRole('button', { name: t.deposits.next('cashed') }).click();
  await dialog.getByLabel(t.deposits.amount, { exact: true }).fill('200');
  await dialog.getByRole('button', { name: t.deposits.save }).click();
  await dialog.getByText(/C’est plus que la caution/).waitFor();
  await page.keyboard.press('Escape');
  await deposit.getByRole('button', { name: t.deposits.next('returned') }).click();
  await dialog.getByRole('button', { name: t.deposits.save }).click();
  await dialog.waitFor({ state: 'hidden' });
  await deposit.getByText(/^rendue, /).waitFor();
  expect(await deposit.getByRole('button', { name: t.deposits.next('returned') }).count()).toBe(0);
});

test('each thing leads to its loan, which is over once all of it is back', async () => {
  await openItem(page, collective, 'Chaises pliantes');
  await outings(page).getByRole('link', { name: t.seeLoan }).click();
  await page.getByRole('heading', { level: 1, name: t.sheet.title('La fanfare du bourg') }).waitFor();
  await control(page, t.sheet.allBack).click();
  const asked = page.getByRole('dialog', { name: t.sheet.allBack });
  await asked.getByText('Chaises pliantes × 30').waitFor();
  await asked.getByRole('button', { name: t.sheet.allBackSign }).click();
  await page.getByText(t.sheet.back(2)).waitFor();
  await expect.poll(() => page.getByRole('button', { name: t.sheet.allBack }).count()).toBe(0);
  await page.goto(`${collective}/inventory/loans`);
  await page.getByRole('region', { name: t.over }).getByText('La fanfare du bourg').waitFor();
  await isSeemly(page);
  await openItem(page, collective, 'Sono portative');
  await whereItIs(page).getByText('Rien n’est sorti.').waitFor();
});

test('what one lends from its own sheet is a loan too, and is there after a restart', async () => {
  await control(page, custody.fr.lend.open).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Emprunteur', { exact: true }).fill('Zoé');
  await dialog.getByLabel(checks.fr.condition, { exact: true }).selectOption({ label: 'usé' });
  await dialog.getByRole('button', { name: custody.fr.lend.save }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.goto(`${collective}/inventory/loans`);
  const going = page.getByRole('region', { name: t.going });
  await going.getByRole('link', { name: /Zoé/ }).click();
  await page.getByText(/Au départ\s: usé/).waitFor();
});

test('its slip prints each thing as it left, names what it lacks, and says that it is a model to adapt', async () => {
  await control(page, slip.fr.open).click();
  await page.getByText(slip.fr.missing.title).waitFor();
  const lacks = [slip.fr.mention('value'), slip.fr.mention('due'), slip.fr.mention('purpose')].join(', ');
  await page.getByText(lacks).waitFor();
  await isSeemly(page);
  const paper = await textPrinted(page);
  for (const words of [
    'Bon de prêt',
    papers.fr.model,
    papers.fr.incomplete,
    'Sono portative',
    'usé',
    'Zoé',
    'constatée par Alice',
    'Empreinte de l’acte qui ouvre ce prêt'
  ])
    expect(paper, words).toContain(words);
  expect(paper).not.toContain(papers.fr.print);
  expect(await pagesPrinted(page)).toHaveLength(1);
});
