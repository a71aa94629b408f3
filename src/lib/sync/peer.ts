import type { DeviceId } from '../domain/ids';
import { Channel, type ChannelFault } from './channel';
import {
  encodeControl,
  nonceLength,
  parseControl,
  protocolVersion,
  type ControlMessage,
  type InstanceId
} from './control';
import type { Signal } from './description';
import { readDocumentMessage } from './document-message';
import type { Line } from './line';
import { isProof, prove, type Parties, type Role } from './proof';
import { isNewsTo, type Neighbour } from './relay';
import type { Session } from './session';

/** Why a connection ended. */
export type CloseReason =
  /** This end closed it; or gave it up for a newer one; or the other end or the network did; or nothing was heard. */
  | 'ours'
  | 'replaced'
  | 'gone'
  | 'silent'
  /** It never came about. */
  | 'unreachable'
  | 'negotiation'
  | 'timeout'
  /** The other end broke the protocol. */
  | 'unproved'
  | 'other-version'
  | 'out-of-turn'
  | 'malformed'
  | ChannelFault;

interface Handlers {
  signal: (signal: Signal) => void;
  connect: () => void;
  data: (message: Uint8Array) => void;
  close: () => void;
  error: (cause: unknown) => void;
}

type Hello = Extract<ControlMessage, { kind: 'hello' }>;

/** So many beats without a frame, and a peer is gone. */
const silentBeats = 3;

/**
 * One connection to one other device, with the surface that y-webrtc uses of simple-peer. It tells `connect` once
 * both ends have proved to each other that they know the epoch secret; until then `send` throws, and a document frame
 * from the other end ends the connection. `close` is told once, before whatever closes it returns. `error` is never
 * told: y-webrtc announces itself at each, as it does at each `close`.
 */
