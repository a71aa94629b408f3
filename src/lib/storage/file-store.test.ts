import 'fake-indexeddb/auto';
import { Dexie, liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pieceSize } from '../domain/wanted-files';
import { openFileStore, type FileStore } from './file-store';

/** Other test files write into a database of this name in threads of their own, and Dexie would tell of it here. */
vi.hoisted(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));

const space = 'garage/collectif';
let store: FileStore;

beforeEach(() => {
  store = openFileStore();
});
afterEach(async () => {
  vi.restoreAllMocks();
  store.close();
  await Dexie.delete('grange-files');
});

const bytesOf = (size: number, fill = 7) => new Uint8Array(size).map((_, i) => (i * fill) % 251);

async function named(bytes: Uint8Array<ArrayBuffer>) {
  const elsewhere = await store.keep('elsewhere', bytes);
  await store.erase('elsewhere');
  return elsewhere;
}

/** Changes bytes of a piece behind the back of the store. */
async function damage(hash: string, offset: number): Promise<void> {
  const other = await new Dexie('grange-files').open();
  const row = await other.table<{ bytes: Uint8Array }>('pieces').get([space, hash, offset]);
  row!.bytes[3]! ^= 1;
  await other.table('pieces').put(row!);
  other.close();
}

test('a photo that was made here is here, whole and in pieces, also after a restart', async () => {
  const photo = bytesOf(3 * pieceSize - 5);
  const { hash, size } = await store.keep(space, photo);
  store.close();
  store = openFileStore();
  expect(await store.read(space, hash)).toEqual(photo);
  expect(await store.piece(space, hash, 2 * pieceSize)).toEqual(photo.subarray(2 * pieceSize));
  expect(await store.piece(space, hash, 5)).toBeNull();
  expect(await store.held(space)).toEqual(
    new Map([[hash, { received: size, isWhole: true, isAsked: false }]])
  );
  expect(await store.used()).toBe(size);
  expect(await store.read('other/collectif', hash)).toBeNull();
});

test('pieces add up, survive a restart, and are a file only once all of them are what its hash says', async () => {
  const photo = bytesOf(2 * pieceSize + 9);
  const file = await named(photo);
  expect(await store.keepPiece(space, file, 0, photo.slice(0, pieceSize))).toBe('kept');
  store.close();
  store = openFileStore();
  expect((await store.held(space)).get(file.hash)).toMatchObject({ received: pieceSize, isWhole: false });
  expect(await store.piece(space, file.hash, 0)).toBeNull();
  const last = photo.slice(2 * pieceSize);
  await store.keepPiece(space, file, 2 * pieceSize - 1, photo.slice(2 * pieceSize - 1, -1));
  expect((await store.held(space)).get(file.hash)).toMatchObject({ received: pieceSize });
  await store.keepPiece(space, file, pieceSize, photo.slice(pieceSize, 2 * pieceSize));
  expect(await store.keepPiece(space, file, 2 * pieceSize, last)).toBe('whole');
  expect(await store.read(space, file.hash)).toEqual(photo);
}); // SYN-133

test('what is not what its hash says is dropped whole', async () => {
  const photo = bytesOf(pieceSize + 9);
  const file = await named(photo);
  await store.keepPiece(space, file, 0, bytesOf(pieceSize, 9));
  expect(await store.keepPiece(space, file, pieceSize, photo.slice(pieceSize))).toBe('wrong');
  expect(await store.held(space)).toEqual(new Map());
  expect(await store.used()).toBe(0);
}); // SYN-133

test('the last piece of a file that was made here meanwhile costs nothing of it', async () => {
  const photo = bytesOf(pieceSize + 9);
  const file = await named(photo);
  await store.keepPiece(space, file, 0, photo.slice(0, pieceSize));
  await store.keep(space, photo);
  expect(await store.keepPiece(space, file, pieceSize, photo.slice(pieceSize))).toBe('whole');
  expect(await store.read(space, file.hash)).toEqual(photo);
}); // SYN-133

test('a damaged photo is not given, and comes again', async () => {
  const photo = bytesOf(pieceSize + 9);
  const file = await store.keep(space, photo);
  await damage(file.hash, pieceSize);
  expect(await store.read(space, file.hash)).toBeNull();
  expect(await store.held(space)).toEqual(new Map());
  await store.keep(space, photo);
  await damage(file.hash, pieceSize);
  expect(await store.piece(space, file.hash, pieceSize)).toBeNull();
  expect(await store.held(space)).toEqual(new Map());
  expect(store.damages.value).toBe(2);
});

/** Chromium keeps a row of more than 64 KiB in a file of its own; once that is gone, reading it is refused. */
function losePieces(): void {
  for (const name of ['get', 'getAll'] as const) {
    const real = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...given: unknown[]
    ) {
      if (this.name === 'pieces') throw new DOMException('Failed to read large IndexedDB value', 'DataError');
      return real.apply(this, given);
    });
  }
}

