import type { ActId } from '../../../src/lib/domain/acts/act';
import type { Family } from '../../../src/lib/domain/acts/fold';
import type { BookingBody } from '../../../src/lib/domain/bookings/acts';
import { bookings } from '../../../src/lib/domain/bookings/family';
import { custody } from '../../../src/lib/domain/custody/family';
import { spaceOf, type ItemId } from '../../../src/lib/domain/ids';
import { openJournalStore } from '../../../src/lib/storage/journal-store';
import { openProjectionTables } from '../../../src/lib/storage/projection-tables';
import { openRegistry } from '../../../src/lib/storage/registry';
import { newId } from '../../../src/lib/workspace/chance';
import { Journal } from '../../../src/lib/workspace/journal';
import { ownIdNow } from '../../../src/lib/workspace/say-custody';
import type { PlantedBooking } from '../plant-bookings';

/** Has these bookings asked for and answered in the only collective of this browser, as its device. */
export async function book(planted: readonly PlantedBooking[]): Promise<void> {
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
  for (const { thing: name, from, to, quantity = 1, given } of planted) {
    const thing = listed.find((item) => 'name' in item && item.name === name)!.id as ItemId;
    const ask = await say('booking.request', {
      request: ownIdNow<'request'>(journal, keys.id, newId()),
      rows: [{ thing, quantity }],
      times: [{ from, to }],
      ...{ structure, words: null, purpose: null, need: 'useful', use: 'usual', audience: 'members' },
      ...{ people: null, instead: null, despite: [] }
    });
    if (given === undefined) continue;
    const rows = [{ ask: ask.id, nth: 0, quantity: given, instead: null }];
    await say('booking.answer', { thing, rows, remark: null });
  }
  journal.close();
  store.close();
  tables.close();
}
