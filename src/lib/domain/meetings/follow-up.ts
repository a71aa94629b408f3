import { dayAt, isDay } from '../day';
import { isId, type FollowUpId, type MeetingId, type PersonId } from '../ids';
import { err, ok, type Result } from '../result';
import { oneLine } from '../text';
import type { Meeting } from './meeting';

/** What a meeting leaves behind: something to do, or something to come back to. */
export const followUpKinds = ['action', 'question'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];
export const isFollowUpKind = (value: unknown): value is FollowUpKind =>
  (followUpKinds as readonly unknown[]).includes(value);

/** Done is what was done or answered; dropped is what nobody will do. */
export const followUpStates = ['open', 'done', 'dropped'] as const;
export type FollowUpState = (typeof followUpStates)[number];
export type ClosedState = Exclude<FollowUpState, 'open'>;
export const isFollowUpState = (value: unknown): value is FollowUpState =>
  (followUpStates as readonly unknown[]).includes(value);

export interface FollowUpFacts {
  readonly kind: FollowUpKind;
  readonly text: string;
  /** Who does it; null while nobody said so, and for a question. */
  readonly person: PersonId | null;
  /** The day until when, `2026-11-28`; empty when there is none. */
  readonly due: string;
}

/** An action or a question that was written down in a meeting, and is looked at in the next ones until it is closed. */
export interface FollowUp extends FollowUpFacts {
  readonly id: FollowUpId;
  readonly meeting: MeetingId;
  readonly state: FollowUpState;
  /** When it was closed; null while it is open. */
  readonly closedAt: number | null;
  /** In which meeting that was said, if it was in one. */
  readonly closedIn: MeetingId | null;
  readonly addedAt: number;
  readonly addedBy: PersonId | null;
  readonly deletedAt: number | null;
}

export const followUpLimit = 300;

export type FollowUpForm = { readonly [Field in keyof FollowUpFacts]: string };
export type FollowUpProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'not-a-day'; readonly given: string };
export type FollowUpProblems = { readonly [Field in keyof FollowUpFacts]?: FollowUpProblem };

export const followUpForm = ({ kind, text, person, due }: FollowUpFacts): FollowUpForm => ({
  ...{ kind, text, due },
  person: person ?? ''
});

/** Reads what was typed of an action or a question; only what it is about is asked for, and only an action is somebody's. */
export function parseFollowUp(form: FollowUpForm): Result<FollowUpFacts, FollowUpProblems> {
  const problems: { -readonly [Field in keyof FollowUpFacts]?: FollowUpProblem } = {};
  const kind = isFollowUpKind(form.kind) ? form.kind : 'action';
  const text = oneLine(form.text);
  const due = form.due.trim();
  if (text === '') problems.text = { kind: 'missing' };
  else if (text.length > followUpLimit) problems.text = { kind: 'too-long', limit: followUpLimit };
  if (due !== '' && !isDay(due)) problems.due = { kind: 'not-a-day', given: due };
  if (Object.keys(problems).length > 0) return err(problems);
  const person = kind === 'action' && isId(form.person) ? (form.person as PersonId) : null;
  return ok({ kind, text, person, due });
}

/** Whether it should have been done before `today`. */
export const isLate = ({ state, due }: Pick<FollowUp, 'state' | 'due'>, today: string): boolean =>
  state === 'open' && due !== '' && due < today;

type Followed = Pick<FollowUp, 'id' | 'meeting' | 'state' | 'due' | 'addedAt' | 'deletedAt'>;
type Dated = Pick<Meeting, 'id' | 'date' | 'time' | 'addedAt'>;

/** Whether it waits for somebody. */
export const isOpen = ({ state, deletedAt }: Pick<FollowUp, 'state' | 'deletedAt'>): boolean =>
  state === 'open' && deletedAt === null;

/** By the day until when, those without one last, then in the order in which they were written down. */
export const byDue = (a: Followed, b: Followed): number => {
  const [dayOfA, dayOfB] = [a.due || '9999', b.due || '9999'];
  if (dayOfA !== dayOfB) return dayOfA < dayOfB ? -1 : 1;
  return a.addedAt - b.addedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
};

/**
 * Whether a meeting comes before another: by day and hour. One whose day is not fixed is still to come, and of two of them
 * that which was prepared first comes first.
 */
export function comesBefore(one: Dated, other: Dated): boolean {
  const [dayOfOne, dayOfOther] = [one.date || '9999', other.date || '9999'];
  if (dayOfOne !== dayOfOther) return dayOfOne < dayOfOther;
  if (one.date !== '' && one.time !== other.time) return one.time < other.time;
  if (one.addedAt !== other.addedAt) return one.addedAt < other.addedAt;
  return one.id < other.id;
}

/**
 * What earlier meetings left open, to be looked at in this one: first of those that have a day, then of those without, which left it on
 * the day on which it was written down. Those of a meeting that is not among them are left out.
 */
export function openBefore<One extends Followed>(
  followUps: readonly One[],
  meetings: readonly Dated[],
  meeting: Dated
): readonly One[] {
  const known = new Map(meetings.map((one) => [one.id, one]));
  const isBefore = (one: One): boolean => {
    const from = known.get(one.meeting);
    if (from === undefined || from.id === meeting.id) return false;
    // One whose day nobody wrote is held all the same: what it left is there to be looked at.
    if (from.date === '' && meeting.date !== '') return dayAt(one.addedAt) <= meeting.date;
    return comesBefore(from, meeting);
  };
  return followUps.filter((one) => isOpen(one) && isBefore(one)).sort(byMeetingThenDue(meetings));
}

/** What meetings that have a day left comes before what those without left, each by the day until when. */
export function byMeetingThenDue(meetings: readonly Dated[]): (a: Followed, b: Followed) => number {
  const undated = new Set(meetings.filter(({ date }) => date === '').map(({ id }) => id));
  return (a, b) => Number(undated.has(a.meeting)) - Number(undated.has(b.meeting)) || byDue(a, b);
}

/** What other meetings left open and was closed in this one, the first closed first. */
export const closedIn = <One extends Followed & Pick<FollowUp, 'closedIn' | 'closedAt'>>(
  followUps: readonly One[],
  { id }: Pick<Meeting, 'id'>
): readonly One[] =>
  followUps
    .filter((one) => one.meeting !== id && one.closedIn === id && one.deletedAt === null)
    .sort((a, b) => (a.closedAt ?? 0) - (b.closedAt ?? 0) || byDue(a, b));

/** What was written down in a meeting, is open, and does not stand in its notes any more: it would be seen by nobody there. */
export const outsideNotes = <One extends Followed>(
  followUps: readonly One[],
  { id }: Pick<Meeting, 'id'>,
  written: ReadonlySet<string>
): readonly One[] =>
  followUps.filter((one) => one.meeting === id && isOpen(one) && !written.has(one.id)).sort(byDue);

/** Every action that waits, those of one person before the others. */
export function toDo<One extends Followed & Pick<FollowUp, 'kind' | 'person'>>(
  followUps: readonly One[],
  me: PersonId
): { readonly mine: readonly One[]; readonly others: readonly One[] } {
  const open = followUps.filter((one) => one.kind === 'action' && isOpen(one)).sort(byDue);
  return {
    mine: open.filter(({ person }) => person === me),
    others: open.filter(({ person }) => person !== me)
  };
}
