import type { StructureId, VoterId } from '../ids';
import type { Standing } from '../membership/courses';
import { speaksFor } from '../membership/kinds';

/** Whether somebody speaks for a voter: for themselves, or for a structure of theirs. */
export const speaksForVoter = (author: Standing, voter: VoterId): boolean =>
  (author.person as string) === voter || speaksFor(author, voter as StructureId);
