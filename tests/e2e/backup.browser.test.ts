import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backup } from '../../src/lib/i18n/backup';
import { restoreBackup, takeBackup, type BackupFile } from '../lab/backups';
import { launchBrowser, type Browser } from '../lab/browser';
import { appKept, control, createCollective, waitForDelivery } from '../lab/grange';
import { startHub } from '../lab/hub';
import { addItem, addItemInside, items, seeItem } from '../lab/inventory';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';
import { installedProfile, launchInstalled } from '../lab/installed';
import type { Server } from '../lab/server';

/** Somebody saves what is on their phone, loses it, and goes on with another. */

const t = backup.fr;
const passphrase = 'quatre granges sous la pluie';
let hub: Server;
/** Of the phone that comes after. */
let profile: string;
let phone: Browser;
let other: Browser;
let page: Page;
let collective: string;
let file: BackupFile;

beforeAll(async () => {
  hub = await startHub();
  profile = await installedProfile(hub.origin);
  phone = await launchInstalled(hub.origin);
  page = await phone.newPage();
  collective = await createCollective(page, hub.origin);
  await addItem(page, collective, { Nom: 'Barnum' });
  await waitForDelivery(page, 'enregistré ici');
  await appKept(page);
});
afterAll(async () => {
  await phone?.close();
  await other?.close();
  await hub?.kill();
});

test('a backup is made without a network, and asks for a passphrase that is long enough', async () => {
  await page.context().setOffline(true);
  await page.goto(`${hub.origin}/settings#backup`);
  await page.getByText(t.none).waitFor();
  await page.getByLabel(t.passphrase).fill('court');
  await control(page, t.save).click();
  await page.getByText(t.passphraseShort(12)).waitFor();
  await page.getByLabel(t.passphrase).fill('assez long maintenant');
  await page.getByText(t.passphraseShort(12)).waitFor({ state: 'detached' });
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toEqual([]);
  file = await takeBackup(page, passphrase);
  expect(file.name).toMatch(/^Grange-Sauvegarde-\d{4}-\d\d-\d\d\.txt$/);
  expect(file.buffer.toString('latin1')).not.toContain('Barnum');
  await page.getByText(t.none).waitFor({ state: 'detached' });
  await page.context().setOffline(false);
});

test('a damaged file and a wrong passphrase are said, and change nothing', async () => {
  await phone.close();
  other = await launchBrowser({ profile });
  page = await other.newPage();
  await page.goto(hub.origin);
  await control(page, t.restore).click();
  // The door leads to where it says, and reading begins there.
  const title = page.getByRole('heading', { name: t.title, exact: true });
  await expect.poll(() => title.evaluate((one) => one === document.activeElement)).toBe(true);
  const top = () => title.evaluate((one) => Math.round(one.getBoundingClientRect().top));
  await expect.poll(top).toBeLessThan(120);
  expect(await top()).toBeGreaterThan(40);
  await restoreBackup(page, { ...file, buffer: file.buffer.subarray(0, -200) }, passphrase);
  await page.getByText(t.trouble('damaged')).waitFor();
  await page.getByLabel(t.restore).setInputFiles({ ...file, buffer: Buffer.from('Nom;Nombre\nTable;4\n') });
  await page.getByText(t.trouble('not-a-backup')).waitFor();
  expect(await page.getByLabel(t.restorePassphrase).count()).toBe(0);
  await restoreBackup(page, file, '');
  await page.getByText(t.passphraseEmpty).waitFor();
  await restoreBackup(page, file, 'une tout autre phrase');
  await page.getByText(t.trouble('wrong-passphrase')).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toEqual([]);
});

test('with the passphrase everything is back, can be written on, and is there after a restart', async () => {
  await page.getByLabel(t.restorePassphrase).fill(passphrase);
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: t.openOne('Les Granges de la vallée') });
  await link.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await link.click();
  await page.waitForURL(/\/c\//);
  expect(page.url()).toBe(collective);
  await page.getByRole('heading', { name: t.unmet.title }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await addItemInside(page, { Nom: 'Sono' });
  await waitForDelivery(page, 'enregistré ici');
  await other.close();
  other = await launchBrowser({ profile });
  page = await other.newPage();
  await page.goto(`${collective}/inventory`);
  for (const name of ['Barnum', 'Sono']) await seeItem(page, name);
  await expect.poll(() => items(page).getByRole('listitem').count()).toBe(2);
  expect([other.complaints, other.strayRequests]).toEqual([[], []]);
});
