import * as Y from 'yjs';
import { isId } from '../domain/ids';

/**
 * One kind of record: where it lies in the document and how one is read. A record is a Y.Map of its own under a
 * random id, one key per fact, so that two people who change different facts both keep theirs (DOC-1, DOC-2).
 */
export interface RecordKind<T> {
  /** The name of the top-level Y.Map that holds the records. */
  readonly part: string;
  /** The record, or null when it is not one: what is null is set aside, kept and passed on, never shown (DOC-3). */
  read(id: string, fields: Y.Map<unknown>): T | null;
}

/** The top-level map of a kind. */
export const partOf = (doc: Y.Doc, kind: RecordKind<unknown>): Y.Map<unknown> => doc.getMap(kind.part);

/** One record, or null when there is none that can be read. */
export function readRecord<T>(doc: Y.Doc, kind: RecordKind<T>, id: string): T | null {
  const fields = fieldsOf(doc, kind, id);
  return fields === null ? null : kind.read(id, fields);
}

/** Every readable record of a kind, in no particular order. */
export function readRecords<T>(doc: Y.Doc, kind: RecordKind<T>): T[] {
  const records: T[] = [];
  for (const id of partOf(doc, kind).keys()) {
    const record = readRecord(doc, kind, id);
    if (record !== null) records.push(record);
  }
  return records;
}

/** Puts a new record under its id. Fields that are undefined are left out. */
export function putRecord(
  doc: Y.Doc,
  kind: RecordKind<unknown>,
  id: string,
  fields: Readonly<Record<string, unknown>>
): void {
  const record = new Y.Map<unknown>();
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) record.set(field, value);
  partOf(doc, kind).set(id, record);
}

/** Sets the given fields of a record and leaves the others alone; tells whether there was such a record. */
export function setFields(
  doc: Y.Doc,
  kind: RecordKind<unknown>,
  id: string,
  changes: Readonly<Record<string, unknown>>
): boolean {
  const record = fieldsOf(doc, kind, id);
  if (record === null) return false;
  for (const [field, value] of Object.entries(changes)) {
    if (value === undefined || record.get(field) === value) continue;
    const written = record.get(field);
    if (written instanceof Y.Text && typeof value === 'string')
      rewriteText(written, value, shownIn(kind.read(id, record), field));
    else record.set(field, value);
  }
  return true;
}

/** The live fields of a record, or null. Ids that do not look like ours are not looked at. */
export function fieldsOf(doc: Y.Doc, kind: RecordKind<unknown>, id: string): Y.Map<unknown> | null {
  if (!isId(id)) return null;
  const record = partOf(doc, kind).get(id);
  return record instanceof Y.Map ? record : null;
}

/** The text that readers see in a field, which may be but the beginning of what is written there. */
const shownIn = (record: unknown, field: string): string | undefined =>
  (record as Readonly<Record<string, string>> | null)?.[field];

/**
 * Changes a text by its middle alone, keeping what it has in common at both ends, so that two people who wrote in
 * different places of one description both keep what they wrote. `before` is what was seen of it: what stands behind
 * that stays.
 */
export function rewriteText(text: Y.Text, wanted: string, before = text.toString()): void {
  if (before === wanted) return;
  let start = 0;
  while (start < before.length && start < wanted.length && before[start] === wanted[start]) start++;
  if (splitsPair(before, start) || splitsPair(wanted, start)) start--;
  let end = 0;
  const room = Math.min(before.length, wanted.length) - start;
  while (end < room && before[before.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
  if (splitsPair(before, before.length - end) || splitsPair(wanted, wanted.length - end)) end--;
  text.delete(start, before.length - end - start);
  text.insert(start, wanted.slice(start, wanted.length - end));
}

/** Tells whether cutting at `at` would tear an emoji or another character made of two units. */
const splitsPair = (string: string, at: number): boolean => {
  const unit = string.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
};
