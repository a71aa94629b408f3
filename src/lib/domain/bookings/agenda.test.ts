import { expect, test } from 'vitest';
import type { ActId } from '../acts/act';
import type { ItemId, MeetingId } from '../ids';
import type { Meeting } from '../meetings/meeting';
import { minuteOf, wholeDays, type Span } from '../span';
import {
  agendaPage,
  bookingEntries,
  byDay,
  isDayOrMonth,
  meetingEntries,
  monthsOfDays,
  weekOf,
  weeksOf
} from './agenda';
import type { BookedThing } from './surroundings';
import type { Booking } from './state';

const entry = (key: string, span: Span) => ({ key, span });
const hours = (day: string, from: string, to: string): Span => ({
  from: minuteOf(day, from),
  to: minuteOf(day, to)
});
/** The keys of each day that has something, with … where it goes on from before or after. */
const said = (entries: readonly ReturnType<typeof entry>[], days: readonly string[]) =>
  Object.fromEntries(
    [...byDay(entries, days)]
      .map(
        ([day, all]) =>
          [
            day,
            all.map(
              ({ entry, isContinued, goesOn }) => (isContinued ? '…' : '') + entry.key + (goesOn ? '…' : '')
            )
          ] as const
      )
      .filter(([, all]) => all.length > 0)
  );

test.each([
  // A month that begins on a Monday and one that ends on a Sunday have no days of their neighbours.
  ['2027-02', '2027-02-01', '2027-02-28', 4],
  ['2026-11', '2026-10-26', '2026-12-06', 6],
  // New year, and a leap day.
  ['2026-12', '2026-11-30', '2027-01-03', 5],
  ['2027-01', '2026-12-28', '2027-01-31', 5],
  ['2028-02', '2028-01-31', '2028-03-05', 5],
  // The clocks change in both.
  ['2026-03', '2026-02-23', '2026-04-05', 6],
  ['2026-10', '2026-09-28', '2026-11-01', 5]
])('the weeks of %s go from %s to %s', (month, first, last, weeks) => {
  const all = weeksOf(month);
  expect(all).toHaveLength(weeks);
  expect(all.every((week) => week.length === 7)).toBe(true);
  expect([all[0]![0], all.at(-1)!.at(-1)]).toEqual([first, last]);
  expect(new Set(all.flat()).size).toBe(weeks * 7);
});

test('a week goes over a new year and over a change of the clocks', () => {
  expect(weekOf('2027-01-01')).toEqual([
    ...['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03']
  ]);
  expect(weekOf('2026-03-29').at(-1)).toBe('2026-03-29');
  expect(weekOf('2026-10-25')[0]).toBe('2026-10-19');
});

test('what lasts several days is in each, and says where it goes on', () => {
  const days = weekOf('2026-11-21');
  expect(
    said(
      [
        entry('weekend', wholeDays('2026-11-21', '2026-11-22')),
        entry('night', { from: minuteOf('2026-11-20', '22:00'), to: minuteOf('2026-11-21', '02:00') })
      ],
      days
    )
  ).toEqual({
    '2026-11-20': ['night…'],
    '2026-11-21': ['…night', 'weekend…'],
    '2026-11-22': ['…weekend']
  });
});

test('what ends at midnight is not in the day that begins then', () => {
  const evening = entry('evening', { from: minuteOf('2026-11-21', '18:00'), to: minuteOf('2026-11-22') });
  expect(said([evening], weekOf('2026-11-21'))).toEqual({ '2026-11-21': ['evening'] });
});

test('a booking over two months is in both, each of them looked at alone', () => {
  const tour = entry('tour', wholeDays('2026-12-30', '2027-01-02'));
  const days = (month: string) => agendaPage('list', month, '2026-11-21').days;
  expect(said([tour], days('2026-12'))).toEqual({
    '2026-12-30': ['tour…'],
    '2026-12-31': ['…tour…']
  });
  expect(said([tour], days('2027-01'))).toEqual({
    '2027-01-01': ['…tour…'],
    '2027-01-02': ['…tour']
  });
  expect(said([tour], days('2027-02'))).toEqual({});
});

test('what lasts for years costs no more than the days that are looked at', () => {
  const kept = entry('kept', wholeDays('1971-01-01', '2199-12-31'));
  expect(byDay([kept], weekOf('2026-11-21')).get('2026-11-18')).toEqual([
    { entry: kept, isContinued: true, goesOn: true }
  ]);
});

