import {
  historyFields,
  type Difference,
  type HistoryField,
  type HistoryKind,
  type RecordsOfHistory
} from '../../domain/history';
import type { ValueNature } from '../../domain/item';
import type { PointKind } from '../../domain/meetings/meeting';
import { isBlank, type RichText } from '../../domain/rich-text';
import { bodies } from '../../i18n/bodies';
import { charter } from '../../i18n/charter';
import { history } from '../../i18n/history';
import { inventory } from '../../i18n/inventory';
import { item } from '../../i18n/item';
import { meetings } from '../../i18n/meetings';
import { formatDay, formatMoney, formatNumber, formatTime, text } from '../../reactive/locale.svelte';

/** What a record says in one fact: words, or a text with its headings and lists; nothing, when it says nothing. */
export type Said = string | RichText | null;

/** A fact of a record that is not as it was: what it said, and what it says. */
export interface ShownFact {
  readonly field: string;
  readonly label: string;
  readonly before: Said;
  readonly now: Said;
}

/** The names of the structures, the people, the meetings and the bodies, by id. */
export type NamesById = ReadonlyMap<string, string>;

/**
 * What there is to see of a difference: the facts that changed, and of what was added or deleted all that it says. That
 * something moved in its list is said of what changed alone.
 */
export function factsOf(difference: Difference, names: NamesById): readonly ShownFact[] {
  const { kind, how, fields } = difference;
  const all: readonly string[] = how === 'changed' ? fields : historyFields[kind];
  const facts = all.map((field) => ({
    ...{ field, label: labelOf(kind, field) },
    before: saidIn(difference, 'before', field, names),
    now: saidIn(difference, 'now', field, names)
  }));
  return how === 'changed' ? facts : facts.filter(({ before, now }) => (before ?? now) !== null);
}

/** What a record is called; the profile has no name of its own. */
export function nameOf({ kind, before, now }: Difference): string {
  const t = text(history);
  if (kind === 'profile') return t.profile;
  const record = now ?? before;
  const name = record === null ? '' : 'name' in record ? record.name : record.title;
  return name === '' ? t.untitled : name;
}

function saidIn(difference: Difference, when: 'before' | 'now', field: string, names: NamesById): Said {
  if (difference.how === 'deleted' && when === 'now') return null;
  if (difference.how === 'added' && when === 'before') return null;
  const record = difference[when] as Readonly<Record<string, unknown>> | null;
  return factSaid(field, record?.[field], names);
}

/** What a fact says, as people read it; nothing, when it says nothing. */
export function factSaid(field: string, value: unknown, names: NamesById): Said {
  if (value === null || value === undefined || value === '' || value === false || field === 'rank')
    return null;
  if (field === 'text' || field === 'notes') return isBlank(value as RichText) ? null : (value as RichText);
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('\n');
  switch (field) {
    case 'quantity':
    case 'minutes':
    case 'lightDays':
      return formatNumber(value as number);
    case 'value':
    case 'lightValue':
      return formatMoney(value as number);
    case 'condition':
      return text(inventory).condition(value as NonNullable<RecordsOfHistory['items']['condition']>);
    case 'structure':
    case 'keeper':
      return names.get(value as string) ?? text(inventory).field[field];
    case 'broughtBy':
      return names.get(value as string) ?? text(meetings).agenda.field[field];
    case 'body':
      return names.get(value as string) ?? text(bodies).unnamed;
    case 'kind':
      return text(meetings).agenda.kinds[value as PointKind];
    case 'valueNature':
      return text(item).valueNature(value as ValueNature);
    case 'date':
      return formatDay(value as string, 'dated');
    case 'time':
      return formatTime(value as string);
    default:
      return value === true ? text(item).yes : String(value);
  }
}

const labelOf = (kind: HistoryKind, field: string): string => labels()[kind][field as never] ?? field;

type Labels = { readonly [Kind in HistoryKind]: { readonly [Field in HistoryField<Kind>]: string } };

function labels(): Labels {
  const t = text(history);
  const order = { rank: t.order };
  const { notes, field, agenda } = text(meetings);
  return {
    profile: {
      ...{ name: t.name, purpose: t.purpose, hubs: t.hubs },
      ...{ lightValue: t.lightValue, lightDays: t.lightDays }
    },
    items: text(inventory).field,
    meetings: { ...field, notes: notes.title },
    agenda: { ...agenda.field, ...order },
    articles: { ...text(charter).field, ...order }
  };
}
