import { expect, test } from 'vitest';
import { toBase32 } from '../../src/lib/domain/base32';
import { joined } from '../../src/lib/domain/bytes';
import type { DeviceId } from '../../src/lib/domain/ids';
import type { WayBack, WaysBackPort } from '../../src/lib/sync/ways-back';
import { encodePairing, parsePairing, tagOf } from '../../src/lib/sync/pairing-code';
import { allMeet, meets, pair, setRooms, until, type RoomPhone } from './open-rooms';

const rooms = setRooms();

const alone = { hubs: [] };

/** What outlives the tab. */
function notes(): WaysBackPort & { readonly ways: WayBack[] } {
  const ways: WayBack[] = [];
  const forget = (device: string) => {
    const i = ways.findIndex((way) => way.device === device);
    if (i >= 0) ways.splice(i, 1);
  };
  return {
    ways,
    all: () => Promise.resolve([...ways]),
    keep: (way) => {
      forget(way.device);
      ways.push(way);
    },
    forget
  };
}

/** Closes the app on a phone, and opens it again as another page of it. */
async function openAgain(phone: RoomPhone, waysBack: WaysBackPort): Promise<RoomPhone> {
  await phone.room.close();
  rooms.phones.splice(rooms.phones.indexOf(phone), 1);
  return rooms.open(phone.name, { ...alone, keys: phone.keys, waysBack });
}

test('who lost everybody comes back without a hub and without a code', async () => {
  const [alice, bob] = [await rooms.open('alice', alone), await rooms.open('bob', alone)];
  await pair(alice, bob);
  await until(() => rooms.network.waiting === 2);
  rooms.network.cut('alice', 'bob');
  await until(() => !meets(alice, bob) && !meets(bob, alice));
  rooms.network.heal('alice', 'bob');
  await until(() => allMeet([alice, bob]));
  alice.write((doc) => doc.getMap('items').set('tent', 'Barnum'));
  await until(() => bob.doc.getMap('items').get('tent') === 'Barnum');
}, 15_000); // SYN-140

test('who closed the app and opens it again comes back, once and again', async () => {
  const kept = notes();
  const alice = await rooms.open('alice', alone);
  let bob = await rooms.open('bob', { ...alone, waysBack: kept });
  await pair(alice, bob);
  for (let i = 0; i < 3; i++) {
    const before = kept.ways[0];
    await until(() => kept.ways.length === 1 && kept.ways[0] !== before && rooms.network.waiting === 2);
    bob = await openAgain(bob, kept);
    await until(() => allMeet([alice, bob]));
  }
}, 20_000); // SYN-140

test('who comes back to one is soon connected to all who are still there', async () => {
  const kept = notes();
  const [alice, carol] = [await rooms.open('alice', alone), await rooms.open('carol', alone)];
  let bob = await rooms.open('bob', { ...alone, waysBack: kept });
  await pair(alice, bob);
  await pair(alice, carol);
  await until(() => allMeet([alice, bob, carol]) && kept.ways.length === 2);
  bob = await openAgain(bob, kept);
  await until(() => allMeet([alice, bob, carol]), 10_000);
}, 20_000);

test('a door whose holder has gone is tried and nothing comes of it, until a new code is read', async () => {
  const kept = notes();
  let alice = await rooms.open('alice', alone);
  let bob = await rooms.open('bob', { ...alone, waysBack: kept });
  await pair(alice, bob);
  await until(() => kept.ways.length === 1);
  alice = await openAgain(alice, notes());
  bob = await openAgain(bob, kept);
  await until(() => rooms.network.opened('bob') > 0);
  expect(meets(bob, alice)).toBe(false);
  await pair(alice, bob);
  const [way] = kept.ways;
  await until(() => kept.ways.length === 1 && kept.ways[0] !== way);
}, 15_000);

