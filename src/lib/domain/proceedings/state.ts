import type { ActId } from '../acts/act';
import type { MajorityRule, Votes } from '../decisions/majority';
import type { Proxy, ProxyRule } from '../decisions/proxies';
import type { VoterKind } from '../bodies/acts';
import type { QuorumRule } from '../decisions/quorum';
import type {
  AgendaItemId,
  BodyId,
  MeetingId,
  PersonId,
  RoundId,
  SeatId,
  StructureId,
  VoteId,
  VoterId
} from '../ids';
import type { Conclusion } from './conclusions';
import type {
  CheckIn,
  Choice,
  Execution,
  NoticeMeans,
  Presence,
  Signatory,
  Stage,
  Task,
  Treatment,
  VoteMode,
  VoteWay
} from './acts';

/** What acts came to for one meeting. */

export interface Said {
  readonly act: ActId;
  readonly by: PersonId;
  /** The clock of whoever said it, in milliseconds since 1970. */
  readonly at: number;
}

/** Something by which a meeting is led, with the opening that held as far as whoever said it had heard; null for none. */
export interface Under extends Said {
  readonly under: ActId | null;
}

/** What is done in a meeting, in the one order of everyone. */
export interface Proceedings {
  /** The notices that were sent. */
  readonly notices: readonly Notice[];
  /** Once it was opened, and again where that was done apart, or by other rules. */
  readonly openings: readonly Opened[];
  /** Who does what: of each task the last holds. */
  readonly entrusted: readonly Entrusted[];
  readonly attendance: readonly Attended[];
  readonly proxies: readonly Proxied[];
  /** The points that were come to, one after the other. */
  readonly reached: readonly Reached[];
  readonly rounds: readonly Round[];
  readonly votes: readonly Vote[];
  /** Each time it was closed, and opened again: the last holds, until the minutes are approved. */
  readonly closings: readonly (Under & { readonly isClosed: boolean })[];
  readonly amendments: readonly Amendment[];
  /** Once they were approved, and again where that was done apart. */
  readonly approvals: readonly Approved[];
  /** Of whichever of these. */
  readonly signatures: readonly Signed[];
}

export interface Notice extends Said {
  readonly on: string;
  readonly means: readonly NoticeMeans[];
  readonly points: readonly AgendaItemId[];
  /** Whether it is the second, after a meeting without a quorum. */
  readonly isSecond: boolean;
  /** Whether the meeting was open by then: it announces nothing any more. */
  readonly isAfter: boolean;
}

export interface Opened extends Conclusion {
  /** The opening of which whoever leads changed the rules; null for one that was the first they knew. */
  readonly replaces: ActId | null;
  /** Whether it is no opening but what was concluded by the rules of the one it replaces: from then on they stay. */
  readonly isConclusion: boolean;
  readonly body: BodyId | null;
  readonly votersAre: VoterKind;
  readonly voters: readonly VoterId[];
  readonly quorum: QuorumRule;
  readonly proxies: ProxyRule;
}

export interface Entrusted extends Under {
  readonly task: Task;
  readonly person: PersonId | null;
}

export interface Attended extends Said {
  readonly seat: SeatId;
  /** The hash of what somebody is called who has no phone here. */
  readonly name: string | null;
  /** Those for which they are there, whose voices they bring. */
  readonly structures: readonly StructureId[];
  /** Null where it is taken back. */
  readonly presence: Presence | null;
  readonly how: CheckIn;
  /** Whether it was said by somebody who leads the meeting. */
  readonly isLed: boolean;
}

export interface Proxied extends Said {
  readonly from: VoterId;
  readonly to: VoterId | null;
  readonly isPaper: boolean;
}

export interface Reached extends Said {
  readonly point: AgendaItemId | null;
}

export interface Round extends Said {
  readonly id: RoundId;
  readonly point: AgendaItemId | null;
  /** Who speaks, in turn. */
  readonly seats: readonly SeatId[];
  readonly seconds: number | null;
  readonly turns: readonly Turn[];
  readonly ended: Said | null;
}

export interface Turn extends Said {
  readonly seat: SeatId;
  readonly pass: 'first' | 'second';
  readonly how: 'spoke' | 'passed';
  readonly seconds: number;
}

