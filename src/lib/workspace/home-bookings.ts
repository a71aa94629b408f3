import { stillBroken } from '../domain/bookings/bookable';
import {
  askedDespite,
  mineIn,
  toSettle,
  type Mine,
  type ToSettle,
  type Waiting
} from '../domain/bookings/home';
import type { ItemId } from '../domain/ids';
import { isAdministration } from '../domain/membership/picture';
import { minuteAt } from '../domain/span';
import type { Collective } from './collective';
import { viewerOf } from './read-request';

/** What of bookings waits for whoever is here. */
export interface BookingsToSettle extends ToSettle {
  /** What others lend and was asked for despite a rule of all, from which an administration may except it. */
  readonly toExcept: readonly Omit<Waiting, 'isFree'>[];
}

/** The same and what they have coming, with what tells of it. */
export interface ReadHomeBookings extends BookingsToSettle, Mine {
  readonly names: ReadonlyMap<ItemId, string>;
  readonly texts: Awaited<ReturnType<Collective['texts']>>;
}

/** Reads what of bookings waits for whoever is here at a minute. */
export async function bookingsToSettle(
  { bookings, belonging, me }: Pick<Collective, 'bookings' | 'belonging' | 'me'>,
  minute: number
): Promise<BookingsToSettle> {
  const bookables = await bookings.bookables(await bookings.thingsToSettle(minute));
  const { collective: general } = await bookings.bookingRules();
  const viewer = await viewerOf({ belonging, me });
  const asked = isAdministration(await belonging(), me.person) ? askedDespite(bookables, viewer, minute) : [];
  const toExcept: BookingsToSettle['toExcept'][number][] = [];
  for (const { bookable, booking } of asked) {
    const around = await bookings.bookedAround(booking.span);
    const breaches = stillBroken(booking, bookable, around, minuteAt(booking.at));
    if (breaches.some(({ level }) => level === 'collective'))
      toExcept.push({ thing: bookable.thing, booking });
  }
  return { ...toSettle(bookables, general, viewer, minute), toExcept };
}

/** Reads what Accueil says of bookings, at an instant, in milliseconds since 1970. */
export async function homeBookings(
  collective: Pick<Collective, 'bookings' | 'belonging' | 'me' | 'texts' | 'item'>,
  now: number
): Promise<ReadHomeBookings> {
  const minute = minuteAt(now);
  const viewer = await viewerOf(collective);
  const settling = await bookingsToSettle(collective, minute);
  const theirs = await Promise.all(
    [viewer.person, ...viewer.structures].map((whose) => collective.bookings.bookedFor(whose, minute))
  );
  const mine = mineIn(theirs.flat(), viewer, minute);
  const waiting = [...settling.toExcept, ...settling.toAnswer, ...mine.answered, ...mine.coming];
  const things = [...new Set([...settling.clashes, ...waiting].map(({ thing }) => thing))];
  const items = await Promise.all(things.map((thing) => collective.item(thing)));
  const words = waiting.flatMap(({ booking }) => booking.words ?? []);
  return {
    ...{ ...settling, ...mine },
    names: new Map(items.flatMap((item) => (item === null ? [] : [[item.id, item.name] as const]))),
    texts: await collective.texts(words)
  };
}
