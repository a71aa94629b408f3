import type { Act, ActId, Head } from '../domain/acts/act';
import { Chains } from '../domain/acts/chains';
import type { Field, Plain } from '../domain/acts/fields';
import { Fold, type Family } from '../domain/acts/fold';
import type { DeviceId } from '../domain/ids';
import type { Membership } from '../domain/membership/settle';
import type { DeviceKeys } from '../identity/device-key';
import { actFrom, decodeAct } from '../journal/act-codec';
import { isOfSpace, isProved } from '../journal/attest';
import {
  Authors,
  inRuns,
  newsOf,
  readRun,
  signAct,
  type ReadAct,
  type SignatureProblem,
  type SignedAct
} from '../journal/signing';
import type { JournalStore, KeptAct } from '../storage/journal-store';
import { sharedLocks } from '../storage/shared-locks';

/** Acts of one author that follow each other, and the key that they are signed with. */
export interface Run {
  readonly signKey: Uint8Array;
  readonly acts: readonly SignedAct[];
}

/** Why acts that somebody brought were not taken. */
export type RunProblem = SignatureProblem | { readonly kind: 'other-space' };

export interface JournalFacts {
  /** `<collective>/<space>`. */
  readonly space: string;
  readonly store: JournalStore;
  readonly keys: DeviceKeys;
  readonly families: readonly Family<unknown, unknown>[];
  /** Milliseconds since 1970. */
  now(): number;
  readonly locks?: LockManager;
}

/**
 * The acts of one space on this device, in one tab: kept strictly before anybody hears of them, and folded as they
 * come. Several tabs may speak for the device; they take turns, so that they never say two things at one place.
 */
export class Journal {
  readonly #facts: JournalFacts;
  readonly #chains = new Chains();
  readonly #authors = new Authors();
  readonly #signKeys = new Map<DeviceId, Uint8Array>();
  readonly #signed = new Map<ActId, ReadAct>();
  readonly #unproved = new Set<ActId>();
  readonly #listeners = new Set<(subjects: ReadonlySet<string>) => void>();
  /** Which heads of others this device has said that it knows. */
  readonly #told = new Map<DeviceId, ActId>();
  /** What the storage has refused until now: it is not passed on, nor shown. */
  readonly #unkept: Act[] = [];
  #fold!: Fold;
  /** What is taken is taken one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(facts: JournalFacts) {
    this.#facts = facts;
  }

  /** Reads what is kept of a space; rejects when the storage refuses. */
  static async open(facts: JournalFacts): Promise<Journal> {
    const journal = new Journal(facts);
    await journal.#learnKey(facts.keys.public.sign);
    const acts = await journal.#readKept();
    for (const { act } of acts) await journal.#admit(act);
    journal.#fold = new Fold(journal.#chains, facts.families, journal.#unproved);
    return journal;
  }

  get membership(): Membership {
    return this.#fold.membership;
  }

  get heads(): readonly Head[] {
    return this.#chains.heads;
  }

  get fold(): Fold {
    return this.#fold;
  }