test('a removed device comes in by no door, and doors for it are shut', async () => {
  let isOut = false;
  const kept = notes();
  const bobKeys = (await rooms.open('bob before', alone)).keys;
  const alice = await rooms.open('alice', {
    ...alone,
    standingOf: (device) => (isOut && device === bobKeys.id ? 'removed' : 'in')
  });
  let bob = await rooms.open('bob', { ...alone, keys: bobKeys, waysBack: kept });
  await pair(alice, bob);
  await until(() => kept.ways.length === 1 && rooms.network.waiting === 2);
  isOut = true;
  bob = await openAgain(bob, kept);
  await until(() => rooms.network.opened('bob') > 0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(meets(bob, alice)).toBe(false);
}, 15_000);

test('whoever tells of a hundred doors is heard once', async () => {
  const kept = notes();
  const alice = await rooms.open('alice', alone);
  const bob = await rooms.open('bob', { ...alone, waysBack: kept });
  await pair(alice, bob);
  await until(() => kept.ways.length === 1);
  const [way] = kept.ways;
  const toBob = alice.session.connected[0]!;
  const code = await encodePairing({
    kind: 'offer',
    tag: new Uint8Array(4),
    from: crypto.randomUUID(),
    to: '',
    description: {
      ufrag: 'abcd',
      password: 'x'.repeat(24),
      fingerprint: Array(32).fill('AB').join(':'),
      setup: 'actpass'
    },
    addresses: [{ host: '192.0.2.1', port: 9 }]
  });
  for (let i = 0; i < 100; i++) toBob.say({ kind: 'door', code });
  alice.write((doc) => doc.getMap('items').set('tent', 'Barnum'));
  await until(() => bob.doc.getMap('items').get('tent') === 'Barnum');
  expect(kept.ways).toEqual([way]);
}); // SYN-141

test('what is no door costs whoever tells of it the connection', async () => {
  const [alice, bob] = [await rooms.open('alice', alone), await rooms.open('bob', alone)];
  await pair(alice, bob);
  const reasons: string[] = [];
  bob.session.listen({ left: (_peer, reason) => reasons.push(reason) });
  alice.session.connected[0]!.say({ kind: 'door', code: 'GRANGE' });
  await until(() => reasons.includes('malformed'));
}); // SYN-141

/** A way back to somebody who holds no door any more. */
async function staleWay(device: string): Promise<WayBack> {
  const fingerprint = Array(32).fill('AB').join(':');
  const code = await encodePairing({
    kind: 'offer',
    tag: tagOf('garage/collectif'),
    from: crypto.randomUUID(),
    to: '',
    description: { ufrag: 'gone', password: 'x'.repeat(24), fingerprint, setup: 'actpass' },
    addresses: [{ host: '192.168.1.9', port: 50_124 }]
  });
  const certificate = { fingerprint, until: Infinity, kept: null };
  return {
    device: device as DeviceId,
    at: 0,
    code,
    end: { ufrag: 'mine', password: 'y'.repeat(24), certificate }
  };
}

test('whoever is there keeps their place before those who are not', async () => {
  const stale = await Promise.all(Array.from({ length: 12 }, (_, i) => staleWay(`away ${i}`)));
  let load: () => void = () => undefined;
  const loaded = new Promise<void>((resolve) => (load = resolve));
  const kept = { ...notes(), all: () => loaded.then(() => stale) };
  const alice = await rooms.open('alice');
  const bob = await rooms.open('bob', { waysBack: kept });
  await until(() => allMeet([alice, bob]) && kept.ways.length === 1);
  load();
  const carol = await rooms.open('carol');
  await until(() => allMeet([alice, bob, carol]) && kept.ways.some(({ device }) => device === carol.device));
  expect(kept.ways.map(({ device }) => device)).toContain(alice.device);
}, 15_000); // SYN-141

test('a way back that the browser refuses keeps nobody from the others', async () => {
  const kept = notes();
  const alice = await rooms.open('alice', alone);
  let bob = await rooms.open('bob', { ...alone, waysBack: kept });
  await pair(alice, bob);
  await until(() => kept.ways.length === 1 && rooms.network.waiting === 2);
  const refused = await staleWay('refused');
  kept.ways.unshift(refused);
  rooms.network.refuse(refused.end);
  bob = await openAgain(bob, kept);
  await until(() => allMeet([alice, bob]));
}, 15_000);

test('a door that is told as a later version does costs nobody the connection', async () => {
  const [alice, bob] = [await rooms.open('alice', alone), await rooms.open('bob', alone)];
  await pair(alice, bob);
  const left: string[] = [];
  bob.session.listen({ left: (_, reason) => void left.push(reason) });
  const bytes = Uint8Array.of(2, 1, 2, 3);
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 3);
  const code = `GRANGE${toBase32(joined([bytes, sum]))}`;
  expect(await parsePairing(code)).toEqual({ ok: false, problem: 'newer' });
  alice.session.connected[0]!.say({ kind: 'door', code });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(left).toEqual([]);
}); // SYN-30
