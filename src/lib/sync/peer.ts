import type { DeviceId } from '../domain/ids';
import { deviceIdOf } from '../identity/device-key';
import { Channel, type ChannelFault } from './channel';
import {
  encodeControl,
  nonceLength,
  parseControl,
  type ControlMessage,
  type InstanceId,
  type SentMessage
} from './control';
import type { Signal } from './description';
import { kindOf, readDocumentMessage } from './document-message';
import type { RefusalReason } from './gate';
import { encodeEvidence, parseEvidence } from './journal-message';
import type { Line } from './line';
import { isProof, prove, type Parties, type Role } from './proof';
import type { Bearer } from './onward';
import { isNewsTo } from './relay';
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
  /** It is not let in, or does not let this one in. */
  | 'refused'
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

/** So many times what it takes to shake hands is waited for whom nothing shows to belong, whatever else they send. */
export const mostPatience = 6;

/** How long somebody who was refused has to read why, in milliseconds. */
const lastWord = 500;

/**
 * One connection to one other device, with the surface that y-webrtc uses of simple-peer. Both ends prove their device
 * keys; then each decides whether the other is let in, as soon as it knows: what the other shows, or what others tell
 * meanwhile, may change that. It tells `connect` once both have let each other in; until then `send` throws, and a
 * document frame from the other end ends the connection. `close` is told once, before whatever closes it returns.
 * `error` is never told: y-webrtc announces itself at each, as it does at each `close`.
 */
