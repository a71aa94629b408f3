import { describe, expect, test } from 'vitest';
import type { ActId } from '../acts/act';
import type { ItemId, PersonId, RequestId, StructureId } from '../ids';
import { minuteOf, minutesADay, wholeDays, type Span } from '../span';
import type { Rules } from './acts';
import {
  breachesOf,
  countRules,
  generalBeside,
  isClosedOn,
  noRules,
  notExcepted,
  type Around,
  type Breach,
  type Wish
} from './rules';
import type { Booking, Exception } from './state';

const [bifurk, preau] = ['bifurk', 'preau'] as StructureId[] as [StructureId, StructureId];
const [alice, bob] = ['alice', 'bob'] as PersonId[] as [PersonId, PersonId];
const [barnum, hall] = ['barnum', 'hall'] as ItemId[] as [ItemId, ItemId];
const hour = 60;
const day = minutesADay;

/** From a day or an hour of it to another: `2026-05-04 14:00`. */
function span(from: string, to: string): Span {
  const minute = (said: string) => minuteOf(said.slice(0, 10), said.slice(11) || undefined);
  return { from: minute(from), to: minute(to) };
}

const wish = (asked: Span, said: Partial<Wish> = {}): Wish => ({
  ...{ request: null, span: asked, quantity: 1, by: alice, structure: bifurk },
  ...{ use: 'usual', audience: 'members', people: null },
  ...said
});

let asks = 0;
const booking = (at: Span, said: Partial<Booking> = {}): Booking => ({
  ...{ ask: `ask ${++asks}` as ActId, nth: 0, request: `request ${asks}` as RequestId, by: alice, at: 0 },
  ...{ span: at, quantity: 1, structure: bifurk, words: null, purpose: null, need: 'useful', use: 'usual' },
  ...{ audience: 'members', people: null, instead: null, despite: [], answers: [], exceptions: [] },
  ...{ cancelled: null, outs: [] },
  ...said
});

const around = (said: Partial<Around> = {}): Around => ({
  ...{ now: minuteOf('2026-01-01'), there: 1, loads: [], ofThing: [], ofAll: [], nextDoor: [] },
  ...said
});

const rules = (said: Partial<Rules>): Rules => ({ ...noRules, ...said });
const breaches = (own: Partial<Rules>, one: Wish, there: Partial<Around> = {}, all: Partial<Rules> = {}) =>
  breachesOf(one, { thing: rules(own), collective: rules(all) }, around(there));
const broken = (...of: Parameters<typeof breaches>) => breaches(...of).map(({ rule }) => rule);

