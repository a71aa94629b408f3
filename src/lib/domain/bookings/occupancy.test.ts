import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActId } from '../acts/act';
import { custody } from '../custody/family';
import type { Outing } from '../custody/state';
import type { ItemId, PersonId, RequestId, StructureId } from '../ids';
import { minuteOf, minutesADay, wholeDays, type Span } from '../span';
import type { Rules } from './acts';
import { occupancyOf, periodUntil, shareIn, type LivedThing } from './occupancy';
import { noRules } from './rules';
import type { Booking, BookingStanding, DatedBooking } from './state';

const [bifurk, preau, pont] = ['bifurk', 'preau', 'pont'] as StructureId[] as [
  StructureId,
  StructureId,
  StructureId
];
const hour = 60;
const day = minutesADay;
/** Ten days, of which the last is over. */
const period: Span = { from: minuteOf('2026-05-04'), to: minuteOf('2026-05-14') };
const at = (when: string) => new Date(when).getTime();

let acts = 0;
const act = () => `act ${++acts}` as ActId;

function booked(span: Span, standing: BookingStanding, said: Partial<Booking> = {}): DatedBooking {
  const booking: Booking = {
    ...{ ask: act(), nth: 0, request: 'request' as RequestId, by: 'alice' as PersonId, at: 0 },
    ...{ span, quantity: 1, structure: bifurk, words: null, purpose: null, need: 'useful', use: 'usual' },
    ...{ audience: 'members', people: null, instead: null, despite: [], answers: [], exceptions: [] },
    ...{ cancelled: null, outs: [] },
    ...said
  };
  return { booking, standing };
}

function outing(from: string, back: string | null, said: Partial<Outing> = {}): Outing {
  const returned = {
    ...{ act: act(), by: 'bob' as PersonId, at: back === null ? 0 : at(back), quantity: 1, said: 1 },
    ...{ state: 'good' as const, side: 'owner' as const, owners: [], remark: null },
    ...{ confirmations: [], isCounted: false }
  };
  return {
    ...{ act: act(), by: 'bob' as PersonId, at: at(from), quantity: 1, structure: bifurk, borrower: null },
    ...{ until: null, remark: null, owners: [preau], returns: back === null ? [] : [returned] },
    ...{ extensions: [], asks: [], confirmations: [] },
    ...said
  };
}

const thing = (said: Partial<LivedThing> & { readonly outings?: readonly Outing[] } = {}): LivedThing => ({
  ...{ thing: 'barnum' as ItemId, name: 'Barnum', addedAt: at('2025-01-01T12:00'), isConsumable: false },
  ...{ quantity: 1, booked: [], rules: null },
  ...said,
  custody: { ...custody.zero, owner: preau, outings: said.outings ?? [], ...said.custody }
});
const rules = (said: Partial<Rules>): Rules => ({ ...noRules, ...said });
const usedIn = (one: LivedThing, general: Rules | null = null) => {
  const [used] = occupancyOf([one], general, period).used;
  return used === undefined ? null : [used.times, used.taken / hour, used.opened / hour];
};

