import { isDay } from '../day';
import { err, ok, type Result } from '../result';
import { dayOf, isWholeDays, lastDayOf, minuteOf, minutesADay, timeOf, type Span } from '../span';
import { noTime, parseWhen, type WhenForm, type WhenProblem } from './forms';

/** Another time for what is booked, asked for or offered: it has not begun, and stays as long as it was until said otherwise. */

/** How another time can be had. */
export type TimeState = 'free' | 'taken' | 'past';

export const stateOfTime = (span: Span, now: number, isFree: boolean): TimeState =>
  hasBegun(span, now) ? 'past' : isFree ? 'free' : 'taken';

/** Whole days may begin today. */
const hasBegun = (span: Span, now: number): boolean =>
  isWholeDays(span) ? dayOf(span.from) < dayOf(now) : span.from < now;

/** What is typed of another time. */
export interface TypedTime {
  readonly form: WhenForm;
  /** How many days its last lies after its first, which is kept while the first changes. */
  readonly days: number;
}

/** The time of a booking, to be changed. */
export function timeOfBooking(span: Span): TypedTime {
  const isWhole = isWholeDays(span);
  const [from, to] = [dayOf(span.from), isWhole ? lastDayOf(span) : dayOf(span.to)];
  const hours = isWhole ? {} : { fromTime: timeOf(span.from), toTime: timeOf(span.to) };
  return { form: { ...noTime, from, to, ...hours }, days: daysBetween(from, to) };
}

/** No day, to be filled in: at the hours of a booking, and as long. */
export const asLongAs = (span: Span): TypedTime => {
  const { form, days } = timeOfBooking(span);
  return { form: { ...form, from: '', to: '' }, days };
};

/** What is typed, after something of it changed: the last day follows the first. */
export function typed({ form: before, days }: TypedTime, form: WhenForm): TypedTime {
  if (form.from !== before.from)
    return {
      form: { ...form, to: isDay(form.from) ? dayOf(minuteOf(form.from) + days * minutesADay) : before.to },
      days
    };
  const isLength = isDay(form.from) && isDay(form.to) && form.to >= form.from;
  return { form, days: isLength ? daysBetween(form.from, form.to) : days };
}

/** Reads another time, at the minute `now`. */
export function parseOtherTime(
  form: WhenForm,
  now: number
): Result<Span, Partial<Record<keyof WhenForm, WhenProblem>>> {
  const read = parseWhen({ ...form, rhythm: '', until: '' }, now);
  if (!read.ok) return read;
  const span = read.value[0]!;
  return hasBegun(span, now) ? err({ from: { kind: 'past' } }) : ok(span);
}

const daysBetween = (from: string, to: string): number => (minuteOf(to) - minuteOf(from)) / minutesADay;
