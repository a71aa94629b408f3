import type { ItemId } from '../ids';
import type { Rules } from './acts';
import { clashesIn, freeAt, type Bookable } from './bookable';
import type { Clash } from './clashes';
import { doesLend, isOf, waitingInOrder, type Viewer } from './request';
import { keyOf, type Booking, type DatedBooking } from './state';
import type { BookedThing } from './surroundings';

/** What of bookings Accueil tells whoever looks: what they are to settle, what they were answered, what they have coming. */

/** A booking that waits for an answer. */
export interface Waiting {
  readonly thing: ItemId;
  readonly booking: Booking;
  /** Whether as many as were asked for are free then. */
  readonly isFree: boolean;
}

export interface ToSettle {
  readonly clashes: readonly { readonly thing: ItemId; readonly clash: Clash; readonly lends: boolean }[];
  /** What can be given first, then what would wait. */
  readonly toAnswer: readonly Waiting[];
}

/** What of some things waits for whoever looks at the minute `now`; `general` are the rules of all. */
export function toSettle(
  bookables: readonly Bookable[],
  general: Rules | null,
  viewer: Viewer,
  now: number
): ToSettle {
  const clashes = bookables.flatMap((bookable) => {
    const lends = doesLend(bookable, viewer);
    return clashesIn(bookable, now)
      .filter(({ bookings }) => lends || bookings.some((one) => isOf(one, viewer)))
      .map((clash) => ({ thing: bookable.thing, clash, lends }));
  });
  const toAnswer = bookables
    .filter((bookable) => doesLend(bookable, viewer))
    .flatMap((bookable) => waitingFor(bookable, general, now))
    .sort((a, b) => Number(b.isFree) - Number(a.isFree));
  return { clashes, toAnswer };
}

/** What of a thing waits for an answer and is not over, what is answered first being first. */
function waitingFor(bookable: Bookable, general: Rules | null, now: number): readonly Waiting[] {
  return waitingInOrder(bookable, general)
    .filter(({ span }) => span.to > now)
    .map((booking) => {
      const left = booking.instead === null ? [] : [booking.instead];
      const isFree = freeAt(bookable, booking.span, now, left) >= booking.quantity;
      return { thing: bookable.thing, booking, isFree };
    });
}

/** What others lend and was asked for despite a rule: where it is a rule of all, an administration may make an exception. */
export const askedDespite = (
  bookables: readonly Bookable[],
  viewer: Viewer,
  now: number
): readonly { readonly bookable: Bookable; readonly booking: Booking }[] =>
  bookables
    .filter((bookable) => !doesLend(bookable, viewer))
    .flatMap((bookable) =>
      waitingInOrder(bookable, null)
        .filter(({ despite, span }) => despite.length > 0 && span.to > now)
        .map((booking) => ({ bookable, booking }))
    );

export interface Mine {
  /** What they were refused, or what was taken back from them, and they asked for nothing else instead: the last answer first. */
  readonly answered: readonly BookedThing[];
  /** What they asked for or were given, what comes first being first. */
  readonly coming: readonly BookedThing[];
}

/** What somebody asked for that is not over at the minute `now`: of what is had again and again, the next time. */
export function mineIn(booked: readonly BookedThing[], viewer: Viewer, now: number): Mine {
  const mine = booked.filter(({ booking }) => isOf(booking, viewer) && booking.span.to > now);
  const left = new Set(mine.flatMap(({ booking: { instead } }) => (instead === null ? [] : keyOf(instead))));
  const answered = mine.filter(
    ({ booking, standing }) => (standing === 'refused' || standing === 'revoked') && !left.has(keyOf(booking))
  );
  const coming = mine.filter(({ standing }) => isStillWanted(standing));
  return {
    answered: oncePerRequest(answered.sort((a, b) => answeredAt(b.booking) - answeredAt(a.booking))),
    coming: oncePerRequest(coming.sort((a, b) => a.booking.span.from - b.booking.span.from))
  };
}

const isStillWanted = (standing: DatedBooking['standing']): boolean =>
  standing === 'asked' || standing === 'accepted' || standing === 'disputed';

const answeredAt = ({ answers, at }: Booking): number => answers.at(-1)?.at ?? at;

/** The first of those that were asked for at once of one thing. */
function oncePerRequest(booked: readonly BookedThing[]): readonly BookedThing[] {
  const nameOf = ({ thing, booking }: BookedThing) => `${booking.request} ${thing}`;
  const names = booked.map(nameOf);
  return booked.filter((one, i) => names.indexOf(nameOf(one)) === i);
}
