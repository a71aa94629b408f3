import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';

import { nextVersion } from '../lab/build';
import { appKept, control, createCollective } from '../lab/grange';
import { fillItem } from '../lab/inventory';
import { startHub } from '../lab/hub';
import { setStage } from '../lab/stage';

const stage = setStage();
let page: Page;

beforeAll(async () => {
  page = await stage.browser.newPage();
});

test('a new version proposes itself to somebody who is typing, and takes nothing from them', async () => {
  const collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  await page.goto(`${collective}/inventory`);
  await control(page, 'Ajouter un objet').click();
  await fillItem(page, { Nom: 'Remorque bâchée', Description: 'Essieu refait en' });
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));

  await stage.hub.kill();
  stage.hub = await startHub(await nextVersion(), Number(new URL(stage.hub.origin).port));
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())!.update();
  });

  await page.getByText('Nouvelle version prête').waitFor();
  await page.getByLabel('Description', { exact: true }).pressSequentially(' mars');
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await page.evaluate(() => 'sameDocument' in globalThis), 'nothing reloaded').toBe(true);
  expect(await page.getByLabel('Nom', { exact: true }).inputValue()).toBe('Remorque bâchée');
  expect(await page.getByLabel('Description', { exact: true }).inputValue()).toBe('Essieu refait en mars');
});

test('taken, the new version runs, and the draft is still there', async () => {
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Mettre à jour' }).click();
  await reloaded;
  expect(await page.content()).toContain('<!-- the next version -->');
  await expect.poll(() => page.getByLabel('Nom', { exact: true }).inputValue()).toBe('Remorque bâchée');
  await expect
    .poll(() => page.getByLabel('Description', { exact: true }).inputValue())
    .toBe('Essieu refait en mars');
  expect(await page.getByText('Nouvelle version prête').isVisible()).toBe(false);
});
