import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { proceedings } from '../../src/lib/i18n/proceedings';
import { meetings } from '../../src/lib/i18n/meetings';
import { accessibilityFaults, colours, isSeemly, sidewaysOverflow } from '../lab/axe';
import { devtoolsOf } from '../lab/browser';
import {
  appKept,
  control,
  createCollective,
  invite,
  inviteToRead,
  join,
  waitForDelivery
} from '../lab/grange';
import {
  addPoint,
  answer,
  closeEarly,
  contrastOf,
  letIn,
  openHere,
  putVote,
  question
} from '../lab/held-meeting';
import { reach } from '../lab/keyboard';
import { prepareMeeting } from '../lab/meetings';
import { setStage } from '../lab/stage';

/** A meeting held on one phone, from its opening to its close, by whoever sees, hears or only presses keys. */

const stage = setStage();
const t = proceedings.fr;
const bike = 'Nous réparons le vélo cargo pour 180 € au plus.';
const mill = 'Le pressoir se réserve une journée de suite.';
let page: Page;
let collective: string;
let meeting: string;

const dialog = () => page.getByRole('dialog');
const press = async (name: string) => {
  await reach(page, name);
  await page.keyboard.press('Enter');
};
async function write(name: string, text: string): Promise<void> {
  await reach(page, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}
/** Goes down the choices of a field to the one that is wanted. */
async function choose(name: string, wanted: string): Promise<void> {
  await reach(page, name);
  const field = page.getByLabel(name, { exact: true });
  const chosen = () => field.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label);
  for (let presses = 0; presses < 12 && (await chosen()) !== wanted; presses++)
    await page.keyboard.press('ArrowDown');
  expect(await chosen()).toBe(wanted);
}
const isOnScreen = (text: string | RegExp) => page.getByText(text).first().waitFor();
const isClosed = () => dialog().waitFor({ state: 'detached' });

/** By day, by night, on a narrow phone and with large letters, nothing is refused and nothing sticks out. */
async function isSeemlyAnywhere(): Promise<void> {
  await isSeemly(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await accessibilityFaults(page, colours)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const devtools = await devtoolsOf(page);
  for (const { width, text } of [
    { width: 320, text: 1 },
    { width: 360, text: 2 }
  ]) {
    await page.setViewportSize({ width, height: 640 });
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16 * text } });
    expect(await sidewaysOverflow(page)).toEqual([]);
  }
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  await page.setViewportSize({ width: 360, height: 640 });
}

/** What somebody hears of those in the circle, in turn. */
const heard = () =>
  page
    .getByRole('list', { name: t.round.order })
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => {
        const said = [...item.children].filter((child) => child.getAttribute('aria-hidden') !== 'true');
        const words = said.map((child) => child.textContent.trim()).join(' ');
        return item.getAttribute('aria-current') === null ? words : `${words} *`;
      })
    );

beforeAll(async () => {
  page = await stage.browser.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
  await prepareMeeting(page, collective, 'Comité de la grange');
  meeting = page.url();
  await addPoint(page, 'Accueil');
  await addPoint(page, 'Le vélo cargo');
  await waitForDelivery(page, 'enregistré ici');
  await page.reload();
  await control(page, t.open.start).waitFor();
});

afterEach(() => page.context().setOffline(false));

