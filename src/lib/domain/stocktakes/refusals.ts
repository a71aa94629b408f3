import type { Standing } from '../membership/courses';
import { mayClose } from './family';
import type { Stocktake } from './state';

/** Why something cannot be said of a stocktake by this device now. */
export type StocktakeRefusal =
  /** This device only reads, or is not in any more. */
  | { readonly kind: 'no-standing' }
  /** Its beginning has not come. */
  | { readonly kind: 'unknown' }
  /** The words that name the place it is about are not here: nobody can tell what should be there. */
  | { readonly kind: 'place-unknown' }
  | { readonly kind: 'closed' }
  /** Whoever began it closes it, or whoever is of the structure whose things are looked at. */
  | { readonly kind: 'not-theirs' }
  /** The label leads to nothing that is known here. */
  | { readonly kind: 'no-such-thing' }
  /** Their name and texts are erased: so would these words be. */
  | { readonly kind: 'forgotten' };

/** Tells why somebody cannot say what they found; null when they can. */
export function countingRefusal(
  { opened, closed }: Stocktake,
  author: Standing | null
): StocktakeRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  if (opened === null) return { kind: 'unknown' };
  return closed === null ? null : { kind: 'closed' };
}

/** Tells why somebody cannot close a stocktake; null when they can. */
export function closingRefusal(stocktake: Stocktake, author: Standing | null): StocktakeRefusal | null {
  const refusal = countingRefusal(stocktake, author);
  if (refusal !== null) return refusal;
  return author !== null && mayClose(stocktake, author) ? null : { kind: 'not-theirs' };
}
