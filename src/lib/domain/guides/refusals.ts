import type { StructureId } from '../ids';
import { speaksFor } from '../membership/kinds';
import type { Standing } from '../membership/courses';

/** Why something cannot be said of the shared instructions of a thing by this device now. */
export type GuideRefusal =
  /** This device only reads, or is not in any more. */
  | { readonly kind: 'no-standing' }
  /** It belongs to others. */
  | { readonly kind: 'not-the-owner'; readonly owners: readonly StructureId[] }
  /** These words are those that hold already. */
  | { readonly kind: 'same' }
  /** Their name and texts are erased: so would these words be. */
  | { readonly kind: 'forgotten' };

/** Tells why somebody cannot say how a thing is used that belongs to these structures, or to nobody; null when they can. */
export function guideRefusal(owners: readonly StructureId[], author: Standing | null): GuideRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  const isTheirs = owners.length === 0 || owners.some((owner) => speaksFor(author, owner));
  return isTheirs ? null : { kind: 'not-the-owner', owners };
}
