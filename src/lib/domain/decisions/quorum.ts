import { neededOf, type Share } from './share';

/** Whether enough are there for a body to deliberate, by the rule that its statutes give. */

export interface QuorumRule {
  /** The share of those entitled to vote that must be there; with null, any number will do. */
  readonly share: Share | null;
  /** Whether those who are represented count. */
  readonly countsProxies: boolean;
}

export interface Attendance {
  /** Who are entitled to vote. */
  readonly members: number;
  readonly present: number;
  readonly represented: number;
}

export interface QuorumState {
  readonly isReached: boolean;
  readonly there: number;
  /** How many must be there; none where any number will do. */
  readonly needed: number;
}

/** A body that has no members deliberates on nothing. */
export function quorumState(
  { share, countsProxies }: QuorumRule,
  { members, present, represented }: Attendance
): QuorumState {
  const there = present + (countsProxies ? represented : 0);
  const needed = share === null ? 0 : neededOf(share, members);
  return { there, needed, isReached: members > 0 && there >= needed && there > 0 };
}
