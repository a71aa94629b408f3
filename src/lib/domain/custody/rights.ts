import type { ActId } from '../acts/act';
import type { StructureId } from '../ids';
import { speaksFor } from '../membership/kinds';
import type { Standing } from '../membership/courses';
import type { IncidentEnd } from './acts';
import { handoverOf } from './confirmations';
import { ownersOf, stillOut } from './state';
import type { Custody, Incident, Outing, Ownership, Returned } from './state';

/** Who may say what of a thing, whose `owners` are those that whoever says it knew of. */

/** A structure speaks for its own: it takes what nobody owns, and gives away what it owns. */
export function mayOwn(state: Ownership, structure: StructureId | null, author: Standing): boolean {
  const owners = ownersOf(state);
  // What some own together is given away by all of them, as they shared it.
  const mayGive = owners.every((owner) => speaksFor(author, owner));
  const mayTake = structure === null || owners.length > 0 || speaksFor(author, structure);
  return owners.length < 2 && (author.role === 'administration' || (mayGive && mayTake));
}

/** Whoever owns a thing, be it together, hands it over; what nobody owns, any member does. */
export const mayLend = (owners: readonly StructureId[], author: Standing): boolean =>
  owners.length === 0 || owners.some((owner) => speaksFor(author, owner));

/** Whoever has what is out asks for another day. */
export const mayAsk = (outing: Outing, author: Standing): boolean =>
  outing.structure !== null && speaksFor(author, outing.structure) && stillOut(outing) > 0;

/** What came back, the owner says, or whoever had it. */
export const mayGiveBack = (
  owners: readonly StructureId[],
  { structure }: Outing,
  author: Standing
): boolean => mayLend(owners, author) || (structure !== null && speaksFor(author, structure));

/** Whoever noted a departure or a return says how the thing was then; between two, whoever lends it. */
export function mayCheck(
  state: Custody,
  owners: readonly StructureId[],
  of: ActId | null,
  author: Standing
): boolean {
  if (of === null) return mayLend(owners, author);
  const handover = handoverOf(state, of);
  return handover !== null && (handover.returned ?? handover.outing).by === author.person;
}

/** What became of an incident, the owner says; whoever noted it says at most that nothing was wrong. */
export const maySettle = (
  owners: readonly StructureId[],
  { by }: Incident,
  end: IncidentEnd,
  author: Standing
): boolean => mayLend(owners, author) || (end === 'nothing-wrong' && author.person === by);

/** A hand-over, or a return where one is given, is confirmed by the other side, and never by whoever noted it. */
export function mayConfirm(
  state: Custody,
  { structure, by }: Outing,
  returned: Returned | null,
  author: Standing
): boolean {
  if (structure === null || author.person === (returned?.by ?? by)) return false;
  if (returned?.side !== 'borrower') return speaksFor(author, structure);
  return mayLend(returned.owners, author);
}
