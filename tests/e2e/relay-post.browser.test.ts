import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { relayPost } from '../../src/lib/i18n/relay-post';
import type { Browser } from '../lab/browser';
import { control, createCollective } from '../lab/grange';
import { startHub } from '../lab/hub';
import { launchInstalled } from '../lab/installed';
import type { Server } from '../lab/server';

const words = relayPost.fr;
let hub: Server;
let browser: Browser;
let page: Page;
let collective: string;

beforeAll(async () => {
  hub = await startHub();
  browser = await launchInstalled(hub.origin);
  page = await browser.newPage();
  collective = await createCollective(page, hub.origin);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await hub?.kill();
});

const served = () => page.getByRole('list', { name: words.serving.list }).getByRole('listitem');

test('a device that is no relay post opens as ever, and its screen says that it serves nobody', async () => {
  await page.goto(`${hub.origin}/relay`);
  await page.getByText(words.serving.none).waitFor();
});

test('once it is one, opening Grange resumes by itself, and a link leads on from there', async () => {
  await page.goto(`${collective}/exchange/relay`);
  await control(page, words.become).click();
  await page.getByText(words.isOne).waitFor();
  await page.goto(`${hub.origin}/`);
  await page.waitForURL(`${hub.origin}/relay`);
  await served().filter({ hasText: words.serving.nobody }).waitFor();
  await control(page, words.serving.others).click();
  await page.waitForURL(`${hub.origin}/`);
});

test('once it is one no more, it opens as ever', async () => {
  await page.goto(`${collective}/exchange/relay`);
  await control(page, words.stop).click();
  await control(page, words.become).waitFor();
  await page.goto(`${hub.origin}/`);
  await control(page, 'Créer un collectif').waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
});
