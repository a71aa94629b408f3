import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deviceNamed } from '../../../tests/lab/acts';
import { refuseWrites, transactionsDuring } from '../../../tests/adversarial/storage-lab';
import type { ActId } from '../domain/acts/act';
import { makeDeviceKeys } from '../identity/device-key';
import { signAct } from '../journal/signing';
import type { KeptAct } from './journal-page';
import { openJournalStore, type JournalStore } from './journal-store';

const space = 'pot-kommon/collectif';
const [alice, bob] = [deviceNamed('alice'), deviceNamed('bob')];

const act = (author: typeof alice, seq: number, length = 200): KeptAct => ({
  id: `${author}/${seq}` as ActId,
  author,
  bytes: new Uint8Array(length).fill(seq % 256),
  signature: new Uint8Array(64),
  isChecked: seq % 10 === 9
});
const keysOf = (...authors: (typeof alice)[]) =>
  new Map(authors.map((author) => [author, new Uint8Array(65)]));
const many = (author: typeof alice, count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => act(author, from + i));

afterEach(() => Dexie.delete('grange-journal'));

/** What a tab that opens later finds. */
async function kept(of = space): Promise<readonly KeptAct[]> {
  const store = openJournalStore();
  const { acts } = await store.load(of);
  store.close();
  return acts;
}
const ofAuthor = (acts: readonly KeptAct[], author: typeof alice) =>
  acts.filter((one) => one.author === author);

test('acts come back whole, those of an author in their order, however they were handed over', async () => {
  const store = openJournalStore();
  await store.keep(space, [...many(alice, 300), ...many(bob, 2)], keysOf(alice, bob));
  for (const one of many(alice, 50, 300)) await store.keep(space, [one], keysOf(alice, bob));
  await store.keep(space, [...many(bob, 100, 2), ...many(alice, 100, 350)], keysOf(alice, bob));
  await store.keep('other/collectif', many(alice, 1), keysOf(alice, bob));
  store.close();
  const acts = await kept();
  expect(ofAuthor(acts, alice)).toEqual(many(alice, 450));
  expect(ofAuthor(acts, bob)).toEqual(many(bob, 102));
  expect(acts).toHaveLength(552);
});

test('a reading goes on from where the last one ended', async () => {
  const store = openJournalStore();
  await store.keep(space, many(alice, 300), keysOf(alice));
  const first = await store.load(space);
  await store.keep(space, many(alice, 100, 300), keysOf(alice, bob));
  await store.keep(space, many(bob, 2), keysOf(bob));
  const next = await store.load(space, first.marks);
  const ids = new Set(next.acts.map(({ id }) => id));
  for (const { id } of [...many(alice, 100, 300), ...many(bob, 2)]) expect(ids).toContain(id);
  expect(next.acts.length).toBeLessThan(102 + 90);
  store.close();
});

test('an act longer than a page is kept', async () => {
  const store = openJournalStore();
  await store.keep(space, [act(alice, 0, 60_000), act(alice, 1), act(alice, 2, 60_000)], keysOf(alice, bob));
  store.close();
  expect((await kept()).map(({ bytes }) => bytes.length)).toEqual([60_000, 200, 60_000]);
});

test('every write is strict', async () => {
  const store = openJournalStore();
  await store.load(space);
  const transactions = await transactionsDuring(async () => {
    await store.keep(space, many(alice, 3), keysOf(alice, bob));
    await store.erase(space);
  });
  const writes = transactions.filter(({ mode }) => mode === 'readwrite');
  expect(writes).toHaveLength(2);
  expect(writes.every(({ durability }) => durability === 'strict')).toBe(true);
});

test('a write that is refused leaves what was there, and nothing of itself', async () => {
  const store = openJournalStore();
  await store.keep(space, many(alice, 5), keysOf(alice, bob));
  const makeRoom = refuseWrites('QuotaExceededError', ({ db }) => db.name === 'grange-journal');
  await expect(
    store.keep(space, [...many(alice, 5, 5), ...many(bob, 3)], keysOf(alice, bob))
  ).rejects.toThrow();
  makeRoom();
  expect(await kept()).toEqual(many(alice, 5));
  await store.keep(space, many(alice, 5, 5), keysOf(alice, bob));
  store.close();
  expect(await kept()).toEqual(many(alice, 10));
});

test('two tabs that keep acts of one author at once keep them all', async () => {
  const [one, other] = [openJournalStore(), openJournalStore()];
  const keys = keysOf(alice, bob);
  await Promise.all([one.keep(space, many(alice, 20), keys), other.keep(space, many(bob, 20), keys)]);
  await Promise.all([one.keep(space, many(alice, 5, 20), keys), other.keep(space, many(alice, 5, 25), keys)]);
  one.close();
  other.close();
  expect(ofAuthor(await kept(), alice)).toHaveLength(30);
  expect(ofAuthor(await kept(), bob)).toHaveLength(20);
});

test('keys come back, and what is erased does not', async () => {
  const store = openJournalStore();
  await store.keep(space, many(alice, 2), new Map([[alice, new Uint8Array(65).fill(7)]]));
  await store.keep('other/collectif', many(alice, 1), keysOf(alice, bob));
  expect((await store.load(space)).keys.get(alice)).toEqual(new Uint8Array(65).fill(7));
  await store.erase(space);
  const damage = { lost: [], unreadable: [] };
  expect(await store.load(space)).toEqual({ acts: [], keys: new Map(), marks: new Map(), damage });
  store.close();
  expect(await kept('other/collectif')).toHaveLength(1);
});

const carol = await makeDeviceKeys();