test('by keyboard alone and without a network it is opened, and those who come are noted', async () => {
  await page.context().setOffline(true);
  await isSeemlyAnywhere();
  await press(t.open.start);
  await dialog().waitFor();
  await isSeemly(page);
  await choose(t.tasks.name.chair, 'Alice');
  await choose(t.tasks.name.secretary, 'Alice');
  await press(t.open.save);
  await isClosed();
  await control(page, t.there.leave).waitFor();
  await page
    .getByRole('status', { name: t.there.quorum })
    .getByText(/Aucun quorum/)
    .waitFor();
  await press(t.there.leave);
  await press(t.there.me);
  await control(page, t.there.leave).waitFor();

  await press(t.there.letIn);
  await write(t.letIn.name, 'Chloé Lefèvre');
  await press(t.letIn.save);
  await dialog().getByRole('status').getByText(t.letIn.done('Chloé Lefèvre')).waitFor();
  await isSeemly(page);
  await write(t.letIn.name, 'Karim');
  await choose(t.letIn.presence, t.there.presence.absent);
  await press(t.letIn.save);
  await dialog().getByRole('status').getByText(t.letIn.done('Karim')).waitFor();
  await page.keyboard.press('Escape');
  await isClosed();
  await isOnScreen(/^2 personnes, 1 structure sur 1\.$/);
  expect(await heard()).toEqual(['Alice anime', 'Chloé Lefèvre']);
});

test('whoever was noted by mistake is taken off, whoever comes late is there', async () => {
  await page.context().setOffline(true);
  await page.getByText(`${t.there.list} (3)`).click();
  await control(page, t.there.changeOf('Karim')).click();
  await isSeemly(page);
  await dialog().getByLabel(t.letIn.presence, { exact: true }).selectOption('present');
  await dialog().getByRole('button', { name: t.letIn.save }).click();
  await isClosed();
  await isOnScreen(/^3 personnes,/);
  await control(page, t.there.changeOf('Karim')).click();
  await dialog().getByLabel(t.letIn.presence, { exact: true }).selectOption({ label: t.there.mistaken });
  await dialog().getByRole('button', { name: t.letIn.save }).click();
  await isClosed();
  await isOnScreen(`${t.there.list} (2)`);
});

test('the floor goes round: who speaks is told in words, and a second touch ends the turn of nobody else', async () => {
  await page.context().setOffline(true);
  await letIn(page, 'Farid');
  await press(t.clock.begin);
  await isOnScreen(t.clock.point(1, 2, ''));
  await press(t.round.begin);
  await isSeemly(page);
  await press(t.round.start);
  await isClosed();
  await isOnScreen(t.round.yourTurn('Alice'));
  expect(await heard()).toEqual([`Alice ${t.round.youSpeak} *`, `Chloé Lefèvre ${t.round.next}`, 'Farid']);
  await isSeemlyAnywhere();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await contrastOf(page.getByText(t.round.yourTurn('Alice')))).toBeGreaterThan(4.5);
  await page.emulateMedia({ colorScheme: 'light' });

  // They are under the thumb on a phone, beside the circle when wide, and never in both.
  const turn = [t.round.done, t.round.pass].map((name) => page.getByRole('button', { name, exact: true }));
  const inDock = page.getByRole('contentinfo').getByRole('button', { name: t.round.done, exact: true });
  await inDock.waitFor();
  expect(await Promise.all(turn.map((one) => one.count()))).toEqual([1, 1]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await inDock.waitFor({ state: 'detached' });
  expect(await Promise.all(turn.map((one) => one.count()))).toEqual([1, 1]);
  await isSeemly(page);
  await page.setViewportSize({ width: 360, height: 640 });
  await inDock.waitFor();

  await control(page, t.round.done).dblclick();
  await isOnScreen(t.round.turnOf('Chloé Lefèvre'));
  expect(await heard()).toEqual([
    `Alice ${t.round.spoke}`,
    `Chloé Lefèvre ${t.round.speaks} *`,
    `Farid ${t.round.next}`
  ]);
  await control(page, t.round.passes('Chloé Lefèvre')).click();
  await isOnScreen(t.round.turnOf('Farid'));
  await page.reload();
  await isOnScreen(t.round.turnOf('Farid'));
  await press(t.round.hasDone('Farid'));
  await isOnScreen(t.round.turnOf('Chloé Lefèvre'));
  await isOnScreen(t.round.secondPass);
  await press(t.round.end);
  await page.getByRole('heading', { name: t.round.speaking }).waitFor();
});

