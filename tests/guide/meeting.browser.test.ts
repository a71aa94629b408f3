import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { bodies } from '../../src/lib/i18n/bodies';
import { decisionRegister } from '../../src/lib/i18n/decision-register';
import { editor } from '../../src/lib/i18n/editor';
import { followUps } from '../../src/lib/i18n/follow-ups';
import { meetings } from '../../src/lib/i18n/meetings';
import { minutes } from '../../src/lib/i18n/minutes';
import { notice } from '../../src/lib/i18n/notice';
import { proceedings } from '../../src/lib/i18n/proceedings';
import { sayRules } from '../lab/bodies';
import { devtoolsOf } from '../lab/browser';
import { control, openExample, waitForDelivery } from '../lab/grange';
import { addPoint, answer, openHere, putVote, question } from '../lab/held-meeting';
import { notes, notesText, prepareMeeting } from '../lab/meetings';
import { setStage } from '../lab/stage';
import { beginAlbum } from './album';

/**
 * What the guide tells of a meeting, from its notice to its signed minutes, is lived on the phone of Camille, who notes
 * what the others say and whose hands are up.
 */

const t = proceedings.fr;
const m = meetings.fr;
const stage = setStage();
const album = beginAlbum((file) => file === 'reunion.md');
const title = 'Le camion et les clés';
const [truck, keys] = ['Le camion de La Bifurk', 'Les clés de la réserve'];
const day = 86_400_000;
let page: Page;
let collective: string;
let meeting: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  await makeItEvening(page);
  collective = await openExample(page, stage.hub.origin);
});

const dialog = () => page.getByRole('dialog');
const region = (name: string) => page.getByRole('region', { name, exact: true });
const field = (label: string, of: Page | Locator = page) => of.getByLabel(label, { exact: true });
const take = (name: string, from?: Locator) => album.take(page, name, from);

/** Saves what a dialog asks for. */
async function finish(button: string): Promise<void> {
  await dialog().getByRole('button', { name: button, exact: true }).click();
  await dialog().waitFor({ state: 'hidden' });
}

/** Has these voices answer a question, each once the one before is counted. */
async function answerAll(
  words: string,
  answers: readonly (readonly [choice: string, voice: string])[]
): Promise<void> {
  for (const [i, [choice, voice]] of answers.entries()) {
    await answer(page, words, choice, { for: voice });
    await question(page, words)
      .getByText(t.vote.answers(i + 1, answers.length))
      .waitFor();
  }
}

/** Meetings are held in the evening: it is past six on this phone, whatever the hour of the tests. */
async function makeItEvening(on: Page): Promise<void> {
  const ahead = 18 - new Date().getUTCHours();
  const zone = ahead > 14 ? ahead - 24 : ahead;
  // What these zones are called by is how far they are behind.
  const timezoneId = `Etc/GMT${zone > 0 ? '-' : '+'}${Math.abs(zone)}`;
  await (await devtoolsOf(on)).send('Emulation.setTimezoneOverride', { timezoneId });
}

/** The day and the hour on the phone. */
const nowThere = (): Promise<{ readonly today: string; readonly hour: string }> =>
  page.evaluate(() => {
    const two = (n: number) => String(n).padStart(2, '0');
    const now = new Date();
    const today = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
    return { today, hour: `${two(now.getHours())}:${two(now.getMinutes())}` };
  });

test('an administration says by what rules a body deliberates', async () => {
  const b = bodies.fr;
  await page.goto(`${collective}/meetings`);
  await control(page, b.title).click();
  await control(page, b.add).click();
  await sayRules(page, { name: 'Comité des quatre toits', votersAre: 'structures', mostProxies: 1 });
  await take('reunion-instance');
});

test('a meeting is convened, and that it was is noted', async () => {
  const n = notice.fr;
  const { today, hour } = await nowThere();
  await prepareMeeting(page, collective, title, today);
  await control(page, m.facts).click();
  await field(m.field.body).selectOption({ label: 'Comité des quatre toits' });
  await field(m.field.time).fill(hour);
  await field(m.field.place).fill('Le Préau, ancienne classe des grands');
  await control(page, m.save).click();
  await addPoint(page, truck, '30');
  await addPoint(page, keys, '15');
  meeting = page.url();
  await control(page, n.sent.prepare).click();
  await control(page, n.convene.open).click();
  const sent = new Date(new Date(today).getTime() - 15 * day).toISOString().slice(0, 10);
  await field(n.convene.on, dialog()).fill(sent);
  for (const means of [n.convene.mean.mail, n.convene.mean.board]) await field(means, dialog()).check();
  await finish(n.convene.save);
  await page.getByText(/envoyée le .*, par courriel et par affichage, 15 jours avant/).waitFor();
  await page.getByText(n.convene.done).waitFor({ state: 'hidden' });
  await take('reunion-convocation', control(page, n.share));
});

