import * as Y from 'yjs';
import { WebrtcProvider } from 'y-webrtc';
import { coverageOf, encodeCoverage } from '../../src/lib/documents/coverage';
import { Cell } from '../../src/lib/domain/observable';
import type { DeviceKeys } from '../../src/lib/identity/device-key';
import { deviceIdOf } from '../../src/lib/identity/device-key';
import { deflate } from '../../src/lib/sync/deflate';
import type { Signal } from '../../src/lib/sync/description';
import { framesOf } from '../../src/lib/sync/frames';
import type { Limits } from '../../src/lib/sync/limits';
import type { Line, Lines, Wire } from '../../src/lib/sync/line';
import Peer, { type CloseReason } from '../../src/lib/sync/peer';
import { openRoom, type Room } from '../../src/lib/sync/room';
import { rtcLines } from '../../src/lib/sync/rtc-line';
import { openSession, type Session } from '../../src/lib/sync/session';
import { emptyJournal, gateOf, noFiles, noLedger, noTexts, placesOf } from '../lab/gates';

/** What runs in a real browser for the contract of Peer: each scenario gives back plain facts, which the test judges. */

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(fact: () => boolean, within = 10_000): Promise<boolean> {
  const end = performance.now() + within;
  while (!fact() && performance.now() < end) await pause(5);
  return fact();
}

/** One end of a connection in this page, and everything that was seen of it. */
interface End {
  readonly session: Session;
  readonly peer: Peer;
  /** Told by Peer, in order. */
  readonly events: string[];
  readonly data: Uint8Array[];
  readonly reasons: CloseReason[];
  /** Bytes put on the wires of the document, the journal and the texts, whatever became of them. */
  documentBytes: number;
  line: Line;
  /** Set to lose every frame that comes, as a dead network does. */
  deaf: boolean;
}

interface EndFacts {
  /** Whether others are let in here. */
  readonly isOpen?: boolean;
  readonly initiator: boolean;
  readonly limits?: Partial<Limits>;
  readonly durable?: () => Promise<void>;
}

let opened = 0;

async function endOf(facts: EndFacts): Promise<End> {
  const end = { events: [], data: [], reasons: [], documentBytes: 0, deaf: false } as unknown as {
    -readonly [Field in keyof End]: End[Field];
  };
  const lines = rtcLines({});
  const openLine: Lines['open'] = (initiator, events) => {
    const line = lines.open(initiator, events);
    end.line = wrapped(
      line,
      listened(line.control),
      counted(listened(line.document)),
      counted(listened(line.journal)),
      counted(listened(line.blobs))
    );
    return end.line;
  };
  const listened = (wire: Wire): Wire => {
    const outer: Wire = {
      get buffered() {
        return wire.buffered;
      },
      send: (frame) => wire.send(frame),
      onframe: () => undefined,
      ondrain: () => undefined
    };
    wire.onframe = (frame) => end.deaf || outer.onframe(frame);
    wire.ondrain = () => outer.ondrain();
    return outer;
  };
  const counted = (wire: Wire): Wire => {
    const { send } = wire;
    wire.send = (frame) => {
      end.documentBytes += frame.length;
      send(frame);
    };
    return wire;
  };
  end.session = openSession({
    id: `end ${opened++}`,
    gate: await gateOf(() => ((facts.isOpen ?? true) ? 'in' : 'unknown')),
    places: await placesOf(),
    hubs: new Cell([]),
    durable: facts.durable ?? (() => Promise.resolve()),
    limits: facts.limits,
    lines: { ...lines, open: openLine }
  });
  end.session.listen({ left: (_peer, reason) => end.reasons.push(reason) });
  end.peer = new Peer({ initiator: facts.initiator, session: end.session });
  end.peer.on('connect', () => end.events.push('connect'));
  end.peer.on('close', () => end.events.push('close'));
  end.peer.on('data', (message) => end.data.push(message));
  return end;
}

