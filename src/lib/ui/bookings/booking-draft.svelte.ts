import { brokenBy } from '../../domain/bookings/bookable';
import {
  noRequest,
  noTime,
  parseRequest,
  parseWhen,
  type RequestForm,
  type RequestProblem,
  type RequestSaid,
  type WhenForm,
  type WhenProblem
} from '../../domain/bookings/forms';
import { offersByThing, offersOf, type BookedThen, type Offer } from '../../domain/bookings/offers';
import type { BookingRefusal } from '../../domain/bookings/refusals';
import type { Breach, Wish } from '../../domain/bookings/rules';
import type { BookingRef } from '../../domain/bookings/state';
import { hadAs, parseWanted, type Had } from '../../domain/bookings/wanted';
import type { CatalogueRow } from '../../domain/catalogue';
import type { ItemId, PersonId, RequestId, StructureId } from '../../domain/ids';
import type { Result } from '../../domain/result';
import { textOf, thingsIn } from '../../domain/picked';
import type { Span } from '../../domain/span';
import { book } from '../../i18n/book';
import { text } from '../../reactive/locale.svelte';
import { forgetAside, setAside, takeBackForm } from '../../reactive/set-aside';

/** A thing that is asked for, with what is typed of it. */
export interface ChosenThing {
  readonly thing: ItemId;
  readonly quantity: string;
  /** Why it cannot be asked for, in a sentence; empty while it can. */
  readonly refusal: string;
}

/** What is typed before anything is. */
const start = { ...noTime, ...noRequest, things: '' };

interface Sources {
  /** The name under which what is typed outlives a reload. */
  readonly aside: string;
  readonly now: () => number;
  readonly rows: () => readonly CatalogueRow[];
  /** What is booked around the times that are typed; null while it is read. */
  readonly then: () => BookedThen | null;
  readonly structures: () => readonly { readonly id: StructureId; readonly name: string }[];
  readonly me: PersonId;
  /** What the structure of whoever asks is called. */
  readonly own: () => string;
  readonly sentence: (refusal: BookingRefusal) => string;
  readonly send: (
    said: RequestSaid
  ) => Promise<Result<RequestId, readonly { readonly thing: ItemId; readonly refusal: BookingRefusal }[]>>;
  /** The bookings that this request would take the place of, by thing. */
  readonly instead?: { readonly thing: ItemId; readonly ref: BookingRef };
}

/** What somebody is about to ask for: when, what of what is free then, and for whom. */
export class BookingDraft {
  when = $state<WhenForm>({ ...noTime });
  /** Until somebody writes for whom, it is for their own structure. */
  #typed = $state.raw<Partial<RequestForm>>({});
  chosen = $state.raw<readonly ChosenThing[]>([]);
  despite = $state(false);
  busy = $state(false);
  refusal = $state<string | null>(null);
  nothingChosen = $state(false);
  mustSayDespite = $state(false);
  /** Once it was to be sent, a quantity that nobody typed is missing. */
  #mustSayHowMany = $state(false);
  #whenProblems = $state.raw<Partial<Record<keyof WhenForm, WhenProblem>>>({});
  #termsProblems = $state.raw<Partial<Record<keyof RequestForm, RequestProblem>>>({});
  readonly #sources: Sources;

