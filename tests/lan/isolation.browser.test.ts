import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { apart } from '../../src/lib/i18n/apart';
import { invite, join, waitForDelivery } from '../lab/grange';
import { inVillage, type Person } from '../lab/village';

/** Two phones on one Wi-Fi that keeps its guests apart: both reach the hub, and not each other. */
inVillage('a network that isolates its guests', 2, (village) => {
  let alice: Person;
  let page: Page;

  test('says within ten seconds of hearing each other that the two are kept apart, to a newcomer too', async () => {
    alice = await village.founder();
    const link = await invite(alice.page, alice.collective);
    page = await (await village.phone()).newPage();
    await page.goto(village.hub.origin);
    village.isolate(true);
    await join(page, link);
    await page.getByRole('heading', { name: apart.fr.title(1) }).waitFor({ timeout: 15_000 });
    await alice.page.goto(`${alice.collective}/exchange`);
    await alice.page.getByRole('heading', { name: apart.fr.title(1) }).waitFor({ timeout: 20_000 });
  });

  test('and nothing of that is left once it lets them', async () => {
    village.isolate(false);
    await waitForDelivery(page, /reçu par/, 90_000);
    await alice.page.getByRole('heading', { name: apart.fr.title(1) }).waitFor({ state: 'hidden' });
    expect(await page.getByRole('heading', { name: apart.fr.title(1) }).count()).toBe(0);
  });
}); // SYN-112
