import { mayLend } from '../custody/rights';
import type { StructureId } from '../ids';
import type { Standing } from '../membership/courses';
import { speaksFor } from '../membership/kinds';
import { freeAt, lendersOf, type Bookable } from './bookable';
import { mayCancel } from './family';
import type { Span } from '../span';
import type { RuleKind } from './acts';
import { stateOfTime } from './other-time';
import type { Breach } from './rules';
import {
  grantedTo,
  handedOver,
  isSameBooking,
  isSameTime,
  otherTimes,
  type Booking,
  type BookingRef,
  type BookingStanding,
  type DatedBooking
} from './state';

/** Why something cannot be said of a booking by this device now. */
export type BookingRefusal =
  /** This device only reads, or is not in any more. */
  | { readonly kind: 'no-standing' }
  /** Their name and texts are erased: so would these words be. */
  | { readonly kind: 'forgotten' }
  /** Only whoever lends it books for a structure that is not one's own. */
  | { readonly kind: 'not-for-others' }
  /** It belongs to others: they answer. */
  | { readonly kind: 'not-the-owner'; readonly owners: readonly StructureId[] }
  /** Only so many are free then. */
  | { readonly kind: 'not-free'; readonly free: number; readonly booking: Booking }
  /** It does not keep to these rules, and nobody who may has made an exception. */
  | { readonly kind: 'broken'; readonly breaches: readonly Breach[]; readonly booking: Booking }
  /** It would not keep to these rules, and whoever asks did not say that they know. */
  | { readonly kind: 'breaks'; readonly breaches: readonly Breach[] }
  /** It was cancelled, moved or handed over already. */
  | { readonly kind: 'over'; readonly standing: BookingStanding }
  /** It lies in the bin, or is of another sheet now. */
  | { readonly kind: 'gone' }
  /** That time has begun, or is over. */
  | { readonly kind: 'past' }
  /** Others asked for it. */
  | { readonly kind: 'not-yours' }
  /** Only an administration says what all things are held to. */
  | { readonly kind: 'not-an-administration' };

/** Tells why somebody cannot ask for a thing, for a structure or, with null, for whoever is no member; null when they can. */
export function askingRefusal(
  bookable: Bookable,
  structure: StructureId | null,
  author: Standing | null
): BookingRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  const may = structure === null || speaksFor(author, structure) || mayLend(lendersOf(bookable), author);
  return may ? null : { kind: 'not-for-others' };
}

/** How many a booking is to have. */
export interface Given extends BookingRef {
  readonly quantity: number;
}

/**
 * Tells why somebody cannot give these bookings of a thing so many each; null when they can. `brokenBy` tells what each breaks
 * that nobody excepted, among what else is booked then; what has had as many already is not asked again.
 */
export function answeringRefusal(
  bookable: Bookable,
  given: readonly Given[],
  brokenBy: (booking: Booking, bookable: Bookable) => readonly Breach[],
  author: Standing | null,
  now: number
): BookingRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  const owners = lendersOf(bookable);
  if (!mayLend(owners, author)) return { kind: 'not-the-owner', owners };
  const isGiven = ({ booking }: DatedBooking) => given.some((one) => isSameBooking(one, booking));
  // What is given now stands in the place of what was given before, and each takes from those that follow.
  let booked = bookable.booked.filter((one) => !isGiven(one));
  for (const one of given) {
    const known = bookable.booked.find(({ booking }) => isSameBooking(one, booking));
    const standing = known?.standing ?? 'cancelled';
    if (known === undefined || isOver(standing)) return { kind: 'over', standing };
    if (one.quantity === 0) continue;
    const { booking } = known;
    const free = freeAt({ ...bookable, booked }, booking.span, now, booking.instead ? [booking.instead] : []);
    if (free < one.quantity - handedOver(booking)) return { kind: 'not-free', free, booking };
    const breaches = grantedTo(booking) >= one.quantity ? [] : brokenBy(booking, { ...bookable, booked });
    if (breaches.length > 0) return { kind: 'broken', breaches, booking };
    booked = [...booked, { booking: havingOnly(booking, one.quantity), standing: 'accepted' }];
  }
  return null;
}

/** Tells why another time cannot be offered in place of that of a booking; null when whoever asked could have it then. */
export function offeringRefusal(
  bookable: Bookable,
  ref: BookingRef,
  span: Span,
  now: number
): BookingRefusal | null {
  const booking = bookable.booked.find((one) => isSameBooking(one.booking, ref))?.booking;
  if (booking === undefined) return null;
  const left = booking.instead === null ? [booking] : [booking, booking.instead];
  return timeRefusal(bookable, booking, booking.quantity, span, left, now);
}

