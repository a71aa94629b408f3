import {
  actId,
  count,
  day,
  flag,
  hash,
  id,
  list,
  oneOf,
  orNone,
  record,
  type Field,
  type Of
} from '../acts/fields';
import { ownIdField } from '../acts/own-id';
import { voterKinds } from '../bodies/acts';
import { majorityRule, proxyRule, quorumRule } from '../decisions/fields';

/** What acts say of what is done in a meeting, from its notice to the approval of its minutes: their words and bodies. */

/** By what a notice was sent. */
export const noticeMeans = ['message', 'mail', 'post', 'hand', 'board'] as const;
export type NoticeMeans = (typeof noticeMeans)[number];
/** What somebody does for a meeting. */
export const tasks = ['chair', 'secretary', 'facilitator', 'timekeeper'] as const;
export type Task = (typeof tasks)[number];
export const presences = ['present', 'left', 'excused', 'absent'] as const;
export type Presence = (typeof presences)[number];
/** How it came to be known who is there: by their own phone, by the code of the meeting on it, or as somebody saw. */
const checkIns = ['phone', 'code', 'hand'] as const;
export type CheckIn = (typeof checkIns)[number];
/** How a question is decided. */
const voteModes = ['consent', 'majority'] as const;
export type VoteMode = (typeof voteModes)[number];
/** How voices are gathered: each on a phone, or counted by somebody, as hands or as papers. */
const voteWays = ['phones', 'hands', 'paper'] as const;
export type VoteWay = (typeof voteWays)[number];
/** What is gone through before objections are asked for. */
export const stages = ['questions', 'reactions', 'objections'] as const;
export type Stage = (typeof stages)[number];
export const majorityChoices = ['for', 'against', 'abstained', 'blank', 'recused'] as const;
export const consentChoices = ['consents', 'objects', 'recused'] as const;
export const choices = [...majorityChoices, 'consents', 'objects'] as const;
export type Choice = (typeof choices)[number];
/** What came of an objection: the proposal takes it in, whoever made it withdraws it, or it gives no reason. */
export const treatments = ['integrated', 'withdrawn', 'unfounded'] as const;
export type Treatment = (typeof treatments)[number];
/** What came of what was decided. */
export const executions = ['todo', 'done', 'dropped'] as const;
export type Execution = (typeof executions)[number];
/** Who signs minutes. */
export const signatories = ['chair', 'secretary'] as const;
export type Signatory = (typeof signatories)[number];

const mostPoints = 200;
const mostVoters = 500;
const mostSeats = 500;
const mostRounds = 100;
/** Minutes of more bytes are none that somebody wrote: no device keeps them for others. */
export const mostBytesOfMinutes = 2 ** 21;
/** Somebody is there for so many structures at most. */
export const mostStructures = 16;

const meeting = id<'meeting'>();
const point = id<'agenda-item'>();
const voter = id<'structure' | 'person'>();
const seat = id<'person' | 'seat'>();
const round = ownIdField<'round'>();
const vote = ownIdField<'vote'>();
const some = count(1_000_000);
const seconds = count(86_400);

/** How many voices, each with what it said. */
export const votes = record({ for: some, against: some, abstained: some, blank: some, void: some });

/** A notice was sent on that day, by these means, with these points: what comes later was not announced. */
export const convening = record({
  meeting,
  on: day,
  means: list(oneOf(noticeMeans), noticeMeans.length),
  points: list(point, mostPoints),
  isSecond: flag
});

/** It begins, as a meeting of that body: who has a voice and by what rules, held whole so that nothing said elsewhere changes it. */
export const opening = record({
  meeting,
  body: orNone(id<'body'>()),
  votersAre: oneOf(voterKinds),
  voters: list(voter, mostVoters),
  quorum: quorumRule,
  proxies: proxyRule
});

/** That person does this for the meeting from now on; null for nobody. */
export const entrusting = record({ meeting, task: oneOf(tasks), person: orNone(id<'person'>()) });

/** Whether somebody is there, and for which structures; null takes back that they are of the meeting. Words name whoever has no phone here. */
export const attending = record({
  meeting,
  seat,
  name: orNone(hash()),
  structures: list(id<'structure'>(), mostStructures),
  presence: orNone(oneOf(presences)),
  by: oneOf(checkIns)
});

