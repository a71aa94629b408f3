import { custody as custodyFamily } from '../custody/family';
import type { Custody } from '../custody/state';
import { stockOf } from '../custody/stock';
import type { ItemId } from '../ids';
import type { Span } from '../span';
import type { Rules } from './acts';
import { freeIn } from './availability';
import { loadsOf, thereOf, type Bookable } from './bookable';
import type { BookingRef } from './state';
import type { Surroundings } from './surroundings';

/** What is known of all things at some time, for whoever asks what is free. */
export interface BookedThen extends Surroundings {
  /** What some things are held to themselves. */
  readonly rulesOf: ReadonlyMap<ItemId, Rules>;
  /** What happened to the things of which some are out, or something is wrong with. */
  readonly changed: ReadonlyMap<string, Custody>;
}

/** A thing of a list as it can be had at some times. */
export interface Offer<Row> {
  readonly row: Row;
  readonly bookable: Bookable;
  readonly there: number;
  /** How many are free at all of the times. */
  readonly free: number;
}

/** How many of each of these things are free at all of these times, by what is known at the minute `now`. */
export function offersOf<Row extends { readonly id: ItemId; readonly quantity: number | null }>(
  rows: readonly Row[],
  then: BookedThen,
  times: readonly Span[],
  now: number,
  left: readonly BookingRef[] = []
): readonly Offer<Row>[] {
  return rows.map((row) => {
    const bookable = bookableIn(then, row);
    const [there, loads] = [thereOf(bookable), loadsOf(bookable, now, left)];
    return { row, bookable, there, free: Math.min(...times.map((span) => freeIn(there, loads, span))) };
  });
}

/** A thing of a list with what is known of it then. */
export function bookableIn(
  then: BookedThen,
  { id: thing, quantity }: { readonly id: ItemId; readonly quantity: number | null }
): Bookable {
  const custody = then.changed.get(thing) ?? custodyFamily.zero;
  return {
    ...{ thing, custody },
    quantity: stockOf(quantity, custody).quantity,
    booked: then.byThing.get(thing) ?? [],
    rules: then.rulesOf.get(thing) ?? null
  };
}

export const offersByThing = <Row extends { readonly id: ItemId }>(
  offers: readonly Offer<Row>[]
): ReadonlyMap<ItemId, Offer<Row>> => new Map(offers.map((offer) => [offer.row.id, offer]));
