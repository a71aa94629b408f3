import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { launchBrowser, newProfile } from '../lab/browser';
import { control, createCollective } from '../lab/grange';
import { startHub } from '../lab/hub';
import { seeItem } from '../lab/inventory';
import type { Server } from '../lab/server';

let hub: Server;

beforeAll(async () => {
  hub = await startHub();
});

afterAll(() => hub.kill());

test('what the screen said was kept is there after the browser was killed, whenever that was', async () => {
  const profile = newProfile();
  let browser = await launchBrowser({ profile });
  let page = await browser.newPage();
  const collective = await createCollective(page, hub.origin);

  /** Milliseconds between the word on the screen and the kill. */
  const delays = [0, 0, 0, 0, 3, 10, 30, 100, 300];
  for (const [round, delay] of delays.entries()) {
    await page.goto(`${collective}/inventory`);
    for (let earlier = 0; earlier < round; earlier++) await seeItem(page, nameOf(earlier));
    await control(page, 'Ajouter un objet').click();
    await page.getByLabel('Nom', { exact: true }).fill(nameOf(round));
    const { kept } = await onceSaidKept(page);
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await kept;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    await browser.kill();
    browser = await launchBrowser({ profile });
    page = await browser.newPage();
  }
  await page.goto(`${collective}/inventory`);
  for (const round of delays.keys()) await seeItem(page, nameOf(round));
  expect(browser.complaints).toEqual([]);
  await browser.close();
}, 240_000);

const nameOf = (round: number) => `Objet ${'abcdefghi'[round]} écrit juste avant`;

/** Settles in the very moment when the form is gone and the screen says `enregistré ici`; watched from inside the page. */
async function onceSaidKept(page: Page): Promise<{ readonly kept: Promise<void> }> {
  let settle: () => void;
  const kept = new Promise<void>((resolve) => (settle = resolve));
  await page.exposeFunction('saidKept', () => settle());
  await page.evaluate(() => {
    const formIsOpen = () =>
      [...document.querySelectorAll('button')].some((button) => button.textContent?.trim() === 'Enregistrer');
    const word = () => document.querySelector('[role=status][aria-label=Synchronisation]')?.textContent ?? '';
    const look = new MutationObserver(() => {
      if (formIsOpen() || !word().includes('enregistré ici')) return;
      look.disconnect();
      (globalThis as unknown as { saidKept: () => void }).saidKept();
    });
    look.observe(document.body, { childList: true, characterData: true, subtree: true, attributes: true });
  });
  return { kept };
}
