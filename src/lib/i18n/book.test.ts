import { expect, test } from 'vitest';
import { book } from './book';

test.each([
  ['2027-06-01', 'chaque mois, le 1er mardi', 'every month, on the 1st Tuesday'],
  ['2027-06-24', 'chaque mois, le 4e jeudi', 'every month, on the 4th Thursday'],
  ['2027-05-30', 'chaque mois, le dernier dimanche', 'every month, on the last Sunday'],
  ['', 'chaque mois, le même jour de la semaine', 'every month, on the same weekday'],
  ['2027-02-30', 'chaque mois, le même jour de la semaine', 'every month, on the same weekday']
])('from %j on, once a month is said with its day: %s', (from, fr, en) => {
  expect([book.fr.everySo('month', from), book.en.everySo('month', from)]).toEqual([fr, en]);
});

test('once a week is said alike whatever the day', () => {
  expect(book.fr.everySo('week', '2027-06-01')).toBe(book.fr.everySo('week', ''));
});
