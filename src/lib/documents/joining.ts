import type * as Y from 'yjs';
import { attachmentLimits, byAge, type Attachment } from '../domain/attachments';
import type { AttachmentId, Id, ItemId } from '../domain/ids';
import type { ItemFacts } from '../domain/item';
import { editItem, type Stamp } from './edits';
import { apart, attachments, items } from './kinds';
import { putRecord, readRecord, readRecords, setFields } from './records';

/** Making one sheet of several, and saying that several are not one (DOC-16). */

/** What joining sheets did, by which it is gone back on. */
export interface Joined {
  readonly kept: ItemId;
  readonly hidden: readonly ItemId[];
  /** The facts that the kept sheet took, and what it said before. */
  readonly took: Partial<ItemFacts>;
  readonly before: Partial<ItemFacts>;
  readonly editedAt: { readonly before: number | null; readonly since: number };
  /** The photos and files that changed sheets, and whose they were. */
  readonly moved: readonly { readonly id: AttachmentId; readonly from: ItemId }[];
}

/**
 * Hides sheets behind the kept one, whose id is smaller than theirs; it takes these facts, and their photos and files as far as
 * it has room. Gives null where the kept one is not there.
 */
export function joinItems(
  doc: Y.Doc,
  kept: ItemId,
  hidden: readonly ItemId[],
  took: Partial<ItemFacts>,
  { at, by }: Stamp
): Joined | null {
  const sheet = readRecord(doc, items, kept);
  if (sheet === null) return null;
  const before = Object.fromEntries(Object.keys(took).map((field) => [field, sheet[field as never]]));
  editItem(doc, kept, took, at);
  // Also where nothing else changes: undoing an import must not take away what stands for others (DOC-9).
  setFields(doc, items, kept, { editedAt: at });
  for (const id of hidden) setFields(doc, items, id, { sameAs: kept, joinedAt: at, joinedBy: by });
  const moved = toMove(readRecords(doc, attachments), kept, hidden);
  for (const { id } of moved) setFields(doc, attachments, id, { item: kept });
  return {
    kept,
    hidden,
    took,
    before,
    editedAt: { before: sheet.editedAt, since: at },
    moved: moved.map(({ id, item }) => ({ id, from: item }))
  };
}

/** Goes back on {@link joinItems}, but for what somebody changed since. */
export function partItems(doc: Y.Doc, { kept, hidden, took, before, editedAt, moved }: Joined): void {
  const sheet = readRecord(doc, items, kept);
  const isAsTaken = (field: string) => sheet !== null && sheet[field as never] === took[field as never];
  setFields(
    doc,
    items,
    kept,
    Object.fromEntries(Object.entries(before).filter(([field]) => isAsTaken(field)))
  );
  if (sheet?.editedAt === editedAt.since) setFields(doc, items, kept, { editedAt: editedAt.before });
  for (const id of hidden)
    if (readRecord(doc, items, id)?.sameAs === kept) setFields(doc, items, id, { sameAs: null });
  for (const { id, from } of moved)
    if (readRecord(doc, attachments, id)?.item === kept) setFields(doc, attachments, id, { item: from });
}

/** Notes for everybody that these sheets are of different things. */
export const sayApart = (doc: Y.Doc, id: Id<'apart'>, things: readonly ItemId[], stamp: Stamp): void =>
  putRecord(doc, apart, id, { things: [...things], ...stamp });

/** Of what goes with the hidden sheets, what the kept one does not have yet, the oldest first, as far as it has room. */
function toMove(all: readonly Attachment[], kept: ItemId, hidden: readonly ItemId[]): readonly Attachment[] {
  const there = all.filter(({ deletedAt }) => deletedAt === null);
  const own = there.filter(({ item }) => item === kept);
  const has = new Set(own.map(({ hash }) => hash));
  const isHidden = new Set(hidden);
  return there
    .filter(({ item }) => isHidden.has(item))
    .sort(byAge)
    .filter(({ hash }) => !has.has(hash) && has.add(hash))
    .slice(0, Math.max(0, attachmentLimits.perThing - own.length));
}
