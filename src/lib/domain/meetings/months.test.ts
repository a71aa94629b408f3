import { expect, test } from 'vitest';
import type { MeetingId } from '../ids';
import { calendarOf, monthsOf } from './months';

const meeting = (id: string, date: string, time = '') => ({ id: id as MeetingId, date, time });
const ids = (meetings: readonly { id: string }[]) => meetings.map(({ id }) => id);

test('what is to come comes nearest first, what was comes latest first', () => {
  const { upcoming, undated, past } = calendarOf(
    [
      meeting('december', '2026-12-03'),
      meeting('tonight', '2026-11-20', '18:30'),
      meeting('some day', ''),
      meeting('october', '2026-10-15'),
      meeting('this morning', '2026-11-20', '09:00'),
      meeting('september', '2026-09-10')
    ],
    '2026-11-20'
  );
  expect(ids(upcoming)).toEqual(['this morning', 'tonight', 'december']);
  expect(ids(undated)).toEqual(['some day']);
  expect(ids(past)).toEqual(['october', 'september']);
});

test('two meetings of one hour stand in one order whatever order they came in', () => {
  const two = [meeting('b', '2026-11-20', '18:30'), meeting('a', '2026-11-20', '18:30')];
  expect(ids(calendarOf(two, '2026-11-20').upcoming)).toEqual(['a', 'b']);
  expect(ids(calendarOf([...two].reverse(), '2026-11-20').upcoming)).toEqual(['a', 'b']);
});

test('they are grouped by month, then by day', () => {
  const months = monthsOf([
    meeting('a', '2026-11-20'),
    meeting('b', '2026-11-20'),
    meeting('c', '2026-12-03')
  ]);
  expect(months.map(({ month, days }) => [month, days.map((day) => [day.day, ids(day.meetings)])])).toEqual([
    ['2026-11', [['2026-11-20', ['a', 'b']]]],
    ['2026-12', [['2026-12-03', ['c']]]]
  ]);
});
