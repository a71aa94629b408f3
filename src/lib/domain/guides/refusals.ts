import { mayLend } from '../custody/rights';
import type { StructureId } from '../ids';
import type { Standing } from '../membership/courses';

/** Why something cannot be said of the shared instructions of a thing by this device now. */
export type GuideRefusal =
  /** This device only reads, or is not in any more. */
  | { readonly kind: 'no-standing' }
  /** It belongs to another structure. */
  | { readonly kind: 'not-the-owner'; readonly owner: StructureId }
  /** These words are those that hold already. */
  | { readonly kind: 'same' }
  /** Their name and texts are erased: so would these words be. */
  | { readonly kind: 'forgotten' };

/** Tells why somebody cannot say how a thing is used that belongs to this structure, or to nobody; null when they can. */
export function guideRefusal(owner: StructureId | null, author: Standing | null): GuideRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  return owner === null || mayLend({ owner }, author) ? null : { kind: 'not-the-owner', owner };
}
