/** How a device stands in a collective, as its own screens say it. */
export type OwnStanding =
  | 'in'
  /** It reads, and nobody takes what is written on it. */
  | 'observes'
  /** It was given a say since, and goes on reading until its document is received anew: what it wrote meanwhile stays out. */
  | 'promoted'
  | 'removed'
  /**
   * It was let in, as far as it knows, and those whom it meets know nothing of that, maybe not yet, maybe for good; or they
   * took back the backup by which it came.
   */
  | 'unseen'
  /** A newcomer's invitation was taken back, used up or is over. */
  | 'invitation-over'
  /** Whoever the newcomer met knows nothing of the invitation. */
  | 'invitation-unknown';

/** What the journal of a device says of it, and why the others refuse it; null while they do not. */
export interface StandingFacts {
  readonly known: 'in' | 'observes' | 'unknown' | 'removed';
  readonly refused: 'unknown' | 'removed' | 'invitation-over' | 'not-now' | null;
}

/**
 * How a device stands. Whoever is out receives nothing any more, maybe not even the act that says so: that the others
 * call it removed is believed until somebody lets it in again.
 */
export function ownStanding({ known, refused }: StandingFacts): OwnStanding {
  if (known === 'removed' || refused === 'removed') return 'removed';
  if (known === 'in' && (refused === 'unknown' || refused === 'invitation-over')) return 'unseen';
  if (known !== 'unknown') return known;
  if (refused === 'invitation-over') return 'invitation-over';
  return refused === 'unknown' ? 'invitation-unknown' : 'in';
}

/** How a device that stood like this before stands now: whoever only read does not write at once. */
export const standingAfter = (before: OwnStanding, now: OwnStanding): OwnStanding =>
  (now === 'in' || now === 'unseen') && (before === 'observes' || before === 'promoted') ? 'promoted' : now;

/** Whether a device stands out of the collective, so that a new invitation is of use to it. */
export const needsInvitation = (standing: OwnStanding): boolean =>
  losesByComing(standing) || standing === 'invitation-over' || standing === 'invitation-unknown';

/** Whether a device that comes in anew holds something of the collective that it lets go of. */
export const losesByComing = (standing: OwnStanding): standing is 'removed' | 'unseen' =>
  standing === 'removed' || standing === 'unseen';

/** Whether what is written on a device would reach nobody. */
export const readsOnly = (standing: OwnStanding): boolean =>
  standing === 'observes' || standing === 'promoted' || standing === 'removed';