/** A voter has another vote in their place; null takes it back. `isPaper` where somebody else notes what they signed. */
export const proxying = record({ meeting, from: voter, to: orNone(voter), isPaper: flag });

/** The meeting comes to that point; null to none. */
export const reaching = record({ meeting, point: orNone(point) });

/** Everybody is asked to speak in turn, for so long each where that is said. */
export const rounding = record({
  meeting,
  round,
  point: orNone(point),
  seats: list(seat, mostSeats),
  seconds: orNone(seconds)
});
/** Somebody spoke, or passed, when it was their turn, in the first pass or in the second. */
export const turning = record({
  meeting,
  round,
  seat,
  pass: oneOf(['first', 'second'] as const),
  how: oneOf(['spoke', 'passed'] as const),
  seconds
});
export const ending = record({ meeting, round });

/** A question is put; its words are kept under a hash. Consent has no rule of numbers. */
export const asking = record({
  meeting,
  vote,
  point: orNone(point),
  mode: oneOf(voteModes),
  way: oneOf(voteWays),
  words: hash(),
  rule: orNone(majorityRule)
});
export const staging = record({ meeting, vote, round: count(mostRounds), stage: oneOf(stages) });
/** The proposal is put in other words, and asked anew: in the round of that number. */
export const revising = record({ meeting, vote, round: count(mostRounds), words: hash() });
/** What a voter says, in that round; null takes it back. */
export const balloting = record({
  meeting,
  vote,
  round: count(mostRounds),
  voter,
  choice: orNone(oneOf(choices)),
  words: orNone(hash())
});
export const treating = record({
  meeting,
  vote,
  ballot: actId,
  how: oneOf(treatments),
  words: orNone(hash())
});
/** The hands or papers that somebody counted, and on which side the chair was. */
export const counting = record({
  meeting,
  vote,
  votes,
  chair: orNone(oneOf(['for', 'against'] as const))
});
/** No voice counts from now on; `votes` is what whoever closes it counted. What is withdrawn comes to nothing. */
export const concluding = record({ meeting, vote, votes, isWithdrawn: flag });
export const applying = record({ meeting, vote, execution: oneOf(executions), words: orNone(hash()) });

export const closing = record({ meeting });
export const reopening = record({ meeting });

/** Somebody would have the minutes changed, in the words under the hash; `isLate` of what was written before they were approved, and came after. */
export const amending = record({ meeting, words: hash(), isLate: flag });
export const settling = record({ meeting, amendment: actId, isTaken: flag, words: orNone(hash()) });
/** The minutes are what these bytes say, from now on; at which meeting that was decided. */
export const approving = record({
  meeting,
  hash: hash(),
  size: count(2 ** 24),
  at: orNone(meeting)
});
/** Whoever chaired or wrote signs the minutes that were approved; `isPaper` where they did so on paper, and somebody else notes it. */
export const signing = record({
  meeting,
  hash: hash(),
  as: oneOf(signatories),
  person: id<'person'>(),
  isPaper: flag
});

export const proceedingsKinds = {
  'meeting.convene': convening,
  'meeting.open': opening,
  'meeting.entrust': entrusting,
  'meeting.attend': attending,
  'meeting.proxy': proxying,
  'meeting.reach': reaching,
  'meeting.close': closing,
  'meeting.reopen': reopening,
  'round.begin': rounding,
  'round.turn': turning,
  'round.end': ending,
  'vote.open': asking,
  'vote.stage': staging,
  'vote.revise': revising,
  'vote.ballot': balloting,
  'vote.treat': treating,
  'vote.count': counting,
  'vote.close': concluding,
  'vote.apply': applying,
  'minutes.amend': amending,
  'minutes.settle': settling,
  'minutes.approve': approving,
  'minutes.sign': signing
} as const;
export type ProceedingsKind = keyof typeof proceedingsKinds;
export type ProceedingsBodyOf<Kind extends ProceedingsKind> = Of<(typeof proceedingsKinds)[Kind]>;
export type ProceedingsBody = {
  readonly [Kind in ProceedingsKind]: ProceedingsBodyOf<Kind>;
}[ProceedingsKind];

/** The field of a kind's body, for whoever says or reads one of any kind. */
export const bodyOf = (kind: ProceedingsKind): Field<ProceedingsBody> =>
  proceedingsKinds[kind] as unknown as Field<ProceedingsBody>;
