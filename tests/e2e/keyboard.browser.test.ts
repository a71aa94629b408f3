import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { wholeDays } from '../../src/lib/domain/span';
import { book } from '../../src/lib/i18n/book';
import { bookings } from '../../src/lib/i18n/bookings';
import { calendar } from '../../src/lib/i18n/calendar';
import { custody } from '../../src/lib/i18n/custody';
import { spanIn } from '../../src/lib/i18n/formats';
import { incidents } from '../../src/lib/i18n/incidents';
import { loans } from '../../src/lib/i18n/loans';
import { papers } from '../../src/lib/i18n/papers';
import { requests } from '../../src/lib/i18n/requests';
import { slip } from '../../src/lib/i18n/slip';
import { devtoolsOf } from '../lab/browser';
import { sidewaysOverflow } from '../lab/axe';
import { createCollective } from '../lab/grange';
import { addItem, openItem, seeItem } from '../lab/inventory';
import { reach } from '../lab/keyboard';
import { outings } from '../lab/lending';
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

test('with the keyboard alone and the text twice as large, what goes out comes back broken, is mended and printed', async () => {
  const page = await stage.browser.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  const collective = await createCollective(page, stage.hub.origin);
  await addItem(page, collective, { Nom: 'Sono', Quantité: '2' });
  await openItem(page, collective, 'Sono');
  await (await devtoolsOf(page)).send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  const press = (name: string) => pressed(page, name);
  const isWhole = async () => expect(await sidewaysOverflow(page)).toEqual([]);
  const { lend, back } = custody.fr;

  await press(lend.open);
  await write(page, lend.borrower, 'La chorale');
  await isWhole();
  await press(lend.save);
  await outings(page).getByText('chez La chorale').waitFor();
  await isWhole();

  await press(back.open);
  await reach(page, back.state);
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel(back.state).inputValue()).toBe('damaged');
  await isWhole();
  await press(back.save);
  await page.getByRole('region', { name: incidents.fr.title(1, '1') }).waitFor();
  // Whoever pressed what is gone now goes on where it was.
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await press(incidents.fr.settle.open);
  await isWhole();
  await press(incidents.fr.settle.save);
  await page.getByRole('region', { name: incidents.fr.title(1, '1') }).waitFor({ state: 'hidden' });

  await press(lend.open);
  await write(page, lend.borrower, 'Zoé');
  await press(lend.save);
  await press(loans.fr.seeLoan);
  await page.getByRole('heading', { level: 1, name: loans.fr.sheet.title('Zoé') }).waitFor();
  await isWhole();
  await press(loans.fr.sheet.allBack);
  await isWhole();
  await page.keyboard.press('Escape');
  await press(slip.fr.open);
  await page.getByRole('article', { name: slip.fr.title }).waitFor();
  await isWhole();
  await reach(page, papers.fr.print);
});

test('with the keyboard alone and the text twice as large, a thing is booked, given up and asked for at another time', async () => {
  const page = await stage.browser.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  const collective = await createCollective(page, stage.hub.origin);
  await addItem(page, collective, { Nom: 'Barnum', Quantité: '2' });
  await page.goto(`${collective}/calendar`);
  await (await devtoolsOf(page)).send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  const press = (name: string) => pressed(page, name);
  const isWhole = async () => expect(await sidewaysOverflow(page)).toEqual([]);
  const isSomewhere = () =>
    expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  const [t, r] = [book.fr, requests.fr];
  const barnumOn = (day: string) => `Barnum, ${spanIn('fr', wholeDays(day, day), '2026-11-23')}`;
  const standing = (one: keyof typeof bookings.fr.standing) =>
    page.getByText(bookings.fr.standing[one], { exact: true }).first();

  await press(calendar.fr.book);
  await page.getByLabel(t.from, { exact: true }).waitFor();
  await reach(page, t.from);
  // The same whichever of day and month comes first.
  await page.keyboard.type('08082099');
  await press(t.chooseNamed('Barnum'));
  await isSomewhere();
  await isWhole();
  await write(page, t.purpose, 'Le bal');
  await press(t.send);
  await page.getByRole('heading', { level: 1, name: r.title('La Bifurk') }).waitFor();
  await standing('accepted').waitFor();
  await isWhole();

  await press(r.otherNamed(barnumOn('2099-08-08')));
  await page.getByRole('dialog', { name: r.moving.title }).waitFor();
  await isWhole();
  await reach(page, t.from);
  await page.keyboard.type('09092099');
  await press(r.moving.save);
  await standing('moved').waitFor();
  await isSomewhere();

  await press(r.cancelNamed(barnumOn('2099-09-09')));
  await page.getByRole('dialog', { name: r.cancelling.title }).waitFor();
  await write(page, r.cancelling.why, 'Il pleut');
  await isWhole();
  await press(r.cancelling.save);
  await standing('cancelled').waitFor();
  await isSomewhere();
});

async function pressed(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .first()
    .waitFor();
  await reach(page, name);
  await page.keyboard.press('Enter');
}

async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).waitFor();
  await reach(page, label);
  await page.keyboard.insertText(text);
}
