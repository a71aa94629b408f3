import type { Locator, Page } from 'playwright-core';
import { dayAt, daysBefore } from '../../src/lib/domain/day';
import { control, goInside } from './grange';

/** The gestures of a person in a meeting. */

/** A day of this week or the next, whatever today is: where no day is asked for, a meeting is soon. */
const soon = (): string => daysBefore(dayAt(Date.now()), -5);

/** Prepares a meeting, and leaves its page open. */
export async function prepareMeeting(
  page: Page,
  collective: string,
  title: string,
  date?: string
): Promise<void> {
  await page.goto(`${collective}/meetings`);
  await prepareMeetingHere(page, title, date);
}

/** The same without leaving the page. */
export async function prepareMeetingInside(page: Page, title: string): Promise<void> {
  await goInside(page, 'Réunions');
  await prepareMeetingHere(page, title);
}

async function prepareMeetingHere(page: Page, title: string, date = soon()): Promise<void> {
  await control(page, 'Préparer une réunion').click();
  await page.getByLabel('Titre', { exact: true }).fill(title);
  await page.getByLabel('Date', { exact: true }).fill(date);
  await page.getByLabel('Heure', { exact: true }).fill('18:30');
  await page.getByRole('button', { name: /^(Enregistrer|Préparer|Créer)/ }).click();
  await notes(page).waitFor();
}

/** Opens a meeting that somebody prepared. */
export async function openMeeting(page: Page, collective: string, title: string): Promise<void> {
  await page.goto(`${collective}/meetings`);
  await control(page, new RegExp(title)).click();
  await notes(page).waitFor();
}

/** The field in which notes are taken together. */
export const notes = (page: Page): Locator => page.getByRole('textbox', { name: 'Notes', exact: true });

/** What the notes say, without the names of those who hold a cursor there. */
export const notesText = (page: Page): Promise<string> =>
  notes(page).evaluate((editor) => {
    const copy = editor.cloneNode(true) as HTMLElement;
    for (const cursor of copy.querySelectorAll('.others-caret, .ProseMirror-separator')) cursor.remove();
    return [...copy.children].map((block) => block.textContent ?? '').join('\n');
  });
