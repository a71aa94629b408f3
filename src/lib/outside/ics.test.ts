import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarEvent } from '../domain/calendar-event';
import { minuteOf, wholeDays } from '../domain/span';
import { icsOf } from './ics';

const event: CalendarEvent = {
  uid: 'ask.0@grange',
  span: { from: minuteOf('2026-11-21', '14:30'), to: minuteOf('2026-11-21', '18:00') },
  title: 'Barnum',
  place: 'Réserve',
  description: '',
  status: 'confirmed',
  sequence: 2,
  changedAt: Date.UTC(2026, 10, 1, 9, 5, 7),
  alarm: 60
};
const written = (changes: Partial<CalendarEvent>) => icsOf([{ ...event, ...changes }]);
/** The lines as whoever reads them puts them together. */
const linesOf = (ics: string) => ics.replaceAll('\r\n ', '').split('\r\n');

test('an event is written whole: its name, its hours without a zone, and its alarm', () => {
  expect(linesOf(written({}))).toEqual([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Grange//Grange//FR', 'BEGIN:VEVENT'],
    ...['UID:ask.0@grange', 'SEQUENCE:2', 'DTSTAMP:20261101T090507Z'],
    ...['DTSTART:20261121T143000', 'DTEND:20261121T180000', 'SUMMARY:Barnum', 'LOCATION:Réserve'],
    ...['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT1H', 'DESCRIPTION:Barnum', 'END:VALARM'],
    ...['STATUS:CONFIRMED', 'END:VEVENT', 'END:VCALENDAR', '']
  ]);
});

test('whole days are dates, the day after the last one closing them, over the end of a month and of a year', () => {
  const days = (first: string, last: string) =>
    linesOf(written({ span: wholeDays(first, last) })).filter((line) => /^DT(START|END)/.test(line));
  expect(days('2026-11-30', '2026-11-30')).toEqual([
    'DTSTART;VALUE=DATE:20261130',
    'DTEND;VALUE=DATE:20261201'
  ]);
  expect(days('2026-12-30', '2027-01-01')).toEqual([
    'DTSTART;VALUE=DATE:20261230',
    'DTEND;VALUE=DATE:20270102'
  ]);
});

test.each(['2026-03-29', '2026-10-25'])('hours stay as they are on %s, when clocks change', (day) => {
  const span = { from: minuteOf(day, '02:30'), to: minuteOf(day, '03:15') };
  const figures = day.replaceAll('-', '');
  expect(linesOf(written({ span }))).toEqual(
    expect.arrayContaining([`DTSTART:${figures}T023000`, `DTEND:${figures}T031500`])
  );
});

test.each([
  ['confirmed', 'CONFIRMED'],
  ['tentative', 'TENTATIVE'],
  ['cancelled', 'CANCELLED']
] as const)('what is %s is said to be so', (status, word) => {
  expect(linesOf(written({ status }))).toContain(`STATUS:${word}`);
});

test('what would end a text or a line is marked, so that no text begins another property', () => {
  const lines = linesOf(
    written({
      uid: 'a\r\nATTENDEE:mailto:x@y',
      title: 'Un, deux; trois\\ et "quatre"',
      description: 'Ligne 1\nLigne 2\r\nATTENDEE:mailto:x@y\rEND:VEVENT\u0000\u0007'
    })
  );
  expect(lines).toContain('SUMMARY:Un\\, deux\\; trois\\\\ et "quatre"');
  expect(lines).toContain('DESCRIPTION:Ligne 1\\nLigne 2\\nATTENDEE:mailto:x@y\\nEND:VEVENT');
  expect(lines).toContain('UID:aATTENDEE:mailto:x@y');
  expect(lines.filter((line) => /^ATTENDEE/.test(line))).toEqual([]);
});

test('an event without a name, a place, a text or an alarm is one all the same', () => {
  const lines = linesOf(written({ title: '', place: '', alarm: null }));
  expect(lines).toContain('SUMMARY:');
  expect(lines.filter((line) => /ALARM|LOCATION|DESCRIPTION/.test(line))).toEqual([]);
  expect(linesOf(written({ title: '' }))).toContain('DESCRIPTION:…');
});

test('no line is longer than 75 bytes, none splits a letter, and all of any text is there', () => {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom('é'.repeat(300), '😀'.repeat(150), '👩🏽‍🌾'.repeat(60), 'a'.repeat(300), ',;\\\n'.repeat(80))
  );
  fc.assert(
    fc.property(texts, texts, (title, description) => {
      const ics = written({ title, description });
      const lines = ics.split('\r\n');
      expect(lines.filter((line) => bytes(line) > 75)).toEqual([]);
      expect(lines.every((line) => new TextDecoder().decode(new TextEncoder().encode(line)) === line)).toBe(
        true
      );
      const said = linesOf(ics).find((line) => line.startsWith('SUMMARY:'))!;
      const read = said
        .slice('SUMMARY:'.length)
        .replaceAll(/\\(.)/g, (_, mark) => (mark === 'n' ? '\n' : mark));
      const kept = title.replaceAll(/\r\n|\r/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
      expect(read).toBe(kept);
    })
  );
});