/** A line whose getters are read when asked. */
const wrapped = (line: Line, control: Wire, document: Wire, journal: Wire, blobs: Wire): Line => ({
  control,
  document,
  journal,
  blobs,
  get isSettled() {
    return line.isSettled;
  },
  get binding() {
    return line.binding;
  },
  signal: (signal) => line.signal(signal),
  close: () => line.close()
});

/** Carries signals between two ends, each through `change`. */
function signalBetween(alice: End, bob: End, change: (signal: Signal) => Signal = (signal) => signal): void {
  alice.peer.on('signal', (signal) => setTimeout(() => bob.peer.signal(change(signal))));
  bob.peer.on('signal', (signal) => setTimeout(() => alice.peer.signal(change(signal))));
}

async function pair(alices: Partial<EndFacts> = {}, bobs: Partial<EndFacts> = {}): Promise<[End, End]> {
  const alice = await endOf({ initiator: true, ...alices });
  const bob = await endOf({ initiator: false, ...bobs });
  signalBetween(alice, bob);
  return [alice, bob];
}

const isConnected = (...ends: End[]) => ends.every(({ peer }) => peer.isConnected);
const isClosed = (...ends: End[]) => ends.every(({ events }) => events.includes('close'));

/** An update of y-webrtc's with so many bytes of chance in it, which no compression makes smaller. */
function updateOf(bytes: number): Uint8Array {
  const doc = new Y.Doc();
  const chance = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(chance.subarray(at, at + 65_536));
  doc.getMap('blobs').set('blob', chance);
  const update = Y.encodeStateAsUpdate(doc);
  const message = [0, 2];
  let length = update.length;
  for (; length > 127; length >>>= 7) message.push(128 | (length & 127));
  message.push(length);
  const whole = new Uint8Array(message.length + update.length);
  whole.set(message);
  whole.set(update, message.length);
  return whole;
}

const equal = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a?.length === b.length && a.every((byte, i) => byte === b[i]);

export async function largeMessage() {
  const [alice, bob] = await pair();
  await until(() => isConnected(alice, bob));
  const large = updateOf(1_500_000);
  const small = updateOf(10);
  const start = performance.now();
  alice.peer.send(large);
  alice.peer.send(small);
  bob.peer.send(large);
  await until(() => bob.data.length === 2 && alice.data.length === 1);
  return {
    whole: equal(bob.data[0], large) && equal(alice.data[0], large),
    inOrder: equal(bob.data[1], small),
    milliseconds: performance.now() - start,
    devices: alice.peer.device === bob.session.me && bob.peer.device === alice.session.me
  };
}

export async function stranger() {
  const limits = { handshake: 1500 };
  const [alice, mallory] = await pair({ isOpen: false, limits });
  await until(() => isClosed(alice, mallory));
  let threw = 0;
  for (const { peer } of [alice, mallory])
    try {
      peer.send(updateOf(10));
    } catch {
      threw++;
    }
  return [alice, mallory].map(({ events, documentBytes, data, reasons, peer }) => ({
    events,
    documentBytes,
    data: data.length,
    reasons,
    isLetIn: peer.isLetIn,
    threw: threw === 2
  }));
}

/** A bare line to an end, of somebody who follows no protocol; resolves once it carries. */
async function lineTo(end: End, initiator: boolean): Promise<Line> {
  return new Promise((resolve) => {
    const line = rtcLines({}).open(initiator, {
      signal: (signal) => setTimeout(() => end.peer.signal(signal)),
      open: () => resolve(line),
      close: () => undefined
    });
    end.peer.on('signal', (signal) => line.signal(signal));
  });
}

