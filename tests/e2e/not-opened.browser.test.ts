import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { charter } from '../../src/lib/i18n/charter';
import { formWords } from '../../src/lib/i18n/form';
import { meetings } from '../../src/lib/i18n/meetings';
import { notSaved } from '../../src/lib/i18n/not-saved';
import { control, createCollective } from '../lab/grange';
import { notes, prepareMeeting } from '../lab/meetings';
import { setStage } from '../lab/stage';

const stage = setStage();
let page: Page;
let collective: string;
let article: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  collective = await createCollective(page, stage.hub.origin);
  await page.goto(`${collective}/charter`);
  await control(page, charter.fr.add).click();
  await page.getByLabel('Titre', { exact: true }).fill('Prêter');
  article = page.url();
  await control(page, charter.fr.done).click();
  await prepareMeeting(page, collective, 'Comité de novembre');
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name: string, version?: number) {
      if (name.endsWith('/collectif') && sessionStorage.getItem('refuses') !== null)
        throw new DOMException('refused by the test', 'UnknownError');
      return open.call(this, name, version);
    };
  });
});

/** Has the document refuse to open, from the next page on. */
const refuse = () => page.evaluate(() => sessionStorage.setItem('refuses', ''));
const giveIn = () => page.evaluate(() => sessionStorage.removeItem('refuses'));
const retry = () => page.getByRole('button', { name: notSaved.fr.notOpened.retry });

test('a meeting whose document would not open is written in once it does, without leaving its page', async () => {
  await refuse();
  await page.reload();
  await retry().waitFor();
  await page.getByLabel(meetings.fr.agenda.point, { exact: true }).fill('Vélo cargo');
  await control(page, meetings.fr.agenda.add).click();
  await page.getByText(formWords.fr.failed).waitFor();
  await giveIn();
  await control(page, meetings.fr.agenda.add).click();
  await page.getByRole('button', { name: /Vélo cargo/ }).waitFor();
  await notes(page).waitFor();
  expect(await retry().count()).toBe(0);
});

test('so is an article, which keeps the title typed meanwhile', async () => {
  await refuse();
  await page.goto(article);
  await retry().waitFor();
  const title = page.getByLabel('Titre', { exact: true });
  await title.fill('Prêter et rendre');
  await title.blur();
  await page.getByText(formWords.fr.failed).waitFor();
  await giveIn();
  await retry().click();
  await page.getByRole('textbox', { name: 'Texte', exact: true }).waitFor();
  await title.focus();
  await control(page, charter.fr.done).click();
  await page.getByRole('heading', { name: /Prêter et rendre/ }).waitFor();
});
