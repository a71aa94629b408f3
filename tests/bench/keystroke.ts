import type { Page } from 'playwright-core';
import { createCollective, invite, join } from '../lab/grange';
import { notes, openMeeting, prepareMeeting } from '../lab/meetings';
import { median, percentile, type Figure } from './figures';
import { joinRaw, stockCall, type Ground } from './ground';

const keys = 100;

/** From a key going down on one phone to the letter on the other's screen, both clocks being this machine's. */
export async function measureKeystroke(ground: Ground): Promise<Figure[]> {
  const [alice, bob] = [await ground.phone(0), await ground.phone(1)];
  const [a, b] = [await alice.newPage(), await bob.newPage()];
  const collective = await createCollective(a, ground.hub.origin);
  const theirs = await join(b, await invite(a, collective));
  await prepareMeeting(a, collective, 'Mesure');
  await openMeeting(b, theirs, 'Mesure');
  await notes(a).click();
  await a.keyboard.type('Prêt.');
  await notes(b).getByText('Prêt.').waitFor();
  await watchKeys(a);
  await watchSigns(b);
  for (let key = 1; key <= keys; key++) {
    await a.keyboard.press('#');
    await b.waitForFunction((n) => (globalThis as unknown as { shown: number[] }).shown.length >= n, key);
  }
  const pressed = await pressedOn(a);
  const delays = (await shownOn(b)).map((at, i) => at - pressed[i]!);

  const [rawA, rawB] = [await alice.newPage(), await bob.newPage()];
  for (const page of [rawA, rawB]) await page.goto(ground.stock.origin);
  await joinRaw(rawA, rawB);
  await stockCall(rawB, 'answer');
  const oneWay = (await stockCall(rawA, 'echo', keys)).map((time) => time / 2);
  await alice.close();
  await bob.close();
  return [
    {
      what: 'Keystroke to the other screen, median',
      value: median(delays),
      unit: 'ms',
      beside: [{ what: 'raw data channel, one way', value: median(oneWay) }]
    },
    {
      what: 'Keystroke to the other screen, 95 of 100',
      value: percentile(delays, 0.95),
      unit: 'ms',
      beside: [{ what: 'raw data channel, one way', value: percentile(oneWay, 0.95) }]
    }
  ];
}

/** Notes from here on when each key goes down on a page. */
export const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { pressed } = Object.assign(globalThis, { pressed: [] as number[] });
    addEventListener('keydown', ({ timeStamp }) => pressed.push(performance.timeOrigin + timeStamp), true);
  });

/** Notes from here on when each `#` of the notes of a meeting is on the screen. */
export const watchSigns = (page: Page): Promise<void> =>
  notes(page).evaluate((editor) => {
    const { shown } = Object.assign(globalThis, { shown: [] as number[] });
    new MutationObserver(() => {
      requestAnimationFrame(() => {
        const written = (editor.textContent ?? '').split('#').length - 1;
        while (shown.length < written) shown.push(performance.timeOrigin + performance.now());
      });
    }).observe(editor, { childList: true, characterData: true, subtree: true });
  });

export const pressedOn = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { pressed: number[] }).pressed);

export const shownOn = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { shown: number[] }).shown);