test.each(['2026-03-29', '2026-10-25'])('the day when clocks change, %s, is one day', (day) => {
  const all = [entry('day', wholeDays(day, day)), entry('night', hours(day, '01:00', '04:00'))];
  expect(said(all, weekOf(day))).toEqual({ [day]: ['day', 'night'] });
});

test('in a day, what goes on and what lasts all day come first, and one minute has one order', () => {
  const day = '2026-11-21';
  const all = [
    entry('b', hours(day, '09:00', '10:00')),
    entry('c', hours(day, '08:00', '20:00')),
    entry('a', hours(day, '09:00', '12:00')),
    entry('whole', wholeDays(day, day)),
    entry('before', wholeDays('2026-11-20', day))
  ];
  const order = { '2026-11-21': ['…before', 'whole', 'c', 'a', 'b'] };
  expect(said(all, [day])).toEqual(order);
  expect(said([...all].reverse(), [day])).toEqual(order);
});

test('meetings and bookings are in one order, and a meeting without a day is in none', () => {
  const meeting = (id: string, date: string, time: string) =>
    ({ id: id as MeetingId, title: id, date, time, place: '' }) as Meeting;
  const booked = {
    thing: 'barnum' as ItemId,
    booking: {
      ask: 'x' as ActId,
      nth: 0,
      span: hours('2026-11-21', '10:00', '12:00')
    } as unknown as Booking,
    standing: 'accepted'
  } as BookedThing;
  const meetings = [
    meeting('evening', '2026-11-21', '18:30'),
    meeting('some day', '', ''),
    meeting('that day', '2026-11-21', '')
  ];
  const clashing = new Map([['barnum', new Set(['x.0'])]]);
  const entries = [...bookingEntries([booked], clashing), ...meetingEntries(meetings)];
  const ofDay = byDay(entries, ['2026-11-21']).get('2026-11-21')!;
  expect(ofDay.map(({ entry }) => entry.key)).toEqual(['that day', 'barnum x.0', 'evening']);
  expect(ofDay.map(({ entry }) => entry.kind === 'booking' && entry.inConflict)).toEqual([
    false,
    true,
    false
  ]);
  expect(bookingEntries([booked], new Map())[0]!.inConflict).toBe(false);
});

test('a month shows the day that was chosen, today in its own, and none in another', () => {
  const month = (on: string | null) => agendaPage('month', on, '2026-11-21');
  expect(month(null)).toMatchObject({ month: '2026-11', chosen: '2026-11-21' });
  expect(month('2026-11-05')).toMatchObject({ month: '2026-11', chosen: '2026-11-05' });
  expect(month('2026-12')).toMatchObject({ chosen: null, previous: '2026-11', next: '2027-01' });
  expect(monthsOfDays(month('2026-12').days)).toEqual(['2026-11', '2026-12', '2027-01']);
});

test('a week leads to those beside it, over a new year', () => {
  const week = agendaPage('week', '2026-12-30', '2026-11-21');
  expect(week).toMatchObject({ previous: '2026-12-21', next: '2027-01-04' });
  expect(agendaPage('week', '2026-12', '2026-11-21').days[0]).toBe('2026-11-30');
});

test('a list begins today and leads back to the whole of this month, and on to what it does not show', () => {
  const coming = agendaPage('list', null, '2026-11-21');
  expect([coming.days[0], coming.days.at(-1)]).toEqual(['2026-11-21', '2027-01-31']);
  expect(coming).toMatchObject({ month: null, previous: '2026-11', next: '2027-02' });
  const november = agendaPage('list', coming.previous, '2026-11-21');
  expect(november.days).toHaveLength(30);
  expect(november).toMatchObject({ month: '2026-11', previous: '2026-10', next: '2026-12' });
  expect(agendaPage('list', '2026-02-10', '2026-11-21').days).toHaveLength(28);
});

test.each([
  ['2026-11-21', true],
  ['2026-11', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-13', false],
  ['2026-11-31', false],
  ['', false],
  ['2026', false],
  ['2026-11-2', false],
  ['1969-12-31', false],
  ['9999-01', false],
  ['month', false]
])('%s is a day or a month of the calendar: %s', (text, is) => {
  expect(isDayOrMonth(text)).toBe(is);
});
