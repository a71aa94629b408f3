import type { AgendaItemId } from '../ids';
import { startTimes } from '../meetings/schedule';
import type { Proceedings } from './state';

/** Where a meeting is in its agenda, and at what hours the rest comes now. */

export interface PointTime {
  readonly id: AgendaItemId;
  readonly state: 'done' | 'now' | 'ahead';
  /** When it began, or will: an instant in milliseconds since 1970; null where nobody can tell. */
  readonly at: number | null;
}

export interface Timing {
  readonly points: readonly PointTime[];
  readonly current: AgendaItemId | null;
  /** Of the point that is talked over: below zero once it takes longer than it should; null where it says no length. */
  readonly secondsLeft: number | null;
  /** When the meeting ends, as far as the points ahead say how long they take. */
  readonly end: number | null;
  /** By how many minutes that is later than was planned; null where either is not known. */
  readonly late: number | null;
}

interface Planned {
  readonly id: AgendaItemId;
  readonly minutes: number | null;
}

/**
 * Tells where a meeting is at `now`, in milliseconds since 1970. A point that takes longer puts off those after it. `plannedEnd` is when it
 * was to end.
 */
export function timingOf(
  points: readonly Planned[],
  { reached }: Pick<Proceedings, 'reached'>,
  now: number,
  plannedEnd: number | null
): Timing {
  const begun = new Map<AgendaItemId, number>();
  for (const { point, at } of reached) if (point !== null) begun.set(point, at);
  const current = reached.at(-1)?.point ?? null;
  const lasting = points.find(({ id }) => id === current) ?? null;
  const since = lasting === null ? null : begun.get(lasting.id)!;
  const over = since === null || lasting?.minutes == null ? null : since + lasting.minutes * minute;
  // Nothing that is ahead begins before now.
  let next = lasting === null ? now : over === null ? null : Math.max(over, now);
  const times = points.map(({ id, minutes }): PointTime => {
    if (id === current) return { id, state: 'now', at: since };
    const was = begun.get(id);
    if (was !== undefined) return { id, state: 'done', at: was };
    const at = next;
    next = next === null || minutes === null ? null : next + minutes * minute;
    return { id, state: 'ahead', at };
  });
  return {
    points: times,
    current: lasting?.id ?? null,
    secondsLeft: over === null ? null : Math.round((over - now) / 1000),
    end: next,
    late: next === null || plannedEnd === null ? null : Math.round((next - plannedEnd) / minute)
  };
}

const minute = 60_000;

/** The point to come to next: the first that was not come to yet, after the one that is talked over where there is one. */
export function nextPoint({ points, current }: Timing): AgendaItemId | null {
  const from = points.findIndex(({ id }) => id === current) + 1;
  const ahead = (some: readonly PointTime[]) => some.find(({ state }) => state === 'ahead')?.id ?? null;
  return ahead(points.slice(from)) ?? ahead(points);
}

/** When a meeting of that day and hour is to end, in the clock on the wall as `HH:MM`; null while its agenda does not tell. */
export const plannedEnd = (time: string, points: readonly Planned[]): string | null =>
  points.length === 0 ? null : (startTimes(time, points).at(-1) ?? null);
