import type { SeatId, StructureId } from '../ids';
import type { Seat } from './attendance';
import type { Round } from './state';

/** Whose turn it is to speak. Of what is said only how long it took is kept. */

export interface RoundView {
  /** Whose turn it is; null once everybody had theirs, or the round was ended. */
  readonly current: SeatId | null;
  readonly next: SeatId | null;
  readonly pass: 'first' | 'second';
  /** Who spoke, and for how many seconds. */
  readonly spoke: ReadonlyMap<SeatId, number>;
  /** Who passed and has not spoken since. */
  readonly passed: ReadonlySet<SeatId>;
  /** Since when it is their turn, in milliseconds since 1970. */
  readonly since: number;
}

/** Tells where a round is: each speaks once or passes, then those who passed are asked again. */
export function roundView(round: Round): RoundView {
  const spoke = new Map<SeatId, number>();
  const passed = { first: new Set<SeatId>(), second: new Set<SeatId>() };
  let since = round.at;
  for (const { seat, pass, how, seconds, at } of round.turns) {
    // Two phones may tell of one turn.
    if (spoke.has(seat) || passed[pass].has(seat)) continue;
    if (how === 'spoke') spoke.set(seat, seconds);
    else passed[pass].add(seat);
    since = Math.max(since, at);
  }
  const left = round.seats.filter((seat) => !spoke.has(seat) && !passed.first.has(seat));
  const again = round.seats.filter(
    (seat) => passed.first.has(seat) && !spoke.has(seat) && !passed.second.has(seat)
  );
  const [current = null, next = null] = round.ended === null ? [...left, ...again] : [];
  return {
    ...{ current, next, spoke, since },
    pass: left.length > 0 ? 'first' : 'second',
    passed: new Set([...passed.first].filter((seat) => !spoke.has(seat)))
  };
}

/** The round that goes on: the last that was begun and not ended; null while there is none. */
export const openRound = (rounds: readonly Round[]): Round | null =>
  rounds.findLast(({ ended }) => ended === null) ?? null;

/**
 * For how many seconds each structure spoke in these rounds; null stands for whoever is there for none. Whoever is there for several
 * counts for the first.
 */
export function speakingTimes(
  rounds: readonly Round[],
  seats: readonly Seat[]
): ReadonlyMap<StructureId | null, number> {
  const structures = new Map(seats.map(({ seat, structures: [first = null] }) => [seat, first]));
  const times = new Map<StructureId | null, number>();
  for (const round of rounds)
    for (const [seat, seconds] of roundView(round).spoke) {
      const structure = structures.get(seat) ?? null;
      times.set(structure, (times.get(structure) ?? 0) + seconds);
    }
  return times;
}