describe('how long, how soon and how far ahead', () => {
  test.each([
    ['seven whole days of seven', wholeDays('2026-05-04', '2026-05-10'), { longest: 7 * day }, []],
    ['eight whole days of seven', wholeDays('2026-05-04', '2026-05-11'), { longest: 7 * day }, ['longest']],
    ['a week to the hour', span('2026-05-04 14:00', '2026-05-11 14:00'), { longest: 7 * day }, []],
    ['a minute more', span('2026-05-04 14:00', '2026-05-11 14:01'), { longest: 7 * day }, ['longest']],
    ['one whole day of 24 hours', wholeDays('2026-05-04', '2026-05-04'), { longest: 24 * hour }, []],
    [
      'one whole day of eight hours',
      wholeDays('2026-05-04', '2026-05-04'),
      { longest: 8 * hour },
      ['longest']
    ],
    // The clock on the wall has 24 hours on these days too.
    ['the day on which clocks go ahead', wholeDays('2026-03-29', '2026-03-29'), { longest: day }, []],
    ['the day on which clocks go back', wholeDays('2026-10-25', '2026-10-25'), { longest: day }, []],
    [
      'a night in which clocks go back',
      span('2026-10-24 22:00', '2026-10-25 06:00'),
      { longest: 8 * hour },
      []
    ]
  ])('%s', (_, asked, own, expected) => {
    expect(broken(own, wish(asked))).toEqual(expected);
  });

  test.each([
    ['exactly two days before', '2026-05-02 09:00', []],
    ['a minute less', '2026-05-02 09:01', ['notice']],
    ['already begun', '2026-05-04 09:30', ['notice']]
  ])('a notice of two days, asked for %s', (_, now, expected) => {
    const asked = wish(span('2026-05-04 09:00', '2026-05-04 12:00'));
    const there = { now: minuteOf(now.slice(0, 10), now.slice(11)) };
    expect(broken({ notice: 2 * day }, asked, there)).toEqual(expected);
  });

  test('a notice of two days is as long when clocks change in between', () => {
    const asked = wish(span('2026-03-30 09:00', '2026-03-30 12:00'));
    expect(broken({ notice: 2 * day }, asked, { now: minuteOf('2026-03-28', '09:00') })).toEqual([]);
    expect(broken({ notice: 2 * day }, asked, { now: minuteOf('2026-03-28', '09:01') })).toEqual(['notice']);
  });

  test('a notice of nothing only bars what has begun', () => {
    const asked = wish(span('2026-05-04 09:00', '2026-05-04 12:00'));
    expect(broken({ notice: 0 }, asked, { now: minuteOf('2026-05-04', '09:00') })).toEqual([]);
    expect(broken({ notice: 0 }, asked, { now: minuteOf('2026-05-04', '09:01') })).toEqual(['notice']);
  });

  test('what begins on the last day that may be asked for is not too far ahead', () => {
    const there = { now: minuteOf('2026-05-01') };
    expect(broken({ ahead: 90 * day }, wish(wholeDays('2026-07-30', '2026-08-20')), there)).toEqual([]);
    expect(broken({ ahead: 90 * day }, wish(wholeDays('2026-07-31', '2026-07-31')), there)).toEqual([
      'ahead'
    ]);
  });
});

describe('the time between one and the next', () => {
  const morning = span('2026-05-04 08:00', '2026-05-04 10:00');
  const load = { ...morning, quantity: 1 };

  test.each([
    ['an hour later', '11:00', []],
    ['59 minutes later', '10:59', ['buffer']],
    ['at once', '10:00', ['buffer']]
  ])('an hour is left free where the next begins %s', (_, from, expected) => {
    const asked = wish(span(`2026-05-04 ${from}`, '2026-05-04 18:00'));
    expect(broken({ buffer: hour }, asked, { loads: [load] })).toEqual(expected);
    const before = wish({ from: morning.from - 4 * hour, to: 2 * morning.from - asked.span.from + 2 * hour });
    expect(broken({ buffer: hour }, before, { loads: [load] })).toEqual(expected);
  });

  test('what is not free at all is no matter of time between', () => {
    expect(broken({ buffer: hour }, wish(morning), { loads: [load] })).toEqual([]);
  });

  test('another one of the same thing that is free needs no time', () => {
    const next = wish(span('2026-05-04 10:00', '2026-05-04 12:00'));
    expect(broken({ buffer: hour }, next, { loads: [load], there: 2 })).toEqual([]);
    expect(broken({ buffer: hour }, { ...next, quantity: 2 }, { loads: [load], there: 2 })).toEqual([
      'buffer'
    ]);
  });

  test('the same structure waits between two, and others do not', () => {
    const next = wish(wholeDays('2026-05-10', '2026-05-11'));
    const week = { pause: 7 * day };
    const theirs = booking(wholeDays('2026-05-04', '2026-05-05'));
    expect(broken(week, next, { ofThing: [theirs] })).toEqual(['pause']);
    expect(broken({ pause: 4 * day }, next, { ofThing: [theirs] })).toEqual([]);
    expect(broken(week, next, { ofThing: [{ ...theirs, structure: preau }] })).toEqual([]);
  });

  test('of those who are no members, whoever asked waits', () => {
    const next = wish(wholeDays('2026-05-10', '2026-05-11'), { structure: null });
    const theirs = booking(wholeDays('2026-05-04', '2026-05-05'), { structure: null });
    expect(broken({ pause: 7 * day }, next, { ofThing: [theirs] })).toEqual(['pause']);
    expect(broken({ pause: 7 * day }, next, { ofThing: [{ ...theirs, by: bob }] })).toEqual([]);
  });

  test('no pause at all bars nothing, be it of the same structure at the same time', () => {
    const theirs = booking(wholeDays('2026-05-04', '2026-05-05'));
    expect(broken({ pause: 0 }, wish(theirs.span), { ofThing: [theirs] })).toEqual([]);
  });

  test('the times of one request wait for each other before they are booked as after', () => {
    const times = ['2026-05-04', '2026-05-11'].map((one) => wholeDays(one, one));
    expect(broken({ pause: 7 * day }, wish(times[0]!, { times }))).toEqual(['pause']);
    expect(broken({ pause: 6 * day }, wish(times[0]!, { times }))).toEqual([]);
    expect(broken({ pause: 7 * day }, wish(times[0]!, { times: [times[0]!] }))).toEqual([]);
  });
});

