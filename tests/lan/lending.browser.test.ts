import { beforeAll, expect, test } from 'vitest';
import { agreementTerms } from '../../src/lib/i18n/agreement-terms';
import { agreements } from '../../src/lib/i18n/agreements';
import type { Page } from 'playwright-core';
import { checks } from '../../src/lib/i18n/checks';
import { confirmations } from '../../src/lib/i18n/confirmations';
import { custody } from '../../src/lib/i18n/custody';
import { loans } from '../../src/lib/i18n/loans';
import { incidents } from '../../src/lib/i18n/incidents';
import { history as historyWords } from '../../src/lib/i18n/history';
import { sharing } from '../../src/lib/i18n/sharing';
import { papers } from '../../src/lib/i18n/papers';
import { slip } from '../../src/lib/i18n/slip';
import { stock } from '../../src/lib/i18n/stock';
import { stocktakes } from '../../src/lib/i18n/stocktakes';
import { accessibilityFaults } from '../lab/axe';
import { control, invite, waitForDelivery } from '../lab/grange';
import { addItem, items, openItem, seeItem } from '../lab/inventory';
import { history, lend, outings, takeBack, whereItIs } from '../lab/lending';
import { textPrinted } from '../lab/paper';
import { pickShot, seeImage, shotsOf } from '../lab/photos';
import { inVillage, type Person } from '../lab/village';

