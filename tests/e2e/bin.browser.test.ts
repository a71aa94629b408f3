import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { bin } from '../../src/lib/i18n/bin';
import { charter } from '../../src/lib/i18n/charter';
import { item } from '../../src/lib/i18n/item';
import { meetings } from '../../src/lib/i18n/meetings';
import { control, createCollective, waitForDelivery } from '../lab/grange';
import { addItem, openItem } from '../lab/inventory';
import { notes, notesText, openMeeting, prepareMeeting } from '../lab/meetings';
import { setStage } from '../lab/stage';

const stage = setStage();
let page: Page;
let collective: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  collective = await createCollective(page, stage.hub.origin);
  await addItem(page, collective, { Nom: 'Bétonnière' });
  await prepareMeeting(page, collective, 'Comité de novembre');
  await page.goto(`${collective}/charter`);
  await control(page, charter.fr.add).click();
  await page.getByLabel('Titre', { exact: true }).fill('Prêter et rendre');
  await control(page, charter.fr.done).click();
  await waitForDelivery(page, 'enregistré ici');
});

const kinds = [
  {
    kind: 'items' as const,
    name: 'Bétonnière',
    list: 'inventory',
    heading: 'Inventaire',
    open: () => openItem(page, collective, 'Bétonnière'),
    remove: item.fr.sheet.remove
  },
  {
    kind: 'meetings' as const,
    name: 'Comité de novembre',
    list: 'meetings',
    heading: 'Réunions',
    open: () => openMeeting(page, collective, 'Comité de novembre'),
    remove: meetings.fr.remove
  },
  {
    kind: 'articles' as const,
    name: 'Prêter et rendre',
    list: 'charter',
    heading: 'Charte',
    open: async () => {
      await page.goto(`${collective}/charter`);
      await control(page, charter.fr.editNamed('Prêter et rendre')).click();
      await page.getByLabel('Titre', { exact: true }).waitFor();
    },
    remove: charter.fr.remove
  }
];

test.each(kinds)(
  'of the $kind, what is deleted lies in a bin and comes back from there, or from its own page',
  async ({ kind, name, list, heading, open, remove }) => {
    await open();
    const address = page.url();
    await control(page, remove).click();
    await page.getByText(bin.fr.removed(kind, name)).waitFor();
    // For a moment its sheet and its line in the list are both there.
    await expect.poll(() => page.getByRole('main').getByText(name).filter({ visible: true }).count()).toBe(0);
    await expect.poll(focused, { message: 'after deleting' }).toBe(heading);

    await control(page, bin.fr.title).click();
    await page.getByRole('list', { name: bin.fr.list(kind) }).waitFor();
    await page.getByRole('listitem').filter({ hasText: name }).waitFor();
    await control(page, bin.fr.restoreOne(name)).click();
    await page.getByRole('heading', { name: bin.fr.empty }).waitFor();
    await expect.poll(focused, { message: 'after restoring from the bin' }).toBe(bin.fr.title);
    expect(await page.getByText(bin.fr.restored(kind, name)).count()).toBe(1);
    expect(await page.getByText(bin.fr.removed(kind, name)).count(), 'the older toast').toBe(0);
    await waitForDelivery(page, 'enregistré ici');

    await open();
    await control(page, remove).click();
    await page.getByText(bin.fr.removed(kind, name)).waitFor();
    await waitForDelivery(page, 'enregistré ici');
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('heading', { name: bin.fr.lies(kind) }).waitFor();
    await control(page, bin.fr.restore).click();
    await control(page, remove).waitFor();
    await expect.poll(focusIsOnHeading, { message: 'after restoring from its page' }).toBe(true);
    await waitForDelivery(page, 'enregistré ici');
    await page.goto(`${collective}/${list}`);
    await page.getByRole('main').getByText(name).waitFor();
  }
);

test('whoever takes notes in a meeting that another deletes is told so, and goes on with their text', async () => {
  await openMeeting(page, collective, 'Comité de novembre');
  await notes(page).click();
  await page.keyboard.insertText('Ordre du jour adopté');
  const other = await page.context().newPage();
  await openMeeting(other, collective, 'Comité de novembre');
  await control(other, meetings.fr.remove).click();

  await page.getByRole('heading', { name: bin.fr.lies('meetings') }).waitFor();
  await expect.poll(focusIsOnHeading).toBe(true);
  await page.getByText('Ordre du jour adopté').waitFor();
  await control(page, bin.fr.restore).click();
  await notes(page).waitFor();
  expect(await notesText(page)).toContain('Ordre du jour adopté');
  await other.close();
});

test('a toast does not cover the field that is written in', async () => {
  await addItem(page, collective, { Nom: 'Bétonnière de chantier '.repeat(8) });
  await control(page, item.fr.sheet.remove).click();
  const undo = page.getByRole('button', { name: bin.fr.undo, exact: true });
  await undo.waitFor();
  await undo.hover();
  await control(page, 'Ajouter un objet').click();
  await undo.waitFor();
  for (const label of ['Catégorie', 'Quantité', 'Lieu de rangement', 'Valeur']) {
    const field = page.locator('form').getByLabel(label, { exact: true });
    await field.focus();
    const [below, foot] = await Promise.all([
      field.evaluate((element) => element.getBoundingClientRect().bottom),
      page.locator('footer').evaluate((element) => element.getBoundingClientRect().top)
    ]);
    expect(below, label).toBeLessThanOrEqual(foot);
  }
});

const focused = (): Promise<string> =>
  page.evaluate(() => (document.activeElement === document.body ? '' : document.activeElement!.textContent));

const focusIsOnHeading = (): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.tagName === 'H1');
