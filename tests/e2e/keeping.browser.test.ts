import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { firstRun } from '../../src/lib/i18n/first-run';
import { privateWindow } from '../../src/lib/i18n/private-window';
import { storage } from '../../src/lib/i18n/storage';
import { accessibilityFaults, colours, sidewaysOverflow } from '../lab/axe';
import { devtoolsOf, launchBrowser, type Browser } from '../lab/browser';
import { appKept, control, createCollective, openExample } from '../lab/grange';
import { addItem } from '../lab/inventory';
import { setStage } from '../lab/stage';

const stage = setStage();
const results = fileURLToPath(new URL('../../test-results', import.meta.url));
mkdirSync(results, { recursive: true });
const t = storage.fr;

const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const firefox = 'Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0';

const fact = async (page: Page, term: string): Promise<string> => {
  const name = page.getByRole('term').filter({ hasText: new RegExp(`^${term}$`) });
  return (await name.locator('xpath=following-sibling::dd').innerText()).replaceAll(/\s/g, ' ');
};
const titled = (page: Page, title: string) => page.getByRole('heading', { name: title, exact: true });

/** A browser whose storage answers as this one's cannot without a head; what it was asked is counted. */
async function answering(isPromised: boolean, userAgent?: string): Promise<{ page: Page; browser: Browser }> {
  const browser = await stage.another();
  await browser.context.addInitScript(promiseAs, isPromised);
  const page = await browser.newPage();
  if (userAgent !== undefined)
    await (await devtoolsOf(page)).send('Emulation.setUserAgentOverride', { userAgent });
  return { page, browser };
}
function promiseAs(isPromised: boolean): void {
  const storage = Object.getPrototypeOf(navigator.storage) as StorageManager;
  storage.persisted = async () => localStorage.getItem('test.promised') === 'true';
  storage.persist = async () => {
    localStorage.setItem('test.asked', String(Number(localStorage.getItem('test.asked')) + 1));
    localStorage.setItem('test.promised', String(isPromised));
    return isPromised;
  };
}
const timesAsked = (page: Page) => page.evaluate(() => Number(localStorage.getItem('test.asked')));

async function noFaults(page: Page): Promise<void> {
  expect(await sidewaysOverflow(page)).toEqual([]);
  for (const [colorScheme, rules] of [
    ['light', undefined],
    ['dark', colours]
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await accessibilityFaults(page, rules)).toEqual([]);
  }
}

test('a private window is warned of on every way in, before anything is written; an ordinary one is not', async () => {
  const hidden: BrowserContext = await stage.browser.context.browser()!.newContext();
  const page = await hidden.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  for (const path of ['/', '/create', '/join', '/settings']) {
    await page.goto(stage.hub.origin + path);
    await titled(page, privateWindow.fr.title).or(page.getByText(privateWindow.fr.title)).first().waitFor();
    await page.getByText(privateWindow.fr.text).waitFor();
    await noFaults(page);
  }
  await hidden.close();

  // On a disk, wherever the system keeps what is temporary: a profile in memory is as good as private.
  const profile = mkdtempSync(join(results, 'profile-'));
  const browser = await launchBrowser({ profile });
  const ordinary = await browser.newPage();
  await ordinary.goto(`${stage.hub.origin}/`);
  await control(ordinary, firstRun.fr.example).waitFor();
  await expect.poll(() => ordinary.evaluate(() => localStorage.getItem('grange.window'))).toBe('ordinary');
  expect(await ordinary.getByText(privateWindow.fr.title).count()).toBe(0);
  await browser.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

test('a browser that decides alone is asked once something of one’s own is here, and what it answered is told', async () => {
  for (const isPromised of [true, false]) {
    const { page, browser } = await answering(isPromised);
    await openExample(page, stage.hub.origin);
    await page.goto(`${stage.hub.origin}/settings`);
    await expect.poll(() => fact(page, t.promise.term)).toBe(t.promise.notAsked.replaceAll(/\s/g, ' '));
    expect(await timesAsked(page)).toBe(0);

    const collective = await createCollective(page, stage.hub.origin);
    await expect.poll(() => timesAsked(page)).toBe(1);
    await page.goto(`${stage.hub.origin}/settings`);
    const said = isPromised ? t.promise.yes : t.promise.refused;
    await expect.poll(() => fact(page, t.promise.term)).toBe(said.replaceAll(/\s/g, ' '));
    expect(await page.getByText(t.promise.means).count()).toBe(isPromised ? 0 : 1);
    expect(await page.getByText(t.promise.save).count()).toBe(isPromised ? 0 : 1);
    await noFaults(page);

    await page.goto(collective);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`${stage.hub.origin}/settings`);
    await expect.poll(() => fact(page, t.promise.term)).toBe(said.replaceAll(/\s/g, ' '));
    expect(await timesAsked(page)).toBe(1);
    await browser.close();
  }
});

test('a browser that asks the person is asked on a touch alone, after a sentence that says why', async () => {
  const { page, browser } = await answering(true, firefox);
  const collective = await createCollective(page, stage.hub.origin);
  await titled(page, t.ask.title).waitFor();
  await page.getByText(t.ask.text).waitFor();
  await noFaults(page);
  expect(await timesAsked(page)).toBe(0);
  await page.getByRole('button', { name: t.ask.go }).click();
  await page.getByText(t.promise.given).waitFor();
  await titled(page, t.ask.title).waitFor({ state: 'hidden' });
  expect(await timesAsked(page)).toBe(1);

  await page.goto(`${stage.hub.origin}/settings`);
  await expect.poll(() => fact(page, t.promise.term)).toBe(t.promise.yes.replaceAll(/\s/g, ' '));
  await page.goto(collective);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await timesAsked(page)).toBe(1);
  await browser.close();
});