/** Alice and Bob of one structure, each with a phone of their own, at the door of one shed. */
inVillage('two phones that lend from one shed, and one that borrows', 3, (village) => {
  let alice: Person;
  let bob: Person;
  let carol: Person;

  beforeAll(async () => {
    alice = await village.founder();
    await addItem(alice.page, alice.collective, { Nom: 'Barnum', Quantité: '1' });
    await addItem(alice.page, alice.collective, { Nom: 'Tables', Quantité: '6' });
  });

  test('somebody who joins a structure sees what it has', async () => {
    const link = await invite(alice.page, alice.collective, 'La Bifurk');
    bob = await village.joining(link, { structure: null });
    await bob.page.goto(`${bob.collective}/inventory`);
    await seeItem(bob.page, 'Barnum');
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
    village.cut(alice, bob);
    await lend(alice.page, { Emprunteur: 'La fanfare' });
    await lend(bob.page, { Emprunteur: 'Le club de foot', Remarque: 'Pour le tournoi' });
    await outings(alice.page).getByText('chez La fanfare').waitFor();
    await outings(bob.page).getByText('chez Le club de foot').waitFor();
    await expect.poll(() => outings(bob.page).count()).toBe(1);
    for (const { page } of [alice, bob]) await waitForDelivery(page, 'en attente');

    village.heal(alice, bob);
    for (const { page } of [alice, bob]) await waitForDelivery(page, 'reçu par 1', 60_000);
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
    await expect.poll(() => outings(alice.page).count()).toBe(1);
    await items(bob.page).getByText('chez Le club de foot').waitFor();
  });

  test('two phones count the same shelves without a network, agree once they meet, and keep what was closed', async () => {
    const t = stocktakes.fr;
    await alice.page.goto(`${alice.collective}/inventory/stocktakes`);
    await control(alice.page, t.begin.open).click();
    const begin = alice.page.getByRole('dialog').getByRole('button', { name: t.begin.save, exact: true });
    await begin.click();
    const pages = [alice.page, bob.page];
    await bob.page.goto(`${bob.collective}/inventory/stocktakes`);
    await bob.page
      .getByRole('link', { name: /^Pointage du/ })
      .first()
      .click({ timeout: 60_000 });
    const group = (page: Page) => page.getByRole('group', { name: t.groups });
    const shown = async (page: Page) => (await group(page).innerText()).replaceAll(/\s+/g, ' ');
    for (const page of pages) await group(page).getByText(t.group('expected'), { exact: true }).waitFor();
    expect(await shown(bob.page)).toBe(await shown(alice.page));

    village.cut(alice, bob);
    await alice.page.getByRole('button', { name: t.found.of(t.found.all('3'), 'Tables') }).click();
    await expect.poll(() => shown(alice.page)).toContain(`1 ${t.group('found')}`);
    const note = async (name: string, found: string, how = t.found.other) => {
      await bob.page.getByRole('button', { name: t.found.of(how, name) }).click();
      const dialog = bob.page.getByRole('dialog');
      await dialog.getByLabel(t.found.quantity, { exact: true }).fill(found);
      await dialog.getByRole('button', { name: t.found.save, exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    };
    await note('Tables', '2');
    await group(bob.page)
      .getByRole('radio', { name: t.group('away') })
      .check({ force: true });
    await note('Barnum', '1');
    await expect.poll(() => shown(bob.page)).toContain(`1 ${t.group('unexpected')}`);
    village.heal(alice, bob);
    for (const page of pages)
      await expect.poll(() => shown(page), { timeout: 60_000 }).toContain(`1 ${t.group('unexpected')}`);
    for (const page of pages) await waitForDelivery(page, 'reçu par 1', 60_000);
    await expect.poll(async () => (await shown(bob.page)) === (await shown(alice.page))).toBe(true);

    // What she closes without having heard of it is told, and changes nothing.
    village.cut(alice, bob);
    await group(bob.page)
      .getByRole('radio', { name: t.group('unexpected') })
      .check({ force: true });
    await note('Barnum', '0', t.found.correct);
    await control(alice.page, t.close.open).click();
    const close = alice.page.getByRole('dialog').getByRole('button', { name: t.close.save, exact: true });
    await close.click();
    village.heal(alice, bob);
    for (const page of pages)
      await page.getByRole('link', { name: historyWords.fr.approved.see }).waitFor({ timeout: 60_000 });
    for (const page of pages) {
      await expect.poll(() => shown(page), { timeout: 60_000 }).toContain(`1 ${t.group('unexpected')}`);
      await group(page)
        .getByRole('radio', { name: t.group('unexpected') })
        .check({ force: true });
      await page.getByText(t.line.late(t.line.notThere, 'Bob')).waitFor({ timeout: 60_000 });
    }
    expect(await shown(bob.page)).toBe(await shown(alice.page));
  });

  test('what a structure has borrowed is signed by both devices once it was confirmed, without a network', async () => {
    const link = await invite(alice.page, alice.collective);
    carol = await village.joining(link, { person: 'Carol', structure: 'Pot Kommon' });
    await openItem(alice.page, alice.collective, 'Tables');
    await lend(alice.page, { Emprunteur: 'Pot Kommon', Combien: '2' });
    const loan = outings(alice.page).filter({ hasText: 'Pot Kommon' });
    await loan.getByText(confirmations.fr.assent('awaited', '')).waitFor();

    await carol.page.goto(carol.collective);
    const awaited = carol.page.getByRole('region', { name: confirmations.fr.home.title(1, '1') });
    await awaited.getByRole('link', { name: /Tables/ }).waitFor({ timeout: 30_000 });
    village.cut(carol, alice);
    village.cut(carol, bob);
    await awaited.getByRole('link', { name: /Tables/ }).click();
    const bay = carol.page.getByRole('region', { name: confirmations.fr.title });
    await bay.getByText(confirmations.fr.out('2', 'Alice')).waitFor();
    expect(await accessibilityFaults(carol.page)).toEqual([]);
    await bay.getByRole('button', { name: confirmations.fr.confirm }).click();
    await bay.waitFor({ state: 'hidden' });
    await outings(carol.page).getByText(confirmations.fr.assent('both', '')).waitFor();

    village.heal(carol, alice);
    village.heal(carol, bob);
    await loan.getByText(confirmations.fr.assent('both', '')).waitFor({ timeout: 60_000 });

    // What is held against it, noted by the lender, is read by the borrower, and both print the same slip.
    await loan.getByRole('link', { name: loans.fr.seeLoan }).click();
    await control(alice.page, loans.fr.deposits.add).click();
    const dialog = alice.page.getByRole('dialog');
    await dialog.getByLabel(loans.fr.deposits.amount, { exact: true }).fill('150');
    await dialog.getByRole('button', { name: loans.fr.deposits.save }).click();
    await dialog.waitFor({ state: 'hidden' });
    await outings(carol.page)
      .filter({ hasText: 'Pot Kommon' })
      .getByRole('link', { name: loans.fr.seeLoan })
      .click();
    await carol.page.getByText(/chèque non encaissé, 150,00/).waitFor({ timeout: 30_000 });
    const papers: string[] = [];
    for (const { page } of [alice, carol]) {
      await control(page, slip.fr.open).click();
      const paper = page.getByRole('article', { name: slip.fr.title });
      await paper.getByText(confirmations.fr.assent('both', '')).waitFor();
      papers.push(await paper.innerText());
    }
    expect(papers[1]).toBe(papers[0]);
  });

  test('what was borrowed is asked for longer without a network, with a photo of how it left, and is answered', async () => {
    const { ask, decline, extend, home } = checks.fr;
    await addItem(alice.page, alice.collective, { Nom: 'Enceinte', Accessoires: 'câble\nhousse' });
    await openItem(alice.page, alice.collective, 'Enceinte');
    await control(alice.page, custody.fr.lend.open).click();
    const lending = alice.page.getByRole('dialog');
    await lending.getByLabel('Emprunteur', { exact: true }).fill('Pot Kommon');
    await lending.getByLabel('Retour prévu', { exact: true }).fill('2099-01-10');
    await pickShot(lending, alice.page);
    await lending.getByRole('button', { name: custody.fr.lend.save }).click();
    await lending.waitFor({ state: 'hidden' });
    await seeImage(shotsOf(outings(alice.page)));

    await openItem(carol.page, carol.collective, 'Enceinte');
    await carol.page.getByRole('button', { name: confirmations.fr.confirm }).click();
    await outings(carol.page).getByText(confirmations.fr.assent('both', '')).waitFor();
    await seeImage(shotsOf(outings(carol.page)));
    village.cut(carol, alice);
    village.cut(carol, bob);
    await control(carol.page, ask.open).click();
    const asking = carol.page.getByRole('dialog');
    await asking.getByLabel(ask.until, { exact: true }).fill('2099-01-10');
    await asking.getByRole('button', { name: ask.save }).click();
    await asking.getByText(custody.fr.problem({ kind: 'not-later', than: '2099-01-10' })).waitFor();
    expect(await accessibilityFaults(carol.page)).toEqual([]);
    await asking.getByLabel(ask.until, { exact: true }).fill('2099-01-20');
    await asking.getByLabel(ask.remark, { exact: true }).fill('La fête est repoussée');
    await asking.getByRole('button', { name: ask.save }).click();
    await asking.waitFor({ state: 'hidden' });
    await outings(carol.page).getByText('Vous avez demandé').waitFor();
    village.heal(carol, alice);
    village.heal(carol, bob);

    const goHome = (page: Page) =>
      page.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Accueil' }).click();
    await goHome(alice.page);
    const asked = alice.page.getByRole('region', { name: home.title(1, '1') });
    await asked.getByRole('link', { name: /Enceinte/ }).click({ timeout: 60_000 });
    const outing = outings(alice.page);
    await outing.getByText('« La fête est repoussée »').waitFor();
    await control(alice.page, decline.open).click();
    const declining = alice.page.getByRole('dialog');
    await declining.getByLabel(decline.remark, { exact: true }).fill('Promis à l’école');
    await declining.getByRole('button', { name: decline.save }).click();
    await declining.waitFor({ state: 'hidden' });
    await outings(carol.page).getByText('« Promis à l’école »').waitFor({ timeout: 30_000 });

    await control(carol.page, ask.open).click();
    await asking.getByLabel(ask.until, { exact: true }).fill('2099-01-12');
    await asking.getByRole('button', { name: ask.save }).click();
    await asking.waitFor({ state: 'hidden' });
    await outing.getByText(/demande à le garder/).waitFor({ timeout: 30_000 });
    await control(alice.page, extend.open).click();
    // The day that was asked for is there already.
    expect(await alice.page.getByRole('dialog').getByLabel(extend.until, { exact: true }).inputValue()).toBe(
      '2099-01-12'
    );
    await alice.page.getByRole('dialog').getByRole('button', { name: extend.save }).click();
    await outings(carol.page).getByText('à rendre 12 janv. 2099').waitFor({ timeout: 30_000 });
    expect(
      await outings(carol.page)
        .getByText(/demande/)
        .count()
    ).toBe(0);
  });

  test('what two structures bought together is theirs by parts once a phone of each agreed', async () => {
    const t = sharing.fr;
    await openItem(alice.page, alice.collective, 'Barnum');
    await alice.page.getByRole('button', { name: t.propose.open }).click();
    const proposing = alice.page.getByRole('dialog');
    await proposing.getByLabel(t.propose.parts('La Bifurk'), { exact: true }).fill('2');
    await proposing.getByRole('button', { name: t.propose.save }).click();
    await proposing.getByText(custody.fr.problem({ kind: 'too-few-owners' })).waitFor();
    expect(await accessibilityFaults(alice.page)).toEqual([]);
    await proposing.getByLabel(t.propose.parts('Pot Kommon'), { exact: true }).fill('1');
    await proposing.getByRole('button', { name: t.propose.save }).click();
    await proposing.waitFor({ state: 'hidden' });
    const whose = ({ page }: Person) => page.getByRole('region', { name: t.title, exact: true });
    await whose(alice)
      .getByText(t.waits(['Pot Kommon']))
      .waitFor();

    await openItem(carol.page, carol.collective, 'Barnum');
    expect(await carol.page.getByRole('button', { name: stock.fr.count.open }).count()).toBe(0);
    await whose(carol).getByText('Si une structure s’en va').waitFor();
    expect(await accessibilityFaults(carol.page)).toEqual([]);
    await whose(carol).getByRole('button', { name: t.accept, exact: true }).click({ timeout: 30_000 });
    for (const person of [alice, carol]) {
      await whose(person).getByText(t.together).waitFor({ timeout: 30_000 });
      await whose(person).getByText('1 part sur 3').waitFor();
    }
    // Whoever owns a part of it counts and lends it.
    await carol.page.getByRole('button', { name: stock.fr.count.open }).waitFor();
  });

  test('an agreement for that loan is signed by a device of each, one without a network, and reads the same on both', async () => {
    const { between, home, make, sheet, status, form, fromLoan } = agreements.fr;
    await openItem(alice.page, alice.collective, 'Tables');
    await outings(alice.page)
      .filter({ hasText: 'Pot Kommon' })
      .getByRole('link', { name: loans.fr.seeLoan })
      .click();
    await control(alice.page, fromLoan).click();
    for (const question of Object.values(agreementTerms.fr.question))
      await alice.page.getByRole('group', { name: question }).getByLabel(make.open).check();
    await control(alice.page, make.save).click();
    await alice.page.getByRole('heading', { level: 1, name: between('La Bifurk', 'Pot Kommon') }).waitFor();
    const sign = async ({ page }: Person, structure: string) => {
      await control(page, sheet.sign(structure)).click();
      await page.getByRole('dialog').getByRole('button', { name: sheet.confirm, exact: true }).click();
    };
    await sign(alice, 'La Bifurk');
    await alice.page.getByText(/^signée par Alice/).waitFor();

    const goHome = () =>
      carol.page
        .getByRole('navigation', { name: 'Principale' })
        .getByRole('link', { name: 'Accueil' })
        .click();
    await goHome();
    const due = carol.page.getByRole('region', { name: home.title });
    await due.getByRole('link', { name: home.sign('La Bifurk') }).waitFor({ timeout: 30_000 });
    village.cut(carol, alice);
    village.cut(carol, bob);
    await due.getByRole('link', { name: home.sign('La Bifurk') }).click();
    await sign(carol, 'Pot Kommon');
    await carol.page.getByText(status.active, { exact: true }).waitFor();
    village.heal(carol, alice);
    village.heal(carol, bob);
    await alice.page.getByText(status.active, { exact: true }).waitFor({ timeout: 60_000 });
    const [hers, theirs] = await Promise.all(
      [alice, carol].map(({ page }) => page.getByRole('article', { name: form['loan-for-use'] }).innerText())
    );
    expect(theirs).toBe(hers);
    expect(hers).toContain('signée par Carol, avec la clé de son appareil');

    await goHome();
    await expect.poll(() => due.count()).toBe(0);
  });

  test('it comes back broken and without a part, noted without a network; all of it is settled, signed and printed', async () => {
    const { back } = custody.fr;
    village.cut(alice, bob);
    village.cut(alice, carol);
    await openItem(alice.page, alice.collective, 'Enceinte');
    await control(alice.page, back.open).click();
    const dialog = alice.page.getByRole('dialog');
    await dialog.getByLabel('câble', { exact: true }).uncheck();
    await dialog.getByLabel(back.state).selectOption({ label: 'abîmé' });
    await pickShot(dialog, alice.page);
    await dialog.getByRole('button', { name: back.save }).click();
    await dialog.waitFor({ state: 'hidden' });
    const incident = (page: Page) => page.getByRole('region', { name: incidents.fr.title(1, '1') });
    await incident(alice.page).getByText('Manque : câble').waitFor();
    village.heal(alice, bob);
    village.heal(alice, carol);

    await openItem(carol.page, carol.collective, 'Enceinte');
    const bay = carol.page.getByRole('region', { name: confirmations.fr.title });
    await bay.getByText(/manque\s: câble/).waitFor({ timeout: 60_000 });
    await seeImage(shotsOf(bay));
    await incident(carol.page).waitFor();
    await bay.getByRole('button', { name: confirmations.fr.confirm }).click();
    await history(alice.page)
      .filter({ hasText: confirmations.fr.happened.yes })
      .nth(1)
      .waitFor({ timeout: 60_000 });

    await control(alice.page, incidents.fr.settle.open).click();
    await dialog.getByLabel(incidents.fr.settle.cost, { exact: true }).fill('12,90');
    expect(await dialog.getByLabel(incidents.fr.settle.whole('câble')).isChecked()).toBe(true);
    await dialog.getByRole('button', { name: incidents.fr.settle.save }).click();
    await incident(alice.page).waitFor({ state: 'hidden' });
    await incident(carol.page).waitFor({ state: 'hidden', timeout: 30_000 });
    await expect.poll(() => alice.page.locator('dt', { hasText: checks.fr.lacks }).count()).toBe(0);

    // The deposit of the tables is returned, their slip and their agreement printed.
    await openItem(alice.page, alice.collective, 'Tables');
    const loan = outings(alice.page).filter({ hasText: 'Pot Kommon' });
    await loan.getByRole('link', { name: loans.fr.seeLoan }).click();
    await control(alice.page, loans.fr.deposits.next('returned')).click();
    await dialog.getByRole('button', { name: loans.fr.deposits.save }).click();
    await dialog.waitFor({ state: 'hidden' });
    await control(alice.page, slip.fr.open).click();
    await alice.page.getByRole('article', { name: slip.fr.title }).waitFor();
    expectAll(await textPrinted(alice.page), [
      papers.fr.model,
      'Tables',
      'rendue',
      'signée par les deux appareils'
    ]);
    await alice.page.goto(`${alice.collective}/inventory/agreements`);
    await alice.page
      .getByRole('main')
      .getByRole('link', { name: /Pot Kommon/ })
      .click();
    await alice.page.getByRole('article', { name: agreements.fr.form['loan-for-use'] }).waitFor();
    expectAll(await textPrinted(alice.page), [papers.fr.model, 'Tables', 'signée par Carol']);
  });
});

function expectAll(paper: string, words: readonly string[]): void {
  for (const one of words) expect(paper, one).toContain(one);
}
