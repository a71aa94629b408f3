import { all, type Heard } from './leading';
import type { Revision, Vote } from './state';

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