export interface Vote extends Said {
  readonly id: VoteId;
  readonly point: AgendaItemId | null;
  readonly mode: VoteMode;
  readonly way: VoteWay;
  /** The rule of a majority; null of a consent. */
  readonly rule: MajorityRule | null;
  /** Every wording that was put, and for which round: of two for one round the first is asked. */
  readonly revisions: readonly Revision[];
  readonly staged: readonly Staged[];
  /** The proposals that were asked, one for each round; the last is. */
  readonly proposals: readonly Revision[];
  readonly stage: Stage;
  readonly ballots: readonly Ballot[];
  /** What somebody counted, of hands or papers; the last holds. */
  readonly counts: readonly Counted[];
  /** Once it was closed, and again where that was done apart. */
  readonly closes: readonly Closed[];
  /** The close that holds. */
  readonly closed: Closed | null;
  readonly execution: (Said & { readonly execution: Execution; readonly words: string | null }) | null;
}

/** Words under a hash, that are put in that round. */
export interface Revision extends Said {
  readonly round: number;
  readonly words: string;
}

export interface Staged extends Said {
  readonly round: number;
  readonly stage: Stage;
}

/** What became of an objection. */
export interface Treated extends Said {
  readonly how: Treatment;
  readonly words: string | null;
}

export interface Ballot extends Said {
  readonly round: number;
  readonly voter: VoterId;
  /** Null where it is taken back. */
  readonly choice: Choice | null;
  /** The hash of why. */
  readonly words: string | null;
  /** For whom whoever said it speaks: themselves, and structures. */
  readonly as: readonly VoterId[];
  /** Whether it was said by somebody who leads the meeting. */
  readonly isEntered: boolean;
  /** The proposal that whoever said it had before their eyes; null where they had none. */
  readonly of: ActId | null;
  /** By whose presence the voter had a voice then, as far as whoever said it knew: their own, or that of who holds their proxy. */
  readonly through: VoterId | null;
  /** What was said to have become of it; the last holds. */
  readonly treatments: readonly Treated[];
  readonly treated: Treated | null;
  /** Whoever closed the vote had not heard of it, or it came after: it changes nothing. */
  readonly isLate: boolean;
}

export interface Counted extends Said {
  readonly votes: Votes;
  readonly chair: 'for' | 'against' | null;
  readonly isLate: boolean;
}

/** A vote that is over, as it was judged by what whoever closed it had heard of. */
export interface Closed extends Conclusion, Under {
  /** What whoever closed it counted. */
  readonly said: Votes;
  readonly isWithdrawn: boolean;
  /** Who could vote. */
  readonly electorate: Electorate;
  /** What whoever closed it had heard of the vote. */
  readonly heard: readonly ActId[];
}

/** Who has a voice in a question, and who speaks for whom. */
export interface Electorate {
  readonly voters: readonly VoterId[];
  readonly present: readonly VoterId[];
  /** The proxies that count: each of those who are absent, and who votes for them. */
  readonly proxies: readonly Proxy<VoterId>[];
  /** How many of them must be there. */
  readonly quorum: QuorumRule;
  readonly chair: PersonId | null;
}

export interface Amendment extends Said {
  readonly words: string;
  readonly isLate: boolean;
  readonly settled: Settled | null;
}

/** What was said to become of an amendment. */
export interface Settled extends Said {
  readonly isTaken: boolean;
  readonly words: string | null;
}

export interface Approved extends Conclusion, Under {
  /** Of the bytes that the minutes are. */
  readonly hash: string;
  readonly size: number;
  /** What was settled of amendments, as far as whoever approved them had heard: they tell of it. */
  readonly settled: readonly ActId[];
  /** The meeting that approved them. */
  readonly in: MeetingId | null;
  /** Who is to sign them: those who had these tasks, as whoever approved them had heard. */
  readonly signatories: { readonly [One in Signatory]: PersonId | null };
}

export interface Signed extends Said {
  /** Of the minutes that they signed. */
  readonly hash: string;
  readonly as: Signatory;
  readonly person: PersonId;
  readonly isPaper: boolean;
}

export const noProceedings: Proceedings = {
  ...{
    notices: [],
    openings: [],
    entrusted: [],
    attendance: [],
    proxies: [],
    reached: [],
    rounds: [],
    votes: []
  },
  ...{ closings: [], amendments: [], approvals: [], signatures: [] }
};
