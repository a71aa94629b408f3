import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { book } from '../../src/lib/i18n/book';
import { bookingRules } from '../../src/lib/i18n/booking-rules';
import { bookings } from '../../src/lib/i18n/bookings';
import { item as itemWords } from '../../src/lib/i18n/item';
import { occupancy } from '../../src/lib/i18n/occupancy';
import { requests } from '../../src/lib/i18n/requests';
import { timeline } from '../../src/lib/i18n/timeline';
import { isSeemly } from '../lab/axe';
import {
  control,
  createCollective,
  delivery,
  goInside,
  invite,
  join,
  openExample,
  waitForDelivery
} from '../lab/grange';
import { addItem, fillItem, openItem } from '../lab/inventory';
import { setStage } from '../lab/stage';

/** What bookings are held to is said by an administration for all things, and by whoever lends one for that one. */

const t = bookingRules.fr;
const stage = setStage();
let page: Page;
let collective: string;
/** The address of a sheet. */
let barnum: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  collective = await createCollective(page, stage.hub.origin);
  await addItem(page, collective, { Nom: 'Barnum' });
  await page.getByRole('heading', { level: 1, name: 'Barnum' }).waitFor();
  barnum = page.url();
  for (const name of ['Grande salle', 'Petite salle']) await addRoom(name);
  await waitForDelivery(page, 'enregistré ici');
});

