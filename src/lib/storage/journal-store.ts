import { Dexie, type Table } from 'dexie';
import type { ActId } from '../domain/acts/act';
import type { DeviceId } from '../domain/ids';
import type { SignedAct } from '../journal/signing';
import { yieldToNewerTabs, type TabTurn } from './newer-tabs';
import { textsOf, textStore, type TextStore, type TextTable } from './text-store';
import { beginningWith } from './ranges';

/** An act as it lies on the disk, checked before it came there. */
export interface KeptAct extends SignedAct {
  readonly id: ActId;
  readonly author: DeviceId;
  /** False where the signature of a later act answered for it. */
  readonly isChecked: boolean;
}

/** Some of the acts on the disk. */
export interface Loaded {
  /** Those of one author in the order in which they were kept; an act may come again. */
  readonly acts: readonly KeptAct[];
  /** What each author signs with. */
  readonly keys: ReadonlyMap<DeviceId, Uint8Array>;
  /** How far this goes: given to the next reading, only what came since is read. */
  readonly marks: ReadonlyMap<DeviceId, number>;
}

/**
 * The acts of every space on this device: the Dexie database `grange-journal`. They are kept in pages of one author,
 * because one row each takes twenty times as long to read. Each write is strict: once it resolves, a battery that dies
 * takes nothing away. A space is named `<collective>/<space>`.
 */
export interface JournalStore extends TabTurn {
  /** Every act of a space, or with `marks` those kept since that reading. */
  load(space: string, marks?: ReadonlyMap<DeviceId, number>): Promise<Loaded>;
  /** The act of an author that was kept last; null when there is none. */
  lastOf(space: string, author: DeviceId): Promise<ActId | null>;
  /** Keeps acts that are not kept yet, and what their authors sign with, all of it or nothing. */
  keep(space: string, acts: readonly KeptAct[], signKeys: ReadonlyMap<DeviceId, Uint8Array>): Promise<void>;
  /** What acts refer to and must be able to vanish. */
  readonly texts: TextStore;
  /** Removes all that is kept of a space. */
  erase(space: string): Promise<void>;
  close(): void;
}

interface Page {
  readonly space: string;
  readonly author: DeviceId;
  /** From 0 on, in each author's own order. */
  readonly page: number;
  readonly acts: readonly Omit<KeptAct, 'author'>[];
}

interface AuthorKey {
  readonly space: string;
  readonly author: DeviceId;
  readonly signKey: Uint8Array;
}

type JournalDatabase = Dexie & {
  pages: Table<Page, [string, DeviceId, number]>;
  keys: Table<AuthorKey, [string, DeviceId]>;
  texts: TextTable;
};

/** A page that holds so many bytes is full: adding an act to one writes it again. */
const fullPage = 16 * 1024;

/** So many pages are read at once: more would hold the screen. */
const readAtOnce = 32;

/** Opens the journal, when it is first used. */
export function openJournalStore(): JournalStore {
  const database = new Dexie('grange-journal', {
    chromeTransactionDurability: 'strict',
    cache: 'disabled'
  }) as JournalDatabase;
  database.version(1).stores({ pages: '[space+author+page]', keys: '[space+author]' });
  database.version(2).stores({ texts: '[space+hash]' });
  const { pages, keys, texts } = database;
  const ofSpace = (space: string) => pages.where('[space+author+page]').between(...beginningWith(space));
  const keysOf = (space: string) => keys.where('[space+author]').between(...beginningWith(space));
  const pagesFrom = (space: string, author: DeviceId, page: number) =>
    pages.where('[space+author+page]').between([space, author, page], [space, author, Dexie.maxKey]);
  const lastPage = (space: string, author: DeviceId) => pagesFrom(space, author, 0).last();

  return {
    ...yieldToNewerTabs(database),
    texts: textStore(texts),
    close: () => database.close(),

    load: (space, before) =>
      database.transaction('r', [pages, keys], async () => {
        const known = await keysOf(space).toArray();
        const marks = new Map(before);
        const read: Page[] = [];
        for (const { author } of known)
          for (let from = before?.get(author) ?? 0, isMore = true; isMore;) {
            const some = await pagesFrom(space, author, from).limit(readAtOnce).toArray();
            read.push(...some);
            isMore = some.length === readAtOnce;
            const last = some.at(-1);
            if (last === undefined) break;
            marks.set(author, last.page);
            from = last.page + 1;
          }
        return {
          acts: read.flatMap(({ author, acts }) => acts.map((act) => ({ ...act, author }))),
          keys: new Map(known.map(({ author, signKey }) => [author, signKey])),
          marks
        };
      }),

    lastOf: async (space, author) => (await lastPage(space, author))?.acts.at(-1)?.id ?? null,

    keep: (space, acts, signKeys) =>
      database.transaction('rw', [pages, keys], async () => {
        await keys.bulkPut([...signKeys].map(([author, signKey]) => ({ space, author, signKey })));
        for (const [author, theirs] of byAuthor(acts)) {
          const last = await lastPage(space, author);
          const hasRoom = last !== undefined && sizeOf(last.acts) < fullPage;
          const earlier = hasRoom ? last.acts : [];
          const first = last === undefined ? 0 : hasRoom ? last.page : last.page + 1;
          await pages.bulkPut(
            inPages([...earlier, ...theirs]).map((some, i) => ({
              space,
              author,
              page: first + i,
              acts: some
            }))
          );
        }
      }),

    erase: (space) =>
      database.transaction('rw', [pages, keys, texts], async () => {
        await ofSpace(space).delete();
        await keysOf(space).delete();
        await textsOf(texts, space).delete();
      })
  };
}

type StoredAct = Page['acts'][number];

function byAuthor(acts: readonly KeptAct[]): ReadonlyMap<DeviceId, readonly StoredAct[]> {
  const all = new Map<DeviceId, StoredAct[]>();
  for (const { author, ...act } of acts) {
    const theirs = all.get(author);
    if (theirs === undefined) all.set(author, [act]);
    else theirs.push(act);
  }
  return all;
}

function inPages(acts: readonly StoredAct[]): readonly (readonly StoredAct[])[] {
  const all: StoredAct[][] = [];
  let size = Infinity;
  for (const act of acts) {
    if (size >= fullPage) {
      all.push([]);
      size = 0;
    }
    all.at(-1)!.push(act);
    size += act.bytes.length;
  }
  return all;
}

const sizeOf = (acts: readonly StoredAct[]): number => acts.reduce((sum, { bytes }) => sum + bytes.length, 0);
