import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { gathering } from '../../src/lib/i18n/gathering';
import { pairing } from '../../src/lib/i18n/pairing';
import { appKept, control, goInside, invite, join } from '../lab/grange';
import { addItem, addItemInside, seeItem } from '../lab/inventory';
import { pair } from '../lab/pairing';
import { inVillage } from '../lab/village';

/** Three phones in a hall: the app is on each, and nothing but the network between them is there. */
inVillage('a hall without a hub', 3, (village) => {
  let [alice, bob, carol] = [] as unknown as [Page, Page, Page];
  let collective = '';

  test('the app is on each phone, and two of them hold an invitation, when the hub dies', async () => {
    const founder = await village.founder();
    alice = founder.page;
    collective = founder.collective;
    await addItem(alice, founder.collective, { Nom: 'Barnum' });
    const links = [
      await invite(alice, founder.collective),
      await invite(alice, founder.collective, 'La Bifurk')
    ] as const;
    [bob, carol] = [await (await village.phone()).newPage(), await (await village.phone()).newPage()];
    for (const page of [bob, carol]) {
      await page.goto(village.hub.origin);
      await appKept(page);
    }
    await village.hub.kill();
    await join(bob, links[0], { person: 'Bob', structure: 'Pot Kommon' });
    await join(carol, links[1], { person: 'Carol', structure: null });
    // Nobody comes by itself: each is led to where two people pair their devices.
    for (const page of [bob, carol])
      await page.getByRole('heading', { level: 1, name: pairing.fr.title }).waitFor();
  });

  test('Bob, invited, comes in by two codes', async () => {
    await pair(alice, bob);
    await goInside(bob, 'Inventaire');
    await seeItem(bob, 'Barnum', 30_000);
  });

  test('Carol, whom Alice invited, comes in through Bob, and is connected to Alice without another code', async () => {
    await pair(bob, carol);
    await control(carol, pairing.fr.connected.done).click();
    await carol.getByText(gathering.fr.count(2)).waitFor({ timeout: 30_000 });
    const present = carol.getByRole('list', { name: gathering.fr.list }).getByRole('listitem');
    for (const name of ['Alice', 'Bob', 'Carol']) await present.filter({ hasText: name }).waitFor();
    await addItemInside(carol, { Nom: 'Sono' });
    await goInside(alice, 'Inventaire');
    await seeItem(alice, 'Sono', 30_000);
  });

  test('Carol closes the app, opens it again, and is back without a code', async () => {
    await carol.goto('about:blank');
    await carol.goto(`${collective}/inventory`);
    await addItemInside(carol, { Nom: 'Gradin' });
    await seeItem(alice, 'Gradin', 30_000);
  });

  test('Bob and Carol walk out of reach and come back, Carol’s app being closed meanwhile, without a code', async () => {
    // They were together for a moment: each holds a door for the others.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    village.cut({ cable: 1 }, { cable: 2 });
    await addItemInside(alice, { Nom: 'Estrade' });
    await carol.goto('about:blank');
    // Each notices within three beats that the others are gone.
    await new Promise((resolve) => setTimeout(resolve, 9000));
    village.heal({ cable: 1 }, { cable: 2 });
    await carol.goto(`${collective}/inventory`);
    await goInside(bob, 'Inventaire');
    for (const page of [bob, carol]) await seeItem(page, 'Estrade', 30_000);
  });

  test('what Bob carried is not needed any more once he is gone', async () => {
    village.cut({ cable: 1 });
    await addItemInside(alice, { Nom: 'Tonnelle' });
    await goInside(carol, 'Inventaire');
    await seeItem(carol, 'Tonnelle', 30_000);
  });
});
