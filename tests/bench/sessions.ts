import { bundle } from '../lab/bundle';
import type { Figure } from './figures';
import type { Measured, Session } from './sessions/session';
import { inWorkers, onBarePage } from './worker-page';

/** Ten openings a day, for five years and a half. */
const sessions = Number(process.env.SESSIONS ?? 20_000);
const apart = (24 * 3600_000) / 10;

/**
 * How long a change takes in a document that was opened so many times, most of them ended by a kill, some of those while
 * they saved. Each session is a worker of its own, which the page ends from outside.
 */
export const measureSessions = (): Promise<Figure[]> =>
  onBarePage(async (page) => {
    const program = await bundle(new URL('./sessions/session.ts', import.meta.url), 'iife');
    const live = (lived: readonly (Session | { readonly apart: number })[]) =>
      inWorkers<Session | { readonly apart: number }, Measured>(page, program, lived);
    const first = await live([{ number: 0, at: 0, ends: 'measured' }]);
    const lived = Array.from({ length: sessions }, (_, number): Session => ({
      number,
      at: (number + 1) * apart,
      ends: number % 5 === 0 ? 'closed' : number % 5 === 1 ? 'killed while saving' : 'killed'
    }));
    for (let from = 0; from < lived.length; from += 500) await live(lived.slice(from, from + 500));
    const last = await live([{ number: 0, at: (sessions + 1) * apart, ends: 'measured' }]);
    const without = await live([{ apart: sessions }]);
    return [
      {
        what: `A thousand transactions after ${sessions} sessions (${last.clients} ids)`,
        value: last.transactions,
        unit: 'ms',
        beside: [
          { what: 'in the first session', value: first.transactions },
          {
            what: 'with an id for each session',
            value: without.transactions,
            note: `(${without.clients} ids)`
          }
        ]
      }
    ];
  });
