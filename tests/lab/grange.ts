import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { invitations } from '../../src/lib/i18n/invitations';

/** The gestures of a person who founds, joins and watches a collective, by the names that the screens fix. */

export interface Founder {
  readonly collective?: string;
  readonly purpose?: string;
  readonly structure?: string;
  readonly person?: string;
}

/** Founds a collective from the first page on, and gives back its address, such as `https://…/c/<id>`. */
export async function createCollective(page: Page, origin: string, who: Founder = {}): Promise<string> {
  await page.goto(`${origin}/`);
  return createCollectiveHere(page, who);
}

/** The same from the door, which is open. */
export async function createCollectiveHere(page: Page, who: Founder = {}): Promise<string> {
  await control(page, 'Créer un collectif').click();
  await page
    .getByLabel('Nom du collectif', { exact: true })
    .fill(who.collective ?? 'Les Granges de la vallée');
  await page.getByLabel('Raison d’être', { exact: true }).fill(who.purpose ?? 'Partager nos outils');
  await page.getByLabel('Nom de ma structure', { exact: true }).fill(who.structure ?? 'La Bifurk');
  await page.getByLabel('Mon nom', { exact: true }).fill(who.person ?? 'Alice');
  await page.getByRole('button', { name: 'Créer le collectif' }).click();
  return arrivedAt(page);
}

/** Opens the example, and gives back its address. */
export async function openExample(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/`);
  await control(page, 'Essayer avec un exemple').click();
  return arrivedAt(page);
}

/** Asks for an invitation, into a structure that is there or with a new one, and gives back its link. */
export async function invite(page: Page, collective: string, into?: string): Promise<string> {
  await page.goto(`${collective}/members`);
  const link = page.getByLabel('Lien d’invitation', { exact: true });
  if (!(await link.isVisible())) await control(page, 'Inviter').click();
  await link.waitFor();
  if (into === undefined) return link.inputValue();
  const usual = await link.inputValue();
  await page.getByLabel(invitations.fr.into, { exact: true }).selectOption({ label: into });
  await expect.poll(() => link.inputValue()).not.toBe(usual);
  return link.inputValue();
}

/** Once an invitation is shown: makes another one, for one person, who only reads. */
export async function inviteToRead(page: Page): Promise<string> {
  const link = page.getByLabel('Lien d’invitation', { exact: true });
  const usual = await link.inputValue();
  const { terms } = invitations.fr;
  await page.getByText(terms.title).click();
  await page.getByLabel(terms.role, { exact: true }).selectOption('observation');
  await page.getByLabel(terms.uses, { exact: true }).selectOption('1');
  await control(page, terms.go).click();
  await expect.poll(() => link.inputValue()).not.toBe(usual);
  return link.inputValue();
}

export interface Newcomer {
  readonly person?: string;
  /** Null for somebody whose invitation says which. */
  readonly structure?: string | null;
}

/** Opens an invitation, says who one is, and gives back the address of the collective once it is open. */
export async function join(page: Page, link: string, who: Newcomer = {}): Promise<string> {
  await page.goto(link);
  await page.getByLabel('Mon nom', { exact: true }).fill(who.person ?? 'Bob');
  const structure = page.getByLabel('Nom de ma structure', { exact: true });
  if (who.structure !== null) await structure.fill(who.structure ?? 'Pot Kommon');
  await page.getByRole('button', { name: 'Rejoindre le collectif' }).click();
  return arrivedAt(page);
}

/** Where what was written is, in one of the four words. */
export const delivery = (page: Page): Locator => page.getByRole('status', { name: 'Synchronisation' });

/** Waits until the state of sync says this; `timeout` in milliseconds. */
export async function waitForDelivery(page: Page, words: string | RegExp, timeout = 30_000): Promise<void> {
  await delivery(page).filter({ hasText: words }).first().waitFor({ timeout });
}

/** Waits until the whole app is on this device: a network that is cut before would take with it what has not come yet. */
export async function appKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** Goes to one of the five places by the bar, so that the page and its connections live on. */
export async function goInside(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Principale' })
    .getByRole('link', { name: place, exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name: place }).waitFor();
}

/** A link or a button, whichever the screen made of it. */
export const control = (page: Page | Locator, name: string | RegExp): Locator =>
  page
    .getByRole('link', { name, exact: true })
    .or(page.getByRole('button', { name, exact: true }))
    .filter({ visible: true })
    .first();

async function arrivedAt(page: Page): Promise<string> {
  await page.waitForURL(/\/c\/[A-Za-z0-9_-]{22}(\/|$)/, { timeout: 60_000 });
  await delivery(page).waitFor();
  return /^.*\/c\/[A-Za-z0-9_-]{22}/.exec(page.url())![0];
}
