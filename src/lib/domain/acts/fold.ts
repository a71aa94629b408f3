import type { FileOfActs } from '../attachments';
import type { DeviceId } from '../ids';
import { isAtLeast, readMembership, type Role } from '../membership/kinds';
import { Belonging } from '../membership/membership-of';
import type { Course, Standing } from '../membership/courses';
import type { Membership } from '../membership/settle';
import { byOrder, type Act, type ActId } from './act';
import type { Chains } from './chains';
import type { Field } from './fields';

/** Whether the author of an act knew of another by then. */
export type Knew = (id: ActId) => boolean;

/** What some kinds of acts mean together: one state for each subject that they speak of. */
export interface Family<State, Body> {
  readonly name: string;
  /** The bodies of its kinds, by the name of the kind. */
  readonly kinds: Readonly<Record<string, Field<Body>>>;
  /** What acts of these kinds need of their author. */
  readonly least: Role;
  readonly zero: State;
  /** The subjects that an act speaks of. */
  subjects(body: Body): readonly string[];
  /** The state of a subject after an act; `knew` tells whether its author knew of an act before it by then. */
  step(state: State, act: Act<Body>, author: Standing, subject: string, knew: Knew): State;
  /** The texts that a body refers to, by their hashes: they are kept beside the journal. */
  texts(body: Body): readonly string[];
  /** Whether a list of what is still going on shows a subject in this state. */
  isOpen(state: State): boolean;
  /** Whether a subject in this state reads as one that nothing was said of, so that no row is kept of it; never where this is left out. */
  isBlank?(state: State): boolean;
  /** What calendars show of a subject in this state; nothing where this is left out. */
  dated?(state: State): readonly Dated[];
  /** What the acts of a subject in this state name whose bytes are kept beside them; nothing where this is left out. */
  files?(state: State): readonly FileOfActs[];
  /** The act by which a subject in this state approves what the document is, kept by every device from then on; or null. */
  approval?(state: State): ApprovedBy | null;
}

/** Something that takes place in these months, such as `2026-11`, and what a calendar shows of it. */
export interface Dated {
  readonly months: readonly string[];
  /** What it is a part of. */
  readonly of: string;
  /** Whose it is, and the minute of the clock on the wall at which it is over. */
  readonly whose: string;
  readonly until: number;
  readonly what: unknown;
}

/** The act that approved what the document was, and the instant that it is named after, in milliseconds since 1970. */
export interface ApprovedBy {
  readonly act: ActId;
  readonly at: number;
}

/** What acts of one family came to for one subject. */
export interface Folded {
  readonly family: string;
  readonly subject: string;
  readonly state: unknown;
  readonly isOpen: boolean;
  readonly isBlank: boolean;
  /** Null where nothing of this family has a date. */
  readonly dated: readonly Dated[] | null;
}

/** What became of an act that is none about who belongs, or that nobody here can read. */
export type ActVerdict =
  | 'counts'
  /** Its author was not in, or only reads. */
  | 'no-standing'
  /** Its author had been put out, and it lies beyond what was still accepted of them. */
  | 'late'
  /** Its kind, or what it holds, is of a newer app, or made up. */
  | 'unreadable';

interface Entry {
  readonly act: Act;
  readonly author: Standing | null;
}

interface Subject {
  readonly family: Family<unknown, unknown>;
  readonly entries: Entry[];
  state: unknown;
}

/**
 * What all acts mean, kept up to date as they come: who belongs first, since it tells which acts count; then one list
 * and one state per subject, in the one order of everyone. An act that comes late has its own subjects folded again
 * and nothing else.
 */
export class Fold {
  readonly #chains: Chains;
  readonly #belonging: Belonging;
  /** Those to which a kind of act means something: whose a thing is matters to more than one. */
  readonly #families: ReadonlyMap<string, readonly Family<unknown, unknown>[]>;
  readonly #subjects = new Map<string, Subject>();
  readonly #verdicts = new Map<ActId, ActVerdict>();
  readonly #unreadable: Act[] = [];
  readonly #late = new Map<ActId, Act>();
  /** What was folded of each author, so that only theirs is folded again when their standing changes. */
  readonly #byAuthor = new Map<DeviceId, Map<string, Family<unknown, unknown>>>();
  #membership: Membership;