describe('so many in a period', () => {
  const quota = (most: number, of: 'bookings' | 'days', per: 'week' | 'month' | 'year') => ({
    quota: { most, of, per }
  });
  const counted = (
    own: Partial<Rules>,
    asked: Wish,
    others: readonly Booking[],
    all: Partial<Rules> = {}
  ) => {
    const found = breaches(own, asked, { ofThing: others, ofAll: others }, all);
    return found.flatMap((one) => (one.rule === 'quota' ? one.count : []));
  };

  test.each([
    ['the last day of the month before', '2026-04-30', []],
    ['the first of the month', '2026-05-01', [2]],
    ['the last of the month', '2026-05-31', [2]],
    ['the first of the month after', '2026-06-01', []]
  ])('a booking counts in the month in which it begins: %s', (_, begun, expected) => {
    const other = booking(wholeDays(begun, begun < '2026-05-01' ? '2026-05-02' : begun));
    const asked = wish(wholeDays('2026-05-30', '2026-06-02'));
    expect(counted(quota(1, 'bookings', 'month'), asked, [other])).toEqual(expected);
  });

  test('a week goes on over a new year, and a year does not', () => {
    const other = booking(wholeDays('2026-12-29', '2026-12-29'));
    const asked = wish(wholeDays('2027-01-02', '2027-01-02'));
    expect(counted(quota(1, 'bookings', 'week'), asked, [other])).toEqual([2]);
    expect(counted(quota(1, 'days', 'week'), asked, [other])).toEqual([2]);
    expect(counted(quota(1, 'bookings', 'year'), asked, [other])).toEqual([]);
    expect(counted(quota(1, 'days', 'year'), asked, [other])).toEqual([]);
  });

  test('a week begins on Monday', () => {
    const other = booking(wholeDays('2026-05-03', '2026-05-03'));
    expect(
      counted(quota(1, 'bookings', 'week'), wish(wholeDays('2026-05-04', '2026-05-04')), [other])
    ).toEqual([]);
  });

  test('days that lie in two months are counted in each, and the fuller one is told', () => {
    const asked = wish(wholeDays('2026-04-28', '2026-05-05'));
    expect(counted(quota(5, 'days', 'month'), asked, [])).toEqual([]);
    expect(counted(quota(4, 'days', 'month'), asked, [])).toEqual([5]);
    const others = [booking(wholeDays('2026-04-01', '2026-04-03'))];
    expect(counted(quota(5, 'days', 'month'), asked, others)).toEqual([6]);
  });

  test('days of another month change nothing', () => {
    const others = [booking(wholeDays('2026-06-01', '2026-06-30'))];
    expect(counted(quota(2, 'days', 'month'), wish(wholeDays('2026-05-30', '2026-05-31')), others)).toEqual(
      []
    );
  });

  test('a leap day is one more', () => {
    const asked = wish(wholeDays('2028-02-01', '2028-02-29'));
    expect(counted(quota(28, 'days', 'month'), asked, [])).toEqual([29]);
  });

  test('a few hours are a day, and two of one day are one', () => {
    const morning = booking(span('2026-05-04 08:00', '2026-05-04 10:00'));
    const evening = wish(span('2026-05-04 20:00', '2026-05-05'));
    expect(counted(quota(1, 'days', 'week'), evening, [morning])).toEqual([]);
    expect(counted(quota(1, 'bookings', 'week'), evening, [morning])).toEqual([2]);
    const night = wish(span('2026-05-04 20:00', '2026-05-05 00:01'));
    expect(counted(quota(1, 'days', 'week'), night, [morning])).toEqual([2]);
  });

  test('the day on which clocks change is one day', () => {
    for (const [first, last] of [
      ['2026-03-28', '2026-03-30'],
      ['2026-10-24', '2026-10-26']
    ] as const)
      expect(counted(quota(2, 'days', 'year'), wish(wholeDays(first, last)), [])).toEqual([3]);
  });

  test('closed days are not counted, whether the thing is closed or everything is', () => {
    const weekend = wish(wholeDays('2026-05-01', '2026-05-04'));
    const closed = { closed: [{ from: '2026-05-01', to: '2026-05-01' }] };
    expect(counted(quota(2, 'days', 'month'), weekend, [])).toEqual([4]);
    expect(counted({ ...quota(2, 'days', 'month'), weekdays: [7] }, weekend, [])).toEqual([3]);
    expect(counted({ ...quota(2, 'days', 'month'), weekdays: [7], ...closed }, weekend, [])).toEqual([]);
    expect(counted({ ...quota(2, 'days', 'month'), weekdays: [7] }, weekend, [], closed)).toEqual([]);
  });

  test('several things of one request at one time are one booking, and its other times are others', () => {
    const request = 'picnic' as RequestId;
    const asked = wholeDays('2026-05-04', '2026-05-04');
    const same = booking(asked, { request });
    const later = booking(wholeDays('2026-05-05', '2026-05-05'), { request });
    expect(counted(quota(1, 'bookings', 'month'), wish(asked, { request }), [same, same])).toEqual([]);
    expect(counted(quota(1, 'bookings', 'month'), wish(asked, { request }), [same, later])).toEqual([2]);
    expect(counted(quota(1, 'bookings', 'month'), wish(asked), [same])).toEqual([2]);
  });

  test('what comes again each week is counted before it is booked as after', () => {
    const times = ['2026-05-04', '2026-05-11', '2026-05-18', '2026-06-01'].map((one) => wholeDays(one, one));
    const told = times.map((one) => counted(quota(2, 'bookings', 'month'), wish(one, { times }), []));
    expect(told).toEqual([[3], [3], [3], []]);
    expect(counted(quota(2, 'days', 'month'), wish(times[0]!, { times }), [])).toEqual([3]);
  });

  test('others are not counted, and of those who are no members only whoever asked', () => {
    const asked = wish(wholeDays('2026-05-04', '2026-05-04'), { structure: null });
    const of = (said: Partial<Booking>) => [booking(wholeDays('2026-05-05', '2026-05-05'), said)];
    expect(counted(quota(1, 'bookings', 'month'), asked, of({ structure: preau }))).toEqual([]);
    expect(counted(quota(1, 'bookings', 'month'), asked, of({ structure: null, by: bob }))).toEqual([]);
    expect(counted(quota(1, 'bookings', 'month'), asked, of({ structure: null }))).toEqual([2]);
  });

  test('a thing counts its own bookings, and all rules those of all things', () => {
    const asked = wish(wholeDays('2026-05-04', '2026-05-04'));
    const ofAll = [booking(wholeDays('2026-05-05', '2026-05-05'))];
    const one = quota(1, 'bookings', 'month');
    expect(broken(one, asked, { ofAll })).toEqual([]);
    expect(broken({}, asked, { ofAll }, one)).toEqual(['quota']);
  });
});