describe('how long a thing was taken', () => {
  test.each<[string, Span, BookingStanding, readonly number[] | null]>([
    ['one day of ten', wholeDays('2026-05-05', '2026-05-05'), 'fetched', [1, 24, 240]],
    ['accepted, which is over', wholeDays('2026-05-05', '2026-05-06'), 'accepted', [1, 48, 240]],
    ['begun before', wholeDays('2026-05-01', '2026-05-04'), 'fetched', [1, 24, 240]],
    ['still going on', wholeDays('2026-05-13', '2026-05-20'), 'accepted', [1, 24, 240]],
    ['all before', wholeDays('2026-05-01', '2026-05-03'), 'fetched', null],
    ['still to come', wholeDays('2026-05-14', '2026-05-20'), 'accepted', null],
    ['refused', wholeDays('2026-05-05', '2026-05-06'), 'refused', null],
    ['cancelled', wholeDays('2026-05-05', '2026-05-06'), 'cancelled', null],
    ['never answered', wholeDays('2026-05-05', '2026-05-06'), 'asked', null]
  ])('%s', (_, span, standing, expected) => {
    expect(usedIn(thing({ booked: [booked(span, standing)] }))).toEqual(expected);
  });

  test('what left without a booking is counted in days, the first and the last included', () => {
    const two = [outing('2026-05-05T18:00', '2026-05-06T09:00')];
    expect(usedIn(thing({ outings: two }))).toEqual([1, 48, 240]);
    expect(usedIn(thing({ outings: [outing('2026-05-12T18:00', null)] }))).toEqual([1, 48, 240]);
    expect(usedIn(thing({ outings: [outing('2026-04-01T18:00', '2026-04-02T09:00')] }))).toEqual(null);
  });

  test('a thing that is new is told by the time since it is here, or since it first went out', () => {
    const added = { addedAt: at('2026-05-09T12:00') };
    const on = (day: string) => ({ booked: [booked(wholeDays(day, day), 'fetched')] });
    expect(usedIn(thing({ ...added, ...on('2026-05-10') }))).toEqual([1, 24, 120]);
    expect(usedIn(thing({ ...added, ...on('2026-05-08') }))).toEqual([1, 24, 144]);
  });

  test('what left by a booking is counted once', () => {
    const out = outing('2026-05-05T18:00', '2026-05-06T09:00');
    const by = booked(wholeDays('2026-05-05', '2026-05-05'), 'fetched', {
      outs: [{ out: out.act, quantity: 1 }]
    });
    expect(usedIn(thing({ outings: [out], booked: [by] }))).toEqual([1, 24, 240]);
  });

  test('of several, each counts for itself, and no more than there are', () => {
    const one = (said: Partial<Booking>) => booked(wholeDays('2026-05-05', '2026-05-05'), 'fetched', said);
    expect(usedIn(thing({ quantity: 4, booked: [one({})] }))).toEqual([1, 24, 960]);
    expect(usedIn(thing({ quantity: 4, booked: [one({ quantity: 3 }), one({ quantity: 3 })] }))).toEqual([
      2, 96, 960
    ]);
  });

  test('what came back little by little is counted as it came', () => {
    const [first, second] = [
      outing('2026-05-05T10:00', '2026-05-05T18:00'),
      outing('2026-05-05T10:00', '2026-05-07T18:00')
    ];
    const both = { ...first, quantity: 2, returns: [...first.returns, ...second.returns] };
    expect(usedIn(thing({ quantity: 2, outings: [both] }))).toEqual([1, 96, 480]);
  });

  test('of hours that are said only those are counted, and closed days are not', () => {
    // Ten days from a Monday: eight of a working week.
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * hour, to: 17 * hour }));
    const evening = { from: minuteOf('2026-05-05', '15:00'), to: minuteOf('2026-05-05', '22:00') };
    const one = thing({ booked: [booked(evening, 'fetched')], rules: rules({ hours }) });
    expect(usedIn(one)).toEqual([1, 2, 64]);
    expect(usedIn({ ...one, rules: null }, rules({ hours }))).toEqual([1, 2, 64]);
    expect(usedIn(one, rules({ weekdays: [2] }))).toEqual([1, 0, 48]);
    const closed = [{ from: '2026-05-11', to: '2026-05-20' }];
    expect(usedIn(one, rules({ closed }))).toEqual([1, 2, 40]);
  });

  test('what is never opened is taken for nothing', () => {
    const one = thing({ booked: [booked(wholeDays('2026-05-05', '2026-05-05'), 'fetched')] });
    const { used } = occupancyOf([one], rules({ weekdays: [1, 2, 3, 4, 5, 6, 7] }), period);
    expect(used.map(shareIn)).toEqual([0]);
  });

  test('the most used comes first, then by name', () => {
    const span = wholeDays('2026-05-05', '2026-05-05');
    const all = ['Échelle', 'Barnum', 'Zodiac'].map((name, i) =>
      thing({
        name,
        booked: [booked(name === 'Zodiac' ? wholeDays('2026-05-05', '2026-05-06') : span, 'fetched')],
        thing: `${i}` as ItemId
      })
    );
    expect(occupancyOf(all, null, period).used.map(({ name }) => name)).toEqual([
      'Zodiac',
      'Barnum',
      'Échelle'
    ]);
  });

  test('is as if each minute were looked at', () => {
    const hours = [1, 3, 6].map((weekday) => ({ weekday, from: 9 * hour, to: 12 * hour }));
    const some = fc.record({
      from: fc.integer({ min: period.from - 2 * day, max: period.to + day }),
      long: fc.integer({ min: 1, max: 3 * day }),
      quantity: fc.integer({ min: 1, max: 3 })
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), fc.boolean(), (bookings, isAllDay) => {
        const general = rules({ weekdays: [2], hours: isAllDay ? [] : hours });
        const one = thing({
          quantity: 4,
          booked: bookings.map(({ from, long, quantity }) =>
            booked({ from, to: from + long }, 'fetched', { quantity })
          )
        });
        let [taken, opened] = [0, 0];
        for (let minute = period.from; minute < period.to; minute++) {
          const weekday = ((Math.floor(minute / day) + 3) % 7) + 1;
          const into = minute % day;
          const isOpened =
            weekday !== 2 &&
            (isAllDay || hours.some((one) => one.weekday === weekday && one.from <= into && into < one.to));
          if (!isOpened) continue;
          opened += 4;
          const out = bookings.reduce(
            (sum, { from, long, quantity }) => sum + (from <= minute && minute < from + long ? quantity : 0),
            0
          );
          taken += Math.min(4, out);
        }
        const [used] = occupancyOf([one], general, period).used;
        expect([used?.taken ?? 0, used?.opened ?? opened]).toEqual([taken, opened]);
      }),
      { numRuns: 30 }
    );
  });
});

