import type { LightLoans } from './agreements/frame';
import type { ApprovedBy } from './acts/fold';
import type { Article } from './charter';
import type { Profile } from './collective';
import { daysBefore } from './day';
import { itemFields, type Item } from './item';
import type { AgendaItem, Meeting } from './meetings/meeting';

/** What the collective says of itself, as far as its history goes. */
export type KnownProfile = Pick<Profile, 'name' | 'purpose'> &
  LightLoans & { readonly hubs: readonly string[] };

/** The records of each kind of which earlier states can be looked at. */
export interface RecordsOfHistory {
  readonly profile: KnownProfile;
  readonly items: Item;
  readonly meetings: Meeting;
  readonly agenda: AgendaItem;
  readonly articles: Article;
}
export type HistoryKind = keyof RecordsOfHistory;

/** The facts that are compared, and brought back: those that people write. */
export const historyFields = {
  profile: ['name', 'purpose', 'hubs', 'lightValue', 'lightDays'],
  items: itemFields,
  meetings: ['title', 'body', 'date', 'time', 'place', 'documents', 'notes'],
  agenda: ['title', 'kind', 'broughtBy', 'minutes', 'rank'],
  articles: ['title', 'text', 'rank']
} as const satisfies { readonly [Kind in HistoryKind]: readonly (keyof RecordsOfHistory[Kind])[] };

export type HistoryField<Kind extends HistoryKind> = (typeof historyFields)[Kind][number];

/** Names a record; the profile has no id of its own. */
export interface RecordName {
  readonly kind: HistoryKind;
  readonly id: string;
}

/** How a record is not as it was in an earlier state. */
export interface DifferenceOf<Kind extends HistoryKind> {
  readonly kind: Kind;
  readonly id: string;
  /** What happened since: what was taken out of the bin counts as added, what was put there as deleted. */
  readonly how: 'added' | 'changed' | 'deleted';
  /** As it was; null for what was not there at all. */
  readonly before: RecordsOfHistory[Kind] | null;
  /** As it is; null for what nobody can read any more. */
  readonly now: RecordsOfHistory[Kind] | null;
  /** The facts that are not as they were; none for what was added. */
  readonly fields: readonly HistoryField<Kind>[];
}
export type Difference = { readonly [Kind in HistoryKind]: DifferenceOf<Kind> }[HistoryKind];

/** How a record differs from what it was; null when it does not, as far as anybody sees. */
export function differenceOf<Kind extends HistoryKind>(
  kind: Kind,
  id: string,
  before: RecordsOfHistory[Kind] | null,
  now: RecordsOfHistory[Kind] | null
): DifferenceOf<Kind> | null {
  const wasThere = isThere(before);
  const isHere = isThere(now);
  if (!wasThere || before === null)
    return isHere ? { kind, id, how: 'added', before, now, fields: [] } : null;
  const fields = differingFields(kind, before, now);
  if (!isHere) return { kind, id, how: 'deleted', before, now, fields };
  return fields.length === 0 ? null : { kind, id, how: 'changed', before, now, fields };
}

/** The facts of a record that are not as they were; all of them where nobody can read it any more. */
export function differingFields<Kind extends HistoryKind>(
  kind: Kind,
  before: RecordsOfHistory[Kind],
  now: RecordsOfHistory[Kind] | null
): readonly HistoryField<Kind>[] {
  const all: readonly HistoryField<Kind>[] = historyFields[kind];
  return all.filter((field) => now === null || !isSame(factOf(before, field), factOf(now, field)));
}

/** Whether it can be brought back as it was: what was added since is left alone. */
export const canComeBack = ({ how }: Pick<Difference, 'how'>): boolean => how !== 'added';

/** An act that approved what the document was, of which the family of acts says what that is called. */
export interface Approval extends ApprovedBy {
  readonly family: string;
  readonly subject: string;
}

/** How many records were added, changed and deleted. */
export interface Tally {
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
}

export function tallyOf(differences: readonly Pick<Difference, 'how'>[]): Tally {
  const count = (wanted: Difference['how']) => differences.filter(({ how }) => how === wanted).length;
  return { added: count('added'), changed: count('changed'), deleted: count('deleted') };
}

/** States older than this are let go of, in days. */
export const historyLength = 31;

/**
 * The days whose state is let go of on `today`: those from too long ago but for the last of them, so that there still is
 * what the oldest change left was made on.
 */
export const outlived = (days: readonly string[], today: string): readonly string[] =>
  days
    .filter((day) => day < daysBefore(today, historyLength))
    .sort()
    .slice(0, -1);

const isThere = (record: object | null): boolean =>
  record !== null && (!('deletedAt' in record) || record.deletedAt === null);

const factOf = (record: unknown, field: string): unknown =>
  (record as Readonly<Record<string, unknown>>)[field];

/** Lists and texts are the same when they say the same. */
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