  constructor(sources: Sources) {
    this.#sources = sources;
    const typed = takeBackForm(sources.aside, start);
    this.when = fieldsOf(noTime, typed);
    const terms = Object.entries(fieldsOf(noRequest, typed));
    this.#typed = Object.fromEntries(
      terms.filter(([field, said]) => said !== start[field as keyof RequestForm])
    );
    for (const { thing, quantity } of thingsIn(typed.things)) {
      this.choose(thing);
      this.change(thing, { quantity });
    }
  }

  /** Puts what is typed aside, so that a reload loses none of it. */
  putAside(): void {
    const typed = JSON.stringify({ ...start, ...this.when, ...this.#typed, things: textOf(this.chosen) });
    if (typed === JSON.stringify(start)) this.giveUp();
    else setAside(this.#sources.aside, typed);
  }

  /** Forgets what was put aside. */
  giveUp(): void {
    forgetAside(this.#sources.aside);
  }

  readonly terms = $derived.by((): RequestForm => ({
    ...noRequest,
    borrower: this.#sources.own(),
    ...this.#typed
  }));
  readonly #read = $derived.by(() => parseWhen(this.when, this.#sources.now()));
  /** The times that are typed; null while they cannot be read. */
  readonly times = $derived(this.#read.ok ? this.#read.value : null);
  /** From the first of them to the last. */
  readonly around = $derived<Span | null>(
    this.times === null ? null : { from: this.times[0]!.from, to: this.times.at(-1)!.to }
  );
  /** What is wrong with when, told from the first day on, and all of it once it was to be sent. */
  readonly whenProblems = $derived<Partial<Record<keyof WhenForm, WhenProblem>>>(
    this.#read.ok
      ? {}
      : Object.fromEntries(
          Object.entries(this.#read.problem).filter(
            ([name, problem]) => problem.kind !== 'missing' || name in this.#whenProblems
          )
        )
  );
  /** Every thing of the list as it can be had then; null while that is not known. */
  readonly offers = $derived.by((): readonly Offer<CatalogueRow>[] | null => {
    const then = this.#sources.then();
    if (this.times === null || then === null) return null;
    const left = this.#sources.instead === undefined ? [] : [this.#sources.instead.ref];
    return offersOf(this.#sources.rows(), then, this.times, this.#sources.now(), left);
  });
  readonly #offersByThing = $derived(offersByThing(this.offers ?? []));

  offerOf = (thing: ItemId): Offer<CatalogueRow> | undefined => this.#offersByThing.get(thing);
  has = (thing: ItemId): boolean => this.chosen.some((one) => one.thing === thing);
  problemOf(name: keyof RequestForm): string | null {
    const problem = this.#termsProblems[name];
    return problem === undefined ? null : text(book).problem(problem);
  }

  /** How many of it are wanted. */
  #wanted = ({ thing, quantity }: ChosenThing) => parseWanted(quantity, this.offerOf(thing));

  /** What is wrong with how many of it are wanted, told while it is typed. */
  quantityProblem(one: ChosenThing): string | null {
    const wanted = this.#wanted(one);
    if (wanted.ok || (wanted.problem.kind === 'none-said' && !this.#mustSayHowMany)) return null;
    return text(book).wanted(wanted.problem);
  }

  /** How it can be had; null while that is not known, or it is not known how many are wanted. */
  hadAs(one: ChosenThing): Had | null {
    const [offer, wanted] = [this.offerOf(one.thing), this.#wanted(one)];
    if (offer === undefined || !wanted.ok) return null;
    return hadAs(offer, wanted.value, this.breachesOf(one.thing, wanted.value).length > 0);
  }

  type(name: keyof RequestForm, value: string): void {
    this.#typed = { ...this.#typed, [name]: value };
  }

  /** What rules read of the terms, as a text: as long as it is the same, nothing is looked through again for a letter typed. */
  readonly #ruled = $derived.by(() => {
    const form = { ...this.terms, borrower: this.terms.borrower || '?', purpose: '' };
    const terms = parseRequest(form, this.#sources.structures());
    if (!terms.ok) return null;
    const { structure, use, audience, people } = terms.value;
    return JSON.stringify({ structure, use, audience, people });
  });

  /** What asking for a thing so would not keep to. */
  breachesOf(thing: ItemId, quantity = 1): readonly Breach[] {
    const [offer, then, times] = [this.offerOf(thing), this.#sources.then(), this.times];
    if (offer === undefined || then === null || times === null || this.#ruled === null) return [];
    const ruled = JSON.parse(this.#ruled) as Pick<Wish, 'structure' | 'use' | 'audience' | 'people'>;
    const left = this.#sources.instead === undefined ? [] : [this.#sources.instead.ref];
    return times.flatMap((span) =>
      brokenBy(
        { ...ruled, request: null, span, times, quantity, by: this.#sources.me },
        offer.bookable,
        then,
        this.#sources.now(),
        left
      )
    );
  }

  /** What is chosen that does not keep to a rule, with what it breaks. */
  readonly broken = $derived.by(() =>
    this.chosen
      .map((one) => {
        const wanted = this.#wanted(one);
        return { thing: one.thing, breaches: this.breachesOf(one.thing, wanted.ok ? wanted.value : 1) };
      })
      .filter(({ breaches }) => breaches.length > 0)
  );
  readonly breaches = $derived(this.broken.flatMap(({ breaches }) => breaches));

  choose(thing: ItemId): void {
    if (!this.has(thing)) this.chosen = [...this.chosen, { thing, quantity: '1', refusal: '' }];
    this.nothingChosen = false;
  }

  drop(thing: ItemId): void {
    this.chosen = this.chosen.filter((one) => one.thing !== thing);
  }

  toggle(thing: ItemId): void {
    if (this.has(thing)) this.drop(thing);
    else this.choose(thing);
  }

  change(thing: ItemId, changes: Partial<ChosenThing>): void {
    this.chosen = this.chosen.map((one) => (one.thing === thing ? { ...one, ...changes } : one));
  }

  /** Sends it; null, with what is wrong told where it is, when it is not. Rejects never. */
  async send(): Promise<RequestId | null> {
    if (this.busy) return null;
    this.refusal = null;
    const terms = parseRequest(this.terms, this.#sources.structures());
    this.#whenProblems = this.#read.ok ? {} : this.#read.problem;
    this.#termsProblems = terms.ok ? {} : terms.problem;
    this.nothingChosen = this.chosen.length === 0;
    this.mustSayDespite = this.breaches.length > 0 && !this.despite;
    this.#mustSayHowMany = true;
    const rows = this.chosen.flatMap((one) => {
      const wanted = this.#wanted(one);
      return wanted.ok ? [{ thing: one.thing, quantity: wanted.value }] : [];
    });
    this.chosen = this.chosen.map((one) => ({ ...one, refusal: '' }));
    const isWrong = rows.length < this.chosen.length || this.nothingChosen || this.mustSayDespite;
    if (!terms.ok || this.times === null || isWrong) return null;
    this.busy = true;
    try {
      const broken = this.breaches.map(({ rule }) => rule);
      const despite = broken.filter((rule, i) => broken.indexOf(rule) === i);
      const instead = this.#sources.instead?.ref ?? null;
      const sent = await this.#sources.send({ ...terms.value, rows, times: this.times, instead, despite });
      if (sent.ok) return sent.value;
      for (const { thing, refusal } of sent.problem)
        this.change(thing, { refusal: this.#sources.sentence(refusal) });
      this.refusal = this.#sources.sentence(sent.problem[0]!.refusal);
    } catch {
      this.refusal = text(book).failed;
    } finally {
      this.busy = false;
    }
    return null;
  }
}

/** What a form holds of the fields of another. */
const fieldsOf = <Form extends object>(like: Form, typed: Form): Form =>
  Object.fromEntries(Object.keys(like).map((field) => [field, typed[field as keyof Form]])) as Form;
