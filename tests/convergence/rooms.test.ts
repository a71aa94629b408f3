import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { coverageOf, encodeCoverage } from '../../src/lib/documents/coverage';
import type { DeviceId } from '../../src/lib/domain/ids';
import type { DeviceKeys } from '../../src/lib/identity/device-key';
import { Cell } from '../../src/lib/domain/observable';
import type { Limits } from '../../src/lib/sync/limits';
import { openRoom, type Room } from '../../src/lib/sync/room';
import { sessionNamed } from '../../src/lib/sync/session';
import { openHub, type CuriousHub } from '../contracts/carrier-hub';
import { emptyJournal, gateOf, noTexts, placesOf } from '../lab/gates';
import { MemoryNetwork } from './memory-lines';

/** As long as real ones, a tenth of the time. */
const limits: Partial<Limits> = {
  handshake: 1000,
  beat: 200,
  comparison: 1500,
  quiet: 100,
  announcement: 3000,
  calm: 15
};

interface Phone {
  readonly name: string;
  readonly keys: DeviceKeys;
  readonly device: DeviceId;
  readonly doc: Y.Doc;
  readonly room: Room;
  readonly received: { device: DeviceId; count: number }[];
  readonly levelWith: Set<DeviceId>;
  write(work: (doc: Y.Doc) => void): void;
}

let hub: CuriousHub;
let network: MemoryNetwork;
let phones: Phone[];
let world = '';

/** Rooms of one name hear each other's tabs, those of another test or file too. */
const roomOf = (name: string): string => `${name} ${world}`;

beforeEach(async () => {
  hub = await openHub();
  network = new MemoryNetwork();
  phones = [];
  world = crypto.randomUUID();
});

afterEach(async () => {
  await Promise.all(phones.map(({ room }) => room.close()));
  await hub.close();
});

/** A phone of the collective; rooms of one process have names of their own, and share the epoch by which they meet. */
async function phoneOf(
  name: string,
  secret = 1,
  durable = () => Promise.resolve(),
  keys?: DeviceKeys
): Promise<Phone> {
  const gate = await gateOf(undefined, keys);
  const device: DeviceId = gate.keys.id;
  const doc = new Y.Doc();
  const written = new Cell<{ count: number; coverage: Uint8Array } | null>(null);
  const received: Phone['received'] = [];
  const levelWith: Phone['levelWith'] = new Set();
  const room = openRoom({
    id: roomOf(name),
    doc,
    gate,
    journal: emptyJournal,
    texts: noTexts,
    places: await placesOf(secret),
    hubs: new Cell([hub.url]),
    durable,
    ledger: {
      current: () => written.value,
      subscribe: (changed) => written.subscribe(changed),
      received: async (device, count) => void received.push({ device, count })
    },
    encountered: (device) => levelWith.add(device),
    limits,
    openLine: network.linesOf(name)
  });
  const write = (work: (doc: Y.Doc) => void) => {
    doc.transact(() => work(doc));
    written.set({ count: (written.value?.count ?? 0) + 1, coverage: encodeCoverage(coverageOf(doc)) });
  };
  const phone = { name, keys: gate.keys, device, doc, room, received, levelWith, write };
  phones.push(phone);
  return phone;
}

