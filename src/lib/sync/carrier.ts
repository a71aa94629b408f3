import { Observable } from 'lib0/observable';
import { bucket, type Bucket } from '../domain/bucket';
import { idFrom } from '../domain/ids';
import { openSignal, sealSignal, type Rendezvous } from '../identity/rendezvous';
import { openDoors } from './doors';
import { openHubWays } from './hub-ways';
import { Latest } from './latest';
import { onward, type Origin } from './onward';
import type Peer from './peer';
import type { CloseReason } from './peer';
import { sessionAt, type MeetingPlace, type Session } from './session';
import { encodeEnvelope, isRecord, parseEnvelope, type Publication } from './signals';
import { together, type Way, type WayEvents } from './way';

/** How many ids of signals are remembered, to take each but once. */
const mostSeen = 4096;

/** How many signals one peer may bring: the mesh of a hall of fifty forms within that. */
const signalsOfOne = { burst: 1000, perSecond: 50 };

/** How many signals of one bearer, or of the hubs, wait to be opened; what comes beyond is lost. */
const mostWaiting = 1000;

/** Which part of the places may be taken by those whom one bearer speaks of, or the hubs do, and who are not let in. */
const strangersShare = 1 / 2;

/** Where somebody was heard last, and whether a hub ever brought a word of theirs. */
interface HeardAt {
  readonly topic: string;
  readonly from: 'hub' | Peer;
  readonly isOnHub: boolean;
}

/**
 * The signalling socket that y-webrtc believes it has: one per session, over every hub of the collective and everyone
 * connected. What it is given to publish leaves sealed under the epoch; what comes in is opened, checked and told once.
 * Its own `connected` is always true: a signal that finds no way is lost, and everyone is announced again when one opens.
 */
export class WebsocketClient extends Observable<string> {
  readonly url: string;
  readonly connected = true;
  readonly #session: Session;
  /** Hubs, and doors that are open. */
  readonly #hubs: Way;
  readonly #seen = new Latest(mostSeen);
  /** Of what peers brought, what was carried on. */
  readonly #carried = new Latest(mostSeen);
  /** On which topic each was heard last, and from whom, by y-webrtc's name for them. */
  readonly #heardAt = new Map<string, HeardAt>();
  /** What each peer may have carried on: a flood of one drowns nobody else. */
  readonly #loads = new WeakMap<Peer, Bucket>();
  #isAboutToAnnounce = false;
  readonly #stops: (() => void)[] = [];
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  /** y-webrtc's name for this room, known from the first thing it says. */
  #self: string | null = null;
  #sending: Promise<void> = Promise.resolve();
  #taking: Promise<void> = Promise.resolve();
  readonly #waiting = new Map<'hub' | Peer, number>();
  #closed = false;

