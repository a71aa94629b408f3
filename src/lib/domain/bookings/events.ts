import type { CalendarEvent, EventStatus } from '../calendar-event';
import { isWholeDays, type Span } from '../span';
import type { BookedThing } from './surroundings';
import { isLive, requestTold, type Known, type RequestTold } from './message';
import { keyOf } from './state';

/** The words of an event in a language. */
export interface EventWords {
  readonly title: (told: RequestTold, status: EventStatus) => string;
  readonly description: (told: RequestTold) => string;
}

/**
 * Bookings as events of another agenda: one for each time of each request, whatever the things, in the order of time. What was
 * refused, taken back or given up is left out; or, `withCancelled`, is an event that tells so, by which an agenda that has it
 * already strikes it out.
 */
export function eventsOf(
  booked: readonly BookedThing[],
  known: Known,
  words: EventWords,
  { withCancelled = false } = {}
): readonly CalendarEvent[] {
  const byTime = new Map<string, BookedThing[]>();
  for (const one of booked) {
    const key = keyOf(one.booking);
    byTime.set(key, [...(byTime.get(key) ?? []), one]);
  }
  return [...byTime]
    .map(([key, all]) => eventOf(key, all, known, words))
    .filter(({ status }) => withCancelled || status !== 'cancelled')
    .sort((a, b) => a.span.from - b.span.from || (a.uid < b.uid ? -1 : 1));
}

function eventOf(key: string, all: readonly BookedThing[], known: Known, words: EventWords): CalendarEvent {
  const live = all.filter(isLive);
  const status = statusOf(live);
  // A thing that was refused is of no use in the agenda of who comes for the others.
  const told = requestTold(live.length > 0 ? live : all, known);
  const { span } = all[0]!.booking;
  return {
    ...{ uid: `${key}@grange`, span, status, alarm: status === 'cancelled' ? null : alarmFor(span) },
    ...{ title: words.title(told, status), description: words.description(told) },
    place: told.places.join('; '),
    sequence: all.reduce((sum, one) => sum + changesOf(one), 0),
    changedAt: Math.max(...all.flatMap(momentsOf))
  };
}

function statusOf(live: readonly BookedThing[]): EventStatus {
  if (live.length === 0) return 'cancelled';
  const isSure = live.every(({ standing }) => standing === 'accepted' || standing === 'fetched');
  return isSure ? 'confirmed' : 'tentative';
}

/** An hour before, or for whole days at six in the evening of the day before. */
const alarmFor = (span: Span): number => (isWholeDays(span) ? 6 * 60 : 60);

/** How often it may have changed: whoever hears of more acts counts no fewer. */
const changesOf = ({ booking: { answers, cancelled, outs }, standing }: BookedThing): number =>
  answers.length + outs.length + (cancelled === null ? 0 : 1) + (standing === 'moved' ? 1 : 0);

const momentsOf = ({ booking: { at, answers, cancelled } }: BookedThing): readonly number[] => [
  at,
  ...answers.map((answer) => answer.at),
  cancelled?.at ?? at
];
