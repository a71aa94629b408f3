import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { editor } from '../../src/lib/i18n/editor';
import { followUps } from '../../src/lib/i18n/follow-ups';
import { isSeemly } from '../lab/axe';
import type { Browser } from '../lab/browser';
import { appKept, control, createCollective, invite, join, waitForDelivery } from '../lab/grange';
import { notes, notesText, openMeeting, prepareMeeting } from '../lab/meetings';
import { tellScreensOfFailures } from '../lab/screens';
import { setStage } from '../lab/stage';

/** What is to be done is written down in the notes of one meeting and looked at in the next. */

const stage = setStage();
const t = followUps.fr;
const what = 'porter le vélo à l’atelier';
let other: Browser;
let page: Page;
let bobs: Page;
let collective: string;
let theirs: string;
/** The address of the first meeting. */
let first: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  const link = await invite(page, collective);
  other = await stage.another();
  bobs = await other.newPage();
  theirs = await join(bobs, link, { person: 'Bob', structure: 'Pot Kommon' });
  await waitForDelivery(bobs, 'reçu par 1');
  await prepareMeeting(page, collective, 'Comité de mai', '2020-05-07');
  first = page.url();
  await openMeeting(bobs, theirs, 'Comité de mai');
});
afterEach(() => page.context().setOffline(false));
tellScreensOfFailures(() => [other]);
afterAll(() => other?.close());

const tool = (on: Page, name: string) =>
  on.getByRole('toolbar', { name: editor.fr.toolbar }).getByRole('button', { name, exact: true });
const dialog = (on: Page) => on.getByRole('dialog');
const field = (on: Page, name: string) => dialog(on).getByLabel(name, { exact: true });
/** The entry as it is heard: browsers put spaces of their own between its parts. */
const entry = (on: Page, said: RegExp) => notes(on).getByRole('button', { name: said });
const followed = (on: Page) => on.getByRole('region', { name: t.title, exact: true });
const heard = (state: string) => new RegExp(`^${state}\\s*:\\s*${what}\\s*\\.\\s*Bob, avant le 20 mai 2020$`);
const [late, done] = [heard('action en retard'), heard('action faite')];

test('an action is written down in the notes while somebody else types there, and both have all of it', async () => {
  await notes(page).click();
  await page.keyboard.type(what);
  await notes(bobs).getByText(what).waitFor();
  await page.keyboard.press('Shift+Home');
  await tool(page, editor.fr.action).click();
  expect(await field(page, t.field.text).inputValue()).toBe(what);
  await field(page, t.field.text).fill('');
  await control(dialog(page), t.insert).click();
  await dialog(page)
    .getByText(t.problem({ kind: 'missing' }))
    .waitFor();
  await field(page, t.field.text).fill(what);
  await field(page, t.field.person).selectOption({ label: 'Bob' });
  await field(page, t.field.due).fill('2020-05-20');
  await isSeemly(page);
  await notes(bobs).click();
  await bobs.keyboard.press('Control+End');
  await bobs.keyboard.press('Enter');
  await Promise.all([
    bobs.keyboard.type('Bob demande qui garde les clés.', { delay: 30 }),
    control(dialog(page), t.insert).click()
  ]);
  for (const on of [page, bobs]) {
    await entry(on, late).waitFor();
    await expect.poll(() => notesText(on)).toContain('Bob demande qui garde les clés.');
  }
  await dialog(page).waitFor({ state: 'hidden' });
  await page.keyboard.type('Ensuite');
  await expect.poll(() => notesText(bobs)).toContain('Ensuite');
  await isSeemly(page);
});

test('an entry is reached by the arrows and opened by Enter, and what changes in it is drawn on both phones', async () => {
  await notes(page)
    .getByText('Ensuite')
    .click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('heading', { name: t.change.action }).waitFor();
  expect(await field(page, t.field.text).inputValue()).toBe(what);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  expect(await notes(page).evaluate((box) => box.contains(document.activeElement))).toBe(true);
  await entry(bobs, late).click();
  await control(dialog(bobs), t.done).click();
  for (const on of [page, bobs]) await entry(on, done).waitFor();
  await entry(bobs, done).click();
  await control(dialog(bobs), t.reopen).click();
  for (const on of [page, bobs]) await entry(on, late).waitFor();
});

test('the next meeting looks at it without a network, and once it is done there the old notes say so', async () => {
  await page.goto(`${collective}/meetings`);
  await page.getByRole('region', { name: t.toDo, exact: true }).getByText(what).waitFor();
  await isSeemly(page);
  await prepareMeeting(page, collective, 'Comité de juin', '2099-06-04');
  await page.context().setOffline(true);
  await followed(page).getByText(`Bob, avant le 20 mai 2020`).waitFor();
  await followed(page).getByText('action en retard').waitFor();
  await isSeemly(page);
  await followed(page)
    .getByRole('button', { name: t.doneOne(what) })
    .click();
  const reopen = followed(page).getByRole('button', { name: t.reopenOne(what) });
  await reopen.waitFor();
  expect(await reopen.evaluate((button) => button === document.activeElement)).toBe(true);
  await waitForDelivery(page, /enregistré ici|en attente|reçu par 1/);

  const restarted = await stage.restart();
  page = await restarted.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  await page.context().setOffline(true);
  await page.goto(first);
  await entry(page, done).waitFor();
  await isSeemly(page);
  await page.goto(`${collective}/meetings`);
  await page.getByText('Comité de juin').waitFor();
  expect(await page.getByRole('region', { name: t.toDo, exact: true }).count()).toBe(0);
  await page.context().setOffline(false);
  await entry(bobs, done).waitFor({ timeout: 60_000 });
});
