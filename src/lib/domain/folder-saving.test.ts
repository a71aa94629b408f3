import { expect, test } from 'vitest';
import { isFolderDue, tooManyInFolder } from './folder-saving';

const hour = 3_600_000;
const day = 24 * hour;
const now = 1000 * day;

test('a folder is given a backup as often as was asked, and a little before for whoever comes every morning', () => {
  expect(isFolderDue({ rhythm: 'week', last: null }, now)).toBe(true);
  expect(isFolderDue({ rhythm: 'day', last: now - 19 * hour }, now)).toBe(false);
  expect(isFolderDue({ rhythm: 'day', last: now - 23 * hour }, now)).toBe(true);
  expect(isFolderDue({ rhythm: 'week', last: now - 6 * day }, now)).toBe(false);
  expect(isFolderDue({ rhythm: 'week', last: now - 7 * day + hour }, now)).toBe(true);
});

test('a clock that was years ahead puts nothing off', () => {
  expect(isFolderDue({ rhythm: 'week', last: now + 400 * day }, now)).toBe(true);
  expect(isFolderDue({ rhythm: 'day', last: now + hour }, now)).toBe(false);
});

test('what did not come to lie there is made again after an hour, whatever the clock did', () => {
  const failed = (failedAt: number | null) =>
    isFolderDue({ rhythm: 'day', last: now - 2 * day, failedAt }, now);
  expect([null, now, now - hour + 1, now - hour, now + 400 * day].map(failed)).toEqual([
    ...[true, false, false, true, true]
  ]);
  expect(isFolderDue({ rhythm: 'day', last: now - hour, failedAt: now - 2 * hour }, now)).toBe(false);
});

test('the last three stay', () => {
  expect(tooManyInFolder(['a', 'b', 'c'])).toEqual([]);
  expect(tooManyInFolder(['a', 'b', 'c', 'd', 'e'])).toEqual(['a', 'b']);
  expect(tooManyInFolder([])).toEqual([]);
});
