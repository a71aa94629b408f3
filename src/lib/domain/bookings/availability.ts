import { isPending } from '../custody/incidents';
import { stillOut, type Custody } from '../custody/state';
import { daysBefore } from '../day';
import { dayOf, minuteOf, overlaps, type Span } from '../span';
import { keyOf, takenBy, type Booking, type DatedBooking } from './state';

/** How many of a thing are free at a time: all that are there, less the most that is taken at any one minute of it. */

/** So many are not to be had from one minute to another, be it forever. */
export interface Load extends Span {
  readonly quantity: number;
}

/** What of a thing is out, or not to be lent, as it stands at the minute `now`. */
export function loadsNow(custody: Custody, now: number): readonly Load[] {
  const out = custody.outings.map((outing): Load => ({
    from: -Infinity,
    to: backBy(outing.until, dayOf(now)),
    quantity: stillOut(outing)
  }));
  const heldBack = custody.incidents
    .filter((incident) => isPending(incident) && incident.stopsLending)
    .map(({ from, quantity, out: by }): Load => {
      const outing = custody.outings.find(({ act }) => act === by);
      return {
        from: from === null ? -Infinity : minuteOf(from),
        to: Infinity,
        // What is out still is counted as out.
        quantity: Math.max(0, quantity - (outing === undefined ? 0 : stillOut(outing)))
      };
    });
  return [...out, ...heldBack].filter(({ quantity }) => quantity > 0);
}

/** The minute from which what is out is there again: what is late may come today, what has no day is not counted on. */
const backBy = (until: string | null, today: string): number =>
  until === null ? Infinity : minuteOf(daysBefore(until > today ? until : today, -1));

/** What bookings of a thing take, those of these keys left out. */
export const loadsBooked = (
  booked: readonly DatedBooking[],
  without: ReadonlySet<string> = new Set()
): readonly (Load & { readonly booking: Booking })[] =>
  booked.flatMap(({ booking, standing }) => {
    const quantity = without.has(keyOf(booking)) ? 0 : takenBy(booking, standing);
    return quantity === 0 ? [] : [{ ...booking.span, quantity, booking }];
  });

/** The same, each so many minutes longer at both ends. */
export const widened = (loads: readonly Load[], minutes: number): readonly Load[] =>
  loads.map(({ from, to, quantity }) => ({ from: from - minutes, to: to + minutes, quantity }));

/** The most that is taken at any minute of a time. */
export function mostTaken(loads: readonly Load[], span: Span): number {
  const changes = loads
    .filter((load) => overlaps(load, span))
    .flatMap(({ from, to, quantity }) => [
      { at: Math.max(from, span.from), by: quantity },
      { at: to, by: -quantity }
    ])
    // What ends at a minute is free in it.
    .sort((a, b) => a.at - b.at || a.by - b.by);
  let [taken, most] = [0, 0];
  for (const { by } of changes) most = Math.max(most, (taken += by));
  return most;
}

/** How many of so many are free at a time. */
export const freeIn = (there: number, loads: readonly Load[], span: Span): number =>
  Math.max(0, there - mostTaken(loads, span));
