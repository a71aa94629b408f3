import type { ItemId, StructureId } from '../ids';
import { ownersOf, stillOut, type Custody, type Incident, type Outing } from './state';

/** What is wrong with things, or is to be done to them: what stops being lent, and whom it concerns. */

/** Whether an incident waits to be settled. */
export const isPending = ({ ends }: Incident): boolean => ends.length === 0;

/** What waits to be settled, and what it is from a day on, such as `2026-11-21`, that is not there yet. */
export function incidentsOf(
  { incidents }: Custody,
  today: string
): { readonly now: readonly Incident[]; readonly later: readonly Incident[] } {
  const pending = incidents.filter(isPending);
  return {
    now: pending.filter((incident) => hasCome(incident, today)),
    later: pending.filter((incident) => !hasCome(incident, today))
  };
}

const hasCome = ({ from }: Incident, today: string): boolean => from === null || from <= today;

/** How many of those that are where they belong are not to be lent. */
export const heldBackOf = (state: Custody, today: string): number =>
  incidentsOf(state, today)
    .now.filter(({ stopsLending }) => stopsLending)
    .reduce((sum, incident) => sum + comeBackOf(state, incident), 0);

/** Of what an incident is about, how many are not out any more. */
function comeBackOf({ outings }: Custody, { quantity, out }: Incident): number {
  const outing = outings.find(({ act }) => act === out);
  return Math.max(0, quantity - (outing === undefined ? 0 : stillOut(outing)));
}

/** How many days before it an incident that is to come is told. */
export const daysAhead = 30;

/** An incident of a thing that somebody should know of. */
export interface Concern {
  readonly thing: ItemId;
  readonly incident: Incident;
}

/**
 * What waits to be settled, or will soon, of the things that a structure owns or has; what came first is
 * first. `soon` is the day thirty days from `today`.
 */
export const concernsOf = (
  changed: ReadonlyMap<string, Custody>,
  structure: StructureId | null,
  soon: string
): readonly Concern[] =>
  [...changed]
    .filter(([, state]) => {
      const owners = ownersOf(state);
      const hasSome = (outing: Outing) => outing.structure === structure && stillOut(outing) > 0;
      const isOwner = owners.length === 0 || (structure !== null && owners.includes(structure));
      return isOwner || state.outings.some(hasSome);
    })
    .flatMap(([thing, state]) =>
      incidentsOf(state, soon).now.map((incident) => ({ thing: thing as ItemId, incident }))
    )
    .sort((a, b) => a.incident.at - b.incident.at);
