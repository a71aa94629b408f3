import { expect, test } from 'vitest';
import { minutesADay, wholeDays, type Span } from '../span';
import type { Rules } from './acts';
import { lookedAt } from './looked-at';
import { noRules } from './rules';

const quota = (per: 'week' | 'month' | 'year'): Partial<Rules> => ({ quota: { most: 1, of: 'days', per } });
const weekend = wholeDays('2027-05-08', '2027-05-09');

test.each<[string, Span, Partial<Rules>, Span]>([
  ['nothing but itself where nothing is asked', weekend, {}, weekend],
  ['what is next to it', weekend, { buffer: 2 * minutesADay }, wholeDays('2027-05-06', '2027-05-11')],
  [
    'a pause that is longer than a month',
    weekend,
    { pause: 60 * minutesADay, buffer: 60 },
    wholeDays('2027-03-09', '2027-07-08')
  ],
  ['its week', weekend, quota('week'), wholeDays('2027-05-03', '2027-05-09')],
  [
    'a week over a new year',
    wholeDays('2027-01-01', '2027-01-01'),
    quota('week'),
    wholeDays('2026-12-28', '2027-01-03')
  ],
  ['its month', weekend, quota('month'), wholeDays('2027-05-01', '2027-05-31')],
  [
    'both months of what lies in two',
    wholeDays('2027-04-30', '2027-05-01'),
    quota('month'),
    wholeDays('2027-04-01', '2027-05-31')
  ],
  [
    'what ends at midnight is not in the next month',
    wholeDays('2027-04-30', '2027-04-30'),
    quota('month'),
    wholeDays('2027-04-01', '2027-04-30')
  ],
  ['its year', weekend, quota('year'), wholeDays('2027-01-01', '2027-12-31')],
  [
    'a pause that goes further than a quota',
    weekend,
    { ...quota('week'), pause: 3 * minutesADay },
    wholeDays('2027-05-03', '2027-05-12')
  ]
])('%s is looked at', (_, span, said, expected) => {
  expect(lookedAt(span, { ...noRules, ...said })).toEqual(expected);
});
