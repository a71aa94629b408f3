import { beforeAll, expect, test } from 'vitest';
import { deliveryWords } from '../../src/lib/i18n/delivery';
import { exchange } from '../../src/lib/i18n/exchange';
import { control, delivery, goInside, invite, waitForDelivery } from '../lab/grange';
import {
  addItem,
  editItem,
  exportRows,
  fillItem,
  importFile,
  openItem,
  save,
  seeItem
} from '../lab/inventory';
import { largeInventory } from '../lab/spreadsheets';
import { inVillage, type Person } from '../lab/village';

/** Alice and Bob, each with a phone of their own, on the network of a barn. */
inVillage('two phones', 2, (village) => {
  let alice: Person;
  let bob: Person;

  beforeAll(async () => {
    alice = await village.founder();
    await addItem(alice.page, alice.collective, {
      Nom: 'Vidéoprojecteur',
      Quantité: '1',
      Description: 'Salle du haut'
    });
  });

  test('what Alice wrote alone is only on her phone, and Bob has it seconds after opening her link', async () => {
    await waitForDelivery(alice.page, 'enregistré ici');
    bob = await village.joining(await invite(alice.page, alice.collective));
    await bob.page.goto(`${bob.collective}/inventory`);
    await seeItem(bob.page, 'Vidéoprojecteur', 10_000);
    await waitForDelivery(alice.page, 'reçu par 1');
  });

  test('each sees what the other adds, as it is added', async () => {
    await bob.page.goto(`${bob.collective}/inventory`);
    await alice.page.goto(`${alice.collective}/inventory`);
    await addItem(alice.page, alice.collective, { Nom: 'Barnum' });
    await seeItem(bob.page, 'Barnum', 10_000);
    await addItem(bob.page, bob.collective, { Nom: 'Rallonge' });
    await alice.page.goto(`${alice.collective}/inventory`);
    await seeItem(alice.page, 'Rallonge', 10_000);
    for (const { page } of [alice, bob]) await waitForDelivery(page, 'reçu par 1');
  });

  test('different fields of one sheet, changed on both sides without a network, are both kept', async () => {
    await openItem(alice.page, alice.collective, 'Vidéoprojecteur');
    await openItem(bob.page, bob.collective, 'Vidéoprojecteur');
    village.cut(alice, bob);
    await editItem(alice.page, { 'Lieu de rangement': 'Cave, étagère 2' });
    await editItem(bob.page, { Valeur: '350,00' });
    for (const { page } of [alice, bob]) await waitForDelivery(page, /en attente/);
    await delivery(alice.page).getByRole('link').click();
    await alice.page
      .getByText(/personne d.autre n.a Grange ouvert/)
      .first()
      .waitFor();
    await alice.page.getByText(/Partira dès que Pot Kommon/).waitFor();
    await control(alice.page, deliveryWords.fr.sendFile).waitFor();
    const theirs = alice.page.getByRole('listitem').filter({ hasText: 'Pot Kommon' });
    await theirs.filter({ hasText: /n’a pas encore confirmé/ }).waitFor();

    village.heal(alice, bob);
    for (const { page } of [alice, bob]) await waitForDelivery(page, 'reçu par 1', 60_000);
    await theirs.filter({ hasText: exchange.fr.met.theyHaveAll }).waitFor();
    for (const { page, collective } of [alice, bob]) {
      await openItem(page, collective, 'Vidéoprojecteur');
      for (const kept of ['Cave, étagère 2', /350/])
        await page.getByText(kept).filter({ visible: true }).first().waitFor();
    }
  });

  test('a spreadsheet of 1.5 MB imported by Alice arrives whole', async () => {
    const file = largeInventory(4000, 320);
    expect(file.bytes.length).toBeGreaterThan(1_500_000);
    await importFile(alice.page, alice.collective, file);
    await waitForDelivery(alice.page, 'reçu par 1', 120_000);
    const rows = await exportRows(alice.page, alice.collective);
    expect(rows.length).toBeGreaterThan(4000);
    await expect
      .poll(() => exportRows(bob.page, bob.collective), { timeout: 60_000, interval: 2000 })
      .toEqual(rows);
  });

  test('when the hub goes, the two stay together and go on', async () => {
    await bob.page.goto(`${bob.collective}/inventory`);
    await addItem(alice.page, alice.collective, { Nom: 'Agrafeuse' });
    await seeItem(bob.page, 'Agrafeuse');
    await village.hub.kill();

    for (const [from, to, name] of [
      [alice, bob, 'Aspirateur'],
      [bob, alice, 'Balance']
    ] as const) {
      await goInside(from.page, 'Inventaire');
      await control(from.page, 'Ajouter un objet').click();
      await fillItem(from.page, { Nom: name });
      await save(from.page);
      await goInside(to.page, 'Inventaire');
      await seeItem(to.page, name, 10_000);
      await waitForDelivery(from.page, 'reçu par 1');
    }
    await village.hub.restart();
  });
});
