import type { MajorityRule } from '../decisions/majority';
import { moreThanHalf, threeQuarters, twoThirds, type Share } from '../decisions/share';

const whole: Share = { parts: 1, of: 1, isExceeded: false };

/** The majorities that statutes usually ask for, to choose from where a meeting is of no body that says its own. */
export const usualRules: readonly MajorityRule[] = [
  { share: null, base: 'cast', isChairDeciding: false },
  { share: moreThanHalf, base: 'cast', isChairDeciding: false },
  { share: moreThanHalf, base: 'present', isChairDeciding: false },
  { share: moreThanHalf, base: 'members', isChairDeciding: false },
  { share: twoThirds, base: 'cast', isChairDeciding: false },
  { share: twoThirds, base: 'present', isChairDeciding: false },
  { share: threeQuarters, base: 'cast', isChairDeciding: false },
  { share: whole, base: 'present', isChairDeciding: false },
  { share: whole, base: 'members', isChairDeciding: false }
];