test('it is opened, and whoever comes without a phone or gives a proxy is noted', async () => {
  await page.goto(meeting);
  await openHere(page, { Présidence: 'Clémence Roussel', Secrétariat: 'Camille Vasserot' });
  await control(page, t.there.letIn).click();
  for (const who of ['Clémence Roussel', 'Odile Ferrandin']) {
    await field(t.letIn.member, dialog()).selectOption({ label: who });
    await control(dialog(), t.letIn.save).click();
    await page.getByText(t.letIn.done(who)).waitFor();
  }
  await page.keyboard.press('Escape');
  await control(page, t.there.proxy).click();
  await field(t.proxy.from, dialog()).selectOption({ label: 'Pot Kommon' });
  await field(t.proxy.to, dialog()).selectOption({ label: 'La Bifurk' });
  await finish(t.proxy.save);
  await page.getByText(t.proxy.noted('Pot Kommon', 'La Bifurk')).waitFor();
  await page.getByText(t.proxy.done).waitFor({ state: 'hidden' });
  await take('reunion-presences', page.getByRole('status', { name: t.there.quorum }));
});

test('its agenda is gone through, and everybody has the floor', async () => {
  await control(page, t.clock.begin).click();
  await page.getByText(t.clock.point(1, 2, '')).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await take('reunion-minuterie');
  await control(page, t.round.begin).click();
  await finish(t.round.start);
  await control(page, t.round.pass).waitFor();
  await take('reunion-tour', page.getByRole('list', { name: t.round.order }));
  await control(page, t.round.pass).click();
  await control(page, t.round.hasDone('Clémence Roussel')).click();
  await control(page, t.round.hasDone('Odile Ferrandin')).click();
  await control(page, t.round.done).click();
  await control(page, t.round.end).click();
  await page.getByRole('heading', { name: t.round.speaking }).waitFor();
});

test('notes hold what is to be done and what is asked', async () => {
  const f = followUps.fr;
  const tool = (name: string) =>
    page.getByRole('toolbar', { name: editor.fr.toolbar }).getByRole('button', { name, exact: true });
  await notes(page).click();
  await page.keyboard.type('Le camion part de moins en moins : les pneus arrière sont usés.');
  await page.keyboard.press('Enter');
  await tool(editor.fr.action).click();
  await field(f.field.text, dialog()).fill('Demander deux devis');
  await field(f.field.person, dialog()).selectOption({ label: 'Théo Garnaud' });
  const { today } = await nowThere();
  const due = new Date(new Date(today).getTime() + 10 * day).toISOString().slice(0, 10);
  await field(f.field.due, dialog()).fill(due);
  await finish(f.insert);
  await tool(editor.fr.question).click();
  await field(f.field.text, dialog()).fill('Qui paie le contrôle technique ?');
  await finish(f.insert);
  await expect.poll(() => notesText(page)).toContain('Qui paie');
  await waitForDelivery(page, 'enregistré ici');
  await take('reunion-notes', page.getByRole('toolbar', { name: editor.fr.toolbar }));
});

