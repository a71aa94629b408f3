import type { StructureId } from '../ids';
import type { Standing } from '../membership/courses';
import type { IncidentEnd } from './acts';
import type { Handover } from './confirmations';
import { mayConfirm, mayGiveBack, mayLend, maySettle } from './rights';
import { stillOut, type Custody, type Incident, type Outing } from './state';
import { stockOf } from './stock';
import { whereaboutsOf } from './whereabouts';

/** Why something cannot be handed over or taken back by this device now. */
export type CustodyRefusal =
  /** It belongs to another structure. */
  | { readonly kind: 'not-the-owner'; readonly owner: StructureId }
  /** It belongs to another structure, and a third one had it. */
  | { readonly kind: 'not-the-borrower'; readonly owner: StructureId }
  | { readonly kind: 'none-left' }
  /** Something is wrong with what is left. */
  | { readonly kind: 'held-back' }
  | { readonly kind: 'all-back' }
  /** Somebody said already what became of it. */
  | { readonly kind: 'settled' }
  /** Another structure owns it: whoever noted it may only say that nothing was wrong. */
  | { readonly kind: 'owner-settles'; readonly owner: StructureId }
  /** It is for the other side to confirm it, and not for whoever noted it. */
  | { readonly kind: 'not-the-other-side' }
  /** This device only reads, or is not in any more. */
  | { readonly kind: 'no-standing' }
  /** Their name and texts are erased: so would these words be. */
  | { readonly kind: 'forgotten' };

/**
 * Tells why somebody cannot hand over a thing on a day such as `2026-11-21`, whose sheet says how many there were; null when
 * they can.
 */
export function lendingRefusal(
  state: Custody,
  onSheet: number | null,
  author: Standing | null,
  today: string
): CustodyRefusal | null {
  const refusal = countingRefusal(state, author);
  if (refusal !== null) return refusal;
  const { atHome, lendable } = whereaboutsOf(state, stockOf(onSheet, state).quantity, today);
  if (lendable > 0) return null;
  return { kind: atHome === 0 ? 'none-left' : 'held-back' };
}

/** Tells why somebody cannot say how many there are of a thing, nor what came in or left; null when they can. */
export function countingRefusal(state: Custody, author: Standing | null): CustodyRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  return state.owner === null || mayLend(state, author)
    ? null
    : { kind: 'not-the-owner', owner: state.owner };
}

/** Tells why somebody cannot give another day to bring back what is out; null when they can. */
export function extendingRefusal(
  state: Custody,
  outing: Outing | undefined,
  author: Standing | null
): CustodyRefusal | null {
  const refusal = countingRefusal(state, author);
  if (refusal !== null) return refusal;
  return outing === undefined || stillOut(outing) === 0 ? { kind: 'all-back' } : null;
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

/** Tells why somebody cannot say that an incident came to this, or to nothing at all; null when they can. */
export function settlingRefusal(
  state: Custody,
  incident: Incident | undefined,
  author: Standing | null,
  end: IncidentEnd = 'nothing-wrong'
): CustodyRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  if (incident === undefined || incident.ends.length > 0) return { kind: 'settled' };
  return state.owner === null || maySettle(state, incident, end, author)
    ? null
    : { kind: 'owner-settles', owner: state.owner };
}

/** Tells why somebody cannot confirm a hand-over or a return; null when they can. */
export function confirmingRefusal(
  state: Custody,
  handover: Handover | null,
  author: Standing | null
): CustodyRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  return handover !== null && mayConfirm(state, handover.outing, handover.returned, author)
    ? null
    : { kind: 'not-the-other-side' };
}
