import type { ActId } from '../../../src/lib/domain/acts/act';
import type { Family } from '../../../src/lib/domain/acts/fold';
import { mostThings, type BookingBody } from '../../../src/lib/domain/bookings/acts';
import { bookings } from '../../../src/lib/domain/bookings/family';
import { custody } from '../../../src/lib/domain/custody/family';
import { spaceOf, type ItemId, type StructureId } from '../../../src/lib/domain/ids';
import { minuteOf, minutesADay, type Span } from '../../../src/lib/domain/span';
import { openJournalStore } from '../../../src/lib/storage/journal-store';
import { openProjectionTables } from '../../../src/lib/storage/projection-tables';
import { openRegistry } from '../../../src/lib/storage/registry';
import { newId } from '../../../src/lib/workspace/chance';
import { Journal } from '../../../src/lib/workspace/journal';
import { ownIdNow } from '../../../src/lib/workspace/say-custody';
import type { PlantedBooking } from '../plant-bookings';

interface Rows {
  readonly thing: ItemId;
  readonly quantity: number;
}

/** The journal of the only collective of this browser, in which its device asks and answers. */
async function opened() {
  const [registry, store] = [openRegistry(), openJournalStore()];
  const [entry] = await registry.collectives();
  const { id, keys, structure } = entry!;
  const space = spaceOf(id);
  const families = [custody, bookings] as readonly Family<unknown, unknown>[];
  const journal = await Journal.open({ space, store, keys, families, now: Date.now });
  const { tables } = await openProjectionTables();
  const listed = await tables.items.where({ space }).toArray();
  const say = (kind: keyof typeof bookings.kinds, body: BookingBody): Promise<{ readonly id: ActId }> =>
    journal.say(kind, body, bookings.kinds[kind]!);
  return {
    things: new Map(listed.flatMap((item) => ('name' in item ? [[item.name, item.id as ItemId]] : []))),
    ask: async (rows: readonly Rows[], time: Span): Promise<ActId> => {
      const request = ownIdNow<'request'>(journal, keys.id, newId());
      const said = { structure: structure as StructureId, words: null, purpose: null } as const;
      const wanted = { need: 'useful', use: 'usual', audience: 'members', people: null } as const;
      const body = { request, rows, times: [time], ...said, ...wanted, instead: null, despite: [] };
      return (await say('booking.request', body)).id;
    },
    give: (thing: ItemId, asks: readonly ActId[], quantity: number) =>
      say('booking.answer', {
        thing,
        rows: asks.map((ask) => ({ ask, nth: 0, quantity, instead: null })),
        remark: null
      }),
    close() {
      journal.close();
      store.close();
      tables.close();
    }
  };
}

/** Has these bookings asked for and answered. */
export async function book(planted: readonly PlantedBooking[]): Promise<void> {
  const { things, ask, give, close } = await opened();
  for (const { thing: name, quantity = 1, given, ...time } of planted) {
    const thing = things.get(name)!;
    const asked = await ask([{ thing, quantity }], time);
    if (given !== undefined) await give(thing, [asked], given);
  }
  close();
}

/** Has so many bookings of all its things asked for and accepted over a year: of two hundred, three are in conflict with three more. */
export async function bookYear(year: number, many: number): Promise<void> {
  const { things, ask, give, close } = await opened();
  const all = [...things.values()];
  const asked = new Map<ItemId, ActId[]>();
  const rounds = many / mostThings;
  for (let round = 0; round < rounds; round++) {
    const from = minuteOf(`${year}-01-01`) + Math.floor((365 * round) / rounds) * minutesADay;
    const time = { from, to: from + (1 + (round % 3)) * minutesADay };
    const rows = Array.from({ length: mostThings }, (_, i) => ({
      thing: all[(round * mostThings + i) % all.length]!,
      quantity: 1
    }));
    const tooMany = rows.slice(0, 3).map(({ thing }) => ({ thing, quantity: 1_000 }));
    for (const some of round % 2 === 0 ? [rows, tooMany] : [rows]) {
      const act = await ask(some, time);
      for (const { thing } of some) asked.set(thing, [...(asked.get(thing) ?? []), act]);
    }
  }
  for (const [thing, asks] of asked) await give(thing, asks, 1_000);
  close();
}