describe('when it is closed', () => {
  const monday = { weekdays: [1] };

  test.each([
    ['begins on Monday', wholeDays('2026-05-04', '2026-05-05'), ['2026-05-04']],
    ['ends on Monday', wholeDays('2026-05-02', '2026-05-04'), ['2026-05-04']],
    ['goes on over Monday', wholeDays('2026-05-03', '2026-05-05'), []],
    ['ends on Sunday at midnight', span('2026-05-03 20:00', '2026-05-04'), []],
    ['ends a minute later', span('2026-05-03 20:00', '2026-05-04 00:01'), ['2026-05-04']],
    ['is of one Monday, told once', wholeDays('2026-05-04', '2026-05-04'), ['2026-05-04']],
    ['is of two Mondays, both told', wholeDays('2026-05-04', '2026-05-11'), ['2026-05-04', '2026-05-11']]
  ])('what %s', (_, asked, expected) => {
    const told = breaches(monday, wish(asked)).map((one) => (one.rule === 'closed' ? one.day : one.rule));
    expect(told).toEqual(expected);
  });

  test('from one day to another, both included, over a new year', () => {
    const closed = rules({ closed: [{ from: '2026-12-24', to: '2027-01-02' }] });
    expect(
      ['2026-12-23', '2026-12-24', '2027-01-01', '2027-01-02', '2027-01-03'].map((one) =>
        isClosedOn(closed, one)
      )
    ).toEqual([false, true, true, true, false]);
  });

  test('what is closed for all is closed for a thing that has closed days of its own', () => {
    const asked = wish(wholeDays('2026-05-04', '2026-05-05'));
    expect(breaches({ weekdays: [2] }, asked, {}, monday)).toEqual([
      { rule: 'closed', day: '2026-05-05', level: 'thing' },
      { rule: 'closed', day: '2026-05-04', level: 'collective' }
    ]);
  });
});

