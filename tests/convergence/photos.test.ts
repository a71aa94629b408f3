import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { addAttachment, setDeleted } from '../../src/lib/documents/edits';
import { attachments } from '../../src/lib/documents/kinds';
import { readRecords } from '../../src/lib/documents/records';
import type { AttachmentFacts, NamedBytes } from '../../src/lib/domain/attachments';
import { idFrom } from '../../src/lib/domain/ids';
import { pieceSize } from '../../src/lib/domain/wanted-files';
import { openFileStore, type FileStore } from '../../src/lib/storage/file-store';
import type { PieceName } from '../../src/lib/sync/file-message';
import { encodeFileMessage } from '../../src/lib/sync/file-message';
import type { FilesPort } from '../../src/lib/sync/keep-files';
import { newId } from '../../src/lib/workspace/chance';
import { Files } from '../../src/lib/workspace/files';
import { meets, setRooms, until, type RoomPhone } from './open-rooms';

/** Phones whose documents name photos; between them only the lines are in memory. */

const rooms = setRooms();
const limits = { comparison: 300 };
const noneOfActs = { all: () => [], listen: () => () => undefined };
const grace = 100;
let store: FileStore;
const open: Files[] = [];

beforeAll(() => {
  store = openFileStore();
});
afterEach(() => {
  for (const files of open.splice(0)) files.close();
});
afterAll(async () => {
  store.close();
  await Dexie.delete('grange-files');
});

interface PhotoPhone extends RoomPhone {
  readonly files: Files;
  /** The pieces that others had of it. */
  readonly given: PieceName[];
  held(hash: string): Promise<number>;
  read(file: NamedBytes): Promise<Uint8Array | null>;
}

type Piece = Awaited<ReturnType<FilesPort['piece']>>;

const asItIs = (piece: Piece): Piece => piece;

/** A phone of that name; `tell` changes what it gives to others, and it keeps nothing of others before `mayWrite`. */
async function phone(name: string, tell = asItIs, mayWrite = () => Promise.resolve()): Promise<PhotoPhone> {
  const space = `${rooms.world}/${name}`;
  const given: PieceName[] = [];
  let files: Files;
  const portOf = (doc: Y.Doc): FilesPort => {
    const registry = { setting: () => Promise.resolve(null) };
    files = new Files({ space, doc, store, registry, ofActs: noneOfActs, isDamaged: () => false, grace });
    open.push(files);
    return {
      wanted: () => files.wanted(),
      take: (...piece) => mayWrite().then(() => files.take(...piece)),
      listen: (wantsOthers) => files.listen(wantsOthers),
      piece: async (name) => {
        const piece = tell(await files.piece(name));
        if (piece !== null) given.push(name);
        return piece;
      }
    };
  };
  const opened = await rooms.open(name, { limits, files: portOf });
  return {
    ...opened,
    files: files!,
    given,
    read: ({ hash }) => store.read(space, hash),
    held: async (hash) => (await store.held(space)).get(hash)?.received ?? 0
  };
}

const bytesOf = (size: number, fill = 7) => new Uint8Array(size).map((_, i) => (i * fill) % 251);
const item = idFrom<'item'>(new Uint8Array(16));
const by = idFrom<'person'>(new Uint8Array(16));

/** Has a phone's document name a file, whether its bytes are there or not. */
function name({ doc }: PhotoPhone, named: NamedBytes, photo: AttachmentFacts['photo'] = null) {
  const type = photo === null ? 'application/pdf' : 'image/jpeg';
  const id = newId<'attachment'>();
  const facts = { ...named, type, name: 'notice.pdf', description: '', photo };
  addAttachment(doc, id, item, facts, { at: 0, by });
  return id;
}

const whole = (phone: PhotoPhone, { hash, size }: NamedBytes) =>
  expect.poll(() => phone.held(hash), { timeout: 20_000, interval: 10 }).toBe(size);
const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

test('a photo comes to the other phone, its thumbnail first', async () => {
  const alice = await phone('alice');
  const [bytes, small] = [bytesOf(3 * pieceSize + 5), bytesOf(9000)];
  const thumbnail = await alice.files.keep(small);
  const photo = await alice.files.keep(bytes);
  name(alice, photo, { width: 1600, height: 1200, thumbnail });
  const bob = await phone('bob');
  await whole(bob, photo);
  expect(await bob.read(photo)).toEqual(bytes);
  expect(await bob.read(thumbnail)).toEqual(small);
  // On a busy machine one that is slow to come is asked for again.
  const pieces = alice.given.map(({ hash, offset }) =>
    hash === thumbnail.hash ? 'small' : offset / pieceSize
  );
  expect([...new Set(pieces)]).toEqual(['small', 0, 1, 2, 3]);
}); // SYN-130, SYN-132

