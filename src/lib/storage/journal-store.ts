import { Dexie, type Table } from 'dexie';
import type { ActId } from '../domain/acts/act';
import type { DeviceId } from '../domain/ids';
import type { SignedAct } from '../journal/signing';
import { yieldToNewerTabs, type TabTurn } from './newer-tabs';

/** An act as it lies on the disk, checked before it came there. */
export interface KeptAct extends SignedAct {
  readonly id: ActId;
  readonly author: DeviceId;
}

/**
 * The acts of every space on this device: the Dexie database `grange-journal`. They are kept in pages of one author,
 * because one row each takes twenty times as long to read. Each write is strict: once it resolves, a battery that dies
 * takes nothing away. A space is named `<collective>/<space>`.
 */
export interface JournalStore extends TabTurn {
  /** Every act of a space, those of one author in the order in which they were kept, and the keys of authors. */
  load(space: string): Promise<{
    readonly acts: readonly KeptAct[];
    readonly keys: ReadonlyMap<DeviceId, Uint8Array>;
  }>;
  /** The act of an author that was kept last; null when there is none. */
  lastOf(space: string, author: DeviceId): Promise<ActId | null>;
  /** Keeps acts that are not kept yet, all of them or none. */
  keep(space: string, acts: readonly KeptAct[]): Promise<void>;
  /** Keeps the key that a device signs with. */
  keepKey(space: string, author: DeviceId, signKey: Uint8Array): Promise<void>;
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
};

/** A page that holds so many bytes is full: adding an act to one writes it again. */
const fullPage = 16 * 1024;

/** Opens the journal, when it is first used. */
export function openJournalStore(): JournalStore {
  const database = new Dexie('grange-journal', {
    chromeTransactionDurability: 'strict',
    cache: 'disabled'
  }) as JournalDatabase;
  database.version(1).stores({ pages: '[space+author+page]', keys: '[space+author]' });
  const { pages, keys } = database;
  const ofSpace = (space: string) =>
    pages.where('[space+author+page]').between([space, Dexie.minKey], [space, Dexie.maxKey]);
  const keysOf = (space: string) =>
    keys.where('[space+author]').between([space, Dexie.minKey], [space, Dexie.maxKey]);
  const lastPage = (space: string, author: DeviceId) =>
    pages
      .where('[space+author+page]')
      .between([space, author, Dexie.minKey], [space, author, Dexie.maxKey])
      .last();

  return {
    ...yieldToNewerTabs(database),
    close: () => database.close(),

    load: (space) =>
      database.transaction('r', [pages, keys], async () => {
        const [kept, known] = await Promise.all([ofSpace(space).toArray(), keysOf(space).toArray()]);
        return {
          acts: kept.flatMap(({ author, acts }) => acts.map((act) => ({ ...act, author }))),
          keys: new Map(known.map(({ author, signKey }) => [author, signKey]))
        };
      }),

    lastOf: async (space, author) => (await lastPage(space, author))?.acts.at(-1)?.id ?? null,

    keep: (space, acts) =>
      database.transaction('rw', pages, async () => {
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

    keepKey: async (space, author, signKey) => {
      await keys.put({ space, author, signKey });
    },

    erase: (space) =>
      database.transaction('rw', [pages, keys], async () => {
        await ofSpace(space).delete();
        await keysOf(space).delete();
      })
  };
}

type StoredAct = Page['acts'][number];

function byAuthor(acts: readonly KeptAct[]): ReadonlyMap<DeviceId, readonly StoredAct[]> {
  const all = new Map<DeviceId, StoredAct[]>();
  for (const { author, id, bytes, signature } of acts) {
    const theirs = all.get(author);
    if (theirs === undefined) all.set(author, [{ id, bytes, signature }]);
    else theirs.push({ id, bytes, signature });
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
