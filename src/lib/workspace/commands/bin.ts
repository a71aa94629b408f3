import type { BinKind } from '../../domain/bin';
import { setDeleted } from '../../documents/edits';
import { items, kinds } from '../../documents/kinds';
import { readRecord, setFields } from '../../documents/records';
import { write, type Writing } from './writing';

/** Deleting, and going back on it. */
export const binCommands = (writing: Writing) => ({
  /** Puts a record in the bin of its kind, from which anyone takes it out. */
  putInBin(kind: BinKind, id: string): void {
    write(writing, (doc) => setDeleted(doc, kinds[kind], id, writing.now(), writing.me));
  },

  /** Takes a record out; the function given back puts it where it was, joined to another sheet for one. */
  takeOutOfBin(kind: BinKind, id: string): () => void {
    const { sameAs = null } = kind === 'items' ? (readRecord(writing.doc, items, id) ?? {}) : {};
    write(writing, (doc) => setDeleted(doc, kinds[kind], id, null, null));
    return () =>
      write(writing, (doc) => {
        if (sameAs === null) setDeleted(doc, kinds[kind], id, writing.now(), writing.me);
        else setFields(doc, items, id, { sameAs });
      });
  },

  /** Takes all of these out at once. */
  takeAllOutOfBin(records: readonly { readonly kind: BinKind; readonly id: string }[]): void {
    write(writing, (doc) => {
      for (const { kind, id } of records) setDeleted(doc, kinds[kind], id, null, null);
    });
  }
});
