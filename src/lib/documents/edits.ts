import * as Y from 'yjs';
import type { AttachmentFacts } from '../domain/attachments';
import type { RichText } from '../domain/rich-text';
import type { FollowUpFacts, FollowUpState } from '../domain/meetings/follow-up';
import type { AgendaItem, MeetingFacts } from '../domain/meetings/meeting';
import type { FollowUpId, Id, ImportId, ItemId, MeetingId, PersonId, StructureId } from '../domain/ids';
import type { ImportRecord } from '../domain/import/record';
import type { ItemFacts } from '../domain/item';
import { byRank, rankBetween } from '../domain/rank';
import {
  agenda,
  articles,
  attachments,
  devices,
  followUps,
  imports,
  items,
  meetings,
  structures
} from './kinds';
import { fieldsOf, putRecord, readRecords, setFields, type RecordKind } from './records';
import { writeRichText } from './rich-text';

/**
 * The changes of a document that are more than facts set in one record, which commands do by `setFields`: what a new
 * record begins with, what else a change says, where a thing goes in a list. They write and decide nothing: what they
 * are given was checked in `domain`, and ids and instants are handed in.
 */

export interface Stamp {
  readonly at: number;
  readonly by: PersonId;
}

export function addItem(doc: Y.Doc, id: ItemId, facts: ItemFacts, stamp: Stamp, importId?: ImportId): void {
  const { description, accessories, ...rest } = facts;
  // What is empty is left out: ten thousand imported rows weigh what they say.
  const said = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== '' && value !== null && value !== false)
  );
  putRecord(doc, items, id, {
    ...said,
    description: new Y.Text(description),
    ...(accessories === '' ? {} : { accessories: new Y.Text(accessories) }),
    addedAt: stamp.at,
    addedBy: stamp.by,
    importId
  });
}

export function editItem(doc: Y.Doc, id: ItemId, changes: Partial<ItemFacts>, at: number): void {
  if (Object.keys(changes).length === 0) return;
  const record = fieldsOf(doc, items, id);
  // Most things have no accessories: the text that two may write in at once comes with the first of them.
  if (changes.accessories !== undefined && !(record?.get('accessories') instanceof Y.Text))
    record?.set('accessories', new Y.Text());
  setFields(doc, items, id, { ...changes, editedAt: at });
}

/**
 * Puts a record in the bin, or takes it out when `at` is null; tells by whom, where that matters. What is taken out
 * is joined to no other sheet any more (DOC-16).
 */
export function setDeleted(
  doc: Y.Doc,
  kind: RecordKind<unknown>,
  id: string,
  at: number | null,
  by?: PersonId | null
): boolean {
  const isJoined = at === null && fieldsOf(doc, kind, id)?.has('sameAs') === true;
  const marks = isJoined ? { sameAs: null } : {};
  return setFields(doc, kind, id, {
    deletedAt: at,
    ...(by === undefined ? {} : { deletedBy: by }),
    ...marks
  });
}

export const addImport = (
  doc: Y.Doc,
  id: ImportId,
  file: Pick<ImportRecord, 'fileName' | 'fingerprint'>,
  stamp: Stamp
): void => putRecord(doc, imports, id, { ...file, ...stamp });

export const addStructure = (doc: Y.Doc, id: StructureId, name: string): void =>
  putRecord(doc, structures, id, { name });

export const addDevice = (doc: Y.Doc, id: Id<'device'>, label: string): void =>
  putRecord(doc, devices, id, { label });

export function addArticle(doc: Y.Doc, id: Id<'article'>, title: string, text: RichText, stamp: Stamp): void {
  putRecord(doc, articles, id, {
    title,
    text: fragmentOf(text),
    rank: lastRank(
      readRecords(doc, articles).filter((article) => article.deletedAt === null),
      id
    ),
    addedAt: stamp.at
  });
}

