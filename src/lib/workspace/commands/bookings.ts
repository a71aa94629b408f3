import type { ActId } from '../../domain/acts/act';
import type { BookingBody, RuleKind, Rules } from '../../domain/bookings/acts';
import { brokenBy, lendersOf, stillBroken, type Bookable } from '../../domain/bookings/bookable';
import { bookings } from '../../domain/bookings/family';
import type { RequestSaid } from '../../domain/bookings/forms';
import {
  answeringRefusal,
  havingExcepted,
  havingGiven,
  askingRefusal,
  cancellingRefusal,
  mayExcept,
  notToExcept,
  offeringRefusal,
  rulingRefusal,
  takingRefusal,
  type BookingRefusal,
  type Given,
  type RulingRefusal
} from '../../domain/bookings/refusals';
import type { Breach } from '../../domain/bookings/rules';
import { bookingRules, everything } from '../../domain/bookings/rules-family';
import { datedIn, isSameBooking, type Booking, type BookingRef } from '../../domain/bookings/state';
import { surroundingsOf, type Surroundings } from '../../domain/bookings/surroundings';
import { custody } from '../../domain/custody/family';
import { mayLend } from '../../domain/custody/rights';
import { stockOf } from '../../domain/custody/stock';
import type { ItemId, RequestId, StructureId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { minuteAt, type Span } from '../../domain/span';
import { items } from '../../documents/kinds';
import { readRecord } from '../../documents/records';
import { ownIdNow, standingNow } from '../say-custody';
import type { custodyCommands, Speaking } from './custody';
import type { Writing } from './writing';

/** How many of a thing some bookings are to have, and other times offered. */
export interface AnswerSaid {
  readonly given: readonly (Given & { readonly instead?: Span | null })[];
  readonly remark: string;
}

/** Why one of several things cannot be asked for. */
export interface BookingRefused {
  readonly thing: ItemId;
  readonly refusal: BookingRefusal;
}

type Said = Promise<Result<ActId, BookingRefusal>>;

/** Asking for what others have, and answering; what is said is on the disk when a promise resolves. */
export function bookingCommands(
  { doc, now, newId }: Pick<Writing, 'doc' | 'now' | 'newId'>,
  { journal, device }: Pick<Speaking, 'journal' | 'device'>,
  { keep }: Pick<ReturnType<typeof custodyCommands>, 'keep'>
) {
  const author = () => standingNow(journal, device);
  const minute = () => minuteAt(now());
  const rulesOf = (subject: ItemId) => journal.fold.stateOf(bookingRules, subject).said?.rules ?? null;
  const say = (kind: keyof typeof bookings.kinds, body: BookingBody) =>
    journal.say(kind, body, bookings.kinds[kind]!);

  function bookableOf(thing: ItemId): Bookable {
    const state = journal.fold.stateOf(custody, thing);
    const onSheet = readRecord(doc, items, thing)?.quantity ?? null;
    return {
      ...{ thing, custody: state, rules: rulesOf(thing) },
      quantity: stockOf(onSheet, state).quantity,
      booked: datedIn(journal.fold.stateOf(bookings, thing))
    };
  }

  /** The things of which a family of acts says something. */
  const thingsIn = ({ name }: { readonly name: string }): readonly ItemId[] =>
    [...journal.fold.subjects]
      .filter((key) => key.startsWith(`${name}/`))
      .map((key) => key.slice(name.length + 1) as ItemId);

  function surroundings(): Surroundings {
    const booked = thingsIn(bookings).flatMap((thing) =>
      datedIn(journal.fold.stateOf(bookings, thing)).map((one) => ({ ...one, thing }))
    );
    const ruled = thingsIn(bookingRules).flatMap((thing) => {
      const rules = rulesOf(thing);
      return rules === null || thing === everything ? [] : [[thing, rules] as const];
    });
    return surroundingsOf(rulesOf(everything), new Map(ruled), booked);
  }

  /** What a booking still breaks, among what is booked of its thing. */
  const broken =
    (around = surroundings()) =>
    (booking: Booking, bookable: Bookable): readonly Breach[] =>
      stillBroken(booking, bookable, around, minuteAt(booking.at));

  /** Whether its sheet is in the list: what lies in the bin, or was joined to another, is not given. */
  const isGone = (thing: ItemId): boolean => readRecord(doc, items, thing)?.deletedAt !== null;

  const whyNotGive = (thing: ItemId, given: readonly Given[]): BookingRefusal | null =>
    isGone(thing) && given.some(({ quantity }) => quantity > 0)
      ? { kind: 'gone' }
      : answeringRefusal(bookableOf(thing), given, broken(), author(), minute());
  const whyNotOfferAny = (thing: ItemId, given: AnswerSaid['given']): BookingRefusal | null =>
    given
      .map((one) => (one.instead ? offeringRefusal(bookableOf(thing), one, one.instead, minute()) : null))
      .find((refusal) => refusal !== null) ?? null;
  const bookingOf = (thing: ItemId, ref: BookingRef) =>
    bookableOf(thing).booked.find(({ booking }) => isSameBooking(booking, ref));

  async function answer(thing: ItemId, { given, remark }: AnswerSaid): Said {
    const refusal = whyNotGive(thing, given) ?? whyNotOfferAny(thing, given);
    if (refusal !== null) return err(refusal);
    const kept = await keep({ remark });
    if (!kept.ok) return err({ kind: 'forgotten' });
    const rows = given.map(({ ask, nth, quantity, instead = null }) => ({ ask, nth, quantity, instead }));
    return ok((await say('booking.answer', { thing, rows, ...kept.value })).id);
  }

  async function except(
    thing: ItemId,
    { ask, nth }: BookingRef,
    rules: readonly RuleKind[],
    remark = ''
  ): Said {
    const standing = author();
    const [bookable, known] = [bookableOf(thing), bookingOf(thing, { ask, nth })];
    if (standing === null) return err({ kind: 'no-standing' });
    if (known === undefined) return err({ kind: 'over', standing: 'cancelled' });
    const named = broken()(known.booking, bookable).filter(({ rule }) => rules.includes(rule));
    const barred = notToExcept(bookable, named, standing);
    if (barred.length > 0) return err({ kind: 'broken', breaches: barred, booking: known.booking });
    const kept = await keep({ remark });
    if (!kept.ok) return err({ kind: 'forgotten' });
    return ok((await say('booking.except', { thing, ask, nth, rules, ...kept.value })).id);
  }

  const whyNotRule = (thing: ItemId | null): RulingRefusal | null =>
    rulingRefusal(thing === null ? null : bookableOf(thing), author());

  /** Accepts what whoever asks lends themselves, as far as it is free; of what several own, one of them may. */
  async function acceptOwn(ask: ActId, { rows, times, despite }: RequestSaid): Promise<void> {
    const standing = author()!;
    const around = surroundings();
    for (const { thing, quantity } of rows) {
      let bookable = bookableOf(thing);
      if (!mayLend(lendersOf(bookable), standing)) continue;
      const whyNot = (one: Given) => answeringRefusal(bookable, [one], broken(around), standing, minute());
      const given: Given[] = [];
      for (const nth of times.keys()) {
        const one = { ask, nth, quantity };
        const refusal = whyNot(one);
        const breaches = refusal?.kind === 'broken' ? refusal.breaches : [];
        const isMine = (breach: Breach) => mayExcept(bookable, breach, standing);
        // Whoever asked despite a rule that they may except from has decided.
        if (breaches.length > 0 && breaches.every((one) => isMine(one) && despite.includes(one.rule))) {
          const rules = breaches.map(({ rule }) => rule);
          await except(thing, one, rules);
          bookable = {
            ...bookable,
            booked: bookable.booked.map((other) => havingExcepted(other, one, rules))
          };
        }
        if (whyNot(one) !== null) continue;
        given.push(one);
        bookable = { ...bookable, booked: bookable.booked.map((other) => havingGiven(other, one)) };
      }
      if (given.length > 0) await answer(thing, { given, remark: '' });
    }
  }

  return {
    /** What rules a wish of a thing would break, as far as this device knows. */
    whyNotBook: (thing: ItemId, structure: StructureId | null): BookingRefusal | null =>
      askingRefusal(bookableOf(thing), structure, author()),
    whyNotGive,

    /** Why another time cannot be offered for a booking, or what it would not keep to then; null when nothing speaks against it. */
    whyNotOffer(thing: ItemId, ref: BookingRef, span: Span): BookingRefusal | null {
      const [bookable, known] = [bookableOf(thing), bookingOf(thing, ref)];
      const refusal = offeringRefusal(bookable, ref, span, minute());
      if (refusal !== null || known === undefined) return refusal;
      // Nobody had asked for that time before now.
      const asked = { ...known.booking, span, exceptions: [] };
      const breaches = stillBroken(asked, bookable, surroundings(), minute());
      return breaches.length === 0 ? null : { kind: 'breaks', breaches };
    },

    /**
     * Asks for some things at some times: under the name of an earlier request of one's own, or of a new one. What whoever asks
     * lends themselves is accepted at once where it is free; what is not free waits.
     */
    async requestBooking(
      said: RequestSaid,
      request: RequestId | null = null
    ): Promise<Result<RequestId, readonly BookingRefused[]>> {
      const { borrower, purpose, structure, rows, times, despite } = said;
      const standing = author();
      const around = surroundings();
      const refused = rows.flatMap(({ thing, quantity }): BookingRefused[] => {
        const bookable = bookableOf(thing);
        if (isGone(thing)) return [{ thing, refusal: { kind: 'gone' } }];
        const refusal =
          askingRefusal(bookable, structure, standing) ??
          takingRefusal(bookable, { ...said, quantity }, minute());
        if (refusal !== null) return [{ thing, refusal }];
        const breaches = times.flatMap((span) =>
          brokenBy(
            { ...said, request, span, quantity, by: journal.membership.members.personOf(device)! },
            bookable,
            around,
            minute(),
            said.instead === null ? [] : [said.instead]
          )
        );
        const unsaid = breaches.filter(({ rule }) => !despite.includes(rule));
        return unsaid.length === 0 ? [] : [{ thing, refusal: { kind: 'breaks', breaches: unsaid } }];
      });
      if (refused.length > 0) return err(refused);
      const kept = await keep({ words: borrower, purpose });
      if (!kept.ok) return err(rows.map(({ thing }) => ({ thing, refusal: { kind: 'forgotten' } })));
      const name = request ?? ownIdNow<'request'>(journal, device, newId());
      const { need, use, audience, people, instead } = said;
      const { id } = await say('booking.request', {
        ...{ request: name, rows, times, structure, ...kept.value },
        ...{ need, use, audience, people, instead, despite }
      });
      await acceptOwn(id, said);
      return ok(name);
    },

    /** Whether all that was asked for of these things under this name was accepted, as far as this device knows. */
    isGranted: (request: RequestId, things: readonly ItemId[]): boolean => {
      const asked = things
        .flatMap((thing) => datedIn(journal.fold.stateOf(bookings, thing)))
        .filter(({ booking }) => booking.request === request);
      return asked.length > 0 && asked.every(({ standing }) => standing === 'accepted');
    },

    /** Says how many of a thing some bookings have: none refuses, or takes back; several at once settle what clashes. */
    answerBookings: answer,

    /** Gives up some bookings of a thing, as whoever asked for them. */
    async cancelBookings(thing: ItemId, rows: readonly BookingRef[], remark: string): Said {
      for (const row of rows) {
        const refusal = cancellingRefusal(bookingOf(thing, row), author());
        if (refusal !== null) return err(refusal);
      }
      const kept = await keep({ remark });
      if (!kept.ok) return err({ kind: 'forgotten' });
      const named = rows.map(({ ask, nth }) => ({ ask, nth }));
      return ok((await say('booking.cancel', { thing, rows: named, ...kept.value })).id);
    },

    /** Says that a booking need not keep to these rules, as whoever may. */
    exceptBooking: except,

    /** Notes that so many of what was booked were handed over by that act. */
    fetchBooked: async (
      thing: ItemId,
      { ask, nth }: BookingRef,
      out: ActId,
      quantity: number
    ): Promise<void> => {
      await say('booking.fetch', { thing, ask, nth, out, quantity });
    },

    /** Why this device cannot say what bookings of a thing, or with null of all things, are held to; null when it can. */
    whyNotRule,

    /** Says what bookings of a thing, or with null of all things, are held to. */
    async ruleBookings(thing: ItemId | null, rules: Rules): Promise<Result<ActId, RulingRefusal>> {
      const refusal = whyNotRule(thing);
      if (refusal !== null) return err(refusal);
      return ok((await journal.say('booking.rule', { thing, rules }, bookingRules.kinds['booking.rule'])).id);
    }
  };
}
