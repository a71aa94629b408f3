import { expect, test } from 'vitest';
import { parseMeeting } from './meeting';

test('a title is enough to prepare a meeting', () => {
  expect(parseMeeting({ title: ' Comité  de novembre ', date: '', time: '', place: '' })).toEqual({
    ok: true,
    value: { title: 'Comité de novembre', date: '', time: '', place: '' }
  });
});

test('a day that does not exist and an hour that does not either are told', () => {
  expect(parseMeeting({ title: '', date: '2026-02-30', time: '25:00', place: '' })).toEqual({
    ok: false,
    problem: {
      title: { kind: 'missing' },
      date: { kind: 'not-a-day', given: '2026-02-30' },
      time: { kind: 'not-an-hour', given: '25:00' }
    }
  });
});