export default class Peer implements Bearer {
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
  readonly #journal: Channel;
  readonly #texts: Channel;
  readonly #nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  readonly #admitted: Promise<void>;
  #admit: () => void = () => undefined;
  #state: 'negotiating' | 'greeting' | 'proving' | 'proved' | 'connected' | 'closed' = 'negotiating';
  #their: Hello | null = null;
  /** Follows from the key that the other end says it has; null before it said so. */
  #theirDevice: DeviceId | null = null;
  #isProved = false;
  #isLetIn = false;
  #isWelcomed = false;
  /** Whether people carry its signals: it is given the time that this takes. */
  readonly #isByHand: boolean;
  #hasOpened = false;
  #deadline: ReturnType<typeof setTimeout>;
  /** Until when it is waited for while it is not let in, in the clock of `performance.now()`. */
  #latest = Infinity;
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
    this.#isByHand = this.correspondent !== null && session.hands.isByHand(this.correspondent);
    this.#admitted = new Promise((resolve) => {
      this.#admit = resolve;
    });
    this.#line = session.lines.open(initiator, {
      isPatient: this.#isByHand && !initiator,
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
      heard: (bytes) => {
        this.#hearDocumentFrame();
        session.cameIn.set(session.cameIn.value + bytes);
      },
      message: (message) => this.#hearDocument(message),
      fault: (fault) => this.#end(fault)
    });
    this.#journal = new Channel(this.#line.journal, session.limits.journal, {
      heard: () => this.#hearJournalFrame(),
      message: (message) => session.tellHeardJournal(this, message),
      fault: (fault) => this.#end(fault)
    });
    this.#texts = new Channel(this.#line.blobs, session.limits.texts, {
      heard: () => this.#hearDocumentFrame(),
      message: (message) => this.#hearTexts(message),
      fault: (fault) => this.#end(fault)
    });
    // Twice: its code may be read at its end, and the answer at the end of that.
    this.#deadline = this.#patience(this.#isByHand ? 2 * session.limits.code : session.limits.reaching);
    session.peers.add(this);
  }

  get isConnected(): boolean {
    return this.#state === 'connected';
  }

  /** Whether the other end's offer or answer was taken: another offer means that it has lost this connection. */
  get isSettled(): boolean {
    return this.#line.isSettled;
  }

  /** Whether the two ends have ever reached each other, whatever came of it. */
  get hasOpened(): boolean {
    return this.#hasOpened;
  }

  /** Whether something came on this connection since the last beat: nobody can say that it is lost. */
  get isHeard(): boolean {
    return this.isConnected && this.#silence === 0;
  }

  /** Whether this end let the other in, and the other this one. */
  get isLetIn(): boolean {
    return this.#isLetIn;
  }

  get isWelcomed(): boolean {
    return this.#isWelcomed;
  }

  /** The device that proved its key; null before. */
  get device(): DeviceId | null {
    return this.#isProved ? this.#theirDevice : null;
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
    if (this.#state === 'closed') return;
    // Once the answer was read, two devices that reach each other are connected at once.
    if (this.#isByHand && signal.type === 'answer') this.#renewPatience(this.#session.limits.reaching);
    this.#line.signal(signal);
  }

  /**
   * Sends a message of y-webrtc's once everything written here is committed, and all that is known of who belongs: the
   * other end may be out. Throws before `connect`.
   */
  send(message: Uint8Array): void {
    if (!this.isConnected) throw new Error('nothing is sent to whom has not proved that they belong');
    if (!isNewsTo(this, message, this.#session)) {
      this.#session.counts.spared++;
      return;
    }
    if (changes(message) && this.#session.gate.withholds) return;
    this.#document.send(message, () => this.#mayTell());
  }

  async #mayTell(): Promise<void> {
    await this.#session.durable();
    await this.#session.informed();
  }

  /** Sends a message of the journal; throws before the other end was let in, or has let this one in. */
  sendJournal(message: Uint8Array): void {
    if (this.#state === 'closed') return;
    if (!this.#isLetIn && !this.#isWelcomed) throw new Error('nothing is sent to whom is not let in');
    this.#journal.send(message);
  }

  /** Sends a message about texts beside the journal; throws before `connect`. */
  sendTexts(message: Uint8Array): void {
    if (!this.isConnected) throw new Error('nothing is sent to whom has not proved that they belong');
    this.#texts.send(message);
  }

  /** Asks the gate again whether the other end is let in, after what was learnt. */
  reconsider(): void {
    const device = this.device;
    if (device === null || this.#state === 'closed') return;
    const standing = this.#session.gate.standingOf(device);
    if (standing === 'removed') return this.turnAway('removed');
    if (standing === 'unknown') {
      // Whoever was in and is known no more: what let them in has fallen.
      if (this.#isLetIn) this.turnAway('unknown');
      return;
    }
    if (this.#isLetIn) return;
    this.#isLetIn = true;
    this.say({ kind: 'welcome' });
    this.#session.tellLetIn(this);
    this.#connectIfBoth();
  }

  /** Says why it is not let in, and closes. */
  turnAway(reason: RefusalReason): void {
    const device = this.device;
    if (device === null || this.#state === 'closed') return;
    const evidence = reason === 'removed' ? this.#session.gate.evidenceAgainst(device) : null;
    this.say({
      kind: 'refused',
      reason,
      evidence: evidence === null ? new Uint8Array() : encodeEvidence(evidence)
    });
    // Nothing else is told or taken from here on; the last word is on its way.
    this.#end('refused', lastWord);
  }

  /** The other end sends what makes it wait: it is given its time again, some times over while it is not let in. */
  stillComing(): void {
    if (!this.isConnected && this.#state !== 'closed') this.#renewPatience();
  }

  /** It brought something that those who belong have said: it may be one of them, and is given all its time again. */
  comesCloser(): void {
    this.#latest = performance.now() + mostPatience * this.#session.limits.handshake;
  }

  /** Says something on the control channel, if anybody hears it. */
  say(message: SentMessage): void {
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
    this.#hasOpened = true;
    this.comesCloser();
    this.#renewPatience();
    this.say({
      kind: 'hello',
      nonce: this.#nonce,
      signKey: this.#session.gate.keys.public.sign,
      instance: this.#session.instance
    });
  }

  #renewPatience(delay?: number): void {
    clearTimeout(this.#deadline);
    this.#deadline = this.#patience(delay);
  }

  #patience(delay = this.#session.limits.handshake): ReturnType<typeof setTimeout> {
    const left = this.#isLetIn ? Infinity : this.#latest - performance.now();
    return setTimeout(
      () => {
        if (this.device !== null && !this.#isLetIn) this.turnAway('unknown');
        else this.#end('timeout');
      },
      Math.min(delay, left)
    );
  }

  async #hearControl(bytes: Uint8Array): Promise<void> {
    const parsed = parseControl(bytes);
    if (!parsed.ok) return this.#end('malformed');
    const message = parsed.value;
    if (message === null) return;
    if (!this.isConnected) return this.#shakeHands(message);
    switch (message.kind) {
      case 'hello':
      case 'other-hello':
      case 'proof':
      case 'welcome':
      case 'claim':
        return this.#end('out-of-turn');
      case 'refused':
        return this.#hearRefusal(message);
      case 'ping':
        return this.say({ kind: 'pong' });
      case 'neighbours':
        this.#neighbours = new Set(message.instances);
    }
    this.#session.tellHeard(this, message);
  }

  /** Hello and proof, each once, in this order; then whatever lets the other in (SYN-10 to SYN-12). */
  async #shakeHands(message: ControlMessage): Promise<void> {
    const { gate } = this.#session;
    if (message.kind === 'other-hello') {
      this.#end('other-version');
    } else if (message.kind === 'hello' && this.#state === 'greeting') {
      this.#their = message;
      this.#state = 'proving';
      const { mine, parties } = this.#parties(message);
      this.#theirDevice = await deviceIdOf(message.signKey);
      this.say({ kind: 'proof', signature: await prove(gate.keys, mine, parties) });
    } else if (message.kind === 'proof' && this.#state === 'proving' && this.#their !== null) {
      const { theirs, parties } = this.#parties(this.#their);
      const isProved = await isProof(theirs, parties, message.signature);
      if (this.#state !== 'proving') return;
      if (!isProved) return this.#end('unproved');
      this.#state = 'proved';
      this.#isProved = true;
      const { claim } = gate;
      this.reconsider();
      if (claim !== null) this.say({ kind: 'claim', ...claim });
    } else if (message.kind === 'claim' && this.#state === 'proved' && this.#their !== null) {
      const reason = await gate.letIn(this.#theirDevice!, this.#their.signKey, message);
      if (this.#state !== 'proved') return;
      // Whoever lets this end in may bring what makes it known.
      const mayBecomeKnown = reason === 'unknown' && this.#isWelcomed;
      if (reason !== null && !this.#isLetIn && !mayBecomeKnown) this.turnAway(reason);
      else this.reconsider();
    } else if (message.kind === 'welcome' && this.#state === 'proved' && !this.#isWelcomed) {
      this.#isWelcomed = true;
      this.#session.tellWelcomed(this);
      this.#connectIfBoth();
    } else if (message.kind === 'refused' && this.#state === 'proved') {
      this.#hearRefusal(message);
    } else {
      this.#end('out-of-turn');
    }
  }

  #hearRefusal({ reason, evidence }: Extract<ControlMessage, { kind: 'refused' }>): void {
    this.#session.gate.refused(reason, parseEvidence(evidence), this.#isLetIn);
    this.#end('refused');
  }

  #parties(their: Hello): { readonly mine: Role; readonly theirs: Role; readonly parties: Parties } {
    const binding = this.#line.binding;
    if (binding === null) throw new Error('an open line has no certificates');
    const mine = binding.role;
    const theirs = mine === 'offerer' ? 'answerer' : 'offerer';
    const { gate, instance } = this.#session;
    const facts = {
      [mine]: { nonce: this.#nonce, signKey: gate.keys.public.sign, instance },
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

  #connectIfBoth(): void {
    if (this.#state !== 'proved' || !this.#isLetIn || !this.#isWelcomed) return;
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
    // The other end sends none before it was let in.
    if (!this.#isLetIn) this.#end('out-of-turn');
  }

  #hearJournalFrame(): void {
    this.#silence = 0;
    this.stillComing();
    if (this.#state !== 'proved' && this.#state !== 'connected') this.#end('out-of-turn');
  }

  async #hearDocument(message: Uint8Array): Promise<void> {
    // Its welcome comes on the other channel, and may be overtaken.
    await this.#admitted;
    if (!this.isConnected) return;
    if (readDocumentMessage(message) === null) return this.#end('malformed');
    // From a device that only reads, nobody takes what changes anything.
    if (this.device === null) return;
    if (changes(message) && this.#session.gate.standingOf(this.device) === 'observes') return;
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

  async #hearTexts(message: Uint8Array): Promise<void> {
    await this.#admitted;
    if (this.isConnected) await this.#session.tellHeardTexts(this, message);
  }

  /** `after`: how long the line still carries what was said last, in milliseconds. */
  #end(reason: CloseReason, after = 0): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#isLetIn = this.#isWelcomed = false;
    clearTimeout(this.#deadline);
    clearInterval(this.#pulse);
    this.#document.close();
    this.#journal.close();
    this.#texts.close();
    if (after > 0) {
      setTimeout(() => {
        this.#control.close();
        this.#line.close();
      }, after);
    } else {
      this.#control.close();
      this.#line.close();
    }
    this.#session.peers.delete(this);
    this.#tell('close');
    this.#session.tellLeft(this, reason);
  }

  #tell<Name extends keyof Handlers>(name: Name, ...facts: Parameters<Handlers[Name]>): void {
    for (const handler of this.#handlers[name])
      (handler as (...facts: Parameters<Handlers[Name]>) => void)(...facts);
  }
}

/** Whether a document message may change the document of whoever takes it. */
const changes = (message: Uint8Array): boolean => ['step-2', 'update'].includes(kindOf(message) ?? '');
