import type { CalendarEvent } from '../calendar-event';
import type { AgendaItem, Meeting } from './meeting';
import { lengthOf } from './schedule';
import { minuteOf, wholeDays, type Span } from '../span';

/** How long a meeting is taken to last while its agenda says nothing, in minutes. */
const usualLength = 120;

/** When a meeting is: as long as its agenda takes, all day while nobody said the hour; null while nobody said the day. */
export function meetingSpan(
  { date, time }: Pick<Meeting, 'date' | 'time'>,
  points: readonly Pick<AgendaItem, 'minutes'>[]
): Span | null {
  if (date === '') return null;
  if (time === '') return wholeDays(date, date);
  const from = minuteOf(date, time);
  const { minutes } = lengthOf(points);
  return { from, to: from + (minutes > 0 ? minutes : usualLength) };
}

/**
 * A meeting as an event of another agenda, as it stands at `now`, in milliseconds since 1970; null while nobody said the day. Taken
 * again later it is greater, so that what has changed meanwhile changes there too.
 */
export function meetingEvent(
  meeting: Meeting,
  points: readonly Pick<AgendaItem, 'minutes'>[],
  description: string,
  now: number
): CalendarEvent | null {
  const span = meetingSpan(meeting, points);
  if (span === null) return null;
  const isAllDay = meeting.time === '';
  return {
    ...{ uid: `${meeting.id}@grange`, span, title: meeting.title, place: meeting.place, description },
    ...{ status: 'confirmed', changedAt: now, alarm: isAllDay ? 6 * 60 : 60 },
    sequence: Math.max(0, Math.floor((now - meeting.addedAt) / 60_000))
  };
}
