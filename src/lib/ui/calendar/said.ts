import type { AgendaEntry, BookingEntry } from '../../domain/bookings/agenda';
import type { AgendaThing } from '../../domain/bookings/agenda-filter';
import { grantedTo } from '../../domain/bookings/state';
import type { ItemId, StructureId } from '../../domain/ids';
import { calendar } from '../../i18n/calendar';
import { formatNumber, text } from '../../reactive/locale.svelte';
import type { TextsHere } from '../custody/said';

/** What the calendar needs to name what it shows. */
export interface AgendaNames {
  readonly things: ReadonlyMap<ItemId, AgendaThing>;
  readonly structures: ReadonlyMap<StructureId, string>;
  readonly texts: TextsHere;
}

/** What an entry is of, and how many. */
export function titleOf(entry: AgendaEntry, { things }: Pick<AgendaNames, 'things'>): string {
  if (entry.kind === 'meeting') return entry.meeting.title;
  const t = text(calendar);
  const count = countOf(entry);
  return t.thing(count, formatNumber(count), things.get(entry.thing)?.name || t.unknownThing);
}

/** How many it has, or asks for where it has none. */
const countOf = ({ booking, standing }: BookingEntry): number =>
  standing === 'accepted' || standing === 'disputed' ? grantedTo(booking) : booking.quantity;
