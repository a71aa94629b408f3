import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { agreementTerms } from '../../src/lib/i18n/agreement-terms';
import { agreements } from '../../src/lib/i18n/agreements';
import { inventory } from '../../src/lib/i18n/inventory';
import { loans } from '../../src/lib/i18n/loans';
import { papers } from '../../src/lib/i18n/papers';
import { questions, type PartyName } from '../../src/lib/domain/agreements/terms';
import { isSeemly } from '../lab/axe';
import { appKept, control, createCollective, waitForDelivery } from '../lab/grange';
import { addItem } from '../lab/inventory';
import { pagesPrinted, textPrinted } from '../lab/paper';
import { setStage } from '../lab/stage';

const stage = setStage();
const t = agreements.fr;
const terms = agreementTerms.fr;
let page: Page;
let collective: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  await addItem(page, collective, {
    ...{ Nom: 'Sono portative', Quantité: '1', État: 'bon état', Valeur: '450,00' },
    Accessoires: 'housse'
  });
});

afterEach(() => page.context().setOffline(false));

const field = (label: string) => page.getByLabel(label, { exact: true });
const party = (name: PartyName) => page.getByRole('group', { name: terms.party[name] });

async function signByBoth(): Promise<void> {
  for (const [name, confirm] of [
    [t.sheet.sign('La Bifurk'), t.sheet.confirm],
    [t.sheet.paper('Comité des fêtes'), t.sheet.confirmPaper]
  ] as const) {
    await control(page, name).click();
    await page.getByRole('dialog').getByRole('button', { name: confirm, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

test('a collective says up to where a loan needs no agreement, and each loan recalls it', async () => {
  await page.goto(`${collective}/inventory`);
  await page.getByRole('link', { name: inventory.fr.agreements, exact: true }).click();
  await page.getByText(t.empty.title).waitFor();
  await page.context().setOffline(true);
  await field(t.frame.value).fill('beaucoup');
  await control(page, t.frame.save).click();
  await page.getByText(t.problem({ kind: 'not-an-amount' })).waitFor();
  await field(t.frame.value).fill('300');
  await field(t.frame.days).fill('15');
  await control(page, t.frame.save).click();
  await page.getByText(t.frame.saved).waitFor();
  await isSeemly(page);
  await waitForDelivery(page, 'enregistré ici');

  await page.goto(`${collective}/inventory/loans/new`);
  await field(loans.fr.make.pick).fill('sono');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Sono portative/ })
    .click();
  await field('Emprunteur').fill('Comité des fêtes');
  await field('Retour prévu').fill('2099-01-10');
  await page.getByText(loans.fr.why, { exact: true }).click();
  await field(loans.fr.purpose).fill('Le bal de la place');
  await field(loans.fr.place).fill('Place de la mairie');
  await page.getByRole('button', { name: loans.fr.make.save(1, '1') }).click();
  const { value, days } = t.frame.beyond;
  await page.getByText(t.frame.agreement(`${value}, ${days}`)).waitFor();
  await isSeemly(page);
});

test('an agreement for that loan begins with what is known, and asks every question before it is proposed', async () => {
  await page.context().setOffline(true);
  await control(page, t.fromLoan).click();
  await expect
    .poll(() => party('borrower').getByLabel(terms.fact.name, { exact: true }).inputValue())
    .toBe('Comité des fêtes');
  expect(await field(terms.clause.purpose).inputValue()).toBe('Le bal de la place');
  expect(await field(terms.clause.care).inputValue()).toBe(terms.offered.care);
  await page.getByText('Sono portative', { exact: true }).waitFor();
  // All that keeps it from being proposed is told beforehand, and leads to where it is said.
  const owed = page.getByText(t.make.owed).locator('..').getByRole('button');
  expect(await owed.allInnerTexts()).toEqual(questions.map((one) => terms.question[one]));
  await owed.first().click();
  await expect
    .poll(() =>
      page
        .getByRole('group', { name: terms.question.damage })
        .getByLabel(t.make.answer)
        .evaluate((field) => field === document.activeElement)
    )
    .toBe(true);
  await control(page, terms.other.use).click();
  await expect.poll(() => field(t.make.use).evaluate((one) => one === document.activeElement)).toBe(true);
  await isSeemly(page);
  await control(page, t.make.save).click();
  await page
    .getByText(t.problem({ kind: 'unanswered' }))
    .first()
    .waitFor();
  await page.getByText(t.make.wrong).waitFor();

  // What is typed outlives a reload.
  await field(terms.clause.transport).fill('La fourgonnette du comité');
  await page.reload();
  await expect.poll(() => field(terms.clause.transport).inputValue()).toBe('La fourgonnette du comité');

  for (const one of questions)
    await page.getByRole('group', { name: terms.question[one] }).getByLabel(t.make.open).check();
  expect(await page.getByText(t.make.owed).count()).toBe(0);
  await control(page, t.make.save).click();
  await page.getByRole('heading', { level: 1, name: t.between('La Bifurk', 'Comité des fêtes') }).waitFor();
});

test('it prints with what it lacks named and « incomplet » across', async () => {
  await page.getByText(t.paper.incompleteTitle).waitFor();
  await isSeemly(page);
  const paper = await textPrinted(page);
  for (const words of [
    ...[
      t.form['loan-for-use'],
      papers.fr.model,
      papers.fr.incomplete,
      'Comité des fêtes',
      'housse',
      '450,00'
    ],
    ...[t.paper.notInForce, t.paper.open, terms.question.works, terms.clause.sublending],
    ...[terms.offered.damage, 'La fourgonnette du comité', t.paper.simple, t.paper.hash('')]
  ])
    expect(paper, words).toContain(words.replace(/\s+/g, ' '));
  expect(paper).not.toContain(t.sheet.print);
  expect((await pagesPrinted(page)).length).toBeLessThanOrEqual(4);
});

test('it binds once both have signed, by a key or on paper, and after a restart', async () => {
  await control(page, t.sheet.sign('La Bifurk')).click();
  const dialog = page.getByRole('dialog');
  await isSeemly(page);
  await dialog.getByRole('button', { name: t.sheet.confirm, exact: true }).click();
  await page.getByText(/^signée par Alice, avec la clé de son appareil/).waitFor();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('UL');
  await control(page, t.sheet.paper('Comité des fêtes')).click();
  await dialog.getByRole('button', { name: t.sheet.confirmPaper }).click();
  await page.getByText(/^signée sur papier, constatée par Alice/).waitFor();
  await page.getByText(t.status.active, { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: t.sheet.sign('La Bifurk') }).count()).toBe(0);
  await waitForDelivery(page, 'enregistré ici');
  const { href } = new URL(page.url());
  page = await (await stage.restart()).newPage();
  await page.goto(href);
  await page.getByText(t.status.active, { exact: true }).waitFor();
  await page.goto(`${collective}/inventory/agreements`);
  await page.getByRole('link', { name: /La Bifurk prête à Comité des fêtes/ }).click();
});

test('what changes it is named, and the signed version holds until both have signed the other', async () => {
  await control(page, t.sheet.amend).click();
  await expect.poll(() => field(terms.clause.transport).inputValue()).toBe('La fourgonnette du comité');
  await field(terms.clause.transport).fill('Chacun son tour');
  await field(t.make.until).fill('2100-01-10');
  await control(page, t.make.save).click();
  await page.getByText(t.sheet.pending).waitFor();
  await page.getByText(/Elle change\s: le dernier jour, transport et manutention\./).waitFor();
  await page.getByText('La fourgonnette du comité').waitFor();
  await control(page, t.sheet.see).click();
  await page.getByText('Chacun son tour').waitFor();
  await page.getByText(t.paper.notInForce).waitFor();
  await isSeemly(page);
  // By the keyboard alone.
  const press = async (name: string, confirm: string) => {
    await control(page, name).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: confirm, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await press(t.sheet.sign('La Bifurk'), t.sheet.confirm);
  await page.getByText(/^signée par Alice/).waitFor();
  await press(t.sheet.paper('Comité des fêtes'), t.sheet.confirmPaper);
  await expect.poll(() => page.getByText(t.sheet.pending).count()).toBe(0);
  await page.getByText('Chacun son tour').waitFor();
});

test('a version that one does not want is declined with why, and the signed one holds', async () => {
  await control(page, t.sheet.amend).click();
  await field(terms.clause.care).fill('Rien à nettoyer');
  await control(page, t.make.save).click();
  await control(page, t.sheet.see).click();
  await control(page, t.sheet.decline).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t.sheet.why).fill('Il faut nettoyer');
  await dialog.getByRole('button', { name: t.sheet.decline }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => page.getByText(t.sheet.pending).count()).toBe(0);
  await page.getByText(terms.offered.care).waitFor();
});

test('once its last day is past it is offered to be renewed, from today until a day to be said', async () => {
  await control(page, t.sheet.amend).click();
  await field(t.make.from).fill('2026-01-01');
  await field(t.make.until).fill('2026-02-01');
  await control(page, t.make.save).click();
  await page.getByText(t.sheet.pending).waitFor();
  await control(page, t.sheet.see).click();
  await signByBoth();
  await page.getByText(t.status.expired, { exact: true }).first().waitFor();
  await isSeemly(page);
  await control(page, t.sheet.renew).click();
  await expect.poll(() => field(t.make.from).inputValue()).toMatch(/^20\d\d-\d\d-\d\d$/);
  expect((await field(t.make.from).inputValue()) > '2026-02-01').toBe(true);
  expect(await field(t.make.until).inputValue()).toBe('');
  await field(t.make.until).fill('2100-01-10');
  await control(page, t.make.save).click();
  await page.getByText(/La version signée est échue\./).waitFor();
  await control(page, t.sheet.see).click();
  await control(page, t.sheet.seeSigned(true)).waitFor();
  await signByBoth();
  await page.getByText(t.status.active, { exact: true }).waitFor();
});

test('what was typed and given up does not come back', async () => {
  await control(page, t.sheet.amend).click();
  await field(terms.clause.transport).fill('À la main');
  await control(page, t.make.cancel).click();
  await control(page, t.sheet.amend).click();
  await expect.poll(() => field(terms.clause.transport).inputValue()).toBe('Chacun son tour');
  await control(page, t.make.cancel).click();
});

test('it is ended with why, from a day on, and is still read', async () => {
  await control(page, t.sheet.end).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t.sheet.end }).click();
  await dialog.getByText(/Dites en quelques mots/).waitFor();
  await dialog.getByLabel(t.sheet.why).fill('La sono est vendue');
  expect(await dialog.getByLabel(t.sheet.endOn).inputValue()).not.toBe('');
  await dialog.getByLabel(t.sheet.endOn).fill('2026-01-01');
  await isSeemly(page);
  await dialog.getByRole('button', { name: t.sheet.end }).click();
  await page.getByText(t.status.ended, { exact: true }).waitFor();
  await page.getByText('La sono est vendue').waitFor();
  expect(await page.getByRole('link', { name: t.sheet.amend }).count()).toBe(0);
});
