import { readFile } from 'node:fs/promises';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { decisionRegister } from '../../src/lib/i18n/decision-register';
import { minutes } from '../../src/lib/i18n/minutes';
import { alterFiles } from '../lab/altered-files';
import { isSeemly } from '../lab/axe';
import { appKept, control, createCollective, waitForDelivery } from '../lab/grange';
import { notes, prepareMeeting } from '../lab/meetings';
import { goToMeeting } from '../lab/held-meeting';
import { pagesPrinted, textPrinted } from '../lab/paper';
import { plantMeeting } from '../lab/plant-meeting';
import { setStage } from '../lab/stage';

const stage = setStage();
const t = minutes.fr;
let page: Page;
let collective: string;
let meeting: string;

const integrity = () => page.getByRole('status', { name: 'Intégrité', exact: true });
const dialog = () => page.getByRole('dialog');
const inDialog = async (button: string) => {
  await dialog().getByRole('button', { name: button, exact: true }).click();
  await dialog().waitFor({ state: 'detached' });
};
const spaced = (text: string) => text.replace(/\s+/g, ' ');

async function saved(button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), control(page, button).click()]);
  return spaced(await readFile(await file.path(), 'utf8'));
}

beforeAll(async () => {
  page = await stage.browser.newPage();
  collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  await prepareMeeting(page, collective, 'Comité de juin', '2026-06-11');
  await prepareMeeting(page, collective, 'Comité <b>de mai</b>', '2026-05-07');
  meeting = page.url();
  await notes(page).pressSequentially('Deux devis pour le vélo.');
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(`${stage.hub.origin}/settings`);
  await plantMeeting(page, {
    meeting: meeting.split('/').at(-1)!,
    isClosed: true,
    votes: [
      { words: 'Réparer le vélo cargo', mode: 'majority', choice: 'for' },
      { words: 'Acheter un camion', mode: 'consent', choice: 'objects' },
      { words: 'Repeindre la grange', mode: 'majority', choice: null }
    ]
  });
});

afterEach(() => page.context().setOffline(false));

test('before they are approved minutes are a draft, which anybody would have changed and whoever leads settles', async () => {
  await page.goto(`${meeting}/minutes`);
  await page.getByText(t.draft.lead).waitFor();
  await page.context().setOffline(true);
  for (const words of ['Le devis est de 80 euros.', 'Et quatre camions.']) {
    await control(page, t.amendments.propose).click();
    await dialog().getByLabel(t.amendments.field, { exact: true }).fill(words);
    await inDialog(t.amendments.save);
    await page.getByText(words).waitFor();
  }
  await control(page, t.amendments.take).click();
  await inDialog(t.amendments.take);
  await page.getByText(t.amendments.taken, { exact: true }).waitFor();
  await control(page, t.amendments.leave).click();
  await dialog().getByRole('button', { name: t.amendments.leave, exact: true }).click();
  await dialog().getByRole('alert').filter({ hasText: t.amendments.missing }).waitFor();
  await dialog().getByLabel(t.amendments.why, { exact: true }).fill('Il n’y en a qu’un');
  await inDialog(t.amendments.leave);
  await page.getByText(t.amendments.left, { exact: true }).waitFor();
  await isSeemly(page);
});

test('approved, they are whole, signed and printed', async () => {
  await control(page, 'Approuver le compte rendu').click();
  await isSeemly(page);
  await dialog().getByLabel(t.approve.at, { exact: true }).selectOption({ index: 1 });
  await inDialog(t.approve.save);
  await integrity().filter({ hasText: t.seal.word.intact }).waitFor();
  await control(page, 'Signer comme présidence').click();
  await page.getByText(/signé avec la clé de l’appareil/).waitFor();
  await control(page, 'Signer comme secrétaire').click();
  await expect.poll(() => page.getByText(/signé avec la clé de l’appareil/).count()).toBe(2);
  await isSeemly(page);
  const printed = await textPrinted(page);
  for (const said of [
    'Compte rendu Comité <b>de mai</b>',
    'La Bifurk',
    'Alice (présidence, secrétariat)',
    'Absences excusées : Mme Leroy (La Bifurk).',
    'Deux devis pour le vélo.',
    'Adoptée : 1 pour, 0 contre',
    'Objection de La Bifurk : « Trop cher ».',
    'Le devis est de 80 euros.',
    'Approuvé à la réunion « Comité de juin',
    'signature simple par la clé de l’appareil',
    'Modèle à adapter'
  ])
    expect(printed).toContain(said);
  expect(printed).not.toContain('quatre camions');
  expect(printed).not.toContain(t.print);
  expect(new Set(await pagesPrinted(page))).toEqual(new Set(['0 0 595 842']));
});

