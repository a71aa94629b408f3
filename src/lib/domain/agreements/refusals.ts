import type { ActId } from '../acts/act';
import type { Standing } from '../membership/courses';
import type { Signing } from './acts';
import { maySign, sidesOf } from './family';
import type { Agreement } from './state';
import type { PartyName, Terms } from './terms';

/** Why something cannot be said of an agreement by this device now. */
export type AgreementRefusal =
  /** This device only reads, or is not in any more. */
  | { readonly kind: 'no-standing' }
  /** It is between two structures of which they are not. */
  | { readonly kind: 'not-a-party' }
  /** Nobody agrees with themselves. */
  | { readonly kind: 'same-party' }
  /** It was ended. */
  | { readonly kind: 'ended' }
  /** That party has signed these terms, or whoever is here has signed them for the other one. */
  | { readonly kind: 'already' }
  /** Their name and texts are erased: so would these words be. */
  | { readonly kind: 'forgotten' };

/** Tells why somebody cannot propose these terms for this agreement; null when they can. */
export function proposingRefusal(
  { ended }: Agreement,
  terms: Pick<Terms<unknown>, PartyName>,
  author: Standing | null
): AgreementRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  if (ended !== null) return { kind: 'ended' };
  if (terms.lender.structure === terms.borrower.structure) return { kind: 'same-party' };
  return sidesOf(terms, author).length === 0 ? { kind: 'not-a-party' } : null;
}

/** Tells why somebody cannot sign those terms for this party so; null when they can. */
export function signingRefusal(
  { versions, ended }: Agreement,
  version: ActId,
  signing: Pick<Signing, 'party' | 'means'>,
  author: Standing | null
): AgreementRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  if (ended !== null) return { kind: 'ended' };
  const known = versions.find(({ act }) => act === version);
  if (known === undefined || sidesOf(known.terms, author).length === 0) return { kind: 'not-a-party' };
  return maySign(known, signing, author) ? null : { kind: 'already' };
}

/** Tells why somebody cannot end it; null when they can. */
export function endingRefusal(
  { versions, ended }: Agreement,
  author: Standing | null
): AgreementRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  if (ended !== null) return { kind: 'ended' };
  const [first] = versions;
  return first === undefined || sidesOf(first.terms, author).length === 0 ? { kind: 'not-a-party' } : null;
}
