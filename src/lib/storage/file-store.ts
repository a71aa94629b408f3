import type { Dexie } from 'dexie';
import { type Table } from 'dexie';
import type { NamedBytes } from '../domain/attachments';
import { toBase64Url } from '../domain/base64url';
import { joined } from '../domain/bytes';
import { pieceSize, type HeldFile } from '../domain/wanted-files';
import { Cell, type Observable } from '../domain/observable';
import { bytesOf, checkedRow, type CheckedRow } from './checked-row';
import { unlessLost } from './failure';
import { yieldToNewerTabs, type TabTurn } from './newer-tabs';
import { beginningWith } from './ranges';
import { inTheClear } from './at-rest';
import { isWhole } from './sealed-rows';
import { strictDatabase } from './strict-database';

/**
 * What became of a piece: it was kept, it was the last one, with it the whole is not what its hash says, or what had come
 * before it is damaged here and was dropped.
 */
export type PieceFate = 'kept' | 'whole' | 'wrong' | 'damaged';

/** Whether a file stays, which was last made here so many milliseconds ago; never made here, an infinity. */
export type Spared = (hash: string, age: number) => boolean;

/**
 * Photos and files under the SHA-256 of their bytes: the Dexie database `grange-files`. They lie in pieces, so that what
 * came of one outlives a restart, and one piece is given without the others being read. Each write is strict. Nothing is
 * given that is not what its hash says: what was damaged is dropped, to be fetched again. A space is named
 * `<collective>/<space>`.
 */
