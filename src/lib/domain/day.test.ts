import { expect, test } from 'vitest';
import { dayAfter, dayAt, daysBefore, endOfDay, isDay, isHour } from './day';

test('a day ends where the next one begins, in the months when clocks change too', () => {
  for (const month of [0, 2, 5, 9, 11]) {
    const evening = new Date(2026, month, 28, 23, 30).getTime();
    expect(dayAt(endOfDay(evening) - 1)).toBe(dayAt(evening));
    expect(dayAt(endOfDay(evening))).toBe(dayAfter(evening));
  }
});

test.each([
  ['2026-11-22', 1, '2026-11-21'],
  ['2026-03-01', 1, '2026-02-28'],
  ['2028-03-01', 1, '2028-02-29'],
  ['2026-01-10', 31, '2025-12-10'],
  ['2026-12-31', -1, '2027-01-01']
])('%s, %i days before, is %s', (day, count, before) => {
  expect(daysBefore(day, count)).toBe(before);
});

test.each(['2028-02-29', '2026-12-31'])('%s is a day', (day) => expect(isDay(day)).toBe(true));
test.each(['2026-02-29', '2026-2-9', '9', '2026-13-01'])('%s is none', (day) =>
  expect(isDay(day)).toBe(false)
);
test.each([
  ['18:30', true],
  ['8:30', false],
  ['24:00', false]
])('whether %s is an hour: %s', (hour, is) => expect(isHour(hour)).toBe(is));
