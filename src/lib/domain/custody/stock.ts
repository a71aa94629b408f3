import type { ItemId } from '../ids';
import { isEntry } from './acts';
import type { Custody, Returned } from './state';

/** How many of a thing there are: what was counted last, with what came in and less what left since. */

/** Whether there may be another number of a thing than its sheet says. */
export const hasChanged = ({ outings, moves, counts }: Custody): boolean =>
  moves.length > 0 || counts.length > 0 || outings.some(({ returns }) => returns.some(isLoss));

const isLoss = ({ state }: Returned): boolean => state === 'lost';

/** How many came in for good, less those that left or were lost while they were out, since the last count. */
export const changeOf = ({ outings, moves }: Custody): number =>
  sumOf(moves, ({ reason }) => isEntry(reason)) -
  sumOf(moves, ({ reason }) => !isEntry(reason)) -
  sumOf(
    outings.flatMap(({ returns }) => returns),
    isLoss
  );

const sumOf = <Said extends { readonly quantity: number; readonly isCounted: boolean }>(
  some: readonly Said[],
  isMeant: (one: Said) => boolean
): number => some.reduce((sum, one) => (isMeant(one) && !one.isCounted ? sum + one.quantity : sum), 0);

/** How many of a thing there are. */
export interface Stock {
  /** What is out included; null as long as nobody counted. */
  readonly quantity: number | null;
  /** How many more are noted to have left for good than there were: somebody is to count again. */
  readonly missing: number;
}

/** How many there are of a thing of which its sheet, when it was written, said so. */
export function stockOf(onSheet: number | null, state: Custody): Stock {
  const counted = state.counts.at(-1);
  const from = counted === undefined ? onSheet : counted.quantity;
  if (from === null) return { quantity: null, missing: 0 };
  const quantity = from + changeOf(state);
  return { quantity: Math.max(0, quantity), missing: Math.max(0, -quantity) };
}

/** These rows with how many there are now in the place of what their sheets say; `changed` holds what happened to some. */
export function withQuantityNow<Row extends { readonly id: ItemId; readonly quantity: number | null }>(
  rows: readonly Row[],
  changed: ReadonlyMap<string, Custody>
): readonly Row[] {
  if (changed.size === 0) return rows;
  return rows.map((row) => {
    const state = changed.get(row.id);
    return state === undefined ? row : { ...row, quantity: stockOf(row.quantity, state).quantity };
  });
}
