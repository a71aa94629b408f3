import type { ItemId, StructureId } from '../ids';
import { ownersOf, stillOut, type Ask, type Custody, type Outing } from './state';

/** Whoever has what is out asks to keep it longer; whoever lends it gives another day, or does not. */

/** What is asked now; null where nothing is, or it was answered. */
export function openAsk(outing: Outing): Ask | null {
  const last = outing.asks.at(-1);
  if (last === undefined || last.isGiven || last.declined !== null || stillOut(outing) === 0) return null;
  return last;
}

/** What whoever has it was refused last, and asked no more since; null where nothing was, or another day was given since. */
export function refusedAsk(outing: Outing): Ask | null {
  const last = outing.asks.at(-1);
  return last === undefined || last.isGiven || last.declined === null || stillOut(outing) === 0 ? null : last;
}

/** What of all things is asked of this structure, what was asked first being first; what nobody owns, everybody hears. */
export const asksOf = (
  changed: ReadonlyMap<string, Custody>,
  structure: StructureId | null
): readonly { readonly thing: ItemId; readonly outing: Outing; readonly ask: Ask }[] =>
  [...changed]
    .flatMap(([thing, state]) => {
      const owners = ownersOf(state);
      const isAsked = owners.length === 0 || (structure !== null && owners.includes(structure));
      return state.outings.flatMap((outing) => {
        const ask = isAsked && outing.structure !== structure ? openAsk(outing) : null;
        return ask === null ? [] : [{ thing: thing as ItemId, outing, ask }];
      });
    })
    .sort((a, b) => a.ask.at - b.ask.at);