export interface FileStore extends TabTurn {
  /** How many files turned out to be damaged, and were dropped, since this was opened. */
  readonly damages: Observable<number>;
  /** How much of each file of a space is here, by hash; can be watched with `liveQuery`. */
  held(space: string): Promise<ReadonlyMap<string, HeldFile>>;
  /** Of which files something is here, of all spaces; can be watched with `liveQuery`, which tells of no further piece. */
  names(): Promise<readonly string[]>;
  /** How many bytes lie here, of all spaces. */
  used(): Promise<number>;
  /** Keeps bytes that were made here; gives what they are named. */
  keep(space: string, bytes: Uint8Array<ArrayBuffer>): Promise<NamedBytes>;
  /** Keeps the bytes of several files, all or none. */
  keepAll(space: string, all: readonly Uint8Array<ArrayBuffer>[]): Promise<void>;
  /** Keeps a piece that follows what is here, or the first one in the place of all that is here; others are dropped. */
  keepPiece(
    space: string,
    file: NamedBytes,
    offset: number,
    bytes: Uint8Array<ArrayBuffer>
  ): Promise<PieceFate>;
  /** The bytes of a file that is here whole; null for others. */
  read(space: string, hash: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** One piece of a file that is here whole; null for others. */
  piece(space: string, hash: string, offset: number): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Notes that somebody wants it, whatever room it takes. */
  ask(space: string, hash: string): Promise<void>;
  /** What somebody wants so; can be watched with `liveQuery`. */
  asked(space: string): Promise<readonly string[]>;
  /** Drops all that is here of these, but for what is `spared` when it comes to it. */
  drop(space: string, hashes: readonly string[], spared?: Spared): Promise<void>;
  /** Removes all that is kept of a space. */
  erase(space: string): Promise<void>;
  close(): void;
}

interface FileRow extends NamedBytes {
  readonly space: string;
  readonly received: number;
  /** When it was last made here, in milliseconds since 1970; left out where it was fetched. */
  readonly keptAt?: number;
}

interface PieceRow extends CheckedRow {
  readonly space: string;
  readonly hash: string;
  readonly offset: number;
}

type FileDatabase = Dexie & {
  files: Table<FileRow, [string, string]>;
  pieces: Table<PieceRow, [string, string, number]>;
  asked: Table<{ readonly space: string; readonly hash: string }, [string, string]>;
};

/** Opens the store of files, when it is first used; `now` is in milliseconds since 1970. */
export function openFileStore(now: () => number = Date.now, atRest = inTheClear): FileStore {
  const database = strictDatabase<FileDatabase>('grange-files', atRest);
  database.version(1).stores({ files: '[space+hash]', pieces: '[space+hash+offset]', asked: '[space+hash]' });
  const { files, pieces, asked } = database;
  const filesOf = (space: string) => files.where('[space+hash]').between(...beginningWith(space));
  const askedIn = (space: string) => asked.where('[space+hash]').between(...beginningWith(space));
  const piecesOf = (...first: readonly string[]) =>
    pieces.where('[space+hash+offset]').between(...beginningWith(...first));
  const writing = <T>(work: () => Promise<T>) => database.transaction('rw', [files, pieces, asked], work);
  const isHere = (row: FileRow | undefined): boolean => isWhole(row, 'size') && row.received === row.size;

  /** What came of a file, of which so many bytes did; null when some of it is damaged. */
  async function cameOf(
    space: string,
    hash: string,
    received: number
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    const rows = (await unlessLost(() => piecesOf(space, hash).toArray())) ?? [];
    const read = rows.map(bytesOf).filter((bytes) => bytes !== null);
    const came = joined(read);
    return read.length === rows.length && came.length === received ? came : null;
  }

  async function dropBytes(space: string, hashes: readonly string[]): Promise<void> {
    await writing(async () => {
      await files.bulkDelete(hashes.map((hash): [string, string] => [space, hash]));
      for (const hash of hashes) await piecesOf(space, hash).delete();
    });
  }

  async function keepAll(
    space: string,
    all: readonly Uint8Array<ArrayBuffer>[]
  ): Promise<readonly NamedBytes[]> {
    const named: NamedBytes[] = [];
    for (const bytes of all) named.push({ hash: await hashOf(bytes), size: bytes.length });
    await writing(async () => {
      for (const { hash } of named) await piecesOf(space, hash).delete();
      await pieces.bulkPut(
        all.flatMap((bytes, i) =>
          offsetsIn(bytes.length).map((offset) => ({
            space,
            hash: named[i]!.hash,
            offset,
            ...checkedRow(bytes.subarray(offset, offset + pieceSize))
          }))
        )
      );
      await files.bulkPut(named.map((one) => ({ space, ...one, received: one.size, keptAt: now() })));
    });
    return named;
  }

  const damages = new Cell(0);
  async function dropDamaged(space: string, hash: string): Promise<null> {
    await dropBytes(space, [hash]);
    damages.set(damages.value + 1);
    return null;
  }

  return {
    ...yieldToNewerTabs(database),
    damages,
    close: () => database.close(),

    held: async (space) => {
      const [rows, wanted] = await Promise.all([filesOf(space).toArray(), askedIn(space).primaryKeys()]);
      const held = new Map<string, HeldFile>(
        wanted.map(([, hash]) => [hash, { received: 0, isWhole: false, isAsked: true }])
      );
      for (const row of rows) {
        const { hash } = row;
        // Of a damaged one nothing is known to be here: it is fetched again.
        const received = isWhole(row, 'received') ? row.received : 0;
        held.set(hash, { received, isWhole: isHere(row), isAsked: held.has(hash) });
      }
      return held;
    },

    names: async () => (await files.toCollection().primaryKeys()).map((key) => key.join()),

    used: async () => {
      let sum = 0;
      await files.each((row) => {
        if (isWhole(row, 'received')) sum += row.received;
      });
      return sum;
    },

    keep: async (space, bytes) => {
      const [named] = await keepAll(space, [bytes]);
      return named!;
    },
    keepAll: async (space, all) => void (await keepAll(space, all)),

    keepPiece: async (space, { hash, size }, offset, bytes) => {
      const isLast = offset + bytes.length === size;
      if (isLast) {
        // Made here meanwhile, or fetched by another tab.
        if (isHere(await files.get([space, hash]))) return 'whole';
        const before = offset === 0 ? new Uint8Array() : await cameOf(space, hash, offset);
        if (before === null) {
          await dropDamaged(space, hash);
          return 'damaged';
        }
        if ((await hashOf(joined([before, bytes]))) !== hash) {
          await dropBytes(space, [hash]);
          return 'wrong';
        }
      }
      return writing(async () => {
        const row = await files.get([space, hash]);
        if (isHere(row)) return 'whole';
        const received = row?.size === size ? row.received : 0;
        if (offset === 0) await piecesOf(space, hash).delete();
        else if (offset !== received) return 'kept';
        await pieces.put({ space, hash, offset, ...checkedRow(bytes) });
        const came = { received: offset + bytes.length };
        // Put anew, it would be told as another file to whoever watches which are here.
        if (offset > 0) await files.update([space, hash], came);
        else await files.put({ space, hash, size, ...came });
        return isLast ? 'whole' : 'kept';
      });
    },

    read: async (space, hash) => {
      const row = await files.get([space, hash]);
      if (row === undefined || !isHere(row)) return null;
      const bytes = await cameOf(space, hash, row.size);
      if (bytes !== null && (await hashOf(bytes)) === hash) return bytes;
      return dropDamaged(space, hash);
    },

    piece: async (space, hash, offset) => {
      const row = await files.get([space, hash]);
      const isPiece = row !== undefined && offset < row.size && offset % pieceSize === 0;
      if (!isPiece || !isHere(row)) return null;
      const piece = await unlessLost(() => pieces.get([space, hash, offset]));
      return bytesOf(piece)?.slice() ?? dropDamaged(space, hash);
    },

    ask: async (space, hash) => {
      await asked.put({ space, hash });
    },

    asked: async (space) => (await askedIn(space).primaryKeys()).map(([, hash]) => hash),

    drop: (space, hashes, spared = () => false) =>
      writing(async () => {
        const rows = await files.bulkGet(hashes.map((hash): [string, string] => [space, hash]));
        const age = (row: FileRow | undefined) => Math.abs(now() - (row?.keptAt ?? -Infinity));
        const gone = hashes.filter((hash, i) => !spared(hash, age(rows[i])));
        await dropBytes(space, gone);
        await asked.bulkDelete(gone.map((hash): [string, string] => [space, hash]));
      }),

    erase: (space) =>
      writing(async () => {
        await filesOf(space).delete();
        await piecesOf(space).delete();
        await askedIn(space).delete();
      })
  };
}

const offsetsIn = (size: number): readonly number[] =>
  Array.from({ length: Math.ceil(size / pieceSize) }, (_, i) => i * pieceSize);

const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
