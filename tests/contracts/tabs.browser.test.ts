import type { Dialog, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser, type Browser } from '../lab/browser';
import { openHub, type CuriousHub } from './carrier-hub';
import { bundlePeerPage, openPeerPage, runIn, servePeerPage } from './peer-server';

let browser: Browser;
let hub: CuriousHub;
let alices: Awaited<ReturnType<typeof servePeerPage>>;
let bobs: typeof alices;
let collective = 0;
let pages: Page[] = [];

beforeAll(async () => {
  const [script, ...ground] = await Promise.all([bundlePeerPage(), launchBrowser(), openHub()]);
  [browser, hub] = ground;
  [alices, bobs] = await Promise.all([servePeerPage(script), servePeerPage(script)]);
});

afterAll(async () => {
  await browser?.close();
  await hub?.close();
  for (const origin of [alices, bobs]) origin?.close();
});

beforeEach(() => {
  collective++;
});

afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  pages = [];
});

/** A tab of one of two browsers: what is of one origin knows nothing of the other. */
async function tabOf({ origin }: typeof alices): Promise<Page> {
  const page = await openPeerPage(await browser.newPage(), origin);
  pages.push(page);
  await runIn(page, 'openTab', hub.url, collective);
  return page;
}

const stateOf = (page: Page) => runIn(page, 'tabState');
const soon = { timeout: 20_000 };
const leads = (page: Page) => expect.poll(async () => (await stateOf(page)).leads, soon).toBe(true);
const meets = (page: Page) => expect.poll(async () => (await stateOf(page)).peers, soon).toBe(1);
const reads = (page: Page, text: string) =>
  expect.poll(async () => (await stateOf(page)).text, soon).toContain(text);

async function twoTabsAndBob(): Promise<[Page, Page, Page]> {
  const first = await tabOf(alices);
  await leads(first);
  const [second, bob] = [await tabOf(alices), await tabOf(bobs)];
  for (const page of [first, second, bob]) await meets(page);
  return [first, second, bob];
}

describe('the tabs of one browser', () => {
  test('hold one connection together, and all see who is there', async () => {
    const [first, second, bob] = await twoTabsAndBob();
    expect([(await stateOf(first)).leads, (await stateOf(second)).leads]).toEqual([true, false]);
    expect((await stateOf(second)).hubs).toEqual(['open']);
    expect(hub.sockets.size).toBe(2);
    await runIn(second, 'writeInTab', 'de la seconde');
    await reads(bob, 'de la seconde');
    await runIn(bob, 'writeInTab', 'de Bob');
    await reads(second, 'de Bob');
    await reads(first, 'de la seconde');
    for (const page of [first, second, bob]) expect((await stateOf(page)).present).toBe(3);
  }); // SYN-70

  test('go on when the one that leads is closed', async () => {
    const [first, second, bob] = await twoTabsAndBob();
    await first.close();
    await leads(second);
    await meets(second);
    await runIn(second, 'writeInTab', 'toujours là');
    await reads(bob, 'toujours là');
  }); // SYN-70

  test('go on when the one that leads is put to sleep, and it follows when it wakes', async () => {
    const [first, second, bob] = await twoTabsAndBob();
    // An alert that nobody answers stops every script and timer of its page, and leaves it its locks.
    const asleep = new Promise<Dialog>((resolve) => first.once('dialog', resolve));
    await first.evaluate(() => void setTimeout(() => alert('asleep')));
    const dialog = await asleep;
    await expect.poll(async () => (await stateOf(second)).leads, { timeout: 30_000 }).toBe(true);
    await meets(second);
    await runIn(second, 'writeInTab', 'éveillée');
    await reads(bob, 'éveillée');
    await dialog.accept();
    await expect.poll(async () => (await stateOf(first)).leads, soon).toBe(false);
    await reads(first, 'éveillée');
    await expect.poll(async () => (await stateOf(bob)).peers, soon).toBe(1);
    expect((await stateOf(second)).leads).toBe(true);
    await runIn(bob, 'writeInTab', 'bien dormi ?');
    await reads(first, 'bien dormi ?');
  }); // SYN-70
});

describe('a page', () => {
  test('stays connected when somebody clicks on a mail address', async () => {
    const [alice, bob] = [await tabOf(alices), await tabOf(bobs)];
    await meets(alice);
    await alice.evaluate(() =>
      addEventListener('beforeunload', () => Object.assign(globalThis, { wasAsked: true }))
    );
    await alice.click('a[href^=mailto]');
    await expect.poll(() => alice.evaluate('globalThis.wasAsked')).toBe(true);
    await runIn(alice, 'writeInTab', 'je t’écris');
    await reads(bob, 'je t’écris');
    expect((await stateOf(bob)).present).toBe(2);
  });

  test('leaves at once when it is left, and comes back with its presence', async () => {
    const [alice, bob] = [await tabOf(alices), await tabOf(bobs)];
    await meets(bob);
    await expect.poll(async () => (await stateOf(bob)).present).toBe(2);
    const turn = (name: string) =>
      alice.evaluate((name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })), name);
    await turn('pagehide');
    await expect.poll(async () => (await stateOf(bob)).peers, { timeout: 2000 }).toBe(0);
    await expect.poll(async () => (await stateOf(bob)).present, { timeout: 3000 }).toBe(1);
    await turn('pageshow');
    await meets(bob);
    await expect.poll(async () => (await stateOf(bob)).present).toBe(2);
    await runIn(alice, 'writeInTab', 'me revoilà');
    await reads(bob, 'me revoilà');
  }); // SYN-72

  test('that closes its room leaves no socket and no connection behind', async () => {
    const [alice, bob] = [await tabOf(alices), await tabOf(bobs)];
    await meets(alice);
    await runIn(alice, 'closeTab');
    await expect.poll(() => hub.sockets.size).toBe(1);
    await expect.poll(async () => (await stateOf(bob)).peers, soon).toBe(0);
  });

  test('leaves no complaint on the console', () => {
    expect(browser.complaints).toEqual([]);
  });
});
