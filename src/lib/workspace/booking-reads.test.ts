import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { idOf } from '../../../tests/lab/members';
import type { BookingBody, Rules, Ruling } from '../domain/bookings/acts';
import { bookings } from '../domain/bookings/family';
import { noRules } from '../domain/bookings/rules';
import { bookingRules } from '../domain/bookings/rules-family';
import { ownId } from '../domain/acts/own-id';
import { custody } from '../domain/custody/family';
import type { Family } from '../domain/acts/fold';
import { spaceOf, type ItemId } from '../domain/ids';
import { minutesADay, wholeDays, type Span } from '../domain/span';
import { openJournalStore, type JournalStore } from '../storage/journal-store';
import { openProjection, type Projection } from '../storage/projection';
import { bookingReads } from './booking-reads';
import { foundCollective } from './founding';
import { Journal } from './journal';
import { projectStates } from './project-states';

const [barnum, tent] = [idOf('item', 'barnum'), idOf('item', 'tent')];
const families = [custody, bookings, bookingRules] as readonly Family<unknown, unknown>[];
const [alice, bifurk] = [idOf('person', 'alice'), idOf('structure', 'bifurk')];
const inMay = wholeDays('2027-05-08', '2027-05-09');

let store: JournalStore;
let projection: Projection;
beforeEach(async () => {
  store = openJournalStore();
  projection = await openProjection();
});
afterEach(async () => {
  store.close();
  projection.close();
  await Dexie.delete('grange-journal');
  await Dexie.delete('grange-view');
});

async function alone() {
  const { collective, keys, founding } = await foundCollective(alice, bifurk, 0);
  const space = spaceOf(collective);
  const journal = await Journal.open({ space, store, keys, families, now: () => 0 });
  await journal.take([founding]);
  const states = projectStates(projection, space, journal, families);
  let asked = 0;
  return {
    reads: bookingReads(projection, space),
    ask: (thing: ItemId, span: Span) =>
      journal.say<BookingBody>(
        'booking.request',
        {
          request: ownId<'request'>(alice, idOf('number', `request ${asked++}`)),
          rows: [{ thing, quantity: 1 }],
          times: [span],
          ...{ structure: bifurk, words: null, purpose: null, need: 'useful', use: 'usual' },
          ...{ audience: 'members', people: null, instead: null, despite: [] }
        },
        bookings.kinds['booking.request']
      ),
    rule: (thing: ItemId | null, rules: Partial<Rules>) =>
      journal.say<Ruling>(
        'booking.rule',
        { thing, rules: { ...noRules, ...rules } },
        bookingRules.kinds['booking.rule']
      ),
    settled: () => states.settled(),
    async close() {
      await states.close();
      journal.close();
    }
  };
}

test('as far around a time as rules look, what is booked is known, and no further', async () => {
  const { reads, ask, rule, settled, close } = await alone();
  const [january, june] = [wholeDays('2027-01-15', '2027-01-15'), wholeDays('2027-06-15', '2027-06-15')];
  for (const span of [january, inMay, june]) for (const thing of [barnum, tent]) await ask(thing, span);
  const known = async () => {
    await settled();
    const { byWhose, byThing } = await reads.bookedAround(inMay);
    const booked = [...byWhose.values()].flat();
    const spans = (some: Iterable<{ readonly booking: { readonly span: Span } }>) =>
      [...new Set([...some].map(({ booking }) => booking.span.from))].sort((a, b) => a - b);
    return [spans(booked), spans(byThing.get(barnum) ?? []), spans(byThing.get(tent) ?? [])];
  };
  const [first, then, last] = [january.from, inMay.from, june.from];
  expect(await known()).toEqual([[then], [then], [then]]);

  await rule(barnum, { quota: { most: 2, of: 'bookings', per: 'year' } });
  expect(await known()).toEqual([[then], [first, then, last], [then]]);

  await rule(null, { pause: 60 * minutesADay });
  expect(await known()).toEqual([
    [then, last],
    [first, then, last],
    [then, last]
  ]);

  await rule(null, { quota: { most: 2, of: 'days', per: 'year' } });
  expect(await known()).toEqual([
    [first, then, last],
    [first, then, last],
    [first, then, last]
  ]);
  await close();
});
