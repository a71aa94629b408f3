import type { StocktakeId } from '../ids';
import type { Opened, Stocktake } from './state';

/** A stocktake that was begun. */
export type BegunStocktake = Stocktake & { readonly id: StocktakeId; readonly opened: Opened };

/** Those that are open first, then the last first. */
export const inOrder = (all: ReadonlyMap<string, Stocktake>): readonly BegunStocktake[] =>
  [...all]
    .flatMap(([id, state]): BegunStocktake[] =>
      state.opened === null ? [] : [{ ...state, id: id as StocktakeId, opened: state.opened }]
    )
    .sort((a, b) => Number(a.closed !== null) - Number(b.closed !== null) || b.opened.at - a.opened.at);

/** The texts that a stocktake names: its place, where things were found, and what was remarked. */
export const textsOf = ({ opened, counts }: Stocktake): readonly string[] => [
  ...new Set(
    [opened?.place, ...counts.flatMap(({ place, remark }) => [place, remark])].filter(
      (text) => text !== null && text !== undefined
    )
  )
];