/** What Carol truly said. */
const said: KeptAct[] = [];
for (let i = 0; i < 200; i++) {
  const last = said.at(-1);
  const { act, signed } = await signAct(
    carol,
    { space: '', at: i, kind: 'custody.own', body: { chance: new Uint8Array(300) } },
    { last: last === undefined ? null : { id: last.id, seq: i - 1, lamport: i }, news: [] }
  );
  said.push({ ...signed, id: act.id, author: carol.id, isChecked: true });
}

describe('a page that is damaged', () => {
  const signKeys = new Map([[carol.id, carol.public.sign]]);
  type Row = { page: number; sum?: number; acts: { bytes: Uint8Array; signature: Uint8Array }[] };

  beforeEach(async () => {
    const store = openJournalStore();
    await store.keep(space, said, signKeys);
    store.close();
  });
  const stores: JournalStore[] = [];
  afterEach(() => {
    vi.restoreAllMocks();
    for (const store of stores.splice(0)) store.close();
  });

  async function rows(): Promise<Row[]> {
    const other = await new Dexie('grange-journal').open();
    const all = (await other.table('pages').toArray()) as Row[];
    other.close();
    return all;
  }
  async function change(page: number, by: (row: Row) => void): Promise<void> {
    const other = await new Dexie('grange-journal').open();
    const row = (await other.table('pages').get([space, carol.id, page])) as Row;
    by(row);
    await other.table('pages').put(row);
    other.close();
  }
  async function opened() {
    const store = openJournalStore();
    stores.push(store);
    return { store, ...(await store.load(space)) };
  }
  /** A request that is answered by an error, in its transaction. */
  function refusal(carrier: IDBRequest): IDBRequest {
    const error = new DOMException('Failed to read large IndexedDB value', 'DataError');
    const request: { onerror?(event: unknown): void } = {};
    carrier.onsuccess = () =>
      request.onerror?.({
        target: { error },
        preventDefault: () => undefined,
        stopPropagation: () => undefined
      });
    return request as IDBRequest;
  }
  /** Chromium keeps large values in files of their own; once one is gone, all that is asked with it is refused. */
  function lose(lost: number): void {
    for (const name of ['get', 'getAll'] as const) {
      const real = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest;
      vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
        this: IDBObjectStore,
        ...given: unknown[]
      ) {
        const isRefused = name === 'getAll' || (given[0] as unknown[])[2] === lost;
        if (this.name === 'pages' && isRefused) return refusal(this.count());
        return real.apply(this, given);
      });
    }
  }

  test('loses the act of which a bit flipped, which is noted until it is forgotten, and no other', async () => {
    await change(1, ({ acts }) => {
      acts[2]!.bytes[20]! ^= 1;
    });
    const pages = await rows();
    const lost = said[pages[0]!.acts.length + 2]!.id;
    for (let times = 0; times < 2; times++) {
      const { store, acts, damage } = await opened();
      expect(acts.map(({ id }) => id)).toEqual(said.map(({ id }) => id).filter((id) => id !== lost));
      expect(damage).toEqual({ lost: [lost], unreadable: [] });
      if (times === 1) await store.forgetDamage(space);
    }
    expect((await opened()).damage.lost).toEqual([]);
  });

  test('does not vouch for a signature of which a bit flipped', async () => {
    await change(0, ({ acts }) => {
      acts[2]!.signature[20]! ^= 1;
    });
    const { acts, damage } = await opened();
    expect(acts.flatMap(({ isChecked }, i) => (isChecked ? [] : [i]))).toEqual([2]);
    expect(damage.lost).toEqual([]);
  });

  test('gets no act added, which would give it a sum', async () => {
    const pages = await rows();
    const last = pages.at(-1)!;
    await change(last.page, ({ acts }) => {
      acts[0]!.bytes[20]! ^= 1;
    });
    const store = openJournalStore();
    await store.keep(space, [{ ...said[0]!, id: 'one more' as ActId }], signKeys);
    store.close();
    expect((await rows()).map(({ acts }) => acts.length)).toEqual([
      ...pages.map(({ acts }) => acts.length),
      1
    ]);
  });

  test('and cannot be read at all hides its acts alone, lets others be added, and goes once it is forgotten', async () => {
    const [first, second] = await rows();
    const count = (await rows()).length;
    lose(1);
    const { store, acts, damage } = await opened();
    const [from, to] = [first!.acts.length, first!.acts.length + second!.acts.length];
    expect(acts.map(({ id }) => id)).toEqual(said.filter((_, i) => i < from || i >= to).map(({ id }) => id));
    expect(damage).toEqual({ lost: [], unreadable: [`${carol.id} 1`] });
    await store.forgetDamage(space);
    vi.restoreAllMocks();
    expect((await rows()).length).toBe(count - 1);
    expect((await store.load(space)).damage.unreadable).toEqual([]);
    lose(count - 1);
    const again = said.at(-1)!;
    await store.keep(space, [again], signKeys);
    expect(await store.lastOf(space, carol.id)).toBe(again.id);
  });

  test('was whole when an earlier version wrote it without a sum: it gets one', async () => {
    await change(1, (row) => delete row.sum);
    const { acts, damage } = await opened();
    expect(acts).toEqual(said);
    expect(damage).toEqual({ lost: [], unreadable: [] });
    expect((await rows()).map(({ sum }) => typeof sum)).not.toContain('undefined');
  });
});

test('what lies here is counted, of all spaces', async () => {
  const store = openJournalStore();
  expect(await store.used()).toBe(0);
  await store.keep(space, many(alice, 300), keysOf(alice));
  await store.keep('other/collectif', many(bob, 10), keysOf(bob));
  const used = await store.used();
  expect(used).toBeGreaterThan(310 * (200 + 64));
  expect(used).toBeLessThan(310 * 500);
  store.close();
});
