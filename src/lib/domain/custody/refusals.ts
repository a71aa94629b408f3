import type { StructureId } from '../ids';
import type { Standing } from '../membership/courses';
import { mayGiveBack, mayLend } from './family';
import { stillOut, type Custody, type Outing } from './state';
import { stockOf } from './stock';
import { whereaboutsOf } from './whereabouts';

/** Why something cannot be handed over or taken back by this device now. */
export type CustodyRefusal =
  /** It belongs to another structure. */
  | { readonly kind: 'not-the-owner'; readonly owner: StructureId }
  /** It belongs to another structure, and a third one had it. */
  | { readonly kind: 'not-the-borrower'; readonly owner: StructureId }
  | { readonly kind: 'none-left' }
  | { readonly kind: 'all-back' }
  /** This device only reads, or is not in any more. */
  | { readonly kind: 'no-standing' }
  /** Their name and texts are erased: so would these words be. */
  | { readonly kind: 'forgotten' };

/** Tells why somebody cannot hand over a thing, whose sheet says how many there were; null when they can. */
export function lendingRefusal(
  state: Custody,
  onSheet: number | null,
  author: Standing | null
): CustodyRefusal | null {
  const refusal = countingRefusal(state, author);
  if (refusal !== null) return refusal;
  return whereaboutsOf(state, stockOf(onSheet, state).quantity, '').atHome === 0
    ? { kind: 'none-left' }
    : null;
}

/** Tells why somebody cannot say how many there are of a thing, nor what came in or left; null when they can. */
export function countingRefusal(state: Custody, author: Standing | null): CustodyRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  return state.owner === null || mayLend(state, author)
    ? null
    : { kind: 'not-the-owner', owner: state.owner };
}

/** Tells why somebody cannot take back what went out; null when they can. */
export function returnRefusal(
  state: Custody,
  outing: Outing | undefined,
  author: Standing | null
): CustodyRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  if (outing === undefined || stillOut(outing) === 0) return { kind: 'all-back' };
  return state.owner === null || mayGiveBack(state, outing, author)
    ? null
    : { kind: 'not-the-borrower', owner: state.owner };
}
