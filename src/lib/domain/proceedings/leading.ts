import type { ActId } from '../acts/act';
import type { PersonId } from '../ids';
import type { Standing } from '../membership/courses';
import type { Task } from './acts';
import { all, holding } from './conclusions';
import type { Approved, Closed, Opened, Proceedings, Said, Signed, Under, Vote } from './state';

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
export const isConcluded = (proceedings: Pick<Proceedings, 'openings'>, heard = all): boolean =>
  openingsOf(proceedings, heard).at(-1)?.isConclusion === true;

/** Openings that were said apart: they hold nothing, and are told. */
export function otherOpeningsOf(proceedings: Pick<Proceedings, 'openings'>): readonly Opened[] {
  const chain = openingsOf(proceedings);
  return proceedings.openings.filter((one) => !one.isConclusion && !chain.includes(one));
}

/** Tells of what was said under an opening whether it is of the meeting that holds. */
function ofMeeting(proceedings: Pick<Proceedings, 'openings'>, heard = all): (one: Under) => boolean {
  const chain = new Set<ActId | null>(openingsOf(proceedings, heard).map(({ act }) => act));
  return ({ act, under }) => heard(act) && chain.has(under);
}

/** Who does this for the meeting; before it is opened, who was proposed; null for nobody. */
export function holderOf(
  proceedings: Pick<Proceedings, 'openings' | 'entrusted'>,
  task: Task,
  heard = all
): PersonId | null {
  const isOpened = openedOf(proceedings, heard) !== null;
  const counts = isOpened ? ofMeeting(proceedings, heard) : ({ act }: Under) => heard(act);
  return proceedings.entrusted.findLast((one) => one.task === task && counts(one))?.person ?? null;
}

/** The close of the meeting; null while it goes on, or was opened again. */
export function closedOf(proceedings: Pick<Proceedings, 'openings' | 'closings'>, heard = all): Said | null {
  const last = proceedings.closings.findLast(ofMeeting(proceedings, heard));
  return last?.isClosed === true ? last : null;
}

type Approving = Pick<Proceedings, 'openings' | 'approvals'>;

/** The approval of the minutes that holds; null while there is none. */
export const approvedOf = (proceedings: Approving, heard = all): Approved | null =>
  holding(proceedings.approvals.filter(ofMeeting(proceedings, heard)), heard);

/** Approvals of other bytes, said apart: they change nothing, and are told. */
export function otherApprovalsOf(proceedings: Approving): readonly Approved[] {
  const approved = approvedOf(proceedings);
  return proceedings.approvals.filter(({ hash, size }) => hash !== approved?.hash || size !== approved.size);
}

/** The signatures of the minutes that were approved, by those who are to sign them. */
export function signaturesOf(proceedings: Approving & Pick<Proceedings, 'signatures'>): readonly Signed[] {
  const approved = approvedOf(proceedings);
  return proceedings.signatures.filter(
    ({ hash, as, person }) => hash === approved?.hash && person === approved.signatories[as]
  );
}

/** The closes of a vote that are of the meeting that holds. */
export const closesOf = (
  proceedings: Pick<Proceedings, 'openings'>,
  { closes }: Pick<Vote, 'closes'>
): readonly Closed[] => closes.filter(ofMeeting(proceedings));

/** Whether somebody leads a meeting: who opened it, chairs it, eases it or writes. */
export const leads = (proceedings: Proceedings, person: PersonId, heard = all): boolean =>
  openingsOf(proceedings, heard).some(({ by, isConclusion }) => by === person && !isConclusion) ||
  (['chair', 'secretary', 'facilitator'] as const).some(
    (task) => holderOf(proceedings, task, heard) === person
  );

/** Whether somebody leads a question: whoever put it does too. */
export const leadsVote = (proceedings: Proceedings, vote: Vote, person: PersonId, heard = all): boolean =>
  vote.by === person || leads(proceedings, person, heard);

/** Whether somebody may close a question: who leads the meeting; whoever put it takes it back. */
export const mayClose = (
  proceedings: Proceedings,
  vote: Vote,
  isWithdrawn: boolean,
  person: PersonId,
  heard = all
): boolean => leads(proceedings, person, heard) || (isWithdrawn && vote.by === person);

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
