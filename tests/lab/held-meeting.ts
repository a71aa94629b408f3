import type { Locator, Page } from 'playwright-core';
import { meetings } from '../../src/lib/i18n/meetings';
import { proceedings } from '../../src/lib/i18n/proceedings';
import { control, goInside } from './grange';

/** The gestures of people in a meeting that is held. */

const t = proceedings.fr;
const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Opens the page of a meeting without leaving the app, so that its connections stay. */
export async function goToMeeting(page: Page, title: string): Promise<void> {
  await goInside(page, 'Réunions');
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** Adds a point to the agenda of the meeting that is shown. */
export async function addPoint(page: Page, title: string, minutes = '10'): Promise<void> {
  await page.getByLabel(meetings.fr.agenda.point, { exact: true }).fill(title);
  await page.getByLabel(meetings.fr.agenda.field.minutes, { exact: true }).fill(minutes);
  await control(page, meetings.fr.agenda.add).click();
  await page.getByRole('region', { name: meetings.fr.agenda.title }).getByText(title).first().waitFor();
}

/** Opens the meeting that is shown, these people doing these tasks. */
export async function openHere(page: Page, tasks: Readonly<Record<string, string>> = {}): Promise<void> {
  await control(page, t.open.start).click();
  for (const [task, who] of Object.entries(tasks))
    await dialog(page).getByLabel(task, { exact: true }).selectOption({ label: who });
  await dialog(page).getByRole('button', { name: t.open.save, exact: true }).click();
  // Whoever opens it is there, and sits first.
  await control(page, t.there.leave).waitFor();
}

/** Says on a phone that whoever holds it is there. */
export async function checkIn(page: Page): Promise<void> {
  await control(page, t.there.me).click();
  await control(page, t.there.leave).waitFor();
}

/** Puts a question in the meeting that is shown. */
export async function putVote(
  page: Page,
  words: string,
  how: keyof typeof t.vote.ways,
  point?: string
): Promise<void> {
  await control(page, t.vote.put).click();
  await dialog(page).getByLabel(t.vote.words, { exact: true }).fill(words);
  await dialog(page).getByLabel(t.vote.how, { exact: true }).selectOption(how);
  if (point !== undefined)
    await dialog(page).getByLabel(t.vote.point, { exact: true }).selectOption({ label: point });
  await dialog(page).getByRole('button', { name: t.vote.save }).click();
  await question(page, words).waitFor();
}

/** A question on a page, open or closed. */
export const question = (page: Page, words: string): Locator => page.getByRole('article', { name: words });

/** Answers a question, for another voice than one's own where one is named. */
export async function answer(
  page: Page,
  words: string,
  choice: string,
  { for: voice, why }: { readonly for?: string; readonly why?: string } = {}
): Promise<void> {
  const card = question(page, words);
  if (voice !== undefined)
    await card.getByLabel(t.vote.forVoter, { exact: true }).selectOption({ label: voice });
  await card.getByRole('radio', { name: new RegExp(`^${choice}`) }).check();
  if (why !== undefined) await card.getByLabel(t.vote.why, { exact: true }).fill(why);
  await card.getByRole('button', { name: t.vote.answer }).click();
  await card
    .getByRole('status')
    .filter({ hasText: `: ${choice}.` })
    .or(card.getByText(t.vote.objections))
    .first()
    .waitFor();
}

/** Closes a question that not everybody answered. */
export async function closeEarly(page: Page, words: string): Promise<void> {
  const card = question(page, words);
  await control(card, t.vote.close).or(control(card, t.vote.closeConsent)).click();
  await dialog(page).getByRole('button', { name: t.vote.early.close }).click();
}

/** Notes that somebody is there who has no phone with them. */
export async function letIn(page: Page, name: string): Promise<void> {
  await control(page, t.there.letIn).click();
  await dialog(page).getByLabel(t.letIn.name, { exact: true }).fill(name);
  await dialog(page).getByRole('button', { name: t.letIn.save }).click();
  await dialog(page).getByRole('status').getByText(t.letIn.done(name)).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

/** How much lighter or darker a text is than the first ground under it, by the measure of WCAG: 1 is invisible. */
export const contrastOf = (text: Locator): Promise<number> =>
  text.evaluate((element) => {
    const light = (colour: string) => {
      const [r, g, b] = [...colour.matchAll(/[\d.]+/g)].slice(0, 3).map(([part]) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    let ground: Element | null = element;
    while (ground !== null && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)')
      ground = ground.parentElement;
    const both = [getComputedStyle(element).color, getComputedStyle(ground ?? document.body).backgroundColor];
    const [dark, bright] = both.map(light).sort((a, b) => a - b) as [number, number];
    return (bright + 0.05) / (dark + 0.05);
  });