  /** `acts`: those of the chains that are folded at once; the others are to be placed. */
  constructor(
    chains: Chains,
    families: readonly Family<unknown, unknown>[],
    belonging: Belonging = new Belonging(chains),
    acts: readonly Act[] = chains.acts
  ) {
    this.#chains = chains;
    this.#belonging = belonging;
    const kinds = new Set(families.flatMap((family) => Object.keys(family.kinds)));
    this.#families = new Map(
      [...kinds].map((kind) => [kind, families.filter((family) => Object.hasOwn(family.kinds, kind))])
    );
    this.#membership = this.#belonging.find();
    this.place(acts);
  }

  get membership(): Membership {
    return this.#membership;
  }

  /** The acts that this app cannot read, about whatever they are: kept and passed on, they change nothing here. */
  get unreadable(): readonly Act[] {
    return this.#unreadable;
  }

  /** The acts that came after their authors had been put out, in order, their bodies read: they change nothing. */
  get late(): readonly Act[] {
    return [...this.#late.values()].sort(byOrder);
  }

  /** What an act came to; null when it says who belongs, or is not known. */
  verdictOf(id: ActId): ActVerdict | null {
    return this.#verdicts.get(id) ?? null;
  }

  stateOf<State, Body>(family: Family<State, Body>, subject: string): State {
    return (this.#subjects.get(keyOf(family, subject))?.state as State | undefined) ?? family.zero;
  }

  /** Every subject that acts speak of, as `<family>/<subject>`. */
  get subjects(): Iterable<string> {
    return this.#subjects.keys();
  }

  /** What acts came to for a subject named so; null when none speaks of it. */
  folded(key: string): Folded | null {
    const known = this.#subjects.get(key);
    if (known === undefined) return null;
    const { family, state } = known;
    const subject = key.slice(family.name.length + 1);
    return {
      ...{ family: family.name, subject, state },
      isOpen: family.isOpen(state),
      isBlank: family.isBlank?.(state) ?? false,
      dated: family.dated?.(state) ?? null
    };
  }

  /** Takes acts that the chains now keep; gives the subjects whose state may be another, as `<family>/<subject>`. */
  take(acts: readonly Act[]): ReadonlySet<string> {
    const changed = new Set<string>();
    const authors = new Set(acts.map(({ author }) => author));
    const hasNewFork = [...authors].some((author) => this.#chains.forks.has(author));
    if (hasNewFork || acts.some((act) => readMembership(act) !== null)) {
      const before = this.#membership;
      this.#membership = this.#belonging.find();
      for (const key of this.#standAnew(before)) changed.add(key);
    }
    for (const key of this.place(acts)) changed.add(key);
    return changed;
  }

  /** Folds acts of the chains that are not folded yet, who belongs being known; gives the subjects that changed. */
  place(acts: readonly Act[]): ReadonlySet<string> {
    const changed = new Set<string>();
    const refold = new Map<string, Family<unknown, unknown>>();
    for (const act of acts) {
      const families = this.#families.get(act.kind) ?? [];
      const body = families[0]?.kinds[act.kind]?.read(act.body);
      if (body === undefined) {
        if (readMembership(act) !== null) continue;
        this.#verdicts.set(act.id, 'unreadable');
        this.#unreadable.push(act);
        continue;
      }
      for (const family of families) {
        const entry: Entry = { act: { ...act, body }, author: this.#standingOf(act, family) };
        this.#judge(entry);
        for (const subject of new Set(family.subjects(body))) {
          const key = keyOf(family, subject);
          changed.add(key);
          const known = this.#subjects.get(key) ?? { family, entries: [], state: family.zero };
          this.#subjects.set(key, known);
          this.#note(act.author, key, family);
          const last = known.entries.at(-1);
          if (last === undefined || byOrder(last.act, act) < 0) {
            known.entries.push(entry);
            if (!refold.has(key)) known.state = this.#step(known, entry, subject);
          } else {
            known.entries.splice(placeFor(known.entries, act), 0, entry);
            refold.set(key, family);
          }
        }
      }
    }
    for (const [key, family] of refold) this.#refold(key, family);
    return changed;
  }

  /** Folds again what changed because its authors stand otherwise. */
  #standAnew(before: Membership): ReadonlySet<string> {
    const touched = new Map<string, Family<unknown, unknown>>();
    for (const [author, subjects] of this.#byAuthor)
      if (!isSameCourse(before.courseOf(author), this.#membership.courseOf(author)))
        for (const [key, family] of subjects) touched.set(key, family);
    const refold = new Map<string, Family<unknown, unknown>>();
    for (const [key, family] of touched) {
      const known = this.#subjects.get(key)!;
      known.entries.forEach(({ act, author }, i) => {
        const now: Entry = { act, author: this.#standingOf(act, family) };
        this.#judge(now);
        if (isSameStanding(author, now.author)) return;
        known.entries[i] = now;
        refold.set(key, family);
      });
    }
    for (const [key, family] of refold) this.#refold(key, family);
    return new Set(refold.keys());
  }

  #refold(key: string, family: Family<unknown, unknown>): void {
    const known = this.#subjects.get(key)!;
    const subject = key.slice(family.name.length + 1);
    known.state = family.zero;
    for (const entry of known.entries) known.state = this.#step(known, entry, subject);
  }

  #step({ family, state }: Subject, { act, author }: Entry, subject: string): unknown {
    if (author === null) return state;
    return family.step(state, act, author, subject, (id) => {
      const earlier = this.#chains.get(id);
      return earlier !== null && this.#chains.knew(act, earlier);
    });
  }

  #standingOf(act: Act, family: Family<unknown, unknown>): Standing | null {
    const standing = this.#membership.standing(act.author, act.seq);
    return standing !== null && isAtLeast(standing.role, family.least) ? standing : null;
  }

  #judge({ act, author }: Entry): void {
    const isLate = author === null && this.#membership.isAfterLeaving(act.author, act.seq);
    this.#verdicts.set(act.id, author !== null ? 'counts' : isLate ? 'late' : 'no-standing');
    if (isLate) this.#late.set(act.id, act);
    else this.#late.delete(act.id);
  }

  #note(author: DeviceId, key: string, family: Family<unknown, unknown>): void {
    const known = this.#byAuthor.get(author) ?? new Map<string, Family<unknown, unknown>>();
    known.set(key, family);
    this.#byAuthor.set(author, known);
  }
}

const keyOf = (family: { readonly name: string }, subject: string): string => `${family.name}/${subject}`;

function placeFor(entries: readonly Entry[], act: Act): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byOrder(entries[middle]!.act, act) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isSameCourse = (a: Course, b: Course): boolean =>
  a.left === b.left &&
  a.forked === b.forked &&
  a.steps.length === b.steps.length &&
  a.steps.every(({ from, standing }, i) => {
    const other = b.steps[i]!;
    return from === other.from && isSameStanding(standing, other.standing);
  });

function isSameStanding(a: Standing | null, b: Standing | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.person === b.person &&
    a.roles.size === b.roles.size &&
    [...a.roles].every(([structure, role]) => b.roles.get(structure) === role)
  );
}
