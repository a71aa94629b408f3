import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backup } from '../../src/lib/i18n/backup';
import { backupFolder } from '../../src/lib/i18n/backup-folder';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';
import { restoreBackup, takeBackup } from '../lab/backups';
import { launchBrowser, type Browser } from '../lab/browser';
import { control, createCollective, goInside, waitForDelivery } from '../lab/grange';
import { startHub } from '../lab/hub';
import { installedProfile, launchInstalled } from '../lab/installed';
import { addItemInside } from '../lab/inventory';
import type { Server } from '../lab/server';

/**
 * Somebody has their backups saved into a folder. Nobody can choose one in a browser without a screen: this one is given a
 * folder of its own, which is as real as any other.
 */

const t = backupFolder.fr;
const passphrase = 'quatre granges sous la pluie';
const day = 86_400_000;
let profile: string;
let hub: Server;
let browser: Browser;
let page: Page;
let collective: string;

/** Opens the browser where it was left, so many days later. */
async function start(days: number): Promise<void> {
  browser = await launchBrowser({ profile });
  await browser.context.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Sauvegardes', { create: true })
    });
  });
  page = await browser.newPage();
  if (days > 0) await page.clock.setSystemTime(Date.now() + days * day);
}

const filesThere = (): Promise<{ name: string; text: string }[]> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Sauvegardes');
    const found: { name: string; text: string }[] = [];
    for await (const handle of folder.values())
      if (handle.kind === 'file')
        found.push({
          name: handle.name,
          text: await (await (handle as FileSystemFileHandle).getFile()).text()
        });
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  });

beforeAll(async () => {
  hub = await startHub();
  profile = await installedProfile(hub.origin);
  await start(0);
  collective = await createCollective(page, hub.origin);
  await waitForDelivery(page, 'enregistré ici');
});
afterAll(async () => {
  await browser?.close();
  await hub?.kill();
});

test('once there is a passphrase, a folder is chosen, and the first backup is in it', async () => {
  await page.goto(`${hub.origin}/settings`);
  await page.getByText(t.first).waitFor();
  await page.getByText(backup.fr.without, { exact: true }).click();
  await takeBackup(page, passphrase);
  await control(page, t.choose).click();
  await page.getByText(t.saved('Sauvegardes')).waitFor();
  const files = await filesThere();
  expect(files.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^Grange-Sauvegarde-\d{4}-\d\d-\d\d\.txt$/)
  ]);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toEqual([]);
});

test('a week later the next one comes by itself, with what is new, and is the one that counts', async () => {
  await browser.close();
  await start(8);
  await page.goto(collective);
  await goInside(page, 'Inventaire');
  await addItemInside(page, { Nom: 'Barnum' });
  await expect.poll(async () => (await filesThere()).length, { timeout: 30_000 }).toBe(2);
});

test('where the browser asks again, Accueil says so, and one touch goes on', async () => {
  await browser.close();
  await start(16);
  // The browser has had enough of it, until the person is asked.
  await browser.context.addInitScript(() => {
    let state: PermissionState = 'prompt';
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => state,
      requestPermission: async () => (state = 'granted')
    });
  });
  await page.goto(collective);
  await page.getByText(t.trouble.text('asks', 'Sauvegardes')).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await filesThere()).toHaveLength(2);
  await control(page, t.trouble.go('asks')).click();
  await expect.poll(async () => (await filesThere()).length).toBe(3);
  await page.getByText(t.trouble.title).waitFor({ state: 'detached' });
});

test('what is in the folder brings everything back, and is left there when nothing more is saved', async () => {
  await page.goto(`${hub.origin}/settings`);
  // What was chosen long ago still holds.
  await page.getByRole('radio', { name: backup.fr.without, checked: true }).waitFor();
  await control(page, t.forget).click();
  await page.getByText(t.forgotten('Sauvegardes')).waitFor();
  const files = await filesThere();
  expect(files).toHaveLength(3);
  expect([browser.complaints, browser.strayRequests]).toEqual([[], []]);
  await browser.close();
  browser = await launchInstalled(hub.origin);
  page = await browser.newPage();
  await page.goto(`${hub.origin}/settings`);
  const last = files.at(-1)!;
  await restoreBackup(
    page,
    { name: last.name, mimeType: 'text/plain', buffer: Buffer.from(last.text) },
    passphrase
  );
  await control(page, backup.fr.openOne('Les Granges de la vallée')).click();
  await goInside(page, 'Inventaire');
  await page.getByText('Barnum').first().waitFor();
});
