import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemId } from '../ids';
import { minutesADay } from '../span';
import { audiences, rules as rulesField, type Rules } from './acts';
import {
  lengthText,
  parseRules,
  quotaText,
  ruleLimits,
  rulesForm,
  typedHours,
  hoursText,
  typedPeriods,
  type RulesForm
} from './rule-forms';
import { noRules } from './rules';

const blank = rulesForm(noRules);
const day = minutesADay;
const parsed = (typed: Partial<RulesForm>) => parseRules({ ...blank, ...typed });
const rulesOf = (typed: Partial<RulesForm>): Rules => {
  const read = parsed(typed);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
};
const problemsOf = (typed: Partial<RulesForm>) => {
  const read = parsed(typed);
  return read.ok ? {} : read.problem;
};
const onMonday = (text: string): Partial<RulesForm> => ({ hours: hoursText([text]) });

test('a form in which nothing is typed asks for nothing', () => {
  expect(rulesOf({})).toEqual(noRules);
});

test('a week at most, asked for two days before, closed on Mondays', () => {
  expect(rulesOf({ longest: 'days 7', notice: 'days 2', weekdays: '1' })).toEqual({
    ...noRules,
    ...{ longest: 7 * day, notice: 2 * day, weekdays: [1] }
  });
});

test.each([
  ['days 7', 7 * day],
  ['hours 3', 180],
  ['minutes 30', 30],
  ['hours 1,5', 90],
  ['hours 1.5', 90],
  ['days  1 000 ', 1000 * day],
  ['days ', null],
  ['', null],
  ['days 3650', 3650 * day]
])('a length of %j', (longest, minutes) => {
  expect(rulesOf({ longest }).longest).toBe(minutes);
});

test.each([
  ['days une semaine', { kind: 'not-a-number' }],
  ['days -2', { kind: 'not-a-number' }],
  ['days 1e3', { kind: 'not-a-number' }],
  ['days 0', { kind: 'none' }],
  ['minutes 0,2', { kind: 'none' }],
  ['days 3651', { kind: 'too-long' }],
  ['days 9999999999', { kind: 'not-a-number' }]
])('no length is read in %j', (longest, problem) => {
  expect(problemsOf({ longest })).toEqual({ longest: problem });
});

test('no notice at all is a rule, and no length at all is none', () => {
  expect(rulesOf({ notice: 'days 0', buffer: 'hours 0', pause: 'days 0' })).toMatchObject({
    ...{ notice: 0, buffer: 0, pause: 0 }
  });
  expect(problemsOf({ ahead: 'days 0' })).toEqual({ ahead: { kind: 'none' } });
});

test('a length is shown in the largest of its units, whatever it was typed in', () => {
  expect([7 * day, day, 36 * 60, 90, 0].map((longest) => rulesForm({ ...noRules, longest }).longest)).toEqual(
    ['days 7', 'days 1', 'hours 36', 'minutes 90', 'days 0']
  );
});

test.each([
  ['bookings month 3', { most: 3, of: 'bookings', per: 'month' }],
  ['days year 20', { most: 20, of: 'days', per: 'year' }],
  ['days week ', null]
])('so many in a period: %j', (quota, expected) => {
  expect(rulesOf({ quota }).quota).toEqual(expected);
});

test.each([
  ['quota', 'bookings month trois', { kind: 'not-a-number' }],
  ['quota', 'bookings month 0', { kind: 'none' }],
  ['quota', 'bookings month 10001', { kind: 'too-many', limit: ruleLimits.quota }],
  ['capacity', '2,5', { kind: 'not-a-number' }],
  ['capacity', '0', { kind: 'none' }]
] as const)('%s is not read in %j', (field, text, problem) => {
  expect(problemsOf({ [field]: text })).toEqual({ [field]: problem });
});

describe('closed days', () => {
  test('a first day alone is closed alone, and an empty row says nothing', () => {
    expect(rulesOf({ closed: '2026-07-14 \n \n2026-12-24 2027-01-02' }).closed).toEqual([
      { from: '2026-07-14', to: '2026-07-14' },
      { from: '2026-12-24', to: '2027-01-02' }
    ]);
  });

  test('each row tells what is wrong with it', () => {
    const { closed } = problemsOf({
      closed: '2026-07-14 \n2026-12-24 2026-12-23\n 2026-12-23\n2026-02-30 '
    });
    expect([...(closed ?? [])]).toEqual([
      [1, 'backwards'],
      [2, 'no-first-day'],
      [3, 'no-first-day']
    ]);
  });

  test('there are so many rows at most', () => {
    const rows = Array.from({ length: ruleLimits.closed + 1 }, () => '2026-07-14 ');
    expect([...(problemsOf({ closed: rows.join('\n') }).closed ?? [])]).toEqual([
      [ruleLimits.closed, 'too-many']
    ]);
  });

  test('a row that was added and left empty is still a row', () => {
    expect(typedPeriods(' ')).toEqual([{ from: '', to: '' }]);
    expect(typedPeriods('')).toEqual([]);
  });
});

