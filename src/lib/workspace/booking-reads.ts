import type { Bookable } from '../domain/bookings/bookable';
import { bookings } from '../domain/bookings/family';
import { lookedAt } from '../domain/bookings/looked-at';
import type { BookedThen } from '../domain/bookings/offers';
import { noRules } from '../domain/bookings/rules';
import { bookingRules, everything } from '../domain/bookings/rules-family';
import { datedIn, type DatedBooking } from '../domain/bookings/state';
import { surroundingsOf, type BookedThing } from '../domain/bookings/surroundings';
import { custody } from '../domain/custody/family';
import { stockOf } from '../domain/custody/stock';
import type { ItemId, PersonId, RequestId, StructureId } from '../domain/ids';
import { monthsIn, type Span } from '../domain/span';
import type { Projection } from '../storage/projection';

/** What screens read of bookings; each read is true for as long as it is watched. */
export function bookingReads(
  projection: Pick<
    Projection,
    | 'state'
    | 'states'
    | 'openStates'
    | 'openSubjects'
    | 'subjectsFrom'
    | 'datedIn'
    | 'datedOf'
    | 'datedFor'
    | 'item'
  >,
  space: string
) {
  /** The bookings of which some lies in these months. */
  const inMonths = async (months: readonly string[]): Promise<readonly BookedThing[]> =>
    (await projection.datedIn<DatedBooking>(space, bookings, months)).map(bookedThing);

  const allRules = async () => {
    const said = await projection.openStates(space, bookingRules);
    const rules = new Map([...said].map(([thing, state]) => [thing as ItemId, state.said!.rules]));
    const collective = rules.get(everything) ?? null;
    rules.delete(everything);
    return { collective, rules };
  };

  return {
    bookedIn: inMonths,
    bookingRules: allRules,

    /** What is booked around a time, and what it is held to. */
    async bookedAround(span: Span): Promise<BookedThen> {
      const [{ collective, rules: rulesOf }, changed] = await Promise.all([
        allRules(),
        projection.openStates(space, custody)
      ]);
      const months = monthsIn(lookedAt(span, collective ?? noRules));
      // One thing that is held to what happens in a year does not have everything of that year read.
      const further = [...rulesOf.keys()].filter((thing) =>
        monthsIn(lookedAt(span, rulesOf.get(thing)!)).some((month) => !months.includes(month))
      );
      const [booked, whole] = await Promise.all([
        inMonths(months),
        projection.states(space, bookings, further)
      ]);
      const alone = [...whole].map(([thing, state]) => [thing as ItemId, datedIn(state)] as const);
      const around = surroundingsOf(collective, rulesOf, booked);
      return { ...around, byThing: new Map([...around.byThing, ...alone]), rulesOf, changed };
    },

    /** Everything that was ever booked of these things, and what they are held to. */
    async bookables(things: readonly ItemId[]): Promise<readonly Bookable[]> {
      const [states, custodies, said] = await Promise.all([
        projection.states(space, bookings, things),
        projection.states(space, custody, things),
        projection.states(space, bookingRules, things)
      ]);
      const items = await Promise.all(things.map((thing) => projection.item(space, thing)));
      return things.map((thing, i) => {
        const state = custodies.get(thing)!;
        return {
          ...{ thing, custody: state, rules: said.get(thing)!.said?.rules ?? null },
          quantity: stockOf(items[i]?.quantity ?? null, state).quantity,
          booked: datedIn(states.get(thing)!)
        };
      });
    },

    /** Everything that was ever booked of these things, of each. */
    bookedEver: async (things: readonly ItemId[]): Promise<ReadonlyMap<ItemId, readonly DatedBooking[]>> => {
      const states = await projection.states(space, bookings, things);
      return new Map(things.map((thing) => [thing, datedIn(states.get(thing)!)]));
    },

    /** What happened to these things. */
    custodiesOf: (things: readonly ItemId[]) => projection.states(space, custody, things),

    /** What was asked for at once; empty where it has not come. */
    request: async (id: RequestId): Promise<readonly BookedThing[]> =>
      (await projection.datedOf<DatedBooking>(space, bookings, id)).map(bookedThing),

    /** What is booked for a structure, or by a person for whoever is no member, and is not over at the minute `from`. */
    bookedFor: async (whose: StructureId | PersonId, from: number): Promise<readonly BookedThing[]> =>
      (await projection.datedFor<DatedBooking>(space, bookings, whose, from)).map(bookedThing),

    /**
     * The things of which something that is not over at the minute `from` may wait for an answer, or be more than there is: because
     * of how it was answered, or of what happened to the thing.
     */
    thingsToSettle: async (from: number): Promise<readonly ItemId[]> => {
      const [coming, open, happened] = await Promise.all([
        projection.subjectsFrom(space, bookings, from),
        projection.openSubjects(space, bookings),
        projection.openSubjects(space, custody)
      ]);
      return [...coming].filter((thing) => open.has(thing) || happened.has(thing)) as ItemId[];
    }
  };
}

const bookedThing = (row: { readonly subject: string; readonly what: DatedBooking }): BookedThing => ({
  ...row.what,
  thing: row.subject as ItemId
});
