import type { ItemId, StructureId } from '../ids';
import { foldText } from '../text';
import { mayTakePlace, type AgendaEntry } from './agenda';
import type { BookedThing } from './surroundings';

/** What the calendar may be narrowed to. */

export interface AgendaFilter {
  /** A thing or a room. */
  readonly thing: ItemId | null;
  /** Where meetings are, and where things are kept. */
  readonly place: string | null;
  /** Who has what is booked, or lends it. */
  readonly structure: StructureId | null;
  /** Whether what was refused, cancelled or moved is shown too. */
  readonly withPast: boolean;
}

export const noAgendaFilter: AgendaFilter = { thing: null, place: null, structure: null, withPast: false };

/** Whether only some of it is shown. */
export const isNarrowed = ({ thing, place, structure }: AgendaFilter): boolean =>
  thing !== null || place !== null || structure !== null;

/** What the filter needs to know of a thing. */
export interface AgendaThing {
  readonly name: string;
  readonly place: string;
  readonly structure: StructureId | null;
}

/** What matches every choice, in the order it came; meetings are of no thing and of no structure. */
export function filterAgenda(
  entries: readonly AgendaEntry[],
  { thing, place, structure, withPast }: AgendaFilter,
  things: ReadonlyMap<ItemId, AgendaThing>
): readonly AgendaEntry[] {
  const wanted = place === null ? null : foldText(place);
  const isThere = (where: string) => wanted === null || foldText(where) === wanted;
  return entries.filter((entry) => {
    if (entry.kind === 'meeting') return thing === null && structure === null && isThere(entry.meeting.place);
    if (!withPast && !mayTakePlace(entry.standing)) return false;
    if (thing !== null && entry.thing !== thing) return false;
    const sheet = things.get(entry.thing);
    if (structure !== null && entry.booking.structure !== structure && sheet?.structure !== structure)
      return false;
    return isThere(sheet?.place ?? '');
  });
}

/** The things of the inventory, and those besides, by id. */
export const thingsById = <Thing extends AgendaThing & { readonly id: ItemId }>(
  listed: readonly Thing[],
  others: readonly (Thing | null)[] = []
): ReadonlyMap<ItemId, Thing> =>
  new Map([...listed, ...others].flatMap((thing) => (thing === null ? [] : [[thing.id, thing] as const])));

/** The things that are booked, once each. */
export const thingsBooked = (booked: readonly BookedThing[]): readonly ItemId[] => [
  ...new Set(booked.map(({ thing }) => thing))
];

/** The hashes of the words that name whom it is for, once each. */
export const wordsIn = (booked: readonly BookedThing[]): readonly string[] => [
  ...new Set(booked.flatMap(({ booking }) => booking.words ?? []))
];
