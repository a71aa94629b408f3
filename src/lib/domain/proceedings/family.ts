import type { Family, Knew } from '../acts/fold';
import { ownerOf } from '../acts/own-id';
import type { RoundId, VoteId } from '../ids';
import type { Standing } from '../membership/courses';
import { speaksFor } from '../membership/kinds';
import {
  bodyOf,
  proceedingsKinds,
  type ProceedingsBody,
  type ProceedingsBodyOf,
  type ProceedingsKind
} from './acts';
import { electorateOf } from './attendance';
import { closedOf, holderOf, isOn, leads, leadsVote, mayApprove, mayEntrust, openedOf } from './leading';
import { mayNoteProxy, speaksForVoter } from './speaking';
import { noProceedings, type Ballot, type Proceedings, type Round, type Said, type Vote } from './state';
import { proposalsOf, voteAsHeard } from './vote-heard';

/** What is done in meetings: who was there, what was decided, and what the minutes say. */
export const proceedings: Family<Proceedings, ProceedingsBody> = {
  name: 'proceedings',
  kinds: Object.fromEntries(
    (Object.keys(proceedingsKinds) as ProceedingsKind[]).map((kind) => [kind, bodyOf(kind)])
  ),
  least: 'membre',
  zero: noProceedings,
  subjects: ({ meeting }) => [meeting],
  step: (state, act, author, _subject, knew) =>
    (steps[act.kind as ProceedingsKind] as Step<ProceedingsBody>)(state, {
      ...{ body: act.body, author, knew },
      said: { act: act.id, by: author.person, at: act.at }
    }),
  texts: (body) =>
    ['words', 'name'].flatMap((field) => {
      const text = (body as Readonly<Record<string, unknown>>)[field];
      return typeof text === 'string' ? [text] : [];
    }),
  // What was done in a meeting stays readable.
  isOpen: () => true,
  approval: ({ approved }) => (approved === null ? null : { act: approved.act, at: approved.at }),
  files: ({ approved, otherApprovals }) =>
    // Of what others approved apart, no more than somebody can have meant.
    (approved === null ? [] : [approved, ...otherApprovals.slice(0, 3)]).map(({ hash, size }) => ({
      hash,
      size
    }))
};

interface Saying<Body> {
  readonly body: Body;
  readonly author: Standing;
  readonly knew: Knew;
  readonly said: Said;
}
type Step<Body> = (state: Proceedings, saying: Saying<Body>) => Proceedings;

