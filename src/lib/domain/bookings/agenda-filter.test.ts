import { expect, test } from 'vitest';
import type { ActId } from '../acts/act';
import type { ItemId, MeetingId, StructureId } from '../ids';
import type { Meeting } from '../meetings/meeting';
import { wholeDays } from '../span';
import { bookingEntries, meetingEntries } from './agenda';
import {
  filterAgenda,
  isNarrowed,
  noAgendaFilter,
  thingsBooked,
  thingsById,
  wordsIn,
  type AgendaFilter
} from './agenda-filter';
import type { BookedThing } from './surroundings';
import type { Booking, BookingStanding } from './state';

const [bifurk, kommon] = ['bifurk', 'kommon'] as StructureId[];
const booked = (
  thing: string,
  structure: StructureId | null,
  standing: BookingStanding = 'accepted',
  words: string | null = null
): BookedThing => ({
  thing: thing as ItemId,
  standing,
  booking: {
    ask: `${thing} ${structure} ${standing}` as ActId,
    nth: 0,
    span: wholeDays('2026-11-21', '2026-11-21'),
    ...{ structure, words }
  } as unknown as Booking
});
const things = thingsById([
  { id: 'barnum' as ItemId, name: 'Barnum', place: 'Hangar', structure: bifurk! },
  { id: 'salle' as ItemId, name: 'Salle', place: 'Étage', structure: kommon! }
]);
const all = [
  booked('barnum', kommon!),
  booked('salle', null, 'asked', 'zoe'),
  booked('barnum', null, 'refused', 'zoe'),
  booked('gone', kommon!, 'fetched')
];
const meeting = {
  ...{ id: 'meeting' as MeetingId, title: 'Assemblée', date: '2026-11-21', time: '' },
  place: 'HANGAR'
} as Meeting;
const entries = [...meetingEntries([meeting]), ...bookingEntries(all, new Map())];
const shown = (filter: Partial<AgendaFilter>) =>
  filterAgenda(entries, { ...noAgendaFilter, ...filter }, things).map((entry) =>
    entry.kind === 'meeting' ? 'meeting' : `${entry.thing} ${entry.standing}`
  );

test.each<readonly [Partial<AgendaFilter>, readonly string[]]>([
  [{}, ['meeting', 'barnum accepted', 'salle asked', 'gone fetched']],
  [{ withPast: true }, ['meeting', 'barnum accepted', 'salle asked', 'barnum refused', 'gone fetched']],
  [{ thing: 'barnum' as ItemId }, ['barnum accepted']],
  [{ thing: 'barnum' as ItemId, withPast: true }, ['barnum accepted', 'barnum refused']],
  // Whoever borrows, and whoever lends.
  [{ structure: kommon! }, ['barnum accepted', 'salle asked', 'gone fetched']],
  [{ structure: bifurk! }, ['barnum accepted']],
  // However it is spelt, and meetings are somewhere too.
  [{ place: 'hangar' }, ['meeting', 'barnum accepted']],
  [{ place: 'etage' }, ['salle asked']],
  [{ place: 'hangar', structure: kommon! }, ['barnum accepted']],
  [{ place: 'Lune' }, []]
])('the calendar narrowed to %j shows %j', (filter, wanted) => {
  expect(shown(filter)).toEqual(wanted);
});

test('what was refused beside the rest narrows nothing', () => {
  expect(isNarrowed({ ...noAgendaFilter, withPast: true })).toBe(false);
  expect(isNarrowed({ ...noAgendaFilter, place: 'Hangar' })).toBe(true);
});

test('things and words are named once', () => {
  expect(thingsBooked(all)).toEqual(['barnum', 'salle', 'gone']);
  expect(wordsIn(all)).toEqual(['zoe']);
  expect(thingsById([...things.values()], [null]).size).toBe(2);
});
