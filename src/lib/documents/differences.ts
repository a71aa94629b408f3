import * as Y from 'yjs';
import {
  differenceOf,
  differingFields,
  historyFields,
  type Difference,
  type KnownProfile,
  type RecordName
} from '../domain/history';
import { foldText } from '../domain/text';
import { agenda, articles, items, meetings } from './kinds';
import { editProfile, readProfile } from './profile';
import { fieldsOf, partOf, readRecord, setFields, type RecordKind } from './records';
import { putTextBack } from './rich-text';

/**
 * What a document was before, beside what it is: what differs, and how a record becomes again what it was, by new edits
 * (DOC-13). The earlier state is a document of its own, which nobody shares or writes in.
 */

/** The lists of which earlier states can be looked at, in the order in which they are shown. */
const lists = { items, meetings, agenda, articles };
type List = keyof typeof lists;

/** What of a document is not as it was: the profile first, then by kind and by name. */
export function differencesSince(earlier: Y.Doc, now: Y.Doc): readonly Difference[] {
  const profile = differenceOf('profile', '', knownProfile(earlier), knownProfile(now));
  const records = (Object.keys(lists) as List[]).flatMap((list) =>
    differencesIn(list, lists[list], earlier, now)
  );
  return [...(profile === null ? [] : [profile]), ...(records as readonly Difference[])];
}

/**
 * Makes a record again what it was; tells whether it is there to be written in. A thing that does not become what it was
 * by being taken out of the bin alone was changed by hand at `at`, in milliseconds since 1970 (DOC-9).
 */
export function bringBack(now: Y.Doc, earlier: Y.Doc, name: RecordName, at: number): boolean {
  const fields = becomeAs(now, earlier, name);
  if (fields !== null && fields.length > 0 && name.kind === 'items')
    setFields(now, items, name.id, { editedAt: at });
  return fields !== null;
}

/** These records as they are, in a document of their own, so that what follows can be gone back on. */
export function copyOf(doc: Y.Doc, names: readonly RecordName[]): Y.Doc {
  const copy = new Y.Doc();
  for (const { kind, id } of names) {
    if (kind === 'profile') editProfile(copy, knownProfile(doc));
    else {
      const fields = fieldsOf(doc, lists[kind], id);
      if (fields !== null) partOf(copy, lists[kind]).set(id, fields.clone());
    }
  }
  return copy;
}

/**
 * Goes back on {@link bringBack}: makes a record what it was in the copy that was made before. What nobody could read there
 * goes into the bin at `at`.
 */
export function goBack(now: Y.Doc, copy: Y.Doc, name: RecordName, at: number): void {
  const { kind, id } = name;
  if (kind !== 'profile' && readRecord<unknown>(copy, lists[kind], id) === null) {
    setFields(now, lists[kind], id, { deletedAt: at });
    return;
  }
  becomeAs(now, copy, name);
  if (kind !== 'items') return;
  const { editedAt = null } = readRecord(copy, items, id) ?? {};
  setFields(now, items, id, { editedAt });
}

const knownProfile = (doc: Y.Doc): KnownProfile => {
  const { name, purpose, hubs, lightValue, lightDays } = readProfile(doc);
  return { name, purpose, hubs, lightValue, lightDays };
};

function differencesIn<Kind extends List>(
  kind: Kind,
  list: RecordKind<unknown>,
  earlier: Y.Doc,
  now: Y.Doc
): readonly unknown[] {
  const found: { readonly difference: object; readonly id: string; readonly name: string }[] = [];
  for (const id of [...partOf(now, list).keys(), ...takenOut(list, earlier, now)]) {
    const [before, is] = [earlier, now].map((doc) => readRecord(doc, list, id));
    const difference = differenceOf(kind, id, (before ?? null) as never, (is ?? null) as never);
    if (difference !== null) found.push({ difference, id, name: foldText(nameIn(is ?? before)) });
  }
  // In the same order on every phone (DOC-8).
  found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  return found.map(({ difference }) => difference);
}

/**
 * The records that somebody took out of a document, as no app does (DOC-6). What it lacks without a trace is damaged here,
 * and comes back by itself.
 */
const takenOut = (list: RecordKind<unknown>, earlier: Y.Doc, now: Y.Doc): readonly string[] =>
  [...partOf(earlier, list).keys()].filter((id) => partOf(now, list)._map.get(id)?.deleted === true);

const nameIn = (record: unknown): string => {
  const { name, title } = record as { readonly name?: string; readonly title?: string };
  return name ?? title ?? '';
};

/**
 * Makes the facts of a record, and whether it lies in the bin, what they are in another document; gives the facts that were
 * not, null where there is no such record to be written in.
 */
function becomeAs(now: Y.Doc, source: Y.Doc, { kind, id }: RecordName): readonly string[] | null {
  if (kind === 'profile') {
    const before = knownProfile(source);
    const fields = differingFields('profile', before, knownProfile(now));
    editProfile(now, Object.fromEntries(fields.map((field) => [field, before[field]])));
    return fields;
  }
  const list: RecordKind<unknown> = lists[kind];
  const [written, wanted] = [fieldsOf(now, list, id), fieldsOf(source, list, id)];
  const before = readRecord(source, list, id) as Facts | null;
  if (wanted === null || before === null) return null;
  if (written === null) {
    // Of what is only damaged here there is no trace: made anew, it would hide what comes back.
    if (!partOf(now, list)._map.has(id)) return null;
    partOf(now, list).set(id, wanted.clone());
    return historyFields[kind];
  }
  const is = list.read(id, written) as Facts | null;
  const fields: readonly string[] = differingFields(kind, before as never, is as never);
  const marks = ['deletedAt', 'deletedBy', 'sameAs'].filter(
    (mark) => mark in before && before[mark] !== is?.[mark]
  );
  // No app takes a fact out: what lacks some that are shown may lack others.
  const lost = [...wanted.keys()].filter((key) => is === null || !written.has(key));
  const changes: Record<string, unknown> = {};
  for (const field of new Set([...fields, ...marks, ...lost])) {
    const [text, wantedText] = [written.get(field), wanted.get(field)];
    if (!(wantedText instanceof Y.XmlFragment)) changes[field] = field in before ? before[field] : wantedText;
    else if (text instanceof Y.XmlFragment) putTextBack(text, wantedText);
    else written.set(field, wantedText.clone());
  }
  setFields(now, list, id, changes);
  return fields;
}

type Facts = Readonly<Record<string, unknown>>;