test('they are taken away as HTML, as Markdown, or as decisions alone', async () => {
  const html = await saved(t.html);
  expect(html).toContain('Comité &lt;b&gt;de mai&lt;/b&gt;');
  expect(html).toContain('<html lang="fr">');
  expect(await saved(t.markdown)).toContain('# Compte rendu, Comité \\<b\\>de mai\\</b\\>');
  await page.getByRole('radio', { name: t.form.short }).check();
  await page.waitForURL(/\?short$/);
  await page.getByRole('article', { name: /^Relevé de décisions/ }).waitFor();
  await isSeemly(page);
  const printed = await textPrinted(page);
  expect(printed).toContain('Réparer le vélo cargo');
  expect(printed).not.toContain('Deux devis');
});

test('what is written afterwards is told, and becomes an amendment for the next meeting', async () => {
  await page.goto(meeting);
  await notes(page).press('Control+End');
  await notes(page).press('Enter');
  await notes(page).pressSequentially('Le camion attendra.');
  await waitForDelivery(page, 'enregistré ici');
  await page.goto(`${meeting}/minutes`);
  const late = page.getByRole('region', { name: t.late.title });
  await late.getByText('Le camion attendra.').waitFor();
  expect(await late.getByText('Deux devis').count()).toBe(0);
  await isSeemly(page);
  await control(late, t.late.make).click();
  await late.getByText(t.late.isMade).waitFor();
  await page.getByText(t.late.listed, { exact: true }).first().waitFor();
  await integrity().filter({ hasText: t.seal.word.intact }).waitFor();
});

test('the next meeting is told of it, and what it says changes nothing of the minutes', async () => {
  await goToMeeting(page, 'Comité de juin');
  const due = page.getByRole('link', { name: t.due.amendments(1, 'Comité <b>de mai</b>') });
  await due.waitFor();
  await isSeemly(page);
  await due.click();
  await control(page, t.amendments.take).click();
  await inDialog(t.amendments.take);
  await page.getByText(t.amendments.settledBy('Alice', true)).waitFor();
  await integrity().filter({ hasText: t.seal.word.intact }).waitFor();
  expect(await control(page, t.amendments.take).count()).toBe(0);
  await goToMeeting(page, 'Comité de juin');
  await due.waitFor({ state: 'detached' });
});

test('the register numbers what was decided, finds it, and says what became of it', async () => {
  const r = decisionRegister.fr;
  await page.goto(`${collective}/meetings`);
  await control(page, r.link).click();
  await page.getByText(r.found(3, 3), { exact: true }).waitFor();
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([3, 2, 1].map(r.number));
  await isSeemly(page);
  await page.getByLabel(r.filter.result, { exact: true }).selectOption(r.result.carried);
  await page.getByText(r.found(1, 3), { exact: true }).waitFor();
  await control(page, r.gesture.done).click();
  await dialog().getByLabel(r.why, { exact: true }).fill('Chez Denis');
  await inDialog(r.save);
  await page.getByText('Chez Denis').waitFor();
  await page.getByLabel(r.filter.result, { exact: true }).selectOption('');
  await page.getByLabel('Rechercher', { exact: true }).fill('denis velo');
  await page.getByText(r.found(1, 3), { exact: true }).waitFor();
  await page.reload();
  await page.getByRole('list', { name: r.list }).getByText(r.execution.done, { exact: true }).waitFor();
});

test('a copy that was altered is told as such, and stays told until it is whole again', async () => {
  await page.goto(`${stage.hub.origin}/settings`);
  await page.evaluate(alterFiles, false);
  await page.goto(`${meeting}/minutes`);
  await integrity().filter({ hasText: t.seal.word.altered }).waitFor();
  await page.getByText(t.seal.altered).waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
  await isSeemly(page);
  // The damaged copy is dropped as it is read: it must not pass for one that never came.
  await page.reload();
  await integrity().filter({ hasText: t.seal.word.altered }).waitFor();
  await page.evaluate(alterFiles, true);
  await page.reload();
  await integrity().filter({ hasText: t.seal.word.intact }).waitFor();
});
