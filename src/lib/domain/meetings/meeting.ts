import { isDay, isHour } from '../day';
import { isId, type AgendaItemId, type BodyId, type MeetingId, type PersonId } from '../ids';
import type { RichText } from '../rich-text';
import { lines, oneLine } from '../text';
import { err, ok, type Result } from '../result';

export interface MeetingFacts {
  readonly title: string;
  /** A day, `2026-11-21`; empty when it is not fixed yet. */
  readonly date: string;
  /** An hour, `18:30`; empty when it is not fixed yet. */
  readonly time: string;
  readonly place: string;
  /** As which body it meets; null for none. */
  readonly body: BodyId | null;
  /** What is joined to the notice, one thing on a line. */
  readonly documents: string;
}

/** What is said of a meeting while nobody has said anything. */
export const noMeeting: MeetingFacts = {
  title: '',
  date: '',
  time: '',
  place: '',
  body: null,
  documents: ''
};

export interface Meeting extends MeetingFacts {
  readonly id: MeetingId;
  readonly addedAt: number;
  readonly addedBy: PersonId | null;
  readonly deletedAt: number | null;
  /** Who put it in the bin; null while it is not there, and where that was not noted. */
  readonly deletedBy: PersonId | null;
  readonly notes: RichText;
}

/** What a point is for: to be told, to be talked over, or to be decided. */
export const pointKinds = ['information', 'discussion', 'decision'] as const;
export type PointKind = (typeof pointKinds)[number];
export const isPointKind = (value: unknown): value is PointKind =>
  (pointKinds as readonly unknown[]).includes(value);

/** One point of an agenda. Points are sorted by `rank`, then by id. */
export interface AgendaItem {
  readonly id: AgendaItemId;
  readonly meeting: MeetingId;
  readonly title: string;
  /** How long the point should take. */
  readonly minutes: number | null;
  /** Null while nobody said. */
  readonly kind: PointKind | null;
  /** Who brings it up. */
  readonly broughtBy: PersonId | null;
  /** The point of an earlier meeting that is taken up again. */
  readonly carriedFrom: AgendaItemId | null;
  readonly rank: string;
  readonly deletedAt: number | null;
}

export const meetingLimits = { title: 200, place: 200, documents: 1000, agendaTitle: 300, minutes: 600 };

export type MeetingForm = { readonly [Field in keyof MeetingFacts]: string };
export type MeetingFieldProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'not-a-day'; readonly given: string }
  | { readonly kind: 'not-an-hour'; readonly given: string };
export type MeetingProblems = { readonly [Field in keyof MeetingFacts]?: MeetingFieldProblem };

export const meetingForm = ({ title, date, time, place, body, documents }: MeetingFacts): MeetingForm => ({
  ...{ title, date, time, place, documents },
  body: body ?? ''
});

/** Reads what was typed for a meeting; only the title is asked for. */
export function parseMeeting(form: MeetingForm): Result<MeetingFacts, MeetingProblems> {
  const problems: { -readonly [Field in keyof MeetingFacts]?: MeetingFieldProblem } = {};
  const title = oneLine(form.title);
  const place = oneLine(form.place);
  const documents = lines(form.documents);
  if (title === '') problems.title = { kind: 'missing' };
  else if (title.length > meetingLimits.title)
    problems.title = { kind: 'too-long', limit: meetingLimits.title };
  if (place.length > meetingLimits.place) problems.place = { kind: 'too-long', limit: meetingLimits.place };
  if (documents.length > meetingLimits.documents)
    problems.documents = { kind: 'too-long', limit: meetingLimits.documents };
  if (form.date !== '' && !isDay(form.date)) problems.date = { kind: 'not-a-day', given: form.date };
  if (form.time !== '' && !isHour(form.time)) problems.time = { kind: 'not-an-hour', given: form.time };
  if (Object.keys(problems).length > 0) return err(problems);
  const body = isId(form.body) ? (form.body as BodyId) : null;
  return ok({ title, date: form.date, time: form.time, place, body, documents });
}

/** What is joined to a notice, thing by thing. */
export const documentsOf = ({ documents }: Pick<MeetingFacts, 'documents'>): readonly string[] =>
  documents
    .split('\n')
    .map(oneLine)
    .filter((one) => one !== '');
