import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { custody } from '../../src/lib/i18n/custody';
import { invite, join, waitForDelivery } from '../lab/grange';
import { startHubOn } from '../lab/hub';
import { addItem, items, openItem, seeItem } from '../lab/inventory';
import { history, lend, outings, takeBack, whereItIs } from '../lab/lending';
import { makeLan, networksPermitted, type Lan } from '../lab/network';
import type { Server } from '../lab/server';
import { alone, phone, type Person } from '../lab/village';

/** Alice and Bob of one structure, each with a phone of their own, at the door of one shed. */
describe.runIf(networksPermitted())('two phones that lend from one shed', () => {
  let lan: Lan;
  let hub: Server;
  let alice: Person;
  let bob: Person;

  beforeAll(async () => {
    lan = makeLan(2);
    hub = await startHubOn(lan);
    alice = await alone(lan, hub);
    await addItem(alice.page, alice.collective, { Nom: 'Barnum', Quantité: '1' });
    await addItem(alice.page, alice.collective, { Nom: 'Tables', Quantité: '6' });
  });

  afterAll(async () => {
    await alice?.browser.close();
    await bob?.browser.close();
    await hub?.kill();
    lan?.remove();
  });

  afterEach(() => {
    for (const person of [alice, bob]) {
      expect(person.browser.complaints).toEqual([]);
      expect(person.browser.strayRequests).toEqual([]);
    }
  });

  test('somebody who joins a structure sees what it has', async () => {
    const link = await invite(alice.page, alice.collective, 'La Bifurk');
    const browser = await phone(lan, 1);
    const page = await browser.newPage();
    const collective = await join(page, link, { person: 'Bob', structure: null });
    await waitForDelivery(page, 'reçu par 1');
    bob = { browser, page, collective };
    await page.goto(`${collective}/inventory`);
    await seeItem(page, 'Barnum');
  });

  test('a remark and a name typed on one phone are read on the other', async () => {
    await openItem(alice.page, alice.collective, 'Tables');
    await openItem(bob.page, bob.collective, 'Tables');
    await lend(alice.page, { Emprunteur: 'Zoé, la voisine', Combien: '4', Remarque: 'Une est bancale' });
    await outings(bob.page).getByText('4 chez Zoé, la voisine').waitFor();
    await outings(bob.page).getByText('« Une est bancale »').waitFor();

    await takeBack(bob.page, { Combien: '1', état: 'usé', Remarque: 'Recollée' });
    await history(alice.page).filter({ hasText: 'Rendu (1) par Zoé, la voisine, usé' }).waitFor();
    await history(alice.page).filter({ hasText: '« Recollée »' }).waitFor();
    await history(alice.page).filter({ hasText: 'noté par Bob' }).waitFor();
  });

  test('the last one lent by both without a network is out twice on both, and nothing is lost', async () => {
    for (const { page, collective } of [alice, bob]) await openItem(page, collective, 'Barnum');
    lan.cut(0);
    lan.cut(1);
    await lend(alice.page, { Emprunteur: 'La fanfare' });
    await lend(bob.page, { Emprunteur: 'Le club de foot', Remarque: 'Pour le tournoi' });
    await outings(alice.page).getByText('chez La fanfare').waitFor();
    expect(await outings(bob.page).count()).toBe(1);

    lan.heal(0);
    lan.heal(1);
    for (const { page } of [alice, bob]) {
      await whereItIs(page)
        .getByRole('heading', { name: custody.fr.twice.title })
        .waitFor({ timeout: 60_000 });
      for (const who of ['chez La fanfare', 'chez Le club de foot', '« Pour le tournoi »'])
        await outings(page).getByText(who).waitFor();
    }
    for (const { page, collective } of [alice, bob]) {
      await page.goto(`${collective}/inventory`);
      await seeItem(page, 'Barnum');
      await items(page).getByText(custody.fr.twice.tag).waitFor();
    }

    await openItem(alice.page, alice.collective, 'Barnum');
    await takeBack(alice.page, {}, 'La fanfare');
    await whereItIs(alice.page).getByText(custody.fr.noneHere).waitFor();
    expect(await outings(alice.page).count()).toBe(1);
    await items(bob.page).getByText('chez Le club de foot').waitFor();
  });
});
