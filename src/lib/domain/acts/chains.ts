import type { DeviceId } from '../ids';
import { byOrder, headOf, type Act, type ActId, type Head } from './act';

/** What became of an act that was handed over. */
export type Taken =
  /** It is kept, and with it others that waited for it, each after all that it had seen. */
  | { readonly kind: 'kept'; readonly acts: readonly Act[] }
  | { readonly kind: 'known' }
  /** Something that it had seen is not here yet. */
  | { readonly kind: 'waiting' }
  /** It says what cannot be: wrong whoever reads it, so everyone refuses it. */
  | { readonly kind: 'refused' }
  /** Too many wait already; it is asked for again later. */
  | { readonly kind: 'crowded' };

/** Two different acts of one author at one place: somebody cheats, or a phone was copied. */
export interface Fork {
  readonly author: DeviceId;
  /** The first place that was filled twice: nothing counts from here on. */
  readonly seq: number;
  readonly acts: readonly Act[];
}

/** So many acts may wait for others: one that is sent all of a journal at once may hold most of it for a while. */
const mostWaiting = 100_000;
/** An author whose chain forked may have so many ends that nobody else has named. */
const mostEnds = 64;
/** So many refused acts are remembered, with which all that follows them is refused. */
const mostRefused = 10_000;

/**
 * All the acts of a space that this device knows, each kept once what it had seen is kept. The same acts give the
 * same chains, in whatever order they came.
 */
export class Chains {
  readonly #acts = new Map<ActId, Act>();
  /** By author and place; more than one act at a place is a fork. */
  readonly #places = new Map<DeviceId, Act[][]>();
  /** The acts of an author that none of its own follows. */
  readonly #ends = new Map<DeviceId, Map<ActId, Act>>();
  readonly #forks = new Map<DeviceId, Fork>();
  readonly #waiting = new Map<ActId, Act>();
  /** Which waiting acts a missing one holds up. */
  readonly #held = new Map<ActId, Act[]>();
  readonly #refused = new Set<ActId>();
  readonly #inOrder: Act[] = [];
  /** How far the authors of some acts had heard others by then, where they named it long before: it is not looked for twice. */
  readonly #heard = new Map<ActId, Map<DeviceId, number>>();

  /** Every act, in an order in which each comes after all that it had seen. */
  get acts(): readonly Act[] {
    return this.#inOrder;
  }

  get forks(): ReadonlyMap<DeviceId, Fork> {
    return this.#forks;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  get(id: ActId): Act | null {
    return this.#acts.get(id) ?? null;
  }

