import { isSameBytes } from '../domain/bytes';
import type { DeviceId } from '../domain/ids';
import { Cell, type Observable } from '../domain/observable';
import { Gathering, type OwnEnd } from './own-end';
import {
  candidateOf,
  encodePairing,
  parsePairing,
  tagOf,
  type PairingCode,
  type PairingCodeProblem
} from './pairing-code';
import type Peer from './peer';
import type { CloseReason } from './peer';
import type { Session } from './session';
import type { Publication } from './signals';

/** Where it stands that two people bring their devices together by showing each other codes. */
export type PairingState =
  | { readonly kind: 'idle' }
  /** Its first code, or the one that answers what was read, until when in milliseconds since 1970. */
  | { readonly kind: 'shows' | 'answers'; readonly code: string; readonly until: number }
  /** Both codes were read. */
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected'; readonly device: DeviceId | null }
  | { readonly kind: 'failed'; readonly reason: PairingFailure };

export type PairingFailure =
  /** This device has no address on any network. */
  | 'no-network'
  /** It has no place for another connection. */
  | 'full'
  /** The two do not reach each other, though each was told where the other is. */
  | 'unreachable'
  /** One does not let the other in; each is told why by the other words on its screen. */
  | 'refused'
  /** Nobody read the answer in time. */
  | 'over';

/** Why nothing comes of a code that was read. */
export type PairingProblem =
  | PairingCodeProblem
  | 'other-collective'
  /** It is this device's own. */
  | 'own'
  /** It answers a code that this device shows no more. */
  | 'over';

/** Pairs this device with another by two codes, one shown by each. */
export interface Pairing {
  readonly state: Observable<PairingState>;
  /** Makes a code to be shown, and another when it is over; what was begun before is given up. */
  show(): Promise<void>;
  /** Takes a code of the other device that was scanned or pasted; `state` tells what comes of it. */
  read(text: string): Promise<PairingProblem | null>;
  /** Shows nothing any more; whoever is connected stays so. */
  stop(): void;
}

/** What stands on y-webrtc's signalling socket while this tab leads. */
export interface HandCarrier {
  /** y-webrtc's name for this room. */
  readonly self: string;
  /** Tells y-webrtc that somebody published this. */
  pass(publication: Publication): void;
}

/**
 * Signals that people carry, by codes on their screens. Whoever shows the first code does not know yet who will answer,
 * so that y-webrtc is told a name made up for them; when they answer it stands for theirs (SYN-111).
 */
export class Hands implements Pairing {
  readonly state = new Cell<PairingState>({ kind: 'idle' });
  readonly isAttached = new Cell(false);
  readonly #session: Session;
  #carrier: HandCarrier | null = null;
  /** What y-webrtc signals to a name, until it is all in a code. */
  readonly #gathering = new Map<string, Gathering>();
  /** By the ufrag of each offer that may still be answered, the name made up for whoever does. */
  readonly #offers = new Map<string, string>();
  readonly #madeUp = new Set<string>();
  readonly #trueNames = new Map<string, string>();
  /** With whom it is about to connect. */
  #awaited: string | null = null;
  #renewal: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was begun, so that what was given up meanwhile is not shown. */
  #turn = 0;

  constructor(session: Session) {
    this.#session = session;
    session.listen({
      connected: (peer) => this.#connected(peer),
      left: (peer, reason) => this.#left(peer, reason)
    });
  }

  attach(carrier: HandCarrier): () => void {
    this.#carrier = carrier;
    this.isAttached.set(true);
    return () => {
      this.#carrier = null;
      this.isAttached.set(false);
      this.stop();
    };
  }

  /** Whether a connection that is made now waits for people, who take their time. */
  isByHand(name: string): boolean {
    return this.#gathering.has(name);
  }

  show(): Promise<void> {
    return this.#offer(this.#begin());
  }