describe('when somebody opens', () => {
  /** On Mondays with a break at midday, and on Tuesdays without. */
  const hours = {
    hours: [
      { weekday: 1, from: 9 * hour, to: 12 * hour },
      { weekday: 1, from: 14 * hour, to: 18 * hour },
      { weekday: 2, from: 9 * hour, to: 24 * hour }
    ]
  };

  test.each([
    ['within the morning', '2026-05-04 09:00', '2026-05-04 12:00', null],
    ['too early', '2026-05-04 08:59', '2026-05-04 12:00', '2026-05-04'],
    ['too late', '2026-05-04 14:00', '2026-05-04 18:01', '2026-05-04'],
    ['over the break at midday', '2026-05-04 11:00', '2026-05-04 15:00', '2026-05-04'],
    ['until midnight of a day that is opened until then', '2026-05-05 20:00', '2026-05-06', null],
    ['from an hour of one day to an hour of the next', '2026-05-04 15:00', '2026-05-05 10:00', null],
    ['fetched in the break', '2026-05-04 13:00', '2026-05-05 10:00', '2026-05-04'],
    ['brought back too early', '2026-05-04 15:00', '2026-05-05 08:00', '2026-05-05'],
    ['fetched when it opens again', '2026-05-04 14:00', '2026-05-05 09:00', null],
    ['brought back on a day that is not opened', '2026-05-05 10:00', '2026-05-06 10:00', '2026-05-06'],
    ['all day, on days that are opened', '2026-05-04', '2026-05-06', null],
    ['all day, on one that is not', '2026-05-05', '2026-05-07', '2026-05-06'],
    ['over days that are not, between two that are', '2026-05-05', '2026-05-12', null]
  ])('%s', (_, from, to, expected) => {
    const [told] = breaches(hours, wish(span(from, to)));
    expect(told ?? null).toEqual(expected === null ? null : { rule: 'hours', day: expected, level: 'thing' });
  });
});

describe('who comes, how many, and next door', () => {
  const evening = span('2026-05-04 18:00', '2026-05-04 22:00');

  test.each([
    [['members'], 'guests', ['audience']],
    [['members', 'guests'], 'guests', []],
    [[], 'public', []]
  ] as const)('for %j, with %s', (audiences, audience, expected) => {
    expect(broken({ audiences }, wish(evening, { audience }))).toEqual(expected);
  });

  test.each([
    [null, []],
    [20, []],
    [21, ['capacity']]
  ])('with %s people where there is room for 20', (people, expected) => {
    expect(broken({ capacity: 20 }, wish(evening, { people }))).toEqual(expected);
  });

  test.each([
    ['loud', 'quiet', ['neighbours']],
    ['quiet', 'loud', ['neighbours']],
    ['loud', 'loud', []],
    ['quiet', 'quiet', []],
    ['usual', 'loud', []]
  ] as const)('%s beside %s', (use, theirs, expected) => {
    const nextDoor = [{ thing: hall, booking: booking(evening, { use: theirs }) }];
    expect(broken({ neighbours: [hall] }, wish(evening, { use }), { nextDoor })).toEqual(expected);
    expect(broken({ neighbours: [barnum] }, wish(evening, { use }), { nextDoor })).toEqual([]);
    const later = { from: evening.to, to: evening.to + hour };
    expect(broken({ neighbours: [hall] }, wish(later, { use }), { nextDoor })).toEqual([]);
  });
});