test('what speaks of itself does not speak every second', async () => {
  const timer = page.getByRole('timer');
  expect(await timer.getAttribute('aria-label')).toMatch(/^Reste \d+ min \d+ s$/);
  const changes = await page.evaluate(async () => {
    const live = [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')];
    let many = 0;
    const seen = new MutationObserver((records) => (many += records.length));
    for (const region of live)
      seen.observe(region, { subtree: true, childList: true, characterData: true, attributes: true });
    const [clock] = document.querySelectorAll('[role=timer]');
    const before = clock!.textContent;
    while (clock!.textContent === before) await new Promise(requestAnimationFrame);
    seen.disconnect();
    return many;
  });
  expect(changes).toBe(0);
});

test('a second touch on the next point skips none', async () => {
  await addPoint(page, 'Les clés');
  await control(page, t.clock.next).dblclick();
  await isOnScreen(t.clock.point(2, 3, ''));
  await expect
    .poll(() =>
      page.getByRole('region', { name: meetings.fr.agenda.title }).locator('[aria-current=step]').innerText()
    )
    .toContain('Le vélo cargo');
});

test('by keyboard alone and without a network a question is decided by majority', async () => {
  await page.context().setOffline(true);
  await press(t.vote.put);
  await press(t.vote.save);
  await dialog().getByText(t.vote.wordsHint).first().waitFor();
  await isSeemly(page);
  await write(t.vote.words, bike);
  await press(t.vote.save);
  await isClosed();
  const card = question(page, bike);
  await card.getByRole('group', { name: t.vote.you('Alice') }).waitFor();
  await isSeemlyAnywhere();
  await press(t.vote.answer);
  await card.getByRole('alert').getByText(t.vote.needsChoice).waitFor();
  await press(t.vote.close);
  await dialog()
    .getByText(t.vote.early.missing(['La Bifurk']))
    .waitFor();
  await isSeemlyAnywhere();
  await press(t.vote.early.wait);
  await isClosed();
  await card.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await card.getByRole('radio', { name: t.vote.choices.for }).isChecked()).toBe(true);
  await press(t.vote.answer);
  await card.getByText(t.vote.answered(t.vote.choices.for)).waitFor();
  await isSeemly(page);
  await page.reload();
  await card.getByText(t.vote.answered(t.vote.choices.for)).waitFor();
  await press(t.vote.close);
  await card.getByText(t.vote.result.carried, { exact: true }).waitFor();
  // Whoever closed it goes on where the result is.
  const heading = card.getByRole('heading', { name: bike });
  await expect.poll(() => heading.evaluate((here) => here === document.activeElement)).toBe(true);
  await isSeemlyAnywhere();
});

test('hands and papers are counted by whoever leads, and not closed before', async () => {
  await page.context().setOffline(true);
  for (const way of ['hands', 'paper'] as const) {
    const words = `Nous votons, ${t.vote.way[way]}.`;
    await putVote(page, words, way);
    const card = question(page, words);
    await isSeemlyAnywhere();
    const close = card.getByRole('button', { name: t.vote.close, exact: true });
    expect(await close.getAttribute('aria-disabled')).toBe('true');
    await write(t.vote.sides.for, 'deux');
    await press(t.vote.counting.save);
    await card.getByText(t.vote.counting.notNumber).first().waitFor();
    for (const [side, many] of [
      [t.vote.sides.for, '2'],
      [t.vote.sides.against, '1'],
      [t.vote.sides.abstained, '0'],
      ...(way === 'paper' ? [[t.vote.sides.blank, '1'] as const, [t.vote.sides.void, '1'] as const] : [])
    ] as const)
      await write(side, many);
    await press(t.vote.counting.save);
    await expect.poll(() => close.getAttribute('aria-disabled')).toBeNull();
    await press(t.vote.close);
    await card.getByText(t.vote.result.carried, { exact: true }).waitFor();
  }
});

