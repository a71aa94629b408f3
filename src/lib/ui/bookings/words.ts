import type { Booking, BookingStanding } from '../../domain/bookings/state';
import type { StructureId } from '../../domain/ids';
import { custody } from '../../i18n/custody';
import { text } from '../../reactive/locale.svelte';
import type Tag from '../Tag.svelte';
import type { ComponentProps } from 'svelte';
import type { TextsHere } from '../custody/said';

/** For whom a booking is, as far as their name has arrived here. */
export function whoFor(
  { structure, words }: Pick<Booking, 'structure' | 'words'>,
  names: ReadonlyMap<StructureId, string>,
  texts: TextsHere
): string {
  const t = text(custody);
  if (structure !== null) return names.get(structure) || t.notArrived.structure;
  const said = words === null ? null : texts.get(words);
  if (said === undefined) return t.notArrived.who;
  return said === null ? t.erased.who : said.text;
}

/** How the label of a standing looks. */
export const standingTag: Readonly<Record<BookingStanding, ComponentProps<typeof Tag>['kind']>> = {
  asked: 'asked',
  accepted: 'done',
  refused: 'plain',
  revoked: 'wrong',
  disputed: 'wrong',
  cancelled: 'plain',
  moved: 'plain',
  fetched: 'out'
};
