import type { StructureId, VoterId } from '../ids';
import type { Standing } from '../membership/courses';
import { speaksFor } from '../membership/kinds';
import type { Proceedings } from './state';

/** Whether somebody speaks for a voter: for themselves, or for a structure of theirs. */
export const speaksForVoter = (author: Standing, voter: VoterId): boolean =>
  (author.person as string) === voter || speaksFor(author, voter as StructureId);

/**
 * Whether somebody may note a proxy: their own, or one signed on paper, by others than who would vote for them, where none was given by
 * a key.
 */
export function mayNoteProxy(
  { proxies }: Pick<Proceedings, 'proxies'>,
  { from, to, isPaper }: { readonly from: VoterId; readonly to: VoterId | null; readonly isPaper: boolean },
  author: Standing
): boolean {
  if (speaksForVoter(author, from)) return true;
  const isGiven = proxies.some((one) => one.from === from && !one.isPaper);
  return isPaper && !isGiven && (to === null || !speaksForVoter(author, to));
}
