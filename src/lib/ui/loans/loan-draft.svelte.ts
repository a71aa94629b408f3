import type { ActId } from '../../domain/acts/act';
import type { ListedStructure } from '../../domain/collective';
import { checkListOf } from '../../domain/custody/checks';
import { departureForm, withCheck, type CheckForm, type Checking } from '../../domain/custody/check-forms';
import type { HandoverProblem } from '../../domain/custody/fields';
import {
  noTerms,
  parseQuantityLent,
  parseTerms,
  type Terms,
  type TermsForm
} from '../../domain/custody/forms';
import type { BookingRef } from '../../domain/bookings/state';
import type { CustodyRefusal } from '../../domain/custody/refusals';
import type { Custody } from '../../domain/custody/state';
import { whereaboutsOf } from '../../domain/custody/whereabouts';
import { dayAt } from '../../domain/day';
import type { ItemId, LoanId, StructureId } from '../../domain/ids';
import type { Item } from '../../domain/item';
import { mostLent } from '../../domain/loans/acts';
import { textOf, thingsIn } from '../../domain/picked';
import type { Result } from '../../domain/result';
import { custody as custodyWords } from '../../i18n/custody';
import { loans } from '../../i18n/loans';
import { clock } from '../../reactive/clock.svelte';
import { text } from '../../reactive/locale.svelte';
import { forgetAside, setAside, takeBackForm } from '../../reactive/set-aside';
import { refusalLine } from '../custody/said';
import { focusFirstProblem } from '../focus-problem';

/** A thing that is picked, with what is typed of it. */
export interface PickedThing {
  readonly item: Item;
  /** How many there are, what is out included, and how many may be lent. */
  readonly there: number;
  readonly lendable: number;
  /** How many of those that are here are not to be lent. */
  readonly heldBack: number;
  readonly quantity: string;
  /** The booking that it is handed over for. */
  readonly booking?: BookingRef;
  readonly check: CheckForm;
  readonly problems: Partial<Record<'quantity' | 'meter', HandoverProblem>>;
  /** Why it cannot go, in a sentence; empty while it can. */
  readonly refusal: string;
}

/** What is typed before anything is. */
const start = { ...noTerms, things: '' };

interface Sources {
  /** The name under which what is typed outlives a reload. */
  readonly aside: string;
  /** A thing with what happened to it and what was missing of it last; null where it is not here. */
  readonly thing: (id: ItemId) => Promise<{
    readonly item: Item;
    readonly custody: Custody;
    readonly missing: readonly string[];
  } | null>;
  readonly structures: () => readonly ListedStructure[];
  readonly names: () => ReadonlyMap<StructureId, string>;
  readonly lend: (
    lines: readonly {
      readonly thing: ItemId;
      readonly quantity: number;
      readonly check: Checking | null;
      readonly booking?: BookingRef;
    }[],
    terms: Terms
  ) => Promise<Result<LoanId, readonly { readonly thing: ItemId; readonly refusal: CustodyRefusal }[]>>;
}

