import type { ItemId } from '../ids';
import { parseQuantity } from '../item';
import { isDay } from '../day';
import { ticked } from '../ticked';
import { err, ok, type Result } from '../result';
import { minutesADay } from '../span';
import { audiences, type Rules } from './acts';

/** What somebody types of what bookings are held to: a text for each rule, read and written here alone. */

export type RuleField = keyof Rules;
/** What the fields of the form hold, as typed. */
export type RulesForm = { readonly [Field in RuleField]: string };

export const units = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof units)[number];
const minutesIn: Readonly<Record<Unit, number>> = { minutes: 1, hours: 60, days: minutesADay };

/** The rules that are a length of time. */
export const lengths = ['longest', 'notice', 'ahead', 'buffer', 'pause'] as const;
export type LengthField = (typeof lengths)[number];
/** Of these, none at all says something: that for this thing what all things are held to does not hold. */
const maybeNone: readonly RuleField[] = ['notice', 'buffer', 'pause'] satisfies readonly LengthField[];

export type Quota = NonNullable<Rules['quota']>;
export const quotaKinds = ['bookings', 'days'] as const satisfies readonly Quota['of'][];
export const periods = ['week', 'month', 'year'] as const satisfies readonly Quota['per'][];

/** The limits that the form shares with what comes from peers. */
export const ruleLimits = {
  /** In minutes: ten years. */
  length: 3650 * minutesADay,
  quota: 10_000,
  capacity: 1_000_000,
  closed: 200,
  neighbours: 50,
  /** In a day. */
  openings: 7
};

export type AmountProblem =
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'none' }
  | { readonly kind: 'too-many'; readonly limit: number }
  /** Longer than ten years. */
  | { readonly kind: 'too-long' };
export type ClosedProblem = 'no-first-day' | 'backwards' | 'too-many';
export type HoursProblem = 'unreadable' | 'backwards' | 'too-many';

/** What is wrong with what was typed; of lists, for each row by its place. */
export type RulesProblems = {
  readonly [Field in LengthField | 'quota' | 'capacity' | 'neighbours']?: AmountProblem;
} & {
  readonly closed?: ReadonlyMap<number, ClosedProblem>;
  readonly hours?: ReadonlyMap<number, HoursProblem>;
} & { readonly [Field in 'weekdays' | 'audiences' | 'order']?: undefined };

/** A length as it is typed, and in what. */
export interface TypedLength {
  readonly unit: Unit;
  readonly count: string;
}
export function typedLength(text: string): TypedLength {
  const [unit = '', ...count] = text.split(' ');
  return { unit: units.find((one) => one === unit) ?? 'days', count: count.join(' ') };
}
export const lengthText = ({ unit, count }: TypedLength): string => `${unit} ${count}`;

/** So many of something in a period, as it is typed. */
export interface TypedQuota extends Pick<Quota, 'of' | 'per'> {
  readonly count: string;
}
export function typedQuota(text: string): TypedQuota {
  const [of, per, ...count] = text.split(' ');
  return {
    of: quotaKinds.find((one) => one === of) ?? 'bookings',
    per: periods.find((one) => one === per) ?? 'month',
    count: count.join(' ')
  };
}
export const quotaText = ({ of, per, count }: TypedQuota): string => `${of} ${per} ${count}`;

/** The days from one to another, as typed. */
export interface TypedPeriod {
  readonly from: string;
  readonly to: string;
}
export const typedPeriods = (text: string): readonly TypedPeriod[] =>
  text === ''
    ? []
    : text.split('\n').map((line) => {
        const [from = '', to = ''] = line.split(' ');
        return { from, to };
      });
export const periodsText = (rows: readonly TypedPeriod[]): string =>
  rows.map(({ from, to }) => `${from} ${to}`).join('\n');

/** The hours of each day of the week as they are typed, Monday first. */
export function typedHours(text: string): readonly string[] {
  const typed = text.split('\n');
  return Array.from({ length: 7 }, (_, i) => typed[i] ?? '');
}
export const hoursText = (days: readonly string[]): string => days.join('\n');

/** Reads what was typed, or tells for each rule what is wrong with it. */
export function parseRules(form: RulesForm): Result<Rules, RulesProblems> {
  const problems: { [Field in RuleField]?: RulesProblems[Field] } = {};
  const read = <Field extends LengthField | 'quota' | 'capacity', Value>(
    field: Field,
    result: Result<Value, AmountProblem>
  ): Value | null => {
    if (result.ok) return result.value;
    problems[field] = result.problem as RulesProblems[Field];
    return null;
  };
  const length = (field: LengthField) => read(field, parseLength(form[field], maybeNone.includes(field)));
  const { of, per, count } = typedQuota(form.quota);
  const most = read('quota', parseCount(count, ruleLimits.quota));
  const [closed, wrongPeriods] = parsePeriods(typedPeriods(form.closed));
  if (wrongPeriods.size > 0) problems.closed = wrongPeriods;
  const [hours, wrongHours] = parseHours(typedHours(form.hours));
  if (wrongHours.size > 0) problems.hours = wrongHours;
  const neighbours = ticked(form.neighbours) as readonly ItemId[];
  if (neighbours.length > ruleLimits.neighbours)
    problems.neighbours = { kind: 'too-many', limit: ruleLimits.neighbours };
  const rules: Rules = {
    ...{ longest: length('longest'), notice: length('notice'), ahead: length('ahead') },
    ...{ buffer: length('buffer'), pause: length('pause') },
    quota: most === null ? null : { most, of, per },
    weekdays: ticked(form.weekdays).map(Number),
    closed,
    hours,
    audiences: audiences.filter((one) => ticked(form.audiences).includes(one)),
    capacity: read('capacity', parseCount(form.capacity, ruleLimits.capacity)),
    neighbours,
    order: form.order === 'need' ? 'need' : 'first-asked'
  };
  return Object.keys(problems).length > 0 ? err(problems as RulesProblems) : ok(rules);
}

