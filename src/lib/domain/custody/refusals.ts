import type { ActId } from '../acts/act';
import type { StructureId } from '../ids';
import type { Standing } from '../membership/courses';
import type { IncidentEnd } from './acts';
import type { Handover } from './confirmations';
import { openAsk } from './asks';
import { mayAsk, mayConfirm, mayGiveBack, mayLend, maySettle } from './rights';
import { isProposed, mayAnswer, spokenForBy } from './sharing';
import {
  ownersOf,
  stillOut,
  type Custody,
  type Incident,
  type Outing,
  type Share,
  type Sharing
} from './state';
import { stockOf } from './stock';
import { whereaboutsOf } from './whereabouts';

/** Why something cannot be handed over or taken back by this device now. */
export type CustodyRefusal =
  /** It belongs to other structures. */
  | { readonly kind: 'not-the-owner'; readonly owners: readonly StructureId[] }
  /** It belongs to others, and yet others had it. */
  | { readonly kind: 'not-the-borrower'; readonly owners: readonly StructureId[] }
  | { readonly kind: 'none-left' }
  /** Something is wrong with what is left. */
  | { readonly kind: 'held-back' }
  | { readonly kind: 'all-back' }
  /** Somebody said already what became of it. */
  | { readonly kind: 'settled' }
  /** Others own it: whoever noted it may only say that nothing was wrong. */
  | { readonly kind: 'owner-settles'; readonly owners: readonly StructureId[] }
  /** It is for the other side to confirm it, and not for whoever noted it. */
  | { readonly kind: 'not-the-other-side' }
  /** It was answered already, or is asked by nobody any more. */
  | { readonly kind: 'answered' }
  /** Others than these have it: they ask for another day. */
  | { readonly kind: 'not-yours' }
  /** Neither an owner nor one who would be. */
  | { readonly kind: 'not-concerned' }
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
  const owners = ownersOf(state);
  return mayLend(owners, author) ? null : { kind: 'not-the-owner', owners };
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
  const owners = ownersOf(state);
  return mayGiveBack(owners, outing, author) ? null : { kind: 'not-the-borrower', owners };
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
  const owners = ownersOf(state);
  return maySettle(owners, incident, end, author) ? null : { kind: 'owner-settles', owners };
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

/** Tells why somebody cannot ask for another day to bring back what is out; null when they can. */
export function askingRefusal(outing: Outing | undefined, author: Standing | null): CustodyRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  if (outing === undefined || stillOut(outing) === 0) return { kind: 'all-back' };
  return mayAsk(outing, author) ? null : { kind: 'not-yours' };
}

/** Tells why somebody cannot refuse another day; null when they can. */
export function decliningRefusal(state: Custody, ask: ActId, author: Standing | null): CustodyRefusal | null {
  const refusal = countingRefusal(state, author);
  if (refusal !== null) return refusal;
  return state.outings.some((outing) => openAsk(outing)?.act === ask) ? null : { kind: 'answered' };
}

/** Tells why somebody cannot propose that a thing be owned so; null when they can. */
export function sharingRefusal(
  state: Custody,
  shares: readonly Share[],
  author: Standing | null
): CustodyRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  return spokenForBy(state, shares, author).length > 0 ? null : { kind: 'not-concerned' };
}

/** Tells why somebody cannot agree to a sharing, nor refuse it; null when they can. */
export function answeringRefusal(
  state: Custody,
  sharing: Sharing | undefined,
  author: Standing | null,
  agrees: boolean
): CustodyRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  if (sharing === undefined || !isProposed(sharing)) return { kind: 'answered' };
  return mayAnswer(state, sharing, author, agrees) ? null : { kind: 'not-concerned' };
}
