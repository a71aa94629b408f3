import type { ItemId, PersonId, StructureId } from '../ids';
import type { Need, Rules } from './acts';
import { clashesIn, freeAt, lendersOf, stillBroken, type Bookable } from './bookable';
import type { Clash } from './clashes';
import { stateOfTime, type TimeState } from './other-time';
import type { Breach } from './rules';
import {
  handedOver,
  isComing,
  isSameBooking,
  isSameTime,
  otherTimes,
  type Booking,
  type DatedBooking
} from './state';
import { whoseIs, type Surroundings } from './surroundings';
import { minuteAt, overlaps, type Span } from '../span';

/** Who looks. */
export interface Viewer {
  readonly person: PersonId;
  /** The structures for which they speak. */
  readonly structures: readonly StructureId[];
}

/** One thing of a request, at one of its times, as it stands. */
export interface BookingView extends DatedBooking {
  readonly thing: ItemId;
  /** Whether whoever looks lends it, so that they answer. */
  readonly lends: boolean;
  /** Whether it is theirs to give up. */
  readonly isMine: boolean;
  /** How many are free for it. */
  readonly free: number;
  /** Whether an answer can still give it: it waits for one, or was refused and is not over. */
  readonly isAnswerable: boolean;
  /** The time whose place it would take, while it waits for an answer. */
  readonly replaces: Span | null;
  /** The other times that it was offered, while nothing is given. */
  readonly offered: readonly OfferedTime[];
  /** What it does not keep to and nobody excepted. */
  readonly breaches: readonly Breach[];
  /** What it is in where more was given than there is. */
  readonly clash: Clash | null;
  /** The place among those that wait for the same, from 1 on; null while it does not wait for others. */
  readonly place: number | null;
}

/** Another time that was offered, and whether it can still be had. */
export interface OfferedTime {
  readonly span: Span;
  readonly state: TimeState;
}

/** What somebody asked for at once, as it stands at an instant `now`, in milliseconds since 1970; empty where it has not come. */
export function requestView(
  request: string,
  bookables: readonly Bookable[],
  around: Surroundings,
  viewer: Viewer,
  now: number
): readonly BookingView[] {
  const minute = minuteAt(now);
  return bookables
    .flatMap((bookable) => {
      const clashes = clashesIn(bookable, minute);
      return bookable.booked
        .filter(({ booking }) => booking.request === request)
        .map((one): BookingView => {
          const { booking, standing } = one;
          const left = booking.instead === null ? [booking] : [booking, booking.instead];
          const isRefused = standing === 'refused' || standing === 'revoked';
          const isAnswerable = standing === 'asked' || (isRefused && booking.span.to > minute);
          return {
            ...one,
            thing: bookable.thing,
            lends: doesLend(bookable, viewer),
            isMine: isOf(booking, viewer),
            // What it has already is not free for others.
            free: freeAt(bookable, booking.span, minute, left) + handedOver(booking),
            isAnswerable,
            replaces: standing === 'asked' ? replacedBy(booking, bookable) : null,
            offered: isRefused ? offeredFor(booking, bookable, minute) : [],
            breaches: isAnswerable ? stillBroken(booking, bookable, around, minuteAt(booking.at)) : [],
            clash:
              clashes.find(({ bookings }) => bookings.some((other) => isSameBooking(other, booking))) ?? null,
            place: placeOf(one, bookable, around.rules, minute)
          };
        });
    })
    .sort((a, b) => a.booking.span.from - b.booking.span.from);
}

/** What of what a booking breaks whoever looks may make an exception to. */
export const mayBeExcepted = (
  { breaches, lends }: Pick<BookingView, 'breaches' | 'lends'>,
  isAdministration: boolean
): readonly Breach[] => breaches.filter(({ level }) => (level === 'thing' ? lends : isAdministration));

/** The time of what a booking would take the place of; null where it is given up, or nothing is. */
function replacedBy({ instead }: Booking, { booked }: Bookable): Span | null {
  const before = instead && booked.find(({ booking }) => isSameBooking(booking, instead));
  return before && isComing(before.standing) ? before.booking.span : null;
}

/** What it was offered, unless it was asked for already. */
const offeredFor = (booking: Booking, bookable: Bookable, now: number): readonly OfferedTime[] =>
  otherTimes(booking)
    .filter(
      (span) =>
        !bookable.booked.some(
          ({ booking: other, standing }) =>
            isComing(standing) && whoseIs(other) === whoseIs(booking) && isSameTime(other.span, span)
        )
    )
    .map((span) => ({
      span,
      state: stateOfTime(span, now, freeAt(bookable, span, now) >= booking.quantity)
    }));

export const doesLend = (bookable: Bookable, { structures }: Viewer): boolean => {
  const lenders = lendersOf(bookable);
  return lenders.length === 0 || lenders.some((one) => structures.includes(one));
};

export const isOf = ({ by, structure }: Booking, viewer: Viewer): boolean =>
  by === viewer.person || (structure !== null && viewer.structures.includes(structure));

const needOrder: Readonly<Record<Need, number>> = { vital: 0, useful: 1, welcome: 2 };

/**
 * Those that wait for an answer, what is answered first being first: as it was asked, or as it is needed where the rules of the thing
 * or those of all say so.
 */
export function waitingInOrder(
  { booked, rules }: Pick<Bookable, 'booked' | 'rules'>,
  general: Rules | null
): readonly Booking[] {
  const isByNeed = rules?.order === 'need' || general?.order === 'need';
  return (
    booked
      .filter(({ standing }) => standing === 'asked')
      .map(({ booking }) => booking)
      // Those of one need stay in the one order of everyone: no clock decides who was first.
      .sort((a, b) => (isByNeed ? needOrder[a.need] - needOrder[b.need] : 0))
  );
}

/** The place of a booking among those that wait for the same time, where not all of them can have it. */
function placeOf(
  { booking, standing }: DatedBooking,
  bookable: Bookable,
  general: Rules | null,
  now: number
): number | null {
  if (standing !== 'asked') return null;
  const same = waitingInOrder(bookable, general).filter(
    (other) => overlaps(other.span, booking.span) && !isMoveOf(other, booking) && !isMoveOf(booking, other)
  );
  const wanted = same.reduce((sum, { quantity }) => sum + quantity, 0);
  const left = booking.instead === null ? [] : [booking.instead];
  if (wanted <= freeAt(bookable, booking.span, now, left)) return null;
  return same.findIndex((one) => isSameBooking(one, booking)) + 1;
}

/** Whether one would take the place of the other: they do not wait for each other. */
const isMoveOf = ({ instead }: Booking, other: Booking): boolean =>
  instead !== null && isSameBooking(instead, other);

/** The time from the first of these to the last. */
export const aroundAll = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map(({ from }) => from)),
  to: Math.max(...spans.map(({ to }) => to))
});
