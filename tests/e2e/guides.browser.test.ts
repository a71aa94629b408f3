import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { custody } from '../../src/lib/i18n/custody';
import { guides } from '../../src/lib/i18n/guides';
import { inventory } from '../../src/lib/i18n/inventory';
import { loans } from '../../src/lib/i18n/loans';
import { papers } from '../../src/lib/i18n/papers';
import { slip } from '../../src/lib/i18n/slip';
import { isSeemly } from '../lab/axe';
import type { Browser } from '../lab/browser';
import { appKept, control, createCollective, invite, join, waitForDelivery } from '../lab/grange';
import { addItem, fillItem, openItem, save } from '../lab/inventory';
import { reach } from '../lab/keyboard';
import { pagesPrinted, readPrinted, textPrinted } from '../lab/paper';
import { tellScreensOfFailures } from '../lab/screens';
import { setStage } from '../lab/stage';

/** How a thing is used is written by two phones, read where it is handed over, and printed. */

const stage = setStage();
const t = guides.fr;
let other: Browser;
let page: Page;
let bobs: Page;
let collective: string;
/** The address of the mixer, which nobody owns. */
let mixer: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  await addItem(page, collective, { Nom: 'Sono', Quantité: '1' });
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(`${collective}/inventory`);
  await control(page, 'Ajouter un objet').click();
  await fillItem(page, { Nom: 'Bétonnière', Quantité: '3' });
  await page.locator('form').getByLabel(inventory.fr.field.structure, { exact: true }).selectOption('');
  await save(page);
  await openItem(page, collective, 'Bétonnière');
  mixer = page.url();
  const link = await invite(page, collective);
  other = await stage.another();
  bobs = await other.newPage();
  await join(bobs, link, { person: 'Bob', structure: 'Pot Kommon' });
  await waitForDelivery(bobs, 'reçu par 1');
});
afterEach(() => page.context().setOffline(false));
tellScreensOfFailures(() => [other]);
afterAll(() => other?.close());

const part = (on: Page, name: Parameters<typeof t.part>[0]) => on.getByLabel(t.part(name), { exact: true });
const version = (on: Page, number: number) =>
  on.getByRole('region', { name: t.version(number), exact: true });
const dialog = () => page.getByRole('dialog');
const adopt = (on: Page) => control(on, t.form.save).click();

test('how a thing is used is written without a network, and a reload loses nothing of what is typed', async () => {
  await page.goto(mixer);
  await page.context().setOffline(true);
  await control(page, t.tabs.guide).click();
  await page.getByText(t.empty.title).waitFor();
  await isSeemly(page);
  await control(page, t.write).click();
  await adopt(page);
  await page.getByText(t.problem({ kind: 'missing' })).waitFor();
  await part(page, 'use').fill('Brancher la prise rouge.\nNe jamais mettre la main dedans.');
  await part(page, 'contact').fill('Alice, 06 00 00 00 00');
  await isSeemly(page);
  await page.reload();
  await expect.poll(() => part(page, 'contact').inputValue()).toBe('Alice, 06 00 00 00 00');
  await reach(page, t.form.save);
  await page.keyboard.press('Enter');
  await version(page, 1).getByText('Ne jamais mettre la main dedans.').waitFor();
  await version(page, 1)
    .getByText(/^Adoptée le .* par Alice$/)
    .waitFor();
  expect(await part(page, 'care').count()).toBe(0);
  await isSeemly(page);
});

test('a new version takes its place, and the earlier one stays to be read with what changed', async () => {
  await control(page, t.again).click();
  await part(page, 'use').fill('Brancher la prise bleue.');
  await adopt(page);
  await version(page, 2).getByText('Brancher la prise bleue.').waitFor();
  const all = page.getByRole('region', { name: t.versions.title }).getByRole('listitem');
  expect(await all.count()).toBe(2);
  await all.first().locator('summary').click();
  await all
    .first()
    .getByText(t.versions.changed(t.versionBy(1, 'Alice')))
    .waitFor();
  await all.nth(1).locator('summary').click();
  await all.nth(1).getByText('Ne jamais mettre la main dedans.').waitFor();
  await isSeemly(page);
  await control(page, t.again).click();
  await adopt(page);
  await page.getByText(t.refusal({ kind: 'same' }, [])).waitFor();
  await control(page, t.form.cancel).click();
  await version(page, 2).waitFor();
});

test('it prints in black on one page, with the code of the thing, as what people wrote and no model', async () => {
  await control(page, t.print).click();
  await page.getByRole('img', { name: t.paper.code('Bétonnière') }).waitFor();
  await isSeemly(page);
  const code = await readPrinted(page.getByRole('img', { name: t.paper.code('Bétonnière') }));
  expect(new URL(code!).pathname).toBe(`/i/${mixer.split('/').at(-1)}`);
  const paper = await textPrinted(page);
  for (const words of ['Bétonnière', 'Brancher la prise bleue.', t.part('contact'), '2. Adoptée le'])
    expect(paper, words).toContain(words);
  for (const words of [papers.fr.model, papers.fr.print]) expect(paper).not.toContain(words);
  expect(await pagesPrinted(page)).toHaveLength(1);
});

