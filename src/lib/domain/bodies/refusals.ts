import type { Standing } from '../membership/courses';
import type { Body } from './state';

/** Why something cannot be said of a body by this device now. */
export type BodyRefusal =
  /** This device only reads, or is not in any more. */
  | { readonly kind: 'no-standing' }
  | { readonly kind: 'not-an-administration' }
  /** Nothing that was said of it has come. */
  | { readonly kind: 'unknown' }
  /** It was ended already. */
  | { readonly kind: 'over' }
  /** Their name and texts are erased: so would these words be. */
  | { readonly kind: 'forgotten' };

/** Tells why somebody cannot say by what rules bodies deliberate; null when they can. */
export function rulingRefusal(author: Standing | null): BodyRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  return author.role === 'administration' ? null : { kind: 'not-an-administration' };
}

/** Tells why somebody cannot end a body; null when they can. */
export function endingRefusal({ rules, ends }: Body, author: Standing | null): BodyRefusal | null {
  const refusal = rulingRefusal(author);
  if (refusal !== null) return refusal;
  if (rules.length === 0) return { kind: 'unknown' };
  return ends.length === 0 ? null : { kind: 'over' };
}
