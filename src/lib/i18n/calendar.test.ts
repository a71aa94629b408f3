import { expect, test } from 'vitest';
import { minuteOf, wholeDays, type Span } from '../domain/span';
import { calendar } from './calendar';

const today = '2026-11-21';
const hours = (from: string, to: string): Span => ({
  from: minuteOf('2026-11-21', from),
  to: minuteOf('2026-11-21', to)
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each<readonly [Span, string, string]>([
  [wholeDays(today, today), 'toute la journée', 'all day'],
  [hours('09:00', '12:30'), 'de 9 h 00 à 12 h 30', '9:00 to 12:30'],
  [hours('18:00', '24:00'), 'de 18 h 00 à minuit', '18:00 to midnight'],
  [wholeDays('2026-11-21', '2026-11-22'), 'du sam. 21 nov. au dim. 22 nov.', 'Sat 21 Nov to Sun 22 Nov']
])('under the heading of its day, %j is said so', (span, fr, en) => {
  expect(plain(calendar.fr.when(span, today))).toBe(fr);
  expect(plain(calendar.en.when(span, today)).replaceAll('Sat, ', 'Sat ')).toBe(en);
});

test('a day of the month says in words what its marks show', () => {
  expect(calendar.fr.cell(today, 0, 0)).toBe('samedi 21 novembre, rien');
  expect(calendar.fr.cell(today, 3, 2)).toBe('samedi 21 novembre, 3 à l’agenda, 2 en conflit');
  expect(calendar.en.cell(today, 1, 0)).toMatch(/21 November, 1 in the calendar$/);
});
