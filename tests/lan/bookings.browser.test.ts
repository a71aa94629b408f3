import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { book } from '../../src/lib/i18n/book';
import { bookings } from '../../src/lib/i18n/bookings';
import { homeBookings } from '../../src/lib/i18n/home-bookings';
import { requests } from '../../src/lib/i18n/requests';
import { accessibilityFaults } from '../lab/axe';
import { control, invite, waitForDelivery } from '../lab/grange';
import { addItem, seeItem } from '../lab/inventory';
import { inVillage, type Person } from '../lab/village';

const t = book.fr;
const r = requests.fr;
const h = homeBookings.fr;
const standing = bookings.fr.standing;

/** Alice and Zoé of one structure, whose the last barnum is, and two structures that want it. */
inVillage('the last barnum, asked for by two and given by two', 4, (village) => {
  let alice: Person;
  let zoe: Person;
  let bob: Person;
  let carol: Person;
  const all = () => [alice, zoe, bob, carol];

  test('all of them see the barnum', async () => {
    alice = await village.founder();
    await addItem(alice.page, alice.collective, { Nom: 'Barnum', Quantité: '1' });
    zoe = await village.joining(await invite(alice.page, alice.collective, 'La Bifurk'), {
      person: 'Zoé',
      structure: null
    });
    bob = await village.joining(await invite(alice.page, alice.collective));
    carol = await village.joining(await invite(alice.page, alice.collective), {
      person: 'Carol',
      structure: 'La Source'
    });
    for (const { page, collective } of all()) {
      await page.goto(`${collective}/inventory`);
      await seeItem(page, 'Barnum');
    }
  });

  async function ask({ page, collective }: Person, from: string, to: string): Promise<void> {
    await page.goto(`${collective}/calendar/book`);
    await page.getByLabel(t.from, { exact: true }).fill(from);
    await page.getByLabel(t.to, { exact: true }).fill(to);
    await control(page, t.chooseNamed('Barnum')).click();
    await control(page, t.send).click();
    await page.getByText(standing.asked, { exact: true }).waitFor();
  }

  /** Opens from Accueil what waits there about somebody, and gives the page. */
  async function openFromHome({ page, collective }: Person, who: RegExp): Promise<Page> {
    await page.goto(collective);
    await page.getByRole('link', { name: who }).click({ timeout: 60_000 });
    await page.getByRole('heading', { level: 1, name: /^Réservation pour/ }).waitFor();
    return page;
  }

  test('two ask for it where nobody hears them, and it waits on their phones', async () => {
    village.cut(bob, carol);
    await ask(bob, '2099-05-08', '2099-05-09');
    await ask(carol, '2099-05-08', '2099-05-08');
    for (const { page } of [bob, carol]) await waitForDelivery(page, 'en attente', 60_000);
  });

  test('two devices of its owner accept one each, apart, and each who asked is told so', async () => {
    village.cut(zoe);
    village.heal(bob);
    await (await openFromHome(alice, /Pot Kommon/)).getByRole('button', { name: /^Accepter/ }).click();
    await alice.page.getByText(standing.accepted, { exact: true }).waitFor();
    await bob.page.getByText(standing.accepted, { exact: true }).waitFor({ timeout: 60_000 });

    village.cut(alice, bob);
    village.heal(zoe, carol);
    await (await openFromHome(zoe, /La Source/)).getByRole('button', { name: /^Accepter/ }).click();
    await zoe.page.getByText(standing.accepted, { exact: true }).waitFor();
    await carol.page.getByText(standing.accepted, { exact: true }).waitFor({ timeout: 60_000 });
  });

  test('once all meet the conflict is the same on the four screens, and no order decided', async () => {
    village.heal(alice, bob);
    for (const { page } of all())
      await page.getByRole('heading', { name: r.clash.title }).waitFor({ timeout: 90_000 });
    for (const { page } of all())
      expect(await page.getByText(standing.accepted, { exact: true }).count()).toBe(1);
    for (const { page } of [bob, carol]) await page.getByText(r.clash.wait).waitFor();
    expect(await accessibilityFaults(alice.page)).toEqual([]);
    expect(await accessibilityFaults(bob.page)).toEqual([]);
    for (const { page, collective } of all()) {
      await page.goto(collective);
      await page.getByRole('heading', { name: h.clashes(1, '1') }).waitFor();
    }
  });

  test('the owner settles it, everybody is told, and it stays so after a restart', async () => {
    const page = await openFromHome(zoe, /Barnum/);
    await page.getByLabel(r.clash.keeps('La Source'), { exact: true }).fill('0');
    await page.getByLabel(r.clash.why, { exact: true }).fill('Le bal était promis d’abord');
    await control(page, r.clash.save).click();
    await page.getByRole('heading', { name: r.clash.title }).waitFor({ state: 'hidden' });

    for (const { page } of [alice, bob, carol])
      await page
        .getByRole('heading', { name: h.clashes(1, '1') })
        .waitFor({ state: 'hidden', timeout: 60_000 });
    for (const [person, word] of [
      [carol, standing.revoked],
      [bob, standing.accepted]
    ] as const) {
      await person.page.getByRole('link', { name: new RegExp(`Barnum.*${word}`) }).click();
      await person.page.getByText(word, { exact: true }).waitFor();
      await person.page.getByText(/Le bal était promis d’abord/).waitFor();
      await person.page.reload();
      await person.page.getByText(word, { exact: true }).waitFor();
    }
  });
}); // JRN-57, JRN-58
