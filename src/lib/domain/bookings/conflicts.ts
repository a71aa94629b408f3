import type { ItemId } from '../ids';
import { monthsIn } from '../span';
import { loadsBooked, mostTaken } from './availability';
import { clashesIn, type Bookable } from './bookable';
import { keyOf, takenBy } from './state';
import type { BookedThing } from './surroundings';

/** Which of the bookings that a calendar shows are in conflict, without everything that was ever booked being read. */

/** What is known of the things before any of them is read whole. */
export interface KnownOfThings {
  /** How many there are of a thing, as far as its sheet says; null where nobody counted. */
  readonly quantityOf: (thing: ItemId) => number | null;
  /** Whether some of it is out or not to be lent, or there may be another number than its sheet says. */
  readonly hasChanged: (thing: ItemId) => boolean;
}

/**
 * The things of which more may have been given than there is from the minute `now` on, by the bookings of these months: those
 * that are to be read whole. None that clashes in these months is left out.
 */
export function thingsThatMayClash(
  booked: readonly BookedThing[],
  { quantityOf, hasChanged }: KnownOfThings,
  months: readonly string[],
  now: number
): readonly ItemId[] {
  const isRead = new Set(months);
  const coming = new Map<ItemId, BookedThing[]>();
  for (const one of booked) {
    if (one.booking.span.to <= now || takenBy(one.booking, one.standing) === 0) continue;
    const known = coming.get(one.thing);
    if (known === undefined) coming.set(one.thing, [one]);
    else known.push(one);
  }
  return [...coming]
    .filter(([thing, ofThing]) => {
      const spans = ofThing.map(({ booking }) => booking.span);
      const whole = {
        from: Math.min(...spans.map(({ from }) => from)),
        to: Math.max(...spans.map(({ to }) => to))
      };
      return (
        hasChanged(thing) ||
        ofThing.some(({ standing }) => standing === 'disputed') ||
        // What else is booked in a month that was not read is not known.
        monthsIn(whole).some((month) => !isRead.has(month)) ||
        mostTaken(loadsBooked(ofThing), whole) > (quantityOf(thing) ?? 1)
      );
    })
    .map(([thing]) => thing);
}

/** The keys of the bookings of each thing that clash from the minute `now` on. */
export const clashingIn = (
  bookables: readonly Bookable[],
  now: number
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    bookables.flatMap((bookable) => {
      const clashes = clashesIn(bookable, now);
      return clashes.length === 0
        ? []
        : [[bookable.thing, new Set(clashes.flatMap(({ bookings }) => bookings.map(keyOf)))] as const];
    })
  );
