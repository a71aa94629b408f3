import { readFile } from 'node:fs/promises';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { custody } from '../../src/lib/i18n/custody';
import { personData } from '../../src/lib/i18n/person-data';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';
import { appKept, control, createCollective } from '../lab/grange';
import { addItem } from '../lab/inventory';
import { history, lend, whereItIs } from '../lab/lending';
import { setStage } from '../lab/stage';

const stage = setStage();
const t = personData.fr;
let page: Page;
let collective: string;
let sheet: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  collective = await createCollective(page, stage.hub.origin, { person: 'Alice Martin' });
  await appKept(page);
  await addItem(page, collective, { Nom: 'Échelle', Quantité: '1' });
  await lend(page, {
    Emprunteur: 'La fanfare du bourg',
    Combien: '1',
    'Retour prévu': '2099-01-10',
    Remarque: 'Un barreau à surveiller'
  });
  await whereItIs(page).getByText('chez La fanfare du bourg').waitFor();
  sheet = page.url();
});

afterEach(() => page.context().setOffline(false));

async function openMine(): Promise<void> {
  await page.goto(`${collective}/members`);
  await control(page, t.mine).click();
  await page.getByRole('heading', { level: 1, name: t.mine }).waitFor();
}

test('what is held of me is told, and downloaded whole, without a network', async () => {
  await page.context().setOffline(true);
  await openMine();
  await page.getByText(t.held.texts(3)).waitFor();
  await page.getByText(t.held.added(1, 0)).waitFor();
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(await accessibilityFaults(page)).toEqual([]);
  const started = page.waitForEvent('download');
  await control(page, t.download.go).click();
  const file = await (await started).path();
  const data = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  expect(data).toMatchObject({ format: 'grange-person', name: 'Alice Martin' });
  expect(data.texts).toEqual(
    expect.arrayContaining(['Alice Martin', 'La fanfare du bourg', 'Un barreau à surveiller'])
  );
  expect(data.added).toMatchObject({ items: [{ name: 'Échelle' }] });
  expect(data.membership).toMatchObject([{ kind: 'founded' }]);
});

test('forgotten, I have no name and my remarks are gone, after a restart too; what went out is still out', async () => {
  await openMine();
  await control(page, t.forget.goMine).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(t.forget.forGood).waitFor();
  await dialog.getByRole('button', { name: t.forget.goMine }).click();
  await page.getByText(t.forget.done).waitFor();
  await page.getByText(t.held.texts(0)).waitFor();
  await expect.poll(() => control(page, t.forget.goMine).count()).toBe(0);
  await page.reload();
  await page.getByText(t.held.texts(0)).waitFor();
  await page.goto(sheet);
  await whereItIs(page).getByText(custody.fr.erased.who).first().waitFor();
  await history(page).filter({ hasText: custody.fr.erased.remark }).waitFor();
  await page.goto(`${collective}/members`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.getByRole('main').innerText()).toContain('Quelqu’un');
  expect(await page.getByRole('main').innerText()).not.toContain('Alice Martin');
});
