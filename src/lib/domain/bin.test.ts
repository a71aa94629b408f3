import { expect, test } from 'vitest';
import { binDays, daysInBin, hasLeftBin, isInBin, leavesBinAt } from './bin';

const now = Date.UTC(2026, 10, 21);
const days = (count: number) => now - count * 86_400_000;

test('the bin gives back for thirty days', () => {
  expect(isInBin({ deletedAt: null }, now)).toBe(false);
  expect(isInBin({ deletedAt: days(binDays - 1) }, now)).toBe(true);
  expect(isInBin({ deletedAt: days(binDays) }, now)).toBe(false);
  expect(hasLeftBin({ deletedAt: null }, now)).toBe(false);
  expect(hasLeftBin({ deletedAt: days(binDays - 1) }, now)).toBe(false);
  expect(hasLeftBin({ deletedAt: days(binDays) }, now)).toBe(true);
}); // DOC-6

test.each([
  ['a moment ago', now, 30],
  ['a minute ago', now - 60_000, 30],
  ['yesterday', days(1), 29],
  ['29 days ago', days(29), 1],
  ['almost 30 days ago', days(30) + 1, 1],
  ['after this screen was drawn', now + 5000, 30],
  ['by a phone whose clock is three days ahead', days(-3), 30]
])('what was deleted %s lies there %3$i days more', (_, deletedAt, left) => {
  expect(daysInBin(deletedAt, now)).toBe(left);
}); // DOC-6

test('it leaves the bin 30 days after it was deleted, and never later than 30 days from now', () => {
  expect(leavesBinAt(days(10), now)).toBe(days(-20));
  expect(leavesBinAt(days(-3), now)).toBe(days(-30));
}); // DOC-6
