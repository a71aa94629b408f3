import type * as Y from 'yjs';
import type { Id, ItemId, PersonId, StructureId } from '../../domain/ids';
import type { Stamp } from '../../documents/edits';

/** What every command needs: the live document, who writes, the time and new ids. */
export interface Writing {
  readonly doc: Y.Doc;
  readonly me: PersonId;
  now(): number;
  /** Whether what is written reaches anybody: a device that only reads keeps nothing that goes nowhere. */
  mayWrite(): boolean;
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

/** What was written on a device that only reads: nobody would take it, so it is not kept. */
export class ReadsOnly extends Error {}

/** One change, seen whole by the others or not at all; throws {@link ReadsOnly} where nobody would take it. */
export function write<T>(writing: Writing, change: (doc: Y.Doc) => T): T {
  if (!writing.mayWrite()) throw new ReadsOnly('this device only reads');
  return writing.doc.transact(() => change(writing.doc));
}
