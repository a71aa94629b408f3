import type { Standing } from '../membership/courses';
import type { PersonId } from '../ids';
import { mostBytesOfMinutes, type ProceedingsBodyOf, type ProceedingsKind } from './acts';
import { presentOf, throughOf } from './attendance';
import {
  approvedOf,
  closedOf,
  isOn,
  leads,
  leadsVote,
  mayApprove,
  mayClose,
  mayEntrust,
  mayOpen,
  maySettle,
  openedOf,
  signaturesOf
} from './leading';
import { openRound, roundView } from './rounds';
import { broughtTo, mayNoteProxy, speaksForVoter } from './speaking';
import type { Proceedings, Vote } from './state';
import { roundOf } from './votes';

/** Why something cannot be said of a meeting by this device now. */
export interface ProceedingsRefusal {
  readonly kind: Refused;
}
export type Refused =
  /** This device only reads, or is not in any more. */
  | 'no-standing'
  /** The meeting was opened already, was not, is closed, is not. */
  | 'opened'
  /** Something was decided by its rules, which stay. */
  | 'decided'
  | 'not-opened'
  | 'closed'
  | 'not-closed'
  /** Its minutes are approved, and nothing changes any more; or are not yet. */
  | 'approved'
  | 'not-approved'
  /** Only who opened it, chairs it, eases it or writes may. */
  | 'not-leading'
  /** Nobody has a voice, or is there. */
  | 'no-voters'
  | 'nobody-there'
  /** The round, or the question, is not known here, or is over. */
  | 'over'
  /** The question was put otherwise meanwhile. */
  | 'other-round'
  /** This voice is not theirs to give; whoever has it is neither there nor represented. */
  | 'not-their-voice'
  | 'not-there'
  /** Objections were not asked for yet. */
  | 'not-asked'
  /** Hands or papers are not counted yet. */
  | 'not-counted'
  /** Questions are still open. */
  | 'votes-open'
  /** A round goes on already; it is the turn of somebody else. */
  | 'round-open'
  | 'not-their-turn'
  /** The minutes are larger than any device keeps for others. */
  | 'too-large'
  /** Nobody was said to chair it, or to write, or it is somebody else; they have signed. */
  | 'not-signatory'
  | 'signed'
  /** No words were given where some are needed. */
  | 'missing-words'
  /** Their name and texts are erased: so would these words be. */
  | 'forgotten';

type Rule<Kind extends ProceedingsKind> = (
  state: Proceedings,
  body: Omit<ProceedingsBodyOf<Kind>, 'meeting'>,
  author: Standing
) => Refused | null;

/** Tells why somebody cannot say that of a meeting; null when they can. */
export function proceedingsRefusal<Kind extends ProceedingsKind>(
  kind: Kind,
  state: Proceedings,
  body: Omit<ProceedingsBodyOf<Kind>, 'meeting'>,
  author: Standing | null
): ProceedingsRefusal | null {
  const refusal = author === null ? 'no-standing' : (rules[kind] as Rule<Kind>)(state, body, author);
  return refusal === null ? null : { kind: refusal };
}

/** While it goes on. */
const whileOpen = (state: Proceedings) =>
  openedOf(state) === null ? 'not-opened' : !isOn(state) ? 'closed' : null;
const unlessApproved = (state: Proceedings) => (approvedOf(state) === null ? null : 'approved');
const leading = (state: Proceedings, person: PersonId) => (leads(state, person) ? null : 'not-leading');
const voteIn = (state: Proceedings, id: string): Vote | null =>
  state.votes.find((one) => one.id === id && one.closed === null) ?? null;