/** Two that offer at the same moment, so many times; one of them takes its offer back. Tells how many did not meet in time. */
export async function crossedOffers(times: number) {
  let lost = 0;
  for (let i = 0; i < times; i++) {
    const lines: Line[] = [];
    const opened = [0, 1].map(
      (me) =>
        new Promise<void>((resolve) => {
          lines[me] = rtcLines({}).open(true, {
            // The offer of the second is never heard: the first has the better lot.
            signal: (signal) => (me === 0 || signal.type !== 'offer') && lines[1 - me]!.signal(signal),
            open: resolve,
            close: () => undefined
          });
        })
    );
    const isInTime = await Promise.race([
      Promise.all(opened).then(() => true),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2000))
    ]);
    if (!isInTime) lost++;
    for (const line of lines) line.close();
  }
  return lost;
}

export async function impatientDocument() {
  const alice = await endOf({ initiator: true });
  const mallory = await lineTo(alice, false);
  for (const frame of framesOf(await deflate(updateOf(10)))) mallory.document.send(frame);
  await until(() => isClosed(alice));
  return { reasons: alice.reasons, events: alice.events, data: alice.data.length };
}

/** Mallory stands between Alice and Bob with a connection to each, and passes on every frame unchanged. */
export async function inBetween() {
  const [alice, bob] = [await endOf({ initiator: true }), await endOf({ initiator: false })];
  const passed = { control: 0, document: 0 };
  const towards = [lineTo(alice, false), lineTo(bob, true)] as const;
  const early: (() => void)[] = [];
  let pass = (work: () => void): void => void early.push(work);
  for (const [from, to] of [towards, [towards[1], towards[0]] as const])
    void from.then((line) => {
      for (const name of ['control', 'document'] as const)
        line[name].onframe = (frame) => {
          const copy = frame.slice();
          pass(() => {
            passed[name]++;
            void to.then((other) => other[name].send(copy));
          });
        };
    });
  await Promise.all(towards);
  pass = (work) => work();
  for (const work of early) work();
  await until(() => isClosed(alice, bob));
  return { passed, reasons: [alice.reasons, bob.reasons].flat(), events: [alice.events, bob.events].flat() };
}

export async function swappedFingerprint() {
  const [alice, bob] = [
    await endOf({ initiator: true, limits: { handshake: 3000 } }),
    await endOf({ initiator: false, limits: { handshake: 3000 } })
  ];
  signalBetween(alice, bob, (signal) =>
    signal.type === 'answer'
      ? { ...signal, description: { ...signal.description, fingerprint: Array(32).fill('AB').join(':') } }
      : signal
  );
  await until(() => isClosed(alice, bob));
  return [...alice.events, ...bob.events];
}

export async function closing() {
  const [alice, bob] = await pair();
  await until(() => isConnected(alice, bob));
  let closedInside = false;
  alice.peer.on('close', () => {
    // As y-webrtc does.
    alice.peer.destroy();
    closedInside = true;
  });
  alice.peer.destroy();
  const wasSynchronous = closedInside && alice.session.peers.size === 0;
  alice.peer.destroy();
  const start = performance.now();
  await until(() => isClosed(bob));
  const noticedAfter = performance.now() - start;
  await pause(100);
  return { wasSynchronous, noticedAfter, alice: alice.events, bob: bob.events, reasons: bob.reasons };
}

export async function silence() {
  const [alice, bob] = await pair({ limits: { beat: 200 } }, { limits: { beat: 200 } });
  await until(() => isConnected(alice, bob));
  await pause(1500);
  const stayed = isConnected(alice, bob);
  alice.deaf = true;
  const start = performance.now();
  await until(() => isClosed(alice));
  return { stayed, noticedAfter: performance.now() - start, reasons: alice.reasons };
}

