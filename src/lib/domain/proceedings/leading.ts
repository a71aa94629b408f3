import type { PersonId } from '../ids';
import type { Standing } from '../membership/courses';
import type { Task } from './acts';
import { all, holding } from './conclusions';
import type { Approved, Opened, Proceedings, Said, Signed, Vote } from './state';

/** Who leads a meeting, and whether it goes on; each as far as somebody had heard, or as far as is known here. */

/** The opening that holds, and those whose rules it changed: the first before. Last, what was concluded by its rules, where something was. */
function openingsOf({ openings }: Pick<Proceedings, 'openings'>, heard = all): readonly Opened[] {
  const chain: Opened[] = [];
  for (;;) {
    const before = chain.at(-1);
    if (before?.isConclusion) return chain;
    const rivals = openings.filter(({ replaces }) => replaces === (before?.act ?? null));
    // Whatever is concluded by the same rules keeps the same.
    const next = holding(rivals, heard, ({ act, isConclusion }) => (isConclusion ? null : act));
    if (next === null) return chain;
    chain.push(next);
  }
}

/** The opening by which everything is judged, at the hour at which the meeting began; null before there is one. */
export function openedOf(proceedings: Pick<Proceedings, 'openings'>, heard = all): Opened | null {
  const chain = openingsOf(proceedings, heard);
  const last = chain.findLast(({ isConclusion }) => !isConclusion);
  return last === undefined ? null : { ...last, at: chain[0]!.at };
}

/** Whether something was concluded by the rules that hold. */
const isConcluded = (proceedings: Pick<Proceedings, 'openings'>, heard = all): boolean =>
  openingsOf(proceedings, heard).at(-1)?.isConclusion === true;

/** Openings that were said apart: they hold nothing, and are told. */
export function otherOpeningsOf(proceedings: Pick<Proceedings, 'openings'>): readonly Opened[] {
  const chain = openingsOf(proceedings);
  return proceedings.openings.filter((one) => !one.isConclusion && !chain.includes(one));
}

/** Who does this for the meeting; null for nobody. */
export const holderOf = (
  { entrusted }: Pick<Proceedings, 'entrusted'>,
  task: Task,
  heard = all
): PersonId | null => entrusted.findLast((one) => one.task === task && heard(one.act))?.person ?? null;

/** The close of the meeting; null while it goes on, or was opened again. */
export function closedOf({ closings }: Pick<Proceedings, 'closings'>, heard = all): Said | null {
  const last = closings.findLast(({ act }) => heard(act));
  return last?.isClosed === true ? last : null;
}

/** The approval of the minutes that holds; null while there is none. */
export const approvedOf = ({ approvals }: Pick<Proceedings, 'approvals'>, heard = all): Approved | null =>
  holding(approvals, heard);

/** Approvals of other bytes, said apart: they change nothing, and are told. */
export function otherApprovalsOf(proceedings: Pick<Proceedings, 'approvals'>): readonly Approved[] {
  const approved = approvedOf(proceedings);
  return proceedings.approvals.filter(({ hash }) => hash !== approved?.hash);
}

/** The signatures of the minutes that were approved. */
export function signaturesOf(proceedings: Pick<Proceedings, 'approvals' | 'signatures'>): readonly Signed[] {
  const approved = approvedOf(proceedings);
  return proceedings.signatures.filter(({ hash }) => hash === approved?.hash);
}

/** Whether somebody leads a meeting: who opened it, chairs it, eases it or writes. */
export const leads = (proceedings: Proceedings, person: PersonId, heard = all): boolean =>
  openingsOf(proceedings, heard).some(({ by, isConclusion }) => by === person && !isConclusion) ||
  (['chair', 'secretary', 'facilitator'] as const).some(
    (task) => holderOf(proceedings, task, heard) === person
  );

/** Whether somebody leads a question: whoever put it does too. */
export const leadsVote = (proceedings: Proceedings, vote: Vote, person: PersonId, heard = all): boolean =>
  vote.by === person || leads(proceedings, person, heard);

/** Whether somebody may have minutes approved: who led the meeting, and every administration. */
export const mayApprove = (proceedings: Proceedings, { person, role }: Standing, heard = all): boolean =>
  role === 'administration' || leads(proceedings, person, heard);

/** Whether a meeting goes on: opened, and neither closed nor approved. */
export const isOn = (proceedings: Proceedings, heard = all): boolean =>
  openedOf(proceedings, heard) !== null &&
  closedOf(proceedings, heard) === null &&
  approvedOf(proceedings, heard) === null;

/**
 * Whether somebody may open it: anybody who knows of no opening; then who leads it may change its rules, until something was decided
 * by them.
 */
export const mayOpen = (proceedings: Proceedings, person: PersonId, heard = all): boolean =>
  openedOf(proceedings, heard) === null ||
  (isOn(proceedings, heard) && leads(proceedings, person, heard) && !isConcluded(proceedings, heard));

/** Whether somebody may say who does what: anybody before a meeting is opened; then who leads it, and every administration. */
export const mayEntrust = (proceedings: Proceedings, { person, role }: Standing, heard = all): boolean =>
  approvedOf(proceedings, heard) === null &&
  (openedOf(proceedings, heard) === null || role === 'administration' || leads(proceedings, person, heard));

/**
 * Whether somebody may say what becomes of an amendment: who leads, before the minutes are approved; after, when it is one that they do not
 * hold and a later meeting speaks of it, every administration too.
 */
export const maySettle = (proceedings: Proceedings, author: Standing, heard = all): boolean =>
  approvedOf(proceedings, heard) === null
    ? leads(proceedings, author.person, heard)
    : mayApprove(proceedings, author, heard);
