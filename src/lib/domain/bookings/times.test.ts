import { describe, expect, test } from 'vitest';
import { dayOf, minuteOf, timeOf, wholeDays } from '../span';
import { noTime, parseRequest, noRequest, parseWhen, type WhenForm } from './forms';
import { placeInMonth, timesFrom } from './times';

const days = (first: string, rhythm: 'week' | 'two-weeks' | 'month', until: string) =>
  timesFrom(wholeDays(first, first), rhythm, until).map(({ from }) => dayOf(from));
const now = minuteOf('2027-01-10', '12:00');
const when = (changes: Partial<WhenForm>) => parseWhen({ ...noTime, ...changes }, now);

describe('what comes again', () => {
  test.each([
    ['2026-12-28', 'week', '2027-01-11', ['2026-12-28', '2027-01-04', '2027-01-11']],
    ['2027-03-21', 'week', '2027-04-01', ['2027-03-21', '2027-03-28']],
    ['2027-02-15', 'two-weeks', '2027-03-20', ['2027-02-15', '2027-03-01', '2027-03-15']],
    ['2027-01-12', 'month', '2027-04-30', ['2027-01-12', '2027-02-09', '2027-03-09', '2027-04-13']],
    // A fifth Sunday is the last where there are four.
    ['2027-01-31', 'month', '2027-03-31', ['2027-01-31', '2027-02-28', '2027-03-28']]
  ] as const)('from %s each %s until %s is on %j', (first, rhythm, until, expected) => {
    expect(days(first, rhythm, until)).toEqual(expected);
  });

  test('keeps its hour on the wall over a change of season', () => {
    const first = { from: minuteOf('2027-03-23', '18:00'), to: minuteOf('2027-03-23', '20:30') };
    const times = timesFrom(first, 'week', '2027-04-07');
    expect(times.map(({ from, to }) => [timeOf(from), timeOf(to)])).toEqual([
      ['18:00', '20:30'],
      ['18:00', '20:30'],
      ['18:00', '20:30']
    ]);
  });
});

test.each([
  ['2027-01-01', 1],
  ['2027-01-07', 1],
  ['2027-01-08', 2],
  ['2027-01-28', 4],
  ['2027-01-29', 'last'],
  ['2027-02-28', 4]
] as const)('%s has the place %s in its month', (day, place) => {
  expect(placeInMonth(day)).toBe(place);
});

describe('what is typed of when', () => {
  test('is whole days, or hours', () => {
    expect(when({ from: '2027-05-08', to: '2027-05-09' })).toEqual({
      ok: true,
      value: [wholeDays('2027-05-08', '2027-05-09')]
    });
    expect(when({ from: '2027-05-08', to: '2027-05-08', fromTime: '09:00', toTime: '12:30' })).toEqual({
      ok: true,
      value: [{ from: minuteOf('2027-05-08', '09:00'), to: minuteOf('2027-05-08', '12:30') }]
    });
  });

  test.each([
    [{}, { from: { kind: 'missing' }, to: { kind: 'missing' } }],
    [{ from: '2027-02-30', to: '2027-03-01' }, { from: { kind: 'not-a-day', given: '2027-02-30' } }],
    [{ from: '2027-05-09', to: '2027-05-08' }, { to: { kind: 'backwards' } }],
    [
      { from: '2027-05-09', to: '2027-05-09', fromTime: '12:00', toTime: '12:00' },
      { toTime: { kind: 'backwards-in-day' } }
    ],
    [
      { from: '2027-05-09', to: '2027-05-09', fromTime: '22:00', toTime: '01:00' },
      { toTime: { kind: 'backwards-in-day' } }
    ],
    [
      { from: '2027-05-09', to: '2027-05-09', fromTime: '22:00', toTime: '01:00', rhythm: 'week' },
      { toTime: { kind: 'backwards-in-day' }, until: { kind: 'missing' } }
    ],
    [
      { from: '2027-05-09', to: '2027-05-08', fromTime: '22:00', toTime: '23:00' },
      { to: { kind: 'backwards' } }
    ],
    [{ from: '2027-05-09', to: '9999-12-31' }, { to: { kind: 'too-far' } }],
    [
      { from: '2151-01-01', to: '2151-01-01' },
      { from: { kind: 'too-far' }, to: { kind: 'too-far' } }
    ],
    [{ from: '2027-05-09', to: '275760-09-13' }, { to: { kind: 'too-far' } }],
    [
      { from: '2027-05-09', to: '2027-05-09', rhythm: 'month', until: '20270-05-09' },
      { until: { kind: 'too-far' } }
    ],
    [{ from: '2027-05-09', to: '2027-05-09', fromTime: '12:00' }, { toTime: { kind: 'missing' } }],
    [
      { from: '2027-05-09', to: '2027-05-09', fromTime: '25:00', toTime: '26:00' },
      {
        fromTime: { kind: 'not-an-hour', given: '25:00' },
        toTime: { kind: 'not-an-hour', given: '26:00' }
      }
    ],
    [{ from: '2027-01-09', to: '2027-01-09' }, { from: { kind: 'past' } }],
    [{ from: '2027-05-09', to: '2027-05-09', rhythm: 'week' }, { until: { kind: 'missing' } }],
    [
      { from: '2027-05-09', to: '2027-05-09', rhythm: 'week', until: '2027-05-01' },
      { until: { kind: 'backwards' } }
    ],
    [
      { from: '2027-05-09', to: '2027-05-09', rhythm: 'week', until: '2029-05-01' },
      { until: { kind: 'too-many', most: 60 } }
    ]
  ] as const)('%j is told to be wrong where it is', (form, problem) => {
    expect(when(form)).toEqual({ ok: false, problem });
  });

  test('of more than four hundred days is a slip of the hand', () => {
    expect(when({ from: '2027-05-09', to: '2028-07-09' })).toMatchObject({
      problem: { to: { kind: 'too-long-time', most: 400 } }
    });
  });

  test('of today is no past, while some of it is to come', () => {
    expect(when({ from: '2027-01-10', to: '2027-01-10' }).ok).toBe(true);
  });
});

test('whom a request is for is a structure where it is called as one, however it is spelt', () => {
  const structures = [{ id: 'remise' as never, name: 'La Remise' }];
  expect(parseRequest({ ...noRequest, borrower: ' la  remise' }, structures)).toMatchObject({
    value: { structure: 'remise', borrower: '' }
  });
  expect(parseRequest({ ...noRequest, borrower: 'Mme Leroy', people: '1 200' }, structures)).toMatchObject({
    value: { structure: null, borrower: 'Mme Leroy', people: 1200 }
  });
  expect(parseRequest({ ...noRequest, people: 'beaucoup' }, structures)).toMatchObject({
    problem: { borrower: { kind: 'missing' }, people: { kind: 'not-a-number', given: 'beaucoup' } }
  });
});
