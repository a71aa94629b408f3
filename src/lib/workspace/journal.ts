import { headOf, type Act, type ActId, type Head } from '../domain/acts/act';
import { Chains } from '../domain/acts/chains';
import type { Field, Plain } from '../domain/acts/fields';
import { Fold, type Family } from '../domain/acts/fold';
import type { DeviceId } from '../domain/ids';
import { readMembership } from '../domain/membership/kinds';
import { actsOfMembers } from '../domain/membership/lead-in';
import { comesByItself } from '../domain/membership/rules';
import type { Observable } from '../domain/observable';
import { Belonging } from '../domain/membership/membership-of';
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
  upToSigned,
  type ReadAct,
  type Run,
  type SignatureProblem
} from '../journal/signing';
import type { KeptAct } from '../storage/journal-page';
import type { JournalStore } from '../storage/journal-store';
import type { Registry } from '../storage/registry';
import { sharedLocks } from '../storage/shared-locks';
import { Damage } from './journal-damage';
import { pace } from './slices';

/** Why acts that somebody brought were not taken. */
export type RunProblem = SignatureProblem | { readonly kind: 'other-space' };

export interface JournalFacts {
  /** `<collective>/<space>`. */
  readonly space: string;
  readonly store: JournalStore;
  readonly keys: DeviceKeys;
  readonly families: readonly Family<unknown, unknown>[];
  /** Where it is noted what this device said last, so that a journal which vanished does not say something else there. */
  readonly registry?: Pick<Registry, 'spoken' | 'noteSpoken'>;
  /** Milliseconds since 1970. */
  now(): number;
  readonly locks?: LockManager;
}

/**
 * Is told which subjects may have another state, the acts that were kept, and who brought them, as {@link Journal.take}
 * was told; null for what was said on this device.
 */
type Listener = (subjects: ReadonlySet<string>, acts: readonly Act[], from: unknown) => void;

/** Nothing can be said: this device's own chain stands elsewhere than what this tab knows, and it would fork. */
export class CannotSpeak extends Error {}

/** So many acts are passed on at once: what is cut off on the way is asked for again from there. */
const slice = 500;
/** So many acts are held of what a stranger brought, until what follows says whether anybody who belongs had seen them. */
const mostHeld = 2000;
/** So many acts are folded before it is looked at how long it takes. */
const folded = 100;

/**
 * The acts of one space on this device, in one tab: kept strictly before anybody hears of them, and folded as they
 * come. Several tabs may speak for the device; they take turns, so that they never say two things at one place, and
 * each learns what another has kept.
 */
