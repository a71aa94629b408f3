import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { dayAt, daysBefore } from '../../src/lib/domain/day';
import { minuteOf, wholeDays } from '../../src/lib/domain/span';
import { bookings } from '../../src/lib/i18n/bookings';
import { calendar } from '../../src/lib/i18n/calendar';
import { timeline } from '../../src/lib/i18n/timeline';
import { accessibilityFaults, colours, isSeemly } from '../lab/axe';
import { appKept, control, createCollective, waitForDelivery } from '../lab/grange';
import { addItem, openItem } from '../lab/inventory';
import { reach } from '../lab/keyboard';
import { prepareMeeting } from '../lab/meetings';
import { plantBookings } from '../lab/plant-bookings';
import { setStage } from '../lab/stage';

/** The calendar is looked at by list, month and week, with what is booked and what meets; all of it far ahead of any clock. */

const stage = setStage();
const t = calendar.fr;
const standing = bookings.fr.standing;
const today = dayAt(Date.now());
let page: Page;
let collective: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  collective = await createCollective(page, stage.hub.origin);
  await addItem(page, collective, { Nom: 'Barnum', Quantité: '1' });
  await addItem(page, collective, { Nom: 'Chaises', Quantité: '40', 'Lieu de rangement': 'Hangar' });
  await waitForDelivery(page, 'enregistré ici');
  await appKept(page);
});

const main = () => page.getByRole('main');
const entries = () => main().locator('li a');
const day = (name: RegExp) => page.getByRole('table').getByRole('link', { name });
const at = (query: string) => page.goto(`${collective}/calendar${query}`);