/**
 * Tells why times that were offered in place of a booking cannot be taken any more; null when none of these is one of them, or they
 * can. What is taken needs no other answer: it would clash at once.
 */
export function takingRefusal(
  bookable: Bookable,
  {
    instead,
    times,
    quantity
  }: { readonly instead: BookingRef | null; readonly times: readonly Span[]; readonly quantity: number },
  now: number
): BookingRefusal | null {
  const before = instead && bookable.booked.find(({ booking }) => isSameBooking(booking, instead))?.booking;
  if (!before) return null;
  const offered = otherTimes(before);
  const taken = times.find((span) => offered.some((one) => isSameTime(one, span)));
  return taken === undefined ? null : timeRefusal(bookable, before, quantity, taken, [before], now);
}

function timeRefusal(
  bookable: Bookable,
  booking: Booking,
  quantity: number,
  span: Span,
  left: readonly BookingRef[],
  now: number
): BookingRefusal | null {
  const free = freeAt(bookable, span, now, left);
  const state = stateOfTime(span, now, free >= quantity);
  return state === 'free' ? null : state === 'past' ? { kind: 'past' } : { kind: 'not-free', free, booking };
}

/** A booking as it would stand with what is given, where it is the one. */
export const havingGiven = (one: DatedBooking, given: Given): DatedBooking =>
  isSameBooking(one.booking, given)
    ? { booking: havingOnly(one.booking, given.quantity), standing: 'accepted' }
    : one;

/** A booking as it would stand where it need not keep to these rules, where it is the one. */
export const havingExcepted = (
  one: DatedBooking,
  ref: BookingRef,
  rules: readonly RuleKind[]
): DatedBooking => {
  if (!isSameBooking(one.booking, ref)) return one;
  const { ask: act, by, at, exceptions } = one.booking;
  const said = { act, by, at, rules, remark: null, structures: [], isSure: true };
  const added = { ...said, asLender: true, asAdministration: true };
  return { ...one, booking: { ...one.booking, exceptions: [...exceptions, added] } };
};

/** A booking as it would be with so many. */
const havingOnly = (booking: Booking, quantity: number): Booking => ({
  ...booking,
  answers: [
    {
      ...{ act: booking.ask, by: booking.by, at: booking.at, quantity },
      ...{ instead: null, remark: null, after: [], structures: [], isSure: true }
    }
  ]
});

const isOver = (standing: BookingStanding): boolean =>
  standing === 'cancelled' || standing === 'moved' || standing === 'fetched';

/** Tells why somebody cannot give up a booking; null when they can. */
export function cancellingRefusal(
  known: DatedBooking | undefined,
  author: Standing | null
): BookingRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  const standing = known?.standing ?? 'cancelled';
  if (known === undefined || isOver(standing)) return { kind: 'over', standing };
  return mayCancel(known.booking, author) ? null : { kind: 'not-yours' };
}

/** Whether somebody may make an exception to what a booking of this thing breaks. */
export const mayExcept = (bookable: Bookable, { level }: Breach, author: Standing): boolean =>
  level === 'thing' ? mayLend(lendersOf(bookable), author) : author.role === 'administration';

/**
 * What of these breaches cannot be excepted by somebody: a rule is, where they may for any of its levels. What another may
 * except stays broken until they do.
 */
export const notToExcept = (
  bookable: Bookable,
  breaches: readonly Breach[],
  author: Standing
): readonly Breach[] =>
  breaches.filter(
    ({ rule }) => !breaches.some((other) => other.rule === rule && mayExcept(bookable, other, author))
  );

/** Why somebody cannot say what bookings are held to. */
export type RulingRefusal = Extract<
  BookingRefusal,
  { readonly kind: 'no-standing' | 'not-an-administration' | 'not-the-owner' }
>;

/** Tells why somebody cannot say what bookings of a thing, or with null of all things, are held to; null when they can. */
export function rulingRefusal(bookable: Bookable | null, author: Standing | null): RulingRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  if (bookable === null) return author.role === 'administration' ? null : { kind: 'not-an-administration' };
  const owners = lendersOf(bookable);
  return mayLend(owners, author) ? null : { kind: 'not-the-owner', owners };
}
