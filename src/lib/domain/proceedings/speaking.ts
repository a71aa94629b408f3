import type { PersonId, StructureId, VoterId } from '../ids';
import type { Standing } from '../membership/courses';
import { speaksFor } from '../membership/kinds';
import { all } from './conclusions';
import { mayApprove } from './leading';
import type { Attended, Proceedings } from './state';

/** For whom somebody speaks in a meeting, and what they may note of others. */

/** Whether somebody speaks for a voter: for themselves, or for a structure of theirs. */
export const speaksForVoter = (author: Standing, voter: VoterId): boolean =>
  (author.person as string) === voter || speaksFor(author, voter as StructureId);

/** All for whom somebody speaks: themselves, and their structures. */
export const voicesOf = (author: Standing): readonly VoterId[] => [
  author.person,
  ...[...author.roles.keys()].filter((structure) => speaksFor(author, structure))
];

/**
 * Whether somebody may note a proxy: their own, or one signed on paper, by others than who would vote for them, where none was given by
 * a key. One on paper is taken back by who noted it, or who leads.
 */
export function mayNoteProxy(
  proceedings: Proceedings,
  { from, to, isPaper }: { readonly from: VoterId; readonly to: VoterId | null; readonly isPaper: boolean },
  author: Standing,
  heard = all
): boolean {
  if (speaksForVoter(author, from)) return true;
  const { proxies } = proceedings;
  const isGiven = proxies.some((one) => one.from === from && !one.isPaper);
  if (!isPaper || isGiven) return false;
  return to === null
    ? proxies.findLast((one) => one.from === from)?.by === author.person ||
        mayApprove(proceedings, author, heard)
    : !speaksForVoter(author, to);
}

/**
 * The structures that come with a seat as somebody notes it; null where they may not: what people say of themselves, or who leads of
 * them, gives way only to who leads, or an administration, and so do structures that others speak for.
 */
export function broughtTo(
  proceedings: Proceedings,
  { seat, structures, presence }: Pick<Attended, 'seat' | 'structures' | 'presence'>,
  author: Standing,
  heard = all
): readonly StructureId[] | null {
  const isOwn = seat === (author.person as PersonId);
  const mayNoteAll = mayApprove(proceedings, author, heard);
  const isSaid = proceedings.attendance.some((one) => one.seat === seat && (one.how !== 'hand' || one.isLed));
  if (isSaid && !isOwn && !mayNoteAll) return null;
  // Whoever leads brings nobody's voice to their own seat but theirs.
  return presence !== 'present' || (mayNoteAll && !isOwn)
    ? structures
    : structures.filter((one) => speaksFor(author, one));
}
