import type { ItemId } from '../ids';
import { itemNeeds, whereKept, type Item, type ItemNeed } from '../item';
import type { Span } from '../span';
import type { BookedThing } from './surroundings';
import { grantedTo, type Booking, type BookingStanding } from './state';

/** What is told of a request to somebody who does not look at it here: in a message, or in another agenda. */
export interface RequestTold {
  /** Empty where that has not come, or was erased. */
  readonly forWhom: string;
  readonly things: readonly ThingTold[];
  /** In the order in which they begin. */
  readonly times: readonly Span[];
  readonly standings: readonly StandingTold[];
  /** Where the things are kept. */
  readonly places: readonly string[];
  /** What is asked of whoever takes them. */
  readonly needs: readonly ItemNeed[];
}

export interface ThingTold {
  /** Empty where it has none, or its sheet has not come. */
  readonly name: string;
  /** How many were asked for. */
  readonly quantity: number;
  /** How many it has at each of its times; null where nobody has said so, or not the same of all. */
  readonly given: number | null;
}

/** Where a request stands: all of it, or these things, these times, or so many of both, where that differs. */
export interface StandingTold {
  readonly standing: BookingStanding;
  readonly of:
    | { readonly kind: 'all' }
    | { readonly kind: 'things'; readonly names: readonly string[] }
    | { readonly kind: 'times'; readonly times: readonly Span[] }
    | { readonly kind: 'some'; readonly count: number };
}

/** What is known of what was asked for. */
export interface Known {
  readonly things: ReadonlyMap<ItemId, Pick<Item, 'name' | 'place' | 'room' | 'shelf' | ItemNeed>>;
  /** The name of whom a booking is for; empty where that has not come, or was erased. */
  readonly nameOf: (booking: Booking) => string;
}

/** What somebody does not count on any more. */
const givenUp: readonly BookingStanding[] = ['cancelled', 'moved'];
/** What takes place, or may. */
export const isLive = ({ standing }: Pick<BookedThing, 'standing'>): boolean =>
  standing === 'asked' || standing === 'accepted' || standing === 'disputed' || standing === 'fetched';

/** What is good to know comes first. */
const order: readonly BookingStanding[] = [
  ...(['accepted', 'fetched', 'asked', 'disputed', 'refused', 'revoked', 'cancelled', 'moved'] as const)
];

/** Gathers what is told of some bookings of one request. What was given up is left out, unless nothing else is there. */
export function requestTold(booked: readonly BookedThing[], { things, nameOf }: Known): RequestTold {
  const kept = orAll(booked, ({ standing }) => !givenUp.includes(standing));
  const live = orAll(kept, isLive);
  const sheets = idsOf(live).flatMap((thing) => things.get(thing) ?? []);
  return {
    forWhom: kept.map(({ booking }) => nameOf(booking)).find((name) => name !== '') ?? '',
    things: idsOf(kept).map((thing) => ({
      name: things.get(thing)?.name ?? '',
      ...countsOf(kept.filter((one) => one.thing === thing))
    })),
    times: timesOf(live),
    standings: standingsOf(kept, (thing) => things.get(thing)?.name ?? ''),
    places: [...new Set(sheets.map(whereKept))].filter((place) => place !== ''),
    needs: itemNeeds.filter((need) => sheets.some((sheet) => sheet[need]))
  };
}

const orAll = <T>(all: readonly T[], is: (one: T) => boolean): readonly T[] =>
  all.some(is) ? all.filter(is) : all;

const idsOf = (booked: readonly BookedThing[]): readonly ItemId[] => [
  ...new Set(booked.map(({ thing }) => thing))
];

function countsOf(booked: readonly BookedThing[]): Pick<ThingTold, 'quantity' | 'given'> {
  const given = booked.filter(isLive).map(({ booking, standing }) =>
    // Of two answers that contradict each other, neither is told.
    standing === 'disputed' ? 0 : grantedTo(booking)
  );
  const isSame = new Set(given).size === 1 && given[0]! > 0;
  const quantity = Math.max(...booked.map(({ booking }) => booking.quantity));
  return { quantity, given: isSame ? given[0]! : null };
}

const sameTime = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;

function timesOf(booked: readonly BookedThing[]): readonly Span[] {
  const times: Span[] = [];
  for (const { booking } of booked)
    if (!times.some((time) => sameTime(time, booking.span))) times.push(booking.span);
  return times.sort((a, b) => a.from - b.from || a.to - b.to);
}

function standingsOf(
  booked: readonly BookedThing[],
  nameOf: (thing: ItemId) => string
): readonly StandingTold[] {
  const groups = order.flatMap((standing) => {
    const those = booked.filter((one) => one.standing === standing);
    return those.length === 0 ? [] : [{ standing, those }];
  });
  if (groups.length === 1) return [{ standing: groups[0]!.standing, of: { kind: 'all' } }];
  const isSplitBy = (partOf: (one: BookedThing) => string) => {
    const parts = groups.map(({ those }) => new Set(those.map(partOf)));
    return parts.reduce((sum, { size }) => sum + size, 0) === new Set(booked.map(partOf)).size;
  };
  const byThing = isSplitBy(({ thing }) => thing);
  const byTime = isSplitBy(({ booking: { span } }) => `${span.from} ${span.to}`);
  return groups.map(({ standing, those }) => ({
    standing,
    of: byThing
      ? { kind: 'things', names: idsOf(those).map(nameOf) }
      : byTime
        ? { kind: 'times', times: timesOf(those) }
        : { kind: 'some', count: those.length }
  }));
}