  /** The last acts of each author; more than one where a chain forked. */
  get ends(): readonly Act[] {
    return [...this.#ends.values()].flatMap((ends) => [...ends.values()]);
  }

  get heads(): readonly Head[] {
    return this.ends.map(headOf);
  }

  /** The only end of a chain, or null when there is none, or more than one. */
  endOf(author: DeviceId): Act | null {
    const [end, another] = this.#ends.get(author)?.values() ?? [];
    return another === undefined ? (end ?? null) : null;
  }

  take(act: Act): Taken {
    if (this.#acts.has(act.id)) return { kind: 'known' };
    if (this.#waiting.has(act.id)) return { kind: 'waiting' };
    if (this.#followsRefused(act)) return this.#refuse(act);
    const missing = this.#missingOf(act);
    if (missing !== null) {
      if (this.#waiting.size >= mostWaiting) return { kind: 'crowded' };
      this.#waiting.set(act.id, act);
      this.#hold(missing, act);
      return { kind: 'waiting' };
    }
    if (this.#isOneEndTooMany(act)) return { kind: 'crowded' };
    if (!this.#fits(act)) return this.#refuse(act);
    const kept = [act];
    for (const one of kept) {
      this.#keep(one);
      kept.push(...this.#release(one.id));
    }
    return { kind: 'kept', acts: kept };
  }

  /** What somebody who told these heads may lack, each after all that it had seen. */
  since(heads: readonly Head[]): readonly Act[] {
    const told = new Set(heads.map(({ id }) => id));
    if (this.ends.every(({ id }) => told.has(id))) return [];
    const known = new Set<ActId>();
    for (const { id } of heads)
      for (let act = this.#acts.get(id); act !== undefined && !known.has(act.id); act = this.#before(act))
        known.add(act.id);
    return this.#inOrder.filter(({ id }) => !known.has(id));
  }

  /** Whether whoever said an act knew of another one by then; of two of a chain that forked, only the common part counts. */
  knew(later: Act, { author, seq, lamport }: Act): boolean {
    if (later.lamport <= lamport) return false;
    return later.author === author ? later.seq > seq : this.#heardOf(later, author) >= seq;
  }

  /** How far whoever said an act had heard of an author: nobody unhears what an act of theirs named before. */
  #heardOf(later: Act, author: DeviceId): number {
    let most = -1;
    for (let act: Act | undefined = later; act !== undefined; act = this.#before(act)) {
      const known = this.#heard.get(act.id)?.get(author);
      most = Math.max(most, known ?? act.seen.find((one) => one.author === author)?.seq ?? -1);
      if (known !== undefined) break;
    }
    this.#hear(later.id, author, most);
    return most;
  }

  #hear(act: ActId, author: DeviceId, seq: number): void {
    const known = this.#heard.get(act) ?? new Map<DeviceId, number>();
    this.#heard.set(act, known.set(author, seq));
  }

  #before(act: Act): Act | undefined {
    return act.prev === null ? undefined : this.#acts.get(act.prev);
  }

  #missingOf(act: Act): ActId | null {
    if (act.prev !== null && !this.#acts.has(act.prev)) return act.prev;
    return act.seen.find(({ id }) => !this.#acts.has(id))?.id ?? null;
  }

  #hold(missing: ActId, act: Act): void {
    const held = this.#held.get(missing);
    if (held === undefined) this.#held.set(missing, [act]);
    else held.push(act);
  }

  /** The acts that waited for this one, wait for nothing else any more, and fit. */
  #release(id: ActId): readonly Act[] {
    const held = this.#held.get(id) ?? [];
    this.#held.delete(id);
    return held.filter((act) => {
      const missing = this.#missingOf(act);
      if (missing !== null) {
        this.#hold(missing, act);
        return false;
      }
      this.#waiting.delete(act.id);
      if (this.#isOneEndTooMany(act)) return false;
      const fits = this.#fits(act);
      if (!fits) this.#refuse(act);
      return fits;
    });
  }

  /** Nothing that waits for a refused act will ever be kept. */
  #refuse(act: Act): Taken {
    const all = [act];
    for (const one of all) {
      this.#refused.add(one.id);
      this.#waiting.delete(one.id);
      all.push(...(this.#held.get(one.id) ?? []).filter(({ id }) => this.#waiting.has(id)));
      this.#held.delete(one.id);
    }
    for (const id of this.#refused) {
      if (this.#refused.size <= mostRefused) break;
      this.#refused.delete(id);
    }
    return { kind: 'refused' };
  }

  #followsRefused({ id, prev, seen }: Act): boolean {
    return (
      this.#refused.has(id) ||
      (prev !== null && this.#refused.has(prev)) ||
      seen.some((head) => this.#refused.has(head.id))
    );
  }

  /**
   * Whoever says ever more things at one place fills no phone. What somebody else has named is kept all the same,
   * so that what an honest device said of it counts everywhere, whatever came first.
   */
  #isOneEndTooMany({ id, author, seq }: Act): boolean {
    const isFork = (this.#places.get(author)?.[seq]?.length ?? 0) > 0;
    return isFork && this.#ends.get(author)!.size >= mostEnds && !this.#held.has(id);
  }

  #keep(act: Act): void {
    const places = this.#places.get(act.author) ?? [];
    const place = places[act.seq] ?? [];
    const ends = this.#ends.get(act.author) ?? new Map<ActId, Act>();
    this.#acts.set(act.id, act);
    this.#inOrder.push(act);
    place.push(act);
    places[act.seq] = place;
    this.#places.set(act.author, places);
    if (act.prev !== null) ends.delete(act.prev);
    ends.set(act.id, act);
    this.#ends.set(act.author, ends);
    if (place.length > 1 && act.seq <= (this.#forks.get(act.author)?.seq ?? Infinity))
      this.#forks.set(act.author, { author: act.author, seq: act.seq, acts: [...place].sort(byOrder) });
  }

  /** Whether an act says the truth about those that it follows, all of which are here. */
  #fits(act: Act): boolean {
    const before = this.#before(act);
    if (act.prev === null ? act.seq !== 0 : before?.author !== act.author || before.seq !== act.seq - 1)
      return false;
    let highest = before?.lamport ?? 0;
    const authors = new Set<DeviceId>([act.author]);
    for (const { author, seq, id } of act.seen) {
      const seen = this.#acts.get(id);
      if (seen === undefined || seen.author !== author || seen.seq !== seq || authors.has(author))
        return false;
      authors.add(author);
      highest = Math.max(highest, seen.lamport);
    }
    return act.lamport === highest + 1;
  }
}