test('what one writes of an objection outlives the close of the question and a reload', async () => {
  await putVote(page, 'Nous achetons un camion.', 'consent');
  const card = question(page, 'Nous achetons un camion.');
  for (const stage of ['reactions', 'objections'] as const)
    await control(page, t.vote.nextStage(t.vote.stage[stage])).click();
  await card.getByRole('radio', { name: new RegExp(t.vote.choices.objects) }).check();
  await card.getByLabel(t.vote.why, { exact: true }).fill('Qui paie l’assurance ?');
  const elsewhere = await stage.browser.newPage();
  await elsewhere.goto(meeting);
  await closeEarly(elsewhere, 'Nous achetons un camion.');
  await question(elsewhere, 'Nous achetons un camion.')
    .getByText(t.vote.result.rejected, { exact: true })
    .waitFor();
  await elsewhere.close();
  await card.getByText(t.vote.unsent).waitFor();
  await page.reload();
  await card.getByText('Qui paie l’assurance ?').waitFor();
  await isSeemlyAnywhere();
  await card.getByRole('button', { name: t.vote.forget }).click();
  await card.getByText(t.vote.unsent).waitFor({ state: 'detached' });
});

test('an objection is made and lifted, in stages that are told', async () => {
  await page.context().setOffline(true);
  await putVote(page, mill, 'consent');
  const card = question(page, mill);
  const stages = card.getByRole('list', { name: t.vote.stages });
  const current = () => stages.locator('[aria-current=step]').innerText();
  expect(await current()).toContain(t.vote.stage.questions);
  await control(page, t.vote.nextStage(t.vote.stage.reactions)).dblclick();
  await expect.poll(current).toContain(t.vote.stage.reactions);
  await control(page, t.vote.nextStage(t.vote.stage.objections)).click();
  await expect.poll(current).toContain(t.vote.stage.objections);
  await control(page, t.vote.stageBack(t.vote.stage.reactions)).click();
  await expect.poll(current).toContain(t.vote.stage.reactions);
  await isSeemlyAnywhere();
  await press(t.vote.nextStage(t.vote.stage.objections));
  await expect.poll(current).toContain(t.vote.stage.objections);
  // What was pressed is gone, and reading goes on where one is.
  await expect.poll(() => stages.evaluate((here) => here === document.activeElement)).toBe(true);
  await answer(page, mill, t.vote.choices.objects, { why: 'Une journée ne suffit pas quand il pleut.' });
  await card.getByText(t.vote.objection('La Bifurk')).waitFor();
  await isSeemlyAnywhere();
  await press(t.vote.integrate);
  await card.getByLabel(t.vote.integrate, { exact: true }).fill('Deux journées.');
  await isSeemly(page);
  await card.getByRole('button', { name: t.cancel, exact: true }).click();
  await press(t.vote.liftMine);
  await card.getByText(t.vote.treatments.withdrawn).waitFor();
  await press(t.vote.withdraw);
  await isSeemly(page);
  await page.keyboard.press('Escape');
  await isClosed();
  await press(t.vote.closeConsent);
  await card.getByText(t.vote.objected('La Bifurk', 'Une journée ne suffit pas quand il pleut.')).waitFor();
});

test('with a question open it is not closed; then it is, and opened again, and closed', async () => {
  await page.context().setOffline(true);
  await putVote(page, 'Encore une question.', 'phones');
  await press(t.close.start);
  await dialog().getByText(t.close.votes(1)).waitFor();
  await isSeemly(page);
  await press(t.close.save);
  await page.keyboard.press('Escape');
  await isClosed();
  await press(t.vote.withdraw);
  await dialog().getByRole('button', { name: t.vote.withdraw, exact: true }).click();
  await question(page, 'Encore une question.').getByText(t.vote.result.withdrawn, { exact: true }).waitFor();
  await press(t.close.start);
  await press(t.close.save);
  await isOnScreen(/^La réunion est close depuis/);
  await isSeemlyAnywhere();
  await press(t.close.reopen);
  await control(page, t.vote.put).waitFor();
  await press(t.close.start);
  await press(t.close.save);
  await control(page, t.close.minutes).waitFor();
  await page.reload();
  await question(page, bike).getByText(t.vote.result.carried, { exact: true }).waitFor();
});

