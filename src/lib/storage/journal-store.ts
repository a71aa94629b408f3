import { Dexie, type Collection, type Table } from 'dexie';
import type { ActId } from '../domain/acts/act';
import type { DeviceId } from '../domain/ids';
import { unlessLost } from './failure';
import {
  byAuthor,
  hasRoom,
  isPage,
  mend,
  pagesOf,
  placeOf,
  sumOf,
  type KeptAct,
  type Mended,
  type Page,
  type PagePlace
} from './journal-page';
import { yieldToNewerTabs, type TabTurn } from './newer-tabs';
import { textsOf, textStore, type TextStore, type TextTable } from './text-store';
import { beginningWith } from './ranges';
import { tableSize } from './row-size';
import { inTheClear } from './at-rest';
import { isWhole } from './sealed-rows';
import { strictDatabase } from './strict-database';

/** Some of the acts on the disk. */
export interface Loaded {
  /** Those of one author in the order in which they were kept; an act may come again. */
  readonly acts: readonly KeptAct[];
  /** What each author signs with. */
  readonly keys: ReadonlyMap<DeviceId, Uint8Array>;
  /** How far this goes: given to the next reading, only what came since is read. */
  readonly marks: ReadonlyMap<DeviceId, number>;
  readonly damage: JournalDamage;
}

/** What was kept and cannot be read as it was. */
export interface JournalDamage {
  /** The acts that are known to have been there. */
  readonly lost: readonly ActId[];
  /** The names of pages that the browser cannot read at all. */
  readonly unreadable: readonly string[];
}

/**
 * The acts of every space on this device: the Dexie database `grange-journal`. They are kept in pages of one author,
 * because one row each takes twenty times as long to read. Each write is strict: once it resolves, a battery that dies
 * takes nothing away. Of a damaged page, only what its hash and its signature prove is read, and what was lost is noted
 * until it is known to be back. A space is named `<collective>/<space>`.
 */
export interface JournalStore extends TabTurn {
  /** Every act of a space, or with `marks` those kept since that reading. */
  load(space: string, marks?: ReadonlyMap<DeviceId, number>): Promise<Loaded>;
  /** The act of an author that was kept last; null when there is none. */
  lastOf(space: string, author: DeviceId): Promise<ActId | null>;
  /** Keeps acts that are not kept yet, and what their authors sign with, all of it or nothing. */
  keep(space: string, acts: readonly KeptAct[], signKeys: ReadonlyMap<DeviceId, Uint8Array>): Promise<void>;
  /** Knows nothing any more of what was damaged; pages that still cannot be read go with it. */
  forgetDamage(space: string): Promise<void>;
  /** What acts refer to and must be able to vanish. */
  readonly texts: TextStore;
  /** How many bytes lie here, of all spaces. */
  used(): Promise<number>;
  /** Removes all that is kept of a space. */
  erase(space: string): Promise<void>;
  close(): void;
}

/** What a page has lost; null where it cannot be read at all. */
interface DamageRow extends PagePlace {
  readonly lost: readonly ActId[] | null;
}

interface AuthorKey {
  readonly space: string;
  readonly author: DeviceId;
  readonly signKey: Uint8Array;
}

type JournalDatabase = Dexie & {
  pages: Table<Page, [string, DeviceId, number]>;
  keys: Table<AuthorKey, [string, DeviceId]>;
  damage: Table<DamageRow, [string, DeviceId, number]>;
  texts: TextTable;
};

/** So many pages are read at once: more would hold the screen. */
const readAtOnce = 32;

