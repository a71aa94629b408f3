import type { Rules } from '../domain/bookings/acts';
import { byThing } from '../domain/bookings/surroundings';
import type { LivedThing } from '../domain/bookings/occupancy';
import type { DatedBooking } from '../domain/bookings/state';
import type { StructureId } from '../domain/ids';
import type { Collective } from './collective';

/** What things went through in some months, and what they are all held to. */
export interface ReadLived {
  /** With whose they are, by their sheets. */
  readonly things: readonly (LivedThing & { readonly structure: StructureId | null })[];
  readonly general: Rules | null;
}

/** Reads what all things of the list went through in these months; of those that nobody had then, all that was ever booked. */
export async function readLived(
  { bookings, listedItems }: Pick<Collective, 'bookings' | 'listedItems'>,
  months: readonly string[]
): Promise<ReadLived> {
  const [items, booked, { collective: general, rules }] = await Promise.all([
    listedItems(),
    bookings.bookedIn(months),
    bookings.bookingRules()
  ]);
  const booking = byThing(booked);
  const ids = items.map(({ id }) => id);
  const wasHad = ({ standing }: DatedBooking) => standing === 'accepted' || standing === 'fetched';
  const quiet = ids.filter((id) => booking.get(id)?.some(wasHad) !== true);
  const [custodies, earlier] = await Promise.all([bookings.custodiesOf(ids), bookings.bookedEver(quiet)]);
  const things = items.map(({ id: thing, name, addedAt, isConsumable, quantity, structure }) => ({
    ...{ thing, name, addedAt, isConsumable, quantity, structure, custody: custodies.get(thing)! },
    booked: earlier.get(thing) ?? booking.get(thing) ?? [],
    rules: rules.get(thing) ?? null
  }));
  return { things, general };
}
