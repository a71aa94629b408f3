import { majorityOutcome, type MajorityOutcome, type Votes } from '../decisions/majority';
import type { VoterId } from '../ids';
import { consentChoices, majorityChoices, type Choice } from './acts';
import type { Ballot, Electorate, Vote } from './state';

/** What comes of a question, from the ballots: counted again on every phone. */

/** A ballot that counts, and how it came: from the voter, from whoever votes for them, or entered by whoever leads. */
export interface CountedBallot extends Ballot {
  readonly choice: Choice;
  readonly how: 'own' | 'proxy' | 'entered';
}

export interface Tally {
  readonly ballots: ReadonlyMap<VoterId, CountedBallot>;
  readonly votes: Votes;
  /** Who does not take part in this question. */
  readonly recused: readonly VoterId[];
  /** Who could vote and has not. */
  readonly missing: readonly VoterId[];
  readonly chair: 'for' | 'against' | null;
}

/** The number of the round that is asked. */
export const roundOf = ({ proposals }: Pick<Vote, 'proposals'>): number => proposals.length - 1;

const isChoiceOf = ({ mode }: Pick<Vote, 'mode'>, choice: Choice): boolean =>
  ((mode === 'consent' ? consentChoices : majorityChoices) as readonly Choice[]).includes(choice);

/** How a ballot counts; null where it does not: nobody votes in the name of another who gave them no proxy. */
function howOf(ballot: Ballot, { present, proxies }: Electorate): CountedBallot['how'] | null {
  if (present.includes(ballot.voter))
    return ballot.as.includes(ballot.voter) ? 'own' : ballot.isEntered ? 'entered' : null;
  const holder = proxies.find(({ from }) => from === ballot.voter)?.to;
  if (holder === undefined) return null;
  return ballot.as.includes(holder) ? 'proxy' : ballot.isEntered ? 'entered' : null;
}

/**
 * Of each voter the last ballot of a round that answers what was asked in it; what others entered for them counts only where they said
 * nothing themselves.
 */
function lastBallots(
  vote: Vote,
  electorate: Electorate,
  round: number
): ReadonlyMap<VoterId, Ballot & { readonly how: CountedBallot['how'] }> {
  const ballots = new Map<VoterId, Ballot & { readonly how: CountedBallot['how'] }>();
  for (const ballot of vote.ballots) {
    if (ballot.isLate || ballot.round !== round || ballot.of !== vote.proposals[round]?.act) continue;
    const how = howOf(ballot, electorate);
    if (how === null) continue;
    const before = ballots.get(ballot.voter);
    const isTheirs = before !== undefined && before.how !== 'entered' && before.choice !== null;
    if (how !== 'entered' || !isTheirs) ballots.set(ballot.voter, { ...ballot, how });
  }
  return ballots;
}

/** Counts the ballots of the round that is asked. */
export function tallyOf(vote: Vote, electorate: Electorate): Tally {
  const ballots = lastBallots(vote, electorate, roundOf(vote));
  const counted = new Map(
    [...ballots].flatMap(([voter, ballot]) => {
      const { choice } = ballot;
      return choice === null || !isChoiceOf(vote, choice) ? [] : [[voter, { ...ballot, choice }] as const];
    })
  );
  const entitled = [...electorate.present, ...electorate.proxies.map(({ from }) => from)];
  const saying = (choice: Choice) => entitled.filter((voter) => counted.get(voter)?.choice === choice);
  const counts = vote.counts.findLast(({ isLate }) => !isLate);
  const isByHand = vote.way !== 'phones';
  const numbers = (choice: keyof Votes) => saying(choice as Choice).length;
  return {
    ballots: counted,
    recused: saying('recused'),
    missing: entitled.filter((voter) => !counted.has(voter)),
    votes: isByHand
      ? (counts?.votes ?? noVotes)
      : {
          for: numbers('for'),
          against: numbers('against'),
          abstained: numbers('abstained'),
          blank: numbers('blank'),
          void: 0
        },
    chair: isByHand ? (counts?.chair ?? null) : chairIn(counted, electorate)
  };
}

export const noVotes: Votes = { for: 0, against: 0, abstained: 0, blank: 0, void: 0 };

