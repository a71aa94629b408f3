import { err, ok, type Result } from '../result';
import { mostOfOne } from './acts';
import type { Offer } from './offers';

/** How many of a thing somebody would have, beside how many there are. */

export type WantedProblem =
  | { readonly kind: 'none-said' }
  | { readonly kind: 'not-a-quantity'; readonly given: string }
  /** So many are asked for at once at most, of anything. */
  | { readonly kind: 'too-large'; readonly most: number }
  /** So many there are in all, free or not; where nobody counted, as many as are sure to be there. */
  | { readonly kind: 'more-than-there'; readonly there: number; readonly isCounted: boolean };

/** Reads how many are wanted of a thing; what is not known of it yet stands in the way of nothing. */
export function parseWanted(
  text: string,
  offer: Pick<Offer<unknown>, 'there' | 'bookable'> | undefined
): Result<number, WantedProblem> {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  if (bare === '') return err({ kind: 'none-said' });
  if (!/^\d+$/.test(bare) || Number(bare) === 0) return err({ kind: 'not-a-quantity', given: text.trim() });
  const wanted = Number(bare);
  if (offer !== undefined && wanted > offer.there) {
    const { there, bookable } = offer;
    return err({ kind: 'more-than-there', there, isCounted: bookable.quantity !== null });
  }
  return wanted > mostOfOne ? err({ kind: 'too-large', most: mostOfOne }) : ok(wanted);
}

/** How a thing can be had: none is free, fewer than are wanted, or enough, be it against a rule. */
export type Had = 'taken' | 'short' | 'barred' | 'free';

export function hadAs({ free }: Pick<Offer<unknown>, 'free'>, wanted: number, breaksRules: boolean): Had {
  if (free === 0) return 'taken';
  if (free < wanted) return 'short';
  return breaksRules ? 'barred' : 'free';
}
