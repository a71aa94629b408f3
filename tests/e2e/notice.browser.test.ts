import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodies } from '../../src/lib/i18n/bodies';
import { meetings } from '../../src/lib/i18n/meetings';
import { notice } from '../../src/lib/i18n/notice';
import { proceedings } from '../../src/lib/i18n/proceedings';
import { isSeemly } from '../lab/axe';
import { sayRules } from '../lab/bodies';
import type { Browser } from '../lab/browser';
import { control, createCollective, invite, join, waitForDelivery } from '../lab/grange';
import { addPoint, answer, putVote, question } from '../lab/held-meeting';
import { reach } from '../lab/keyboard';
import { prepareMeeting } from '../lab/meetings';
import { textPrinted } from '../lab/paper';
import { tellScreensOfFailures } from '../lab/screens';
import { setStage } from '../lab/stage';

/** A meeting of a body is convened: the notice prints, that it was sent is noted, and what comes to the agenda later is told. */

const t = notice.fr;
const b = bodies.fr;
const m = meetings.fr;
const stage = setStage();
let other: Browser;
/** Who convenes, on the phone that is started again; and a member. */
let alice: Page;
let bob: Page;
let collective: string;
let theirs: string;
let meeting: string;

beforeAll(async () => {
  other = await stage.another();
  alice = await stage.browser.newPage();
  await alice.setViewportSize({ width: 360, height: 640 });
  collective = await createCollective(alice, stage.hub.origin);
});
tellScreensOfFailures(() => [other]);
afterAll(() => other?.close());

const field = (label: string) => alice.getByLabel(label, { exact: true });
const half = { parts: 1, of: 2, isExceeded: false };

test('a meeting is of a body, and its notice prints what statutes ask for', async () => {
  await alice.goto(`${collective}/meetings/bodies/new`);
  await sayRules(alice, { name: 'Comité de pilotage', votersAre: 'people', mostProxies: 2 });
  await prepareMeeting(alice, collective, 'Budget 2027');
  await control(alice, m.facts).click();
  await field(m.field.body).selectOption({ label: 'Comité de pilotage' });
  await field(m.field.place).fill('La Bifurk');
  await field(m.field.documents).fill('Comptes 2026\nProjet de budget');
  await control(alice, m.save).click();
  await addPoint(alice, 'Adopter le budget');
  await waitForDelivery(alice, 'enregistré ici');
  meeting = alice.url();
  await alice.goto(`${meeting}/notice`);
  await alice.getByText(t.sent.none).waitFor();
  await isSeemly(alice);
  const paper = await textPrinted(alice);
  for (const said of [
    ...['Comité de pilotage', 'Budget 2027', 'La Bifurk', 'Adopter le budget', 'Comptes 2026'],
    ...['Projet de budget', 'Modèle à adapter', t.proxy.from, 'Installez Grange avant de venir'],
    b.quorum({ share: half, countsProxies: true }, 'people', 1),
    b.proxies({ isAllowed: true, most: 2 })
  ])
    expect(paper).toContain(said.replace(/\s+/g, ' '));
  for (const screenOnly of [t.sent.none, t.convene.open]) expect(paper).not.toContain(screenOnly);
});

test('that it was sent is noted by keyboard alone, and nothing is noted that was not said', async () => {
  const link = await invite(alice, collective, 'La Bifurk');
  bob = await other.newPage();
  theirs = await join(bob, link, { structure: null });
  await alice.goto(`${meeting}/notice`);
  await reach(alice, t.convene.open);
  await alice.keyboard.press('Enter');
  const dialog = alice.getByRole('dialog', { name: t.convene.title });
  await dialog.waitFor();
  await isSeemly(alice);
  await reach(alice, t.convene.save);
  await alice.keyboard.press('Enter');
  await dialog.getByText(t.convene.problem['no-means'], { exact: true }).waitFor();
  for (const means of [t.convene.mean.mail, t.convene.mean.board]) {
    await reach(alice, means);
    await alice.keyboard.press('Space');
  }
  await reach(alice, t.convene.save);
  await alice.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await alice.getByText(/envoyée le .*, par courriel et par affichage/).waitFor();
});