export default class Peer implements Neighbour {
  readonly #session: Session;
  readonly #handlers: { readonly [Name in keyof Handlers]: Set<Handlers[Name]> } = {
    signal: new Set(),
    connect: new Set(),
    data: new Set(),
    close: new Set(),
    error: new Set()
  };
  readonly #line: Line;
  readonly #control: Channel;
  readonly #document: Channel;
  readonly #nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  readonly #admitted: Promise<void>;
  #admit: () => void = () => undefined;
  #state: 'negotiating' | 'greeting' | 'proving' | 'proved' | 'connected' | 'closed' = 'negotiating';
  #their: Hello | null = null;
  readonly #deadline: ReturnType<typeof setTimeout>;
  #pulse: ReturnType<typeof setInterval> | undefined;
  #silence = 0;
  #neighbours: ReadonlySet<InstanceId> = new Set();

  /** Who signals for the other end, by y-webrtc's name for them. */
  readonly correspondent: string | null;
  /** When `connect` was told, in milliseconds since 1970; null before. */
  since: number | null = null;

  constructor({ initiator, session }: { initiator: boolean; session: Session }) {
    this.#session = session;
    this.correspondent = session.correspondent;
    this.#admitted = new Promise((resolve) => {
      this.#admit = resolve;
    });
    this.#line = session.openLine(initiator, {
      signal: (signal) => this.#tell('signal', signal),
      open: () => this.#greet(),
      close: (reason) => this.#end(reason)
    });
    this.#control = new Channel(this.#line.control, session.limits.control, {
      heard: () => (this.#silence = 0),
      message: (bytes) => this.#hearControl(bytes),
      fault: (fault) => this.#end(fault)
    });
    this.#document = new Channel(this.#line.document, session.limits.document, {
      heard: () => this.#hearDocumentFrame(),
      message: (message) => this.#hearDocument(message),
      fault: (fault) => this.#end(fault)
    });
    this.#deadline = setTimeout(() => this.#end('timeout'), session.limits.handshake);
    session.peers.add(this);
  }

  get isConnected(): boolean {
    return this.#state === 'connected';
  }

  /** Whether the other end's offer or answer was taken: another offer means that it has lost this connection. */
  get isSettled(): boolean {
    return this.#line.isSettled;
  }

  /** The device that proved that it belongs; null before. */
  get device(): DeviceId | null {
    return this.since === null ? null : (this.#their?.device ?? null);
  }

  get instance(): InstanceId | null {
    return this.since === null ? null : (this.#their?.instance ?? null);
  }

  get neighbours(): ReadonlySet<InstanceId> {
    return this.#neighbours;
  }

  on<Name extends keyof Handlers>(name: Name, handler: Handlers[Name]): this {
    this.#handlers[name].add(handler);
    return this;
  }

  /** Takes what the other end signalled; it was checked where it entered, in the carrier. */
  signal(signal: Signal): void {
    if (this.#state !== 'closed') this.#line.signal(signal);
  }

  /** Sends a message of y-webrtc's once everything written here is committed; throws before `connect`. */
  send(message: Uint8Array): void {
    if (!this.isConnected) throw new Error('nothing is sent to whom has not proved that they belong');
    if (!isNewsTo(this, message, this.#session)) {
      this.#session.counts.spared++;
      return;
    }
    this.#document.send(message, this.#session.durable);
  }

  /** Says something on the control channel, if anybody hears it. */
  say(message: ControlMessage): void {
    if (this.#state !== 'negotiating' && this.#state !== 'closed') this.#control.send(encodeControl(message));
  }

  destroy(reason: 'ours' | 'replaced' = 'ours'): void {
    this.#end(reason);
  }

  /** Closes on a peer whose messages are well formed and make no sense. */
  refuse(): void {
    this.#end('malformed');
  }

  #greet(): void {
    if (this.#state !== 'negotiating') return;
    this.#state = 'greeting';
    this.say({
      kind: 'hello',
      version: protocolVersion,
      nonce: this.#nonce,
      device: this.#session.me,
      instance: this.#session.instance
    });
  }

  async #hearControl(bytes: Uint8Array): Promise<void> {
    const parsed = parseControl(bytes);
    if (!parsed.ok) return this.#end('malformed');
    const message = parsed.value;
    if (message === null) return;
    if (!this.isConnected) return this.#shakeHands(message);
    switch (message.kind) {
      case 'hello':
      case 'proof':
      case 'welcome':
        return this.#end('out-of-turn');
      case 'ping':
        return this.say({ kind: 'pong' });
      case 'neighbours':
        this.#neighbours = new Set(message.instances);
    }
    this.#session.tellHeard(this, message);
  }

  /** The three steps before anything else: hello, proof, welcome; each once, in this order (SYN-10 to SYN-12). */
  async #shakeHands(message: ControlMessage): Promise<void> {
    const { epoch } = this.#session;
    if (message.kind === 'hello' && this.#state === 'greeting') {
      if (message.version !== protocolVersion) return this.#end('other-version');
      this.#their = message;
      this.#state = 'proving';
      const { mine, parties } = this.#parties(message);
      this.say({ kind: 'proof', mac: await prove(epoch, mine, parties) });
    } else if (message.kind === 'proof' && this.#state === 'proving' && this.#their !== null) {
      const { theirs, parties } = this.#parties(this.#their);
      const isProved = await isProof(epoch, theirs, parties, message.mac);
      if (this.#state !== 'proving') return;
      if (!isProved) return this.#end('unproved');
      this.#state = 'proved';
      this.say({ kind: 'welcome' });
    } else if (message.kind === 'welcome' && this.#state === 'proved') {
      this.#connect();
    } else {
      this.#end('out-of-turn');
    }
  }

  #parties(their: Hello): { readonly mine: Role; readonly theirs: Role; readonly parties: Parties } {
    const binding = this.#line.binding;
    if (binding === null) throw new Error('an open line has no certificates');
    const mine = binding.role;
    const theirs = mine === 'offerer' ? 'answerer' : 'offerer';
    const { me: device, instance } = this.#session;
    const facts = {
      [mine]: { version: protocolVersion, nonce: this.#nonce, device, instance },
      [theirs]: their
    } as Record<Role, Omit<Hello, 'kind'>>;
    const { offerer, answerer } = binding.fingerprints;
    return {
      mine,
      theirs,
      parties: {
        offerer: { ...facts.offerer, fingerprint: offerer },
        answerer: { ...facts.answerer, fingerprint: answerer }
      }
    };
  }

  #connect(): void {
    this.#state = 'connected';
    this.since = this.#session.now();
    clearTimeout(this.#deadline);
    this.#pulse = setInterval(() => this.#beat(), this.#session.limits.beat);
    this.#tell('connect');
    this.#session.tellConnected(this);
    this.#admit();
  }

  #beat(): void {
    this.#silence++;
    if (this.#silence > silentBeats) this.#end('silent');
    else this.say({ kind: 'ping' });
  }

  #hearDocumentFrame(): void {
    this.#silence = 0;
    // The other end sends none before our welcome, which we give in this state.
    if (this.#state !== 'proved' && this.#state !== 'connected') this.#end('out-of-turn');
  }

  async #hearDocument(message: Uint8Array): Promise<void> {
    // Its welcome comes on the other channel, and may be overtaken.
    await this.#admitted;
    if (!this.isConnected) return;
    if (readDocumentMessage(message) === null) return this.#end('malformed');
    const session = this.#session;
    session.source = this;
    session.isFromPeer = false;
    try {
      this.#tell('data', message);
    } catch {
      // What y-webrtc and Yjs throw here they throw at the message: it is the peer's doing, and costs it the line.
      this.#end('malformed');
    } finally {
      session.source = null;
    }
  }

  #end(reason: CloseReason): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    clearTimeout(this.#deadline);
    clearInterval(this.#pulse);
    this.#control.close();
    this.#document.close();
    this.#line.close();
    this.#session.peers.delete(this);
    this.#tell('close');
    this.#session.tellLeft(this, reason);
  }

  #tell<Name extends keyof Handlers>(name: Name, ...facts: Parameters<Handlers[Name]>): void {
    for (const handler of this.#handlers[name])
      (handler as (...facts: Parameters<Handlers[Name]>) => void)(...facts);
  }
}
