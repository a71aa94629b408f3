import type { Description, Signal } from './description';
import { addressIn, type GatheredAddress } from './pairing-code';

/** This end of a line, as its browser describes it: all that the other end needs to reach it. */
export interface OwnEnd {
  /** Null when the browser gave none in time. */
  readonly description: Description | null;
  /** Of an answer, the ufrag of the offer. */
  readonly to: string;
  /** Those that the browser prefers first. */
  readonly addresses: readonly GatheredAddress[];
}

/** How long no other address of this device must have come before an end is whole, and how long they are waited for. */
export interface GatheringTime {
  readonly quiet: number;
  readonly most: number;
}

/** Gathers what is signalled of one end, until it can be told in one go. */
export class Gathering {
  /** Resolves once nothing more is to come. */
  readonly whole: Promise<OwnEnd>;
  readonly #quietTime: number;
  readonly #most: ReturnType<typeof setTimeout>;
  readonly #addresses: GatheredAddress[] = [];
  #description: Description | null = null;
  #to = '';
  #quiet: ReturnType<typeof setTimeout> | undefined;
  #resolve: (end: OwnEnd) => void = () => undefined;

  constructor({ quiet, most }: GatheringTime) {
    this.#quietTime = quiet;
    this.#most = setTimeout(() => this.end(), most);
    this.whole = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  take(signal: Signal): void {
    if (signal.type === 'candidate') {
      const address = addressIn(signal.candidate);
      if (address !== null) this.#addresses.push(address);
      this.#addresses.sort((a, b) => b.priority - a.priority);
    } else {
      this.#description = signal.description;
      this.#to = signal.type === 'answer' ? signal.to : '';
    }
    clearTimeout(this.#quiet);
    if (this.#addresses.length > 0) this.#quiet = setTimeout(() => this.end(), this.#quietTime);
  }

  /** Waits for nothing more. */
  end(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#most);
    this.#resolve({ description: this.#description, to: this.#to, addresses: this.#addresses });
  }
}