describe('hours', () => {
  const nineToTwelve = { weekday: 1, from: 540, to: 720 };
  const afternoon = { weekday: 1, from: 840, to: 1080 };

  test.each([
    ['9h-12h', [nineToTwelve]],
    ['9-12', [nineToTwelve]],
    ['09:00–12:00', [nineToTwelve]],
    ['9 h à 12 h', [nineToTwelve]],
    ['9\u00a0h\u00a000 – 12\u00a0h\u00a000', [nineToTwelve]],
    ['9h-12h 14h-18h', [nineToTwelve, afternoon]],
    ['9h-12h 14-18', [nineToTwelve, afternoon]],
    ['9h-12h, 14h-18h', [nineToTwelve, afternoon]],
    ['de 14 h à 18 h et de 9 h à 12 h', [nineToTwelve, afternoon]],
    ['from 9:00 to 12:00 and 14:00 to 18:00', [nineToTwelve, afternoon]],
    ['9h30-12h15', [{ weekday: 1, from: 570, to: 735 }]],
    ['9 h 30 - 12 h 15 ; 14 h - 18 h', [{ weekday: 1, from: 570, to: 735 }, afternoon]],
    ['0h-24h', [{ weekday: 1, from: 0, to: 1440 }]],
    // Whoever writes two that touch is opened without a break.
    ['9h-10h, 10h-12h', [nineToTwelve]],
    ['9h-11h, 10h-12h', [nineToTwelve]],
    ['', []],
    ['  ', []]
  ])('%j', (typed, expected) => {
    expect(rulesOf(onMonday(typed)).hours).toEqual(expected);
  });

  test.each([
    ['le matin', 'unreadable'],
    ['9h', 'unreadable'],
    ['9h-', 'unreadable'],
    ['9am-5pm', 'unreadable'],
    ['9h-25h', 'unreadable'],
    ['9h-24h30', 'unreadable'],
    ['9h60-12h', 'unreadable'],
    ['9h-12h-14h', 'unreadable'],
    ['18h-2h', 'backwards'],
    ['9h-9h', 'backwards'],
    ['0-1,2-3,4-5,6-7,8-9,10-11,12-13,14-15', 'too-many']
  ])('%j is %s', (typed, problem) => {
    expect([...(problemsOf(onMonday(typed)).hours ?? [])]).toEqual([[0, problem]]);
  });

  test('are those of each day, and are shown as they may be typed', () => {
    const days = ['', '9h-12h', '', '', '', '', '14h-18h30'];
    const rules = rulesOf({ hours: hoursText(days) });
    expect(rules.hours.map(({ weekday }) => weekday)).toEqual([2, 7]);
    expect(typedHours(rulesForm(rules).hours)).toEqual(['', '9:00–12:00', '', '', '', '', '14:00–18:30']);
  });
});

test('all that is wrong is told at once', () => {
  expect(
    Object.keys(problemsOf({ longest: 'days x', capacity: 'y', hours: 'z', closed: ' 2026-01-01' })).sort()
  ).toEqual(['capacity', 'closed', 'hours', 'longest']);
});

describe('rules that are shown and read again', () => {
  const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
  const length = maybe(fc.integer({ min: 1, max: ruleLimits.length }));
  const someDay = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const hours = fc
    .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 0, maxLength: 6 })
    .map((ends) => ends.sort((a, b) => a - b))
    .map((ends) =>
      ends.flatMap((from, i) => (i % 2 === 0 && i + 1 < ends.length ? [{ from, to: ends[i + 1]! }] : []))
    );
  const anyRules: fc.Arbitrary<Rules> = fc.record({
    ...{ longest: length, notice: length, ahead: length, buffer: length, pause: length },
    quota: maybe(
      fc.record({
        most: fc.integer({ min: 1, max: 10_000 }),
        of: fc.constantFrom('bookings' as const, 'days' as const),
        per: fc.constantFrom('week' as const, 'month' as const, 'year' as const)
      })
    ),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    closed: fc.array(
      fc.tuple(someDay, someDay).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
      { maxLength: 5 }
    ),
    hours: fc
      .array(hours, { minLength: 7, maxLength: 7 })
      .map((days) => days.flatMap((some, i) => some.map((one) => ({ weekday: i + 1, ...one })))),
    audiences: fc.subarray([...audiences]),
    capacity: maybe(fc.integer({ min: 1, max: 1_000_000 })),
    neighbours: fc.subarray(['a', 'b', 'c'].map((one) => (one.repeat(21) + 'A') as ItemId)),
    order: fc.constantFrom('first-asked' as const, 'need' as const)
  });

  test('are the same, and are what acts may say', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        expect(rulesOf(rulesForm(rules))).toEqual(rules);
        expect(rulesField.read(rulesField.write(rules))).toEqual(rules);
      })
    );
  });

  test('whatever is typed is read or refused, and what is read may be said', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string().map((count) => lengthText({ unit: 'hours', count })),
      fc.string().map((count) => quotaText({ of: 'days', per: 'week', count })),
      fc.stringMatching(/^[0-9h: àto,–-]{0,20}$/)
    );
    const form = fc.record({
      ...{ longest: typed, notice: typed, ahead: typed, buffer: typed, pause: typed, quota: typed },
      ...{ closed: typed, hours: typed, capacity: typed }
    });
    fc.assert(
      fc.property(form, (some) => {
        const read = parsed(some);
        if (read.ok) expect(rulesField.read(rulesField.write(read.value))).toEqual(read.value);
        else expect(Object.keys(read.problem).length).toBeGreaterThan(0);
      })
    );
  });
});