describe('a rule of the thing stands in the place of the one for all', () => {
  const asked = wish(wholeDays('2026-05-04', '2026-05-08'));

  test.each([
    ['a longer one', { longest: 5 * day }, []],
    ['a shorter one', { longest: 2 * day }, [{ rule: 'longest', minutes: 2 * day, level: 'thing' }]],
    ['another one', { notice: day }, [{ rule: 'longest', minutes: 3 * day, level: 'collective' }]]
  ])('%s', (_, own, expected) => {
    expect(breaches(own, asked, {}, { longest: 3 * day })).toEqual(expected);
  });

  test('none of nothing says that for it there is none', () => {
    const there = { now: minuteOf('2026-05-03') };
    expect(broken({}, asked, there, { notice: 7 * day })).toEqual(['notice']);
    expect(broken({ notice: 0 }, asked, there, { notice: 7 * day })).toEqual([]);
  });

  test('those for all that are left are those of which it says nothing, and closed days', () => {
    const all = rules({
      ...{ longest: day, audiences: ['members'], weekdays: [1], buffer: hour, order: 'need' }
    });
    const own = rules({ longest: 2 * day, audiences: ['public'], weekdays: [2] });
    expect(generalBeside(own, all)).toEqual(rules({ weekdays: [1], buffer: hour, order: 'need' }));
    expect(generalBeside({ ...own, order: 'need' }, all)).toEqual(rules({ weekdays: [1], buffer: hour }));
    expect(generalBeside(null, all)).toEqual(all);
  });
});

describe('an exception', () => {
  const closed: readonly Breach[] = [
    { rule: 'closed', day: '2026-05-04', level: 'thing' },
    { rule: 'closed', day: '2026-05-04', level: 'collective' }
  ];
  const made = (said: Partial<Exception>): Exception => ({
    ...{ act: 'act' as ActId, by: bob, at: 0, rules: ['closed'], remark: null },
    ...{ structures: [], isSure: true },
    ...{ asLender: false, asAdministration: false },
    ...said
  });

  test.each([
    ['whoever lends it excepts from its own rules', [made({ asLender: true })], ['collective']],
    ['an administration from those of all', [made({ asAdministration: true })], ['thing']],
    ['whoever is both, from both', [made({ asLender: true, asAdministration: true })], []],
    ['two of them do too', [made({ asLender: true }), made({ asAdministration: true })], []],
    [
      'nobody from a rule that was not named',
      [made({ asLender: true, rules: ['hours'] })],
      ['thing', 'collective']
    ],
    ['somebody who was neither, from nothing', [made({})], ['thing', 'collective']]
  ])('%s', (_, exceptions, levels) => {
    expect(notExcepted(closed, { exceptions }).map(({ level }) => level)).toEqual(levels);
  });
});

test('a rule of all things is one however many break it, one of each thing is one each', () => {
  const closed = (level: Breach['level'], day: string): Breach => ({ rule: 'closed', level, day });
  const longest: Breach = { rule: 'longest', level: 'collective', minutes: day };
  expect(countRules([])).toBe(0);
  expect(countRules([{ thing: barnum, breaches: [closed('thing', '2026-05-04')] }])).toBe(1);
  expect(
    countRules([
      { thing: barnum, breaches: [longest, closed('thing', '2026-05-04'), closed('thing', '2026-05-11')] },
      { thing: hall, breaches: [longest, closed('thing', '2026-05-04')] }
    ])
  ).toBe(3);
});