test('the next piece comes while one is written, and none after it', async () => {
  const alice = await phone('alice');
  let writeOne: () => void = () => undefined;
  const bob = await phone('bob', asItIs, () => new Promise((resolve) => (writeOne = resolve)));
  await until(() => meets(alice, bob));
  const file = await alice.files.keep(bytesOf(4 * pieceSize));
  name(alice, file);
  const given = (pieces: number) => until(() => alice.given.length === pieces);
  await given(2);
  await rest(100);
  expect(alice.given).toHaveLength(2);
  for (const next of [3, 4]) {
    writeOne();
    await given(next);
  }
  for (let received = 3; received <= 4; received++) {
    writeOne();
    await expect.poll(() => bob.held(file.hash), { interval: 5 }).toBe(received * pieceSize);
    await rest(20);
  }
  expect(alice.given).toHaveLength(4);
}); // SYN-132

test('a piece that the storage refuses is taken again at the next comparison, and none after it', async () => {
  const alice = await phone('alice');
  let refusals = 0;
  const refuseTwice = () => (++refusals > 2 ? Promise.resolve() : Promise.reject(new Error('full')));
  const bob = await phone('bob', asItIs, refuseTwice);
  await until(() => meets(alice, bob));
  const [one, two] = [await alice.files.keep(bytesOf(3 * pieceSize)), await alice.files.keep(bytesOf(4e5))];
  alice.doc.transact(() => {
    name(alice, one);
    name(alice, two);
  });
  await whole(bob, one);
  await whole(bob, two);
  expect(await bob.read(one)).toEqual(bytesOf(3 * pieceSize));
}); // SYN-132

test('a line that is cut in the middle of a file costs one piece at most', async () => {
  const [alice, bob] = [await phone('alice'), await phone('bob')];
  await until(() => meets(alice, bob));
  const pieces = 40;
  const file = await alice.files.keep(bytesOf(pieces * pieceSize, 5));
  name(alice, file);
  await expect.poll(() => bob.held(file.hash), { timeout: 8000, interval: 1 }).toBeGreaterThan(0);
  rooms.network.cut('alice', 'bob');
  await rest(200);
  const before = await bob.held(file.hash);
  expect(before).toBeLessThan(file.size);
  rooms.network.heal('alice', 'bob');
  await whole(bob, file);
  expect(alice.given.length).toBeLessThanOrEqual(pieces + 1);
}, 30_000); // SYN-132

test('a photo that nobody near has comes from a third phone, and through whoever is between', async () => {
  const bytes = bytesOf(2 * pieceSize, 3);
  const [alice, bob] = [await phone('alice'), await phone('bob')];
  const away = await phone('away');
  const file = await away.files.keep(bytes);
  rooms.network.cut('alice', 'away');
  rooms.network.cut('bob', 'away');
  name(alice, file);
  await until(() => readRecords(bob.doc, attachments).length === 1);
  await rest(2 * limits.comparison);
  expect(await bob.held(file.hash)).toBe(0);
  rooms.network.heal('alice', 'away');
  await whole(alice, file);
  await whole(bob, file);
  expect(await bob.read(file)).toEqual(bytes);
}, 40_000); // SYN-132

test('who gives something else is not asked for it again, and the true one comes from another', async () => {
  const lie = (piece: Piece): Piece => piece?.map((byte) => byte ^ 1) ?? null;
  const mallory = await phone('mallory', lie);
  const bob = await phone('bob');
  await until(() => meets(bob, mallory));
  const bytes = bytesOf(pieceSize + 70, 11);
  const file = await mallory.files.keep(bytes);
  name(mallory, file);
  await until(() => mallory.given.length === 2);
  await rest(3 * limits.comparison);
  expect(mallory.given).toHaveLength(2);
  expect(await bob.held(file.hash)).toBe(0);
  const alice = await phone('alice');
  await alice.files.keep(bytes);
  await whole(bob, file);
  expect(mallory.given.length).toBe(2);
}, 20_000); // SYN-133

test('where several gave pieces of a wrong one, it is taken again from one alone', async () => {
  let lies = true;
  const alice = await phone('alice', (piece) => (lies ? (piece?.map((byte) => byte ^ 1) ?? null) : piece));
  const bob = await phone('bob');
  const bytes = bytesOf(4 * pieceSize, 13);
  const file = await alice.files.keep(bytes);
  // Left over from an earlier day, by nobody knows whom.
  await store.keepPiece(`${rooms.world}/bob`, file, 0, bytesOf(pieceSize, 2));
  await until(() => meets(alice, bob));
  lies = false;
  name(alice, file);
  await whole(bob, file);
  expect(alice.given.map(({ offset }) => offset / pieceSize)).toEqual([1, 2, 3, 0, 1, 2, 3]);
}); // SYN-133

