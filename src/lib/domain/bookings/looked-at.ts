import { dayOf, lastDayOf, minuteOf, minutesADay, mondayOf, monthSpan, wholeDays, type Span } from '../span';
import type { Rules } from './acts';

/** The time of which bookings must be known to tell what one of these times has, and what of these rules it does not keep to. */
export function lookedAt(span: Span, { buffer, pause, quota }: Rules): Span {
  const beside = Math.max(buffer ?? 0, pause ?? 0);
  const counted =
    quota === null
      ? span
      : { from: periodOf(dayOf(span.from), quota.per).from, to: periodOf(lastDayOf(span), quota.per).to };
  return { from: Math.min(counted.from, span.from - beside), to: Math.max(counted.to, span.to + beside) };
}

/** The period of a quota in which a day lies. */
function periodOf(day: string, per: NonNullable<Rules['quota']>['per']): Span {
  if (per === 'month') return monthSpan(day.slice(0, 7));
  if (per === 'year') return wholeDays(`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`);
  const from = minuteOf(mondayOf(day));
  return { from, to: from + 7 * minutesADay };
}