/** How the chair voted, for themselves or for their structure. */
function chairIn(
  ballots: ReadonlyMap<VoterId, CountedBallot>,
  { chair }: Electorate
): 'for' | 'against' | null {
  const own = [...ballots.values()].find(({ by, how }) => by === chair && how === 'own');
  return own?.choice === 'for' || own?.choice === 'against' ? own.choice : null;
}

/** How many voices there are. */
export const voicesIn = ({ present, proxies }: Pick<Electorate, 'present' | 'proxies'>): number =>
  present.length + proxies.length;

/** Whether somebody counted more hands or papers than there are voices. */
export const isOvercounted = (
  { way, votes }: { readonly way: Vote['way']; readonly votes: Votes },
  voices: number
): boolean => way !== 'phones' && Object.values(votes).reduce((sum, many) => sum + many, 0) > voices;

/** An objection, and what became of it. */
export type Objection = Ballot;

/** The objections of all rounds, in order: of each voter the last of a round, unless they took it back. */
export const objectionsOf = (vote: Vote, electorate: Electorate): readonly Objection[] =>
  vote.proposals.flatMap((_, round) =>
    [...lastBallots(vote, electorate, round).values()].filter(({ choice }) => choice === 'objects')
  );

/** The objections that stand in the way of a consent. */
export const standingObjections = (vote: Vote, electorate: Electorate): readonly Objection[] =>
  objectionsOf(vote, electorate).filter(
    // One that is taken in stands until the proposal says so in other words.
    ({ round, treated }) => round === roundOf(vote) && (treated === null || treated.how === 'integrated')
  );

/** What came of a question. */
export type Outcome =
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'majority'; readonly isCarried: boolean; readonly how: MajorityOutcome }
  /** Somebody consented and nothing stood in the way; `objections` still did. */
  | { readonly kind: 'consent'; readonly isCarried: boolean; readonly objections: number };

/** Tells what comes of a question as it stands. */
export function outcomeOf(vote: Vote, electorate: Electorate): Outcome {
  const { rule, closed } = vote;
  if (closed?.isWithdrawn) return { kind: 'withdrawn' };
  const tally = tallyOf(vote, electorate);
  if (vote.mode === 'consent' || rule === null) {
    const objections = standingObjections(vote, electorate).length;
    // Whoever withdraws an objection can live with the proposal.
    const consents = [...tally.ballots.values()].some(
      ({ choice, treated }) => choice === 'consents' || treated?.how === 'withdrawn'
    );
    return { kind: 'consent', isCarried: consents && objections === 0, objections };
  }
  const how = majorityOutcome(
    rule,
    tally.votes,
    {
      present: voicesIn(electorate) - tally.recused.length,
      members: electorate.voters.length - tally.recused.length
    },
    tally.chair
  );
  return { kind: 'majority', isCarried: how.isCarried, how };
}

/** What came of a question, in one word. */
export const results = ['carried', 'rejected', 'withdrawn'] as const;
export type DecisionResult = (typeof results)[number];
export const decisionResult = (outcome: Outcome): DecisionResult =>
  outcome.kind === 'withdrawn' ? 'withdrawn' : outcome.isCarried ? 'carried' : 'rejected';

/** Why it came to that, in one word. */
export const reasonOf = (outcome: Outcome): MajorityOutcome['by'] | 'consent' =>
  outcome.kind === 'majority'
    ? outcome.how.by
    : outcome.kind === 'consent' && !outcome.isCarried && outcome.objections === 0
      ? 'nobody'
      : 'consent';

/** What was decided, once a vote is closed; null while it is not. */
export const resultOf = (vote: Vote): Outcome | null =>
  vote.closed === null ? null : outcomeOf(vote, vote.closed.electorate);

/** Whether whoever closed it counted what everybody counts from the same ballots. */
export function isSameCount({ closed, ...vote }: Vote): boolean {
  if (closed === null) return true;
  const { votes } = tallyOf({ ...vote, closed }, closed.electorate);
  return (Object.keys(votes) as (keyof Votes)[]).every((side) => votes[side] === closed.said[side]);
}
