import { shareIn, type Occupancy } from '$lib/domain/bookings/occupancy';
import type { ItemId } from '$lib/domain/ids';
import { occupancy } from '$lib/i18n/occupancy';
import type { Workspace } from '$lib/reactive/context';
import { locale, text } from '$lib/reactive/locale.svelte';

/** How much each thing was used as a CSV file, what sleeps at the end; `structureOf` tells whose a thing is. */
export async function occupancyCsv(
  { outside }: Pick<Workspace, 'outside'>,
  { used, sleeping }: Occupancy,
  structureOf: (thing: ItemId) => string
): Promise<Blob> {
  const rows = [
    ...used.map((one) => [
      one.name,
      String(one.times),
      number(one.taken / 60),
      number(one.opened / 60),
      number(shareIn(one) * 100),
      one.lastUsed,
      structureOf(one.thing)
    ]),
    ...sleeping.map(({ name, lastUsed, thing }) => [
      name,
      '0',
      number(0),
      '',
      number(0),
      lastUsed ?? '',
      structureOf(thing)
    ])
  ];
  return new Blob([await outside.tableToCsv([text(occupancy).csv.head, ...rows])], { type: 'text/csv' });
}

/** As spreadsheet programs of this country read numbers. */
const number = (value: number): string => value.toFixed(1).replace('.', locale.language === 'fr' ? ',' : '.');
