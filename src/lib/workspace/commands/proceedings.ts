import type { ActId } from '../../domain/acts/act';
import type { Id, MeetingId, RoundId, VoteId } from '../../domain/ids';
import {
  bodyOf,
  type Choice,
  type ProceedingsKind,
  type Signatory,
  type Task
} from '../../domain/proceedings/acts';
import { electorateFor, seatOf } from '../../domain/proceedings/attendance';
import { proceedings } from '../../domain/proceedings/family';
import { approvedOf } from '../../domain/proceedings/leading';
import { bytesOfMinutes, type Minutes } from '../../domain/proceedings/minutes';
import { proceedingsRefusal, type ProceedingsRefusal } from '../../domain/proceedings/refusals';
import type { Saying } from '../../domain/proceedings/saying';
import type { Proceedings } from '../../domain/proceedings/state';
import { noVotes, roundOf, tallyOf } from '../../domain/proceedings/votes';
import type { PersonId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { ownIdNow, standingNow } from '../say-custody';
import type { custodyCommands, Speaking } from './custody';
import type { Writing } from './writing';

type Said<T = ActId> = Promise<Result<T, ProceedingsRefusal>>;

/** What is done in a meeting, from its notice to the approval of its minutes; it is on the disk when a promise resolves. */
export function proceedingsCommands(
  { newId }: Pick<Writing, 'newId'>,
  { journal, files, device }: Pick<Speaking, 'journal' | 'files' | 'device'>,
  { keep }: Pick<ReturnType<typeof custodyCommands>, 'keep'>
) {
  const stateOf = (meeting: MeetingId): Proceedings => journal.fold.stateOf(proceedings, meeting);
  const author = () => standingNow(journal, device);
  const voteIn = (meeting: MeetingId, vote: VoteId) => stateOf(meeting).votes.find(({ id }) => id === vote);

  const whyNot = <Kind extends ProceedingsKind>(
    meeting: MeetingId,
    kind: Kind,
    saying: Saying<Kind>
  ): ProceedingsRefusal | null =>
    // What is refused hangs on no words.
    proceedingsRefusal(kind, stateOf(meeting), saying as never, author());

  /** Says it, with its words kept beside the journal. */
  async function proceed<Kind extends ProceedingsKind>(
    meeting: MeetingId,
    kind: Kind,
    saying: Saying<Kind>
  ): Said {
    const refusal = whyNot(meeting, kind, saying);
    if (refusal !== null) return err(refusal);
    const typed = Object.entries(saying as Readonly<Record<string, string>>).filter(
      ([field]) => field === 'words' || field === 'name'
    );
    const words: Readonly<Record<string, string>> = Object.fromEntries(typed);
    if (needsWords(kind, saying) && words.words === '') return err({ kind: 'missing-words' });
    const kept = await keep(words);
    if (!kept.ok) return err({ kind: 'forgotten' });
    const body = { ...saying, meeting, ...kept.value } as never;
    return ok((await journal.say(kind, body, bodyOf(kind))).id);
  }

  const mine = <Kind extends string>() => ownIdNow<Kind>(journal, device, newId() as Id<'number'>);

  return {
    whyNotProceed: whyNot,
    proceed,

    /** Opens a meeting, or says its rules anew, and who does what. */
    async openMeeting(
      meeting: MeetingId,
      rules: Saying<'meeting.open'>,
      tasks: { readonly [One in Task]?: PersonId | null }
    ): Said {
      const opened = await proceed(meeting, 'meeting.open', rules);
      if (!opened.ok) return opened;
      for (const [task, person] of Object.entries(tasks) as [Task, PersonId | null][])
        if (person !== null) {
          const entrusted = await proceed(meeting, 'meeting.entrust', { task, person });
          if (!entrusted.ok) return entrusted;
        }
      return opened;
    },

    /** Begins a round in which these speak in turn. */
    async beginRound(meeting: MeetingId, saying: Omit<Saying<'round.begin'>, 'round'>): Said<RoundId> {
      if (author() === null) return err({ kind: 'no-standing' });
      const round = mine<'round'>();
      const said = await proceed(meeting, 'round.begin', { ...saying, round });
      return said.ok ? ok(round) : said;
    },

    /** Puts a question. */
    async putVote(meeting: MeetingId, saying: Omit<Saying<'vote.open'>, 'vote'>): Said<VoteId> {
      if (author() === null) return err({ kind: 'no-standing' });
      const vote = mine<'vote'>();
      const said = await proceed(meeting, 'vote.open', { ...saying, vote });
      return said.ok ? ok(vote) : said;
    },

    /** Says what a voter answers to the question as it is put now. */
    async castVote(
      meeting: MeetingId,
      vote: VoteId,
      {
        voter,
        choice,
        words = ''
      }: { voter: Saying<'vote.ballot'>['voter']; choice: Choice | null; words?: string }
    ): Said {
      const known = voteIn(meeting, vote);
      if (known === undefined) return err({ kind: 'over' });
      // An objection is made with why.
      if (choice === 'objects' && words.trim() === '') return err({ kind: 'missing-words' });
      return proceed(meeting, 'vote.ballot', { vote, round: roundOf(known), voter, choice, words });
    },

    /** Closes a question, with what is counted here. */
    async closeVote(meeting: MeetingId, vote: VoteId, isWithdrawn = false): Said {
      const known = voteIn(meeting, vote);
      const electorate = known === undefined ? null : electorateFor(stateOf(meeting), known);
      if (known === undefined || electorate === null) return err({ kind: 'over' });
      const votes = known.mode === 'majority' ? tallyOf(known, electorate).votes : noVotes;
      return proceed(meeting, 'vote.close', { vote, votes, isWithdrawn });
    },

    /** Approves minutes as they are: their bytes are kept, and every device gets them. */
    async approveMinutes(meeting: MeetingId, minutes: Minutes, at: MeetingId | null): Said {
      const bytes = bytesOfMinutes(minutes);
      const refusal = whyNot(meeting, 'minutes.approve', { hash: '', size: bytes.length, at });
      if (refusal !== null) return err(refusal);
      const { hash, size } = await files.keep(bytes);
      return proceed(meeting, 'minutes.approve', { hash, size, at });
    },

    /** Signs minutes that were approved, with this device; or notes that somebody signed them on paper. */
    async signMinutes(meeting: MeetingId, as: Signatory, person: PersonId): Said {
      const approved = approvedOf(stateOf(meeting));
      if (approved === null) return err({ kind: 'not-approved' });
      const isPaper = author()?.person !== person;
      return proceed(meeting, 'minutes.sign', { hash: approved.hash, as, person, isPaper });
    },

    /** Says whether a person is there, for that structure. */
    attend: (
      meeting: MeetingId,
      person: PersonId,
      saying: Omit<Saying<'meeting.attend'>, 'seat' | 'name'>
    ): Said => proceed(meeting, 'meeting.attend', { ...saying, seat: seatOf(person), name: '' }),

    /** Says that somebody is there who has no phone here. */
    attendByName: (
      meeting: MeetingId,
      name: string,
      saying: Omit<Saying<'meeting.attend'>, 'seat' | 'name' | 'by'>
    ): Said => proceed(meeting, 'meeting.attend', { ...saying, by: 'hand', name, seat: newId<'seat'>() })
  };
}

/** Whether this is said in words, or not at all: a question, an amendment, why an objection gives no reason. */
const needsWords = (kind: ProceedingsKind, saying: unknown): boolean =>
  kind === 'vote.open' ||
  kind === 'vote.revise' ||
  kind === 'minutes.amend' ||
  (kind === 'vote.treat' && (saying as Saying<'vote.treat'>).how === 'unfounded');
