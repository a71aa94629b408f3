import type { Page } from 'playwright-core';
import { pairing } from '../../src/lib/i18n/pairing';
import { exchange } from '../../src/lib/i18n/exchange';
import { control, goInside } from './grange';

/** The gestures of two people who bring their devices together by codes, copied and pasted as without a camera. */

const words = pairing.fr;

export const codeOn = (page: Page): Promise<string> =>
  page.getByLabel(words.codeText, { exact: true }).inputValue();

/** Goes to where codes are shown and read, by the bar: leaving the page would end its connections. */
async function goPairing(page: Page): Promise<void> {
  await goInside(page, 'Plus');
  await control(page, new RegExp(`^${exchange.fr.title}`)).click();
  await control(page, words.title).click();
  await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
}

/** Shows a code on one device, and gives it. */
export async function showCode(page: Page): Promise<string> {
  await goPairing(page);
  await control(page, words.show).click();
  return codeOn(page);
}

export async function pasteCode(page: Page, code: string): Promise<void> {
  await page.getByLabel(words.paste, { exact: true }).fill(code);
  await control(page, words.pasteGo).click();
}

export async function isPaired(page: Page): Promise<void> {
  await page.getByRole('heading', { name: words.connected.title }).waitFor({ timeout: 30_000 });
}

/** Pairs two devices. */
export async function pair(one: Page, other: Page): Promise<void> {
  const code = await showCode(one);
  await goPairing(other);
  await pasteCode(other, code);
  await pasteCode(one, await codeOn(other));
  await Promise.all([isPaired(one), isPaired(other)]);
}
