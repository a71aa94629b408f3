import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import * as Y from 'yjs';
import { afterEach, expect, test } from 'vitest';
import { freshName, hurried, refuseWrites, until } from '../../../tests/adversarial/storage-lab';
import { covers } from '../documents/coverage';
import { deliveryOf } from '../domain/delivery';
import type { ActId, Head } from '../domain/acts/act';
import type { DeviceId } from '../domain/ids';
import { openDocumentStore } from './document-store';
import { openLedger } from './ledger';
import { digestOf } from '../documents/coverage';
import { openRegistry } from './registry';

let registry = openRegistry();
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const restore of undo.splice(0)) await restore();
  registry.close();
  await Dexie.delete('grange');
  registry = openRegistry();
});

const bob = 'bob' as DeviceId;
const carol = 'carol' as DeviceId;

/** A tab of Alice's in which what she types is told to the ledger, as the live space does. */
async function tab(space: string) {
  const doc = new Y.Doc();
  const store = await openDocumentStore(space, doc);
  const ledger = await openLedger(registry, space, doc, store);
  doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (local) ledger.recordLocal(update);
    else if (origin === otherTab) ledger.recordFromTab(update);
  });
  const notes = doc.getText('notes');
  const numbered = async (count: number) => {
    await until(() => ledger.written.value === count && ledger.pending.value === 0);
    return ledger.current()!;
  };
  const close = async () => {
    await ledger.close();
    await store.close();
  };
  return { doc, store, ledger, notes, numbered, close };
}

const otherTab = 'another tab';

/** What happens in one tab is passed on to the other. */
const pass = (from: Y.Doc, to: Y.Doc) =>
  from.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== otherTab) Y.applyUpdate(to, update, otherTab);
  });

const peerOf = (doc: Y.Doc) => {
  const peer = new Y.Doc();
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
  return peer;
};

test('nothing was written before the first word', async () => {
  const alice = await tab(freshName());
  expect(alice.ledger.current()).toBeNull();
  expect(alice.ledger.written.value).toBe(0);
  await alice.close();
});

test('what is typed in one breath is one write, numbered after its commit', async () => {
  const alice = await tab(freshName());
  alice.notes.insert(0, 'a');
  alice.notes.insert(1, 'b');
  expect(alice.ledger.pending.value).toBe(2);
  const written = await alice.numbered(1);
  expect(alice.store.uncommitted.value).toBe(0);
  expect(covers(peerOf(alice.doc), written.coverage)).toBe(true);
  expect(covers(new Y.Doc(), written.coverage)).toBe(false);
  alice.notes.insert(2, 'c');
  await alice.numbered(2);
  await alice.close();
});

test('a deletion is a write like another, and a peer without it does not cover it', async () => {
  const alice = await tab(freshName());
  alice.notes.insert(0, 'abc');
  await alice.numbered(1);
  const peer = peerOf(alice.doc);
  alice.notes.delete(0, 1);
  const { coverage } = await alice.numbered(2);
  expect(covers(peer, coverage)).toBe(false);
  expect(covers(peerOf(alice.doc), coverage)).toBe(true);
  await alice.close();
});

test('an act that is said is a write like another, counted once in whatever tab', async () => {
  const name = freshName();
  const alice = await tab(name);
  const act = (seq: number): Head => ({ author: bob, seq, id: `act ${seq}` as ActId });
  alice.ledger.recordAct(act(0));
  expect(alice.ledger.pending.value).toBe(1);
  expect((await alice.numbered(1)).act).toEqual(act(0));
  const other = await tab(name);
  await other.numbered(1);
  for (const { ledger } of [alice, other]) ledger.recordAct(act(0));
  alice.notes.insert(0, 'un');
  expect((await alice.numbered(2)).act).toEqual(act(0));
  alice.ledger.recordAct(act(1));
  expect((await alice.numbered(3)).act).toEqual(act(1));
  for (const { close } of [alice, other]) await close();
  const again = await tab(name);
  expect((await again.numbered(3)).act).toEqual(act(1));
  await again.close();
});

