import { expect, test } from 'vitest';
import { timeline } from './timeline';

const today = '2026-11-21';

test('days that are alike are said at once, today by its name', () => {
  const { days } = timeline.fr;
  expect(days(today, today, today)).toBe('aujourd’hui');
  expect(days(today, '2026-11-22', today)).toBe('d’aujourd’hui au dim. 22 nov.');
  expect(days('2026-11-22', '2026-11-22', today)).toBe('dim. 22 nov.');
  expect(days('2026-12-31', '2027-01-01', today)).toBe('du jeu. 31 déc. au 1 janv. 2027');
  expect(timeline.en.days(today, '2026-11-22', today)).toBe('today to Sun 22 Nov');
});

test.each([
  [timeline.fr.freeAll(1, '1'), 'libre'],
  [timeline.fr.freeAll(4, '4'), '4 libres sur 4'],
  [timeline.fr.freeSome(2, '2', '4'), '2 libres sur 4'],
  [timeline.fr.freeSome(1, '1', '4'), '1 libre sur 4'],
  [timeline.fr.freeNone(1, '1'), 'pris'],
  [timeline.fr.freeNone(4, '4'), '0 libre sur 4']
])('what is free is counted where there are several: %s', (said, wanted) => {
  expect(said).toBe(wanted);
});