/** Seemly by day and by night, on a phone and on a computer. */
async function everywhere(): Promise<void> {
  for (const [width, height] of [
    [1280, 800],
    [360, 640]
  ] as const) {
    await page.setViewportSize({ width, height });
    await isSeemly(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(page, colours)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }
}

test('where nothing is booked and nobody meets, the calendar says what belongs there, and each way to look at it is empty', async () => {
  await at('');
  await page.getByRole('heading', { name: t.empty.title }).waitFor();
  expect(await control(page, t.book).getAttribute('href')).toMatch(/\/calendar\/book$/);
  expect(await control(page, t.rules).getAttribute('href')).toMatch(/\/calendar\/rules$/);
  expect(await control(page, t.occupancy).getAttribute('href')).toMatch(/\/calendar\/occupancy$/);
  await page.getByRole('radio', { name: t.view.month }).check();
  await page.waitForURL(/\?view=month/);
  expect(await page.getByRole('columnheader').count()).toBe(7);
  await page
    .getByText(t.nothingThatDay)
    .or(page.getByText(t.nothing, { exact: true }))
    .first()
    .waitFor();
  await everywhere();
  await page.getByRole('radio', { name: t.view.week }).check();
  await page.waitForURL(/\?view=week/);
  expect(await main().getByRole('heading', { level: 3 }).count()).toBe(7);
  await everywhere();
});

test('what is booked is listed on each of its days, with where it stands, and what is in conflict says so', async () => {
  await prepareMeeting(page, collective, 'Assemblée', '2097-11-30');
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(`${stage.hub.origin}/hub.json`);
  const soon = daysBefore(today, -3);
  await plantBookings(page, [
    { thing: 'Barnum', ...wholeDays('2097-05-18', '2097-05-19'), given: 1 },
    { thing: 'Barnum', ...wholeDays('2097-05-19', '2097-05-20'), given: 1 },
    { thing: 'Barnum', ...wholeDays('2097-05-25', '2097-05-26'), given: 0 },
    { thing: 'Chaises', ...wholeDays('2097-05-19', '2097-05-19'), quantity: 12 },
    {
      thing: 'Chaises',
      from: minuteOf('2097-05-31', '18:00'),
      to: minuteOf('2097-06-01', '02:00'),
      quantity: 30,
      given: 20
    },
    { thing: 'Chaises', ...wholeDays(soon, soon), quantity: 10, given: 10 }
  ]);
  await at('?on=2097-05');
  await page.getByRole('heading', { level: 3, name: t.longDay('2097-05-31') }).waitFor();
  await main().getByText(t.conflict).first().waitFor();
  const said = (await entries().allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  const whole = t.when(wholeDays('2097-05-18', '2097-05-19'), today);
  expect(said).toHaveLength(6);
  expect(said[0]).toContain(`${whole} Barnum`);
  expect(said[0]).toContain(t.forWhom('La Bifurk'));
  expect(said[1]).toContain(`${t.continued} Barnum`);
  expect(said.filter((one) => one.includes(t.conflict))).toHaveLength(4);
  expect(said.find((one) => one.includes('12 × Chaises'))).toContain(`Hangar ${standing.asked}`);
  expect(said[5]).toContain('20 × Chaises');
  expect(said.join()).not.toContain(standing.refused);
  expect(await entries().first().getAttribute('href')).toMatch(/\/calendar\/[\w-]{22}\.[\w-]{22}$/);
  await everywhere();
});

test('the month is gone through by keyboard, and says of each day what it has', async () => {
  await at('?view=month&on=2097-05');
  const name = new RegExp(t.cell('2097-05-19', 3, 2));
  await day(name).waitFor();
  await day(/18 mai/).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForURL(/on=2097-05-19/);
  expect(await day(name).getAttribute('aria-current')).toBe('date');
  expect(await day(name).evaluate((link) => link === document.activeElement)).toBe(true);
  // What is booked from there is booked for that day.
  await expect.poll(() => control(page, t.book).getAttribute('href')).toMatch(/\/book\?from=2097-05-19$/);
  await page.getByRole('heading', { level: 3, name: t.longDay('2097-05-19') }).waitFor();
  expect(await entries().count()).toBe(3);
  await everywhere();

  await reach(page, t.go.nextMonth('2097-06'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'juin 2097' }).waitFor();
  await day(/^samedi 1 juin, 1 à l’agenda/).click();
  await main().getByText(t.continued).waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
  // In a wide month they are written in their days too.
  await page.getByRole('table').getByText('20 × Chaises').first().waitFor();
  await page.getByRole('radio', { name: t.view.week }).check();
  await page.getByRole('heading', { level: 3, name: t.day('2097-05-27') }).waitFor();
  await everywhere();
  await page.getByRole('link', { name: t.go.today }).click();
  await page.getByText(`, ${t.today}`).first().waitFor();
});

test('meetings stand among what is booked', async () => {
  await at('?view=month&on=2097-11-30');
  await main().getByRole('link', { name: 'Assemblée' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Assemblée' }).waitFor();
});

test('what is chosen narrows the calendar, and is in its address', async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  await at('?on=2097-05');
  await expect.poll(() => entries().count()).toBe(6);
  await control(page, t.filters.open).click();
  await page.getByLabel(t.filters.thing).selectOption({ label: 'Barnum' });
  await page.waitForURL(/thing=/);
  await expect.poll(() => entries().count()).toBe(4);
  await page.getByLabel(t.filters.withPast).check();
  await expect.poll(() => entries().count()).toBe(6);
  await main().getByText(standing.refused).first().waitFor();
  await everywhere();
  await page.reload();
  await expect.poll(() => entries().count()).toBe(6);
  await control(page, t.filters.openOn(2)).click();
  await page.getByLabel(t.filters.place).selectOption({ label: 'Hangar' });
  await page.getByText(t.nothingChosen).waitFor();
  await control(page, t.filters.clear).click();
  await page.getByLabel(t.filters.place).selectOption({ label: 'Hangar' });
  await expect.poll(() => entries().count()).toBe(2);
  await page.getByLabel(t.filters.structure).selectOption({ label: 'La Bifurk' });
  await expect.poll(() => entries().count()).toBe(2);
});

test('the sheet of a thing draws its next weeks, says them in words, and leads to booking it', async () => {
  await openItem(page, collective, 'Chaises');
  const weeks = page.getByRole('region', { name: timeline.fr.title });
  const soon = daysBefore(today, -3);
  await weeks.getByText(timeline.fr.freeSome(30, '30', '40')).waitFor();
  await weeks
    .getByRole('link', { name: new RegExp(`^${timeline.fr.when(wholeDays(soon, soon), today)}\\s: 10 `) })
    .waitFor();
  expect(await control(weeks, timeline.fr.book).getAttribute('href')).toMatch(
    /\/calendar\/book\?thing=[\w-]{22}$/
  );
  await everywhere();
});
