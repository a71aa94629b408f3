import type { ActId } from '../acts/act';
import type { PersonId } from '../ids';
import type { Standing } from '../membership/courses';
import type { Task } from './acts';
import type { Opened, Proceedings, Said, Vote } from './state';

/** Who leads a meeting, and whether it goes on; each as far as somebody had heard, or as far as is known here. */

/** Whether an act is to be counted: one that somebody had heard of, or any. */
export type Heard = (act: ActId) => boolean;
export const all: Heard = () => true;

/** The opening by which everything is judged; null before there is one. */
export const openedOf = ({ openings }: Pick<Proceedings, 'openings'>, heard = all): Opened | null =>
  openings.find(({ act }) => heard(act)) ?? null;

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

/** Whether somebody leads a meeting: who opened it, chairs it, eases it or writes. */
export const leads = (proceedings: Proceedings, person: PersonId, heard = all): boolean =>
  openedOf(proceedings, heard)?.by === person ||
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
  !(proceedings.approved !== null && heard(proceedings.approved.act));

/** Whether somebody may say who does what: anybody before a meeting is opened; then who leads it, and every administration. */
export const mayEntrust = (proceedings: Proceedings, { person, role }: Standing, heard = all): boolean =>
  !(proceedings.approved !== null && heard(proceedings.approved.act)) &&
  (openedOf(proceedings, heard) === null || role === 'administration' || leads(proceedings, person, heard));