async function until(fact: () => boolean, within = 5000): Promise<void> {
  const end = Date.now() + within;
  while (!fact()) {
    if (Date.now() > end) throw new Error(`not within ${within} ms: ${fact}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const meets = (phone: Phone, ...others: Phone[]) =>
  others.every((other) => phone.room.peers.value.some(({ device }) => device === other.device));

test('three phones meet over one hub and see what each writes', async () => {
  const [alice, bob, carol] = [await phoneOf('alice'), await phoneOf('bob'), await phoneOf('carol')];
  await until(() => meets(alice, bob, carol) && meets(bob, alice, carol) && meets(carol, alice, bob));
  alice.write((doc) => doc.getMap('items').set('tent', 'Barnum'));
  bob.write((doc) => doc.getText('notes').insert(0, 'Présents : Bob'));
  await until(() => phones.every(({ doc }) => doc.getMap('items').get('tent') === 'Barnum'));
  await until(() => phones.every(({ doc }) => doc.getText('notes').toString() === 'Présents : Bob'));
  expect(alice.room.hubs.value).toEqual([{ url: hub.url, state: 'open' }]);
});

test('what is written is acknowledged by those who hold it, once they hold it', async () => {
  const [alice, bob] = [await phoneOf('alice'), await phoneOf('bob')];
  alice.write((doc) => doc.getMap('items').set('tent', 'Barnum'));
  await until(() => alice.received.length > 0);
  expect(alice.received).toEqual([{ device: bob.device, count: 1 }]);
  alice.write((doc) => doc.getMap('items').delete('tent'));
  await until(() => alice.received.at(-1)?.count === 2);
  expect(bob.doc.getMap('items').size).toBe(0);
});

test('what is not committed is neither told nor acknowledged', async () => {
  const stores = { alice: Promise.resolve(), bob: Promise.resolve() };
  const alice = await phoneOf('alice', 1, () => stores.alice);
  const bob = await phoneOf('bob', 1, () => stores.bob);
  await until(() => alice.levelWith.has(bob.device));
  let commit: Record<'alice' | 'bob', () => void> = { alice: () => undefined, bob: () => undefined };
  for (const name of ['alice', 'bob'] as const)
    stores[name] = new Promise((resolve) => (commit = { ...commit, [name]: resolve }));
  alice.write((doc) => doc.getText('notes').insert(0, 'pas encore'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(bob.doc.getText('notes').length).toBe(0);
  commit.alice();
  await until(() => bob.doc.getText('notes').toString() === 'pas encore');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(alice.received).toEqual([]);
  commit.bob();
  await until(() => alice.received.at(-1)?.count === 1);
}); // SYN-23, SYN-61

test('phones apart write alone, and are level soon after they meet again', async () => {
  const [alice, bob] = [await phoneOf('alice'), await phoneOf('bob')];
  alice.write((doc) => doc.getMap('items').set('tent', 'Barnum').toString());
  await until(() => bob.doc.getMap('items').has('tent'));
  network.cut('alice', 'bob');
  await until(() => alice.room.peers.value.length === 0 && bob.room.peers.value.length === 0);
  alice.write((doc) => doc.getMap('items').delete('tent'));
  bob.write((doc) => doc.getMap('items').set('oven', 'Four à pain'));
  network.heal('alice', 'bob');
  await until(() => meets(alice, bob), 8000);
  alice.levelWith.clear();
  await until(() => alice.levelWith.has(bob.device) && bob.levelWith.has(alice.device));
  expect(alice.doc.getMap('items').toJSON()).toEqual({ oven: 'Four à pain' });
  expect(bob.doc.getMap('items').toJSON()).toEqual({ oven: 'Four à pain' });
}, 15_000);

test('an edit reaches a phone that its author does not reach, through another', async () => {
  const [alice, bob, carol] = [await phoneOf('alice'), await phoneOf('bob'), await phoneOf('carol')];
  network.cut('alice', 'carol');
  await until(() => meets(bob, alice, carol));
  alice.write((doc) => doc.getText('notes').insert(0, 'de proche en proche'));
  await until(() => carol.doc.getText('notes').length > 0);
  expect(meets(carol, alice)).toBe(false);
});

test('an edit is passed on to those only whom its author does not reach', async () => {
  const names = ['alice', 'bob', 'carol', 'dave'];
  const [alice, ...others] = (await Promise.all(names.map((name) => phoneOf(name)))) as [Phone, ...Phone[]];
  await until(() => phones.every((phone) => meets(phone, ...phones.filter((other) => other !== phone))));
  await until(() => phones.every(({ levelWith }) => levelWith.size === 3));
  const spared = () => others.map(({ name }) => sessionNamed(roomOf(name))!.counts.spared);
  const before = spared();
  alice.doc.getText('notes').insert(0, 'une fois');
  await until(() => others.every(({ doc }) => doc.getText('notes').length > 0));
  await new Promise((resolve) => setTimeout(resolve, 50));
  // Each of the three would have told Alice and the two others again.
  expect(spared().map((count, i) => count - before[i]!)).toEqual([3, 3, 3]);
}); // SYN-40

test('a room with another secret meets nobody, though it knows the hub', async () => {
  const alice = await phoneOf('alice');
  const mallory = await phoneOf('mallory', 2);
  alice.write((doc) => doc.getText('notes').insert(0, 'entre nous'));
  await until(() => hub.sockets.size === 2);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(mallory.room.peers.value).toEqual([]);
  expect(mallory.doc.getText('notes').length).toBe(0);
});

test('the hub reads no name and no text', async () => {
  const [alice, bob] = [await phoneOf('alice'), await phoneOf('bob')];
  await until(() => meets(alice, bob));
  alice.room.awareness.setLocalStateField('user', { name: 'Alice canari' });
  alice.write((doc) => doc.getText('notes').insert(0, 'texte canari'));
  await until(() => bob.doc.getText('notes').length > 0);
  const seen = hub.seen.join('\n');
  for (const canary of ['canari', 'alice', 'garage', 'collectif', 'announce', 'offer', alice.device])
    expect(seen).not.toContain(canary);
  for (const text of hub.seen)
    expect(Object.keys(JSON.parse(text)).sort().join()).toMatch(/^(topics,type|data,topic,type|type)$/);
});

test('a room can be left and opened again at once', async () => {
  const bob = await phoneOf('bob');
  const alice = await phoneOf('alice');
  await until(() => meets(bob, alice));
  await alice.room.close();
  await until(() => bob.room.peers.value.length === 0);
  const again = await phoneOf('alice');
  await until(() => meets(bob, again));
});

test('who is there is gone from the others soon after they leave', async () => {
  const [alice, bob] = [await phoneOf('alice'), await phoneOf('bob')];
  bob.room.awareness.setLocalStateField('user', { name: 'Bob' });
  const sees = () => [...alice.room.awareness.getStates().values()].some(({ user }) => user?.name === 'Bob');
  await until(sees);
  network.cut('alice', 'bob');
  await until(() => !sees());
  network.heal('alice', 'bob');
  await until(sees, 8000);
}, 15_000);

test('somebody whose app stopped short and is open again is there once', async () => {
  const [alice, bob] = [await phoneOf('alice'), await phoneOf('bob')];
  await until(() => meets(alice, bob) && alice.room.awareness.getStates().size === 2);
  network.cut('alice', 'bob');
  network.cut('bob', 'bob again');
  const again = await phoneOf('bob again', 1, undefined, bob.keys);
  await until(() => alice.room.awareness.getStates().has(again.doc.clientID));
  await until(() => !alice.room.awareness.getStates().has(bob.doc.clientID), 4000);
  expect(alice.room.awareness.getStates().size).toBe(2);
});
