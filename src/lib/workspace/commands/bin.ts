import type { BinKind } from '../../domain/bin';
import { setDeleted } from '../../documents/edits';
import { kinds } from '../../documents/kinds';
import { write, type Writing } from './writing';

/** Deleting, and going back on it. */
export const binCommands = (writing: Writing) => ({
  /** Puts a record in the bin of its kind, from which anyone takes it out. */
  putInBin(kind: BinKind, id: string): void {
    write(writing, (doc) => setDeleted(doc, kinds[kind], id, writing.now(), writing.me));
  },

  takeOutOfBin(kind: BinKind, id: string): void {
    write(writing, (doc) => setDeleted(doc, kinds[kind], id, null, null));
  },

  /** Takes all of these out at once. */
  takeAllOutOfBin(records: readonly { readonly kind: BinKind; readonly id: string }[]): void {
    write(writing, (doc) => {
      for (const { kind, id } of records) setDeleted(doc, kinds[kind], id, null, null);
    });
  }
});