test('nothing is numbered while the disk is full', async () => {
  const alice = await tab(freshName());
  const makeRoom = refuseWrites('QuotaExceededError', ({ db }) => db.name !== 'grange');
  undo.push(makeRoom);
  alice.notes.insert(0, 'a');
  await until(() => alice.store.failure.value !== null);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(alice.ledger.written.value).toBe(0);
  expect(alice.ledger.pending.value).toBe(1);
  makeRoom();
  await alice.numbered(1);
  await alice.close();
});

test('a number that cannot be noted is tried again, and said meanwhile', async () => {
  const alice = await tab(freshName());
  const makeRoom = refuseWrites('QuotaExceededError', ({ db }) => db.name === 'grange');
  undo.push(makeRoom);
  alice.notes.insert(0, 'a');
  await until(() => alice.ledger.failure.value?.kind === 'full');
  expect(alice.ledger.pending.value).toBe(1);
  makeRoom();
  await alice.numbered(1);
  expect(alice.ledger.failure.value).toBeNull();
  await alice.close();
});

test('the number goes on from one opening to the next', async () => {
  const space = freshName();
  const alice = await tab(space);
  alice.notes.insert(0, 'a');
  await alice.numbered(1);
  await alice.close();
  const again = await tab(space);
  expect(again.ledger.written.value).toBe(1);
  again.notes.insert(0, 'b');
  await again.numbered(2);
  await again.close();
});

test('closing numbers what was just typed', async () => {
  const space = freshName();
  const alice = await tab(space);
  alice.notes.insert(0, 'a');
  await alice.close();
  const again = await tab(space);
  expect(again.ledger.written.value).toBe(1);
  await again.close();
});

test('a battery that dies between a commit and its number has the whole document asked for again', async () => {
  const space = freshName();
  const alice = await tab(space);
  alice.notes.insert(0, 'a');
  await alice.numbered(1);
  await alice.ledger.received(bob, 1, 10);
  const peer = peerOf(alice.doc);
  undo.push(() => alice.store.close());
  alice.notes.insert(1, 'b');
  await alice.store.durable();
  undo.push(refuseWrites('AbortError', ({ db }) => db.name === 'grange'));
  const closing = alice.ledger.close();
  await closing;
  for (const restore of undo.splice(0)) await restore();

  const again = await tab(space);
  // From the first moment, before it is numbered: the opening waits for nothing.
  expect(deliveryOf(facts(again.ledger)).word).not.toBe('received');
  await again.numbered(2);
  expect(covers(peer, again.ledger.current()!.coverage)).toBe(false);
  expect(deliveryOf(facts(again.ledger)).word).not.toBe('received');
  await again.close();
});

test('what came from others is no write of mine, also after a quiet while and another opening', () =>
  hurried(async (pass) => {
    const space = freshName();
    const alice = await tab(space);
    const peer = new Y.Doc();
    peer.getText('notes').insert(0, 'de Bob');
    Y.applyUpdate(alice.doc, Y.encodeStateAsUpdate(peer));
    await alice.store.durable();
    await pass(1600);
    await until(async () => ((await registry.ledger(space))?.digest ?? '') !== '');
    // Neither closed nor killed while something was left to note.
    const again = await tab(space);
    expect(again.ledger.current()).toBeNull();
    await again.close();
    await alice.close();
  }));

test('all tabs see what one of them wrote, and each receipt at once', async () => {
  const space = freshName();
  const [first, second] = [await tab(space), await tab(space)];
  first.notes.insert(0, 'a');
  await first.numbered(1);
  await until(() => second.ledger.written.value === 1);
  await first.ledger.received(bob, 1, 10);
  await until(() => second.ledger.receipts.value.length === 1);
  second.notes.insert(0, 'b');
  const { coverage } = await second.numbered(2);
  await until(() => first.ledger.written.value === 2);
  // What one tab wrote is asked for by the other too.
  const onlySecond = peerOf(second.doc);
  expect(covers(onlySecond, coverage)).toBe(false);
  Y.applyUpdate(onlySecond, Y.encodeStateAsUpdate(first.doc));
  expect(covers(onlySecond, coverage)).toBe(true);
  await first.close();
  await second.close();
});

