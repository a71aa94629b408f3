import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { coverageOf, encodeCoverage } from '../../src/lib/documents/coverage';
import type { ActId } from '../../src/lib/domain/acts/act';
import { Cell } from '../../src/lib/domain/observable';
import type { ControlMessage } from '../../src/lib/sync/control';
import type { DeviceId } from '../../src/lib/domain/ids';
import type { Gate } from '../../src/lib/sync/gate';
import Peer from '../../src/lib/sync/peer';
import { keepReceipts, type LedgerPort } from '../../src/lib/sync/receipts';
import { closeSession, openSession, type Session } from '../../src/lib/sync/session';
import { gateOf, placesOf } from '../lab/gates';
import { MemoryNetwork } from './memory-lines';

const places = await placesOf();
const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Two devices connected by nothing but a control channel: what one writes reaches the other when the test says so. */
async function twoPhones() {
  const network = new MemoryNetwork();
  const gates = [await gateOf(), await gateOf()];
  const phone = (name: string, gate: Gate, initiator: boolean) => {
    const session: Session = openSession({
      id: name,
      gate,
      places,
      hubs: new Cell<readonly string[]>([]),
      durable: () => Promise.resolve(),
      limits: { calm: 5 },
      lines: network.linesOf(name)
    });
    const doc = new Y.Doc();
    const written = new Cell<ReturnType<LedgerPort['current']>>(null);
    const held = new Cell<readonly ActId[]>([]);
    const received: [string, number][] = [];
    const owed: boolean[] = [];
    const erased: DeviceId[] = [];
    const heard: ControlMessage[] = [];
    stops.push(
      session.listen({ heard: (_peer, message) => heard.push(message) }),
      keepReceipts(session, doc, {
        current: () => written.value,
        subscribe: (changed) => written.subscribe(changed),
        received: async (device, count) => void received.push([device, count]),
        erased: async (device) => void erased.push(device),
        holds: (act) => held.value.includes(act),
        holdsMore: (changed) => held.subscribe(changed),
        owes: (_device, isOwing) => void owed.push(isOwing)
      }),
      () => {
        peer.destroy();
        closeSession(session);
      }
    );
    const peer = new Peer({ initiator, session });
    const note = (act: ActId | null) =>
      written.set({ count: (written.value?.count ?? 0) + 1, coverage: encodeCoverage(coverageOf(doc)), act });
    const write = (text: string) => {
      doc.getText('notes').insert(0, text);
      note(null);
    };
    return { session, doc, peer, received, owed, erased, heard, write, say: note, held };
  };
  const [alice, bob] = [phone('alice', gates[0]!, true), phone('bob', gates[1]!, false)];
  alice.peer.on('signal', (signal) => queueMicrotask(() => bob.peer.signal(signal)));
  bob.peer.on('signal', (signal) => queueMicrotask(() => alice.peer.signal(signal)));
  await until(() => expect([alice.peer.isConnected, bob.peer.isConnected]).toEqual([true, true]));
  return { alice, bob };
}

const until = (fact: () => void) => vi.waitFor(fact, { timeout: 15_000, interval: 5 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const bring = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from));

test('nothing is acknowledged before the document holds it, and all of it once it does', async () => {
  const { alice, bob } = await twoPhones();
  alice.write('un');
  await until(() => expect(bob.heard).toContainEqual(expect.objectContaining({ kind: 'mark', count: 1 })));
  await pause(50);
  expect(alice.received).toEqual([]);
  bring(alice.doc, bob.doc);
  await until(() => expect(alice.received).toEqual([[bob.session.me, 1]]));
}); // SYN-61

test('nothing is acknowledged before the act that was said last is here', async () => {
  const { alice, bob } = await twoPhones();
  const act = 'A'.repeat(43) as ActId;
  alice.say(act);
  await until(() =>
    expect(bob.heard).toContainEqual(expect.objectContaining({ kind: 'mark', count: 1, act }))
  );
  await until(() => expect(bob.owed).toEqual([true]));
  await pause(50);
  expect(alice.received).toEqual([]);
  bob.held.set([act]);
  await until(() => expect(alice.received).toEqual([[bob.session.me, 1]]));
}); // SYN-61

test('what a peer wrote is owed until the document holds it', async () => {
  const { alice, bob } = await twoPhones();
  alice.write('un');
  await until(() => expect(bob.owed).toEqual([true]));
  bring(alice.doc, bob.doc);
  await until(() => expect(bob.owed).toEqual([true, false]));
  expect(alice.owed).toEqual([]);
}); // SYN-61

test('of several marks only the last waits, and it stands for all', async () => {
  const { alice, bob } = await twoPhones();
  for (let count = 1; count <= 3; count++) {
    alice.write(`${count}`);
    await until(() => expect(bob.heard).toContainEqual(expect.objectContaining({ kind: 'mark', count })));
  }
  bring(alice.doc, bob.doc);
  await until(() => expect(alice.received).toEqual([[bob.session.me, 3]]));
}); // SYN-61

test('a device that removes what it held says so, and is told again should it stay', async () => {
  const { alice, bob } = await twoPhones();
  alice.write('un');
  bring(alice.doc, bob.doc);
  await until(() => expect(alice.received).toEqual([[bob.session.me, 1]]));
  bob.peer.say({ kind: 'erased' });
  await until(() => expect(alice.erased).toEqual([bob.session.me]));
  alice.write('deux');
  await until(() => expect(bob.heard).toContainEqual(expect.objectContaining({ kind: 'mark', count: 2 })));
}); // SYN-63

test('writes in quick succession are told as one', async () => {
  const { alice, bob } = await twoPhones();
  for (let count = 1; count <= 20; count++) alice.write(`${count}`);
  bring(alice.doc, bob.doc);
  await until(() => expect(alice.received).toEqual([[bob.session.me, 20]]));
  expect(bob.heard.filter(({ kind }) => kind === 'mark')).toHaveLength(1);
}); // SYN-60

test('an acknowledgement of what was never told counts for nothing', async () => {
  const { alice, bob } = await twoPhones();
  bob.peer.say({ kind: 'received', count: 1 });
  await until(() => expect(alice.heard).toContainEqual({ kind: 'received', count: 1 }));
  alice.write('un');
  await until(() => expect(bob.heard).toContainEqual(expect.objectContaining({ kind: 'mark' })));
  bob.peer.say({ kind: 'received', count: 2 });
  await until(() => expect(alice.heard).toContainEqual({ kind: 'received', count: 2 }));
  expect(alice.received).toEqual([]);
}); // SYN-62

test('a coverage that is none costs its author the connection', async () => {
  const { alice, bob } = await twoPhones();
  bob.peer.say({ kind: 'mark', count: 1, coverage: new Uint8Array([255, 255, 255, 255]), act: null });
  await until(() => expect(alice.peer.isConnected).toBe(false));
}); // SYN-31
