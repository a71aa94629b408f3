import type { StructureId } from '../ids';
import { isDay } from '../day';
import { err, ok, type Result } from '../result';
import { lengthOf, minuteOf, minutesADay, wholeDays, type Span } from '../span';
import { foldText, lines, oneLine } from '../text';
import {
  audiences,
  longestTime,
  mostTimes,
  needs,
  uses,
  type Audience,
  type Need,
  type Requesting,
  type Use
} from './acts';
import { rhythms, timesFrom, type Rhythm } from './times';

/** What is typed of when something is wanted: days, and hours where it is not for whole days. */
export interface WhenForm {
  readonly from: string;
  readonly to: string;
  /** Both empty for whole days. */
  readonly fromTime: string;
  readonly toTime: string;
  /** Empty when it comes once. */
  readonly rhythm: string;
  readonly until: string;
}
export const noTime: WhenForm = { from: '', to: '', fromTime: '', toTime: '', rhythm: '', until: '' };

export type WhenProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-day'; readonly given: string }
  | { readonly kind: 'not-an-hour'; readonly given: string }
  /** It is so far ahead that it must be a slip of the hand. */
  | { readonly kind: 'too-far' }
  /** It would end before it begins. */
  | { readonly kind: 'backwards' }
  /** It would end at an hour before the one at which it begins, on the same day: maybe on the next. */
  | { readonly kind: 'backwards-in-day' }
  /** It would last longer than anything is booked, in days. */
  | { readonly kind: 'too-long-time'; readonly most: number }
  /** It would be over already. */
  | { readonly kind: 'past' }
  /** Only so many times go into one request. */
  | { readonly kind: 'too-many'; readonly most: number };

/** The last day that is booked: what is beyond is a slip of the hand. */
const lastDay = '2150-12-31';
/** A field for days takes years of six figures. */
const isTooFar = (given: string): boolean => /^\d{5,}-/.test(given) || (isDay(given) && given > lastDay);

/** Reads when something is wanted, at the minute `now`; what comes again is told time by time. */
export function parseWhen(
  form: WhenForm,
  now: number
): Result<readonly Span[], Partial<Record<keyof WhenForm, WhenProblem>>> {
  const problems: Partial<Record<keyof WhenForm, WhenProblem>> = {};
  for (const name of ['from', 'to'] as const) {
    const given = form[name];
    if (given === '') problems[name] = { kind: 'missing' };
    else if (isTooFar(given)) problems[name] = { kind: 'too-far' };
    else if (!isDay(given)) problems[name] = { kind: 'not-a-day', given };
  }
  const hasHours = form.fromTime !== '' || form.toTime !== '';
  for (const name of ['fromTime', 'toTime'] as const) {
    const given = form[name];
    if (hasHours && given === '') problems[name] = { kind: 'missing' };
    else if (given !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(given))
      problems[name] = { kind: 'not-an-hour', given };
  }
  const rhythm = isRhythm(form.rhythm) ? form.rhythm : null;
  if (rhythm !== null && form.until === '') problems.until = { kind: 'missing' };
  else if (rhythm !== null && isTooFar(form.until)) problems.until = { kind: 'too-far' };
  else if (rhythm !== null && !isDay(form.until)) problems.until = { kind: 'not-a-day', given: form.until };
  if (Object.keys(problems).some((name) => name !== 'until')) return err(problems);

  const first: Span = hasHours
    ? { from: minuteOf(form.from, form.fromTime), to: minuteOf(form.to, form.toTime) }
    : wholeDays(form.from, form.to);
  if (first.to <= first.from)
    return err(
      hasHours && form.from === form.to
        ? { ...problems, toTime: { kind: 'backwards-in-day' } }
        : { ...problems, to: { kind: 'backwards' } }
    );
  if (problems.until !== undefined) return err(problems);
  if (lengthOf(first) > longestTime)
    return err({ to: { kind: 'too-long-time', most: longestTime / minutesADay } });
  if (first.to <= now) return err({ from: { kind: 'past' } });
  if (rhythm !== null && form.until < form.to) return err({ until: { kind: 'backwards' } });
  const times = timesFrom(first, rhythm, form.until);
  return times.length > mostTimes ? err({ until: { kind: 'too-many', most: mostTimes } }) : ok(times);
}

export const isRhythm = (value: string): value is Rhythm => (rhythms as readonly string[]).includes(value);

/** What is typed of a request besides when, and of what. */
export interface RequestForm {
  /** The name of a member structure, or anyone in plain words. */
  readonly borrower: string;
  readonly purpose: string;
  readonly need: string;
  readonly use: string;
  readonly audience: string;
  readonly people: string;
}
export const noRequest: RequestForm = {
  ...{ borrower: '', purpose: '', need: 'useful', use: 'usual', audience: 'members', people: '' }
};

export type RequestProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'not-a-number'; readonly given: string };

const limits = { borrower: 200, purpose: 500, people: 1_000_000 };

/** What somebody asks for besides when, and of what. */
export interface RequestTerms {
  readonly structure: StructureId | null;
  /** Whom it is for, where that is no member structure; empty otherwise. */
  readonly borrower: string;
  readonly purpose: string;
  readonly need: Need;
  readonly use: Use;
  readonly audience: Audience;
  readonly people: number | null;
}

/** Reads what is typed of a request; whoever it is for is one of these structures where it is called as one. */
export function parseRequest(
  form: RequestForm,
  structures: readonly { readonly id: StructureId; readonly name: string }[]
): Result<RequestTerms, Partial<Record<keyof RequestForm, RequestProblem>>> {
  const problems: Partial<Record<keyof RequestForm, RequestProblem>> = {};
  const [borrower, purpose] = [oneLine(form.borrower), lines(form.purpose)];
  if (borrower === '') problems.borrower = { kind: 'missing' };
  if (borrower.length > limits.borrower) problems.borrower = { kind: 'too-long', limit: limits.borrower };
  if (purpose.length > limits.purpose) problems.purpose = { kind: 'too-long', limit: limits.purpose };
  const people = form.people.replace(/[\s\u00a0\u202f]/g, '');
  if (!/^\d{0,7}$/.test(people) || Number(people) > limits.people)
    problems.people = { kind: 'not-a-number', given: form.people.trim() };
  if (Object.keys(problems).length > 0) return err(problems);
  const structure = structures.find(({ name }) => foldText(name) === foldText(borrower));
  return ok({
    structure: structure?.id ?? null,
    borrower: structure === undefined ? borrower : '',
    purpose,
    need: needs.find((one) => one === form.need) ?? 'useful',
    use: uses.find((one) => one === form.use) ?? 'usual',
    audience: audiences.find((one) => one === form.audience) ?? 'members',
    people: people === '' ? null : Number(people)
  });
}

/** What somebody asks for at once. */
export interface RequestSaid
  extends RequestTerms, Pick<Requesting, 'times' | 'rows' | 'instead' | 'despite'> {}
