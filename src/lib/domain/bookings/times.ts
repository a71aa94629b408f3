import { dayOf, minuteOf, minutesADay, monthAfter, weekdayOf, type Span } from '../span';
import { mostTimes } from './acts';

/** The times of what comes again: each of them is one booking, asked for, answered and given up apart from the others. */

export const rhythms = ['week', 'two-weeks', 'month'] as const;
/** Each week, each second one, or on the same day of each month, such as its second Tuesday. */
export type Rhythm = (typeof rhythms)[number];

/** A first time and those that follow it until a day, such as `2026-12-31`: at most one more than one request may have. */
export function timesFrom(first: Span, rhythm: Rhythm | null, until: string): readonly Span[] {
  if (rhythm === null) return [first];
  const start = dayOf(first.from);
  const times: Span[] = [];
  for (let i = 0; times.length <= mostTimes; i++) {
    const day = dayOfTime(start, rhythm, i);
    if (day > until && i > 0) break;
    const moved = minuteOf(day) - minuteOf(start);
    times.push({ from: first.from + moved, to: first.to + moved });
  }
  return times;
}

function dayOfTime(start: string, rhythm: Rhythm, nth: number): string {
  if (rhythm !== 'month') return dayOf(minuteOf(start) + nth * (rhythm === 'week' ? 7 : 14) * minutesADay);
  return sameWeekday(monthAfter(start.slice(0, 7), nth), start);
}

/** Which of its weekday a day is in its month; there is not always a fifth, so that one is the last. */
export function placeInMonth(day: string): 1 | 2 | 3 | 4 | 'last' {
  const place = Math.ceil(Number(day.slice(8)) / 7);
  return place > 4 ? 'last' : (place as 1 | 2 | 3 | 4);
}

/** The day of a month that has the place of another in its own: the fifth of a weekday is the last where there are four. */
function sameWeekday(month: string, day: string): string {
  const place = Math.ceil(Number(day.slice(8)) / 7);
  const first = `${month}-01`;
  const ahead = (weekdayOf(day) - weekdayOf(first) + 7) % 7;
  const found = dayOf(minuteOf(first) + (ahead + (place - 1) * 7) * minutesADay);
  return found.startsWith(month) ? found : dayOf(minuteOf(found) - 7 * minutesADay);
}
