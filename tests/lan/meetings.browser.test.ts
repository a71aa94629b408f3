import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { minutes } from '../../src/lib/i18n/minutes';
import { notice } from '../../src/lib/i18n/notice';
import { proceedings } from '../../src/lib/i18n/proceedings';
import { alterFiles } from '../lab/altered-files';
import { control, goInside, invite, waitForDelivery } from '../lab/grange';
import {
  addPoint,
  answer,
  checkIn,
  closeEarly,
  goToMeeting,
  openHere,
  putVote,
  question
} from '../lab/held-meeting';
import { notes, notesText, prepareMeetingInside } from '../lab/meetings';
import { textPrinted } from '../lab/paper';
import { inVillage, type Person } from '../lab/village';

const t = proceedings.fr;
const title = 'Comité de la grange';

/** Four people of four structures in a room, each with their own phone: the hub is gone before the meeting begins. */
inVillage('a meeting of four phones without a hub', 4, (village) => {
  let [alice, bob, carol, denis] = [] as unknown as [Person, Person, Person, Person];
  const all = () => [alice, bob, carol, denis];
  const pages = (): readonly Page[] => all().map(({ page }) => page);
  const seeAll = async (text: string | RegExp) => {
    for (const page of pages()) await page.getByText(text).first().waitFor();
  };

  beforeAll(async () => {
    alice = await village.founder();
    const link = await invite(alice.page, alice.collective);
    bob = await village.joining(link, { person: 'Bob', structure: 'L’Établi' });
    carol = await village.joining(link, { person: 'Carol', structure: 'Le Foyer' });
    denis = await village.joining(link, { person: 'Denis', structure: 'La Remise' });
    await waitForDelivery(alice.page, 'reçu par 3', 60_000);
    await village.hub.kill();
    await prepareMeetingInside(alice.page, title);
    await addPoint(alice.page, 'Le vélo cargo');
    await control(alice.page, notice.fr.sent.prepare).click();
    await control(alice.page, notice.fr.convene.open).click();
    const convening = alice.page.getByRole('dialog');
    await convening.getByRole('checkbox', { name: notice.fr.convene.mean.message }).check();
    await convening.getByRole('button', { name: notice.fr.convene.save }).click();
    await convening.waitFor({ state: 'detached' });
    await goToMeeting(alice.page, title);
    await addPoint(alice.page, 'Les clés');
    for (const { page } of [bob, carol, denis]) await goToMeeting(page, title);
  }, 240_000);

  test('is opened by one and checked in to by the others; whoever leaves gives their voice', async () => {
    await openHere(alice.page, { Présidence: 'Alice', Secrétariat: 'Bob' });
    for (const { page } of [bob, carol]) await checkIn(page);
    await control(denis.page, t.there.proxy).click();
    const dialog = denis.page.getByRole('dialog');
    await dialog.getByLabel(t.proxy.to, { exact: true }).selectOption({ label: 'L’Établi' });
    await dialog.getByRole('button', { name: t.proxy.save }).click();
    await seeAll(t.proxy.given('La Remise', 'L’Établi'));
    await seeAll('3 personnes, 3 structures sur 4.');
    for (const page of pages())
      await page
        .getByRole('status', { name: t.there.quorum })
        .getByText(t.there.reached({ isReached: true, there: 0, needed: 0 }))
        .waitFor();
    await control(alice.page, t.clock.begin).click();
    await seeAll(t.clock.point(1, 2, ''));
  });

  test('gives everybody the floor in turn; whoever passes is asked again', async () => {
    await control(alice.page, t.round.begin).click();
    await alice.page.getByRole('dialog').getByRole('button', { name: t.round.start, exact: true }).click();
    const floors = [alice, bob, carol] as const;
    for (const { page } of floors) await page.getByRole('list', { name: t.round.order }).waitFor();
    await control(alice.page, t.round.done).click();
    await control(bob.page, t.round.pass).click();
    await control(carol.page, t.round.done).click();
    await control(bob.page, t.round.done).click();
    await seeAll(t.round.over);
    await control(bob.page, t.round.end).click();
    await alice.page.getByRole('heading', { name: t.round.speaking }).waitFor();
  });

  test('has its notes taken by three at once, of whom one drops out and comes back', async () => {
    for (const { page } of [alice, bob, carol]) await notes(page).click();
    await Promise.all([
      alice.page.keyboard.type('Roue voilée.', { delay: 20 }),
      bob.page.keyboard.type('Deux devis.', { delay: 20 })
    ]);
    village.cut(carol);
    await carol.page.keyboard.type('Carol note dans la cave.');
    await waitForDelivery(carol.page, 'en attente');
    await alice.page.keyboard.type(' Suite.', { delay: 20 });
    await carol.page.waitForTimeout(12_000);
    village.heal(carol);
    for (const { page } of [alice, bob])
      await expect.poll(() => notesText(page), { timeout: 60_000 }).toContain('Carol note dans la cave.');
    await expect
      .poll(
        async () => new Set(await Promise.all([alice, bob, carol].map(({ page }) => notesText(page)))).size
      )
      .toBe(1);
  });

  test('decides by consent, once the objection is taken in', async () => {
    const [first, second] = ['Nous réparons le vélo.', 'Nous réparons le vélo pour 180 € au plus.'];
    await putVote(alice.page, first, 'consent');
    for (const stage of ['reactions', 'objections'] as const)
      await control(alice.page, t.vote.nextStage(t.vote.stage[stage])).click();
    await answer(bob.page, first, t.vote.choices.objects, { why: 'Sans plafond, la caisse y passe.' });
    await question(alice.page, first).getByText('Sans plafond, la caisse y passe.').waitFor();
    await control(alice.page, t.vote.integrate).click();
    await question(alice.page, first).getByLabel(t.vote.integrate, { exact: true }).fill(second);
    await question(alice.page, first).locator('form').getByRole('button', { name: t.vote.integrate }).click();
    for (const stage of ['reactions', 'objections'] as const)
      await control(alice.page, t.vote.nextStage(t.vote.stage[stage])).click();
    for (const { page } of [alice, bob, carol]) await answer(page, second, t.vote.choices.consents);
    await question(alice.page, second).getByText(t.vote.answers(3, 4)).waitFor();
    await closeEarly(alice.page, second);
    for (const page of pages()) {
      await question(page, second).getByText(t.vote.result.carried, { exact: true }).waitFor();
      await question(page, second).getByText('Sans plafond, la caisse y passe.').waitFor();
    }
  });

  test('votes by majority, with a proxy, while the network is cut in two; every phone counts the same', async () => {
    const words = 'Les clés restent chez Bob.';
    await putVote(alice.page, words, 'phones', 'Les clés');
    await question(bob.page, words).getByText(t.vote.unannounced).waitFor();
    for (const { page } of [bob, carol]) await question(page, words).waitFor();
    await answer(alice.page, words, t.vote.choices.for, { for: 'La Bifurk' });
    await answer(bob.page, words, t.vote.choices.for, { for: t.vote.byProxy('La Remise') });
    await answer(bob.page, words, t.vote.choices.against, { for: 'L’Établi' });
    await question(alice.page, words).getByText(t.vote.answers(3, 4)).waitFor();
    village.cut(carol);
    await carol.page.waitForTimeout(12_000);
    await answer(carol.page, words, t.vote.choices.against);
    await closeEarly(alice.page, words);
    await question(bob.page, words).getByText(t.vote.result.carried, { exact: true }).waitFor();
    village.heal(carol);
    for (const page of pages()) {
      const result = question(page, words);
      await result.getByText(t.vote.result.carried, { exact: true }).waitFor({ timeout: 60_000 });
      await result.getByText(t.vote.proxied('La Remise', 'L’Établi')).waitFor();
      await result.getByText(t.vote.late(1)).waitFor({ timeout: 60_000 });
      await result.getByText(t.vote.recounted).waitFor();
    }
  });

  test('is closed; its minutes are amended, approved and signed, and a page typed offline before that is not lost', async () => {
    await control(alice.page, t.close.start).click();
    await alice.page.getByRole('dialog').getByRole('button', { name: t.close.save, exact: true }).click();
    for (const page of pages()) await control(page, t.close.minutes).waitFor();
    village.cut(carol);
    await notes(carol.page).click();
    await carol.page.keyboard.press('Control+End');
    await carol.page.keyboard.press('Enter');
    await carol.page.keyboard.type('Écrit dans le train du retour.');
    await waitForDelivery(carol.page, 'en attente');
    for (const { page } of [alice, bob]) await control(page, t.close.minutes).click();
    await control(bob.page, minutes.fr.amendments.propose).click();
    const amending = bob.page.getByRole('dialog');
    await amending.getByLabel(minutes.fr.amendments.field, { exact: true }).fill('Le devis est de 165 €.');
    await amending.getByRole('button', { name: minutes.fr.amendments.save, exact: true }).click();
    await alice.page.getByText('Le devis est de 165 €.').waitFor();
    await control(alice.page, minutes.fr.amendments.take).click();
    await alice.page.getByRole('dialog').getByRole('button', { name: minutes.fr.amendments.take }).click();
    await control(alice.page, 'Approuver le compte rendu').click();
    await alice.page
      .getByRole('dialog')
      .getByRole('button', { name: minutes.fr.approve.save, exact: true })
      .click();
    const integrity = (page: Page) => page.getByRole('status', { name: 'Intégrité', exact: true });
    for (const { page } of [alice, bob]) await integrity(page).getByText('intact').waitFor();
    await control(alice.page, minutes.fr.seal.sign.chair).click();
    await control(bob.page, minutes.fr.seal.sign.secretary).click();
    village.heal(carol);
    await alice.page.getByText('Écrit dans le train du retour.').waitFor({ timeout: 60_000 });
    await control(carol.page, t.close.minutes).click();
    await integrity(carol.page).getByText('intact').waitFor({ timeout: 60_000 });
    await expect
      .poll(async () => (await textPrinted(carol.page)).replace(/\s+/g, ' '), { timeout: 60_000 })
      .toContain('Nous réparons le vélo pour 180 € au plus.');
    const paper = (await textPrinted(carol.page)).replace(/\s+/g, ' ');
    for (const said of [
      'Les clés restent chez Bob.',
      'Le devis est de 165 €.',
      'Roue voilée.',
      'Modèle à adapter'
    ])
      expect(paper).toContain(said);
    // One bit of the copy on this phone, as a failing disk or a curious hand would.
    village.cut(carol);
    await carol.page.evaluate(alterFiles, false);
    await goInside(carol.page, 'Réunions');
    await goToMeeting(carol.page, title);
    await control(carol.page, t.close.minutes).click();
    await integrity(carol.page).getByText('altéré').waitFor();
  });
});
