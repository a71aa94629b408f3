import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { decisions } from '../../src/lib/i18n/decisions';
import { invitations } from '../../src/lib/i18n/invitations';
import { members } from '../../src/lib/i18n/members';
import { notSaved } from '../../src/lib/i18n/not-saved';
import { standing } from '../../src/lib/i18n/standing';
import { control, goInside, invite, join, waitForDelivery, type Newcomer } from '../lab/grange';
import { addItem, seeItem } from '../lab/inventory';
import { inVillage, type Person, type Village } from '../lab/village';

const words = members.fr;

/** Alice founds; Bob and Carol are members, each with a structure and a phone of their own; Dora comes late. */
inVillage('who belongs', 4, (village) => {
  let alice: Person;
  let bob: Person;
  let carol: Person;

  beforeAll(async () => {
    [alice, bob, carol] = await three(village);
  });

  test('Accueil says that Alice decides alone, until she lets Bob decide too', async () => {
    await goInside(alice.page, 'Inventaire');
    await alice.page.goto(alice.collective);
    await alice.page.getByRole('heading', { name: words.alone.title }).waitFor();
    await giveRole(alice, 'Bob', 'administration');
    await bob.page.goto(`${bob.collective}/members`);
    await control(bob.page, words.managePerson('Carol')).waitFor();
    await bob.page.getByText('Alice a donné à Bob le rôle').first().waitFor();
    await alice.page.goto(alice.collective);
    await alice.page.getByRole('heading', { name: 'Bonjour Alice' }).waitFor();
    await alice.page.waitForTimeout(1000);
    expect(await alice.page.getByRole('heading', { name: words.alone.title }).count()).toBe(0);
  });

  test('from three structures on, the removal of Bob waits for somebody of another structure', async () => {
    await remove(alice, 'Bob');
    await alice.page.getByText(decisions.fr.pending.explain).waitFor();
    await control(bob.page, words.managePerson('Alice')).waitFor();
    expect(await bob.page.getByText(standing.fr.removed.title).count()).toBe(0);
    await bob.page.getByText(decisions.fr.pending.explain).waitFor();
    // Nobody is asked about themselves.
    expect(await bob.page.getByRole('button', { name: decisions.fr.pending.approve }).count()).toBe(0);
  });

  test('a link that was revoked opens nothing, and says so', async () => {
    const link = await invite(alice.page, alice.collective);
    await control(alice.page, /^Révoquer/).click();
    await confirm(alice.page, decisions.fr.revoke.go);
    await alice.page.getByText(invitations.fr.list.old(1)).waitFor();
    const page = await (await village.phone()).newPage();
    await join(page, link, { person: 'Dora', structure: 'La Source' });
    await page.getByText(standing.fr['invitation-over'].title).waitFor({ timeout: 30_000 });
    expect(await page.getByText('Barnum').count()).toBe(0);
    await alice.page.goto(`${alice.collective}/members`);
    await alice.page.getByText(words.counts(3, 3, 3)).waitFor();
  });

  test('Carol, removed while she looks, is told so and reads nothing new', async () => {
    await carol.page.goto(`${carol.collective}/inventory`);
    await seeItem(carol.page, 'Barnum');
    await remove(alice, 'Carol');
    await carol.page.getByText(standing.fr.removed.title).waitFor({ timeout: 20_000 });
    expect(await carol.page.getByRole('button', { name: 'Ajouter un objet' }).count()).toBe(0);
    await addItem(alice.page, alice.collective, { Nom: 'Canari' });
    await bob.page.goto(`${bob.collective}/inventory`);
    await seeItem(bob.page, 'Canari', 20_000);
    await carol.page.reload();
    await carol.page.getByText(standing.fr.removed.title).waitFor();
    await seeItem(carol.page, 'Barnum');
    await carol.page.waitForTimeout(5000);
    expect(await carol.page.getByText('Canari').count()).toBe(0);
  });

  test('what Bob writes while he does not know that he only reads reaches nobody', async () => {
    await bob.page.goto(`${bob.collective}/inventory`);
    await seeItem(bob.page, 'Canari');
    village.cut(bob);
    await giveRole(alice, 'Bob', 'observation');
    await addItem(bob.page, bob.collective, { Nom: 'Fantôme' });
    village.heal(bob);
    await bob.page.getByText(standing.fr.observes.title).waitFor({ timeout: 60_000 });
    await goInside(bob.page, 'Inventaire');
    expect(await bob.page.getByRole('button', { name: 'Ajouter un objet' }).count()).toBe(0);
    await addItem(alice.page, alice.collective, { Nom: 'Rallonge' });
    await seeItem(bob.page, 'Rallonge', 30_000);
    await alice.page.goto(`${alice.collective}/inventory`);
    await seeItem(alice.page, 'Rallonge');
    await alice.page.waitForTimeout(3000);
    expect(await alice.page.getByText('Fantôme').count()).toBe(0);
  });

  test('nor does it when he may write again: his phone receives all anew, and goes on from there', async () => {
    await giveRole(alice, 'Bob', 'membre');
    await bob.page.getByText(standing.fr.promoted.title).waitFor({ timeout: 30_000 });
    expect(await bob.page.getByRole('button', { name: 'Ajouter un objet' }).count()).toBe(0);
    const second = await bob.page.context().newPage();
    await second.goto(`${bob.collective}/inventory`);
    await second.getByText(standing.fr.promoted.title).waitFor();
    await control(bob.page, standing.fr.promoted.go).click();
    await bob.page.getByText(standing.fr.promoted.title).waitFor({ state: 'hidden' });
    // What a second tab shows is of the document that was dropped: it is not told that the collective is gone.
    await second.getByText(notSaved.fr.renewed.title).waitFor();
    expect(await second.getByText(notSaved.fr.closed).count()).toBe(0);
    await control(second, notSaved.fr.outdated.reload).click();
    await seeItem(second, 'Rallonge', 60_000);
    await second.close();
    await bob.page.goto(`${bob.collective}/inventory`);
    // What was kept of the list before is shown until it is made anew.
    await expect.poll(() => bob.page.getByText('Fantôme').count()).toBe(0);
    await seeItem(bob.page, 'Rallonge', 60_000);
    await addItem(bob.page, bob.collective, { Nom: 'Treuil' });
    await alice.page.goto(`${alice.collective}/inventory`);
    await seeItem(alice.page, 'Treuil', 30_000);
    expect(await alice.page.getByText('Fantôme').count()).toBe(0);
    await waitForDelivery(bob.page, 'reçu par 1');
  }); // SYN-87

  test('Bob, removed while he was away, is told so when he comes back, and reads nothing new', async () => {
    village.cut(bob);
    await invite(alice.page, alice.collective, 'La Bifurk');
    await remove(alice, 'Bob');
    await addItem(alice.page, alice.collective, { Nom: 'Secret' });
    village.heal(bob);
    await bob.page.getByText(standing.fr.removed.title).waitFor({ timeout: 60_000 });
    await bob.page.goto(`${bob.collective}/inventory`);
    await bob.page.getByText(standing.fr.removed.title).waitFor();
    await seeItem(bob.page, 'Rallonge');
    expect(await bob.page.getByText('Secret').count()).toBe(0);
  });
});

