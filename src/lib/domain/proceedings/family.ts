import type { Family, Knew } from '../acts/fold';
import { ownerOf } from '../acts/own-id';
import type { RoundId, VoteId } from '../ids';
import type { Standing } from '../membership/courses';
import {
  bodyOf,
  mostBytesOfMinutes,
  proceedingsKinds,
  type ProceedingsBody,
  type ProceedingsBodyOf,
  type ProceedingsKind
} from './acts';
import { electorateFor, throughOf } from './attendance';
import { goneOnFrom } from './conclusions';
import {
  approvedOf,
  closedOf,
  holderOf,
  isConcluded,
  isOn,
  leads,
  leadsVote,
  mayClose,
  mayApprove,
  mayEntrust,
  mayOpen,
  maySettle,
  openedOf,
  otherApprovalsOf
} from './leading';
import { broughtTo, mayNoteProxy, speaksForVoter, voicesOf } from './speaking';
import {
  noProceedings,
  type Approved,
  type Ballot,
  type Opened,
  type Proceedings,
  type Round,
  type Said,
  type Settled,
  type Vote
} from './state';
import { closeOf, heardOf, judged, proposalsOf, voteAsHeard } from './vote-heard';

/** What is done in meetings: who was there, what was decided, and what the minutes say. */
export const proceedings: Family<Proceedings, ProceedingsBody> = {
  name: 'proceedings',
  kinds: Object.fromEntries(
    (Object.keys(proceedingsKinds) as ProceedingsKind[]).map((kind) => [kind, bodyOf(kind)])
  ),
  least: 'membre',
  zero: noProceedings,
  subjects: ({ meeting }) => [meeting],
  step(state, act, author, _subject, knew) {
    const said = { act: act.id, by: author.person, at: act.at };
    const step = steps[act.kind as ProceedingsKind] as Step<ProceedingsBody>;
    return step(goneOn(state, said, knew), { body: act.body, author, knew, said });
  },
  texts: (body) =>
    ['words', 'name'].flatMap((field) => {
      const text = (body as Readonly<Record<string, unknown>>)[field];
      return typeof text === 'string' ? [text] : [];
    }),
  // What was done in a meeting stays readable.
  isOpen: () => true,
  approval(state) {
    const approved = approvedOf(state);
    return approved === null ? null : { act: approved.act, at: approved.at };
  },
  files(state) {
    const approved = approvedOf(state);
    // Of what others approved apart, no more than somebody can have meant.
    const all = approved === null ? [] : [approved, ...otherApprovalsOf(state).slice(0, 3)];
    return all.map(({ hash, size }) => ({ hash, size }));
  }
};

/** Notes from what somebody goes on by saying something. */
function goneOn(state: Proceedings, said: Said, knew: Knew): Proceedings {
  const rivalry = new Set(state.openings.map(({ replaces }) => replaces));
  const openings = [...rivalry].flatMap((replaced) =>
    goneOnFrom(
      state.openings.filter(({ replaces }) => replaces === replaced),
      said,
      knew
    )
  );
  const votes = state.votes.map((vote) => {
    const closes = goneOnFrom(vote.closes, said, knew);
    return closes === vote.closes ? vote : { ...vote, closes };
  });
  return judgedAnew({ ...state, openings, votes, approvals: goneOnFrom(state.approvals, said, knew) });
}

/** Judges those votes again of which another close holds, as openings or closes are others than before. */
const judgedAnew = (state: Proceedings): Proceedings => ({
  ...state,
  votes: state.votes.map((vote) =>
    vote.closes.length > 0 && closeOf(state, vote)?.act !== vote.closed?.act ? judged(vote, state) : vote
  )
});

const underOf = (state: Proceedings, knew: Knew) => openedOf(state, knew)?.act ?? null;

interface Saying<Body> {
  readonly body: Body;
  readonly author: Standing;
  readonly knew: Knew;
  readonly said: Said;
}
type Step<Body> = (state: Proceedings, saying: Saying<Body>) => Proceedings;

