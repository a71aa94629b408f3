import { expect, test } from 'vitest';
import { allMeet, meets, setRooms, until, type RoomPhone } from './open-rooms';

const rooms = setRooms();

test('three phones meet over one hub and see what each writes', async () => {
  const [alice, bob, carol] = [await rooms.open('alice'), await rooms.open('bob'), await rooms.open('carol')];
  await until(() => meets(alice, bob, carol) && meets(bob, alice, carol) && meets(carol, alice, bob));
  alice.write((doc) => doc.getMap('items').set('tent', 'Barnum'));
  bob.write((doc) => doc.getText('notes').insert(0, 'Présents : Bob'));
  await until(() => rooms.phones.every(({ doc }) => doc.getMap('items').get('tent') === 'Barnum'));
  await until(() => rooms.phones.every(({ doc }) => doc.getText('notes').toString() === 'Présents : Bob'));
  expect(alice.room.hubs.value).toEqual([{ url: rooms.hub.url, state: 'open' }]);
});

test('what is written is acknowledged by those who hold it, once they hold it', async () => {
  const [alice, bob] = [await rooms.open('alice'), await rooms.open('bob')];
  alice.write((doc) => doc.getMap('items').set('tent', 'Barnum'));
  await until(() => alice.received.length > 0);
  expect(alice.received).toEqual([{ device: bob.device, count: 1 }]);
  alice.write((doc) => doc.getMap('items').delete('tent'));
  await until(() => alice.received.at(-1)?.count === 2);
  expect(bob.doc.getMap('items').size).toBe(0);
});

test('what is not committed is neither told nor acknowledged', async () => {
  const stores = { alice: Promise.resolve(), bob: Promise.resolve() };
  const alice = await rooms.open('alice', { durable: () => stores.alice });
  const bob = await rooms.open('bob', { durable: () => stores.bob });
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
  const [alice, bob] = [await rooms.open('alice'), await rooms.open('bob')];
  alice.write((doc) => doc.getMap('items').set('tent', 'Barnum').toString());
  await until(() => bob.doc.getMap('items').has('tent'));
  rooms.network.cut('alice', 'bob');
  await until(() => alice.room.peers.value.length === 0 && bob.room.peers.value.length === 0);
  alice.write((doc) => doc.getMap('items').delete('tent'));
  bob.write((doc) => doc.getMap('items').set('oven', 'Four à pain'));
  rooms.network.heal('alice', 'bob');
  await until(() => meets(alice, bob), 8000);
  alice.levelWith.clear();
  await until(() => alice.levelWith.has(bob.device) && bob.levelWith.has(alice.device));
  expect(alice.doc.getMap('items').toJSON()).toEqual({ oven: 'Four à pain' });
  expect(bob.doc.getMap('items').toJSON()).toEqual({ oven: 'Four à pain' });
}, 15_000);

test('an edit reaches a phone that its author does not reach, through another', async () => {
  const [alice, bob, carol] = [await rooms.open('alice'), await rooms.open('bob'), await rooms.open('carol')];
  rooms.network.cut('alice', 'carol');
  await until(() => meets(bob, alice, carol));
  alice.write((doc) => doc.getText('notes').insert(0, 'de proche en proche'));
  await until(() => carol.doc.getText('notes').length > 0);
  expect(meets(carol, alice)).toBe(false);
});

test('an edit is passed on to those only whom its author does not reach', async () => {
  const names = ['alice', 'bob', 'carol', 'dave'];
  const [alice, ...others] = (await Promise.all(names.map((name) => rooms.open(name)))) as [
    RoomPhone,
    ...RoomPhone[]
  ];
  await until(() => allMeet(rooms.phones));
  await until(() => rooms.phones.every(({ levelWith }) => levelWith.size === 3));
  const spared = () => others.map(({ session }) => session.counts.spared);
  const before = spared();
  alice.doc.getText('notes').insert(0, 'une fois');
  await until(() => others.every(({ doc }) => doc.getText('notes').length > 0));
  await new Promise((resolve) => setTimeout(resolve, 50));
  // Each of the three would have told Alice and the two others again.
  expect(spared().map((count, i) => count - before[i]!)).toEqual([3, 3, 3]);
}); // SYN-40

