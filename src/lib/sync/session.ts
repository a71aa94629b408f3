import { Cell, type Observable } from '../domain/observable';
import { idFrom, type DeviceId } from '../domain/ids';
import type { Rendezvous } from '../identity/rendezvous';
import type { ControlMessage, InstanceId } from './control';
import { noWaysBack, type WaysBackPort } from './ways-back';
import type { Gate } from './gate';
import { Hands } from './hands';
import { usualLimits, type Limits } from './limits';
import type { Lines } from './line';
import type Peer from './peer';
import type { CloseReason } from './peer';
import { Rests } from './rests';
import { rtcLines } from './rtc-line';

/** Whether signals pass through a hub now. */
export interface HubStatus {
  readonly url: string;
  readonly state: 'connecting' | 'open' | 'unreachable';
}

/** Where the session listens for others, and whether it says there that it is here. */
export interface MeetingPlace {
  readonly at: Rendezvous;
  readonly announces: boolean;
}

/** What a session is opened with. */
export interface SessionFacts {
  /** The name of the room: `<collective>/<space>`. */
  readonly id: string;
  readonly gate: Gate;
  readonly places: Observable<readonly MeetingPlace[]>;
  readonly hubs: Observable<readonly string[]>;
  /**
   * Resolves once everything written in this tab so far is committed. While the storage refuses to write it stays
   * pending; if it rejects, the connection that waited for it is closed. Nothing leaves the tab before it.
   */
  durable(): Promise<void>;
  /** Where this device notes how it comes back to others; it forgets it with the tab when there is none. */
  readonly waysBack?: WaysBackPort;
  readonly limits?: Partial<Limits>;
  readonly rtc?: RTCConfiguration;
  readonly lines?: Lines;
  now?(): number;
}

/** What a session tells those who listen to it. */
export interface SessionListener {
  /** This end let that one in: the journal may be told to it. */
  letIn?(peer: Peer): void;
  /** That end let this one in. */
  welcomed?(peer: Peer): void;
  /** Both ends have let each other in: documents may pass. */
  connected?(peer: Peer): void;
  left?(peer: Peer, reason: CloseReason): void;
  heard?(peer: Peer, message: ControlMessage): void;
  /** A message of the journal's channel came. The next is not told before this one is dealt with. */
  heardJournal?(peer: Peer, message: Uint8Array): void | Promise<void>;
  /** A message of the texts' channel came. The next is not told before this one is dealt with. */
  heardTexts?(peer: Peer, message: Uint8Array): void | Promise<void>;
  /** The screen, the network or the page came back: what was taken for granted may not hold any more. */
  returned?(): void;
}

/**
 * What Peer, carrier and tabs know of the space they serve. y-webrtc creates them and tells them nothing but a name,
 * so they look their session up.
 */
export class Session {
  readonly id: string;
  readonly me: DeviceId;
  readonly gate: Gate;
  readonly places: Observable<readonly MeetingPlace[]>;
  readonly hubs: Observable<readonly string[]>;
  readonly durable: () => Promise<void>;
  /** Resolves once what peers tell of who belongs was taken in, as far as it is on its way (SYN-86). */
  informed: () => Promise<void> = () => Promise.resolve();
  readonly waysBack: WaysBackPort;
  readonly limits: Limits;
  readonly lines: Lines;
  readonly now: () => number;

  readonly instance: InstanceId = idFrom(crypto.getRandomValues(new Uint8Array(16)));
  /** How many bytes of documents came, as they travel, since the session opened. */
  readonly cameIn = new Cell(0);
  readonly hubStatus = new Cell<readonly HubStatus[]>([]);
  /** Every connection that is not closed, those that have proved nothing yet included. */
  readonly peers = new Set<Peer>();
  /** With whom connections failed lately. */
  readonly rests: Rests;
  /** Who is brought together by codes on screens. */
  readonly hands: Hands;
  /** What was refused, carried for others or spared since the session opened: for tests and for whoever looks into a fault. */
  readonly counts = { refusedSignals: 0, carriedSignals: 0, failedPeers: 0, spared: 0 };

