import { meetingLimits, type AgendaItem } from './meeting';
import { err, ok, type Result } from './result';
import { oneLine } from './text';

/** What is said of a point of an agenda. */
export type AgendaPoint = Pick<AgendaItem, 'title' | 'minutes'>;
export type AgendaPointForm = { readonly [Field in keyof AgendaPoint]: string };
export type AgendaPointProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'not-minutes'; readonly limit: number };
export type AgendaPointProblems = { readonly [Field in keyof AgendaPoint]?: AgendaPointProblem };

/** Reads what was typed for a point; how long it takes may be left open. */
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
  return ok({ title, minutes });
}
