import { neededOf, type Share } from './share';

/** What comes of a vote by majority, by the rule that the statutes of a body give: none is assumed. */

/**
 * Of what the share is taken: the votes for or against; with the blank and void ones; all who are present or represented, with
 * those who abstain; or all who are entitled to vote.
 */
export const majorityBases = ['cast', 'voters', 'present', 'members'] as const;
export type MajorityBase = (typeof majorityBases)[number];

export interface MajorityRule {
  /** The share of the base that must be for it; with null, more need to be for it than against. */
  readonly share: Share | null;
  readonly base: MajorityBase;
  /** Whether the chair decides where as many are for as against; where they do not, it is rejected. */
  readonly isChairDeciding: boolean;
}

/** How many votes, each with its weight. */
export interface Votes {
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  readonly blank: number;
  readonly void: number;
}

/** How many could vote, those who do not take part in this question left out. */
export interface Entitled {
  /** Who are present or represented. */
  readonly present: number;
  readonly members: number;
}

export interface MajorityOutcome {
  readonly isCarried: boolean;
  /** What it hung on: the votes, the voice of the chair, as many on both sides, or that there was nothing to count. */
  readonly by: 'votes' | 'chair' | 'tie' | 'nobody';
  /** How many the share is taken of, and how many of them are needed; none is where more for than against is enough. */
  readonly base: number;
  readonly needed: number | null;
}

/** What comes of a vote; `chair` is how the chair voted, where they did. */
export function majorityOutcome(
  { share, base, isChairDeciding }: MajorityRule,
  votes: Votes,
  entitled: Entitled,
  chair: 'for' | 'against' | null
): MajorityOutcome {
  const whole = baseOf(base, votes, entitled);
  const needed = share === null ? null : neededOf(share, whole);
  const counted = { base: whole, needed };
  if (whole === 0 || votes.for + votes.against === 0) return { ...counted, isCarried: false, by: 'nobody' };
  const isTie = votes.for === votes.against;
  if (isTie && !(isChairDeciding && chair !== null)) return { ...counted, isCarried: false, by: 'tie' };
  // The voice of the chair is one more on their side, and takes the place of no other that is missing.
  const inFavour = votes.for + (isTie && chair === 'for' ? 1 : 0);
  const isMore = isTie ? chair === 'for' : inFavour > votes.against;
  return {
    ...counted,
    isCarried: needed === null ? isMore : inFavour >= needed,
    by: isTie ? 'chair' : 'votes'
  };
}

function baseOf(base: MajorityBase, votes: Votes, { present, members }: Entitled): number {
  const cast = votes.for + votes.against;
  switch (base) {
    case 'cast':
      return cast;
    case 'voters':
      return cast + votes.blank + votes.void;
    case 'present':
      return present;
    case 'members':
      return members;
  }
}
