import type { ItemId } from '../ids';
import { heldBackOf, isPending } from './incidents';
import { isOut, stillOut, type Custody, type Outing } from './state';
import { changeOf } from './stock';

/** Where a thing of which there are so many stands, on a day such as `2026-11-21`. */
export interface Whereabouts {
  /** How many there are, what is out included. */
  readonly there: number;
  readonly out: readonly Outing[];
  readonly quantityOut: number;
  /** How many are where they belong. */
  readonly atHome: number;
  /** How many of those are not to be lent: something is wrong with them. */
  readonly heldBack: number;
  readonly lendable: number;
  /** More went out than there are: two phones lent the last one at once. */
  readonly isOutTwice: boolean;
  readonly late: readonly Outing[];
}

/** Tells who has a thing of which there are so many now; null stands for one when the sheet was written. */
export function whereaboutsOf(state: Custody, quantity: number | null, today: string): Whereabouts {
  const out = state.outings.filter((outing) => stillOut(outing) > 0);
  const there = thereOf(state, quantity);
  const quantityOut = out.reduce((sum, outing) => sum + stillOut(outing), 0);
  const atHome = Math.max(0, there - quantityOut);
  const heldBack = Math.min(atHome, heldBackOf(state, today));
  return {
    there,
    out,
    quantityOut,
    atHome,
    heldBack,
    lendable: atHome - heldBack,
    isOutTwice: quantityOut > there,
    late: out.filter(({ until }) => until !== null && until < today)
  };
}

/** How many of a thing there are, wherever they are; null stands for one when the sheet was written. */
export const thereOf = (state: Custody, quantity: number | null): number =>
  Math.max(0, quantity ?? 1 + changeOf(state));

/** What should have come back before a day such as `2026-11-21`, what is late the longest first. */
export const lateIn = (
  out: ReadonlyMap<string, Custody>,
  today: string
): readonly { readonly thing: ItemId; readonly outing: Outing }[] =>
  [...out]
    .flatMap(([thing, state]) =>
      whereaboutsOf(state, null, today).late.map((outing) => ({ thing: thing as ItemId, outing }))
    )
    .sort((a, b) => (a.outing.until! < b.outing.until! ? -1 : 1));

/** Where each of these things is of which some are out, or something is wrong with. */
export function whereaboutsIn<Row extends { readonly id: ItemId; readonly quantity: number | null }>(
  rows: readonly Row[],
  changed: ReadonlyMap<string, Custody>,
  today: string
): ReadonlyMap<ItemId, Whereabouts> {
  if (changed.size === 0) return new Map();
  return new Map(
    rows.flatMap(({ id, quantity }) => {
      const state = changed.get(id);
      return state === undefined || !(isOut(state) || state.incidents.some(isPending))
        ? []
        : [[id, whereaboutsOf(state, quantity, today)] as const];
    })
  );
}
