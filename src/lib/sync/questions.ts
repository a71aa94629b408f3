import type { DeviceId } from '../domain/ids';
import type Peer from './peer';

/**
 * The questions to peers about their journals that have no last word yet, and what is waited for before anything of a
 * document is told to anybody: an answer, the first of each peer, may tell that they are out.
 */
export class Questions {
  readonly #patience: number;
  readonly #open = new Map<
    Peer,
    { readonly isAwaited: boolean; readonly timer: ReturnType<typeof setTimeout> }
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
    this.#open.set(peer, { isAwaited, timer: setTimeout(() => this.drop(peer), this.#patience) });
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

  /** Resolves once nothing is waited for or read; after the time to shake hands whatever happens. */
  settled(): Promise<void> {
    if (this.#isSettled) return Promise.resolve();
    return new Promise((resolve) => {
      const giveUp = setTimeout(resolve, this.#patience);
      this.#waiting.push(() => {
        clearTimeout(giveUp);
        resolve();
      });
    });
  }

  get #isSettled(): boolean {
    return this.#reading === 0 && ![...this.#open.values()].some(({ isAwaited }) => isAwaited);
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
