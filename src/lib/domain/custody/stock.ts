import type { ItemId } from '../ids';
import type { Condition } from '../item';
import { isEntry } from './acts';
import { conditionOf } from './checks';
import type { Custody } from './state';

/** How many of a thing there are: what was counted last, with what came in and less what left since. */

/** Whether there may be another number of a thing than its sheet says. */
export const hasChanged = (state: Custody): boolean =>
  state.moves.length > 0 || state.counts.length > 0 || lossesOf(state).length > 0;

/** What of a thing was lost while it was out, or written off. */
const lossesOf = ({ outings, incidents }: Custody): readonly Change[] => [
  ...outings.flatMap(({ returns }) => returns.filter(({ state }) => state === 'lost')),
  ...incidents.flatMap(({ quantity, ends }) =>
    ends
      .slice(0, 1)
      .filter(({ end }) => end === 'written-off')
      .map(({ isCounted }) => ({ quantity, isCounted }))
  )
];

/** So many more, or fewer, unless the last count has them. */
interface Change {
  readonly quantity: number;
  readonly isCounted: boolean;
}

/** How many came in for good, less those that left, were lost or written off, since the last count. */
export const changeOf = (state: Custody): number =>
  sumOf(state.moves.filter(({ reason }) => isEntry(reason))) -
  sumOf(state.moves.filter(({ reason }) => !isEntry(reason))) -
  sumOf(lossesOf(state));

const sumOf = (changes: readonly Change[]): number =>
  changes.reduce((sum, { quantity, isCounted }) => (isCounted ? sum : sum + quantity), 0);

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

/** These rows as the things are now, in the place of what their sheets say; `changed` holds what happened to some. */
export function asTheyAre<
  Row extends { readonly id: ItemId; readonly quantity: number | null; readonly condition: Condition | null }
>(rows: readonly Row[], changed: ReadonlyMap<string, Custody>): readonly Row[] {
  if (changed.size === 0) return rows;
  return rows.map((row) => {
    const state = changed.get(row.id);
    if (state === undefined) return row;
    const { quantity } = stockOf(row.quantity, state);
    return { ...row, quantity, condition: conditionOf({ ...row, quantity }, state) };
  });
}
