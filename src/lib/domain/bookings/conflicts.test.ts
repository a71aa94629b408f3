import { expect, test } from 'vitest';
import type { ActId } from '../acts/act';
import { custody } from '../custody/family';
import type { ItemId } from '../ids';
import { minuteOf, monthsIn, overlaps, monthSpan, wholeDays } from '../span';
import { randomFrom } from '../../../../tests/lab/acts';
import type { Bookable } from './bookable';
import type { BookedThing } from './surroundings';
import { clashingIn, thingsThatMayClash } from './conflicts';
import type { Booking, BookingStanding } from './state';

const barnum = 'barnum' as ItemId;
const booked = (
  key: string,
  first: string,
  last: string,
  quantity = 1,
  standing: BookingStanding = 'accepted'
): BookedThing => ({
  thing: barnum,
  standing,
  booking: {
    ask: key as ActId,
    nth: 0,
    span: wholeDays(first, last),
    quantity,
    answers: [{ quantity, after: [], isSure: true }],
    outs: []
  } as unknown as Booking
});
const november = ['2026-11'];
const now = minuteOf('2026-11-10');
const asked = (some: readonly BookedThing[], there: number | null, hasChanged = false) =>
  thingsThatMayClash(some, { quantityOf: () => there, hasChanged: () => hasChanged }, november, now);

test.each<readonly [string, readonly BookedThing[], number | null, boolean]>([
  [
    'two at one time of one',
    [booked('a', '2026-11-20', '2026-11-22'), booked('b', '2026-11-22', '2026-11-23')],
    1,
    true
  ],
  [
    'two at one time of two',
    [booked('a', '2026-11-20', '2026-11-22'), booked('b', '2026-11-22', '2026-11-23')],
    2,
    false
  ],
  [
    'one after the other',
    [booked('a', '2026-11-20', '2026-11-21'), booked('b', '2026-11-22', '2026-11-23')],
    1,
    false
  ],
  [
    'one that is only asked for',
    [booked('a', '2026-11-20', '2026-11-22'), booked('b', '2026-11-22', '2026-11-23', 1, 'asked')],
    1,
    false
  ],
  ['more than there is, for one', [booked('a', '2026-11-20', '2026-11-22', 3)], 2, true],
  ['of what nobody counted, two', [booked('a', '2026-11-20', '2026-11-22', 2)], null, true],
  [
    'two answers that contradict each other',
    [booked('a', '2026-11-20', '2026-11-22', 1, 'disputed')],
    2,
    true
  ],
  ['what is over', [booked('a', '2026-11-01', '2026-11-05', 3)], 2, false],
  ['what goes on in a month that was not read', [booked('a', '2026-11-29', '2026-12-02')], 1, true]
])('%s is looked at: %s', (_, some, there, isLookedAt) => {
  expect(asked(some, there)).toEqual(isLookedAt ? [barnum] : []);
});

test('what is out, or counted anew, is looked at', () => {
  const one = booked('a', '2026-11-20', '2026-11-22');
  expect(asked([one], 1)).toEqual([]);
  expect(asked([one], 1, true)).toEqual([barnum]);
});

test('whatever clashes in a month is looked at, by what was booked in that month alone', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = randomFrom(seed);
    const there = 1 + random(3);
    const all = Array.from({ length: 1 + random(8) }, (_, i) => {
      const from = minuteOf('2026-10-15') + random(75) * 1440;
      const span = { from, to: from + (1 + random(12)) * 1440 };
      const standing: BookingStanding = (['accepted', 'asked', 'disputed', 'refused'] as const)[random(4)]!;
      const one = booked(String(i), '2026-11-01', '2026-11-01', 1 + random(2), standing);
      return { ...one, booking: { ...one.booking, span } };
    });
    const bookable: Bookable = {
      thing: barnum,
      quantity: there,
      custody: custody.zero,
      booked: all,
      rules: null
    };
    const inMonth = all.filter(({ booking }) => monthsIn(booking.span).includes('2026-11'));
    const clashing = clashingIn([bookable], now).get(barnum) ?? new Set();
    const isMarked = inMonth.some(
      ({ booking }) => clashing.has(`${booking.ask}.0`) && overlaps(booking.span, monthSpan('2026-11'))
    );
    if (isMarked) expect(asked(inMonth, there), `seed ${seed}`).toEqual([barnum]);
  }
});