const rules: { readonly [Kind in ProceedingsKind]: Rule<Kind> } = {
  'meeting.convene': unlessApproved,
  'meeting.open': (state, { voters }, { person }) =>
    !mayOpen(state, person)
      ? isOn(state) && leads(state, person)
        ? 'decided'
        : 'opened'
      : voters.length === 0
        ? 'no-voters'
        : null,
  'meeting.entrust': (state, _, author) =>
    unlessApproved(state) ?? (mayEntrust(state, author) ? null : 'not-leading'),
  'meeting.attend': (state, attended, author) => {
    if (closedOf(state) !== null) return unlessApproved(state) ?? 'closed';
    const brought = broughtTo(state, attended, author);
    return brought?.length === attended.structures.length ? null : 'not-leading';
  },
  'meeting.proxy': (state, proxy, author) =>
    unlessApproved(state) ??
    (closedOf(state) !== null ? 'closed' : mayNoteProxy(state, proxy, author) ? null : 'not-their-voice'),
  'meeting.reach': whileOpen,
  'meeting.close': (state, _, { person }) =>
    whileOpen(state) ??
    leading(state, person) ??
    (state.votes.some(({ closed }) => closed === null) ? 'votes-open' : null),
  'meeting.reopen': (state, _, { person }) =>
    unlessApproved(state) ?? (closedOf(state) === null ? 'not-closed' : leading(state, person)),

  'round.begin': (state) =>
    whileOpen(state) ??
    (openRound(state.rounds) !== null ? 'round-open' : presentOf(state).length === 0 ? 'nobody-there' : null),
  'round.turn': (state, { round, seat }) => {
    const one = state.rounds.find(({ id }) => id === round);
    if (one === undefined || one.ended !== null) return 'over';
    return roundView(one).current === seat ? null : 'not-their-turn';
  },
  'round.end': (state, { round }) =>
    state.rounds.some(({ id, ended }) => id === round && ended === null) ? null : 'over',

  'vote.open': whileOpen,
  'vote.stage': (state, { vote, round }, { person }) => aboutVote(state, vote, person, round),
  'vote.revise': (state, { vote, round }, { person }) => aboutVote(state, vote, person, round - 1),
  'vote.ballot': (state, { vote, round, voter }, author) => {
    const one = voteIn(state, vote);
    if (one === null || openedOf(state)?.voters.includes(voter) !== true) return 'over';
    if (round !== roundOf(one)) return 'other-round';
    const through = throughOf(state, voter);
    if (through === null) return 'not-there';
    return speaksForVoter(author, through) || leads(state, author.person) ? null : 'not-their-voice';
  },
  'vote.treat': (state, { vote, ballot, how }, author) => {
    const objection = voteIn(state, vote)?.ballots.find(({ act }) => act === ballot);
    if (objection === undefined) return 'over';
    if (how === 'withdrawn')
      return speaksForVoter(author, objection.voter) || objection.by === author.person
        ? null
        : 'not-their-voice';
    return aboutVote(state, vote, author.person);
  },
  'vote.count': (state, { vote }, { person }) => aboutVote(state, vote, person),
  'vote.close': (state, { vote, isWithdrawn }, { person }) => {
    const one = voteIn(state, vote);
    const isUncounted = one !== null && one.way !== 'phones' && one.counts.length === 0;
    if (one === null) return 'over';
    if (!mayClose(state, one, isWithdrawn, person)) return 'not-leading';
    if (isWithdrawn) return null;
    return one.stage !== 'objections' ? 'not-asked' : isUncounted ? 'not-counted' : null;
  },
  'vote.apply': (state, { vote }) =>
    state.votes.some(({ id, closed }) => id === vote && closed !== null) ? null : 'over',

  'minutes.amend': () => null,
  'minutes.settle': (state, { amendment }, author) => {
    const isSettled = state.amendments.some(({ act, settled }) => act === amendment && settled !== null);
    return isSettled && approvedOf(state) !== null
      ? 'approved'
      : maySettle(state, author)
        ? null
        : 'not-leading';
  },
  'minutes.approve': (state, { size }, author) =>
    unlessApproved(state) ??
    (size > mostBytesOfMinutes
      ? 'too-large'
      : closedOf(state) === null
        ? 'not-closed'
        : mayApprove(state, author)
          ? null
          : 'not-leading'),
  'minutes.sign': (state, { as, person, isPaper }, author) => {
    const approved = approvedOf(state);
    if (approved === null) return 'not-approved';
    if (approved.signatories[as] !== person) return 'not-signatory';
    if (signaturesOf(state).some((one) => one.as === as)) return 'signed';
    if (author.person === person) return null;
    return isPaper ? leading(state, author.person) : 'not-signatory';
  }
};

/** Of a question that goes on, by whoever leads it; in that round, where one is given. */
function aboutVote(state: Proceedings, vote: string, person: PersonId, round?: number) {
  const one = voteIn(state, vote);
  if (one === null) return 'over';
  if (round !== undefined && round !== roundOf(one)) return 'other-round';
  return leadsVote(state, one, person) ? null : 'not-leading';
}