async function addRoom(name: string): Promise<void> {
  await page.goto(`${collective}/inventory/new`);
  await fillItem(page, { Nom: name });
  await page.getByText(itemWords.fr.form.details, { exact: true }).click();
  await page.getByLabel(itemWords.fr.form.isRoom).check();
  await page.getByRole('button', { name: itemWords.fr.form.save, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

const field = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
const box = (name: string): Locator => page.getByRole('checkbox', { name, exact: true });
const save = () => page.getByRole('button', { name: t.form.save, exact: true }).click();
const unfold = (title: string) => page.locator('summary', { hasText: title }).click();
const isOnScreen = (text: string) => page.getByText(text, { exact: true }).first().waitFor();
const isFocused = (one: Locator) =>
  expect.poll(() => one.evaluate((element) => element === document.activeElement)).toBe(true);

async function openRules(name: string): Promise<void> {
  await openItem(page, collective, name);
  await page.getByRole('link', { name: t.title }).click();
  await field(t.field.longest).waitFor();
}

test('an administration says what all bookings are held to, and bad words are told beside their fields', async () => {
  await page.goto(`${collective}/calendar/rules`);
  await field(t.field.longest).fill('une semaine');
  await field(t.field.notice).fill('2');
  await box('lundi').check();
  await isSeemly(page);
  await save();
  await isOnScreen(t.problem.amount('longest', { kind: 'not-a-number' }));
  await isFocused(field(t.field.longest));
  await isSeemly(page);
  await field(t.field.longest).fill('7');

  await unfold(t.form.closings);
  await field(t.weekday(3)).fill('le matin');
  await unfold(t.form.closings);
  await save();
  // What is wrong is unfolded, and that is where writing goes on.
  await isOnScreen(t.problem.hours('unreadable'));
  await isFocused(field(t.weekday(3)));
  await field(t.weekday(3)).fill('');
  await control(page, t.period.add).click();
  await isFocused(page.getByLabel(t.period.from(1), { exact: true }));
  await control(page, t.period.remove(1)).click();
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await control(page, t.period.add).click();
  await page.getByLabel(t.period.from(1), { exact: true }).fill('2098-12-24');
  await page.getByLabel(t.period.to(1), { exact: true }).fill('2098-12-23');
  await save();
  await isOnScreen(t.problem.closed('backwards'));
  await page.getByLabel(t.period.to(1), { exact: true }).fill('2099-01-02');
  await unfold(t.form.whoOnly);
  await unfold(t.form.rhythm);
  await isSeemly(page);
  await save();
  await page.waitForURL(/\/calendar$/);
  await isOnScreen(t.form.saved);
});

test('what is typed of a thing outlives a reload, and stands beside the rules of all', async () => {
  await openRules('Barnum');
  await isOnScreen('À demander au moins 2 jours avant');
  await field(t.field.longest).fill('3');
  await page.reload();
  await isOnScreen(t.form.found);
  expect(await field(t.field.longest).inputValue()).toBe('3');
  await isSeemly(page);
  await save();
  await page.waitForURL(/\/inventory\/[\w-]{22}$/);
  await openRules('Barnum');
  await page.getByRole('heading', { name: t.ofAll }).waitFor();
  expect(await field(t.field.longest).inputValue()).toBe('3');
  expect(await page.getByText('7 jours au plus', { exact: true }).count()).toBe(0);
  await isOnScreen('Fermé le lundi');
});

test('of a room, hours and people come first, and what is next door is picked', async () => {
  await openRules('Grande salle');
  await field(t.field.capacity).fill('80');
  await field(t.weekday(1)).fill('9h-12h, 14h-18h');
  await control(page, t.sameHours).click();
  expect(await field(t.weekday(5)).inputValue()).toBe('9h-12h, 14h-18h');
  await unfold(t.form.whoBeside);
  await box('Petite salle').check();
  expect(await box('Grande salle').count()).toBe(0);
  await isSeemly(page);
  await save();
  await page.waitForURL(/\/inventory\/[\w-]{22}$/);
});

test('a member reads what holds, and why they do not write it', async () => {
  const bob = await stage.another();
  const link = await invite(page, collective, 'La Bifurk');
  const other = await bob.newPage();
  const theirs = await join(other, link, { structure: null });
  await delivery(other).waitFor();
  await other.goto(`${theirs}/calendar/rules`);
  await other.getByText(t.refusal({ kind: 'not-an-administration' }, []), { exact: true }).waitFor();
  await other.getByText('7 jours au plus', { exact: true }).waitFor();
  expect(await other.getByRole('button', { name: t.form.save, exact: true }).count()).toBe(0);
  await isSeemly(other);
  await bob.close();
});

test('from a rule of all an administration excepts what others lend, and only then is it theirs to accept', async () => {
  const r = requests.fr;
  const phone = await stage.another();
  const bob = await phone.newPage();
  const theirs = await join(bob, await invite(page, collective), { structure: 'Pot Kommon' });
  await addItem(bob, theirs, { Nom: 'Bancs' });
  await waitForDelivery(bob, /reçu/);

  // Nobody leaves the page: the two go on hearing each other.
  await goInside(page, 'Inventaire');
  await page.getByRole('link', { name: /^Bancs/ }).click();
  // Whose it is comes apart from its sheet.
  await page.getByText(/appartient à Pot Kommon/).waitFor();
  await control(page, timeline.fr.book).click();
  await page.getByLabel(book.fr.from, { exact: true }).fill('2099-06-02');
  await page.getByLabel(book.fr.to, { exact: true }).fill('2099-06-12');
  await box(book.fr.despiteTick).check();
  await control(page, book.fr.send).click();
  await page.getByText(r.mayExcept).waitFor();
  await isSeemly(page);

  await bob.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Accueil' }).click();
  await bob.getByRole('link', { name: /Bancs/ }).click();
  await bob.getByText(r.exceptFirst).waitFor();
  expect(await bob.getByRole('button', { name: /^Accepter/ }).count()).toBe(0);
  await isSeemly(bob);

  await page.getByRole('button', { name: /^Accorder l’exception/ }).click();
  await bob.getByText(r.exceptedBy('Alice')).waitFor();
  await bob.getByRole('button', { name: /^Accepter/ }).click();
  await bob.getByText(bookings.fr.standing.accepted, { exact: true }).waitFor();
  await phone.close();
});

test('what is used and what sleeps is told of the example, in a table and in a file', async () => {
  const o = occupancy.fr;
  const other = await stage.another();
  const example = await other.newPage();
  await example.setViewportSize({ width: 360, height: 640 });
  const address = await openExample(example, stage.hub.origin);
  await example.goto(`${address}/calendar/occupancy`);
  const row = (table: string, name: string) =>
    example.getByRole('table', { name: table }).getByRole('row', { name: new RegExp(`^${name}`) });
  await row(o.used.title, 'Bancs de brasserie').waitFor();
  expect(await row(o.used.title, 'Bancs de brasserie').getByRole('cell').last().innerText()).toBe('1');
  const counts = async (name: string) => row(o.exchanged.title, name).getByRole('cell').allInnerTexts();
  // Four times: to three structures, and to the brass band of the village.
  expect(await counts('Le Préau')).toEqual(['3', '0', '1']);
  expect(await counts('La Bifurk')).toEqual(['0', '1', '0']);
  await example.getByText(o.outside.times(1), { exact: true }).waitFor();
  const sleeping = example.getByRole('region', { name: o.sleeping.title });
  expect(await sleeping.getByRole('listitem').count()).toBe(20);
  expect(await sleeping.innerText()).not.toContain('Bancs de brasserie');
  await isSeemly(example);
  await sleeping.getByRole('button').click();
  await isFocused(sleeping.getByRole('link').nth(20));
  await example.getByText(o.months(3), { exact: true }).click();
  await example.waitForURL(/months=3/);
  await row(o.used.title, 'Bancs de brasserie').waitFor();

  const [file] = await Promise.all([
    example.waitForEvent('download'),
    example.getByRole('button', { name: o.csv.go, exact: true }).click()
  ]);
  expect(file.suggestedFilename()).toMatch(/^occupation-3-mois-\d{4}-\d\d-\d\d\.csv$/);
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(lines[0]).toBe(`\ufeff${o.csv.head.join(';')}`);
  const benches = lines.find((line) => line.startsWith('Bancs de brasserie;'));
  expect(benches).toMatch(/^Bancs de brasserie;1;\d+,\d;\d+,\d;\d+,\d;\d{4}-\d\d-\d\d;Le Préau$/);
  await other.close();
});

test('it is there without a network after a restart, and in English', async () => {
  await page.goto(`${collective}/calendar/rules`);
  await field(t.field.longest).waitFor();
  const restarted = await stage.restart();
  await stage.hub.kill();
  page = await restarted.newPage();
  await page.goto(`${collective}/calendar/rules`);
  await field(t.field.longest).waitFor();
  expect(await field(t.field.longest).inputValue()).toBe('7');
  expect(await box('lundi').isChecked()).toBe(true);
  expect(await page.getByLabel(t.period.to(1), { exact: true }).inputValue()).toBe('2099-01-02');
  await page.goto(`${stage.hub.origin}/settings`);
  await page.getByLabel('Langue', { exact: true }).selectOption({ label: 'English' });
  await page.goto(barnum);
  await page.getByRole('link', { name: bookingRules.en.title }).click();
  await isOnScreen('To be asked for at least 2 days before');
  await isOnScreen('Closed on Monday');
  await isSeemly(page);
});