  /** Calls back with the subjects whose state may be another; the function given back stops it. */
  listen(changed: (subjects: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** Says something as this device; resolves once it is kept. Rejects, nothing said, when the storage refuses. */
  say<Body>(kind: string, body: Body, field: Field<Body>): Promise<Act> {
    return this.#inTurn(() =>
      this.#alone(async () => {
        await this.#catchUp();
        const { keys, space, now } = this.#facts;
        const last = this.#chains.endOf(keys.id);
        const news = this.#chains.ends.filter(
          ({ author, id }) => author !== keys.id && this.#told.get(author) !== id
        );
        // Of a chain that forked, nothing counts any more: it is not named.
        const honest = news.filter(({ author }) => !this.#chains.forks.has(author));
        // A founding act has no space yet: the collective's id follows from it.
        const of = kind === 'membership.found' ? '' : space;
        const saying = { space: of, at: now(), kind, body: field.write(body) };
        const said = await signAct(keys, saying, { last, news: newsOf(honest) });
        await this.#keep([said]);
        this.#tell(await this.#admitRead([said]));
        return said.act;
      })
    );
  }

  /** Takes what a peer brought; tells why nothing of it was, or null. Rejects when the storage refuses. */
  take(run: Run): Promise<RunProblem | null> {
    return this.#inTurn(async () => {
      if ((await this.#learnKey(run.signKey)) === null) return { kind: 'other-key' };
      const read = await readRun(run.acts, this.#authors);
      if (!read.ok) return read.problem;
      for (const { act } of read.value)
        if (!(await isOfSpace(act, this.#facts.space))) return { kind: 'other-space' };
      this.#unkept.push(...(await this.#admitRead(read.value)));
      const kept = [...this.#unkept];
      await this.#keep(kept.map(({ id }) => this.#signed.get(id)!));
      this.#unkept.splice(0);
      this.#tell(kept);
      return null;
    });
  }

  /** What somebody who told these heads may lack. Every act among it is on this device's disk. */
  async since(heads: readonly Head[]): Promise<readonly Run[]> {
    await this.#turn.catch(() => undefined);
    const unkept = new Set(this.#unkept);
    const acts = this.#chains
      .since(heads)
      .filter((act) => !unkept.has(act))
      .flatMap(({ id }) => this.#signed.get(id) ?? []);
    return inRuns(acts).map((run) => ({
      signKey: this.#signKeys.get(run[0]!.act.author)!,
      acts: run.map(({ signed }) => signed)
    }));
  }

  async #learnKey(signKey: Uint8Array): Promise<DeviceId | null> {
    const id = await this.#authors.take(signKey);
    if (id !== null) this.#signKeys.set(id, signKey);
    return id;
  }

  /** The acts on the disk that this tab does not know. */
  async #readKept(): Promise<readonly ReadAct[]> {
    const { acts, keys } = await this.#facts.store.load(this.#facts.space);
    for (const signKey of keys.values()) await this.#learnKey(signKey);
    const read = acts.filter(({ id }) => !this.#signed.has(id)).flatMap((kept) => readKept(kept) ?? []);
    for (const one of read) this.#signed.set(one.act.id, one);
    return read;
  }

  /** Learns what another tab has said as this device, and what it had seen. */
  async #catchUp(): Promise<void> {
    const { store, space, keys } = this.#facts;
    const end = await store.lastOf(space, keys.id);
    if (end === null || this.#chains.get(end) !== null) return;
    const kept: Act[] = [];
    for (const { act } of await this.#readKept()) kept.push(...(await this.#admit(act)));
    this.#tell(kept);
  }

  async #admitRead(read: readonly ReadAct[]): Promise<readonly Act[]> {
    const kept: Act[] = [];
    for (const one of read) {
      if (!this.#signed.has(one.act.id)) this.#signed.set(one.act.id, one);
      kept.push(...(await this.#admit(one.act)));
    }
    return kept;
  }

  async #admit(act: Act): Promise<readonly Act[]> {
    const taken = this.#chains.take(act);
    if (taken.kind === 'refused' || taken.kind === 'crowded') this.#signed.delete(act.id);
    if (taken.kind !== 'kept') return [];
    for (const one of taken.acts) {
      if (!(await isProved(one, this.#facts.space, this.#chains))) this.#unproved.add(one.id);
      if (one.author !== this.#facts.keys.id) continue;
      for (const { author, id } of one.seen) this.#told.set(author, id);
    }
    return taken.acts;
  }

  async #keep(acts: readonly ReadAct[]): Promise<void> {
    const { store, space } = this.#facts;
    for (const author of new Set(acts.map(({ act }) => act.author)))
      await store.keepKey(space, author, this.#signKeys.get(author)!);
    await store.keep(
      space,
      acts.map(({ act, signed }) => ({ ...signed, id: act.id, author: act.author }))
    );
  }

  #tell(acts: readonly Act[]): void {
    if (acts.length === 0) return;
    const subjects = this.#fold.take(acts);
    for (const changed of [...this.#listeners]) changed(subjects);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.catch(() => undefined).then(work);
    this.#turn = done;
    return done;
  }

  /** Runs a work while no other tab speaks for this device. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const { space, keys, locks = sharedLocks() } = this.#facts;
    return locks === undefined ? work() : locks.request(`grange/journal/${space}/${keys.id}`, work);
  }
}

/** An act from the disk, where only what was checked is kept; null when its bytes are no act any more. */
function readKept({ id, bytes, signature }: KeptAct): ReadAct | null {
  const read = decodeAct(bytes);
  return read.ok ? { act: actFrom(read.value, id) as Act<Plain>, signed: { bytes, signature } } : null;
}