export class Journal {
  readonly #facts: JournalFacts;
  readonly #chains = new Chains();
  readonly #authors = new Authors();
  readonly #signKeys = new Map<DeviceId, Uint8Array>();
  readonly #read = new Map<ActId, ReadAct>();
  readonly #unproved = new Set<ActId>();
  readonly #listeners = new Set<Listener>();
  /** Which heads of others this device has said that it knows. */
  readonly #told = new Map<DeviceId, ActId>();
  /** What the storage has refused until now: it is not passed on, nor shown. */
  readonly #unkept: Act[] = [];
  /** Of what strangers brought, what nobody who belongs is known to have said or seen. */
  readonly #held = new WeakMap<object, readonly ReadAct[]>();
  readonly #tabs: BroadcastChannel;
  readonly #damage = new Damage();
  /** How often the database had vanished when the disk last held all that is known here. */
  #losses: number;
  #stopHeeding = () => {};
  #marks: ReadonlyMap<DeviceId, number> | undefined;
  #fold!: Fold;
  /** What is taken is taken one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(facts: JournalFacts) {
    this.#facts = facts;
    this.#tabs = new BroadcastChannel(`grange/journal/${facts.space}`);
    this.#losses = facts.store.losses.value;
  }

  /** Reads what is kept of a space; rejects when the storage refuses. */
  static async open(facts: JournalFacts): Promise<Journal> {
    const journal = new Journal(facts);
    try {
      await journal.#learnKey(facts.keys.public.sign);
      const breath = pace();
      const belonging = new Belonging(journal.#chains, journal.#unproved);
      for (const { act } of await journal.#readKept()) {
        await journal.#admit(act);
        belonging.look();
        await breath();
      }
      const { acts } = journal.#chains;
      journal.#fold = new Fold(journal.#chains, facts.families, belonging, []);
      for (let i = 0; i < acts.length; i += folded) {
        journal.#fold.place(acts.slice(i, i + folded));
        await breath();
      }
      journal.#damage.look(journal.#chains);
      journal.#follow();
      return journal;
    } catch (cause) {
      journal.close();
      throw cause;
    }
  }

  /** What was kept here and cannot be read, until it has come back: so many acts and pages. */
  get damaged(): Observable<number> {
    return this.#damage.count;
  }

  get membership(): Membership {
    return this.#fold.membership;
  }

  get heads(): readonly Head[] {
    return this.#chains.heads;
  }

  get chains(): Chains {
    return this.#chains;
  }

  get fold(): Fold {
    return this.#fold;
  }

  /** Whether acts came that wait for others. */
  get lacksSome(): boolean {
    return this.#chains.waiting > 0;
  }

  /** Whether an act is on the disk here, and with it all that it had seen. */
  holds(id: ActId): boolean {
    const act = this.#chains.get(id);
    return act !== null && !this.#unkept.includes(act);
  }

  /** Calls back after what is kept; the function given back stops it. */
  listen(changed: Listener): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /**
   * Says something as this device; resolves once it is kept. Rejects, nothing said, when the storage refuses, and with
   * {@link CannotSpeak} when it would say two things at one place.
   */
  say<Body>(kind: string, body: Body, field: Field<Body>): Promise<Act> {
    return this.#inTurn(async () => {
      await this.#keepAgain();
      return this.#alone(async () => {
        await this.#catchUp();
        const { keys, space, now } = this.#facts;
        const written = field.write(body);
        // What nobody could read back would be called kept, and be lost.
        if (field.read(written) === undefined) throw new TypeError(`not a body of ${kind}`);
        const last = await this.#ownEnd();
        const news = this.#chains.ends.filter(
          ({ author, id }) => author !== keys.id && this.#told.get(author) !== id
        );
        // Of a chain that forked, nothing counts any more: it is not named.
        const honest = news.filter(({ author }) => !this.#chains.forks.has(author));
        // A founding act has no space yet: the collective's id follows from it.
        const of = kind === 'membership.found' ? '' : space;
        const saying = { space: of, at: now(), kind, body: written };
        const said = await signAct(keys, saying, { last, news: newsOf(honest) });
        // What it names is on the disk with it, or it could not be read after a restart.
        await this.#keepUnkeptAnd([said]);
        return said.act;
      });
    });
  }

  /**
   * Takes what a peer brought, all of it or none; tells why not, or null. Of what a stranger brings, only what those who
   * belong have said or seen is kept. Rejects when the storage refuses. Listeners are told `from` whom it came.
   */
  take(
    runs: readonly Run[],
    from: object | null = null,
    { isStranger = false } = {}
  ): Promise<RunProblem | null> {
    return this.#inTurn(async () => {
      const read: ReadAct[] = [];
      const breath = pace();
      for (const run of runs) {
        if ((await this.#learnKey(run.signKey)) === null) return { kind: 'other-key' };
        const acts = await readRun(run.acts, this.#authors, breath);
        if (!acts.ok) return acts.problem;
        for (const { act } of acts.value)
          if (!(await isOfSpace(act, this.#facts.space))) return { kind: 'other-space' };
        read.push(...acts.value);
      }
      const brought = isStranger ? await this.#ofMembers(read, from) : [...this.#letGoOf(from), ...read];
      this.#unkept.push(...(await this.#admitRead(brought)));
      await this.#keepUnkeptAnd([], from);
      return null;
    });
  }

  /**
   * What somebody who told these heads may lack, some at a time, each act after those that it had seen. Every act among
   * it is on this device's disk.
   */
  async *since(heads: readonly Head[]): AsyncGenerator<{
    readonly runs: readonly Run[];
    /** The last act of each of these. */
    readonly ends: readonly Head[];
    /** So many acts follow. */
    readonly rest: number;
  }> {
    await this.#turn.catch(() => undefined);
    const unkept = new Set(this.#unkept);
    const lacking = this.#chains.since(heads).filter((act) => !unkept.has(act));
    const breath = pace();
    /** What no signature has answered for yet: it goes with what follows it. */
    let held: readonly Act[] = [];
    let rest = 0;
    for (let at = 0, size = slice; at < lacking.length;) {
      const all = [...held, ...lacking.slice(at, (at += size))];
      const runs: (readonly ReadAct[])[] = [];
      for (const run of inRuns(all.flatMap(({ id }) => this.#read.get(id) ?? []))) {
        const signed = await upToSigned(run, this.#authors);
        if (signed.length > 0) runs.push(signed);
        await breath();
      }
      const passed = new Set(runs.flatMap((run) => run.map(({ act }) => act.id)));
      held = all.filter(({ id }) => !passed.has(id));
      size = passed.size === 0 ? 2 * size : slice;
      if (passed.size === 0) continue;
      const ends = runs.map((run) => headOf(run.at(-1)!.act));
      rest = at < lacking.length ? held.length + lacking.length - at : 0;
      yield { runs: runs.map((run) => this.#asRun(run)), ends, rest };
    }
    // Of what was said to follow, nothing can be passed on.
    if (rest > 0) yield { runs: [], ends: [], rest: 0 };
  }

  /** Some acts that were kept, as they are passed on; those that cannot be yet are left out. */
  async runsOf(acts: readonly Act[]): Promise<readonly Run[]> {
    const runs: (readonly ReadAct[])[] = [];
    for (const run of inRuns(acts.flatMap(({ id }) => this.#read.get(id) ?? [])))
      runs.push(await upToSigned(run, this.#authors));
    return runs.filter((run) => run.length > 0).map((run) => this.#asRun(run));
  }

  /** One act, as it is passed on; null when it is not here, or only a later one answers for it. */
  runEndingAt(id: ActId): Run | null {
    const read = this.#read.get(id);
    return read === undefined || !read.isChecked ? null : this.#asRun([read]);
  }

  /** The heads that a device has named in its own acts: what it is known to know. */
  knownTo(device: DeviceId): readonly Head[] {
    const known = new Map<DeviceId, Head>();
    for (const act of this.#chains.acts) {
      if (act.author !== device) continue;
      for (const head of act.seen) known.set(head.author, head);
      known.set(device, headOf(act));
    }
    return [...known.values()];
  }

  /** Knows nothing any more of what was damaged, once all that is known to have been here is here again. */
  heal(): Promise<void> {
    return this.#damage.heal(this.#chains, this.#facts.store, this.#facts.space);
  }

  /** Listens to the other tabs no more. */
  close(): void {
    this.#stopHeeding();
    this.#tabs.close();
  }

  async #ofMembers(read: readonly ReadAct[], from: object | null): Promise<readonly ReadAct[]> {
    const all = from === null ? read : [...(this.#held.get(from) ?? []), ...read];
    const { members } = this.membership;
    const acts = all.map(({ act }) => act);
    const byId = new Map(acts.map((act) => [act.id, act]));
    const get = (id: ActId) => this.#chains.get(id) ?? byId.get(id) ?? null;
    const proved = new Set<Act>();
    for (const act of acts) {
      const said = readMembership(act);
      const isBack = said !== null && comesByItself(said);
      if (isBack && (await isProved(act, this.#facts.space, { get }))) proved.add(act);
    }
    const kept = actsOfMembers(acts, {
      isIn: (device) => members.roleOfDevice(device) !== null,
      holds: (id) => this.#chains.get(id) !== null,
      isProved: (act) => proved.has(act)
    });
    const others = all.filter(({ act }) => !kept.has(act));
    if (from !== null) this.#held.set(from, others.slice(-mostHeld));
    return all.filter(({ act }) => kept.has(act));
  }

  /** What was held of somebody while they were a stranger. */
  #letGoOf(from: object | null): readonly ReadAct[] {
    if (from === null) return [];
    const held = this.#held.get(from) ?? [];
    this.#held.delete(from);
    return held;
  }

  #asRun(run: readonly ReadAct[]): Run {
    return {
      signKey: this.#signKeys.get(run[0]!.act.author)!,
      acts: run.map(({ signed }) => signed)
    };
  }

  async #ownEnd(): Promise<Act | null> {
    const { store, space, keys, registry } = this.#facts;
    const [known, kept] = [this.#chains.endOf(keys.id), await store.lastOf(space, keys.id)];
    const spoken = (await registry?.spoken(space, keys.id)) ?? null;
    if (this.#chains.forks.has(keys.id)) throw new CannotSpeak('this device said two things at one place');
    const isMissing = spoken !== null && this.#chains.get(spoken.id) === null;
    if (isMissing || (known?.id ?? null) !== kept)
      throw new CannotSpeak('what this device said last waits for what is missing');
    return known;
  }

  async #learnKey(signKey: Uint8Array): Promise<DeviceId | null> {
    const id = await this.#authors.take(signKey);
    if (id !== null) this.#signKeys.set(id, signKey);
    return id;
  }

  /** The acts on the disk that this tab does not know. */
  async #readKept(): Promise<readonly ReadAct[]> {
    const { acts, keys, marks, damage } = await this.#facts.store.load(this.#facts.space, this.#marks);
    this.#marks = marks;
    for (const signKey of keys.values()) await this.#learnKey(signKey);
    this.#damage.note(damage);
    const breath = pace();
    const news: ReadAct[] = [];
    for (const kept of acts) {
      if (this.#read.has(kept.id)) continue;
      // What the key of its author cannot vouch for any more comes again with that key.
      const hasKey = this.#signKeys.has(kept.author);
      if (!hasKey) this.#damage.miss(kept.id);
      const read = hasKey ? readKept(kept) : null;
      if (read === null) continue;
      this.#read.set(kept.id, read);
      news.push(read);
      await breath();
    }
    return news;
  }

  /** Learns what other tabs keep, and keeps again what vanishes, from what came while this one was reading on. */
  #follow(): void {
    const look = () =>
      void this.#inTurn(async () => {
        await this.#keepAgain();
        await this.#catchUp();
      }).catch(() => undefined);
    this.#tabs.onmessage = look;
    this.#stopHeeding = this.#facts.store.losses.subscribe(look);
    look();
    void this.#inTurn(() => this.#compareOwn()).catch(() => undefined);
  }

  /** Keeps again what vanished, unless another tab did. Refused, it is tried before anything else is said. */
  async #keepAgain(): Promise<void> {
    const { store, space } = this.#facts;
    const losses = store.losses.value;
    if (losses === this.#losses) return;
    await this.#alone(async () => {
      const { acts } = await store.load(space);
      const there = new Set([...acts, ...this.#unkept].map(({ id }) => id));
      // In the order of their chains, whatever order they came in: the last of one's own is where one goes on.
      const gone = this.#chains.acts.filter(({ id }) => !there.has(id));
      await this.#keep(gone.map(({ id }) => this.#read.get(id)!));
    });
    this.#losses = losses;
    // Pages are counted from the first one again.
    this.#marks = undefined;
  }

  /** Notes where this device's own chain ends, or finds that what it said last is missing from it. */
  async #compareOwn(): Promise<void> {
    const { space, keys, registry } = this.#facts;
    const spoken = (await registry?.spoken(space, keys.id)) ?? null;
    const end = this.#chains.endOf(keys.id);
    if (spoken !== null) this.#damage.miss(spoken.id);
    if (end !== null && end.id !== spoken?.id) await this.#noteSpoken(end);
    this.#damage.look(this.#chains);
  }

  /** Notes an act of this device beside the journal; refused, the next one is. */
  async #noteSpoken(said: Act): Promise<void> {
    await this.#facts.registry?.noteSpoken(this.#facts.space, headOf(said)).catch(() => undefined);
  }

  /** Learns what another tab has kept. */
  async #catchUp(): Promise<void> {
    const kept: Act[] = [];
    for (const { act } of await this.#readKept()) kept.push(...(await this.#admit(act)));
    this.#tell(kept);
  }

  async #admitRead(read: readonly ReadAct[]): Promise<readonly Act[]> {
    const kept: Act[] = [];
    const breath = pace();
    for (const one of read) {
      await breath();
      if (!this.#read.has(one.act.id)) this.#read.set(one.act.id, one);
      kept.push(...(await this.#admit(one.act)));
    }
    return kept;
  }

  async #admit(act: Act): Promise<readonly Act[]> {
    const taken = this.#chains.take(act);
    if (taken.kind === 'refused' || taken.kind === 'crowded') this.#read.delete(act.id);
    if (taken.kind !== 'kept') return [];
    for (const one of taken.acts) {
      if (!(await isProved(one, this.#facts.space, this.#chains))) this.#unproved.add(one.id);
      if (one.author !== this.#facts.keys.id) continue;
      for (const { author, id } of one.seen) this.#told.set(author, id);
    }
    return taken.acts;
  }

  /** Keeps what waits to be kept, and with it what was said here; only then is it in the chains and told. */
  async #keepUnkeptAnd(said: readonly ReadAct[], from: unknown = null): Promise<void> {
    const waiting = [...this.#unkept];
    await this.#keep([...waiting.map(({ id }) => this.#read.get(id)!), ...said]);
    for (const { act } of said) await this.#noteSpoken(act);
    this.#unkept.splice(0);
    this.#tell([...waiting, ...(await this.#admitRead(said))], from);
  }

  async #keep(acts: readonly ReadAct[]): Promise<void> {
    if (acts.length === 0) return;
    const { store, space } = this.#facts;
    await store.keep(
      space,
      acts.map(({ act, signed, isChecked }) => ({ ...signed, isChecked, id: act.id, author: act.author })),
      new Map(acts.map(({ act: { author } }) => [author, this.#signKeys.get(author)!]))
    );
    this.#tabs.postMessage('kept');
  }

  #tell(acts: readonly Act[], from: unknown = null): void {
    this.#damage.look(this.#chains);
    if (acts.length === 0) return;
    const subjects = this.#fold.take(acts);
    for (const changed of [...this.#listeners]) changed(subjects, acts, from);
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
function readKept({ id, bytes, signature, isChecked }: KeptAct): ReadAct | null {
  const read = decodeAct(bytes);
  return read.ok
    ? { act: actFrom(read.value, id) as Act<Plain>, signed: { bytes, signature }, isChecked }
    : null;
}
