import { describe, expect, test } from 'vitest';
import {
  daysIn,
  isWholeDays,
  lastDayOf,
  minuteAt,
  minuteOf,
  mondayOf,
  monthAfter,
  monthsIn,
  overlaps,
  timeOf,
  dayOf,
  weekdayOf,
  wholeDays
} from './span';

const hours = (day: string, from: string, to: string) => ({
  from: minuteOf(day, from),
  to: minuteOf(day, to)
});

describe('a stretch of time', () => {
  test('is of whole days from midnight to midnight, on the days when clocks change too', () => {
    for (const day of ['2026-03-29', '2026-10-25']) {
      const span = wholeDays(day, day);
      expect([span.to - span.from, isWholeDays(span), daysIn(span)]).toEqual([1440, true, [day]]);
      expect(lastDayOf(span)).toBe(day);
    }
  });

  test('of hours lies within the day of which it is a part, and touches neither the day before nor the day after', () => {
    const evening = hours('2026-10-25', '20:00', '23:59');
    expect(overlaps(evening, wholeDays('2026-10-25', '2026-10-25'))).toBe(true);
    expect(overlaps(evening, wholeDays('2026-10-24', '2026-10-24'))).toBe(false);
    expect(overlaps(evening, wholeDays('2026-10-26', '2026-10-26'))).toBe(false);
    expect(isWholeDays(evening)).toBe(false);
  });

  test('that ends when another begins does not overlap it', () => {
    expect(overlaps(hours('2026-11-21', '09:00', '12:00'), hours('2026-11-21', '12:00', '14:00'))).toBe(
      false
    );
  });

  test.each([
    ['2026-01-31', '2026-03-01', ['2026-01', '2026-02', '2026-03']],
    ['2026-12-31', '2027-01-01', ['2026-12', '2027-01']],
    ['2028-02-29', '2028-02-29', ['2028-02']]
  ])('from %s to %s lies in the months %j', (first, last, months) => {
    expect(monthsIn(wholeDays(first, last))).toEqual(months);
  });
});

test('a minute is told by its day and its hour, and found again by them', () => {
  const minute = minuteOf('2026-11-21', '14:35');
  expect([dayOf(minute), timeOf(minute)]).toEqual(['2026-11-21', '14:35']);
});

test('the clock on the wall is that of this device', () => {
  expect(minuteAt(new Date(2026, 2, 29, 12, 5).getTime())).toBe(minuteOf('2026-03-29', '12:05'));
});

test.each([
  ['2026-11-16', 1, '2026-11-16'],
  ['2026-11-22', 7, '2026-11-16'],
  ['2027-01-01', 5, '2026-12-28'],
  ['1970-01-01', 4, '1969-12-29']
])('%s is day %i of the week that begins on %s', (day, weekday, monday) => {
  expect([weekdayOf(day), mondayOf(day)]).toEqual([weekday, monday]);
});

test('months go on over the end of a year, both ways', () => {
  expect([monthAfter('2026-12'), monthAfter('2026-01', -1), monthAfter('2026-11', 14)]).toEqual([
    '2027-01',
    '2025-12',
    '2028-01'
  ]);
});
