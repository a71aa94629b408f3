import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { guidePages, picturesFolder } from './pages';
import { withFewColours } from './palette';
import { canSay, frenchWords } from './words';

const keeps = process.env.GUIDE !== undefined;
/** The most that a picture may weigh, in bytes. */
const heaviest = 40_000;

/** The pictures of some pages of the guide, as they are taken on the way through what these pages tell. */
export interface Album {
  /** Takes what the screen shows, from this part on where one is named. */
  take(page: Page, name: string, from?: Locator): Promise<void>;
  /** Tells the stories that come last: what was taken is what the pages show, and what they say is said. */
  tellPages(): void;
}

/** Begins the album of the pages that are meant. They are kept beside the pages by `npm run guide` only. */
export function beginAlbum(isMeant: (file: string) => boolean): Album {
  const taken = new Map<string, Buffer>();
  /** All that was read on the screens of which a picture was taken. */
  const read: string[] = [];
  const pages = () => guidePages().filter(({ file }) => isMeant(file));

  return {
    async take(page, name, from) {
      await page.evaluate(async () => {
        (document.activeElement as HTMLElement | null)?.blur();
        await document.fonts.ready;
      });
      await page.mouse.move(-1, -1);
      // The bar above covers what is led under it.
      await from?.evaluate((element) => {
        (element as HTMLElement).style.scrollMarginTop = '5rem';
        element.scrollIntoView({ block: 'start' });
      });
      read.push(await page.evaluate(() => document.body.innerText));
      const putBack = await drawDaysInFrench(page);
      // The bars follow a scroll one frame later.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      );
      const picture = withFewColours(await page.screenshot({ animations: 'disabled', scale: 'css' }));
      await putBack();
      taken.set(`${name}.png`, picture);
      if (!keeps) return;
      mkdirSync(picturesFolder, { recursive: true });
      writeFileSync(join(picturesFolder, `${name}.png`), picture);
    },

    tellPages() {
      test('every picture that a page shows was taken, each is shown, and each is small', () => {
        const shown = pages().flatMap(({ pictures }) => pictures);
        expect([...taken.keys()].sort()).toEqual([...new Set(shown)].sort());
        for (const [name, bytes] of taken) {
          expect(bytes.readUInt32BE(16), name).toBe(360);
          expect(bytes.length, name).toBeLessThan(heaviest);
          for (const one of [bytes, readFileSync(join(picturesFolder, name))])
            expect(one.subarray(1, 4).toString('latin1'), name).toBe('PNG');
        }
      });

      test('what a page says is written on a screen is said there, word for word', async () => {
        const words = await frenchWords();
        const screens = read.join('\n');
        const unknown = pages().flatMap(({ file, named }) =>
          named.filter((one) => !canSay(words, one) && !screens.includes(one)).map((one) => `${file}: ${one}`)
        );
        expect(unknown).toEqual([]);
      });
    }
  };
}

/** Fields of days are drawn by the browser, and that of the tests may have no French of its own: a phone in France does. */
async function drawDaysInFrench(page: Page): Promise<() => Promise<void>> {
  const fields = await page.locator('input[type="date"]').elementHandles();
  const days = await Promise.all(fields.map((field) => field.inputValue()));
  const set = (type: string, written: (day: string) => string) =>
    Promise.all(
      fields.map((field, i) =>
        field.evaluate(
          (input, [type, value]) => Object.assign(input, { type, value }),
          [type, written(days[i]!)]
        )
      )
    );
  await set('text', (day) => (day === '' ? 'jj/mm/aaaa' : day.split('-').reverse().join('/')));
  return async () => void (await set('date', (day) => day));
}
