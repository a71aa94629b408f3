import { expect, test } from 'vitest';
import { wholeDays } from '../domain/span';
import { nearDayIn, spanIn } from './formats';

test('a day of another year is said with its year, and one of this year without', () => {
  expect(nearDayIn('fr', '2026-12-03', '2026-11-21')).toBe('jeu. 3 déc.');
  expect(nearDayIn('fr', '2025-12-03', '2026-11-21')).toBe('3 déc. 2025');
  expect(nearDayIn('en', '2025-12-03', '2026-11-21')).toBe('3 Dec 2025');
});

test.each([
  ['2026-12-05', '2026-12-06', 'du sam. 5 déc. au dim. 6 déc.'],
  ['2027-03-06', '2027-03-07', 'du sam. 6 mars au dim. 7 mars 2027'],
  ['2026-12-31', '2027-01-01', 'du jeu. 31 déc. au ven. 1 janv. 2027'],
  ['2025-12-31', '2026-01-01', 'du mer. 31 déc. 2025 au jeu. 1 janv.'],
  ['2027-03-06', '2027-03-06', 'sam. 6 mars 2027']
])('a time from %s to %s says the year once, where it is not this one', (first, last, said) => {
  expect(spanIn('fr', wholeDays(first, last), '2026-11-21')).toBe(said);
});
