import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PersonId } from '../../src/lib/domain/ids';
import { Cell } from '../../src/lib/domain/observable';
import { sealSignal } from '../../src/lib/identity/rendezvous';
import { WebsocketClient } from '../../src/lib/sync/carrier';
import type { Gate } from '../../src/lib/sync/gate';
import type { Line, Lines } from '../../src/lib/sync/line';
import Peer from '../../src/lib/sync/peer';
import { closeSession, openSession, signallingAddress, type Session } from '../../src/lib/sync/session';
import { gateOf, placesOf } from '../lab/gates';
import { openHub, type CuriousHub } from './carrier-hub';

const [places, otherPlaces] = [await placesOf(1), await placesOf(2)];
const [{ at: place }, { at: otherPlace }] = [places.value[0]!, otherPlaces.value[0]!];
const gate = await gateOf();

/** A phone as the carrier sees it: its session, and y-webrtc's use of the signalling socket. */
interface Phone {
  readonly name: string;
  readonly session: Session;
  readonly carrier: WebsocketClient;
  readonly hubs: Cell<readonly string[]>;
  readonly heard: unknown[];
  /** How often y-webrtc would have announced itself. */
  announced: number;
  say(data: object): void;
}

/** A line that never carries: what is signalled over the carrier is looked at here, not what comes of it. */
const deadLine: Line = {
  control: { buffered: 0, send: () => undefined, onframe: () => undefined, ondrain: () => undefined },
  document: { buffered: 0, send: () => undefined, onframe: () => undefined, ondrain: () => undefined },
  journal: { buffered: 0, send: () => undefined, onframe: () => undefined, ondrain: () => undefined },
  blobs: { buffered: 0, send: () => undefined, onframe: () => undefined, ondrain: () => undefined },
  isSettled: true,
  binding: null,
  signal: () => undefined,
  close: () => undefined
};

const deadLines: Lines = {
  open: () => deadLine,
  newCertificate: () => Promise.reject(new Error('there is none here'))
};

const phones: Phone[] = [];
let hub: CuriousHub;

beforeEach(async () => {
  hub = await openHub();
});

afterEach(async () => {
  for (const { carrier, session } of phones.splice(0)) {
    carrier.destroy();
    for (const peer of session.peers) peer.destroy();
    closeSession(session);
  }
  await hub.close();
});

function phoneOf(
  name: string,
  urls: readonly string[] = [hub.url],
  its: typeof places = places,
  facts: { readonly gate?: Gate; readonly announcement?: number } = {}
): Phone {
  const hubs = new Cell<readonly string[]>(urls);
  const session = openSession({
    id: name,
    gate: facts.gate ?? gate,
    places: its,
    hubs,
    durable: () => Promise.resolve(),
    limits: { announcement: facts.announcement ?? 1e9 },
    lines: deadLines
  });
  const carrier = new WebsocketClient(signallingAddress(name));
  const phone: Phone = {
    name,
    session,
    carrier,
    hubs,
    heard: [],
    announced: 0,
    say: (data) => carrier.send({ type: 'publish', topic: name, data })
  };
  carrier.on('connect', () => {
    phone.announced++;
    phone.say({ type: 'announce', from: name });
  });
  carrier.on('message', ({ data }: { data: unknown }) => phone.heard.push(data));
  phones.push(phone);
  return phone;
}

const until = (fact: () => void) => vi.waitFor(fact, { timeout: 8000, interval: 10 });
const point = new Uint8Array(65);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const isOpen = (phone: Phone) =>
  until(() => expect(phone.session.hubStatus.value).toMatchObject([{ state: 'open' }]));
const stateOf = (phone: Phone) => phone.session.hubStatus.value.map(({ state }) => state);

const description = {
  ufrag: 'abcd',
  password: 'x'.repeat(24),
  fingerprint: Array(32).fill('AB').join(':'),
  setup: 'actpass'
};
const offer = (from: string, to: string) => ({
  type: 'signal',
  from,
  to,
  token: 1.5,
  signal: { type: 'offer', description }
});
const candidate = (from: string, to: string) => ({
  type: 'signal',
  from,
  to,
  token: 1.5,
  signal: {
    type: 'candidate',
    ufrag: 'abcd',
    candidate: 'candidate:1 1 udp 2113937151 192.168.1.7 50124 typ host'
  }
});