/** What each kind of act makes of what was done before; what it has no right to changes nothing. */
const steps: { readonly [Kind in ProceedingsKind]: Step<ProceedingsBodyOf<Kind>> } = {
  'meeting.convene': (state, { body: { on, means, points, isSecond }, knew, said }) => {
    const isAfter = openedOf(state, knew) !== null;
    return { ...state, notices: [...state.notices, { ...said, on, means, points, isSecond, isAfter }] };
  },

  // By the rules of one opening everything is judged; who leads says them anew until something was decided.
  'meeting.open': (state, { body: { meeting: _meeting, voters, ...rules }, author, knew, said }) => {
    if (!mayOpen(state, author.person, knew)) return state;
    const opened: Opened = {
      ...{ ...said, ...rules, voters: [...new Set(voters)], replaces: underOf(state, knew) },
      ...{ isConclusion: false, followed: [] }
    };
    return judgedAnew({ ...state, openings: [...state.openings, opened] });
  },

  // Once it is open, whoever leads it says who does what; before, anybody proposes.
  'meeting.entrust': (state, { body: { task, person }, author, knew, said }) =>
    mayEntrust(state, author, knew)
      ? { ...state, entrusted: [...state.entrusted, { ...said, under: underOf(state, knew), task, person }] }
      : state,

  'meeting.attend': (state, { body: { seat, name, structures, presence, by }, author, knew, said }) => {
    const brought = broughtTo(state, { seat, structures, presence }, author, knew);
    if (closedOf(state, knew) !== null || brought === null) return state;
    // Nobody checks in on the phone of another.
    const how = (author.person as string) === seat ? by : 'hand';
    const isLed = mayApprove(state, author, knew);
    const attended = { ...said, seat, name, structures: brought, presence, how, isLed };
    return { ...state, attendance: [...state.attendance, attended] };
  },

  'meeting.proxy': (state, { body: { from, to, isPaper }, author, knew, said }) => {
    if (closedOf(state, knew) !== null || !mayNoteProxy(state, { from, to, isPaper }, author, knew))
      return state;
    const proxied = { ...said, from, to, isPaper: isPaper && !speaksForVoter(author, from) };
    return { ...state, proxies: [...state.proxies, proxied] };
  },

  'meeting.reach': (state, { body: { point }, said }) => ({
    ...state,
    reached: [...state.reached, { ...said, point }]
  }),

  'meeting.close': (state, saying) => concluded(state, close(state, saying, true), saying),

  // What is approved stays closed.
  'meeting.reopen': (state, saying) =>
    approvedOf(state, saying.knew) === null ? close(state, saying, false) : state,

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
      ...{
        proposals: [],
        stage: 'questions',
        ballots: [],
        counts: [],
        closes: [],
        closed: null,
        execution: null
      }
    };
    return { ...state, votes: [...state.votes, judged(vote, state)] };
  },
  'vote.stage': (state, { body: { vote, round, stage }, author, knew, said }) =>
    inVote(state, vote, (one) =>
      leadsVote(state, one, author.person, knew) && !isOver(one, knew)
        ? judged({ ...one, staged: [...one.staged, { ...said, round, stage }] }, state)
        : one
    ),
  'vote.revise': (state, { body: { vote, round, words }, author, knew, said }) =>
    inVote(state, vote, (one) =>
      leadsVote(state, one, author.person, knew) &&
      round === proposalsOf(one.revisions, knew).length &&
      !isOver(one, knew)
        ? judged({ ...one, revisions: [...one.revisions, { ...said, round, words }] }, state)
        : one
    ),
  'vote.ballot': (state, { body, author, knew, said }) =>
    inVote(state, body.vote, (one) => {
      const { round, voter, choice, words } = body;
      const ballot: Ballot = {
        ...{ ...said, round, voter, choice, words, as: voicesOf(author) },
        of: proposalsOf(one.revisions, knew)[round]?.act ?? null,
        through: throughOf(state, voter, knew),
        isEntered: leads(state, author.person, knew),
        ...{ treatments: [], treated: null, isLate: one.closed !== null }
      };
      return { ...one, ballots: [...one.ballots, ballot] };
    }),
  'vote.treat': (state, { body: { vote, ballot, how, words }, author, knew, said }) =>
    inVote(state, vote, (one) =>
      isOver(one, knew)
        ? one
        : judged(
            {
              ...one,
              ballots: one.ballots.map((ballotIn) => {
                // Whoever objects withdraws it themselves; that it gives no reason, or is taken in, says who leads.
                const isTheirs = speaksForVoter(author, ballotIn.voter) || ballotIn.by === author.person;
                const may = how === 'withdrawn' ? isTheirs : leadsVote(state, one, author.person, knew);
                return ballotIn.act === ballot && may
                  ? { ...ballotIn, treatments: [...ballotIn.treatments, { ...said, how, words }] }
                  : ballotIn;
              })
            },
            state
          )
    ),
  'vote.count': (state, { body: { vote, votes, chair }, author, knew, said }) =>
    inVote(state, vote, (one) =>
      leadsVote(state, one, author.person, knew)
        ? { ...one, counts: [...one.counts, { ...said, votes, chair, isLate: one.closed !== null }] }
        : one
    ),
  // Judged by what whoever closes it has heard of: what comes otherwise is late, and changes nothing.
  'vote.close': (state, saying) => {
    const { vote, votes, isWithdrawn } = saying.body;
    const { author, knew, said } = saying;
    const after = inVote(state, vote, (one) => {
      if (!knew(one.act) || isOver(one, knew) || !isOn(state, knew)) return one;
      if (!mayClose(state, one, isWithdrawn, author.person, knew)) return one;
      const asHeard = voteAsHeard(one, knew);
      // Consent is asked for in its last stage, and nowhere else.
      if (asHeard.mode === 'consent' && asHeard.stage !== 'objections' && !isWithdrawn) return one;
      const electorate = electorateFor(state, asHeard, knew)!;
      const heard = heardOf(one, knew);
      const close = {
        ...{ ...said, said: votes, isWithdrawn, electorate, heard },
        ...{ under: underOf(state, knew), followed: [] }
      };
      return judged({ ...one, closes: [...one.closes, close] }, state);
    });
    // What is withdrawn was decided by no rules.
    return isWithdrawn ? after : concluded(state, after, saying);
  },
  'vote.apply': (state, { body: { vote, execution, words }, said }) =>
    inVote(state, vote, (one) => ({ ...one, execution: { ...said, execution, words } })),

  'minutes.amend': (state, { body: { words, isLate }, said }) => ({
    ...state,
    amendments: [...state.amendments, { ...said, words, isLate, settled: null }]
  }),
  // Once minutes are approved, only what nobody had settled is: it changes nothing of them.
  'minutes.settle': (state, { body: { amendment, isTaken, words }, author, knew, said }) => {
    const isAfter = approvedOf(state, knew) !== null;
    const isFinal = (settled: Settled | null) =>
      settled !== null && (isAfter || state.approvals.some((one) => one.settled.includes(settled.act)));
    return {
      ...state,
      amendments: state.amendments.map((one) =>
        one.act === amendment && maySettle(state, author, knew) && !isFinal(one.settled)
          ? { ...one, settled: { ...said, isTaken, words } }
          : one
      )
    };
  },
  // One approval holds, for good.
  'minutes.approve': (state, { body: { hash, size, at }, author, knew, said }) => {
    if (closedOf(state, knew) === null || approvedOf(state, knew) !== null) return state;
    if (!mayApprove(state, author, knew) || size > mostBytesOfMinutes) return state;
    const signatories = {
      chair: holderOf(state, 'chair', knew),
      secretary: holderOf(state, 'secretary', knew)
    };
    const settled = state.amendments.flatMap((one) =>
      one.settled !== null && knew(one.settled.act) ? [one.settled.act] : []
    );
    const approved: Approved = {
      ...{ ...said, hash, size, in: at, signatories, settled },
      ...{ under: underOf(state, knew), followed: [] }
    };
    return { ...state, approvals: [...state.approvals, approved] };
  },
  'minutes.sign': (state, { body: { hash, as, person, isPaper }, author, knew, said }) => {
    const isTheirs = author.person === person || (isPaper && leads(state, author.person, knew));
    const isIt = state.approvals.some(
      (one) => one.hash === hash && knew(one.act) && one.signatories[as] === person
    );
    const isNew = state.signatures.every(
      (one) => one.as !== as || one.hash !== hash || one.person !== person
    );
    return isTheirs && isIt && isNew
      ? { ...state, signatures: [...state.signatures, { ...said, hash, as, person, isPaper }] }
      : state;
  }
};

