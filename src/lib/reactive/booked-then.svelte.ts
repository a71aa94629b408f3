import { thingsBooked, thingsById, wordsIn, type AgendaThing } from '../domain/bookings/agenda-filter';
import type { BookedThing } from '../domain/bookings/surroundings';
import { clashingIn, thingsThatMayClash } from '../domain/bookings/conflicts';
import { choicesOf, type CatalogueRow } from '../domain/catalogue';
import { stockOf } from '../domain/custody/stock';
import type { ItemId, StructureId } from '../domain/ids';
import { minuteAt } from '../domain/span';
import { clock } from './clock.svelte';
import type { Collective } from './context';
import { namesIn } from './names-in';
import { observe } from './observed.svelte';
import { query } from './query.svelte';

/** What is booked in some months, what of it is in conflict, and what names it. */
export interface BookedThen {
  readonly state: 'loading' | 'ready' | 'failed';
  /** What was read last stays while other months are being read. */
  readonly all: readonly BookedThing[];
  /** The keys of the bookings of each thing that cannot all have what they were given. */
  readonly clashing: ReadonlyMap<string, ReadonlySet<string>>;
  readonly names: {
    readonly things: ReadonlyMap<ItemId, AgendaThing>;
    readonly structures: ReadonlyMap<StructureId, string>;
    /** By hash: null where one was erased. */
    readonly texts: ReadonlyMap<string, { readonly text: string } | null>;
  };
  /** The inventory, and the places in which things of it are kept. */
  readonly rows: readonly CatalogueRow[];
  readonly places: readonly string[];
}

const nothingClashes: BookedThen['clashing'] = new Map();
const noTexts: BookedThen['names']['texts'] = new Map();

/** Keeps true what is booked in the months that `months` tells; no others are read. */
export function createBookedThen(
  collective: Pick<Collective, 'catalogue' | 'bookings' | 'changedThings' | 'structures' | 'texts' | 'item'>,
  months: () => readonly string[]
): BookedThen {
  // One text changes only when the months do: reads begin again with what they read.
  const monthsRead = $derived(months().join());
  const booked = query(() => collective.bookings.bookedIn(monthsRead.split(',')));
  let before: readonly BookedThing[] = [];
  const all = $derived.by(() => (before = booked.state.kind === 'ready' ? booked.state.value : before));

  const catalogue = observe(collective.catalogue);
  const rows = $derived(catalogue.current.rows);
  const byId = $derived(thingsById(rows));
  const structures = query(() => collective.structures());
  const hashes = $derived(wordsIn(all).join());
  const texts = query(() => collective.texts(hashes === '' ? [] : hashes.split(',')));

  /** What is booked though it left the inventory is still named. */
  const gone = $derived(
    catalogue.current.complete
      ? thingsBooked(all)
          .filter((thing) => !byId.has(thing))
          .join()
      : ''
  );
  const goneItems = query(() =>
    Promise.all(gone === '' ? [] : gone.split(',').map((thing) => collective.item(thing as ItemId)))
  );
  const things = $derived<ReadonlyMap<ItemId, AgendaThing>>(
    goneItems.state.kind === 'ready' && gone !== ''
      ? thingsById<AgendaThing & { readonly id: ItemId }>(rows, goneItems.state.value)
      : byId
  );

  const changed = query(() => collective.changedThings());
  // What is over within the hour may still be told: nothing is sorted anew each time the clock moves.
  const now = $derived(minuteAt(Math.floor(clock.now / 3_600_000) * 3_600_000));
  /** Few things may be in conflict: of those alone everything is read. */
  const suspects = $derived.by(() => {
    if (changed.state.kind !== 'ready') return '';
    const states = changed.state.value;
    return thingsThatMayClash(
      all,
      {
        quantityOf: (thing) => {
          const state = states.get(thing);
          const onSheet = byId.get(thing)?.quantity ?? null;
          return state === undefined ? onSheet : stockOf(onSheet, state).quantity;
        },
        hasChanged: (thing) => states.has(thing)
      },
      monthsRead.split(','),
      now
    ).join();
  });
  const bookables = query(() =>
    collective.bookings.bookables(suspects === '' ? [] : (suspects.split(',') as ItemId[]))
  );
  let clashingBefore = nothingClashes;
  const clashing = $derived.by(() => {
    if (bookables.state.kind === 'ready') clashingBefore = clashingIn(bookables.state.value, now);
    return clashingBefore;
  });

  const places = $derived(choicesOf(rows).places);
  const reads = $derived([booked, changed, bookables, structures, texts].map(({ state }) => state.kind));

  return {
    get state() {
      if (reads.includes('failed')) return 'failed';
      return reads.includes('loading') ? 'loading' : 'ready';
    },
    get all() {
      return all;
    },
    get clashing() {
      return clashing;
    },
    get names() {
      return {
        things,
        structures: namesIn(structures.state),
        texts: texts.state.kind === 'ready' ? texts.state.value : noTexts
      };
    },
    get rows() {
      return rows;
    },
    get places() {
      return places;
    }
  };
}