test.each([
  ['wrote', (notes: Y.Text) => notes.insert(1, 'b'), () => {}],
  ['deleted', (notes: Y.Text) => notes.delete(0, 1), (notes: Y.Text) => notes.insert(0, 'c')]
])('what a tab %s that died before its number is asked for, though another lives on', (_, edit, then) =>
  hurried(async (wait) => {
    const space = freshName();
    const alice = await tab(space);
    alice.notes.insert(0, 'a');
    await wait(50);
    await alice.numbered(1);
    const dying = new Y.Doc();
    const store = await openDocumentStore(space, dying);
    pass(dying, alice.doc);
    edit(dying.getText('notes'));
    await store.close();
    then(alice.notes);
    await wait(50);
    await wait(1600);
    await alice.ledger.received(bob, alice.ledger.written.value, 10);
    await alice.close();

    const again = await tab(space);
    expect(again.ledger.pending.value).toBe(1);
    expect(deliveryOf(facts(again.ledger)).word).not.toBe('received');
    await again.close();
  })
);

test('what two tabs wrote and received, and both closed over, is left as it was at the next opening', () =>
  hurried(async (wait) => {
    const space = freshName();
    const [first, second] = [await tab(space), await tab(space)];
    pass(first.doc, second.doc);
    pass(second.doc, first.doc);
    second.notes.insert(0, 'ab');
    await wait(50);
    second.notes.delete(0, 1);
    await wait(50);
    const { count } = await second.numbered(2);
    await until(async () => (await wait(1), first.ledger.written.value === count));
    const peer = peerOf(first.doc);
    peer.getText('notes').insert(0, 'de Bob');
    peer.getText('notes').delete(0, 1);
    Y.applyUpdate(first.doc, Y.encodeStateAsUpdate(peer));
    await wait(1600);
    // Hashing takes its own time, however fast the clock is turned.
    const digest = await digestOf(first.doc);
    await until(async () => (await wait(1), (await registry.ledger(space))?.digest === digest));
    await Promise.all([first.close(), second.close()]);
    const again = await tab(space);
    expect(again.ledger.pending.value).toBe(0);
    expect(again.ledger.written.value).toBe(count);
    await again.close();
  }));

test('the word is received only while it is about all that was written', async () => {
  const alice = await tab(freshName());
  const word = () => deliveryOf(facts(alice.ledger)).word;
  alice.notes.insert(0, 'a');
  expect(word()).toBe('saved-here');
  await alice.numbered(1);
  await alice.ledger.received(bob, 1, 10);
  await until(() => word() === 'received');
  alice.notes.insert(1, 'b');
  expect(word()).toBe('saved-here');
  await alice.numbered(2);
  expect(word()).not.toBe('received');
  await alice.ledger.received(carol, 2, 20);
  await until(() => word() === 'received');
  expect(alice.ledger.receipts.value).toEqual([
    { device: bob, count: 1, at: 10 },
    { device: carol, count: 2, at: 20 }
  ]);
  await alice.close();
});

test('a registry that vanished while the tab is open does not take the numbers back', async () => {
  const alice = await tab(freshName());
  alice.notes.insert(0, 'a');
  await alice.numbered(1);
  await Dexie.delete('grange');
  alice.notes.insert(1, 'b');
  const { coverage } = await alice.numbered(2);
  expect(covers(peerOf(alice.doc), coverage)).toBe(true);
  await alice.close();
});

const facts = (ledger: Awaited<ReturnType<typeof openLedger>>) => ({
  uncommitted: 0,
  uncounted: ledger.pending.value,
  isReachable: true,
  failure: null,
  written: ledger.written.value,
  receipts: ledger.receipts.value,
  connected: [bob],
  others: [bob, carol]
});
