import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { CalendarEvent } from '../../src/lib/domain/calendar-event';
import { minuteOf, wholeDays } from '../../src/lib/domain/span';
import { icsOf } from '../../src/lib/outside/ics';

/**
 * What python3-icalendar, which shares nothing with what writes them, reads in the calendars that leave the app. Its version 4
 * misreads a backslash before a letter that has a meaning behind one: none of these texts holds such a pair.
 */

interface Read {
  readonly uid: string;
  readonly title: string;
  readonly place: string | null;
  readonly description: string | null;
  readonly status: string;
  readonly sequence: number;
  /** In ISO 8601; a day alone for whole days, and an offset where there is a zone. */
  readonly from: string;
  readonly to: string;
  readonly changedAt: string;
  /** In minutes, below zero before it begins. */
  readonly alarms: readonly number[];
  /** What of it could not be read. */
  readonly errors: readonly unknown[];
}

const lacksReader = 3;
const reader = `
import json, sys
try:
    from icalendar import Calendar
except ImportError:
    sys.exit(${lacksReader})
calendar = Calendar.from_ical(sys.stdin.buffer.read())
text = lambda event, name: None if event.get(name) is None else str(event[name])
print(json.dumps([{
    'uid': text(event, 'UID'), 'title': text(event, 'SUMMARY'), 'place': text(event, 'LOCATION'),
    'description': text(event, 'DESCRIPTION'), 'status': text(event, 'STATUS'), 'sequence': int(event['SEQUENCE']),
    'from': event.decoded('DTSTART').isoformat(), 'to': event.decoded('DTEND').isoformat(),
    'changedAt': event.decoded('DTSTAMP').isoformat(),
    'alarms': [alarm.decoded('TRIGGER').total_seconds() / 60 for alarm in event.walk('VALARM')],
    'errors': [str(error) for error in event.errors]
} for event in calendar.walk('VEVENT')]))
`;

/** That of the system has what the system's packages hold, whatever else is called so. */
const pythons = ['/usr/bin/python3', 'python3'];

function readByPython(ics: string): readonly Read[] {
  for (const python of pythons) {
    try {
      return JSON.parse(execFileSync(python, ['-c', reader], { input: ics, encoding: 'utf8' })) as Read[];
    } catch (failure) {
      const { code, status } = failure as NodeJS.ErrnoException & { readonly status?: number };
      if (code !== 'ENOENT' && status !== lacksReader) throw failure;
    }
  }
  throw new Error('There is no Python with icalendar here: install python3-icalendar.');
}

const event = (changes: Partial<CalendarEvent>): CalendarEvent => ({
  uid: 'ask.0@grange',
  span: wholeDays('2026-11-21', '2026-11-22'),
  ...{ title: 'Barnum', place: '', description: '', status: 'confirmed' },
  ...{ sequence: 0, changedAt: Date.UTC(2026, 10, 1, 9, 5, 7), alarm: null },
  ...changes
});
const hours = (day: string, from: string, to: string, last = day) => ({
  from: minuteOf(day, from),
  to: minuteOf(last, to)
});

test('a calendar is read with its days, its hours in no zone, its standings and its alarms', () => {
  const read = readByPython(
    icsOf([
      event({ uid: 'days@grange', span: wholeDays('2026-11-28', '2026-12-02'), alarm: 360, sequence: 4 }),
      event({ uid: 'leap@grange', span: wholeDays('2028-02-29', '2028-02-29'), status: 'tentative' }),
      event({ uid: 'hours@grange', span: hours('2026-11-21', '14:30', '18:00'), alarm: 60 }),
      event({ uid: 'night@grange', span: hours('2026-12-31', '22:00', '04:00', '2027-01-01'), alarm: 2880 }),
      event({ uid: 'spring@grange', span: hours('2026-03-29', '02:30', '03:30') }),
      event({ uid: 'autumn@grange', span: hours('2026-10-25', '02:30', '03:30'), status: 'cancelled' }),
      event({ uid: 'change@grange', span: wholeDays('2026-03-28', '2026-03-29') })
    ])
  );
  expect(read.flatMap(({ errors }) => errors)).toEqual([]);
  expect(read.map(({ uid, from, to, alarms }) => [uid.split('@')[0], from, to, ...alarms])).toEqual([
    ['days', '2026-11-28', '2026-12-03', -360],
    ['leap', '2028-02-29', '2028-03-01'],
    ['hours', '2026-11-21T14:30:00', '2026-11-21T18:00:00', -60],
    ['night', '2026-12-31T22:00:00', '2027-01-01T04:00:00', -2880],
    ['spring', '2026-03-29T02:30:00', '2026-03-29T03:30:00'],
    ['autumn', '2026-10-25T02:30:00', '2026-10-25T03:30:00'],
    ['change', '2026-03-28', '2026-03-30']
  ]);
  expect(read[0]).toMatchObject({ sequence: 4, status: 'CONFIRMED', changedAt: '2026-11-01T09:05:07+00:00' });
  expect(read.map(({ status }) => status)).toEqual([
    ...['CONFIRMED', 'TENTATIVE', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CANCELLED', 'CONFIRMED']
  ]);
});

test('texts come through with all that they hold, however long', () => {
  const titles = [
    'Un, deux; trois: « quatre » \\ "cinq" C:\\Grange',
    `Barnum 3 × 3 ${'👩🏽‍🌾 où ça ? '.repeat(30)}`,
    'é'.repeat(300),
    'x'.repeat(300),
    ''
  ];
  const description =
    'Réponse : acceptée\nÀ apporter : assurance, permis ; clé\nEND:VEVENT\nBEGIN:VEVENT\n\ttab 😀';
  const place = 'Le Hangar, mezzanine; étagère 3';
  const read = readByPython(
    icsOf(titles.map((title, i) => event({ uid: `${i}@grange`, title, description, place, alarm: 30 })))
  );
  expect(read.map(({ title }) => title)).toEqual(titles);
  for (const one of read) expect(one).toMatchObject({ description, place, alarms: [-30], errors: [] });
});

test('a text that nobody marked, or an hour in a zone, would be seen there', () => {
  const ics = icsOf([event({ title: 'Un; deux', span: hours('2026-11-21', '14:30', '18:00') })]);
  const [unmarked] = readByPython(ics.replace('Un\\; deux', 'Un\r\nX-DEUX:deux'));
  expect(unmarked!.title).toBe('Un');
  const [zoned] = readByPython(ics.replace('T143000', 'T143000Z'));
  expect(zoned!.from).toBe('2026-11-21T14:30:00+00:00');
});
