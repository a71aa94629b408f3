import { all, holding, type Heard } from './conclusions';
import type { ActId } from '../acts/act';
import { closesOf } from './leading';
import type { Closed, Proceedings, Revision, Vote } from './state';

/** The proposals that are asked one after the other, as far as was heard: of two for one round the first. */
export function proposalsOf(revisions: readonly Revision[], heard: Heard = all): readonly Revision[] {
  const asked: Revision[] = [];
  for (;;) {
    const next = revisions.find(({ act, round }) => round === asked.length && heard(act));
    if (next === undefined) return asked;
    asked.push(next);
  }
}

/** A question as it stands by what somebody had heard of: what is asked, at which stage, and what became of objections. */
export function voteAsHeard(vote: Vote, heard: Heard = all): Vote {
  const proposals = proposalsOf(vote.revisions, heard);
  const round = proposals.length - 1;
  const first = vote.mode === 'consent' ? 'questions' : 'objections';
  return {
    ...vote,
    proposals,
    stage: vote.staged.findLast((one) => one.round === round && heard(one.act))?.stage ?? first,
    ballots: vote.ballots.map((ballot) => ({
      ...ballot,
      treated: ballot.treatments.findLast(({ act }) => heard(act)) ?? null
    }))
  };
}

/** The close of a question that holds; null while there is none. */
export const closeOf = (proceedings: Pick<Proceedings, 'openings'>, vote: Vote): Closed | null =>
  holding(closesOf(proceedings, vote));

/** A question as it stands for everybody: by what whoever closed it had heard of, once it is, as the meeting that holds has it. */
export function judged(vote: Vote, proceedings: Pick<Proceedings, 'openings'>): Vote {
  const closed = closeOf(proceedings, vote);
  const known = closed === null ? null : new Set(closed.heard);
  const heard: Heard = known === null ? all : (act) => known.has(act);
  const asHeard = voteAsHeard(vote, heard);
  return {
    ...asHeard,
    closed,
    ballots: asHeard.ballots.map((ballot) => ({ ...ballot, isLate: !heard(ballot.act) })),
    counts: asHeard.counts.map((count) => ({ ...count, isLate: !heard(count.act) }))
  };
}

/** The acts of a question, its answers and what became of them among these, that somebody had heard of. */
export const heardOf = ({ revisions, staged, ballots, counts }: Vote, heard: Heard): readonly ActId[] =>
  [...revisions, ...staged, ...ballots, ...ballots.flatMap(({ treatments }) => treatments), ...counts]
    .map(({ act }) => act)
    .filter(heard);
