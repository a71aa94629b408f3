import type { ItemId, PersonId, StructureId } from '../ids';
import type { Rules } from './acts';
import type { DatedBooking } from './state';

/** What stands around a thing that is booked, looked through once for as many things and times as are asked for. */

export interface BookedThing extends DatedBooking {
  readonly thing: ItemId;
}

export interface Surroundings {
  /** What all things are held to; null where nobody said so. */
  readonly rules: Rules | null;
  /** What is next door to each thing. */
  readonly nextTo: ReadonlyMap<ItemId, readonly ItemId[]>;
  /** What is booked of each thing, as far as it was read. */
  readonly byThing: ReadonlyMap<ItemId, readonly DatedBooking[]>;
  /** What is booked for each, as `whoseIs` names them, as far as it was read. */
  readonly byWhose: ReadonlyMap<string, readonly BookedThing[]>;
}

/** What stands around, by what all things are held to, what some are themselves, and what is booked. */
export const surroundingsOf = (
  rules: Rules | null,
  rulesOf: ReadonlyMap<ItemId, Rules>,
  booked: readonly BookedThing[]
): Surroundings => ({
  rules,
  nextTo: nextDoorIn(rulesOf),
  byThing: byThing(booked),
  byWhose: grouped(booked, ({ booking }) => whoseIs(booking))
});

/** Whose bookings are counted together: those of a structure, and for whoever is no member, those that one person asked for. */
export const whoseIs = ({
  structure,
  by
}: {
  readonly structure: StructureId | null;
  readonly by: PersonId;
}): string => structure ?? by;

/** Bookings of many things, by thing. */
export const byThing = (booked: readonly BookedThing[]): ReadonlyMap<ItemId, readonly BookedThing[]> =>
  grouped(booked, ({ thing }) => thing);

function grouped<Key, One>(all: readonly One[], keyOf: (one: One) => Key): ReadonlyMap<Key, readonly One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    const known = groups.get(keyOf(one));
    if (known === undefined) groups.set(keyOf(one), [one]);
    else known.push(one);
  }
  return groups;
}

/** What is next door to each thing, by the rules of either: a wall has two sides, whichever says so. */
function nextDoorIn(rulesOf: ReadonlyMap<ItemId, Rules>): ReadonlyMap<ItemId, readonly ItemId[]> {
  const pairs = [...rulesOf].flatMap(([thing, { neighbours }]) =>
    neighbours.flatMap((other) => [
      { thing, other },
      { thing: other, other: thing }
    ])
  );
  const nextTo = grouped(pairs, ({ thing }) => thing);
  return new Map([...nextTo].map(([thing, walls]) => [thing, [...new Set(walls.map(({ other }) => other))]]));
}
