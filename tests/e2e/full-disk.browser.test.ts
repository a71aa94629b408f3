import { beforeAll, expect, test } from 'vitest';
import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright-core';
import { notSaved } from '../../src/lib/i18n/not-saved';
import { devtoolsOf } from '../lab/browser';
import { createCollective, delivery, waitForDelivery } from '../lab/grange';
import { addItem, fillItem, seeItem } from '../lab/inventory';
import { setStage } from '../lab/stage';

const stage = setStage();
let page: Page;
/** The quota holds as long as this session does. */
let devtools: CDPSession;
let collective: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  devtools = await devtoolsOf(page);
  collective = await createCollective(page, stage.hub.origin);
  await addItem(page, collective, { Nom: 'Établi' });
  await waitForDelivery(page, 'enregistré ici');
});

test('on a full disk the screen says so within a second of the refusal, and keeps saying it', async () => {
  await page.goto(`${collective}/inventory`);
  await page.getByRole('button', { name: 'Ajouter un objet' }).click();
  await fillItem(page, { Nom: 'Perceuse écrite sur un disque plein' });
  await setQuota(1);
  // Chromium trusts for half a minute what it last knew of the room left.
  await page.waitForTimeout(31_000);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await waitForDelivery(page, 'non enregistré', 1000);
  await new Promise((resolve) => setTimeout(resolve, 4000));
  expect(await delivery(page).textContent()).toContain('non enregistré');
});

test('what is not saved can be taken away in a file', async () => {
  await page.getByRole('link', { name: notSaved.fr.export }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: notSaved.fr.export }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  expect(file).toContain('Perceuse écrite sur un disque plein');
  expect(file).toContain('Établi');
  expect(await delivery(page).textContent()).toContain('non enregistré');
});

test('once there is room again everything is saved by itself, and is there after a reload', async () => {
  await setQuota(undefined);
  await waitForDelivery(page, 'enregistré ici', 15_000);
  await page.goto(`${collective}/inventory`);
  await seeItem(page, 'Perceuse écrite sur un disque plein');
  await seeItem(page, 'Établi');
});

/** In bytes; undefined gives the origin its own quota back. */
async function setQuota(quotaSize: number | undefined): Promise<void> {
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: stage.hub.origin, quotaSize });
}