  constructor(url: string) {
    super();
    this.url = url;
    this.#session = sessionAt(url);
    const events: WayEvents = {
      open: () => this.#announce(),
      receive: (topic, sealed) => this.#take(topic, sealed, 'hub')
    };
    this.#hubs = together([
      openHubWays(this.#session, this.#topics, events),
      openDoors(this.#session, events)
    ]);
    this.#stops.push(
      () => this.#hubs.close(),
      this.#session.places.subscribe(() => {
        this.#hubs.listenTo(this.#topics);
        this.#announce();
      }),
      this.#session.gate.subscribe(() => this.#standAnew()),
      this.#session.listen({
        left: (peer, reason) => this.#restFrom(peer, reason),
        connected: ({ correspondent }) => {
          this.#session.rests.succeeded(correspondent ?? '');
          this.#announceSoon();
        },
        heard: (peer, message) => {
          if (message.kind === 'signal' && this.#mayBring(peer))
            this.#take(message.topic, message.sealed, peer);
        },
        returned: () => this.#wake()
      })
    );
    this.#announceNowAndThen();
  }

  /** Takes what y-webrtc sends to its signalling server; what is not of this session's room stays here (SYN-1). */
  send(message: unknown): void {
    if (!isRecord(message) || message.type !== 'publish' || message.topic !== this.#session.id) return;
    const said = message.data as Publication;
    this.#knowMyself(said.from);
    if (this.#session.hands.takes(said)) return;
    const publication = this.#session.hands.outward(said);
    const id = idFrom<'signal'>(crypto.getRandomValues(new Uint8Array(16)));
    this.#seen.add(id);
    this.#carried.add(id);
    const envelope = encodeEnvelope({ id, publication });
    const to = publication.type === 'signal' ? publication.to : null;
    for (const { at } of this.#placesFor(publication)) this.#sendAt(at, envelope, to);
  }

  #knowMyself(self: string): void {
    if (this.#self !== null) return;
    this.#self = self;
    this.#stops.push(this.#session.hands.attach({ self, pass: (publication) => this.#pass(publication) }));
  }

  #sendAt(at: Rendezvous, envelope: string, to: string | null): void {
    const sealed = sealSignal(at, envelope).catch(() => null);
    this.#sending = Promise.all([sealed, this.#sending]).then(([text]) => {
      // One too long to be sealed is left out alone.
      if (text === null) this.#refuse();
      else this.#carry(at.topic, text, to, 'here');
    });
  }

  /** Gives a signal to those who carry it on. */
  #carry(topic: string, sealed: string, to: string | null, from: Origin<Peer>): void {
    if (this.#closed) return;
    const { connected, hands } = this.#session;
    const heard = to === null ? undefined : this.#heardAt.get(to);
    const { bearers, byHub } = onward(to === null ? null : hands.nameOf(to), from, connected, heard?.from);
    for (const bearer of bearers) bearer.say({ kind: 'signal', topic, sealed });
    if (from !== 'here') this.#session.counts.carriedSignals += bearers.length;
    // Whoever lies about who they are, to be told what is for another, is not the only one told.
    if (byHub || (from === 'here' && heard?.isOnHub === true)) this.#hubs.send(topic, sealed);
  }

  /** Somebody is answered where they were heard last: it may be the only place that they know. */
  #placesFor(publication: Publication): readonly MeetingPlace[] {
    const places = this.#session.places.value;
    const topic = publication.type === 'signal' ? this.#heardAt.get(publication.to)?.topic : undefined;
    const there = places.filter(({ at }) => at.topic === topic);
    return there.length > 0 ? there : places.filter(({ announces }) => announces);
  }

  override destroy(): void {
    this.#closed = true;
    for (const stop of this.#stops) stop();
    for (const timer of this.#timers) clearTimeout(timer);
    super.destroy();
  }

  get #topics(): readonly string[] {
    return this.#session.places.value.map(({ at }) => at.topic);
  }

  /** Who belongs may be another: peers are asked about again, and who was refused may try again. */
  #standAnew(): void {
    for (const peer of [...this.#session.peers]) peer.reconsider();
    this.#session.rests.forgive();
    this.#announce();
  }

  /** y-webrtc announces its room whenever its signalling server is connected again. */
  #announce(): void {
    if (!this.#closed) this.emit('connect', [{ type: 'connect' }, this]);
  }

  /** Whoever connects may lead to others, who are told in one go. */
  #announceSoon(): void {
    if (this.#isAboutToAnnounce) return;
    this.#isAboutToAnnounce = true;
    this.#later(this.#session.limits.calm, () => {
      this.#isAboutToAnnounce = false;
      this.#announce();
    });
  }

  #announceNowAndThen(): void {
    const { gate, connected, limits } = this.#session;
    // A newcomer looks at one place only, and whoever could let them in may have opened the app just now; so does whoever
    // missed the last epoch, where the others only listen.
    const often = gate.claim !== null ? 6 : connected.length === 0 ? 3 : 1;
    this.#later((limits.announcement / often) * (0.75 + Math.random() / 2), () => {
      this.#announce();
      this.#announceNowAndThen();
    });
  }

  #wake(): void {
    this.#hubs.wake();
    this.#announce();
  }

  #mayBring(peer: Peer): boolean {
    const now = performance.now();
    const load = this.#loads.get(peer) ?? bucket(signalsOfOne, now);
    this.#loads.set(peer, load);
    const isInTime = load.take(1, now);
    if (!isInTime) this.#refuse();
    return isInTime;
  }

  #countDown(from: 'hub' | Peer): void {
    const left = (this.#waiting.get(from) ?? 1) - 1;
    if (left === 0) this.#waiting.delete(from);
    else this.#waiting.set(from, left);
  }

  #take(topic: string, sealed: string, from: 'hub' | Peer): void {
    const place = this.#session.places.value.find(({ at }) => at.topic === topic);
    const waiting = this.#waiting.get(from) ?? 0;
    if (place === undefined || waiting >= mostWaiting) return this.#refuse();
    this.#waiting.set(from, waiting + 1);
    const opened = openSignal(place.at, sealed);
    this.#taking = Promise.all([opened, this.#taking]).then(([text]) => {
      this.#countDown(from);
      const envelope = text === null ? null : parseEnvelope(text);
      if (envelope === null) return this.#refuse();
      if (this.#closed) return;
      const { id, publication } = envelope;
      const to = publication.type === 'signal' ? publication.to : null;
      const isForOthers = to === null || to !== this.#self;
      if (from !== 'hub' && isForOthers && this.#carried.add(id)) this.#carry(topic, sealed, to, from);
      if (!this.#seen.add(id)) return;
      const isOnHub = from === 'hub' || this.#heardAt.get(publication.from)?.isOnHub === true;
      this.#heardAt.delete(publication.from);
      this.#heardAt.set(publication.from, { topic, from, isOnHub });
      if (this.#heardAt.size > mostSeen) this.#heardAt.delete(this.#heardAt.keys().next().value!);
      this.#pass({ ...publication, from: this.#session.hands.nameOf(publication.from) });
    });
  }

  /** Tells y-webrtc what somebody published, if it makes sense now. */
  #pass(publication: Publication): void {
    const { from } = publication;
    if (from === this.#self || !this.#isTimely(publication)) return;
    this.#session.correspondent = from;
    try {
      this.emit('message', [{ type: 'publish', topic: this.#session.id, data: publication }, this]);
    } catch {
      // A browser gives only so many connections and throws at the next; what follows may still be for one it gave.
      this.#refuse();
    } finally {
      this.#session.correspondent = null;
    }
  }

  /**
   * y-webrtc would answer anybody at any time, create a connection for a late candidate that then waits for an offer,
   * and give an offer to a connection that cannot take it any more (SYN-13, SYN-14, SYN-15).
   */
  #isTimely(publication: Publication): boolean {
    const { peers, rests, limits } = this.#session;
    const known = [...peers].find(({ correspondent }) => correspondent === publication.from);
    const isStart = publication.type === 'announce' || publication.signal.type === 'offer';
    if (publication.type === 'signal' && publication.to !== this.#self) return false;
    if (!isStart) return known !== undefined;
    if (rests.isResting(publication.from, performance.now())) return false;
    if (known === undefined) return peers.size < limits.peers && this.#hasPlaceFor(publication.from);
    if (publication.type === 'announce' || !known.isSettled) return true;
    // Whoever offers anew has lost the connection that still seems to stand here, unless it was just heard.
    if (known.isHeard) return false;
    known.destroy('replaced');
    return true;
  }

  /** Whoever makes up names, of people who are not there or who do not belong, leaves places for others. */
  #hasPlaceFor(name: string): boolean {
    const { peers, hands, limits } = this.#session;
    if (hands.isByHand(name)) return true;
    const from = this.#heardAt.get(name)?.from;
    const strangers = [...peers].filter(
      ({ isLetIn, correspondent }) => !isLetIn && this.#heardAt.get(correspondent ?? '')?.from === from
    );
    return strangers.length < strangersShare * limits.peers;
  }

  /** After a connection that failed, its correspondent is left alone for a while; then one more try is made. */
  #restFrom({ correspondent, since }: Peer, reason: CloseReason): void {
    if (correspondent === null || reason === 'ours' || reason === 'replaced') return;
    if (this.#session.hands.isUnanswered(correspondent)) return;
    if (since !== null && (reason === 'gone' || reason === 'silent')) return;
    const { rests, counts } = this.#session;
    counts.failedPeers++;
    this.#later(rests.failed(correspondent, performance.now(), Math.random()) + 10, () => this.#announce());
  }

  #later(delay: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, delay);
    this.#timers.add(timer);
  }

  #refuse(): void {
    this.#session.counts.refusedSignals++;
  }
}
