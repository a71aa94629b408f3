import type Peer from './peer';
import type { Session } from './session';

/** What a peer was asked for and has not given yet. */
interface Question {
  readonly hashes: Iterable<string>;
}

/**
 * Who was asked for what, one question at a time to each peer and nothing of two, and what a peer has said that it lacks
 * too (SYN-92, SYN-132). Whoever has not answered at the comparison after next is waited for no more, and all are asked
 * again at each. `askNow` puts the questions that there are to put.
 */
export class Asking<Q extends Question> {
  readonly #session: Session;
  readonly #askNow: () => Promise<void>;
  readonly #asked = new Map<Peer, { readonly question: Q; isOld: boolean }>();
  readonly #without = new Map<Peer, Set<string>>();
  #last: Promise<void> = Promise.resolve();
  readonly #pulse: ReturnType<typeof setInterval>;
  readonly #stopListening: () => void;

  constructor(session: Session, askNow: () => Promise<void>) {
    this.#session = session;
    this.#askNow = askNow;
    this.#stopListening = session.listen({
      connected: () => this.ask(),
      left: (peer) => {
        this.#without.delete(peer);
        if (this.#asked.delete(peer)) this.ask();
      }
    });
    this.#pulse = setInterval(() => this.#beat(), session.limits.comparison);
  }

  /** Has the questions put that there are to put, each time after the last. */
  readonly ask = (): void => {
    this.#last = this.#last.then(this.#askNow).catch(() => undefined);
  };

  /** The peers to which no question is open. */
  get idle(): readonly Peer[] {
    return this.#session.connected.filter((peer) => !this.#asked.has(peer));
  }

  /** All that somebody is being asked for. */
  get onTheWay(): Set<string> {
    return new Set([...this.#asked.values()].flatMap(({ question }) => [...question.hashes]));
  }

  lacks(peer: Peer, hash: string): boolean {
    return this.#without.get(peer)?.has(hash) === true;
  }

  /** What a peer is being asked. */
  of(peer: Peer): Q | undefined {
    return this.#asked.get(peer)?.question;
  }

  open(peer: Peer, question: Q): void {
    this.#asked.set(peer, { question, isOld: false });
  }

  /** Part of its answer came. */
  stillComing(peer: Peer): void {
    const asked = this.#asked.get(peer);
    if (asked !== undefined) asked.isOld = false;
  }

  /** Its answer is over, and there were none of these. */
  close(peer: Peer, lacking: Iterable<string>): void {
    this.#asked.delete(peer);
    this.noteLacking(peer, lacking);
    this.ask();
  }

  /** There is none of these to be had of a peer, until the next comparison. */
  noteLacking(peer: Peer, lacking: Iterable<string>): void {
    if (peer.isConnected) this.#without.set(peer, new Set([...(this.#without.get(peer) ?? []), ...lacking]));
  }

  /** A peer has come to have some. */
  noteHeld(peer: Peer, hashes: readonly string[]): void {
    for (const hash of hashes) this.#without.get(peer)?.delete(hash);
    this.ask();
  }

  stop(): void {
    clearInterval(this.#pulse);
    this.#stopListening();
  }

  #beat(): void {
    this.#without.clear();
    for (const [peer, asked] of this.#asked) {
      if (asked.isOld) this.close(peer, asked.question.hashes);
      else asked.isOld = true;
    }
    this.ask();
  }
}
