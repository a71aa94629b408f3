import type { ActId } from '../domain/acts/act';
import type { Chains } from '../domain/acts/chains';
import { Cell } from '../domain/observable';
import type { JournalDamage, JournalStore } from '../storage/journal-store';

/** What was kept of a journal on this device and cannot be read, until all of it has come back from somebody else. */
export class Damage {
  /** So many acts and pages. */
  readonly count = new Cell(0);
  readonly #lost = new Set<ActId>();
  readonly #unreadable = new Set<string>();
  /** Whether the disk has a note of any of these. */
  #isNoted = false;

  /** Takes in what the disk says of it. */
  note({ lost, unreadable }: JournalDamage): void {
    for (const id of lost) this.#lost.add(id);
    for (const page of unreadable) this.#unreadable.add(page);
    this.#isNoted ||= lost.length + unreadable.length > 0;
  }

  /** An act is known to have been here; those that still are do not count. */
  miss(id: ActId): void {
    this.#lost.add(id);
  }

  /** Counts what is missing from these. */
  look(chains: Chains): void {
    for (const id of this.#lost) if (chains.get(id) !== null) this.#lost.delete(id);
    this.count.set(this.#lost.size + this.#unreadable.size);
  }

  /** Has the disk know nothing any more of it, once all that is known to have been here is here again. */
  async heal(chains: Chains, store: JournalStore, space: string): Promise<void> {
    if (!this.#isNoted || this.#lost.size > 0 || chains.waiting > 0) return;
    await store.forgetDamage(space);
    this.#isNoted = false;
    this.#unreadable.clear();
    this.look(chains);
  }
}
