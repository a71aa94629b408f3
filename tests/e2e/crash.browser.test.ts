import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../lab/browser';
import { control, createCollective } from '../lab/grange';
import { startHub } from '../lab/hub';
import { installedProfile } from '../lab/installed';
import { seeItem } from '../lab/inventory';
import { isLong } from '../lab/lived';
import type { Server } from '../lab/server';

/** So many browsers are killed; `KILLS=100` kills a hundred. */
const kills = Number(process.env.KILLS ?? (isLong ? 12 : 3));

/** Milliseconds between the word on the screen and the kill, over and over. */
const delays = [0, 3, 30, 0, 0, 300];

/** So many of the last are looked for each time: the list shows fifty at first, in the order of their names. */
const shown = 40;
const nameOf = (round: number) => `Objet ${9999 - round} écrit juste avant`;

let hub: Server;

beforeAll(async () => {
  hub = await startHub();
});

afterAll(() => hub.kill());

test(
  'what the screen said was kept is there after the browser was killed, whenever that was',
  async () => {
    const profile = await installedProfile(hub.origin);
    let browser = await launchBrowser({ profile });
    let page = await browser.newPage();
    const collective = await createCollective(page, hub.origin);

    for (let round = 0; round < kills; round++) {
      const delay = delays[round % delays.length]!;
      await page.goto(`${collective}/inventory`);
      for (let earlier = Math.max(0, round - shown); earlier < round; earlier++)
        await seeItem(page, nameOf(earlier));
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
    for (let round = Math.max(0, kills - shown); round < kills; round++) await seeItem(page, nameOf(round));
    expect(browser.complaints).toEqual([]);
    await browser.close();
  },
  kills * 30_000
);

/** Settles in the very moment when the form is gone and the screen says `enregistré ici`; watched from inside the page. */
async function onceSaidKept(page: Page): Promise<{ readonly kept: Promise<void> }> {
  let settle: () => void;
  const kept = new Promise<void>((resolve) => (settle = resolve));
  await page.exposeFunction('saidKept', () => settle());
  await page.evaluate(() => {
    // While it saves, its button says so, and the word is about what was written before.
    const formIsOpen = () =>
      [...document.querySelectorAll('button')].some(({ textContent }) =>
        /^\s*Enregistre(r|ment…)\s*$/.test(textContent ?? '')
      );
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
