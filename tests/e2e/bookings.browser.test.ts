import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { book } from '../../src/lib/i18n/book';
import { bookingMessage } from '../../src/lib/i18n/booking-message';
import { bookings } from '../../src/lib/i18n/bookings';
import { custody } from '../../src/lib/i18n/custody';
import { wholeDays } from '../../src/lib/domain/span';
import { item } from '../../src/lib/i18n/item';
import { loans } from '../../src/lib/i18n/loans';
import { homeBookings } from '../../src/lib/i18n/home-bookings';
import { requests } from '../../src/lib/i18n/requests';
import { isSeemly } from '../lab/axe';
import { appKept, control, createCollective, waitForDelivery } from '../lab/grange';
import { addItem, openItem, save } from '../lab/inventory';
import { plantBookings } from '../lab/plant-bookings';
import { setStage } from '../lab/stage';

const stage = setStage();
const t = book.fr;
const r = requests.fr;
const h = homeBookings.fr;
const standing = bookings.fr.standing;
let page: Page;
let collective: string;
let request: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  await addItem(page, collective, { Nom: 'Barnum', Quantité: '2', 'Lieu de rangement': 'Le Hangar' });
  await addItem(page, collective, { Nom: 'Sono portative', Quantité: '1' });
});

afterEach(() => page.context().setOffline(false));

const field = (label: string) => page.getByLabel(label, { exact: true });
const expectFocus = (one: Locator) =>
  expect.poll(() => one.evaluate((element) => element === document.activeElement)).toBe(true);
/** Reading goes on somewhere in the page, once all that it draws is there. */
const isFocusKept = () =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
const choose = (name: string) => control(page, t.chooseNamed(name)).click();

async function ask(from: string, to: string, things: readonly string[], forWhom?: string): Promise<string> {
  await page.goto(`${collective}/calendar/book`);
  await field(t.from).fill(from);
  await field(t.to).fill(to);
  for (const thing of things) await choose(thing);
  if (forWhom !== undefined) await field(t.borrower).fill(forWhom);
  await control(page, t.send).click();
  await page.waitForURL(/\/calendar\/[\w-]{22}\.[\w-]{22}$/);
  await waitForDelivery(page, 'enregistré ici');
  return page.url();
}

test('dates come first, then what is free, and what its owner books is theirs at once, without a network', async () => {
  await page.goto(`${collective}/calendar/book`);
  await page.context().setOffline(true);
  await page.getByText(t.whenFirst).waitFor();
  await control(page, t.send).click();
  await page
    .getByText(t.problem({ kind: 'missing' }))
    .first()
    .waitFor();
  expect(await field(t.from).evaluate((one) => one === document.activeElement)).toBe(true);
  await field(t.from).fill('2099-05-08');
  expect(await field(t.to).inputValue()).toBe('2099-05-08');
  await page.getByText(`${t.freeOf(2, 2, '2', '2')}, Le Hangar`).waitFor();
  await isSeemly(page);
  await choose('Barnum');
  await choose('Sono portative');
  // What was chosen by mistake is taken back in the list below, where the keyboard stays.
  await control(page, t.dropNamed('Sono portative')).click();
  const focused = () => page.evaluate(() => document.activeElement!.getAttribute('aria-label'));
  await expect.poll(focused).toBe(t.chosen);
  await choose('Sono portative');
  await expect.poll(focused).toBe(t.removeNamed('Sono portative'));
  await control(page, t.count(2, '2')).click();
  await expect.poll(() => page.evaluate(() => document.activeElement!.textContent)).toBe(t.chosen);
  const howMany = page.getByLabel(t.quantityNamed('Barnum'), { exact: true });
  await howMany.fill('200');
  await page.getByText(t.wanted({ kind: 'more-than-there', there: 2, isCounted: true })).waitFor();
  await control(page, t.send).click();
  await expect.poll(() => howMany.evaluate((one) => one === document.activeElement)).toBe(true);
  await howMany.fill('1');
  await field(t.purpose).fill('Le bal de la place');
  await isSeemly(page);
  await control(page, t.send).click();
  await page.getByRole('heading', { level: 1, name: r.title('La Bifurk') }).waitFor();
  await page.getByText(t.booked, { exact: true }).waitFor();
  await page.getByText(standing.accepted, { exact: true }).first().waitFor();
  expect(await page.getByText(standing.accepted, { exact: true }).count()).toBe(2);
  await page.getByText('Le bal de la place').waitFor();
  await isSeemly(page);
  await waitForDelivery(page, 'enregistré ici');
  request = page.url();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    control(page, bookingMessage.fr.addToAgenda).click()
  ]);
  const ics = readFileSync((await download.path())!, 'utf8');
  expect(ics).toContain('DTSTART;VALUE=DATE:20990508');
  expect(ics).toContain('BEGIN:VALARM');
  expect(download.suggestedFilename()).toBe('réservation-2099-05-08.ics');
});

