import type { DeviceId } from '../domain/ids';
import type Peer from './peer';

/** So many times the patience is nothing waited for any longer, though acts go on coming: somebody may make them up. */
const mostPatience = 6;

/**
 * The questions to peers about their journals that have no last word yet, and what is waited for before anything of a
 * document is told to anybody: an answer, the first of each peer, may tell that they are out.
 */
export class Questions {
  readonly #patience: number;
  readonly #open = new Map<
    Peer,
    { readonly isAwaited: boolean; readonly since: number; readonly timer: ReturnType<typeof setTimeout> }
  >();
  readonly #known = new WeakSet<Peer>();
  /** Whose answer was waited for in vain: it is not again before one came. */
  readonly #mute = new Set<DeviceId>();
  #reading = 0;
  #waiting: (() => void)[] = [];

  constructor(patience: number) {
    this.#patience = patience;
  }

  isOpen(peer: Peer): boolean {
    return this.#open.has(peer);
  }

  ask(peer: Peer): void {
    const isAwaited = !this.#known.has(peer) && peer.device !== null && !this.#mute.has(peer.device);
    this.#known.add(peer);
    this.#open.set(peer, {
      isAwaited,
      since: performance.now(),
      timer: this.#dropLater(peer, this.#patience)
    });
  }

  /** Something came of its answer, and more follows: it is waited for on. */
  goesOn(peer: Peer): void {
    const question = this.#open.get(peer);
    if (question === undefined) return;
    clearTimeout(question.timer);
    const left = question.since + mostPatience * this.#patience - performance.now();
    const timer = this.#dropLater(peer, Math.max(0, Math.min(this.#patience, left)));
    this.#open.set(peer, { ...question, timer });
  }

  answered(peer: Peer): void {
    if (peer.device !== null) this.#mute.delete(peer.device);
    this.#end(peer);
  }

  /** It took too long, or the peer is gone. */
  drop(peer: Peer): void {
    if (this.#open.get(peer)?.isAwaited === true && peer.device !== null) this.#mute.add(peer.device);
    this.#end(peer);
  }

  async during(work: Promise<void>): Promise<void> {
    this.#reading++;
    await work.finally(() => {
      this.#reading--;
      this.#look();
    });
  }

  /** Resolves once nothing is waited for or read; after some times the patience whatever happens. */
  settled(): Promise<void> {
    if (this.#isSettled) return Promise.resolve();
    return new Promise((resolve) => {
      const giveUp = setTimeout(resolve, mostPatience * this.#patience);
      this.#waiting.push(() => {
        clearTimeout(giveUp);
        resolve();
      });
    });
  }

  get #isSettled(): boolean {
    return this.#reading === 0 && ![...this.#open.values()].some(({ isAwaited }) => isAwaited);
  }

  #dropLater(peer: Peer, delay: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.drop(peer), delay);
  }

  #end(peer: Peer): void {
    clearTimeout(this.#open.get(peer)?.timer);
    this.#open.delete(peer);
    this.#look();
  }

  #look(): void {
    if (this.#isSettled) for (const tell of this.#waiting.splice(0)) tell();
  }
}
