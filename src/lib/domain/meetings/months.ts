import type { Meeting } from './meeting';

type Dated = Pick<Meeting, 'id' | 'date' | 'time'>;

/** Meetings as people look for them: those to come, the nearest first, then those that were, the latest first. */
export interface Calendar<M extends Dated> {
  /** From today on. */
  readonly upcoming: readonly M[];
  /** Those whose day is still to be found. */
  readonly undated: readonly M[];
  readonly past: readonly M[];
}

/** Sorts meetings around a day, `2026-11-21`: what takes place that day is still to come. */
export function calendarOf<M extends Dated>(meetings: readonly M[], today: string): Calendar<M> {
  const dated = meetings.filter((meeting) => meeting.date !== '').sort(byTime);
  return {
    upcoming: dated.filter((meeting) => meeting.date >= today),
    undated: meetings.filter((meeting) => meeting.date === ''),
    past: dated.filter((meeting) => meeting.date < today).reverse()
  };
}

/** The meetings of one day, and the days of one month (`2026-11`), in the order in which they were given. */
export interface Month<M> {
  readonly month: string;
  readonly days: readonly Day<M>[];
}
export interface Day<M> {
  readonly day: string;
  readonly meetings: readonly M[];
}

/** Groups sorted meetings by month and day. */
export function monthsOf<M extends Dated>(sorted: readonly M[]): readonly Month<M>[] {
  return grouped(sorted, (meeting) => meeting.date.slice(0, 7)).map(([month, ofMonth]) => ({
    month,
    days: grouped(ofMonth, (meeting) => meeting.date).map(([day, meetings]) => ({ day, meetings }))
  }));
}

const grouped = <T>(
  values: readonly T[],
  keyOf: (value: T) => string
): readonly (readonly [string, readonly T[]])[] => {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups];
};

// Two meetings of one hour stand in the same order on every phone.
const byTime = (a: Dated, b: Dated): number => {
  const [left, right] = [`${a.date} ${a.time} ${a.id}`, `${b.date} ${b.time} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
};