  /** Who sent the signal that y-webrtc is dealing with now: a Peer created meanwhile is for them. */
  correspondent: string | null = null;
  /** Which peer told what y-webrtc is dealing with now. */
  source: Peer | null = null;
  /** Whether what is passed on now came from outside, and is no edit made in answer to it. */
  isFromPeer = false;

  readonly #listeners = new Set<SessionListener>();

  constructor(facts: SessionFacts) {
    this.id = facts.id;
    this.me = facts.gate.keys.id;
    this.gate = facts.gate;
    this.places = facts.places;
    this.hubs = facts.hubs;
    this.durable = facts.durable;
    this.waysBack = facts.waysBack ?? noWaysBack;
    this.limits = { ...usualLimits, ...facts.limits };
    this.rests = new Rests(this.limits.rest);
    this.lines = facts.lines ?? rtcLines(facts.rtc ?? {});
    this.now = facts.now ?? Date.now;
    this.hands = new Hands(this);
  }

  /** The peers with whom documents pass. */
  get connected(): readonly Peer[] {
    return [...this.peers].filter((peer) => peer.isConnected);
  }

  /** Tells a listener what happens from now on; the function given back stops it. */
  listen(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tellLetIn(peer: Peer): void {
    for (const listener of [...this.#listeners]) listener.letIn?.(peer);
  }

  tellWelcomed(peer: Peer): void {
    for (const listener of [...this.#listeners]) listener.welcomed?.(peer);
  }

  async tellHeardJournal(peer: Peer, message: Uint8Array): Promise<void> {
    for (const listener of [...this.#listeners]) await listener.heardJournal?.(peer, message);
  }

  async tellHeardTexts(peer: Peer, message: Uint8Array): Promise<void> {
    for (const listener of [...this.#listeners]) await listener.heardTexts?.(peer, message);
  }

  tellConnected(peer: Peer): void {
    for (const listener of [...this.#listeners]) listener.connected?.(peer);
    this.#tellNeighbours();
  }

  tellLeft(peer: Peer, reason: CloseReason): void {
    for (const listener of [...this.#listeners]) listener.left?.(peer, reason);
    // Whoever never connected was nobody's neighbour.
    if (peer.since !== null) this.#tellNeighbours();
  }

  tellHeard(peer: Peer, message: ControlMessage): void {
    for (const listener of [...this.#listeners]) listener.heard?.(peer, message);
  }

  tellReturned(): void {
    for (const listener of [...this.#listeners]) listener.returned?.();
  }

  #tellNeighbours(): void {
    const connected = this.connected;
    const instances = connected.flatMap(({ instance }) => instance ?? []);
    for (const peer of connected) peer.say({ kind: 'neighbours', instances });
  }
}

const sessions = new Map<string, Session>();

/** Opens the session of a space; throws when one of that name is open in this tab. */
export function openSession(facts: SessionFacts): Session {
  if (sessions.has(facts.id)) throw new Error(`the session ${facts.id} is open already`);
  const session = new Session(facts);
  sessions.set(session.id, session);
  return session;
}

export const sessionNamed = (id: string): Session | null => sessions.get(id) ?? null;

export function closeSession(session: Session): void {
  if (sessions.get(session.id) === session) sessions.delete(session.id);
}

const scheme = 'grange:';

/** What y-webrtc is told to be the address of its signalling server. */
export const signallingAddress = (id: string): string => scheme + id;

/** The session behind such an address; throws when it is not open, which would be a mistake of ours. */
export function sessionAt(address: string): Session {
  const session = address.startsWith(scheme) ? sessionNamed(address.slice(scheme.length)) : null;
  if (session === null) throw new Error(`no session at ${address}`);
  return session;
}