/** What each kind of act makes of what was done before; what it has no right to changes nothing. */
const steps: { readonly [Kind in ProceedingsKind]: Step<ProceedingsBodyOf<Kind>> } = {
  'meeting.convene': (state, { body: { on, means, points, isSecond }, said }) => ({
    ...state,
    notices: [...state.notices, { ...said, on, means, points, isSecond, isAfter: openedOf(state) !== null }]
  }),

  // Of two who open it, the first holds: by its rules everything is judged.
  'meeting.open': (state, { body: { meeting: _meeting, ...rules }, said }) => ({
    ...state,
    openings: [...state.openings, { ...said, ...rules }]
  }),

  // Once it is open, whoever leads it says who does what; before, anybody proposes.
  'meeting.entrust': (state, { body: { task, person }, author, knew, said }) =>
    mayEntrust(state, author, knew)
      ? { ...state, entrusted: [...state.entrusted, { ...said, task, person }] }
      : state,

  'meeting.attend': (state, { body: { seat, name, structures, presence, by }, author, knew, said }) => {
    // Nobody checks in on the phone of another.
    const how = (author.person as string) === seat ? by : 'hand';
    const isOwn = (author.person as string) === seat;
    const mayNote = leads(state, author.person, knew) || author.role === 'administration';
    // What somebody says of themselves gives way to nobody but who leads.
    const isSaid = state.attendance.some((one) => one.seat === seat && one.how !== 'hand');
    if (closedOf(state, knew) !== null || (isSaid && !isOwn && !mayNote)) return state;
    // Nobody brings the voice of a structure for which neither they speak nor whoever notes it leads.
    const brought =
      presence !== 'present' || (mayNote && !isOwn)
        ? structures
        : structures.filter((one) => speaksFor(author, one));
    const attended = { ...said, seat, name, structures: brought, presence, how };
    return { ...state, attendance: [...state.attendance, attended] };
  },

  'meeting.proxy': (state, { body: { from, to, isPaper }, author, said }) => {
    if (!mayNoteProxy(state, { from, to, isPaper }, author)) return state;
    const proxied = { ...said, from, to, isPaper: isPaper && !speaksForVoter(author, from) };
    return { ...state, proxies: [...state.proxies, proxied] };
  },

  'meeting.reach': (state, { body: { point }, said }) => ({
    ...state,
    reached: [...state.reached, { ...said, point }]
  }),

  'meeting.close': (state, saying) => close(state, saying, true),

  // What is approved stays closed.
  'meeting.reopen': (state, saying) => (state.approved === null ? close(state, saying, false) : state),

  'round.begin': (state, { body: { round: id, point, seats, seconds }, author, said }) => {
    const isFirst = ownerOf(id) === author.person && state.rounds.every((one) => one.id !== id);
    const round: Round = { ...said, id, point, seats: [...new Set(seats)], seconds, turns: [], ended: null };
    return isFirst ? { ...state, rounds: [...state.rounds, round] } : state;
  },
  'round.turn': (state, { body: { round, seat, pass, how, seconds }, said }) =>
    inRound(state, round, (one) => ({
      ...one,
      turns: [...one.turns, { ...said, seat, pass, how, seconds }]
    })),
  'round.end': (state, { body: { round }, said }) =>
    inRound(state, round, (one) => ({ ...one, ended: one.ended ?? said })),

  'vote.open': (state, { body, author, knew, said }) => {
    const { vote: id, point, mode, way, words, rule } = body;
    const isFirst = ownerOf(id) === author.person && state.votes.every((one) => one.id !== id);
    // A majority has a rule; consent is asked of each, and has none.
    const isWhole = mode === 'majority' ? rule !== null : rule === null && way === 'phones';
    if (!isFirst || !isWhole || !isOn(state, knew)) return state;
    const vote: Vote = {
      ...{ ...said, id, point, mode, way, rule, revisions: [{ ...said, round: 0, words }], staged: [] },
      ...{ proposals: [], stage: 'questions', ballots: [], counts: [], closed: null, execution: null }
    };
    return { ...state, votes: [...state.votes, voteAsHeard(vote)] };
  },
  'vote.stage': (state, { body: { vote, round, stage }, author, knew, said }) =>
    inVote(state, vote, (one) =>
      leadsVote(state, one, author.person, knew) && one.closed === null
        ? voteAsHeard({ ...one, staged: [...one.staged, { ...said, round, stage }] })
        : one
    ),
  'vote.revise': (state, { body: { vote, round, words }, author, knew, said }) =>
    inVote(state, vote, (one) =>
      leadsVote(state, one, author.person, knew) &&
      round === proposalsOf(one.revisions, knew).length &&
      one.closed === null
        ? voteAsHeard({ ...one, revisions: [...one.revisions, { ...said, round, words }] })
        : one
    ),
  'vote.ballot': (state, { body, author, knew, said }) =>
    inVote(state, body.vote, (one) => {
      const { round, voter, choice, words } = body;
      const as = (openedOf(state, knew)?.voters ?? []).filter((known) => speaksForVoter(author, known));
      const ballot: Ballot = {
        ...{ ...said, round, voter, choice, words, as },
        of: proposalsOf(one.revisions, knew)[round]?.act ?? null,
        isEntered: leadsVote(state, one, author.person, knew),
        ...{ treatments: [], treated: null, isLate: one.closed !== null }
      };
      return { ...one, ballots: [...one.ballots, ballot] };
    }),
  'vote.treat': (state, { body: { vote, ballot, how, words }, author, knew, said }) =>
    inVote(state, vote, (one) =>
      one.closed !== null
        ? one
        : voteAsHeard({
            ...one,
            ballots: one.ballots.map((ballotIn) => {
              // Whoever objects withdraws it themselves; that it gives no reason, or is taken in, says who leads.
              const isTheirs = speaksForVoter(author, ballotIn.voter) || ballotIn.by === author.person;
              const may = how === 'withdrawn' ? isTheirs : leadsVote(state, one, author.person, knew);
              return ballotIn.act === ballot && may
                ? { ...ballotIn, treatments: [...ballotIn.treatments, { ...said, how, words }] }
                : ballotIn;
            })
          })
    ),
  'vote.count': (state, { body: { vote, votes, chair }, author, knew, said }) =>
    inVote(state, vote, (one) =>
      leadsVote(state, one, author.person, knew)
        ? { ...one, counts: [...one.counts, { ...said, votes, chair, isLate: one.closed !== null }] }
        : one
    ),
  // Judged by what whoever closes it has heard of: what comes otherwise is late, and changes nothing.
  'vote.close': (state, { body: { vote, votes, isWithdrawn }, author, knew, said }) =>
    inVote(state, vote, (one) => {
      const electorate = electorateOf(state, knew);
      if (one.closed !== null || electorate === null || !isOn(state, knew)) return one;
      if (!leadsVote(state, one, author.person, knew)) return one;
      const heard = voteAsHeard(one, knew);
      // Consent is asked for in its last stage, and nowhere else.
      if (heard.mode === 'consent' && heard.stage !== 'objections' && !isWithdrawn) return one;
      return {
        ...heard,
        ballots: heard.ballots.map((ballot) => ({ ...ballot, isLate: !knew(ballot.act) })),
        counts: heard.counts.map((count) => ({ ...count, isLate: !knew(count.act) })),
        closed: { ...said, said: votes, isWithdrawn, electorate }
      };
    }),
  'vote.apply': (state, { body: { vote, execution, words }, said }) =>
    inVote(state, vote, (one) => ({ ...one, execution: { ...said, execution, words } })),

  'minutes.amend': (state, { body: { words, isLate }, said }) => ({
    ...state,
    amendments: [...state.amendments, { ...said, words, isLate, settled: null }]
  }),
  // What is approved is settled no more.
  'minutes.settle': (state, { body: { amendment, isTaken, words }, author, knew, said }) => ({
    ...state,
    amendments: state.amendments.map((one) =>
      one.act === amendment && leads(state, author.person, knew) && state.approved === null
        ? { ...one, settled: { ...said, isTaken, words } }
        : one
    )
  }),
  // The first approval holds, for good.
  'minutes.approve': (state, { body: { hash, size, at }, author, knew, said }) => {
    if (closedOf(state, knew) === null || !mayApprove(state, author, knew)) return state;
    const signatories = {
      chair: holderOf(state, 'chair', knew),
      secretary: holderOf(state, 'secretary', knew)
    };
    const approved = { ...said, hash, size, in: at, signatories };
    if (state.approved === null) return { ...state, approved };
    return state.approved.hash === hash
      ? state
      : { ...state, otherApprovals: [...state.otherApprovals, approved] };
  },
  'minutes.sign': (state, { body: { hash, as, person, isPaper }, author, knew, said }) => {
    const isTheirs = author.person === person || (isPaper && leads(state, author.person, knew));
    const isIt = state.approved?.hash === hash && state.approved.signatories[as] === person;
    const isNew = state.signatures.every((one) => one.as !== as);
    return isTheirs && isIt && isNew
      ? { ...state, signatures: [...state.signatures, { ...said, as, person, isPaper }] }
      : state;
  }
};

/** Closes a meeting that was opened, or opens it again. */
const close = (
  state: Proceedings,
  { author, knew, said }: Saying<unknown>,
  isClosed: boolean
): Proceedings =>
  leads(state, author.person, knew) && (closedOf(state, knew) === null) === isClosed
    ? { ...state, closings: [...state.closings, { ...said, isClosed }] }
    : state;

const inRound = (state: Proceedings, id: RoundId, change: (round: Round) => Round): Proceedings => ({
  ...state,
  rounds: state.rounds.map((one) => (one.id === id ? change(one) : one))
});

const inVote = (state: Proceedings, id: VoteId, change: (vote: Vote) => Vote): Proceedings => ({
  ...state,
  votes: state.votes.map((one) => (one.id === id ? change(one) : one))
});