/** Keeps the rules by which something was concluded, where it was. */
function concluded(before: Proceedings, after: Proceedings, { knew, said }: Saying<unknown>): Proceedings {
  const opened = after === before || isConcluded(before, knew) ? null : openedOf(before, knew);
  if (opened === null) return after;
  const kept: Opened = { ...opened, ...said, replaces: opened.act, isConclusion: true, followed: [] };
  return judgedAnew({ ...after, openings: [...after.openings, kept] });
}

/** Closes a meeting that was opened, or opens it again. */
const close = (
  state: Proceedings,
  { author, knew, said }: Saying<unknown>,
  isClosed: boolean
): Proceedings =>
  leads(state, author.person, knew) && (closedOf(state, knew) === null) === isClosed
    ? { ...state, closings: [...state.closings, { ...said, under: underOf(state, knew), isClosed }] }
    : state;

const inRound = (state: Proceedings, id: RoundId, change: (round: Round) => Round): Proceedings => ({
  ...state,
  rounds: state.rounds.map((one) => (one.id === id ? change(one) : one))
});

/** Changes a question; nothing is another where nothing of it changed. */
function inVote(state: Proceedings, id: VoteId, change: (vote: Vote) => Vote): Proceedings {
  const vote = state.votes.find((one) => one.id === id);
  const changed = vote === undefined ? vote : change(vote);
  return changed === undefined || changed === vote
    ? state
    : { ...state, votes: state.votes.map((one) => (one === vote ? changed : one)) };
}

/** Whether somebody had heard that a question is closed. */
const isOver = ({ closes }: Vote, knew: Knew): boolean => closes.some(({ act }) => knew(act));