test('what is removed vanishes from both phones, and from no other record’s', async () => {
  const alice = await phone('alice');
  const bob = await phone('bob');
  const [one, two] = [await alice.files.keep(bytesOf(900)), await alice.files.keep(bytesOf(800))];
  const removed = name(alice, one);
  name(alice, two);
  const again = name(alice, two);
  for (const file of [one, two]) await whole(bob, file);
  setDeleted(bob.doc, attachments, removed, 5);
  setDeleted(bob.doc, attachments, again, 5);
  for (const { held } of [alice, bob]) await expect.poll(() => held(one.hash)).toBe(0);
  for (const { held } of [alice, bob]) expect(await held(two.hash)).toBe(two.size);
}); // SYN-135

test('a removal that is taken back at once costs no byte', async () => {
  const alice = await phone('alice');
  const file = await alice.files.keep(bytesOf(900));
  const id = name(alice, file);
  setDeleted(alice.doc, attachments, id, 5);
  await rest(grace / 2);
  setDeleted(alice.doc, attachments, id, null);
  await rest(5 * grace);
  expect(await alice.held(file.hash)).toBe(file.size);
}); // SYN-135

test('what no record names is neither given nor taken, and what makes no sense costs the line', async () => {
  const [alice, bob] = [await phone('alice'), await phone('bob')];
  await until(() => meets(alice, bob));
  name(alice, await alice.files.keep(bytesOf(50)));
  const secret = await alice.files.keep(bytesOf(70));
  const peer = alice.session.connected[0]!;
  const heard: unknown[] = [];
  alice.session.listen({ heardTexts: (_, bytes) => void heard.push(bytes) });
  bob.session.connected[0]!.sendTexts(
    encodeFileMessage({ kind: 'ask', files: [{ hash: secret.hash, offset: 0 }] })
  );
  const unasked = { hash: secret.hash, offset: 0, bytes: bytesOf(70) };
  peer.sendTexts(encodeFileMessage({ kind: 'piece', piece: unasked }));
  await rest(200);
  expect(alice.given.map(({ hash }) => hash)).not.toContain(secret.hash);
  expect(await bob.held(secret.hash)).toBe(0);
  const reasons: string[] = [];
  bob.session.listen({ left: (_, reason) => void reasons.push(reason) });
  peer.sendTexts(Uint8Array.of(4, 5, 0));
  await until(() => reasons.includes('malformed'));
}); // SYN-131, SYN-134

test('no piece is given while what is on its way may put out whoever asks', async () => {
  const [alice, bob] = [await phone('alice'), await phone('bob')];
  await until(() => meets(alice, bob) && meets(bob, alice));
  const file = await alice.files.keep(bytesOf(50));
  let hear: () => void = () => undefined;
  const informed = new Promise<void>((resolve) => (hear = resolve));
  alice.session.informed = () => informed;
  name(bob, file);
  await until(() => readRecords(alice.doc, attachments).length === 1);
  await rest(2 * limits.comparison);
  expect(await bob.held(file.hash)).toBe(0);
  hear();
  await whole(bob, file);
}); // SYN-86

test('a record that tells another size of a photo keeps none of the others away', async () => {
  const [alice, bob] = [await phone('alice'), await phone('bob')];
  await until(() => meets(alice, bob));
  const [one, two] = [await alice.files.keep(bytesOf(900)), await alice.files.keep(bytesOf(800, 3))];
  alice.doc.transact(() => {
    name(alice, { ...one, size: 5 });
    name(alice, two);
  });
  await whole(bob, two);
}); // SYN-130

test('a hash that is written otherwise than the bytes that it stands for keeps no photo away', async () => {
  const [alice, bob] = [await phone('alice'), await phone('bob')];
  await until(() => meets(alice, bob));
  const [one, two] = [await alice.files.keep(bytesOf(700)), await alice.files.keep(bytesOf(800, 3))];
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const otherwise = one.hash.slice(0, -1) + letters[letters.indexOf(one.hash.at(-1)!) + 1];
  name(alice, one);
  await whole(bob, one);
  alice.doc.transact(() => {
    name(alice, { hash: otherwise, size: 5 });
    name(alice, two);
  });
  await whole(bob, two);
}); // DOC-11

test('who gave a photo that a record told another size of is asked again once a record tells the true one', async () => {
  const [alice, bob] = [await phone('alice'), await phone('bob')];
  await until(() => meets(alice, bob));
  const file = await alice.files.keep(bytesOf(pieceSize + 70, 11));
  const wrong = name(alice, { ...file, size: pieceSize });
  await until(() => alice.given.length === 1);
  await rest(100);
  alice.doc.transact(() => {
    setDeleted(alice.doc, attachments, wrong, 5);
    name(alice, file);
  });
  await whole(bob, file);
}); // SYN-133
