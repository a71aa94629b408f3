import type { Votes } from '../decisions/majority';
import { err, ok, type Result } from '../result';
import { noVotes } from './votes';

/** What is typed of the voices that somebody counted; a side that is left empty has none. */
export type CountForm = { readonly [Side in keyof Votes]?: string };

/** Reads what was typed, or tells on which sides it is no number. */
export function parseCount(form: CountForm): Result<Votes, readonly (keyof Votes)[]> {
  const sides = Object.entries(form) as [keyof Votes, string][];
  const wrong = sides.filter(([, typed]) => !/^\d{0,6}$/.test(typed.trim())).map(([side]) => side);
  if (sides.every(([, typed]) => typed.trim() === '')) return err(sides.map(([side]) => side));
  if (wrong.length > 0) return err(wrong);
  return ok({
    ...noVotes,
    ...Object.fromEntries(sides.map(([side, typed]) => [side, Number(typed.trim())]))
  });
}
