import { beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { bin } from '../../src/lib/i18n/bin';
import { charter } from '../../src/lib/i18n/charter';
import { history } from '../../src/lib/i18n/history';
import { item } from '../../src/lib/i18n/item';
import { accessibilityFaults, colours, sidewaysOverflow } from '../lab/axe';
import { appKept, control, createCollective, goInside, waitForDelivery } from '../lab/grange';
import { addItem, editItem, openItem, seeItem } from '../lab/inventory';
import { reach } from '../lab/keyboard';
import { notes, notesText, openMeeting, prepareMeeting } from '../lab/meetings';
import { setStage } from '../lab/stage';

const stage = setStage();
const t = history.fr;
const day = 24 * 3600_000;
let page: Page;
let collective: string;

/** On the first day things are written; on the second some are changed and deleted, and one is added. */
beforeAll(async () => {
  page = await stage.browser.newPage();
  collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  await addItem(page, collective, { Nom: 'Échelle', 'Lieu de rangement': 'Cave' });
  await addItem(page, collective, { Nom: 'Bétonnière' });
  await prepareMeeting(page, collective, 'Comité de novembre');
  await notes(page).click();
  await page.keyboard.insertText('Décidé ensemble');
  await waitForDelivery(page, 'enregistré ici');

  await page.clock.setSystemTime(Date.now() + day);
  await openItem(page, collective, 'Échelle');
  await editItem(page, { 'Lieu de rangement': 'Grenier' });
  await openItem(page, collective, 'Bétonnière');
  await control(page, item.fr.sheet.remove).click();
  await page.getByText(bin.fr.removed('items', 'Bétonnière')).waitFor();
  await waitForDelivery(page, 'enregistré ici');
  await openMeeting(page, collective, 'Comité de novembre');
  await notes(page).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('Rien');
  await waitForDelivery(page, 'enregistré ici');
  await addItem(page, collective, { Nom: 'Sono' });
  await waitForDelivery(page, 'enregistré ici');
});

const row = (name: string): Locator => page.getByRole('main').getByRole('listitem').filter({ hasText: name });
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '');

async function openFirstDay(): Promise<void> {
  await page.goto(`${collective}/more`);
  await control(page, new RegExp(`^${t.title}`)).click();
  await page.getByRole('list', { name: t.days }).getByRole('link').last().click();
  await row('Échelle').or(row('Sono')).first().waitFor();
}

async function noFaults(): Promise<void> {
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accessibilityFaults(page, colours)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

test('the day before is kept, and what changed since is shown as it was and as it is, without a network', async () => {
  await page.context().setOffline(true);
  await page.goto(`${collective}/history`);
  await page.getByText(t.oldest).waitFor();
  await noFaults();

  await openFirstDay();
  await row('Échelle').getByText(t.how('changed')).waitFor();
  await row('Bétonnière').getByText(t.how('deleted')).waitFor();
  await row('Comité').getByText(t.how('changed')).waitFor();
  await row('Sono').getByText(t.how('added')).waitFor();
  expect(
    await row('Sono')
      .getByRole('button', { name: /^Remettre/ })
      .count()
  ).toBe(0);
  await row('Échelle').getByText('Échelle').click();
  await row('Échelle').getByText('Grenier').waitFor();
  await row('Comité').getByText('Comité').click();
  await row('Comité').getByText('Décidé ensemble').waitFor();
  expect((await row('Échelle').innerText()).replaceAll(/\s+/g, ' ')).toMatch(/Avant Cave Maintenant Grenier/);
  await noFaults();
});

test('one thing comes back by the keyboard alone, and goes again by what undoes it', async () => {
  await openFirstDay();
  await reach(page, t.bringBackOne('Échelle'));
  await page.keyboard.press('Enter');
  await row('Échelle').waitFor({ state: 'hidden' });
  await expect.poll(focused).toBe('H1');
  await page.getByRole('button', { name: t.undo, exact: true }).click();
  await row('Échelle').waitFor();
  await control(page, t.bringBackOne('Échelle')).click();
  await row('Échelle').waitFor({ state: 'hidden' });
  await waitForDelivery(page, 'enregistré ici');
});

test('what comes back one after another is said once, and goes again at once', async () => {
  await openFirstDay();
  for (const name of ['Bétonnière', 'Comité de novembre']) {
    await control(page, t.bringBackOne(name)).click();
    await row(name).waitFor({ state: 'hidden' });
  }
  await page.getByText(t.back(2, '', '')).waitFor();
  const undo = page.getByRole('button', { name: t.undo, exact: true });
  expect(await undo.count()).toBe(1);
  await undo.click();
  for (const name of ['Bétonnière', 'Comité de novembre']) await row(name).waitFor();
  await waitForDelivery(page, 'enregistré ici');
});

test('after a restart the rest comes back at once, and what was added stays', async () => {
  page = await (await stage.restart()).newPage();
  await page.context().setOffline(true);
  await page.clock.setSystemTime(Date.now() + day);
  await openFirstDay();
  await row('Bétonnière').waitFor();
  expect(await row('Échelle').count()).toBe(0);
  await control(page, t.all.go).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(t.all.changed(1)).waitFor();
  await dialog.getByText(t.all.added(1)).waitFor();
  await noFaults();
  await dialog.getByRole('button', { name: t.all.confirm, exact: true }).click();
  await page.getByText(/^Tout ce qui avait changé ou disparu est comme le .* Les ajouts restent/).waitFor();
  await row('Bétonnière').waitFor({ state: 'hidden' });
  await row('Sono').waitFor();
  await page.getByText(t.onlyAdded).waitFor();
  expect(await control(page, t.all.go).count()).toBe(0);
  await expect.poll(focused).toBe('H1');
  await waitForDelivery(page, 'enregistré ici');

  await goInside(page, 'Inventaire');
  for (const name of ['Échelle', 'Bétonnière', 'Sono']) await seeItem(page, name);
  await openItem(page, collective, 'Échelle');
  await page.getByRole('definition').filter({ hasText: 'Cave' }).waitFor();
  await openMeeting(page, collective, 'Comité de novembre');
  await expect.poll(() => notesText(page)).toBe('Décidé ensemble');
});

test('a page left open over night keeps the day before the first change of the next, which is counted', async () => {
  await page.goto(`${collective}/charter`);
  await waitForDelivery(page, 'enregistré ici');
  await page.clock.setSystemTime(Date.now() + 2 * day);
  await control(page, charter.fr.add).click();
  await page.getByLabel('Titre', { exact: true }).fill('Prêter');
  await control(page, charter.fr.done).click();
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(`${collective}/history`);
  const days = page.getByRole('list', { name: t.days }).getByRole('listitem');
  await expect.poll(() => days.count()).toBe(2);
  await days
    .first()
    .getByText(t.tally({ added: 1, changed: 0, deleted: 0 }))
    .waitFor();
  await days.last().getByText(t.oldest).waitFor();
  await days.first().getByRole('link').click();
  await row('Prêter').getByText(t.how('added')).waitFor();
  await page.context().setOffline(false);
});