describe('what sleeps', () => {
  const sleeping = (...all: readonly LivedThing[]) =>
    occupancyOf(all, null, period).sleeping.map(({ name, lastUsed }) => [name, lastUsed]);

  test('is what nobody had for the longest, by the last day that somebody did, or that its sheet was written', () => {
    expect(
      sleeping(
        thing({ name: 'Échelle', outings: [outing('2025-11-01T10:00', '2025-11-03T10:00')] }),
        thing({ name: 'Never', addedAt: at('2025-06-01T12:00') }),
        thing({ name: 'Booked once', booked: [booked(wholeDays('2024-02-01', '2024-02-29'), 'fetched')] }),
        thing({ name: 'New', addedAt: at('2026-05-10T12:00') })
      )
    ).toEqual([
      ['Booked once', '2024-02-29'],
      ['Never', null],
      ['Échelle', '2025-11-03'],
      ['New', null]
    ]);
  });

  test('is not what is out since before, nor what is used up, nor what somebody waits for', () => {
    const soon = wholeDays('2026-05-13', '2026-05-14');
    expect(
      sleeping(
        thing({ outings: [outing('2026-01-01T10:00', null)] }),
        thing({ isConsumable: true }),
        thing({ booked: [booked(soon, 'asked')] }),
        thing({ booked: [booked(soon, 'disputed')] }),
        thing({ booked: [booked(wholeDays('2026-06-13', '2026-06-14'), 'asked')] }),
        thing({ booked: [booked(soon, 'refused')] })
      )
    ).toEqual([['Barnum', null]]);
  });
});

describe('who gave and who had', () => {
  const span = wholeDays('2026-05-05', '2026-05-05');
  const exchanged = (...all: readonly LivedThing[]) =>
    Object.fromEntries(occupancyOf(all, null, period).exchanged);

  test('each time counts once for whoever owns it and once for whoever had it', () => {
    const one = thing({
      booked: [booked(span, 'fetched'), booked(wholeDays('2026-05-07', '2026-05-07'), 'accepted')],
      outings: [outing('2026-05-09T10:00', '2026-05-09T18:00', { structure: pont })]
    });
    expect(exchanged(one)).toEqual({
      preau: { given: 3, received: 0, outside: 0 },
      bifurk: { given: 0, received: 2, outside: 0 },
      pont: { given: 0, received: 1, outside: 0 }
    });
  });

  test('what one has of one’s own is no exchange, nor what one owns together with others', () => {
    expect(exchanged(thing({ booked: [booked(span, 'fetched', { structure: preau })] }))).toEqual({});
    const together = outing('2026-05-09T10:00', '2026-05-09T18:00', { owners: [preau, bifurk] });
    expect(exchanged(thing({ outings: [together] }))).toEqual({});
  });

  test('those who are no members are served, and so is the public', () => {
    const one = thing({
      booked: [
        booked(span, 'fetched', { structure: null }),
        booked(wholeDays('2026-05-07', '2026-05-07'), 'accepted', { audience: 'public' })
      ],
      outings: [outing('2026-05-09T10:00', '2026-05-09T18:00', { structure: null })]
    });
    const { outside, exchanged } = occupancyOf([one], null, period);
    expect(outside).toEqual({ times: 2, forPublic: 1 });
    expect(exchanged.get(preau)).toEqual({ given: 1, received: 0, outside: 2 });
  });

  test('what happened outside of the period is not counted', () => {
    const one = thing({ outings: [outing('2026-04-01T10:00', '2026-04-02T18:00', { structure: null })] });
    const { outside, exchanged } = occupancyOf([one], null, period);
    expect([outside, exchanged.size]).toEqual([{ times: 0, forPublic: 0 }, 0]);
  });
});

test.each([
  ['2026-11-22', 3, '2026-09-01'],
  ['2026-11-22', 12, '2025-12-01'],
  ['2026-01-31', 3, '2025-11-01'],
  ['2026-03-31', 1, '2026-03-01']
])('until %s, a period of %i months begins on %s', (today, months, from) => {
  const now = minuteOf(today, '15:30');
  expect(periodUntil(now, months)).toEqual({ from: minuteOf(from), to: now });
});