/** Opens the journal, when it is first used. */
export function openJournalStore(atRest = inTheClear): JournalStore {
  const database = strictDatabase<JournalDatabase>('grange-journal', atRest);
  database.version(1).stores({ pages: '[space+author+page]', keys: '[space+author]' });
  database.version(2).stores({ texts: '[space+hash]' });
  database.version(3).stores({ damage: '[space+author+page]' });
  const { pages, keys, damage, texts } = database;
  const ofSpace = (space: string) => pages.where('[space+author+page]').between(...beginningWith(space));
  const keysOf = (space: string) => keys.where('[space+author]').between(...beginningWith(space));
  const pagesFrom = (space: string, author: DeviceId, page: number) =>
    pages.where('[space+author+page]').between([space, author, page], [space, author, Dexie.maxKey]);
  const lastKey = async (space: string, author: DeviceId) =>
    (await pagesFrom(space, author, 0).reverse().limit(1).primaryKeys())[0];
  const damageOf = (space: string) => damage.where('[space+author+page]').between(...beginningWith(space));

  /** The last page of an author; null when there is none, or it cannot be read. */
  async function lastPage(space: string, author: DeviceId): Promise<Page | null> {
    const key = await lastKey(space, author);
    const page = key === undefined ? null : await unlessLost(() => pages.get(key));
    return isPage(page) ? page : null;
  }

  /** Puts what can be read of damaged pages in their place, unless somebody changed them meanwhile, and notes the rest. */
  const setAside = (mended: readonly Mended[], unreadable: readonly DamageRow[]) =>
    database.transaction('rw', [pages, damage], async () => {
      for (const { before, after, lost } of mended) {
        const now = await pages.get([after.space, after.author, after.page]);
        if (now?.sum !== before.sum || now?.acts.length !== before.acts.length) continue;
        await pages.put(after);
        const noted = await damage.get([after.space, after.author, after.page]);
        if (lost.length > 0) await damage.put({ ...placeOf(after), lost: [...(noted?.lost ?? []), ...lost] });
      }
      await damage.bulkPut(unreadable);
    });

  return {
    ...yieldToNewerTabs(database),
    texts: textStore(texts),
    close: () => database.close(),

    used: async () => {
      const sizes = await Promise.all([pages, keys, texts].map((table) => tableSize(table)));
      return sizes.reduce((sum, size) => sum + size, 0);
    },

    load: async (space, before) => {
      const { known, read, unreadable, noted, marks } = await database.transaction(
        'r',
        [pages, keys, damage],
        async () => {
          const known = await rowsOf(keys, () => keysOf(space));
          const marks = new Map(before);
          const read: { readonly page: Page; readonly isWhole: boolean }[] = [];
          const unreadable: DamageRow[] = [];
          for (const [[, author]] of known)
            for (let from = before?.get(author) ?? 0, isMore = true; isMore;) {
              const some = await rowsOf(pages, () => pagesFrom(space, author, from).limit(readAtOnce));
              for (const [[, , page], row] of some) {
                const place = { space, author, page };
                if (!isPage(row)) unreadable.push({ ...place, lost: null });
                // Looked at between two readings, so that no moment of it is long.
                else read.push({ page: { ...row, ...place }, isWhole: row.sum === sumOf(row.acts) });
              }
              isMore = some.length === readAtOnce;
              const last = some.at(-1);
              if (last === undefined) break;
              marks.set(author, last[0][2]);
              from = last[0][2] + 1;
            }
          return { known, read, unreadable, noted: await damageOf(space).toArray(), marks };
        }
      );
      const signKeys = new Map(
        known.flatMap(([, row]) => (isWhole(row, 'signKey') ? [[row.author, row.signKey]] : []))
      );
      const mended: Mended[] = [];
      const believed: Page[] = [];
      for (const { page, isWhole } of read) {
        const one = isWhole ? null : await mend(page, signKeys.get(page.author));
        if (one !== null) mended.push(one);
        believed.push(one?.after ?? page);
      }
      // Refused, it is found and set aside again at the next opening.
      if (mended.length + unreadable.length > 0) await setAside(mended, unreadable).catch(() => undefined);
      const notes = [...noted, ...unreadable];
      return {
        acts: believed.flatMap(({ author, acts }) => acts.map((act) => ({ ...act, author }))),
        keys: signKeys,
        marks,
        damage: {
          lost: [...notes, ...mended].flatMap(({ lost }) => lost ?? []),
          unreadable: notes.flatMap(({ author, page, lost }) => (lost === null ? [`${author} ${page}`] : []))
        }
      };
    },

    lastOf: async (space, author) => (await lastPage(space, author))?.acts.at(-1)?.id ?? null,

    keep: (space, acts, signKeys) =>
      database.transaction('rw', [pages, keys], async () => {
        await keys.bulkPut([...signKeys].map(([author, signKey]) => ({ space, author, signKey })));
        for (const [author, theirs] of byAuthor(acts)) {
          const [, , number] = (await lastKey(space, author)) ?? [space, author, -1];
          const last = await lastPage(space, author);
          const place = { space, author, page: hasRoom(last) ? number : number + 1 };
          await pages.bulkPut(pagesOf(place, [...(hasRoom(last) ? last.acts : []), ...theirs]));
        }
      }),

    forgetDamage: (space) =>
      database.transaction('rw', [pages, damage], async () => {
        const noted = await damageOf(space).toArray();
        for (const { author, page, lost } of noted) {
          const key: [string, DeviceId, number] = [space, author, page];
          if (lost === null && !isPage(await unlessLost(() => pages.get(key)))) await pages.delete(key);
        }
        await damageOf(space).delete();
      }),

    erase: (space) =>
      database.transaction('rw', [pages, keys, damage, texts], async () => {
        await damageOf(space).delete();
        await ofSpace(space).delete();
        await keysOf(space).delete();
        await textsOf(texts, space).delete();
      })
  };
}

/**
 * The rows of a range and their keys. One that the browser cannot read makes it refuse them all together: then they are
 * asked one by one, and it is null.
 */
async function rowsOf<Row, Key>(
  table: Table<Row, Key>,
  range: () => Collection<Row, Key>
): Promise<readonly (readonly [Key, Row | null])[]> {
  const [keys, rows] = await Promise.all([range().primaryKeys(), unlessLost(() => range().toArray())]);
  if (rows !== null) return keys.map((key, i) => [key, rows[i] ?? null]);
  return Promise.all(
    keys.map(async (key) => [key, (await unlessLost(() => table.get(key))) ?? null] as const)
  );
}
