import type { ActId } from '../acts/act';
import type { Standing } from '../membership/courses';
import type { Signing } from './acts';
import { isSigned, maySign, sidesOf } from './family';
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
  /** These terms were declined, or taken back. */
  | { readonly kind: 'declined' }
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
  agreement: Agreement,
  version: ActId,
  signing: Pick<Signing, 'party' | 'means'>,
  author: Standing | null
): AgreementRefusal | null {
  const known = agreement.versions.find(({ act }) => act === version);
  const refusal = endingRefusal(agreement, author);
  if (refusal !== null || author === null || known === undefined) return refusal ?? { kind: 'not-a-party' };
  if (known.declined !== null) return { kind: 'declined' };
  return maySign(known, signing, author) ? null : { kind: 'already' };
}

/** Tells why somebody cannot decline those terms, or take them back; null when they can. */
export function decliningRefusal(
  agreement: Agreement,
  version: ActId,
  author: Standing | null
): AgreementRefusal | null {
  const known = agreement.versions.find(({ act }) => act === version);
  const refusal = endingRefusal(agreement, author);
  if (refusal !== null || known === undefined) return refusal ?? { kind: 'not-a-party' };
  if (known.declined !== null) return { kind: 'declined' };
  return isSigned(known) ? { kind: 'already' } : null;
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