test('it decides by consent, by majority, and by hands that are counted', async () => {
  const first = 'Nous changeons les pneus du camion.';
  const second = 'Nous changeons les pneus du camion pour 400 € au plus.';
  await putVote(page, first, 'consent');
  const toObjections = async () => {
    for (const step of ['reactions', 'objections'] as const)
      await control(page, t.vote.nextStage(t.vote.stage[step])).click();
  };
  await toObjections();
  await answer(page, first, t.vote.choices.objects, {
    ...{ for: t.vote.entered('La Pousada'), why: 'Sans plafond, toute la caisse y passe.' }
  });
  await question(page, first).getByText('Sans plafond, toute la caisse y passe.').waitFor();
  await take('reunion-consentement', question(page, first).getByRole('heading', { name: t.vote.objections }));
  await control(page, t.vote.integrate).click();
  await field(t.vote.integrate, question(page, first)).fill(second);
  await question(page, first).locator('form').getByRole('button', { name: t.vote.integrate }).click();
  await question(page, second).waitFor();
  await toObjections();
  await answerAll(second, [
    [t.vote.choices.consents, 'Le Préau'],
    [t.vote.choices.consents, t.vote.entered('La Bifurk')],
    [t.vote.choices.consents, t.vote.entered('La Pousada')],
    [t.vote.choices.consents, t.vote.entered('Pot Kommon')]
  ]);
  await control(page, t.vote.closeConsent).click();
  await question(page, second).getByText(t.vote.result.carried, { exact: true }).waitFor();
  await control(page, t.vote.toNotes).click();
  await expect.poll(() => notesText(page)).toContain('400 €');

  const words = 'Un double des clés reste au Préau.';
  await control(page, t.clock.next).click();
  await putVote(page, words, 'phones');
  await answerAll(words, [
    [t.vote.choices.for, 'Le Préau'],
    [t.vote.choices.for, t.vote.entered('La Bifurk')],
    [t.vote.choices.abstained, t.vote.entered('La Pousada')],
    [t.vote.choices.for, t.vote.entered('Pot Kommon')]
  ]);
  await control(page, t.vote.close).click();
  await question(page, words).getByText(t.vote.result.carried, { exact: true }).waitFor();
  await take('reunion-vote', question(page, words).getByRole('heading', { name: words }));

  const hands = 'La réserve ferme à 21 heures.';
  await putVote(page, hands, 'hands');
  const counting = question(page, hands).getByRole('form', { name: t.vote.counting.title });
  for (const [side, n] of [
    ['for', '1'],
    ['against', '2'],
    ['abstained', '1']
  ] as const)
    await field(t.vote.sides[side]!, counting).fill(n);
  await control(counting, t.vote.counting.save).click();
  await control(page, t.vote.close).click();
  await question(page, hands).getByText(t.vote.result.rejected, { exact: true }).waitFor();
});

test('it is closed; its minutes are amended, approved and signed, and what is written later stays apart', async () => {
  const { amendments, approve, seal, late } = minutes.fr;
  await control(page, t.close.start).click();
  await finish(t.close.save);
  await control(page, t.close.minutes).click();
  await page.getByText(minutes.fr.draft.lead).waitFor();
  await control(page, amendments.propose).click();
  await field(amendments.field, dialog()).fill('Théo demande trois devis, et non deux.');
  await finish(amendments.save);
  await control(page, amendments.take).click();
  await finish(amendments.take);
  await control(page, approve.open).click();
  await field(approve.at, dialog()).selectOption({ index: 1 });
  await finish(approve.save);
  const integrity = page.getByRole('status', { name: seal.region, exact: true });
  await integrity.getByText(seal.word.intact).waitFor();
  await control(page, seal.sign.secretary).click();
  await control(page, seal.sign.secretary).waitFor({ state: 'hidden' });
  await page.getByText(seal.signed).waitFor({ state: 'hidden' });
  await page.evaluate(() => scrollTo(0, 0));
  await take('reunion-compte-rendu');
  await control(page, seal.paper).click();
  await finish(seal.paperSave);
  await page.getByText(/signé sur papier, noté par Camille Vasserot/).waitFor();
  await page.goto(meeting);
  await notes(page).press('Control+End');
  await notes(page).press('Enter');
  await notes(page).pressSequentially('Les pneus sont commandés.');
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(`${meeting}/minutes`);
  await region(late.title).getByText('Les pneus sont commandés.').waitFor();
  await control(page, late.make).click();
  await region(late.title).getByText(late.isMade).waitFor();
});

test('what was decided is in the register, with what became of it', async () => {
  const r = decisionRegister.fr;
  await page.goto(`${collective}/meetings`);
  await control(page, r.link).click();
  await page.getByText(r.found(3, 3), { exact: true }).waitFor();
  await control(page.getByRole('group', { name: r.gestures(2, title) }), r.gesture.done).click();
  await field(r.why, dialog()).fill('Deux doubles, chez Yvonne');
  await finish(r.save);
  await page.getByText('Deux doubles, chez Yvonne').waitFor();
  await page.getByText(r.saved).waitFor({ state: 'hidden' });
  await take('reunion-registre', page.getByRole('heading', { name: r.number(2) }));
});

album.tellPages();
