import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lock } from '../../src/lib/i18n/lock';
import { accessibilityFaults } from '../lab/axe';
import { launchBrowser, type Browser } from '../lab/browser';
import { appKept, control, createCollectiveHere, goInside } from '../lab/grange';
import { startHub } from '../lab/hub';
import { installedProfile } from '../lab/installed';
import { addItemInside, seeItem } from '../lab/inventory';
import { longTest } from '../lab/lived';
import { prepareMeetingInside } from '../lab/meetings';
import { tellScreensOfFailures } from '../lab/screens';
import type { Server } from '../lab/server';

const t = lock.fr;
const passphrase = 'grange noisette rivière lampe';

/** What must not be found on the disk of a device that is locked. */
const canaries = [
  'CanariCollectif',
  'CanariAlice',
  'CanariPerceuse',
  'CanariRemise',
  'CanariAssemblee',
  'CanariBrouillon'
];

let hub: Server;
const browsers: Browser[] = [];

beforeAll(async () => {
  hub = await startHub();
});
tellScreensOfFailures(() => browsers);
afterAll(async () => {
  for (const browser of browsers) await browser.close().catch(() => undefined);
  await hub.kill();
});

async function take(profile: string): Promise<Browser> {
  const browser = await launchBrowser({ profile });
  browsers.push(browser);
  return browser;
}

async function putAway(browser: Browser): Promise<void> {
  await browser.close();
  browsers.splice(browsers.indexOf(browser), 1);
  expect({ ...browser, complaints: browser.complaints, strayRequests: browser.strayRequests }).toMatchObject({
    complaints: [],
    strayRequests: []
  });
}

/** From the door, writes each canary where its kind of thing is written, and begins a form that is never saved. */
async function live(page: Page): Promise<string> {
  const collective = await createCollectiveHere(page, { collective: canaries[0], person: canaries[1] });
  await addItemInside(page, { Nom: canaries[2]!, 'Lieu de rangement': canaries[3]! });
  await prepareMeetingInside(page, canaries[4]!);
  await goInside(page, 'Inventaire');
  await control(page, 'Ajouter un objet').click();
  await page.getByLabel('Nom', { exact: true }).fill(canaries[5]!);
  // Longer than a draft waits to be put aside, and the browser to write it.
  await page.waitForTimeout(2000);
  return collective;
}

/** Which canaries are in any file of a profile, in the two ways in which browsers write texts. */
function foundIn(profile: string): readonly string[] {
  const found = new Set<string>();
  for (const file of readdirSync(profile, { recursive: true, encoding: 'utf8' })) {
    const path = join(profile, file);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    const bytes = readFileSync(path);
    for (const canary of canaries)
      if (bytes.includes(canary) || bytes.includes(Buffer.from(canary, 'utf16le'))) found.add(canary);
  }
  return canaries.filter((canary) => found.has(canary));
}

async function setLock(page: Page): Promise<void> {
  await page.getByLabel(t.passphrase, { exact: true }).fill(passphrase);
  await control(page, t.begin).click();
  await page.getByText(t.unlock.moveIn).waitFor();
  await unlock(page);
}

async function unlock(page: Page, typed = passphrase): Promise<void> {
  await page.getByLabel(t.unlock.field, { exact: true }).fill(typed);
  await control(page, t.unlock.go).click();
}

test('without a lock the disk can be read: the story that follows would see it', async () => {
  const profile = await installedProfile(hub.origin);
  const browser = await take(profile);
  const page = await browser.newPage();
  await page.goto(hub.origin);
  await live(page);
  await putAway(browser);
  expect(foundIn(profile)).toEqual(canaries);
});