/** What the fields show of rules. */
export const rulesForm = (rules: Rules): RulesForm => ({
  ...(Object.fromEntries(lengths.map((field) => [field, shownLength(rules[field])])) as Record<
    LengthField,
    string
  >),
  quota: quotaText(
    rules.quota === null
      ? { of: 'bookings', per: 'month', count: '' }
      : { ...rules.quota, count: String(rules.quota.most) }
  ),
  weekdays: [...rules.weekdays].sort((a, b) => a - b).join(' '),
  closed: periodsText(rules.closed.map(({ from, to }) => ({ from, to: from === to ? '' : to }))),
  hours: hoursText(
    Array.from({ length: 7 }, (_, i) =>
      rules.hours
        .filter(({ weekday }) => weekday === i + 1)
        .map(({ from, to }) => `${hourText(from)}–${hourText(to)}`)
        .join(', ')
    )
  ),
  audiences: [...rules.audiences].sort().join(' '),
  capacity: rules.capacity === null ? '' : String(rules.capacity),
  neighbours: [...rules.neighbours].sort().join(' '),
  order: rules.order
});

function shownLength(minutes: number | null): string {
  if (minutes === null) return lengthText({ unit: 'days', count: '' });
  const unit = units.findLast((one) => minutes % minutesIn[one] === 0)!;
  return lengthText({ unit, count: String(minutes / minutesIn[unit]) });
}

function parseLength(text: string, maybeNone: boolean): Result<number | null, AmountProblem> {
  const { unit, count } = typedLength(text);
  const bare = count.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (bare === '') return ok(null);
  if (!/^\d{1,9}(\.\d{1,4})?$/.test(bare)) return err({ kind: 'not-a-number' });
  const minutes = Math.round(Number(bare) * minutesIn[unit]);
  if (minutes === 0 && !maybeNone) return err({ kind: 'none' });
  return minutes > ruleLimits.length ? err({ kind: 'too-long' }) : ok(minutes);
}

function parseCount(text: string, limit: number): Result<number | null, AmountProblem> {
  const count = parseQuantity(text);
  if (count === undefined) return err({ kind: 'not-a-number' });
  if (count === 0) return err({ kind: 'none' });
  return count !== null && count > limit ? err({ kind: 'too-many', limit }) : ok(count);
}

/** What is closed, and what is wrong with which row; one in which nothing is typed says nothing, and a first day alone is closed alone. */
function parsePeriods(
  rows: readonly TypedPeriod[]
): readonly [Rules['closed'], ReadonlyMap<number, ClosedProblem>] {
  const closed: { from: string; to: string }[] = [];
  const problems = new Map<number, ClosedProblem>();
  for (const [i, { from, to }] of rows.entries()) {
    if (from === '' && to === '') continue;
    const last = to === '' ? from : to;
    if (!isDay(from) || !isDay(last)) problems.set(i, 'no-first-day');
    else if (last < from) problems.set(i, 'backwards');
    else if (closed.length === ruleLimits.closed) problems.set(i, 'too-many');
    else closed.push({ from, to: last });
  }
  return [closed, problems];
}

type Opening = Rules['hours'][number];

function parseHours(
  days: readonly string[]
): readonly [readonly Opening[], ReadonlyMap<number, HoursProblem>] {
  const problems = new Map<number, HoursProblem>();
  const hours = days.flatMap((text, i): readonly Opening[] => {
    const read = openingsIn(text);
    if (read.ok) return read.value.map((one) => ({ weekday: i + 1, ...one }));
    problems.set(i, read.problem);
    return [];
  });
  return [hours, problems];
}

const hour = String.raw`(\d{1,2})\s*(?:[h:]\s*`;
/** `9h-12h30`, `9:00–12:30`, `de 9 h à 12 h 30`; minutes are not taken for the hour at which the next opening begins. */
const opening = new RegExp(
  String.raw`${hour}(\d{2})?)?\s*(?:[-–—]|à|to)\s*${hour}(\d{2}(?!\s*(?:[-–—h:\d]|à|to)))?)?`,
  'giu'
);

/** When it is opened in a day, as somebody wrote it, in minutes; openings that touch are one. */
function openingsIn(text: string): Result<readonly Omit<Opening, 'weekday'>[], HoursProblem> {
  const rest = text.replace(opening, '').replace(/\b(?:et|and|de|from)\b|[\s,;/+]/giu, '');
  if (rest !== '') return err('unreadable');
  const read = [...text.matchAll(opening)].map(([, from = '', fromMinutes, to = '', toMinutes]) => ({
    from: minuteIn(from, fromMinutes),
    to: minuteIn(to, toMinutes)
  }));
  if (read.some(({ from, to }) => Number.isNaN(from) || Number.isNaN(to))) return err('unreadable');
  if (read.some(({ from, to }) => from >= to)) return err('backwards');
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of read.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined.length > ruleLimits.openings ? err('too-many') : ok(joined);
}

function minuteIn(hours: string, minutes = '0'): number {
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(minutes) > 59 || minute > minutesADay ? NaN : minute;
}

const hourText = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
