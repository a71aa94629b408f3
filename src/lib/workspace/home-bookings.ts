import { comingFor, forHome, type HomeBookings } from '../domain/bookings/request';
import type { BookedThing } from '../domain/bookings/surroundings';
import type { ItemId } from '../domain/ids';
import { minuteAt } from '../domain/span';
import type { Collective } from './collective';
import { viewerOf } from './read-request';

/** What of bookings waits for whoever is here, and what they have coming, with what tells of it. */
export interface ReadHomeBookings extends HomeBookings {
  readonly coming: readonly BookedThing[];
  readonly names: ReadonlyMap<ItemId, string>;
  readonly texts: Awaited<ReturnType<Collective['texts']>>;
}

/** How many of those to come are read by name: the others are in the calendar. */
const mostComing = 5;

/** Reads what of bookings waits for whoever is here at a minute. */
export async function bookingsToSettle(
  collective: Pick<Collective, 'bookings' | 'belonging' | 'me'>,
  minute: number
): Promise<HomeBookings> {
  const bookables = await collective.bookings.bookables(await collective.bookings.thingsToSettle(minute));
  const { collective: general } = await collective.bookings.bookingRules();
  return forHome(bookables, general, await viewerOf(collective), minute);
}

/** Reads what Accueil says of bookings, at an instant, in milliseconds since 1970. */
export async function homeBookings(
  collective: Pick<Collective, 'bookings' | 'belonging' | 'me' | 'texts' | 'item'>,
  now: number
): Promise<ReadHomeBookings> {
  const minute = minuteAt(now);
  const viewer = await viewerOf(collective);
  const { clashes, toAnswer } = await bookingsToSettle(collective, minute);
  const theirs = await Promise.all(
    [viewer.person, ...viewer.structures].map((whose) => collective.bookings.bookedFor(whose, minute))
  );
  const coming = comingFor(theirs.flat(), viewer, minute).slice(0, mostComing);
  const things = [...new Set([...clashes, ...toAnswer, ...coming].map(({ thing }) => thing))];
  const items = await Promise.all(things.map((thing) => collective.item(thing)));
  const words = [...toAnswer, ...coming].flatMap(({ booking }) => booking.words ?? []);
  return {
    ...{ clashes, toAnswer, coming },
    names: new Map(items.flatMap((item) => (item === null ? [] : [[item.id, item.name] as const]))),
    texts: await collective.texts(words)
  };
}