export function addMeeting(
  doc: Y.Doc,
  id: Id<'meeting'>,
  { body, documents, ...facts }: Pick<MeetingFacts, 'title'> & Partial<MeetingFacts>,
  notes: RichText,
  stamp: Stamp
): void {
  // What few meetings say is left out where it says nothing.
  const said = { body: body ?? undefined, documents: documents === '' ? undefined : documents };
  putRecord(doc, meetings, id, {
    ...facts,
    ...said,
    notes: fragmentOf(notes),
    addedAt: stamp.at,
    addedBy: stamp.by
  });
}

export function addAgendaItem(
  doc: Y.Doc,
  id: Id<'agenda-item'>,
  facts: Pick<AgendaItem, 'meeting' | 'title'> & Partial<Omit<AgendaItem, 'id' | 'rank' | 'deletedAt'>>
): void {
  putRecord(doc, agenda, id, { ...facts, rank: lastRank(siblings(doc, facts), id) });
}

export function addFollowUp(
  doc: Y.Doc,
  id: FollowUpId,
  meeting: MeetingId,
  { kind, text, person, due }: FollowUpFacts,
  stamp: Stamp
): void {
  putRecord(doc, followUps, id, {
    ...{ meeting, kind, text },
    person: person ?? undefined,
    due: due === '' ? undefined : due,
    addedAt: stamp.at,
    addedBy: stamp.by
  });
}

/** Says how an action or a question stands, and in which meeting that was said; when, where it is closed. */
export function setFollowUpState(
  doc: Y.Doc,
  id: FollowUpId,
  state: FollowUpState,
  at: number,
  closedIn: MeetingId | null
): void {
  const closed = state === 'open' ? {} : { closedAt: at, closedIn };
  setFields(doc, followUps, id, { state, ...closed });
}

export function addAttachment(
  doc: Y.Doc,
  id: Id<'attachment'>,
  item: ItemId,
  { photo, ...facts }: AttachmentFacts,
  stamp: Stamp
): void {
  putRecord(doc, attachments, id, {
    item,
    ...facts,
    width: photo?.width,
    height: photo?.height,
    thumbnailHash: photo?.thumbnail.hash,
    thumbnailSize: photo?.thumbnail.size,
    addedAt: stamp.at,
    addedBy: stamp.by
  });
}

/** Moves a record one place up or down among its neighbours, by a new rank for it alone. */
export function moveRecord<T extends { id: string; rank: string }>(
  doc: Y.Doc,
  kind: RecordKind<T>,
  neighbours: readonly T[],
  id: string,
  way: 'up' | 'down'
): void {
  const sorted = [...neighbours].sort(byRank);
  const at = sorted.findIndex((record) => record.id === id);
  const to = way === 'up' ? at - 1 : at + 1;
  if (at < 0 || to < 0 || to >= sorted.length) return;
  const before = way === 'up' ? sorted[to - 1] : sorted[to];
  const after = way === 'up' ? sorted[to] : sorted[to + 1];
  const rank = rankBetween(before?.rank ?? null, after?.rank ?? null, id);
  if (rank.length <= longestRank && rank > (before?.rank ?? '')) {
    setFields(doc, kind, id, { rank });
    return;
  }
  // No room is left between these two: the whole list is given new ranks, in the order now wanted.
  sorted.splice(to, 0, ...sorted.splice(at, 1));
  let previous: string | null = null;
  for (const record of sorted) {
    previous = rankBetween(previous, null, record.id);
    setFields(doc, kind, record.id, { rank: previous });
  }
}

/** Past this, a list was moved about so often that new ranks are shorter. */
const longestRank = 60;

/** The points of the same meeting, what was deleted left out. */
export const siblings = (doc: Y.Doc, point: Pick<AgendaItem, 'meeting'>): AgendaItem[] =>
  readRecords(doc, agenda).filter((other) => other.meeting === point.meeting && other.deletedAt === null);

const lastRank = (records: readonly { id: string; rank: string }[], id: string): string =>
  rankBetween([...records].sort(byRank).at(-1)?.rank ?? null, null, id);

function fragmentOf(text: RichText): Y.XmlFragment {
  const fragment = new Y.XmlFragment();
  writeRichText(fragment, text);
  return fragment;
}