test('another phone hears of it, and of who noted it', async () => {
  await bob.goto(`${theirs}/meetings`);
  await bob.getByRole('link', { name: /Budget 2027/ }).click();
  await bob.waitForURL(/meetings\/[\w-]{22}$/);
  await bob.goto(`${bob.url()}/notice`);
  await bob.getByText(/envoyée le .*, par courriel et par affichage/).waitFor();
  await bob.getByText(t.sent.by('Alice')).waitFor();
});

test('what is noted offline survives a restart, and what came to the agenda since is told', async () => {
  const restarted = await stage.restart();
  await stage.hub.kill();
  alice = await restarted.newPage();
  await alice.setViewportSize({ width: 360, height: 640 });
  await alice.goto(meeting);
  await addPoint(alice, 'Changer de banque');
  await alice.goto(`${meeting}/notice`);
  await alice.getByText(t.sent.since(['Changer de banque'])).waitFor();
  await isSeemly(alice);
  await control(alice, t.convene.open).click();
  const dialog = alice.getByRole('dialog', { name: t.convene.title });
  await dialog.getByLabel(t.convene.mean.hand, { exact: true }).check();
  await dialog.getByLabel(t.isSecond, { exact: true }).check();
  await dialog.getByRole('button', { name: t.convene.save, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await alice.getByText(/^Deuxième convocation envoyée le .*, en main propre/).waitFor();
  expect(await alice.getByText(t.sent.since(['Changer de banque'])).count()).toBe(0);
  const again = await stage.restart();
  alice = await again.newPage();
  await alice.goto(`${meeting}/notice`);
  await alice.getByText(/^Deuxième convocation envoyée le .*, en main propre/).waitFor();
  const paper = await textPrinted(alice);
  expect(paper).toContain(t.second);
  expect(paper).toContain(t.paper.waived);
});

test('an attendance sheet lists who is expected, with lines to fill in by hand', async () => {
  await alice.setViewportSize({ width: 360, height: 640 });
  await alice.goto(`${meeting}/attendance`);
  const table = alice.getByRole('table');
  await table.getByRole('rowheader', { name: 'Alice', exact: true }).waitFor();
  await isSeemly(alice);
  expect(await table.getByRole('rowheader', { name: t.sheet.freeLine }).count()).toBe(10);
  const paper = await textPrinted(alice);
  for (const said of [
    ...[t.sheet.title, 'Alice', 'Comité de pilotage', 'Budget 2027', t.sheet.columns.signature],
    ...[t.sheet.chair, t.sheet.excused]
  ])
    expect(paper).toContain(said);
  expect(paper).not.toContain(t.sheet.notOpened);
});

test('opened by the rules of another body, it is mended by whoever opened it until something is decided', async () => {
  const p = proceedings.fr;
  const inDialog = () => alice.getByRole('dialog');
  await alice.goto(meeting);
  await control(alice, p.open.start).click();
  await inDialog().getByLabel(p.open.body, { exact: true }).selectOption({ label: p.open.noBody });
  await control(inDialog(), p.open.save).click();
  await control(alice, p.there.leave).waitFor();
  await alice.goto(`${meeting}/minutes`);
  await alice.getByText(/^Comité de pilotage, /).waitFor({ state: 'detached' });
  await alice.goto(meeting);
  await control(alice, p.open.change).click();
  await inDialog().getByText(p.open.changeLead).waitFor();
  await isSeemly(alice);
  await control(inDialog(), p.open.changeSave).click();
  await alice.getByText(p.open.changed).waitFor();
  await putVote(alice, 'Adopter le budget de 2027', 'phones');
  await answer(alice, 'Adopter le budget de 2027', p.vote.choices.for);
  await control(question(alice, 'Adopter le budget de 2027'), p.vote.close).click();
  await alice.getByText(p.vote.result.carried).first().waitFor();
  expect(await control(alice, p.open.change).count()).toBe(0);
  await alice.goto(`${meeting}/minutes`);
  await alice.getByText(/^Comité de pilotage, /).waitFor();
});
