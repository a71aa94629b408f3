import type * as Y from 'yjs';
import type { Id, ItemId, PersonId, StructureId } from '../../domain/ids';
import type { Stamp } from '../../documents/edits';

/** What every command needs: the live document, who writes, the time and new ids. */
export interface Writing {
  readonly doc: Y.Doc;
  readonly me: PersonId;
  now(): number;
  newId<Kind extends string>(): Id<Kind>;
  /** Has it said, in passing, whose things are: what the document says of it only describes them. */
  belongs(things: readonly Belonging[]): void;
}

export interface Belonging {
  readonly thing: ItemId;
  readonly structure: StructureId | null;
}

/** Who writes, and when. */
export const stampOf = (writing: Writing): Stamp => ({ at: writing.now(), by: writing.me });

/** One change, seen whole by the others or not at all. */
export function write<T>(writing: Writing, change: (doc: Y.Doc) => T): T {
  return writing.doc.transact(() => change(writing.doc));
}
