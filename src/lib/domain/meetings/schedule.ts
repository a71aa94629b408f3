import type { AgendaItem } from './meeting';

/** How long an agenda takes: the minutes that are said, and whether every point says them. */
export interface Length {
  readonly minutes: number;
  readonly isWhole: boolean;
}

export const lengthOf = (points: readonly Pick<AgendaItem, 'minutes'>[]): Length => ({
  minutes: points.reduce((sum, point) => sum + (point.minutes ?? 0), 0),
  isWhole: points.every((point) => point.minutes !== null)
});

/**
 * The hour at which each point begins, then the one at which the last ends: one more than there are points. Null
 * from where a point does not say how long it takes, and everywhere when the meeting has no hour.
 */
export function startTimes(
  time: string,
  points: readonly Pick<AgendaItem, 'minutes'>[]
): readonly (string | null)[] {
  const [hours, minutes] = time.split(':').map(Number);
  let at = time === '' || hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
  const starts = [at];
  for (const point of points) {
    at = at === null || point.minutes === null ? null : at + point.minutes;
    starts.push(at);
  }
  return starts.map((start) => (start === null ? null : hourOf(start)));
}

const hourOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