/** Alice founds and decides; Bob and Carol are members; Dora comes while Alice is away. */
inVillage('whoever is away', 4, (village) => {
  let alice: Person;
  let bob: Person;
  let carol: Person;
  let dora: Person;

  beforeAll(async () => {
    [alice, bob, carol] = await three(village);
  });

  test('Dora comes in through a member, Alice who invited her being away, who then sees her', async () => {
    const link = await invite(alice.page, alice.collective);
    await bob.page.goto(`${bob.collective}/members`);
    await bob.page.getByText(invitations.fr.list.title).first().waitFor();
    await bob.page.getByText(invitations.fr.list.none).waitFor({ state: 'hidden' });
    village.cut(alice);
    dora = await village.joining(link, { person: 'Dora', structure: 'La Source' });
    await dora.page.goto(`${dora.collective}/inventory`);
    await seeItem(dora.page, 'Barnum', 30_000);
    village.heal(alice);
    await alice.page.goto(`${alice.collective}/members`);
    await control(alice.page, words.managePerson('Dora')).waitFor({ timeout: 60_000 });
  }); // SYN-18

  test('Carol, away while Dora is put out, catches up, is heard under the new epoch, and Dora reads nothing of it', async () => {
    await carol.page.goto(`${carol.collective}/inventory`);
    await seeItem(carol.page, 'Barnum');
    village.cut(carol);
    await remove(alice, 'Dora');
    await dora.page.getByText(standing.fr.removed.title).waitFor({ timeout: 30_000 });
    await dora.page.goto(`${dora.collective}/inventory`);
    await addItem(alice.page, alice.collective, { Nom: 'Rallonge' });
    await bob.page.goto(`${bob.collective}/inventory`);
    await seeItem(bob.page, 'Rallonge', 30_000);
    expect(await dora.page.getByText('Rallonge').count()).toBe(0);
    village.heal(carol);
    await seeItem(carol.page, 'Rallonge', 60_000);
    // Until she has heard of it, Carol may still talk to Dora.
    await carol.page.goto(`${carol.collective}/members`);
    await carol.page.getByText(words.counts(3, 3, 3)).waitFor();
    await addItem(carol.page, carol.collective, { Nom: 'Échelle' });
    await seeItem(bob.page, 'Échelle', 60_000);
    await dora.page.reload();
    await dora.page.getByText(standing.fr.removed.title).waitFor();
    await seeItem(dora.page, 'Barnum');
    // Carol took in who is out before she passed anything on.
    for (const name of ['Rallonge', 'Échelle']) expect(await dora.page.getByText(name).count()).toBe(0);
  }); // JRN-22, SYN-19, SYN-86
});

/** Alice, whose collective has a barnum, and Bob and Carol, each with a structure of their own. */
async function three(village: Village): Promise<[Person, Person, Person]> {
  const alice = await village.founder();
  await addItem(alice.page, alice.collective, { Nom: 'Barnum' });
  const comer = async (who: Newcomer) => village.joining(await invite(alice.page, alice.collective), who);
  const bob = await comer({ person: 'Bob', structure: 'Pot Kommon' });
  const carol = await comer({ person: 'Carol', structure: 'Le Hangar' });
  return [alice, bob, carol];
}

async function giveRole({ page, collective }: Person, name: string, role: string): Promise<void> {
  await page.goto(`${collective}/members`);
  await control(page, words.managePerson(name)).click();
  await page
    .getByLabel(/^Rôle dans/)
    .first()
    .selectOption(role);
  await control(page.getByRole('dialog'), words.person.give).click();
  await confirm(page, decisions.fr.grant.go);
}

async function remove({ page, collective }: Person, name: string): Promise<void> {
  await page.goto(`${collective}/members`);
  await control(page, words.managePerson(name)).click();
  await control(page, words.person.remove(name)).click();
  await confirm(page, decisions.fr.removePerson.go);
}

async function confirm(page: Page, go: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: go, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