test('a device that is locked before anything is on it keeps nothing that can be read, and opens by its passphrase', async () => {
  const profile = await installedProfile(hub.origin);
  let browser = await take(profile);
  let page = await browser.newPage();
  await page.goto(`${hub.origin}/settings`);
  await appKept(page);
  await control(page, t.set).click();
  await page.getByText(t.clear).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel(t.passphrase, { exact: true }).fill('court');
  await control(page, t.begin).click();
  await page.getByText(t.passphraseShort(12)).waitFor();
  await setLock(page);
  await control(page, 'Créer un collectif').waitFor();
  const collective = await live(page);
  await putAway(browser);
  expect(foundIn(profile)).toEqual([]);

  browser = await take(profile);
  page = await browser.newPage();
  await hub.kill();
  await page.goto(`${collective}/inventory`);
  await page.getByRole('heading', { name: t.unlock.title }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  // By the keyboard alone: the field waits for it, and what was wrong is written over.
  await focusOn(page, t.unlock.field);
  await page.keyboard.type('grange noisette rivière lampes');
  await page.keyboard.press('Enter');
  await page.getByText(t.trouble('wrong-passphrase')).waitFor();
  await focusOn(page, t.unlock.field);
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await seeItem(page, canaries[2]!);
  await addItemInside(page, { Nom: 'Sono' });
  await page.getByRole('heading', { level: 1, name: 'Sono' }).waitFor();
  const sono = page.url();
  await goInside(page, 'Inventaire');
  await seeItem(page, 'Sono');

  // Another tab has rows of its own, of the same collective.
  const other = await browser.newPage();
  await other.goto(`${collective}/inventory`);
  await unlock(other);
  await seeItem(other, 'Sono');
  await addItemInside(other, { Nom: 'Escabeau' });
  await seeItem(page, 'Escabeau');

  // A label leads to its thing once the device is open, though nothing can be read of any collective in this tab yet.
  const scanned = await browser.newPage();
  await scanned.goto(`${hub.origin}/i/${sono.slice(-22)}`);
  await unlock(scanned);
  await scanned.getByRole('heading', { level: 1, name: 'Sono' }).waitFor();
  expect(scanned.url()).toBe(sono);
  await putAway(browser);
});

longTest(
  'a device that is locked later brings everything over, whatever interrupts it, and back when the lock goes',
  async () => {
    hub = await startHub();
    const profile = await installedProfile(hub.origin);
    let browser = await take(profile);
    let page = await browser.newPage();
    await page.goto(hub.origin);
    const collective = await createCollectiveHere(page);
    await addItemInside(page, { Nom: 'Barnum' });
    await goInside(page, 'Inventaire');

    await page.goto(`${hub.origin}/settings/lock`);
    await page.getByText(t.what.remains).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const other = await browser.newPage();
    await other.goto(collective);
    await other.getByRole('heading', { level: 1 }).waitFor();
    await page.getByLabel(t.passphrase, { exact: true }).fill(passphrase);
    await control(page, t.begin).click();
    await page.getByText(t.trouble('other-tabs')).waitFor();
    await other.close();
    await control(page, t.begin).click();
    await control(page, t.unlock.giveUp).click();
    await control(page, 'Les Granges de la vallée').waitFor();
    expect(await clearDatabases(page)).toContain('grange-journal');

    await page.goto(`${hub.origin}/settings/lock`);
    await page.getByLabel(t.passphrase, { exact: true }).fill(passphrase);
    await control(page, t.begin).click();
    await page.getByText(t.unlock.moveIn).waitFor();
    await browser.kill();
    browsers.pop();

    browser = await take(profile);
    page = await browser.newPage();
    await page.goto(`${collective}/inventory`);
    await page.getByText(t.unlock.moveIn).waitFor();
    await unlock(page);
    await seeItem(page, 'Barnum');
    expect(await clearDatabases(page)).toEqual(['grange-lock']);

    await goInside(page, 'Plus');
    await control(page, /^Réglages/).click();
    await control(page, t.see).click();
    await page.getByText(t.on).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel(t.change.before).fill(passphrase);
    await page.getByLabel(t.change.after).fill('une tout autre phrase');
    await control(page, t.change.go).click();
    await page.getByText(t.change.done).waitFor();
    await page.getByLabel(t.passphrase, { exact: true }).fill('une tout autre phrase');
    await control(page, t.remove.go).click();
    await page.getByText(t.unlock.moveOut).waitFor();
    await unlock(page, 'une tout autre phrase');
    await control(page, 'Les Granges de la vallée').click();
    await goInside(page, 'Inventaire');
    await seeItem(page, 'Barnum');
    await page.reload();
    await seeItem(page, 'Barnum');
    expect(await clearDatabases(page)).toContain('grange-journal');
    await putAway(browser);
  }
);

const focusOn = (page: Page, label: string): Promise<void> =>
  page.getByLabel(label, { exact: true }).and(page.locator(':focus')).waitFor();

/** The names of the databases of the page that are not sealed. */
const clearDatabases = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => !name.startsWith('sealed:'))
  );
