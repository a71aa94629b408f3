import { expect, test } from 'vitest';
import { nearDayIn } from './formats';

test('a day of another year is said with its year, and one of this year without', () => {
  expect(nearDayIn('fr', '2026-12-03', '2026-11-21')).toBe('jeu. 3 déc.');
  expect(nearDayIn('fr', '2025-12-03', '2026-11-21')).toBe('3 déc. 2025');
  expect(nearDayIn('en', '2025-12-03', '2026-11-21')).toBe('3 Dec 2025');
});