describe('the carrier', () => {
  test('brings what y-webrtc publishes to the others, in order, under their own name for the room', async () => {
    const [alice, bob] = [phoneOf('alice'), phoneOf('bob')];
    const topics: unknown[] = [];
    bob.carrier.on('message', ({ topic }: { topic: unknown }) => topics.push(topic));
    await until(() => expect(alice.heard).toContainEqual({ type: 'announce', from: 'bob' }));
    alice.say(offer('alice', 'bob'));
    await until(() => expect(bob.heard.at(-1)).toEqual(offer('alice', 'bob')));
    expect(new Set(topics)).toEqual(new Set(['bob']));
    expect(alice.heard).not.toContainEqual(expect.objectContaining({ from: 'alice' }));
  });

  test('tells hubs the topic and sealed texts of one size, nothing else', async () => {
    const [alice, bob] = [phoneOf('alice'), phoneOf('bob')];
    await Promise.all([isOpen(alice), isOpen(bob)]);
    alice.say(offer('alice', 'bob'));
    await until(() => expect(bob.heard).toContainEqual(offer('alice', 'bob')));
    const publications = hub.seen.map((text) => JSON.parse(text)).filter(({ type }) => type === 'publish');
    expect(new Set(publications.map(({ data }) => data.length)).size).toBe(1);
    for (const { topic } of publications) expect(topic).toBe(place.topic);
    // No word that chance writes in sealed bytes, as it does those of three letters.
    expect(hub.seen.join()).not.toMatch(/alice|offer|announce|192\.168/);
  }); // SYN-1

  test('keeps what y-webrtc says of other rooms to itself', async () => {
    const alice = phoneOf('alice');
    await isOpen(alice);
    await until(() => expect(hub.seen).toHaveLength(2));
    alice.carrier.send({ type: 'publish', topic: 'another room', data: { type: 'announce', from: 'alice' } });
    alice.carrier.send({ type: 'subscribe', topics: ['another room', 'alice'] });
    alice.carrier.send({ type: 'unsubscribe', topics: ['alice'] });
    await pause(100);
    expect(hub.seen).toHaveLength(2);
  }); // SYN-1

  test('of another place hears nothing, and neither does one of this place on another topic', async () => {
    const alice = phoneOf('alice');
    const mallory = phoneOf('mallory', [hub.url], otherPlaces);
    const at = { ...otherPlace, topic: place.topic };
    const nosy = phoneOf('nosy', [hub.url], new Cell([{ at, announces: true }]));
    await Promise.all([isOpen(alice), isOpen(mallory), isOpen(nosy)]);
    // A socket that is open has asked to listen, and the hub may not have heard it yet.
    await until(() => expect(hub.seen.filter((text) => text.includes('"subscribe"'))).toHaveLength(3));
    for (const phone of [alice, mallory, nosy]) phone.say({ type: 'announce', from: phone.name });
    await until(() => expect(nosy.session.counts.refusedSignals).toBeGreaterThan(0));
    await until(() => expect(alice.session.counts.refusedSignals).toBeGreaterThan(0));
    expect([alice.heard, mallory.heard, nosy.heard]).toEqual([[], [], []]);
  }); // SYN-2

  test('takes each signal once, over two hubs and however often a hub repeats it', async () => {
    const second = await openHub();
    const both = [hub.url, second.url];
    const [alice, bob] = [phoneOf('alice', both), phoneOf('bob', both)];
    await until(() => expect([stateOf(alice), stateOf(bob)].flat()).toEqual(Array(4).fill('open')));
    await until(() => expect(bob.session.correspondent).toBeNull());
    bob.heard.length = 0;
    alice.say(offer('alice', 'bob'));
    // One may still announce itself meanwhile.
    const signals = () => bob.heard.filter((data) => (data as { type: string }).type === 'signal');
    await until(() => expect(signals()).toEqual([offer('alice', 'bob')]));
    for (const text of hub.seen) hub.say(text);
    await pause(200);
    expect(signals()).toHaveLength(1);
    await second.close();
  }); // SYN-3

  test('whoever waits to be let in says more often that they are there', async () => {
    const claim = { seed: point, proof: point, sealKey: point, person: 'p' as PersonId, structure: null };
    const announcement = 600;
    const member = phoneOf('member', [hub.url], places, { announcement });
    const newcomer = phoneOf('newcomer', [hub.url], places, { announcement, gate: { ...gate, claim } });
    await until(() => expect(newcomer.announced).toBeGreaterThan(15));
    // Who is connected to nobody says it half as often, others a sixth.
    expect(member.announced).toBeLessThan(newcomer.announced * 0.75);
  }); // SYN-7

  test('survives garbage, oversized texts and sealed nonsense', async () => {
    const alice = phoneOf('alice');
    await isOpen(alice);
    const publish = (data: unknown) => JSON.stringify({ type: 'publish', topic: place.topic, data });
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '42',
      publish(null),
      publish(7),
      publish('%'),
      publish('A'.repeat(1e6))
    ])
      hub.say(text);
    for (const signal of [
      '7',
      '{}',
      '{"id":"a"}',
      JSON.stringify({ id: 'x', publication: { type: 'announce', from: '../../x' } }),
      JSON.stringify({
        id: 'y',
        publication: { ...offer('bob', 'alice'), signal: { type: 'offer', sdp: 'v=0' } }
      }),
      JSON.stringify({ id: 'z', publication: { type: 'announce', from: { toString: 1 } } })
    ])
      hub.say(publish(await sealSignal(place, signal)));
    const bob = phoneOf('bob');
    await until(() => expect(alice.heard).toEqual([{ type: 'announce', from: 'bob' }]));
    await isOpen(bob);
    expect(stateOf(alice)).toEqual(['open']);
  }); // SYN-4, SYN-6

  test('says when a hub cannot be reached, and comes back by itself when it can', async () => {
    const alice = phoneOf('alice');
    await isOpen(alice);
    const port = Number(new URL(hub.url).port);
    await hub.close();
    await until(() => expect(stateOf(alice)).toEqual(['unreachable']));
    hub = await openHub(port);
    await isOpen(alice);
    expect(alice.announced).toBe(2);
  }); // SYN-5, SYN-7

  test('tries at once when the network comes back, however long it would have waited', async () => {
    const port = Number(new URL(hub.url).port);
    await hub.close();
    const alice = phoneOf('alice');
    await until(() => expect(stateOf(alice)).toEqual(['unreachable']));
    hub = await openHub(port);
    const start = Date.now();
    alice.session.tellReturned();
    await isOpen(alice);
    expect(Date.now() - start).toBeLessThan(450);
  }); // SYN-5

  test('follows the hubs as they are added and removed, and an address that is none harms nothing', async () => {
    const second = await openHub();
    const alice = phoneOf('alice', []);
    expect(alice.session.hubStatus.value).toEqual([]);
    alice.hubs.set([hub.url, 'wss://[not an address']);
    await until(() => expect(stateOf(alice)).toEqual(['open', 'unreachable']));
    alice.hubs.set([second.url]);
    await until(() => expect(alice.session.hubStatus.value).toEqual([{ url: second.url, state: 'open' }]));
    await until(() => expect(hub.sockets.size).toBe(0));
    await second.close();
  });

  test('passes a candidate to a connection that exists only', async () => {
    const [alice, bob] = [phoneOf('alice'), phoneOf('bob')];
    await Promise.all([isOpen(alice), isOpen(bob)]);
    alice.say(candidate('alice', 'bob'));
    alice.say(offer('alice', 'bob'));
    await until(() => expect(bob.heard.at(-1)).toEqual(offer('alice', 'bob')));
    expect(bob.heard).not.toContainEqual(candidate('alice', 'bob'));
  }); // SYN-13

  test('lets a new offer replace the connection that its author has lost', async () => {
    const [alice, bob] = [phoneOf('alice'), phoneOf('bob')];
    await Promise.all([isOpen(alice), isOpen(bob)]);
    const made: Peer[] = [];
    bob.carrier.on('message', ({ data }: { data: { type: string } }) => {
      if (data.type === 'signal') made.push(new Peer({ initiator: false, session: bob.session }));
    });
    alice.say(offer('alice', 'bob'));
    await until(() => expect(made).toHaveLength(1));
    alice.say(offer('alice', 'bob'));
    await until(() => expect(made).toHaveLength(2));
    expect([...bob.session.peers]).toEqual([made[1]]);
    expect(made[1]!.correspondent).toBe('alice');
  }); // SYN-13

  test('leaves whoever failed alone for a while, and then announces itself again', async () => {
    const [alice, bob] = [phoneOf('alice'), phoneOf('bob')];
    await Promise.all([isOpen(alice), isOpen(bob)]);
    let made: Peer | null = null;
    bob.carrier.on('message', ({ data }: { data: { type: string } }) => {
      if (data.type === 'signal') made = new Peer({ initiator: false, session: bob.session });
    });
    alice.say(offer('alice', 'bob'));
    await until(() => expect(made).not.toBeNull());
    const [announced, heard] = [bob.announced, bob.heard.length];
    made!.refuse();
    for (let i = 0; i < 20; i++)
      alice.say(i % 2 === 0 ? offer('alice', 'bob') : { type: 'announce', from: 'alice' });
    await pause(200);
    expect(bob.heard).toHaveLength(heard);
    await until(() => expect(bob.announced).toBe(announced + 1));
    alice.say({ type: 'announce', from: 'alice' });
    await until(() => expect(bob.heard.length).toBeGreaterThan(heard));
  }); // SYN-14

  test('is one for each session, and refuses an address without one', () => {
    phoneOf('alice');
    expect(() => new WebsocketClient('grange:nobody')).toThrow('no session');
    expect(() => new WebsocketClient('wss://signaling.example')).toThrow('no session');
  });
});
