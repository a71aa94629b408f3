import {
  dayOf,
  daysIn,
  minuteOf,
  minutesADay,
  mondayOf,
  monthSpan,
  overlaps,
  wholeDays,
  type Span
} from '../span';
import type { Rules } from './acts';
import type { Wish } from './rules';

/** How many bookings, or days, there would be in the period that a quota counts in. */

type Quota = NonNullable<Rules['quota']>;
/** What is asked for at once shares what it counts in. */
export type Timed = Pick<Wish, 'request' | 'span'>;

/** The period of a quota in which a day lies. */
export function periodOf(day: string, per: Quota['per']): Span {
  if (per === 'month') return monthSpan(day.slice(0, 7));
  if (per === 'year') return wholeDays(`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`);
  const from = minuteOf(mondayOf(day));
  return { from, to: from + 7 * minutesADay };
}

/**
 * How many there would be with this one, in the period of it in which there are most. A booking counts where it begins, and once
 * for all its things; a day counts where it lies, however many bookings share it, unless it is closed.
 */
export function countOf(
  { of, per }: Quota,
  { request, span }: Timed,
  others: readonly Timed[],
  isClosed: (day: string) => boolean
): number {
  if (of === 'bookings') {
    const period = periodOf(dayOf(span.from), per);
    const begun = others.filter((one) => period.from <= one.span.from && one.span.from < period.to);
    const all = [...begun, { request, span }].map((one) => `${one.request} ${one.span.from}`);
    return new Set(all).size;
  }
  const open = daysIn(span).filter((day) => !isClosed(day));
  const periods = new Map(open.map((day) => periodOf(day, per)).map((period) => [period.from, period]));
  const all = [span, ...others.map((one) => one.span)];
  return Math.max(0, ...[...periods.values()].map((period) => openDaysIn(period, all, isClosed)));
}

/** How many days of a period are of one of these times. They are counted as numbers: there are many more than differ. */
function openDaysIn(period: Span, times: readonly Span[], isClosed: (day: string) => boolean): number {
  const days = new Set<number>();
  for (const time of times) {
    if (!overlaps(time, period)) continue;
    const [from, to] = [Math.max(time.from, period.from), Math.min(time.to, period.to)];
    for (let day = Math.floor(from / minutesADay); day * minutesADay < to; day++) days.add(day);
  }
  return [...days].filter((day) => !isClosed(dayOf(day * minutesADay))).length;
}