test('who was shown how is noted, told when it is handed over, and read there with the instructions', async () => {
  await page.goto(`${mixer}/guide`);
  await page.getByText(t.training.none).waitFor();
  await page.getByLabel(t.training.asks, { exact: true }).check();
  await control(page, t.training.open).click();
  await control(dialog(), t.training.save).click();
  await dialog()
    .getByText(custody.fr.problem({ kind: 'nobody-chosen' }))
    .waitFor();
  await isSeemly(page);
  await dialog().getByLabel(t.training.person, { exact: true }).selectOption({ label: 'Bob' });
  await dialog().getByLabel(t.training.on, { exact: true }).fill('2026-03-03');
  await control(dialog(), t.training.save).click();
  const line = t.training.line('Bob', '3 mars 2026');
  await page.getByText(line).waitFor();
  await control(page, t.training.removeOf('Bob')).click();
  await page.getByText(t.training.none).waitFor();
  await control(page, t.training.undo).click();
  await page.getByText(line).waitFor();
  await isSeemly(page);

  await control(page, t.tabs.tool).click();
  await control(page, custody.fr.lend.open).click();
  const borrower = dialog().getByLabel('Emprunteur', { exact: true });
  await borrower.fill('La Bifurk');
  await dialog().getByText(t.training.noneOf('La Bifurk')).waitFor();
  await borrower.fill('Pot Kommon');
  await dialog().getByText(line).waitFor();
  await dialog()
    .getByText(/^Lire le mode d’emploi collectif \(version 2 du /)
    .click();
  await dialog().getByText('Brancher la prise bleue.').waitFor();
  await isSeemly(page);
  await control(dialog(), custody.fr.lend.save).click();
  await dialog().waitFor({ state: 'hidden' });
});

test('the slip tells with which version it left, whatever is adopted since', async () => {
  await page.goto(`${mixer}/guide/new`);
  await part(page, 'care').fill('Rincer la cuve.');
  await adopt(page);
  await version(page, 3).waitFor();
  await control(page, t.tabs.tool).click();
  await control(page, loans.fr.seeLoan).click();
  await control(page, slip.fr.open).click();
  await page.getByText(/^Mode d’emploi collectif\s: version 2 du /).waitFor();
  await isSeemly(page);
  await waitForDelivery(page, 'reçu par 1');
});

test('the other phone has it all, and writes none for what is another structure’s', async () => {
  await bobs.goto(`${mixer}/guide`);
  await version(bobs, 3).getByText('Rincer la cuve.').waitFor();
  await bobs.getByText(t.training.line('Bob', '3 mars 2026')).waitFor();
  await openItem(bobs, collective, 'Sono');
  await control(bobs, t.tabs.guide).click();
  await bobs.getByText(t.refusal({ kind: 'not-the-owner', owners: [] }, ['La Bifurk'])).waitFor();
  expect(await control(bobs, t.write).count()).toBe(0);
});

test('of two versions that are written apart none is lost: the other is told, and its words are taken up', async () => {
  await stage.hub.kill();
  for (const [on, care] of [
    [bobs, 'Graisser la couronne.'],
    [page, 'Vider la cuve.']
  ] as const) {
    // Leaving the page ends its connections, and nothing begins others.
    await on.goto(`${mixer}/guide/new`);
    await expect.poll(() => part(on, 'care').inputValue()).toBe('Rincer la cuve.');
    await part(on, 'care').fill(care);
    await adopt(on);
    await version(on, 4).waitFor();
  }
  await stage.hub.restart();
  for (const on of [bobs, page]) await on.getByText(t.apart.title).waitFor();
  await page.getByText(t.apart.differs).click();
  await isSeemly(page);
  await control(page, t.apart.bring).click();
  await control(page, t.form.of(t.form.append, t.part('care'))).click();
  await isSeemly(page);
  await adopt(page);
  const both = version(page, 5);
  await both.getByText(/Vider la cuve\./).waitFor();
  await both.getByText(/Graisser la couronne\./).waitFor();
  expect(await page.getByText(t.apart.title).count()).toBe(0);
  await waitForDelivery(page, 'reçu par 1');
});

test('it is all there after a restart, without a network', async () => {
  const browser = await stage.restart();
  page = await browser.newPage();
  await page.context().setOffline(true);
  await page.goto(`${mixer}/guide`);
  await version(page, 5)
    .getByText(/Graisser la couronne\./)
    .waitFor();
  await page.getByText(t.training.line('Bob', '3 mars 2026')).waitFor();
});
