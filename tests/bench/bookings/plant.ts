import type { Act } from '../../../src/lib/domain/acts/act';
import type { Family } from '../../../src/lib/domain/acts/fold';
import { ownId } from '../../../src/lib/domain/acts/own-id';
import type { Requesting } from '../../../src/lib/domain/bookings/acts';
import { bookings } from '../../../src/lib/domain/bookings/family';
import { noRules } from '../../../src/lib/domain/bookings/rules';
import { bookingRules } from '../../../src/lib/domain/bookings/rules-family';
import { custody } from '../../../src/lib/domain/custody/family';
import { spaceOf, type ItemId } from '../../../src/lib/domain/ids';
import { minuteOf, minutesADay, type Span } from '../../../src/lib/domain/span';
import { inRuns, signAct, type ReadAct } from '../../../src/lib/journal/signing';
import { openJournalStore } from '../../../src/lib/storage/journal-store';
import { openProjection } from '../../../src/lib/storage/projection';
import { openRegistry } from '../../../src/lib/storage/registry';
import { newId } from '../../../src/lib/workspace/chance';
import { Journal } from '../../../src/lib/workspace/journal';
import { projectStates } from '../../../src/lib/workspace/project-states';

/** The acts by which the things of a collective are booked: true ones, signed, taken, folded and projected by our own code. */

export const families = [custody, bookings, bookingRules] as readonly Family<unknown, unknown>[];

/** A request is for so many things, so many weeks. */
const together = 5;
const weeks = 2;

/** From midnight on, so many whole days. */
export const daysFrom = (from: number, days: number): Span => ({ from, to: from + days * minutesADay });

/** The only collective of this browser, which no tab may have open. */
export async function opened() {
  const [registry, store] = [openRegistry(), openJournalStore()];
  const [entry] = await registry.collectives();
  const { id, keys, structure } = entry!;
  const space = spaceOf(id);
  const openJournal = (of = families) => Journal.open({ space, store, keys, families: of, now: Date.now });
  const [journal, projection] = [await openJournal(), await openProjection()];
  const person = journal.membership.members.personOf(keys.id)!;
  return {
    ...{ space, keys, person, journal, projection, openJournal },
    things: await projection.listedItems(space),
    /** What its device says when it asks for one of each of these, at these times. */
    request: (things: readonly ItemId[], times: readonly Span[]): Requesting => ({
      request: ownId<'request'>(person, newId()),
      rows: things.map((thing) => ({ thing, quantity: 1 })),
      times,
      ...{ structure, words: null, purpose: null, need: 'useful', use: 'usual', audience: 'members' },
      ...{ people: null, instead: null, despite: [] }
    }),
    close() {
      journal.close();
      store.close();
      projection.close();
    }
  };
}
type Opened = Awaited<ReturnType<typeof opened>>;

/** Has so many bookings asked for over a year, most of them accepted; of ten things one is out, of a hundred one has rules of its own. */
export async function plantYear(year: number, many: number): Promise<void> {
  const collective = await opened();
  const { say, take } = speaking(collective);
  const things = collective.things.map(({ id }) => id);
  const rules = { ...noRules, longest: 14 * minutesADay, buffer: 60, weekdays: [7] };
  await say('booking.rule', { thing: null, rules });
  for (const [i, thing] of things.entries()) {
    if (i % 100 === 0) await say('booking.rule', { thing, rules: { ...rules, longest: 7 * minutesADay } });
    const out = { thing, quantity: 1, structure: null, borrower: null, until: null, remark: null };
    if (i % 10 === 0) await say('custody.out', out);
  }
  const requests = many / together / weeks;
  for (let i = 0; i < requests; i++) {
    const first = minuteOf(`${year}-01-01`) + Math.floor((358 * i) / requests) * minutesADay;
    const times = Array.from({ length: weeks }, (_, week) =>
      daysFrom(first + week * 7 * minutesADay, 1 + (i % 3))
    );
    const asked = Array.from({ length: together }, (_, nth) => things[(i * together + nth) % things.length]!);
    const { id: ask } = await say('booking.request', collective.request(asked, times));
    // Of ten requests, one waits for an answer.
    if (i % 10 === 0) continue;
    const rows = times.map((_, nth) => ({ ask, nth, quantity: 1, instead: null }));
    for (const thing of asked) await say('booking.answer', { thing, rows, remark: null });
  }
  await take();
  collective.close();
}

/** Has one thing booked so often, for some hours each. */
export async function plantOften(year: number, thing: ItemId, many: number): Promise<void> {
  const collective = await opened();
  const { say, take } = speaking(collective);
  const times = Array.from({ length: many }, (_, i): Span => {
    const from = minuteOf(`${year}-01-01`) + i * 480;
    return { from, to: from + 240 };
  });
  for (let i = 0; i < many; i += 50)
    await say('booking.request', collective.request([thing], times.slice(i, i + 50)));
  await take();
  collective.close();
}

/** Writes the rows of what was said; how long that takes, in milliseconds. */
export async function projected(): Promise<number> {
  const { projection, space, journal, close } = await opened();
  const startedAt = performance.now();
  const states = projectStates(projection, space, journal, families);
  await states.settled();
  const took = performance.now() - startedAt;
  await states.close();
  close();
  return took;
}

/** Signs what its device says, and has all of it taken at once. */
function speaking({ journal, keys, space }: Opened) {
  const said: ReadAct[] = [];
  let last: Act = journal.chains.endOf(keys.id)!;
  return {
    say: async (kind: string, body: unknown): Promise<Act> => {
      const field = families.find(({ kinds }) => Object.hasOwn(kinds, kind))!.kinds[kind]!;
      const read = await signAct(
        keys,
        { space, at: Date.now(), kind, body: field.write(body) },
        { last, news: [] }
      );
      said.push(read);
      return (last = read.act);
    },
    take: async (): Promise<void> => {
      const runs = inRuns(said).map((run) => ({
        signKey: keys.public.sign,
        acts: run.map(({ signed }) => signed)
      }));
      const problem = await journal.take(runs);
      if (problem !== null) throw new Error(problem.kind);
      const uncounted = said.filter(({ act }) => journal.fold.verdictOf(act.id) !== 'counts').length;
      if (uncounted > 0) throw new Error(`${uncounted} acts do not count`);
    }
  };
}
