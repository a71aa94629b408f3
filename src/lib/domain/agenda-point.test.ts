import { expect, test } from 'vitest';
import { parseAgendaPoint } from './agenda-point';

test('a point has a title, and minutes if one likes', () => {
  expect(parseAgendaPoint({ title: ' Vélo  cargo ', minutes: '20' })).toEqual({
    ok: true,
    value: { title: 'Vélo cargo', minutes: 20 }
  });
  expect(parseAgendaPoint({ title: 'Vélo', minutes: '' })).toEqual({
    ok: true,
    value: { title: 'Vélo', minutes: null }
  });
});

test('a point without a title is asked for one', () => {
  expect(parseAgendaPoint({ title: ' ', minutes: '' })).toEqual({
    ok: false,
    problem: { title: { kind: 'missing' } }
  });
});

test.each(['-5', '2,5', 'vingt', '601', '1e2'])('%j is no number of minutes', (minutes) => {
  expect(parseAgendaPoint({ title: 'Vélo', minutes })).toEqual({
    ok: false,
    problem: { minutes: { kind: 'not-minutes', limit: 600 } }
  });
});
