import { expect, test } from 'vitest';
import type { ActId } from '../acts/act';
import { custody } from '../custody/family';
import type { Custody } from '../custody/state';
import { barnum } from '../custody/testing';
import { minuteOf, wholeDays, type Span } from '../span';
import type { Rules } from './acts';
import type { Bookable } from './bookable';
import { noRules } from './rules';
import type { Booking, BookingStanding, DatedBooking } from './state';
import { timelineOf } from './timeline';

const now = minuteOf('2026-11-21', '10:00');
const booked = (
  key: string,
  span: Span,
  quantity = 1,
  standing: BookingStanding = 'accepted'
): DatedBooking => ({
  standing,
  booking: {
    ...{ ask: key as ActId, nth: 0, span, quantity },
    answers: standing === 'asked' ? [] : [{ quantity, after: [], isSure: true }],
    outs: []
  } as unknown as Booking
});
const thing = (
  quantity: number,
  all: readonly DatedBooking[] = [],
  state: Partial<Custody> = {}
): Bookable => ({
  ...{ thing: barnum, quantity, rules: null, booked: all },
  custody: { ...custody.zero, ...state }
});
const out = (act: string, until: string | null, quantity = 1) =>
  ({ act, until, quantity, returns: [], extensions: [] }) as unknown as Custody['outings'][number];
const incident = (quantity: number, from: string | null) =>
  ({
    ...{ act: 'broken', quantity, from, stopsLending: true, out: null, ends: [] }
  }) as unknown as Custody['incidents'][number];
const free = (bookable: Bookable, days = 6, general: Rules | null = null) =>
  timelineOf(bookable, general, now, days).free.map(({ from, to, state, free }) => [
    ...[from.slice(5), to.slice(5), state, free]
  ]);
const bars = (bookable: Bookable, days = 6) =>
  timelineOf(bookable, null, now, days).bars.map(({ key, first, last, quantity }) => [
    key,
    first,
    last,
    quantity
  ]);

test('what nobody has nor booked is free for six weeks', () => {
  const { days, free, bars, there } = timelineOf(thing(4), null, now);
  expect(days).toHaveLength(42);
  expect(free).toEqual([{ from: '2026-11-21', to: '2027-01-01', state: 'free', free: 4 }]);
  expect([bars, there]).toEqual([[], 4]);
});

test('some of several are free while the others are booked, and none where all are', () => {
  const all = [
    booked('a', wholeDays('2026-11-22', '2026-11-24'), 2),
    booked('b', wholeDays('2026-11-24', '2026-11-25'), 2)
  ];
  expect(free(thing(4, all))).toEqual([
    ['11-21', '11-21', 'free', 4],
    ['11-22', '11-23', 'some', 2],
    ['11-24', '11-24', 'none', 0],
    ['11-25', '11-25', 'some', 2],
    ['11-26', '11-26', 'free', 4]
  ]);
});

test('a room that is taken for some hours is free at others', () => {
  const morning = { from: minuteOf('2026-11-22', '09:00'), to: minuteOf('2026-11-22', '12:00') };
  const rest = { from: minuteOf('2026-11-22', '00:00'), to: minuteOf('2026-11-23', '00:00') };
  expect(free(thing(1, [booked('a', morning)]), 2)).toEqual([
    ['11-21', '11-21', 'free', 1],
    ['11-22', '11-22', 'hours', 0]
  ]);
  expect(free(thing(1, [booked('a', rest)]), 2)[1]).toEqual(['11-22', '11-22', 'none', 0]);
});

test('what is only asked for is drawn and takes nothing; what is refused or handed over is not drawn', () => {
  const span = wholeDays('2026-11-22', '2026-11-22');
  const asked = booked('a', span, 3, 'asked');
  const others = (['refused', 'cancelled', 'moved', 'revoked', 'fetched'] as const).map((standing) =>
    booked(standing, span, 1, standing)
  );
  expect(bars(thing(4, [asked, ...others]))).toEqual([['a.0', 1, 1, 3]]);
  expect(free(thing(4, [asked, ...others]))).toEqual([['11-21', '11-26', 'free', 4]]);
});

test('what is out is there again after its day, late things from tomorrow, and others not within sight', () => {
  const bookable = thing(4, [], {
    outings: [out('due', '2026-11-23'), out('late', '2026-11-01'), out('open', null, 2)]
  });
  expect(bars(bookable)).toEqual([
    ['late', 0, 0, 1],
    ['due', 0, 2, 1],
    ['open', 0, 5, 2]
  ]);
  expect(free(bookable)).toEqual([
    ['11-21', '11-21', 'none', 0],
    ['11-22', '11-23', 'some', 1],
    ['11-24', '11-26', 'some', 2]
  ]);
});

test('what is not to be lent from a day on is not free from then', () => {
  const bookable = thing(2, [], { incidents: [incident(1, '2026-11-24')] });
  expect(bars(bookable)).toEqual([['broken', 3, 5, 1]]);
  expect(free(bookable)).toEqual([
    ['11-21', '11-23', 'free', 2],
    ['11-24', '11-26', 'some', 1]
  ]);
});

test('what began before is drawn from today, and what goes on to the end', () => {
  const all = [
    booked('long', wholeDays('2026-10-01', '2027-06-01')),
    booked('over', wholeDays('2026-11-01', '2026-11-20')),
    booked('this morning', { from: minuteOf('2026-11-21', '08:00'), to: minuteOf('2026-11-21', '10:00') }),
    booked('far', wholeDays('2027-01-01', '2027-01-02'))
  ];
  expect(bars(thing(1, all))).toEqual([['long.0', 0, 5, 1]]);
});

test('bars of one lane follow each other', () => {
  const all = [
    booked('a', wholeDays('2026-11-22', '2026-11-23')),
    booked('b', wholeDays('2026-11-23', '2026-11-24')),
    booked('c', wholeDays('2026-11-24', '2026-11-25'))
  ];
  const { lanes } = timelineOf(thing(2, all), null, now);
  expect(lanes.map((lane) => lane.map(({ key }) => key))).toEqual([['a.0', 'c.0'], ['b.0']]);
});

test('a day on which nobody opens is told as one, by the rules of the thing and those of all', () => {
  // From a Saturday on.
  const sundays = { ...noRules, weekdays: [7] };
  const mondays = { ...noRules, hours: [{ weekday: 1, from: 540, to: 1020 }] };
  expect(free(thing(2), 4, sundays)).toEqual([
    ['11-21', '11-21', 'free', 2],
    ['11-22', '11-22', 'closed', 2],
    ['11-23', '11-24', 'free', 2]
  ]);
  expect(free({ ...thing(2), rules: mondays }, 4, sundays)).toEqual([
    ['11-21', '11-22', 'closed', 2],
    ['11-23', '11-23', 'free', 2],
    ['11-24', '11-24', 'closed', 2]
  ]);
  const all = [booked('a', wholeDays('2026-11-22', '2026-11-22'), 2)];
  expect(free(thing(2, all), 2, sundays)).toContainEqual(['11-22', '11-22', 'none', 0]);
});
