import type { Guard } from './guard';
import { sharedLocks } from './shared-locks';

/** An id under which this device wrote in a document, as it is kept beside that document, and when it last did. */
interface KeptClient {
  readonly id: number;
  /** In milliseconds since 1970. */
  readonly usedAt: number;
}

const day = 24 * 3600 * 1000;

/**
 * How long nothing may have been written under an id that is taken again, in milliseconds. Whoever puts back an older copy
 * of the whole browser would write under it what others know it has written already: that copy was last written in at least
 * as long ago as it is old. A device that is used every week keeps one id for good. One for each opening would be twenty
 * thousand in five years, and every edit walks through all of them.
 */
const longestUnused = 7 * day;
/** How long after it was noted that something is written under an id that is noted again, in milliseconds. */
const betweenNotes = day;

const key = 'grange-clients';

/**
 * The id by which Yjs tells this tab's edits from all others': one that this device wrote under before and no other tab
 * holds, or else a fresh one. It is kept in the database of the document, and so is lost with what was written under it.
 *
 * Take it before the document is loaded: whoever held it has committed all that they wrote when they let go of it. Set it
 * once the document is loaded: Yjs takes whatever comes under its own id for somebody else's.
 */
export class ClientLease {
  readonly #guard: Guard;
  readonly #name: string;
  readonly #now: () => number;
  #id: number;
  /** When it was noted to be in use; zero while it is not held. */
  #usedAt = 0;
  #release: () => void = () => undefined;

  private constructor(guard: Guard, name: string, fresh: number, now: () => number) {
    this.#guard = guard;
    this.#name = name;
    this.#id = fresh;
    this.#now = now;
  }

  /** Takes one for the document of that name, `fresh` when there is none to be had; pending while the storage refuses. */
  static async take(guard: Guard, name: string, fresh: number, now: () => number): Promise<ClientLease> {
    const lease = new ClientLease(guard, name, fresh, now);
    for (const { id, usedAt } of await lease.#kept())
      if (await lease.#hold(id)) {
        lease.#usedAt = usedAt;
        return lease;
      }
    await lease.#adopt(fresh, []);
    return lease;
  }

  get id(): number {
    return this.#id;
  }

  /** Notes that something is being written under it, once a day at most; an opening that writes nothing notes nothing. */
  noteUse(): void {
    if (this.#usedAt === 0 || this.#now() - this.#usedAt < betweenNotes) return;
    // Refused, it is noted with something that is written later.
    void this.#note([]).catch(() => undefined);
  }

  /** Gives this one up for good, and uses `fresh` from here on: others may know more of it than this device does. */
  async replaceBy(fresh: number): Promise<void> {
    const given = this.#id;
    this.#release();
    this.#id = fresh;
    await this.#adopt(fresh, [given]);
  }

  /** Another tab may take it. */
  release(): void {
    this.#release();
  }

  /** Those that were not given up, the latest first; none of a clock that was set back since. */
  async #kept(): Promise<readonly KeptClient[]> {
    const kept = await this.#guard.custom('readonly', (store) => store.get(key) as IDBRequest<unknown>);
    if (!Array.isArray(kept)) return [];
    const now = this.#now();
    return (kept as readonly KeptClient[]).filter(
      ({ usedAt }) => usedAt <= now && now - usedAt < longestUnused
    );
  }

  async #adopt(fresh: number, given: readonly number[]): Promise<void> {
    if (await this.#hold(fresh)) await this.#note(given);
  }

  /** Notes that the one that is held is in use, and forgets those that are `given` up. */
  async #note(given: readonly number[]): Promise<void> {
    const held = this.#id;
    this.#usedAt = this.#now();
    const others = (await this.#kept()).filter(({ id }) => id !== held && !given.includes(id));
    const kept: readonly KeptClient[] = [{ id: held, usedAt: this.#usedAt }, ...others];
    await this.#guard.custom('readwrite', (store) => store.put(kept, key));
  }

  /** Holds the lock of an id until it is released; false when another tab has it, or where there are no locks. */
  async #hold(id: number): Promise<boolean> {
    const locks = sharedLocks();
    if (locks === undefined) return false;
    return new Promise((resolve, reject) => {
      locks
        .request(`grange/client/${this.#name}/${id}`, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          if (lock === null) return undefined;
          this.#id = id;
          return new Promise<void>((release) => {
            this.#release = release;
          });
        })
        .catch(reject);
    });
  }
}
