import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, newProfile, type Browser } from '../lab/browser';
import { appKept, openExample, waitForDelivery } from '../lab/grange';
import { startHub } from '../lab/hub';
import { addItem, seeItem } from '../lab/inventory';
import { isLong } from '../lab/lived';
import { everyRoute } from '../lab/routes';
import { tellScreensOfFailures } from '../lab/screens';
import type { Server } from '../lab/server';

/** The app was opened once; since then the server is dead and the browser was closed. */
const profile = newProfile();
let hub: Server;
let browser: Browser;
let collective: string;
let routes: readonly string[];

beforeAll(async () => {
  hub = await startHub();
  browser = await launchBrowser({ profile });
  const page = await browser.newPage();
  collective = await openExample(page, hub.origin);
  await appKept(page);
  routes = await everyRoute(page, collective);
  await waitForDelivery(page, 'enregistré ici');
  await browser.close();
  await hub.kill();
});

tellScreensOfFailures(() => [browser]);

afterAll(async () => {
  await browser.close();
  await hub.kill();
});

/** Where a route leads that is no page of its own, here. */
const leadsTo = (route: string): string => {
  if (route.startsWith('/open/')) return new URL(`${collective}/inventory`).pathname;
  if (route.startsWith('/i/'))
    return new URL(`${collective}/inventory/${route.slice('/i/'.length)}`).pathname;
  return route === '/unlock' ? '/' : route;
};

/** Every route where time is taken, else one in four. */
const tried = () => routes.filter((_, i) => isLong || i % 4 === 0);

test('every route opens as the very first page', async () => {
  expect(routes.length).toBeGreaterThan(10);
  browser = await launchBrowser({ profile });
  for (const route of tried()) {
    const page = await browser.newPage();
    await page.goto(hub.origin + route);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).count(), { message: route }).toBe(1);
    const path = leadsTo(route);
    expect(new URL(page.url()).pathname).toBe(path);
    if (route.startsWith('/c/')) await waitForDelivery(page, /enregistré ici|en attente|reçu par/);
    expect(browser.complaints, route).toEqual([]);
    // The only one each time: nothing is there that another page has loaded.
    await page.close();
  }
  await browser.close();
}, 400_000);

test('what is written there is there after one more restart', async () => {
  browser = await launchBrowser({ profile });
  const page = await browser.newPage();
  await addItem(page, collective, { Nom: 'Établi écrit sans réseau' });
  // The form waits for the document, and the word is about what was written before until then.
  await page.waitForURL(/\/inventory\/[A-Za-z0-9_-]{22}$/);
  await waitForDelivery(page, 'enregistré ici');
  await browser.close();

  browser = await launchBrowser({ profile });
  const again = await browser.newPage();
  await again.goto(`${collective}/inventory`);
  await seeItem(again, 'Établi écrit sans réseau');
});