test('in English no word of it is French', async () => {
  await page.goto(`${stage.hub.origin}/settings`);
  await page.getByLabel('Langue', { exact: true }).selectOption({ label: 'English' });
  const en = proceedings.en;
  await page.goto(meeting);
  await control(page, en.close.reopen).click();
  await control(page, en.round.begin).click();
  await dialog().getByRole('button', { name: en.round.start, exact: true }).click();
  await page.getByText(en.round.yourTurn('Alice')).waitFor();
  await control(page, en.vote.put).click();
  await dialog().getByLabel(en.vote.words, { exact: true }).fill('We vote.');
  await dialog().getByLabel(en.vote.how, { exact: true }).selectOption('consent');
  await dialog().getByRole('button', { name: en.vote.save }).click();
  await question(page, 'We vote.').waitFor();
  const french = new Set(sentencesOf(proceedings.fr).filter((one) => !sentencesOf(en).includes(one)));
  const shown = await page.locator('main').evaluate((main) => {
    const labels = [...main.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label')!);
    const texts: string[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent!.trim());
    return [...labels, ...texts];
  });
  expect(shown.filter((one) => french.has(one))).toEqual([]);
  await control(page, en.vote.withdraw).click();
  await dialog().getByRole('button', { name: en.vote.withdraw, exact: true }).click();
  await control(page, en.round.end).click();
  await page.goto(`${stage.hub.origin}/settings`);
  await page.getByLabel('Language', { exact: true }).selectOption({ label: 'Français' });
});

/** All that a catalogue says without being asked about somebody. */
const sentencesOf = (some: unknown): readonly string[] =>
  typeof some === 'string'
    ? [some]
    : typeof some === 'object' && some !== null
      ? Object.values(some).flatMap(sentencesOf)
      : [];

test('thirty people with long names are a list, and the proposal of a whole page is read', async () => {
  await prepareMeeting(page, collective, 'Assemblée sans ordre du jour');
  await openHere(page);
  const long = (i: number) => `Marie-Bénédicte de la Tour-d’Auvergne-Lauraguais, numéro ${i}`;
  for (let i = 1; i <= 9; i++) await letIn(page, long(i));
  await isSeemlyAnywhere();
  for (let i = 10; i <= 29; i++) await letIn(page, long(i));
  await isOnScreen(/^30 personnes,/);
  await isSeemlyAnywhere();
  await putVote(page, 'Nous décidons de ceci. '.repeat(9).trim(), 'phones');
  await isSeemlyAnywhere();
});

test('an observer reads all of it and is offered no gesture', async () => {
  await invite(page, collective);
  const link = await inviteToRead(page);
  const other = await stage.another();
  try {
    const bob = await other.newPage();
    const home = await join(bob, link);
    await bob.goto(`${home}/meetings`);
    await bob.getByRole('link', { name: /Assemblée sans ordre du jour/ }).click();
    const vote = bob.getByRole('article').first();
    await vote.waitFor();
    await bob
      .getByText(/^30 personnes,/)
      .first()
      .waitFor();
    for (const name of [
      ...[t.there.me, t.there.letIn, t.there.leave, t.there.excuse, t.there.proxy, t.there.code],
      ...[t.round.begin, t.vote.put, t.vote.answer, t.vote.close, t.vote.withdraw, t.close.start],
      ...[t.tasks.change, t.clock.begin]
    ])
      expect(await control(bob, name).count(), name).toBe(0);
    expect(await vote.getByRole('radio').count()).toBe(0);
    await isSeemly(bob);
    expect(other.complaints).toEqual([]);
  } finally {
    await other.close();
  }
});
