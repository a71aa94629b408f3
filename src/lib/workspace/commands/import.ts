import type * as Y from 'yjs';
import { custody } from '../../domain/custody/family';
import { isOut } from '../../domain/custody/state';
import type { ImportId, ItemId } from '../../domain/ids';
import type { Item, ItemFacts } from '../../domain/item';
import type { Problem } from '../../domain/problem';
import { err, ok, type Result } from '../../domain/result';
import { addImport, addItem, setDeleted } from '../../documents/edits';
import { imports, items } from '../../documents/kinds';
import { readRecord, readRecords, setFields } from '../../documents/records';
import type { Journal } from '../journal';
import { inSlices } from '../slices';
import { stampOf, write, type Belonging, type Writing } from './writing';

export interface ImportOptions {
  readonly fileName: string;
  /** By which the same file is known again. */
  readonly fingerprint: string;
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** What undoing an import did: how many things left, and which stayed. */
export interface UndoneImport {
  readonly removed: number;
  readonly kept: readonly KeptThing[];
}

/** A thing that stays when its import is undone: somebody has it, or changed it since. */
export interface KeptThing {
  readonly id: ItemId;
  readonly name: string;
  readonly why: 'out' | 'edited';
}

/** Bringing in a spreadsheet, and taking it back. */
export const importCommands = (writing: Writing, { journal }: { readonly journal: Journal }) => ({
  /**
   * Adds the rows in slices short enough for the screen to stay alive. When it is cancelled, what is already in
   * stays in, and the import can be undone like any other.
   */
  async importItems(rows: readonly ItemFacts[], options: ImportOptions): Promise<Result<ImportId, Problem>> {
    const id = writing.newId<'import'>();
    const stamp = stampOf(writing);
    const brought: Belonging[] = [];
    const { fileName, fingerprint } = options;
    write(writing, (doc) => addImport(doc, id, { fileName, fingerprint }, stamp));
    const finished = await inSlices(rows, options, (slice) =>
      write(writing, (doc) => {
        for (const facts of slice) {
          const thing = writing.newId<'item'>();
          addItem(doc, thing, facts, stamp, id);
          brought.push({ thing, structure: facts.structure });
        }
      })
    );
    writing.belongs(brought);
    return finished ? ok(id) : err({ kind: 'cancelled' });
  },

  /**
   * Puts what the import brought in the bin, but for what is out or was changed by hand since, which is kept and
   * named: what is in the bin could not be marked as returned.
   */
  async undoImport(id: ImportId): Promise<UndoneImport> {
    const all = readRecords(writing.doc, items).filter((item) => item.importId === id);
    // An instant at which nothing of it was deleted yet: what goes by this gesture is known by it.
    let at = writing.now();
    while (all.some((item) => item.deletedAt === at)) at++;
    let removed = 0;
    const kept: KeptThing[] = [];
    await inSlices(all, {}, (slice) =>
      write(writing, (doc) => {
        for (const { id, name, editedAt, deletedAt } of asTheyAre(doc, slice)) {
          if (deletedAt !== null) continue;
          const state = journal.fold.stateOf(custody, id);
          const isEdited = editedAt !== null || custody.isOpen(state);
          if (isOut(state) || isEdited) kept.push({ id, name, why: isOut(state) ? 'out' : 'edited' });
          else {
            setDeleted(doc, items, id, at);
            removed++;
          }
        }
      })
    );
    write(writing, (doc) => setFields(doc, imports, id, { undoneAt: at }));
    return { removed, kept };
  },

  /** Takes out of the bin what undoing the import put there and nothing else; tells how many things came back. */
  async restoreImport(id: ImportId): Promise<number> {
    const undoneAt = readRecord(writing.doc, imports, id)?.undoneAt ?? null;
    if (undoneAt === null) return 0;
    const all = readRecords(writing.doc, items).filter((item) => item.importId === id);
    let restored = 0;
    await inSlices(all, {}, (slice) =>
      write(writing, (doc) => {
        for (const item of asTheyAre(doc, slice)) {
          if (item.deletedAt !== undoneAt) continue;
          setDeleted(doc, items, item.id, null);
          restored++;
        }
      })
    );
    write(writing, (doc) => setFields(doc, imports, id, { undoneAt: null }));
    return restored;
  }
});

/** Things read again, for the turn in which they are written: between two slices people go on writing. */
const asTheyAre = (doc: Y.Doc, slice: readonly Item[]): readonly Item[] =>
  slice.flatMap(({ id }) => readRecord(doc, items, id) ?? []);