test('a room with another secret meets nobody, though it knows the hub', async () => {
  const alice = await rooms.open('alice');
  const mallory = await rooms.open('mallory', { secret: 2 });
  alice.write((doc) => doc.getText('notes').insert(0, 'entre nous'));
  await until(() => rooms.hub.sockets.size === 2);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(mallory.room.peers.value).toEqual([]);
  expect(mallory.doc.getText('notes').length).toBe(0);
});

test('the hub reads no name and no text', async () => {
  const [alice, bob] = [await rooms.open('alice'), await rooms.open('bob')];
  await until(() => meets(alice, bob));
  alice.room.awareness.setLocalStateField('user', { name: 'Alice canari' });
  alice.write((doc) => doc.getText('notes').insert(0, 'texte canari'));
  await until(() => bob.doc.getText('notes').length > 0);
  const seen = rooms.hub.seen.join('\n');
  for (const canary of ['canari', 'alice', 'garage', 'collectif', 'announce', 'offer', alice.device])
    expect(seen).not.toContain(canary);
  for (const text of rooms.hub.seen)
    expect(Object.keys(JSON.parse(text)).sort().join()).toMatch(/^(topics,type|data,topic,type|type)$/);
});

test('a room can be left and opened again at once', async () => {
  const bob = await rooms.open('bob');
  const alice = await rooms.open('alice');
  await until(() => meets(bob, alice));
  await alice.room.close();
  await until(() => bob.room.peers.value.length === 0);
  const again = await rooms.open('alice');
  await until(() => meets(bob, again));
});

test('who is there is gone from the others soon after they leave', async () => {
  const [alice, bob] = [await rooms.open('alice'), await rooms.open('bob')];
  bob.room.awareness.setLocalStateField('user', { name: 'Bob' });
  const sees = () => [...alice.room.awareness.getStates().values()].some(({ user }) => user?.name === 'Bob');
  await until(sees);
  rooms.network.cut('alice', 'bob');
  await until(() => !sees());
  rooms.network.heal('alice', 'bob');
  await until(sees, 8000);
}, 15_000);

test('whoever removes the collective confirms nothing from then on', async () => {
  const [alice, bob] = [await rooms.open('alice'), await rooms.open('bob')];
  await until(() => meets(alice, bob));
  alice.write((doc) => doc.getText('notes').insert(0, 'one'));
  await until(() => alice.received.length === 1);
  const said = bob.room.sayErased();
  alice.write((doc) => doc.getText('notes').insert(0, 'two'));
  await until(() => bob.doc.getText('notes').length === 6);
  await said;
  expect(alice.received.map(({ count }) => count)).toEqual([1]);
}); // SYN-63

test('somebody who opens the app again under the same id is seen with what they show now', async () => {
  const [alice, bob] = [await rooms.open('alice'), await rooms.open('bob')];
  await until(() => meets(alice, bob));
  for (let line = 0; line < 20; line++) bob.room.awareness.setLocalStateField('line', line);
  const shown = () => alice.room.awareness.getStates().get(bob.doc.clientID)?.line;
  await until(() => shown() === 19);
  await bob.room.close();
  const again = await rooms.open('bob again', { keys: bob.keys, client: bob.doc.clientID });
  again.room.awareness.setLocalStateField('line', 'first');
  await until(() => shown() === 'first');
});

test('somebody whose app stopped short and is open again is there once', async () => {
  const [alice, bob] = [await rooms.open('alice'), await rooms.open('bob')];
  await until(() => meets(alice, bob) && alice.room.awareness.getStates().size === 2);
  rooms.network.cut('alice', 'bob');
  rooms.network.cut('bob', 'bob again');
  const again = await rooms.open('bob again', { keys: bob.keys });
  await until(() => alice.room.awareness.getStates().has(again.doc.clientID));
  await until(() => !alice.room.awareness.getStates().has(bob.doc.clientID), 4000);
  expect(alice.room.awareness.getStates().size).toBe(2);
});
