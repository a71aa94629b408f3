import { isDay } from '../day';
import type { Meeting } from '../meetings/meeting';
import {
  dayOf,
  mondayOf,
  minuteOf,
  minutesADay,
  monthAfter,
  monthSpan,
  daysIn,
  overlaps,
  wholeDays,
  type Span
} from '../span';
import type { BookedThing } from './surroundings';
import { keyOf, type BookingStanding } from './state';

/** What takes place, as a calendar shows it: which days are looked at, and what each of them has. */

/** A meeting on its day; without an hour it lasts the whole day. */
export interface MeetingEntry {
  readonly kind: 'meeting';
  readonly key: string;
  readonly span: Span;
  readonly meeting: Meeting;
}

/** A thing that somebody has, or asked for, at one time. */
export interface BookingEntry extends BookedThing {
  readonly kind: 'booking';
  readonly key: string;
  readonly span: Span;
  /** Whether more of the thing was given than there is, in part to this one. */
  readonly inConflict: boolean;
}

export type AgendaEntry = MeetingEntry | BookingEntry;

/** Something of a day, which may have begun before it and may end after. */
export interface OnDay<Entry> {
  readonly entry: Entry;
  readonly isContinued: boolean;
  readonly goesOn: boolean;
}

/** The meetings whose day is known. */
export const meetingEntries = (meetings: readonly Meeting[]): readonly MeetingEntry[] =>
  meetings
    .filter(({ date }) => date !== '')
    .map((meeting) => {
      const { id, date, time } = meeting;
      const from = minuteOf(date, time || undefined);
      const span = time === '' ? wholeDays(date, date) : { from, to: from + 1 };
      return { kind: 'meeting', key: id, span, meeting };
    });

/** What is booked; `clashing` has the keys of the bookings of a thing that cannot all have what they were given. */
export const bookingEntries = (
  booked: readonly BookedThing[],
  clashing: ReadonlyMap<string, ReadonlySet<string>>
): readonly BookingEntry[] =>
  booked.map((one) => ({
    ...one,
    kind: 'booking',
    key: `${one.thing} ${keyOf(one.booking)}`,
    span: one.booking.span,
    inConflict: clashing.get(one.thing)?.has(keyOf(one.booking)) === true
  }));

/** Whether what stands so takes place, or may still. */
export const mayTakePlace = (standing: BookingStanding): boolean =>
  standing === 'asked' || standing === 'accepted' || standing === 'disputed' || standing === 'fetched';

/** What each of these days has, which follow each other; what lasts several days is in each, and days that have nothing are too. */
export function byDay<Entry extends { readonly key: string; readonly span: Span }>(
  entries: readonly Entry[],
  days: readonly string[]
): ReadonlyMap<string, readonly OnDay<Entry>[]> {
  const found = new Map<string, OnDay<Entry>[]>(days.map((day) => [day, []]));
  if (days.length === 0) return found;
  const all = wholeDays(days[0]!, days.at(-1)!);
  for (const entry of entries) {
    const { from, to } = entry.span;
    if (!overlaps(entry.span, all)) continue;
    for (const day of daysIn({ from: Math.max(from, all.from), to: Math.min(to, all.to) })) {
      const start = minuteOf(day);
      found.get(day)?.push({ entry, isContinued: from < start, goesOn: to > start + minutesADay });
    }
  }
  for (const [day, ofDay] of found) ofDay.sort(inOrderOn(minuteOf(day)));
  return found;
}

/** What goes on from before and what lasts all day come first; what begins at one minute has one order everywhere. */
const inOrderOn =
  (start: number) =>
  <Entry extends { readonly key: string; readonly span: Span }>(
    { entry: a }: OnDay<Entry>,
    { entry: b }: OnDay<Entry>
  ): number =>
    Math.max(a.span.from, start) - Math.max(b.span.from, start) ||
    a.span.from - b.span.from ||
    (a.key < b.key ? -1 : 1);

/** The weeks of a month such as `2026-11`, each from its Monday to its Sunday, the days of its neighbours included. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const { from, to } = monthSpan(month);
  const weeks: (readonly string[])[] = [];
  for (let monday = minuteOf(mondayOf(dayOf(from))); monday < to; monday += 7 * minutesADay)
    weeks.push(weekOf(dayOf(monday)));
  return weeks;
}

/** The week in which a day is, from its Monday to its Sunday. */
export const weekOf = (day: string): readonly string[] => {
  const from = minuteOf(mondayOf(day));
  return daysIn({ from, to: from + 7 * minutesADay });
};

export const agendaViews = ['list', 'month', 'week'] as const;
export type AgendaView = (typeof agendaViews)[number];

/** What of the calendar is looked at. */
export interface AgendaPage {
  readonly days: readonly string[];
  /** The month that it is of, such as `2026-11`; null for a week, and for what is to come. */
  readonly month: string | null;
  /** The day of which everything is said, in a month. */
  readonly chosen: string | null;
  /** Where one goes back to and on to: a day, or a month. */
  readonly previous: string;
  readonly next: string;
}

/** So many months are listed of what is to come, this one included. */
const monthsAhead = 3;

/** What is looked at on a day or a month, such as `2026-11-21` or `2026-11`; with null, from today. */
export function agendaPage(view: AgendaView, on: string | null, today: string): AgendaPage {
  if (view === 'week') {
    const days = weekOf(dayIn(on ?? today));
    const monday = minuteOf(days[0]!);
    const beside = (weeks: number) => dayOf(monday + weeks * 7 * minutesADay);
    return { days, month: null, chosen: null, previous: beside(-1), next: beside(1) };
  }
  const month = (on ?? today).slice(0, 7);
  const around = { previous: monthAfter(month, -1), next: monthAfter(month) };
  if (view === 'month') {
    const isDay = on !== null && on.length > 7;
    const chosen = isDay ? on : on === null ? today : null;
    return { days: weeksOf(month).flat(), month, chosen, ...around };
  }
  if (on !== null) return { days: daysIn(monthSpan(month)), month, chosen: null, ...around };
  const next = monthAfter(month, monthsAhead);
  const days = daysIn({ from: minuteOf(today), to: minuteOf(`${next}-01`) });
  return { days, month: null, chosen: null, previous: month, next };
}

const dayIn = (on: string): string => (on.length > 7 ? on : `${on}-01`);

/** The months in which these days are, which follow each other. */
export const monthsOfDays = (days: readonly string[]): readonly string[] => [
  ...new Set(days.map((day) => day.slice(0, 7)))
];

/** Whether a text is a day such as `2026-11-21`, or a month such as `2026-11`, of our times. */
export const isDayOrMonth = (text: string): boolean => /^(19[789]|20|21)\d/.test(text) && isDay(dayIn(text));
