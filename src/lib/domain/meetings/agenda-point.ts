import { fromBase64Url } from '../base64url';
import { idFrom, isId, type AgendaItemId, type MeetingId, type PersonId } from '../ids';
import { isPointKind, meetingLimits, type AgendaItem, type Meeting } from './meeting';
import { err, ok, type Result } from '../result';
import { oneLine } from '../text';

/** What is said of a point of an agenda. */
export type AgendaPoint = Pick<AgendaItem, 'title' | 'minutes' | 'kind' | 'broughtBy'>;
export type AgendaPointForm = { readonly [Field in keyof AgendaPoint]: string };
export type AgendaPointProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'not-minutes'; readonly limit: number };
export type AgendaPointProblems = { readonly [Field in keyof AgendaPoint]?: AgendaPointProblem };

export const noPoint: AgendaPoint = { title: '', minutes: null, kind: null, broughtBy: null };

export const agendaPointForm = ({ title, minutes, kind, broughtBy }: AgendaPoint): AgendaPointForm => ({
  title,
  minutes: minutes === null ? '' : String(minutes),
  kind: kind ?? '',
  broughtBy: broughtBy ?? ''
});

/** Reads what was typed for a point; only what it is about is asked for. */
export function parseAgendaPoint(form: AgendaPointForm): Result<AgendaPoint, AgendaPointProblems> {
  const problems: { -readonly [Field in keyof AgendaPoint]?: AgendaPointProblem } = {};
  const title = oneLine(form.title);
  const typed = form.minutes.trim();
  const minutes = typed === '' ? null : Number(typed);
  if (title === '') problems.title = { kind: 'missing' };
  else if (title.length > meetingLimits.agendaTitle)
    problems.title = { kind: 'too-long', limit: meetingLimits.agendaTitle };
  if (minutes !== null && !(/^\d+$/.test(typed) && minutes <= meetingLimits.minutes))
    problems.minutes = { kind: 'not-minutes', limit: meetingLimits.minutes };
  if (Object.keys(problems).length > 0) return err(problems);
  const { kind, broughtBy } = form;
  return ok({
    ...{ title, minutes },
    kind: isPointKind(kind) ? kind : null,
    broughtBy: isId(broughtBy) ? (broughtBy as PersonId) : null
  });
}

/** The meeting from which points are taken up again: the last before one that has a date, or the last of all; null for none. */
export function meetingBefore<One extends Pick<Meeting, 'id' | 'date'>>(
  meetings: readonly One[],
  { id, date }: Pick<Meeting, 'id' | 'date'>
): One | null {
  const earlier = meetings.filter(
    (one) => one.id !== id && one.date !== '' && (date === '' || one.date < date)
  );
  return earlier.reduce<One | null>(
    (last, one) => (last === null || one.date > last.date ? one : last),
    null
  );
}

/** The points of an earlier meeting that are not taken up again yet. */
export function toCarry<Point extends { readonly id: AgendaItemId }>(
  earlier: readonly Point[],
  points: readonly Pick<AgendaItem, 'carriedFrom'>[]
): readonly Point[] {
  const carried = new Set(points.map(({ carriedFrom }) => carriedFrom));
  return earlier.filter(({ id }) => !carried.has(id));
}

/** What a point is called once it is taken up again in a meeting: two phones that do it apart mean the same one. */
export function carriedId(point: AgendaItemId, meeting: MeetingId): AgendaItemId {
  const [one, other] = [point, meeting].map((id) => fromBase64Url(id)!) as [Uint8Array, Uint8Array];
  return idFrom(one.map((byte, i) => byte ^ other[i]!));
}

/** A point as it is taken up again in another meeting. */
export const carried = (
  { id, title, minutes, kind, broughtBy }: AgendaItem,
  meeting: MeetingId
): Omit<AgendaItem, 'id' | 'rank' | 'deletedAt'> => ({
  ...{ meeting, title, minutes, kind, broughtBy },
  carriedFrom: id
});
