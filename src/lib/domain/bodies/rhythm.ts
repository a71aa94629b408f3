import { daysBefore } from '../day';
import type { Rhythm } from './acts';

/** When a body is to meet again, by the rhythm that its statutes give. */
export interface Due {
  /** The last day on which it may be, such as `2026-06-30`. */
  readonly dueBy: string;
  readonly isLate: boolean;
}

/**
 * Tells by when a body meets next. Months and years, as calendars have them, are cut into as many parts as it is to meet times: the
 * second meeting is due by the end of the second part, and so on. What a period lacked is late until the next meeting. `since` is the
 * day from which it is held to that: nothing before it is missed.
 */
export function nextDue(
  { times, per }: Rhythm,
  held: readonly string[],
  { since, today }: { readonly since: string; readonly today: string }
): Due {
  const now = periodOf(per, today);
  const before = periodOf(per, daysBefore(now.from, 1));
  const countIn = ({ from, to }: Period) => held.filter((day) => from <= day && day <= to).length;
  const met = countIn(now);
  const missed = (period: Period) => countIn(period) < times - countPartsOver(per, period.from, times, since);
  if (met === 0 && since <= before.to && missed(before)) return dueOn(before.to, today);
  const next = Math.max(met, countPartsOver(per, now.from, times, since));
  return dueOn(
    next < times
      ? endOfPart(per, now.from, times, next + 1)
      : endOfPart(per, daysBefore(now.to, -1), times, 1),
    today
  );
}

const dueOn = (dueBy: string, today: string): Due => ({ dueBy, isLate: dueBy < today });

interface Period {
  readonly from: string;
  readonly to: string;
}

const monthsIn = { month: 1, year: 12 } as const;

/** The month or the year in which a day lies. */
function periodOf(per: Rhythm['per'], day: string): Period {
  const from = per === 'year' ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`;
  return { from, to: endOfPart(per, from, 1, 1) };
}

/** How many parts of a period were over on a day. */
function countPartsOver(per: Rhythm['per'], from: string, times: number, day: string): number {
  let over = 0;
  while (over < times && endOfPart(per, from, times, over + 1) < day) over++;
  return over;
}

/** The last day of one of the parts of a period that begins on `from`: whole months first, then days of the month that is left. */
function endOfPart(per: Rhythm['per'], from: string, times: number, part: number): string {
  const months = monthsIn[per] * part;
  const whole = Math.floor(months / times);
  const first = monthAfter(from, whole);
  const days = daysIn(first);
  return daysBefore(first, 1 - Math.ceil(((months % times) * days) / times));
}

function monthAfter(first: string, months: number): string {
  const [year = 1970, month = 1] = first.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

const daysIn = (first: string): number => Number(daysBefore(monthAfter(first, 1), 1).slice(8));
