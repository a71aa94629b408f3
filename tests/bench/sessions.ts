import type { Page } from 'playwright-core';
import { bundle } from '../lab/bundle';
import { launchBrowser } from '../lab/browser';
import type { Figure } from './figures';
import type { Measured, Session } from './sessions/session';

/** Ten openings a day, for five years and a half. */
const sessions = Number(process.env.SESSIONS ?? 20_000);
const nowhere = 'http://localhost:9';
const apart = (24 * 3600_000) / 10;

/**
 * How long a change takes in a document that was opened so many times, most of them ended by a kill, some of those while
 * they saved. Each session is a worker of its own, which the page ends from outside.
 */
export async function measureSessions(): Promise<Figure[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    // An origin of its own, where nobody answers but this.
    await page.route(`${nowhere}/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
    );
    await page.goto(`${nowhere}/`);
    const program = await bundle(new URL('./sessions/session.ts', import.meta.url), 'iife');
    const first = await run(page, program, [{ number: 0, at: 0, ends: 'measured' }]);
    const lived = Array.from({ length: sessions }, (_, number): Session => ({
      number,
      at: (number + 1) * apart,
      ends: number % 5 === 0 ? 'closed' : number % 5 === 1 ? 'killed while saving' : 'killed'
    }));
    // One call of the page is as long as a minute of theirs.
    for (let from = 0; from < lived.length; from += 500)
      await run(page, program, lived.slice(from, from + 500));
    const last = await run(page, program, [{ number: 0, at: (sessions + 1) * apart, ends: 'measured' }]);
    const without = await run(page, program, [{ apart: sessions }]);
    return [
      {
        what: `A thousand transactions after ${sessions} sessions`,
        value: last!.transactions,
        unit: 'ms',
        beside: [
          { what: 'in the first session', value: first!.transactions, note: `(${first!.clients} ids)` },
          { what: 'after them', value: null, note: `${last!.clients} ids` },
          {
            what: 'with an id for each session',
            value: without!.transactions,
            note: `(${without!.clients} ids)`
          }
        ]
      }
    ];
  } finally {
    await browser.close();
  }
}

/** Lives these sessions one after the other, and gives back what the last one measured. */
const run = (
  page: Page,
  program: string,
  lived: readonly (Session | { readonly apart: number })[]
): Promise<Measured | null> =>
  page.evaluate(
    async ({ program, lived }) => {
      const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
      let told: unknown = null;
      for (const session of lived) {
        const worker = new Worker(address);
        told = await new Promise<unknown>((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(session);
        });
        worker.terminate();
      }
      URL.revokeObjectURL(address);
      return told as Measured | null;
    },
    { program, lived }
  );