test('a room is booked at hours, each week, and one of the times is given up', async () => {
  await page.goto(`${collective}/inventory/new`);
  await page.locator('form').getByLabel('Nom', { exact: true }).fill('Grande salle');
  await page.getByText(item.fr.form.details, { exact: true }).click();
  await page.locator('form').getByLabel(item.fr.form.isRoom).check();
  await save(page);
  await page.goto(`${collective}/calendar/book`);
  await field(t.from).fill('2099-06-02');
  await page.getByText(t.hours, { exact: true }).click();
  await field(t.fromTime).fill('18:00');
  await field(t.toTime).fill('17:00');
  await page.getByText(t.problem({ kind: 'backwards-in-day' })).waitFor();
  await field(t.toTime).fill('20:30');
  await field(t.rhythm).selectOption('week');
  await field(t.until).fill('2099-06-20');
  await page.getByText(t.times(3, '3'), { exact: true }).waitFor();
  await choose('Grande salle');
  await isSeemly(page);
  await control(page, t.send).click();
  await expect.poll(() => page.getByText(standing.accepted, { exact: true }).count()).toBe(3);
  // A room is not handed over.
  expect(await control(page, r.handOver).count()).toBe(0);
  await page
    .getByRole('button', { name: /^Annuler :/ })
    .nth(1)
    .click();
  const dialog = page.getByRole('dialog');
  // Whoever counted on it is owed why.
  await dialog.getByRole('button', { name: r.cancelling.save }).click();
  await dialog.getByText(custody.fr.problem({ kind: 'missing-why' })).waitFor();
  await dialog.getByLabel(r.cancelling.why).fill('Jour férié');
  await dialog.getByRole('button', { name: r.cancelling.save }).click();
  await page.getByText(standing.cancelled, { exact: true }).waitFor();
  expect(await page.getByText(standing.accepted, { exact: true }).count()).toBe(2);
});

test('whoever hands a thing over is told that it is promised to others meanwhile', async () => {
  await openItem(page, collective, 'Barnum');
  await control(page, custody.fr.lend.open).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(custody.fr.lend.quantity, { exact: true }).fill('2');
  await dialog.getByLabel(custody.fr.lend.until, { exact: true }).fill('2099-05-07');
  expect(await dialog.getByText(r.meanwhile.title).count()).toBe(0);
  await dialog.getByLabel(custody.fr.lend.until, { exact: true }).fill('2099-05-10');
  await dialog.getByText(r.meanwhile.title).waitFor();
  await dialog.getByText(/Promis à La Bifurk/).waitFor();
});

test('what is taken is told before it is asked for, and waits; nobody gets what is not there', async () => {
  await page.goto(`${collective}/calendar/book`);
  await field(t.from).fill('2099-05-07');
  await field(t.to).fill('2099-05-09');
  await page.getByText(`${t.freeOf(1, 2, '1', '2')}, Le Hangar`).waitFor();
  await choose('Barnum');
  await page.getByLabel(t.quantityNamed('Barnum'), { exact: true }).fill('2');
  await page.getByText(t.short(1, '1'), { exact: true }).waitFor();
  await isSeemly(page);
  await control(page, t.removeNamed('Barnum')).click();
  await page.getByText(t.taken, { exact: true }).click();
  await control(page, t.waitNamed('Sono portative')).click();
  await page.getByText(t.waits, { exact: true }).waitFor();
  await field(t.borrower).fill('Mme Leroy');
  await control(page, t.send).click();
  await page.getByRole('heading', { level: 1, name: r.title('Mme Leroy') }).waitFor();
  await page.getByText(standing.asked, { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Accepter/ }).click();
  await page.getByText(t.refusal({ kind: 'not-free', free: 0, booking: null as never }, [])).waitFor();
  await isSeemly(page);
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(collective);
  await page.getByRole('heading', { name: h.toAnswer(1, '1') }).waitFor();
  await isSeemly(page);
  await page.getByRole('link', { name: /Mme Leroy/ }).click();
  await page.getByRole('heading', { level: 1, name: r.title('Mme Leroy') }).waitFor();
});