/** A message that deflates to a tenth of a megabyte and inflates to a hundred. */
export async function bomb() {
  const [alice, bob] = await pair({ limits: { document: { carried: 1e6, whole: 8e6, waiting: 8e6 } } });
  await until(() => isConnected(alice, bob));
  const zeros = new Blob(Array(100).fill(new Uint8Array(1024 * 1024))).stream();
  const deflated = await new Response(zeros.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
  const start = performance.now();
  for (const frame of framesOf({ bytes: new Uint8Array(deflated), deflated: true }))
    bob.line.document.send(frame);
  await until(() => isClosed(alice));
  return { reasons: alice.reasons, data: alice.data.length, milliseconds: performance.now() - start };
}

export async function durableFirst() {
  let commit = (): void => undefined;
  const durable = () => new Promise<void>((resolve) => (commit = resolve));
  const [alice, bob] = await pair({ durable });
  await until(() => isConnected(alice, bob));
  const [first, second] = [updateOf(10), updateOf(20)];
  alice.peer.send(first);
  alice.peer.send(second);
  await pause(300);
  const before = alice.documentBytes;
  commit();
  await until(() => bob.data.length === 1);
  await pause(300);
  const afterOne = bob.data.length;
  commit();
  await until(() => bob.data.length === 2);
  return { before, afterOne, inOrder: equal(bob.data[0], first) && equal(bob.data[1], second) };
}

export async function refusedStorage() {
  const [alice, bob] = await pair({ durable: () => Promise.reject(new Error('full')) });
  await until(() => isConnected(alice, bob));
  alice.peer.send(updateOf(10));
  await until(() => isClosed(alice));
  return { reasons: alice.reasons, documentBytes: alice.documentBytes, data: bob.data.length };
}

/** What a proved member sends that is no message of y-webrtc's: each costs the line, none reaches y-webrtc. */
export async function malformed() {
  const update = updateOf(100);
  const messages: Record<string, Uint8Array> = {
    'an update cut short': update.slice(0, 60),
    'a kind nobody knows': new Uint8Array([9, 1, 2]),
    'the names of other tabs': new Uint8Array([4, 1, 1, 65]),
    'something after the end': new Uint8Array([...update, 0]),
    'presence that is no object': new Uint8Array([1, 5, 1, 7, 1, 1, 53])
  };
  const outcome: Record<string, unknown> = {};
  for (const [name, message] of Object.entries(messages)) {
    const [alice, bob] = await pair();
    await until(() => isConnected(alice, bob));
    for (const frame of framesOf(await deflate(message))) bob.line.document.send(frame);
    await until(() => isClosed(alice));
    outcome[name] = [alice.reasons, alice.data.length];
  }
  return outcome;
}

export async function throwingReader() {
  const [alice, bob] = await pair();
  await until(() => isConnected(alice, bob));
  alice.peer.on('data', () => {
    throw new Error('what Yjs throws half way');
  });
  bob.peer.send(updateOf(10));
  await until(() => isClosed(alice));
  return { reasons: alice.reasons, source: alice.session.source };
}

/** Rooms of this page that meet through the hub at `hub`, all at the same moment. */
export async function rooms(hub: string, count: number) {
  const places = await placesOf(crypto.getRandomValues(new Uint8Array(32)));
  const sessions: { doc: Y.Doc; room: Room }[] = [];
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    const doc = new Y.Doc();
    const room = openRoom({
      id: `room ${opened++}`,
      doc,
      gate: await gateOf(),
      journal: emptyJournal,
      texts: noTexts,
      files: noFiles,
      places,
      hubs: new Cell([hub]),
      durable: () => Promise.resolve(),
      ledger: {
        ...noLedger,
        current: () => ({ count: 1, coverage: encodeCoverage(coverageOf(doc)), act: null })
      },
      encountered: () => undefined
    });
    sessions.push({ doc, room });
  }
  const met = await until(() => sessions.every(({ room }) => room.peers.value.length === count - 1), 30_000);
  const meetingTook = performance.now() - start;
  sessions[0]!.doc.getText('notes').insert(0, 'bonjour');
  const told = await until(() => sessions.every(({ doc }) => doc.getText('notes').toString() === 'bonjour'));
  await Promise.all(sessions.map(({ room }) => room.close()));
  return { met, told, meetingTook };
}

