import type { Locator, Page } from 'playwright-core';
import { custody } from '../../src/lib/i18n/custody';
import { control } from './grange';

/** The gestures of a person who hands things over, on the sheet of a thing. */

export interface LendingWords {
  readonly Emprunteur: string;
  readonly Combien?: string;
  readonly 'Retour prévu'?: string;
  readonly Remarque?: string;
}

/** Hands over the thing whose sheet is open. */
export async function lend(page: Page, words: LendingWords): Promise<void> {
  await control(page, 'Marquer comme sorti').click();
  const dialog = page.getByRole('dialog');
  await fillIn(dialog, { ...words });
  await dialog.getByRole('button', { name: 'Signer le départ' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export interface ReturnWords {
  readonly Combien?: string;
  readonly Remarque?: string;
  readonly état?: string;
}

/** Takes back what is out of the thing whose sheet is open: the only outing, or the one that holds these words. */
export async function takeBack(
  page: Page,
  { état, ...words }: ReturnWords = {},
  which?: string
): Promise<void> {
  const outing = which === undefined ? page : outings(page).filter({ hasText: which });
  await control(outing as Page, 'Marquer comme rendu').click();
  const dialog = page.getByRole('dialog');
  await fillIn(dialog, words);
  if (état !== undefined) await dialog.getByLabel(custody.fr.back.state).selectOption({ label: état });
  await dialog.getByRole('button', { name: 'Signer le retour' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Where the thing whose sheet is open is. */
export const whereItIs = (page: Page): Locator => page.getByRole('region', { name: custody.fr.title });

/** Each outing that is not over, of the thing whose sheet is open. */
export const outings = (page: Page): Locator => whereItIs(page).getByRole('listitem');

/** What happened to the thing whose sheet is open. */
export const history = (page: Page): Locator =>
  page.getByRole('region', { name: 'Ce qui s’est passé' }).getByRole('listitem');

async function fillIn(dialog: Locator, words: Readonly<Record<string, string | undefined>>): Promise<void> {
  for (const [label, value] of Object.entries(words))
    if (value !== undefined) await dialog.getByLabel(label, { exact: true }).fill(value);
}