test('Safari’s seven days are told until the app is installed; put off, they are back in three days', async () => {
  const { page, browser } = await answering(false, safari);
  const collective = await createCollective(page, stage.hub.origin);
  await titled(page, t.sevenDays.title).waitFor();
  await page.getByText(t.sevenDays.how).click();
  await page.getByText(t.sevenDays.installIos).waitFor();
  await noFaults(page);

  await page.getByRole('button', { name: t.sevenDays.later }).click();
  await titled(page, t.sevenDays.title).waitFor({ state: 'hidden' });
  await page.goto(`${stage.hub.origin}/settings`);
  await titled(page, t.sevenDays.title).waitFor();
  await noFaults(page);

  await page.clock.setSystemTime(Date.now() + 3 * 24 * 3600_000 + 60_000);
  await page.goto(collective);
  await titled(page, t.sevenDays.title).waitFor();

  // What iOS says in an app that was started from the home screen.
  await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }));
  await page.goto(`${stage.hub.origin}/settings`);
  await expect.poll(() => fact(page, t.promise.term)).toBe(t.promise.refused.replaceAll(/\s/g, ' '));
  expect(await titled(page, t.sevenDays.title).count()).toBe(0);
  await page.goto(collective);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await titled(page, t.sevenDays.title).count()).toBe(0);
  await browser.close();
});

test('the space that is taken is told by kind, and what is written adds to it', async () => {
  const page = await stage.browser.newPage();
  const collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  const kinds = [t.space.texts, t.space.files, t.space.view, t.space.app, t.space.other];
  const sizes = async () => {
    await page.goto(`${stage.hub.origin}/settings`);
    await expect.poll(() => fact(page, t.space.total)).toMatch(/\d/);
    return Object.fromEntries(
      await Promise.all([t.space.total, ...kinds].map(async (kind) => [kind, bytes(await fact(page, kind))]))
    ) as Record<string, number>;
  };
  const before = await sizes();
  const sum = kinds.reduce((total, kind) => total + before[kind]!, 0);
  // Each is rounded to two digits at least.
  expect(Math.abs(sum - before[t.space.total]!)).toBeLessThan(0.1 * sum);
  expect(before[t.space.app]).toBeGreaterThan(1e6);
  expect(await fact(page, t.space.free)).toMatch(/\d/);

  await addItem(page, collective, { Nom: 'Barnum', Description: 'x'.repeat(1500) });
  const after = await sizes();
  expect(after[t.space.texts]! - before[t.space.texts]!).toBeGreaterThan(1400);
  expect(after[t.space.view]! - before[t.space.view]!).toBeGreaterThan(1400);
  expect(after[t.space.files]).toBe(0);
});

/** `3,2 Mo` in bytes. */
function bytes(size: string): number {
  const [, value, unit] = /^([\d,]+) (ko|Mo|Go)$/.exec(size)!;
  return Number(value!.replace(',', '.')) * { ko: 1e3, Mo: 1e6, Go: 1e9 }[unit as 'ko' | 'Mo' | 'Go'];
}
