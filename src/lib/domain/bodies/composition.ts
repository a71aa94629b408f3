import type { PersonId, StructureId, VoterId } from '../ids';
import type { BodyRules } from './state';

/** Who votes in a body now: all who are in, or those of its members who still are, in the order in which these are given. */
export function votersOf(
  { votersAre, members }: Pick<BodyRules, 'votersAre' | 'members'>,
  structuresIn: readonly StructureId[],
  peopleIn: readonly PersonId[]
): readonly VoterId[] {
  const all: readonly VoterId[] = votersAre === 'structures' ? structuresIn : peopleIn;
  if (members === null) return all;
  const named = new Set(members);
  return all.filter((one) => named.has(one));
}
