import type { MeetingId, PersonId, VoteId, VoterId } from '../ids';
import { signatories, type Signatory } from './acts';
import { electorateFor } from './attendance';
import { approvedOf, isOn, openedOf, signaturesOf } from './leading';
import type { Proceedings } from './state';
import { tallyOf } from './votes';

/** What meetings ask of whoever is here. */
export interface AwaitedInMeetings {
  /** Those that are held now. */
  readonly held: readonly MeetingId[];
  /** The questions that one of their voices has not answered, in meetings where it counts. */
  readonly toAnswer: readonly { readonly meeting: MeetingId; readonly vote: VoteId }[];
  /** The minutes that they are to sign. */
  readonly toSign: readonly { readonly meeting: MeetingId; readonly as: Signatory }[];
}

/** A meeting that was opened and never closed asks for nothing any more after so many hours. */
const forgotten = 24 * 3_600_000;

/** Tells what the meetings ask of a person with these voices at `now`, in milliseconds since 1970. */
export function awaitedInMeetings(
  all: ReadonlyMap<MeetingId, Proceedings>,
  me: PersonId,
  voices: readonly VoterId[],
  now: number
): AwaitedInMeetings {
  const held = [...all].filter(([, proceedings]) => {
    const opened = openedOf(proceedings);
    return opened !== null && isOn(proceedings) && now - opened.at < forgotten;
  });
  return {
    held: held.map(([meeting]) => meeting),
    toAnswer: held.flatMap(([meeting, proceedings]) => {
      return proceedings.votes
        .filter(
          ({ closed, way, mode, stage }) =>
            closed === null && way === 'phones' && (mode === 'majority' || stage === 'objections')
        )
        .filter((vote) => {
          const electorate = electorateFor(proceedings, vote)!;
          const speakerOf = (voter: VoterId) =>
            electorate.proxies.find(({ from }) => from === voter)?.to ?? voter;
          return tallyOf(vote, electorate).missing.some((voter) => voices.includes(speakerOf(voter)));
        })
        .map(({ id }) => ({ meeting, vote: id }));
    }),
    toSign: [...all].flatMap(([meeting, proceedings]) => {
      const signed = new Set(signaturesOf(proceedings).map(({ as }) => as));
      return signatories
        .filter((as) => approvedOf(proceedings)?.signatories[as] === me && !signed.has(as))
        .map((as) => ({ meeting, as }));
    })
  };
}
