/**
 * A stretch of time as the clock on the wall shows it, wherever that wall is: whole minutes since 1970-01-01 at midnight, the
 * minute `to` left out. An hour that a change of season repeats or leaves out is one hour here too, so that a booking is the
 * same on every phone, and a whole day is a day.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const minutesADay = 1440;

/** The first minute of a day such as `2026-11-21`, or of an hour of it such as `14:30`. */
export function minuteOf(day: string, time = '00:00'): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return Date.parse(`${day}T00:00Z`) / 60_000 + hours * 60 + minutes;
}

/** The day in which a minute is. */
export const dayOf = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 10);

/** The hour of a minute, such as `14:30`. */
export const timeOf = (minute: number): string => new Date(minute * 60_000).toISOString().slice(11, 16);

/** What the clock on this device's wall shows at an instant, in milliseconds since 1970. */
export function minuteAt(at: number): number {
  const moment = new Date(at);
  const midnight = Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return midnight / 60_000 + moment.getHours() * 60 + moment.getMinutes();
}

/** From the first day to the last, both whole. */
export const wholeDays = (first: string, last: string): Span => ({
  from: minuteOf(first),
  to: minuteOf(last) + minutesADay
});

/** Whether it begins and ends at midnight. */
export const isWholeDays = ({ from, to }: Span): boolean =>
  from % minutesADay === 0 && to % minutesADay === 0;

/** The last day in which some of it lies. */
export const lastDayOf = ({ to }: Span): string => dayOf(to - 1);

export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** How long it is, in minutes. */
export const lengthOf = ({ from, to }: Span): number => to - from;

/** The days in which some of it lies. */
export function daysIn({ from, to }: Span): readonly string[] {
  const days: string[] = [];
  for (let at = from - (from % minutesADay); at < to; at += minutesADay) days.push(dayOf(at));
  return days;
}

/** The months in which some of it lies, such as `2026-11`. */
export const monthsIn = (span: Span): readonly string[] => {
  const [first, last] = [dayOf(span.from).slice(0, 7), lastDayOf(span).slice(0, 7)];
  const months = [first];
  while (months.at(-1)! < last) months.push(monthAfter(months.at(-1)!));
  return months;
};

/** The month so many after, or below zero before, another. */
export function monthAfter(month: string, count = 1): string {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** A whole month. */
export const monthSpan = (month: string): Span => ({
  from: minuteOf(`${month}-01`),
  to: minuteOf(`${monthAfter(month)}-01`)
});

/** The day of the week, from 1 for a Monday to 7 for a Sunday. */
export const weekdayOf = (day: string): number => ((minuteOf(day) / minutesADay + 3) % 7) + 1;

/** The Monday of the week in which a day lies. */
export const mondayOf = (day: string): string => dayOf(minuteOf(day) - (weekdayOf(day) - 1) * minutesADay);