  async read(text: string): Promise<PairingProblem | null> {
    const parsed = await parsePairing(text);
    if (!parsed.ok) return parsed.problem;
    const code = parsed.value;
    if (!isSameBytes(code.tag, tagOf(this.#session.id))) return 'other-collective';
    if (code.from === this.#attached().self) return 'own';
    return code.kind === 'offer' ? this.#answer(code) : this.#takeAnswer(code);
  }

  stop(): void {
    this.#begin();
    this.state.set({ kind: 'idle' });
  }

  /** Takes what y-webrtc signals to somebody whom only a code reaches. */
  takes(publication: Publication): boolean {
    if (publication.type !== 'signal') return false;
    const gathering = this.#gathering.get(publication.to);
    if (gathering === undefined) return this.isUnanswered(publication.to);
    gathering.take(publication.signal);
    return true;
  }

  /** Whether a name was made up for somebody who has not answered: nobody else knows it. */
  isUnanswered(name: string): boolean {
    return this.#madeUp.has(name) && !this.#trueNames.has(name);
  }

  /** A publication as the others know those whom it names. */
  outward(publication: Publication): Publication {
    if (publication.type !== 'signal') return publication;
    const to = this.#trueNames.get(publication.to);
    return to === undefined ? publication : { ...publication, to };
  }

  /** By which name y-webrtc knows somebody here. */
  nameOf(name: string): string {
    for (const [madeUp, trueName] of this.#trueNames) if (trueName === name) return madeUp;
    return name;
  }

  /** Shows a code, then another each time that it is over; the one before is still good for who has just read it. */
  async #offer(turn: number): Promise<void> {
    const carrier = this.#attached();
    const name = crypto.randomUUID();
    this.#madeUp.add(name);
    const gathered = this.#gather(name);
    carrier.pass({ type: 'announce', from: name });
    const { description, addresses } = await gathered;
    if (turn !== this.#turn) return;
    if (description === null || addresses.length === 0) return this.#failBefore(name);
    this.#offers.set(description.ufrag, name);
    if (this.#offers.size > 2) this.#offers.delete(this.#offers.keys().next().value!);
    await this.#present('shows', { kind: 'offer', to: '', description, addresses }, turn);
    if (turn !== this.#turn) return;
    this.#renewal = setTimeout(() => {
      if (this.#carrier !== null) void this.#offer(turn);
    }, this.#session.limits.code);
  }

  /** Answers the code of whoever showed theirs first. */
  async #answer(code: PairingCode): Promise<PairingProblem | null> {
    // Should the other have read this one's code too, either answer will do.
    const turn = this.#begin({ keepsOffers: true });
    const name = this.nameOf(code.from);
    if (this.#isConnected(name)) return null;
    this.#giveUp(name);
    const gathered = this.#gather(name);
    this.#pass(name, { type: 'offer', description: code.description }, code);
    const { description, addresses, to } = await gathered;
    if (turn !== this.#turn) return null;
    if (description === null || addresses.length === 0) {
      this.#failBefore(name);
      return null;
    }
    this.#awaited = name;
    await this.#present('answers', { kind: 'answer', to, description, addresses }, turn);
    return null;
  }

  #takeAnswer(code: PairingCode): PairingProblem | null {
    const name = this.#offers.get(code.to);
    if (name === undefined) return 'over';
    const known = this.nameOf(code.from);
    const isMet = this.#isConnected(known);
    this.#begin(isMet ? {} : { kept: name });
    if (isMet) return null;
    // Under another name they are known no more, or what they say would be told of that one.
    this.#giveUp(known);
    this.#trueNames.delete(known);
    this.#trueNames.set(name, code.from);
    this.#awaited = name;
    this.state.set({ kind: 'connecting' });
    this.#pass(name, { type: 'answer', to: code.to, description: code.description }, code);
    return null;
  }

  /** Tells y-webrtc what the other end of a connection said in its code. */
  #pass(from: string, signal: Extract<Publication, { type: 'signal' }>['signal'], code: PairingCode): void {
    const carrier = this.#attached();
    // The other end of two that were made at once gives way.
    const rest = { type: 'signal', from, to: carrier.self, token: Number.MAX_SAFE_INTEGER } as const;
    this.#session.rests.succeeded(from);
    carrier.pass({ ...rest, signal });
    const { ufrag } = code.description;
    code.addresses.forEach((address, rank) =>
      carrier.pass({ ...rest, signal: { type: 'candidate', ufrag, candidate: candidateOf(address, rank) } })
    );
  }

  /** Gives up what was begun, but for the connection with one name, or for what may be answered still. */
  #begin({ kept = null, keepsOffers = false }: { kept?: string | null; keepsOffers?: boolean } = {}): number {
    clearTimeout(this.#renewal);
    if (!keepsOffers) this.#offers.clear();
    const offered = new Set(this.#offers.values());
    const awaited = this.#awaited;
    this.#awaited = null;
    if (awaited !== null && awaited !== kept) this.#giveUp(awaited);
    for (const gathering of this.#gathering.values()) gathering.end();
    this.#gathering.clear();
    for (const name of [...this.#madeUp]) {
      if (name === kept || offered.has(name) || this.#trueNames.has(name)) continue;
      this.#giveUp(name);
      this.#madeUp.delete(name);
    }
    return ++this.#turn;
  }

  #giveUp(name: string): void {
    for (const peer of [...this.#session.peers])
      if (peer.correspondent === name && !peer.isConnected) peer.destroy('replaced');
  }

  async #gather(name: string): Promise<OwnEnd> {
    const gathering = new Gathering(this.#session.limits.gathering);
    this.#gathering.set(name, gathering);
    const end = await gathering.whole;
    if (this.#gathering.get(name) === gathering) this.#gathering.delete(name);
    return end;
  }

  async #present(
    kind: 'shows' | 'answers',
    code: Omit<PairingCode, 'tag' | 'from'>,
    turn: number
  ): Promise<void> {
    const { limits, id, now } = this.#session;
    const text = await encodePairing({ ...code, tag: tagOf(id), from: this.#attached().self });
    // Whoever has read a code at its end takes their time to show the answer.
    const time = kind === 'answers' ? 2 * limits.code : limits.code;
    if (turn === this.#turn) this.state.set({ kind, code: text, until: now() + time });
  }

  #isConnected(name: string): boolean {
    const peer = this.#session.connected.find(({ correspondent }) => correspondent === name);
    if (peer === undefined) return false;
    this.state.set({ kind: 'connected', device: peer.device });
    return true;
  }

  #connected(peer: Peer): void {
    if (peer.correspondent === null || peer.correspondent !== this.#awaited) return;
    this.#awaited = null;
    this.state.set({ kind: 'connected', device: peer.device });
  }

  #left(peer: Peer, reason: CloseReason): void {
    for (const [ufrag, name] of this.#offers) if (name === peer.correspondent) this.#offers.delete(ufrag);
    if (peer.correspondent === null || peer.correspondent !== this.#awaited) return;
    // Whoever proved their key and got no further was not let in, whichever end said so first.
    const isRefused = reason === 'refused' || peer.device !== null;
    const isOver = reason === 'timeout' && this.state.value.kind === 'answers';
    this.#fail(isRefused ? 'refused' : isOver ? 'over' : 'unreachable');
  }

  /** No code came about: without a connection there was no place for one, with one there is no network. */
  #failBefore(name: string): void {
    const hasPeer = [...this.#session.peers].some(({ correspondent }) => correspondent === name);
    this.#fail(hasPeer ? 'no-network' : 'full');
  }

  #fail(reason: PairingFailure): void {
    this.#begin();
    this.state.set({ kind: 'failed', reason });
  }

  #attached(): HandCarrier {
    if (this.#carrier === null) throw new Error('another tab signals for this device');
    return this.#carrier;
  }
}
