import type { DeviceId } from '../domain/ids';
import type Peer from './peer';

/**
 * So many times the patience is a device waited for, in one answer or in several: it may make up acts, or come again and
 * again. What it used up it has back after sixty times as long.
 */
const mostPatience = 6;
const recovery = 60;

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
  /** How long each device was waited for, in milliseconds, as of when. */
  readonly #used = new Map<DeviceId, { readonly time: number; readonly at: number }>();
  /** Whose answer was waited for in vain: it is not again before one came. */
  readonly #mute = new Set<DeviceId>();
  #reading = 0;
  #waiting: (() => void)[] = [];
  /** When what is open now is waited for no more, by whomever; null while nobody waits. */
  #patientUntil: number | null = null;

  constructor(patience: number) {
    this.#patience = patience;
  }

  isOpen(peer: Peer): boolean {
    return this.#open.has(peer);
  }

  ask(peer: Peer): void {
    const { device } = peer;
    const isAwaited =
      !this.#known.has(peer) && device !== null && !this.#mute.has(device) && this.#mayLast(device);
    this.#known.add(peer);
    this.#open.set(peer, { isAwaited, since: performance.now(), timer: this.#dropLater(peer) });
  }

  /** Something came of its answer, and more follows: it is waited for on, while it may be. */
  goesOn(peer: Peer): void {
    const question = this.#open.get(peer);
    if (question === undefined || peer.device === null) return;
    this.#pay(peer);
    if (!this.#mayLast(peer.device)) return;
    clearTimeout(question.timer);
    this.#open.set(peer, { ...question, since: performance.now(), timer: this.#dropLater(peer) });
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

  /** Resolves once nothing is waited for or read; some times the patience after the first who asks, whatever happens. */
  settled(): Promise<void> {
    if (this.#isSettled) return Promise.resolve();
    this.#patientUntil ??= performance.now() + mostPatience * this.#patience;
    const left = this.#patientUntil - performance.now();
    if (left <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const giveUp = setTimeout(resolve, left);
      this.#waiting.push(() => {
        clearTimeout(giveUp);
        resolve();
      });
    });
  }

  get #isSettled(): boolean {
    return this.#reading === 0 && ![...this.#open.values()].some(({ isAwaited }) => isAwaited);
  }

  #mayLast(device: DeviceId): boolean {
    return this.#usedBy(device) < mostPatience * this.#patience;
  }

  #usedBy(device: DeviceId): number {
    const { time, at } = this.#used.get(device) ?? { time: 0, at: 0 };
    return Math.max(0, time - (performance.now() - at) / recovery);
  }

  /** Counts how long an answer was waited for since that was last counted. */
  #pay(peer: Peer): void {
    const question = this.#open.get(peer);
    if (question?.isAwaited !== true || peer.device === null) return;
    const at = performance.now();
    this.#used.set(peer.device, { time: this.#usedBy(peer.device) + at - question.since, at });
  }

  #dropLater(peer: Peer): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.drop(peer), this.#patience);
  }

  #end(peer: Peer): void {
    this.#pay(peer);
    clearTimeout(this.#open.get(peer)?.timer);
    this.#open.delete(peer);
    this.#look();
  }

  #look(): void {
    if (!this.#isSettled) return;
    this.#patientUntil = null;
    for (const tell of this.#waiting.splice(0)) tell();
  }
}
