/** How long to wait before trying again, in milliseconds: the first, and what it grows to. */
export interface Patience {
  readonly first: number;
  readonly most: number;
}

/** The wait after so many failures in a row, doubled each time; `chance` in [0, 1) spreads those who failed at once. */
export function waitAfter(failures: number, { first, most }: Patience, chance: number): number {
  const longest = Math.min(most, first * 2 ** Math.min(failures - 1, 30));
  return longest * (0.5 + chance / 2);
}

interface Rest {
  readonly failures: number;
  readonly until: number;
}

/** More than meet in a day; whoever was noted first is forgotten first. */
const mostNoted = 1000;

/** With whom a connection failed, and until when nothing is tried with them (SYN-14). Instants in milliseconds. */
export class Rests {
  readonly #patience: Patience;
  readonly #rests = new Map<string, Rest>();

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  /** Notes a failure at `now` and gives how long to rest. */
  failed(whom: string, now: number, chance: number): number {
    const failures = (this.#rests.get(whom)?.failures ?? 0) + 1;
    const wait = waitAfter(failures, this.#patience, chance);
    this.#rests.delete(whom);
    this.#rests.set(whom, { failures, until: now + wait });
    if (this.#rests.size > mostNoted) this.#rests.delete(this.#rests.keys().next().value!);
    return wait;
  }

  succeeded(whom: string): void {
    this.#rests.delete(whom);
  }

  /** Everyone may be tried again at once. */
  forgive(): void {
    this.#rests.clear();
  }

  isResting(whom: string, now: number): boolean {
    return (this.#rests.get(whom)?.until ?? 0) > now;
  }
}
