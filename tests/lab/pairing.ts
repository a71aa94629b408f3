import type { Page } from 'playwright-core';
import { pairing } from '../../src/lib/i18n/pairing';
import { exchange } from '../../src/lib/i18n/exchange';
import { control, goInside } from './grange';

/** The gestures of two people who bring their devices together by codes, copied and pasted as without a camera. */

const words = pairing.fr;

export async function codeOn(page: Page): Promise<string> {
  const code = page.getByLabel(words.codeText, { exact: true });
  await code
    .or(page.getByText(words.withoutCamera, { exact: true }))
    .first()
    .waitFor();
  await withoutCamera(page);
  return code.inputValue();
}

/** Goes to where codes are shown and read, by the bar: leaving the page would end its connections. */
export async function goPairing(page: Page): Promise<void> {
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
  await withoutCamera(page);
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

/** Unfolds what is there for those without a camera. */
async function withoutCamera(page: Page): Promise<void> {
  const fold = page.locator('details').filter({ hasText: words.withoutCamera });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
}
