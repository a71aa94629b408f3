import type { Clash } from '../domain/bookings/clashes';
import { aroundAll, requestView, type BookingView, type Viewer } from '../domain/bookings/request';
import type { Booking } from '../domain/bookings/state';
import { lateIn } from '../domain/custody/whereabouts';
import { dayAt } from '../domain/day';
import type { ItemId, RequestId } from '../domain/ids';
import type { Item } from '../domain/item';
import { structuresFor } from '../domain/membership/picture';
import type { Collective } from './collective';

type Reads = Pick<Collective, 'bookings' | 'belonging' | 'item' | 'texts' | 'me'>;

/** A request with all that tells of it. */
export interface ReadRequest {
  /** Empty where it has not come. */
  readonly bookings: readonly BookingView[];
  /** Where more was given than there is, each once. */
  readonly clashes: readonly Clash[];
  readonly items: ReadonlyMap<ItemId, Item>;
  /** What whoever it is for should have brought back already, what is late the longest first: a fact for whoever answers. */
  readonly late: readonly ItemId[];
  readonly texts: Awaited<ReturnType<Reads['texts']>>;
}

/** Reads what somebody asked for at once, as it stands at an instant, in milliseconds since 1970. */
export async function readRequest(collective: Reads, id: RequestId, now: number): Promise<ReadRequest> {
  const rows = await collective.bookings.request(id);
  if (rows.length === 0) return { bookings: [], clashes: [], items: new Map(), late: [], texts: new Map() };
  const things = [...new Set(rows.map(({ thing }) => thing))];
  const bookables = await collective.bookings.bookables(things);
  const around = await collective.bookings.bookedAround(aroundAll(rows.map(({ booking }) => booking.span)));
  const bookings = requestView(id, bookables, around, await viewerOf(collective), now);
  const clashes = [...new Set(bookings.flatMap(({ clash }) => clash ?? []))];
  const structure = rows[0]!.booking.structure;
  const late = lateIn(around.changed, dayAt(now))
    .filter(({ outing }) => structure !== null && outing.structure === structure)
    .map(({ thing }) => thing);
  const named = [...new Set([...things, ...late])];
  const items = await Promise.all(named.map((thing) => collective.item(thing)));
  const all = [...bookings.map(({ booking }) => booking), ...clashes.flatMap((one) => one.bookings)];
  return {
    ...{ bookings, clashes, late },
    items: new Map(items.flatMap((item) => (item === null ? [] : [[item.id, item] as const]))),
    texts: await collective.texts(all.flatMap(textsOf))
  };
}

/** Who looks, as far as answering and giving up go. */
export async function viewerOf(collective: Pick<Reads, 'belonging' | 'me'>): Promise<Viewer> {
  const { person } = collective.me;
  return { person, structures: structuresFor(await collective.belonging(), person) };
}

/** The texts that a booking names. */
const textsOf = ({ words, purpose, cancelled, answers, exceptions }: Booking): readonly string[] =>
  [
    words,
    purpose,
    cancelled?.remark ?? null,
    ...[...answers, ...exceptions].map(({ remark }) => remark)
  ].filter((hash) => hash !== null);
