import type { Table } from 'dexie';
import type { SaltedText } from '../journal/salted-text';
import { beginningWith } from './ranges';
import { isWhole } from './sealed-rows';

/** A text under its hash; null once it was erased here, so that it is not asked for again. */
export interface TextRow {
  readonly space: string;
  readonly hash: string;
  readonly kept: SaltedText | null;
}

/** The texts that acts refer to, by their hashes. Each write is strict. A space is named `<collective>/<space>`. */
export interface TextStore {
  /** Those of these texts that are known: null where one was erased. */
  read(space: string, hashes: readonly string[]): Promise<ReadonlyMap<string, SaltedText | null>>;
  /** The hashes of all that were ever kept here, what was erased included. */
  known(space: string): Promise<readonly string[]>;
  /** Keeps texts under their hashes; one that was erased stays so. */
  keep(space: string, texts: ReadonlyMap<string, SaltedText>): Promise<void>;
  /** Takes texts away, and takes none of them again until they are let back. */
  erase(space: string, hashes: readonly string[]): Promise<void>;
  /** The hashes of those that were erased. */
  erased(space: string): Promise<readonly string[]>;
  /** Knows nothing any more of texts that were erased: they may come again. */
  letBack(space: string, hashes: readonly string[]): Promise<void>;
}

export type TextTable = Table<TextRow, [string, string]>;

/** Every text of a space in its table. */
export const textsOf = (texts: TextTable, space: string) =>
  texts.where('[space+hash]').between(...beginningWith(space));

export const textStore = (texts: TextTable): TextStore => ({
  read: async (space, hashes) => {
    const rows = await texts.bulkGet(hashes.map((hash): [string, string] => [space, hash]));
    return new Map(rows.flatMap((row) => (isWhole(row, 'kept') ? [[row.hash, row.kept] as const] : [])));
  },

  known: async (space) => (await textsOf(texts, space).primaryKeys()).map(([, hash]) => hash),

  keep: (space, some) =>
    texts.db.transaction('rw', texts, async () => {
      const hashes = [...some.keys()];
      const there = await texts.bulkGet(hashes.map((hash): [string, string] => [space, hash]));
      const missing = hashes.filter((_, i) => !isWhole(there[i], 'kept'));
      await texts.bulkPut(missing.map((hash) => ({ space, hash, kept: some.get(hash)! })));
    }),

  erase: async (space, hashes) => {
    await texts.bulkPut(hashes.map((hash) => ({ space, hash, kept: null })));
  },

  erased: async (space) =>
    (await textsOf(texts, space).toArray()).flatMap(({ hash, kept }) => (kept === null ? [hash] : [])),

  letBack: async (space, hashes) => {
    await texts.bulkDelete(hashes.map((hash): [string, string] => [space, hash]));
  }
});
