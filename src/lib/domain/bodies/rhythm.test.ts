import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBefore } from '../day';
import { ruling, type Rhythm } from './acts';
import { nextDue } from './rhythm';

const yearly: Rhythm = { times: 1, per: 'year' };
const quarterly: Rhythm = { times: 4, per: 'year' };
const monthly: Rhythm = { times: 1, per: 'month' };
const twiceAMonth: Rhythm = { times: 2, per: 'month' };
const long = '2020-01-01';

test.each<[string, Rhythm, readonly string[], string, string, string, boolean]>([
  ['once a year, held the year before', yearly, ['2025-06-01'], long, '2026-03-01', '2026-12-31', false],
  [
    'once it was held, by the end of the next',
    yearly,
    ['2026-02-01'],
    long,
    '2026-03-01',
    '2027-12-31',
    false
  ],
  ['a year that went by without is late', yearly, ['2024-06-01'], long, '2026-01-01', '2025-12-31', true],
  ['until it is held', yearly, ['2024-06-01', '2026-01-09'], long, '2026-01-10', '2027-12-31', false],
  ['nothing is late of before it was said', yearly, [], '2026-01-01', '2026-01-02', '2026-12-31', false],
  [
    'of the year in which it was said something is',
    yearly,
    [],
    '2025-12-31',
    '2026-01-02',
    '2025-12-31',
    true
  ],
  [
    'four times a year, the third',
    quarterly,
    ['2026-01-09', '2026-04-02'],
    long,
    '2026-05-01',
    '2026-09-30',
    false
  ],
  ['the second, late', quarterly, ['2026-01-09'], long, '2026-07-01', '2026-06-30', true],
  ['on the last day it is not late', quarterly, ['2026-01-09'], long, '2026-06-30', '2026-06-30', false],
  ['said in autumn, the fourth is the first', quarterly, [], '2026-10-02', '2026-10-03', '2026-12-31', false],
  ['one is enough of that year', quarterly, ['2026-11-01'], '2026-10-02', '2027-01-02', '2027-03-31', false],
  [
    'three of four leave one late',
    quarterly,
    ['2025-01-09', '2025-02-09', '2025-03-09'],
    long,
    '2026-01-02',
    '2025-12-31',
    true
  ],
  [
    'all held early leave the next year',
    quarterly,
    ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'],
    long,
    '2026-02-01',
    '2027-03-31',
    false
  ],
  ['every month', monthly, ['2026-01-31'], long, '2026-02-10', '2026-02-28', false],
  ['in a leap year', monthly, ['2024-01-31'], long, '2024-02-10', '2024-02-29', false],
  [
    'twice a month, by its middle',
    twiceAMonth,
    ['2026-03-02', '2026-03-20'],
    long,
    '2026-04-01',
    '2026-04-15',
    false
  ],
  [
    'five times a year, in whole days',
    { times: 5, per: 'year' },
    ['2025-12-01', '2025-11-01', '2025-10-01', '2025-09-01', '2025-08-01'],
    long,
    '2026-01-01',
    '2026-03-13',
    false
  ]
])('%s', (_, rhythm, held, since, today, dueBy, isLate) => {
  expect(nextDue(rhythm, held, { since, today })).toEqual({ dueBy, isLate });
});

test('whoever meets again by the day that they are told is never late', () => {
  const rhythms = fc.record({
    times: fc.integer({ min: 1, max: 12 }),
    per: fc.constantFrom('month' as const, 'year' as const)
  });
  fc.assert(
    fc.property(rhythms, fc.nat(800), fc.array(fc.nat(400), { maxLength: 8 }), (rhythm, start, early) => {
      const since = daysBefore('2024-01-01', -start);
      const held: string[] = [];
      let today = since;
      for (const days of early) {
        const { dueBy, isLate } = nextDue(rhythm, held, { since, today });
        expect(isLate).toBe(false);
        const sooner = daysBefore(dueBy, days);
        today = sooner > today ? sooner : dueBy;
        held.push(today);
      }
    })
  );
});

test('never is no rhythm', () => {
  const said = {
    ...{
      body: new Uint8Array(16),
      kind: 'board',
      name: new Uint8Array(32),
      votersAre: 'people',
      members: null
    },
    ...{ quorum: { share: null, countsProxies: false }, isWaivedOnSecond: false },
    ...{ proxies: { isAllowed: false, most: null } },
    majority: { share: null, base: 'cast', isChairDeciding: false }
  };
  expect(ruling.read({ ...said, rhythm: { times: 1, per: 'year' } })).toBeDefined();
  expect(ruling.read({ ...said, rhythm: null })).toBeDefined();
  expect(ruling.read({ ...said, rhythm: { times: 0, per: 'year' } })).toBeUndefined();
});
