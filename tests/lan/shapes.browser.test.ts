import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { apart } from '../../src/lib/i18n/apart';
import { gathering } from '../../src/lib/i18n/gathering';
import { join as joining } from '../../src/lib/i18n/join';
import { pairing } from '../../src/lib/i18n/pairing';
import type { Browser } from '../lab/browser';
import { appKept, control, createCollective, goInside, invite, join, waitForDelivery } from '../lab/grange';
import { addItemInside, exportRows, importFile, seeItem, waitForCount } from '../lab/inventory';
import { pair } from '../lab/pairing';
import { largeInventory } from '../lab/spreadsheets';
import { inVillage, type Person } from '../lab/village';

/** The shapes that a network takes in a hall. */

inVillage('six phones in a hall without a hub', 6, (village) => {
  // Ten of them, one Chromium each, take this machine two minutes; `meshes.test.ts` brings ten together in memory.
  const others = ['Bob', 'Carol', 'Dave', 'Erin', 'Frank'];

  test('are all connected to all by five codes, and see what one of them writes', async () => {
    const alice = await village.founder();
    const link = await invite(alice.page, alice.collective);
    const theirs = await Promise.all(
      others.map(async () => withTheApp(village.hub.origin, await village.phone()))
    );
    await village.hub.kill();
    await Promise.all(
      others.map((person, i) => join(theirs[i]!, link, { person, structure: `Structure de ${person}` }))
    );

    const pages = [alice.page, ...theirs];
    for (const [i, page] of theirs.entries()) await pair(pages[i]!, page);
    for (const page of pages) {
      await control(page, pairing.fr.connected.done).click();
      await page.getByText(gathering.fr.count(others.length)).waitFor();
    }
    await addItemInside(pages[4]!, { Nom: 'Barnum' });
    for (const page of pages) {
      await goInside(page, 'Inventaire');
      await seeItem(page, 'Barnum');
    }
  });
});

inVillage('a network that lets nothing through that is said to all', 2, (village) => {
  let alice: Person;
  let bob: Page;

  test('says within ten seconds of hearing each other that the two are out of reach, and what to do', async () => {
    alice = await village.founder({ hasCamera: true });
    const link = await invite(alice.page, alice.collective);
    bob = await withTheApp(village.hub.origin, await village.phone({ hasCamera: true }));
    village.filterMulticast(true);
    await join(bob, link);
    await bob.getByRole('heading', { name: apart.fr.title(1) }).waitFor({ timeout: 15_000 });
    await control(bob, pairing.fr.title).click();
    await bob.getByText(pairing.fr.camera).waitFor();
  });

  test('and codes connect them, once the camera is allowed that is asked for there', async () => {
    await village.hub.kill();
    for (const page of [alice.page, bob]) await allowCamera(page);
    await pair(alice.page, bob);
    await addItemInside(alice.page, { Nom: 'Barnum' });
    await goInside(bob, 'Inventaire');
    await seeItem(bob, 'Barnum');
    expect(await bob.getByRole('heading', { name: apart.fr.title(1) }).count()).toBe(0);
  });
}); // SYN-112

inVillage('the hotspot of a phone', 2, (village) => {
  test('carries the collective between the phone that shares it and those on it, who meet through that one', async () => {
    const alice = await (await village.router({ hasCamera: true })).newPage();
    const collective = await createCollective(alice, village.hub.origin);
    const link = await invite(alice, collective);
    const [bob, carol] = [
      await withTheApp(village.hub.origin, await village.phone()),
      await withTheApp(village.hub.origin, await village.phone())
    ];
    await village.hub.kill();
    await allowCamera(alice);
    await join(bob, link, { person: 'Bob', structure: 'Pot Kommon' });
    await join(carol, link, { person: 'Carol', structure: 'La Source' });
    await pair(alice, bob);
    await pair(alice, carol);
    await control(carol, pairing.fr.connected.done).click();
    await carol.getByText(gathering.fr.count(2)).waitFor();
    await addItemInside(carol, { Nom: 'Barnum' });
    for (const page of [alice, bob]) {
      await goInside(page, 'Inventaire');
      await seeItem(page, 'Barnum');
    }
  });
});

inVillage('a phone on sixty-four kilobits a second', 2, (village) => {
  const things = 300;

  test('shows that the collective comes, and has it whole though the link is cut on the way', async () => {
    const alice = await village.founder();
    await importFile(alice.page, alice.collective, largeInventory(things, 400));
    const link = await invite(alice.page, alice.collective);
    const bob = { page: await withTheApp(village.hub.origin, await village.phone()), cable: 1 };
    village.slow(bob, 64_000);
    const collective = await join(bob.page, link);
    const coming = bob.page.getByText(joining.fr.arriving.connected);
    await coming.waitFor({ timeout: 60_000 });
    await bob.page.getByText(/\d.(ko|Mo) déjà reçus/).waitFor({ timeout: 30_000 });
    village.cut(bob);
    await coming.waitFor({ state: 'hidden', timeout: 30_000 });
    village.heal(bob);
    await coming.waitFor({ timeout: 60_000 });
    await goInside(bob.page, 'Inventaire');
    await waitForCount(bob.page, things);
    village.slow(bob, null);
    await waitForDelivery(alice.page, /reçu par 1/, 60_000);
    await expect
      .poll(() => exportRows(bob.page, collective))
      .toEqual(await exportRows(alice.page, alice.collective));
  });
});

/** A page on a phone that has the app, and opens it whatever becomes of the hub. */
async function withTheApp(origin: string, phone: Browser): Promise<Page> {
  const page = await phone.newPage();
  await page.goto(origin);
  await appKept(page);
  return page;
}

const allowCamera = (page: Page): Promise<void> => page.context().grantPermissions(['camera']);