test('another date is offered with a refusal where it is free, and taking it needs no other answer', async () => {
  await page.getByRole('button', { name: /^Refuser/ }).click();
  const dialog = page.getByRole('dialog');
  await expectFocus(dialog.getByLabel(r.refusing.why));
  await dialog.getByLabel(r.refusing.why).fill('Le bal de la place');
  await dialog.getByLabel(r.refusing.instead, { exact: true }).check();
  await dialog.getByLabel(t.from, { exact: true }).fill('2099-05-06');
  // As long as what was asked for.
  expect(await dialog.getByLabel(t.to, { exact: true }).inputValue()).toBe('2099-05-08');
  await dialog.getByRole('button', { name: r.refusing.save }).click();
  await dialog.getByText(t.refusal({ kind: 'not-free', free: 0, booking: null as never }, [])).waitFor();
  await dialog.getByLabel(t.from, { exact: true }).fill('2099-05-15');
  await isSeemly(page);
  await dialog.getByRole('button', { name: r.refusing.save }).click();
  await page.getByText(standing.refused, { exact: true }).waitFor();
  await isFocusKept();
  await page.getByRole('button', { name: new RegExp(`^${r.acceptAfterAll}`) }).waitFor();
  await isSeemly(page);
  await control(page, r.take).click();
  await page.getByText(standing.moved, { exact: true }).waitFor();
  await page.getByText(standing.accepted, { exact: true }).waitFor();
  await isFocusKept();
});

test('of what is accepted at once, what could not be is named with why, and reading goes on there', async () => {
  const first = await ask('2099-07-04', '2099-07-05', ['Barnum', 'Sono portative']);
  await page.goto(`${collective}/calendar/book`);
  await field(t.from).fill('2099-07-04');
  await choose('Barnum');
  await field(t.quantityNamed('Barnum')).fill('2');
  await page.getByText(t.taken, { exact: true }).click();
  await control(page, t.waitNamed('Sono portative')).click();
  await field(t.borrower).fill('Le Préau');
  await control(page, t.send).click();
  await control(page, r.acceptAll).waitFor();
  await waitForDelivery(page, 'enregistré ici');
  const second = page.url();
  await page.goto(first);
  await page.getByRole('button', { name: /^Annuler : Sono/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(r.cancelling.why).fill('Elle grésille');
  await dialog.getByRole('button', { name: r.cancelling.save }).click();
  await page.getByText(standing.cancelled, { exact: true }).waitFor();
  await isFocusKept();
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(second);
  await control(page, r.acceptAll).click();
  const alert = page.getByRole('alert');
  await alert.getByText(r.allAnswered(1, '1')).waitFor();
  expect(await alert.innerText()).toMatch(/Pas acceptée.: Barnum \(.*Il n’en reste que 1/);
  await expect.poll(() => page.getByText(standing.accepted, { exact: true }).count()).toBe(1);
  await isFocusKept();
  await isSeemly(page);
});

test('what is booked is handed over without being typed again, and given up with why', async () => {
  await page.goto(request);
  await control(page, r.handOver).click();
  await expect.poll(() => field('Emprunteur').inputValue()).toBe('La Bifurk');
  expect(await field('Retour prévu').inputValue()).toBe('2099-05-08');
  await page.getByText('Sono portative', { exact: true }).waitFor();
  expect(await field(loans.fr.purpose).inputValue()).toBe('Le bal de la place');
  await control(page, loans.fr.make.save(2, '2')).click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Bifurk' }).waitFor();
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(request);
  await page.getByText(standing.fetched, { exact: true }).first().waitFor();
  expect(await page.getByText(standing.fetched, { exact: true }).count()).toBe(2);

  await ask('2099-06-01', '2099-06-02', ['Barnum']);
  await page.getByRole('button', { name: /^Annuler/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(r.cancelling.why).fill('Il pleuvra');
  await dialog.getByRole('button', { name: r.cancelling.save }).click();
  await page.getByText(standing.cancelled, { exact: true }).waitFor();
  await page.getByText(/Il pleuvra/).waitFor();
  await page.reload();
  await page.getByText(/Il pleuvra/).waitFor();
});

test('of what clashes, too much is told in its box, and once it is settled reading starts again', async () => {
  await page.goto(`${stage.hub.origin}/hub.json`);
  const span = wholeDays('2099-08-01', '2099-08-02');
  await plantBookings(page, [
    { thing: 'Barnum', ...span, quantity: 2, given: 2 },
    { thing: 'Barnum', ...span, given: 1 }
  ]);
  await page.goto(collective);
  await page.getByRole('link', { name: new RegExp(h.yours) }).click();
  const [mine, other] = ['1', '2'].map((nth) => field(r.clash.keeps(r.clash.nth('La Bifurk', nth))));
  await control(page, r.clash.openNamed(r.clash.nth('La Bifurk', '2'))).waitFor();
  await control(page, r.clash.save).click();
  await page.getByText(r.clash.tooMany(r.clash.nth('La Bifurk', '2'), 1, '1')).waitFor();
  await isSeemly(page);
  await mine!.fill('1');
  await other!.fill('un');
  await control(page, r.clash.save).click();
  await page.getByText(t.wanted({ kind: 'not-a-quantity', given: 'un' })).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await other!.fill('1');
  await control(page, r.clash.save).click();
  await page.getByRole('heading', { name: r.clash.title }).waitFor({ state: 'hidden' });
  await expectFocus(page.getByRole('heading', { level: 1 }));
});