test('a photo of which the browser cannot read a piece any more is dropped, to be fetched again', async () => {
  for (const ask of [
    (hash: string) => store.read(space, hash),
    (hash: string) => store.piece(space, hash, 0)
  ]) {
    const { hash } = await store.keep(space, bytesOf(2 * pieceSize));
    losePieces();
    expect(await ask(hash)).toBeNull();
    vi.restoreAllMocks();
    expect((await store.held(space)).has(hash)).toBe(false);
  }
  expect(store.damages.value).toBe(2);
});

test('a photo that cannot be read while the storage refuses everything stays', async () => {
  const { hash } = await store.keep(space, bytesOf(50));
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
    throw new DOMException('not now', 'InvalidStateError');
  });
  await expect(store.piece(space, hash, 0)).rejects.toThrow();
  vi.restoreAllMocks();
  expect(await store.piece(space, hash, 0)).toEqual(bytesOf(50));
});

test('a photo of which a piece is not there is dropped when somebody asks for that piece, to be fetched again', async () => {
  const { hash } = await store.keep(space, bytesOf(2 * pieceSize));
  const other = await new Dexie('grange-files').open();
  await other.table('pieces').delete([space, hash, pieceSize]);
  other.close();
  expect(await store.piece(space, hash, 2 * pieceSize)).toBeNull();
  expect((await store.held(space)).get(hash)?.isWhole).toBe(true);
  expect(await store.piece(space, hash, pieceSize)).toBeNull();
  expect((await store.held(space)).has(hash)).toBe(false);
});

test('what is damaged of a photo that comes is not called the fault of its last piece', async () => {
  const photo = bytesOf(pieceSize + 9);
  const file = await named(photo);
  await store.keepPiece(space, file, 0, photo.slice(0, pieceSize));
  await damage(file.hash, 0);
  expect(await store.keepPiece(space, file, pieceSize, photo.slice(pieceSize))).toBe('damaged');
  expect(await store.held(space)).toEqual(new Map());
}); // SYN-133

test('whoever watches which files are here hears of each once as it comes, and when it goes', async () => {
  const photo = bytesOf(4 * pieceSize + 9);
  const file = await named(photo);
  const told: (readonly string[])[] = [];
  const watching = liveQuery(() => store.names()).subscribe((names) => told.push(names));
  await expect.poll(() => told.length).toBe(1);
  for (let at = 0; at < photo.length; at += pieceSize) {
    await store.keepPiece(space, file, at, photo.slice(at, at + pieceSize));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(await store.read(space, file.hash)).toEqual(photo);
  await store.drop(space, [file.hash]);
  await expect.poll(() => told.map(({ length }) => length)).toEqual([0, 1, 0]);
  watching.unsubscribe();
});

test('that somebody wants a file is known before anything of it came, and stays so until it is dropped', async () => {
  const photo = bytesOf(pieceSize + 9);
  const file = await named(photo);
  await store.ask(space, file.hash);
  const asked = { isWhole: false, isAsked: true };
  expect((await store.held(space)).get(file.hash)).toEqual({ received: 0, ...asked });
  await store.keepPiece(space, file, 0, photo.slice(0, pieceSize));
  expect((await store.held(space)).get(file.hash)).toEqual({ received: pieceSize, ...asked });
  await store.keepPiece(space, file, pieceSize, bytesOf(9, 2));
  expect((await store.held(space)).get(file.hash)).toEqual({ received: 0, ...asked });
  expect(await store.asked(space)).toEqual([file.hash]);
  await store.drop(space, [file.hash]);
  expect(await store.held(space)).toEqual(new Map());
});

test('what is spared when it comes to it is not dropped, though it was to be', async () => {
  const { hash } = await store.keep(space, bytesOf(50));
  await store.ask(space, hash);
  const other = openFileStore();
  const keeping = other.keep(space, bytesOf(50));
  await store.drop(space, [hash, 'unknown'], (one, age) => one === hash && age < 10_000);
  await keeping;
  other.close();
  expect((await store.held(space)).get(hash)).toMatchObject({ isWhole: true, isAsked: true });
  expect(await store.read(space, hash)).toEqual(bytesOf(50));
});

test('what is dropped, or of a space that is erased, leaves no byte', async () => {
  const [one, two] = [
    await store.keep(space, bytesOf(pieceSize + 1)),
    await store.keep(space, bytesOf(70, 3))
  ];
  const other = await store.keep('other/collectif', bytesOf(50));
  await store.drop(space, [one.hash]);
  expect([...(await store.held(space)).keys()]).toEqual([two.hash]);
  await store.erase(space);
  expect(await store.used()).toBe(other.size);
  const left = await new Dexie('grange-files').open();
  expect(await left.table('pieces').count()).toBe(1);
  left.close();
});
