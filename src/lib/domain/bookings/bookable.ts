import { ownersOf, type Custody } from '../custody/state';
import { thereOf as thereIn } from '../custody/whereabouts';
import type { ItemId, StructureId } from '../ids';
import { overlaps, type Span } from '../span';
import type { Rules } from './acts';
import { freeIn, loadsBooked, loadsNow, type Load } from './availability';
import { clashesOf, type Clash } from './clashes';
import { breachesOf, noRules, notExcepted, type Breach, type Wish } from './rules';
import { keyOf, type Booking, type BookingRef, type DatedBooking } from './state';
import { whoseIs, type Surroundings } from './surroundings';

/** A thing as whoever would book it, or answers for it, looks at it. */
export interface Bookable {
  readonly thing: ItemId;
  /** How many there are; null where nobody counted, which reads as one. */
  readonly quantity: number | null;
  readonly custody: Custody;
  /** Its bookings, as far as they were read. */
  readonly booked: readonly DatedBooking[];
  /** What it is held to itself; null where nobody said so. */
  readonly rules: Rules | null;
}

/** Who answers for it; nobody in particular where nobody owns it. */
export const lendersOf = ({ custody }: Bookable): readonly StructureId[] => ownersOf(custody);

/** How many there are, wherever they are. */
export const thereOf = ({ custody, quantity }: Bookable): number => thereIn(custody, quantity);

/** How many of it are free at a time, by what is known at the minute `now`; the bookings in `left` are not counted. */
export const freeAt = (
  bookable: Bookable,
  span: Span,
  now: number,
  left: readonly BookingRef[] = []
): number => freeIn(thereOf(bookable), loadsOf(bookable, now, left), span);

/** What is not to be had of it; the bookings in `left` are not counted. */
export const loadsOf = (bookable: Bookable, now: number, left: readonly BookingRef[]): readonly Load[] => [
  ...loadsNow(bookable.custody, now),
  ...loadsBooked(bookable.booked, new Set(left.map(keyOf)))
];

/** The bookings that could not have what they were given if so many more were out for a time; none where there is enough for all. */
export function bookedMeanwhile(
  bookable: Bookable,
  quantity: number,
  span: Span,
  now: number
): readonly Booking[] {
  if (freeAt(bookable, span, now) >= quantity) return [];
  return loadsBooked(bookable.booked)
    .filter((load) => overlaps(load, span))
    .map(({ booking }) => booking);
}

/** What clashes from the minute `now` on. */
export function clashesIn(bookable: Bookable, now: number): readonly Clash[] {
  const disputed = bookable.booked.filter(({ standing }) => standing === 'disputed');
  return clashesOf(
    thereOf(bookable),
    loadsNow(bookable.custody, now),
    loadsBooked(bookable.booked),
    disputed.map(({ booking }) => booking),
    now
  );
}

/** What a wish of a thing does not keep to; `left` are bookings that it would take the place of, or is itself. */
export function brokenBy(
  wish: Wish,
  bookable: Bookable,
  around: Surroundings,
  now: number,
  left: readonly BookingRef[] = [],
  isCounted: (one: DatedBooking) => boolean = isWantedOrTaken
): readonly Breach[] {
  const isLeft = new Set(left.map(keyOf));
  const counted = (some: readonly DatedBooking[]) =>
    some
      .filter((one) => isCounted(one) && (left.length === 0 || !isLeft.has(keyOf(one.booking))))
      .map(({ booking }) => booking);
  const general = around.rules ?? noRules;
  const nextTo = (around.nextTo.get(bookable.thing) ?? []).filter((thing) => thing !== bookable.thing);
  const own = { ...(bookable.rules ?? noRules), neighbours: nextTo };
  const theirs = counted(bookable.booked.filter(({ booking }) => whoseIs(booking) === whoseIs(wish)));
  // Of this thing, what is given along with it is known better here.
  const elsewhere = () =>
    counted((around.byWhose.get(whoseIs(wish)) ?? []).filter(({ thing }) => thing !== bookable.thing));
  return breachesOf(
    wish,
    { thing: own, collective: general },
    {
      now,
      there: thereOf(bookable),
      loads: loadsOf(bookable, now, left),
      ofThing: theirs,
      // A list asks this of each of its things: what is booked elsewhere is looked through only for rules that ask for it.
      ofAll: general.quota === null ? [] : [...theirs, ...elsewhere()],
      nextDoor: [...new Set([...nextTo, ...general.neighbours])]
        .filter((thing) => thing !== bookable.thing)
        .flatMap((thing) =>
          (around.byThing.get(thing) ?? [])
            .filter(({ standing }) => isTaken(standing))
            .map(({ booking }) => ({ thing, booking }))
        )
    }
  );
}

const isTaken = (standing: DatedBooking['standing']): boolean =>
  standing === 'accepted' || standing === 'disputed' || standing === 'fetched';

/** Who asks for more is told what they asked for already. */
const isWantedOrTaken = ({ standing }: DatedBooking): boolean => standing === 'asked' || isTaken(standing);

/**
 * What a booking does not keep to and nobody excepted; `now` is the minute at which it was asked for. What else is only asked for
 * does not count: whichever is answered first is.
 */
export const stillBroken = (
  booking: Booking,
  bookable: Bookable,
  around: Surroundings,
  now: number
): readonly Breach[] => {
  const left = booking.instead === null ? [booking] : [booking, booking.instead];
  const isCounted = ({ standing }: DatedBooking) => isTaken(standing);
  return notExcepted(brokenBy(booking, bookable, around, now, left, isCounted), booking);
};