/** Which class y-webrtc makes its connections of. */
export async function whosePeer(hub: string) {
  const places = await placesOf(crypto.getRandomValues(new Uint8Array(32)));
  const gates = [await gateOf(), await gateOf()];
  const providers = gates.map((gate) => {
    const session = openSession({
      id: `provider ${opened++}`,
      gate,
      places,
      hubs: new Cell([hub]),
      durable: () => Promise.resolve()
    });
    return new WebrtcProvider(session.id, new Y.Doc(), {
      signaling: [`grange:${session.id}`],
      peerOpts: { session }
    });
  });
  await until(() => providers.every(({ room }) => room !== null && room.webrtcConns.size === 1));
  const peers = providers.flatMap(({ room }) =>
    [...(room?.webrtcConns.values() ?? [])].map(({ peer }) => peer)
  );
  const ours = peers.map((peer) => peer instanceof Peer);
  for (const provider of providers) {
    provider.disconnect();
    provider.destroy();
  }
  return ours;
}

let tab: { readonly doc: Y.Doc; readonly room: Room } | null = null;

/** One device per origin: its tabs share what is stored there. */
async function keysOfOrigin(): Promise<DeviceKeys> {
  const curve = (name: string) => ({ name, namedCurve: 'P-256' });
  const stored = localStorage.getItem('keys');
  if (stored === null) {
    const pairs = [
      await crypto.subtle.generateKey(curve('ECDSA'), true, ['sign', 'verify']),
      await crypto.subtle.generateKey(curve('ECDH'), true, ['deriveBits'])
    ] as CryptoKeyPair[];
    const jwks = pairs.map(({ privateKey }) => crypto.subtle.exportKey('jwk', privateKey));
    localStorage.setItem('keys', JSON.stringify(await Promise.all(jwks)));
    return keysOfOrigin();
  }
  const [sign, seal] = JSON.parse(stored) as [JsonWebKey, JsonWebKey];
  const pairOf = async (jwk: JsonWebKey, name: string, priv: KeyUsage[], pub: KeyUsage[]) => {
    const { d: _d, key_ops: _ops, ...shown } = jwk;
    return {
      privateKey: await crypto.subtle.importKey('jwk', jwk, curve(name), false, priv),
      publicKey: await crypto.subtle.importKey('jwk', shown, curve(name), true, pub)
    };
  };
  const keys = {
    sign: await pairOf(sign, 'ECDSA', ['sign'], ['verify']),
    seal: await pairOf(seal, 'ECDH', ['deriveBits'], [])
  };
  const raw = async (key: CryptoKey) => new Uint8Array(await crypto.subtle.exportKey('raw', key));
  const shown = { sign: await raw(keys.sign.publicKey), seal: await raw(keys.seal.publicKey) };
  return { id: await deviceIdOf(shown.sign), ...keys, public: shown };
}

/** Opens the one room of this page, as a tab of the app does. `secret` is shared by those who are to meet. */
export async function openTab(hub: string, secret: number) {
  const doc = new Y.Doc();
  const keys = await keysOfOrigin();
  const room = openRoom({
    id: 'garage/collectif',
    doc,
    gate: await gateOf(() => 'in', keys),
    journal: emptyJournal,
    texts: noTexts,
    files: noFiles,
    places: await placesOf(secret),
    hubs: new Cell([hub]),
    durable: () => Promise.resolve(),
    ledger: noLedger,
    encountered: () => undefined
  });
  room.awareness.setLocalStateField('user', { name: document.title });
  tab = { doc, room };
}

export async function tabState() {
  if (tab === null) throw new Error('no tab is open');
  const { doc, room } = tab;
  return {
    leads: room.isLeader.value,
    peers: room.peers.value.length,
    hubs: room.hubs.value.map(({ state }) => state),
    text: doc.getText('notes').toString(),
    present: room.awareness.getStates().size
  };
}

export const writeInTab = async (text: string) => tab?.doc.getText('notes').insert(0, text);

export const closeTab = async () => tab?.room.close();