/** Several things that are to leave together, as they are picked and typed. */
export class LoanDraft {
  lines = $state.raw<readonly PickedThing[]>([]);
  terms = $state<TermsForm>({ ...noTerms });
  busy = $state(false);
  /** Why nothing could be noted, in a sentence. */
  refusal = $state<string | null>(null);
  nothingPicked = $state(false);
  #problems = $state.raw<Partial<Record<keyof TermsForm, HandoverProblem>>>({});
  readonly #sources: Sources;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Takes back what was put aside; whether anything was. */
  async takeBack(): Promise<boolean> {
    const { things, ...terms } = takeBackForm(this.#sources.aside, start);
    this.terms = terms;
    for (const { thing, quantity, more } of thingsIn(things)) {
      const [ask, nth] = more;
      const booking = ask === undefined ? undefined : { ask: ask as ActId, nth: Number(nth) };
      await this.add(thing, { quantity, booking });
    }
    return things !== '' || Object.values(terms).some((typed) => typed !== '');
  }

  /** Puts aside what leaves and to whom, so that a reload loses none of it. */
  putAside(): void {
    const things = textOf(
      this.lines.map(({ item, quantity, booking }) => ({
        ...{ thing: item.id, quantity },
        more: booking === undefined ? [] : [booking.ask, String(booking.nth)]
      }))
    );
    const typed = JSON.stringify({ ...this.terms, things });
    if (typed === JSON.stringify(start)) this.giveUp();
    else setAside(this.#sources.aside, typed);
  }

  /** Forgets what was put aside. */
  giveUp(): void {
    forgetAside(this.#sources.aside);
  }

  has = (id: ItemId): boolean => this.lines.some(({ item }) => item.id === id);

  problemOf(name: keyof TermsForm): string | null {
    const problem = this.#problems[name];
    return problem === undefined ? null : text(custodyWords).problem(problem);
  }

  /** Picks a thing, and tells in a sentence what became of that. */
  async add(
    id: ItemId,
    booked?: { readonly booking?: BookingRef | undefined; readonly quantity: string }
  ): Promise<string> {
    const t = text(loans).make;
    const found = await this.#sources.thing(id);
    if (found === null || found.item.deletedAt !== null) return t.unknown;
    const { item, custody, missing } = found;
    if (this.has(id)) return t.already(item.name);
    if (this.lines.length >= mostLent) return t.tooMany(mostLent);
    const { there, lendable, atHome, heldBack } = whereaboutsOf(custody, item.quantity, dayAt(clock.now));
    const check = departureForm(item, missing);
    const quantity = booked?.quantity ?? '1';
    const picked: PickedThing = {
      ...{ item, there, lendable, heldBack, quantity, check, problems: {}, refusal: '' },
      ...(booked?.booking && { booking: booked.booking })
    };
    this.lines = [...this.lines, picked];
    this.nothingPicked = false;
    if (lendable === 0) {
      const refusal = this.#sentence({ kind: atHome === 0 ? 'none-left' : 'held-back' });
      this.change(id, { refusal });
      return t.notLent(item.name);
    }
    return t.added(item.name);
  }

  remove(id: ItemId): void {
    this.lines = this.lines.filter(({ item }) => item.id !== id);
  }

  change(id: ItemId, changes: Partial<PickedThing>): void {
    this.lines = this.lines.map((line) => (line.item.id === id ? { ...line, ...changes } : line));
  }

  /** Has it all noted; null, with what is wrong told where it is, when it is not. Rejects never. */
  async sign(form: HTMLFormElement): Promise<LoanId | null> {
    if (this.busy) return null;
    this.refusal = null;
    const terms = parseTerms(
      this.terms,
      this.#sources.structures().filter(({ isIn }) => isIn)
    );
    this.#problems = terms.ok ? {} : terms.problem;
    this.nothingPicked = this.lines.length === 0;
    const read = this.lines.map(({ item, lendable, quantity, check, refusal, booking }) => ({
      thing: item.id,
      booking,
      // What was refused as it was picked is so still.
      refusal: lendable === 0 ? refusal : '',
      said: withCheck(parseQuantityLent(quantity, lendable), check, checkListOf(item.accessories))
    }));
    for (const { thing, said, refusal } of read)
      this.change(thing, { problems: said.ok ? {} : said.problem, refusal });
    const lines = read.flatMap(({ thing, booking, said }) =>
      said.ok ? [{ thing, ...said.value, ...(booking && { booking }) }] : []
    );
    // What is wrong with a thing of which there is none left is told with it, and of no field.
    const isBarred = this.lines.some(({ lendable }) => lendable === 0);
    if (isBarred) this.refusal = text(loans).make.refused;
    if (!terms.ok || this.nothingPicked || lines.length < read.length) {
      focusFirstProblem(form);
      return null;
    }
    this.busy = true;
    try {
      const lent = await this.#sources.lend(lines, terms.value);
      if (lent.ok) return lent.value;
      for (const { thing, refusal } of lent.problem) this.change(thing, { refusal: this.#sentence(refusal) });
      this.refusal = text(loans).make.refused;
    } catch {
      this.refusal = text(loans).make.failed;
    } finally {
      this.busy = false;
    }
    return null;
  }

  #sentence(refusal: CustodyRefusal): string {
    return refusalLine(refusal, this.#sources.names());
  }
}
