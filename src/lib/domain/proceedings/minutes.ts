import type { MajorityRule, Votes } from '../decisions/majority';
import type { VoterKind } from '../bodies/acts';
import type { QuorumRule, QuorumState } from '../decisions/quorum';
import type { FollowUpId, MeetingId, PersonId, StructureId, VoteId, VoterId } from '../ids';
import type { AgendaItem, Meeting, PointKind } from '../meetings/meeting';
import type { RichText } from '../rich-text';
import type { NoticeMeans, Presence, Task, Treatment, VoteMode, VoteWay } from './acts';
import { tasks } from './acts';
import {
  electorateOf,
  personIn,
  quorumIn,
  quorumOf,
  seatsOf,
  structuresIn,
  type StructurePresence
} from './attendance';
import { closedOf, holderOf, openedOf } from './leading';
import { speakingTimes } from './rounds';
import type { Proceedings, Vote } from './state';
import {
  decisionResult,
  objectionsOf,
  outcomeOf,
  reasonOf,
  tallyOf,
  voicesIn,
  type DecisionResult
} from './votes';

/**
 * The minutes of a meeting, as they are read, amended, approved and kept: all that they say, in one shape. People are named by their
 * ids, so that somebody can be forgotten without minutes being written again; structures by what they were called then. Those that
 * are kept are never written in another shape: what a later app adds has another `form`.
 */
export interface Minutes {
  readonly form: 1;
  readonly collective: string;
  readonly meeting: MeetingId;
  /** What the body is called; empty where the meeting is of none. */
  readonly body: string;
  readonly title: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  /** Milliseconds since 1970, by the clock of whoever opened and closed it. */
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly notices: readonly {
    readonly on: string;
    readonly means: readonly NoticeMeans[];
    readonly isSecond: boolean;
  }[];
  readonly tasks: { readonly [One in Task]: PersonId | null };
  readonly votersAre: VoterKind;
  readonly people: readonly {
    readonly person: PersonId | null;
    /** What somebody is called who has no phone here; empty for the others. */
    readonly name: string;
    /** For which structures. */
    readonly structures: readonly string[];
    readonly presence: Presence;
    readonly since: number | null;
  }[];
  readonly structures: readonly { readonly name: string; readonly presence: StructurePresence }[];
  readonly proxies: readonly { readonly from: VoterName; readonly to: VoterName }[];
  readonly quorum: {
    readonly rule: QuorumRule;
    readonly voters: number;
    readonly there: number;
    readonly needed: number;
    readonly isReached: boolean;
  };
  readonly points: readonly {
    readonly title: string;
    readonly kind: PointKind | null;
    readonly broughtBy: PersonId | null;
    /** Whether the notice told of it; as the others, where none was noted. */
    readonly isAnnounced: boolean;
  }[];
  /** For how many seconds each structure spoke in the rounds. */
  readonly speaking: readonly { readonly structure: string; readonly seconds: number }[];
  readonly notes: RichText;
  readonly decisions: readonly Decision[];
  readonly followUps: readonly {
    /** As the notes name it. */
    readonly ref: FollowUpId;
    readonly kind: 'action' | 'question';
    readonly text: string;
    readonly person: PersonId | null;
    readonly due: string;
  }[];
  /** What was added to them before they were approved. */
  readonly amendments: readonly { readonly by: PersonId; readonly words: string }[];
}

/** A voter as minutes name them: a person by their id, a structure by its name. */
export type VoterName = { readonly person: PersonId } | { readonly structure: string };

/** A question that was put, and what came of it. */
export interface Decision {
  readonly vote: VoteId;
  readonly words: string;
  readonly mode: VoteMode;
  readonly way: VoteWay;
  readonly rule: MajorityRule | null;
  readonly result: DecisionResult;
  /** Why it is rejected or carried, and of how many, by majority. */
  readonly by: 'votes' | 'chair' | 'tie' | 'nobody' | 'consent';
  readonly base: number;
  readonly needed: number | null;
  /** How many had a voice, and whether enough were there when it was decided. */
  readonly voices: number;
  readonly quorum: QuorumState;
  readonly votes: Votes;
  readonly isAnnounced: boolean;
  readonly recused: readonly VoterName[];
  readonly missing: readonly VoterName[];
  /** How many rounds a consent took. */
  readonly rounds: number;
  readonly objections: readonly {
    readonly by: VoterName;
    readonly words: string;
    readonly how: Treatment | null;
    readonly answer: string;
  }[];
}

/** What minutes are made from. */
export interface MinutesFacts {
  readonly collective: string;
  readonly body: string;
  readonly meeting: Meeting;
  readonly points: readonly AgendaItem[];
  readonly proceedings: Proceedings;
  readonly followUps: Minutes['followUps'];
  /** What structures are called. */
  structureName(structure: StructureId): string;
  /** The words that are kept under a hash; empty where they are not here, or erased. */
  textOf(hash: string | null | undefined): string;
}

/** Writes the minutes of a meeting as they stand; null before it was opened. */
export function minutesOf(facts: MinutesFacts): Minutes | null {
  const { meeting, proceedings, textOf, structureName } = facts;
  const opened = openedOf(proceedings);
  if (opened === null) return null;
  const seats = seatsOf(proceedings);
  const nameOf = (voter: VoterId): VoterName =>
    opened.votersAre === 'people'
      ? { person: voter as PersonId }
      : { structure: structureName(voter as StructureId) };
  const structures = new Set([
    ...(opened.votersAre === 'structures'
      ? (opened.voters as readonly string[] as readonly StructureId[])
      : []),
    ...seats.flatMap(({ structures }) => structures)
  ]);
  // Whoever left before the end came all the same, with the voices that they brought.
  const came = {
    ...proceedings,
    attendance: proceedings.attendance.filter(({ presence }) => presence !== 'left')
  };
  const electorate = electorateOf(came)!;
  const { there, needed, isReached } = quorumOf(came)!;
  const announced = announcedIn(proceedings);
  return {
    form: 1,
    collective: facts.collective,
    meeting: meeting.id,
    body: facts.body,
    ...{ title: meeting.title, date: meeting.date, time: meeting.time, place: meeting.place },
    openedAt: opened.at,
    closedAt: closedOf(proceedings)?.at ?? null,
    notices: proceedings.notices.map(({ on, means, isSecond }) => ({ on, means, isSecond })),
    tasks: Object.fromEntries(tasks.map((task) => [task, holderOf(proceedings, task)])) as Minutes['tasks'],
    votersAre: opened.votersAre,
    people: seats.map((seat) => ({
      person: personIn(seat),
      name: textOf(seat.name),
      structures: seat.structures.map(structureName),
      presence: seat.presence,
      since: seat.since
    })),
    structures: [...structuresIn(proceedings, [...structures])].map(([structure, presence]) => ({
      name: structureName(structure),
      presence
    })),
    proxies: electorate.proxies.map(({ from, to }) => ({ from: nameOf(from), to: nameOf(to) })),
    quorum: { rule: opened.quorum, voters: opened.voters.length, there, needed, isReached },
    points: facts.points.map(({ id, title, kind, broughtBy }) => ({
      ...{ title, kind, broughtBy },
      isAnnounced: announced === null || announced.has(id)
    })),
    speaking: [...speakingTimes(proceedings.rounds, seats)].map(([structure, seconds]) => ({
      structure: structure === null ? '' : structureName(structure),
      seconds
    })),
    notes: meeting.notes,
    decisions: proceedings.votes.flatMap((vote) => decisionOf(vote, announced, nameOf, textOf) ?? []),
    followUps: facts.followUps,
    amendments: proceedings.amendments
      .filter(({ settled, isLate }) => settled?.isTaken === true && !isLate)
      .map(({ by, words }) => ({ by, words: textOf(words) }))
  };
}

/** The points that the notices told of; null where none was noted, and nobody can tell. */
export const announcedIn = ({ notices }: Pick<Proceedings, 'notices'>): ReadonlySet<string> | null =>
  notices.length === 0
    ? null
    : new Set(notices.filter(({ isAfter }) => !isAfter).flatMap(({ points }) => points));

/** Whether a vote is on a point that no notice told of: statutes may not allow it. */
export const isUnannounced = (
  { point }: Pick<Vote, 'point'>,
  announced: ReadonlySet<string> | null
): boolean => announced !== null && (point === null || !announced.has(point));

/** What minutes tell of a question; null while it is not closed. */
export function decisionOf(
  vote: Vote,
  announced: ReadonlySet<string> | null,
  nameOf: (voter: VoterId) => VoterName,
  textOf: MinutesFacts['textOf']
): Decision | null {
  const { closed } = vote;
  if (closed === null) return null;
  const { electorate } = closed;
  const { votes, recused, missing } = tallyOf(vote, electorate);
  const outcome = outcomeOf(vote, electorate);
  const how = outcome.kind === 'majority' ? outcome.how : null;
  return {
    vote: vote.id,
    words: textOf(vote.proposals.at(-1)?.words),
    ...{ mode: vote.mode, way: vote.way, rule: vote.rule, votes },
    result: decisionResult(outcome),
    by: reasonOf(outcome),
    base: how?.base ?? 0,
    needed: how?.needed ?? null,
    ...{ voices: voicesIn(electorate), quorum: quorumIn(electorate) },
    isAnnounced: !isUnannounced(vote, announced),
    recused: recused.map(nameOf),
    missing: vote.way === 'phones' ? missing.map(nameOf) : [],
    rounds: vote.proposals.length,
    objections: objectionsOf(vote, electorate).map(({ voter, words, treated }) => ({
      by: nameOf(voter),
      words: textOf(words),
      how: treated?.how ?? null,
      answer: textOf(treated?.words)
    }))
  };
}

/** The bytes by which minutes are kept and hashed: one writing of what they say, whatever made them. */
export const bytesOfMinutes = (minutes: Minutes): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(sorted(minutes)));

/** Reads such bytes; null where they are none, or of a form that this app does not know. */
export function minutesFrom(bytes: Uint8Array): Minutes | null {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isMinutes(read) ? read : null;
  } catch {
    return null;
  }
}

/** Whether something has the parts of minutes: what whoever approves made up has none of them, or others. */
function isMinutes(read: unknown): read is Minutes {
  if (typeof read !== 'object' || read === null) return false;
  const fields = read as Readonly<Record<string, unknown>>;
  const has = (names: readonly (keyof Minutes)[], is: (value: unknown) => boolean) =>
    names.every((name) => is(fields[name]));
  return (
    fields.form === 1 &&
    has(['collective', 'body', 'title', 'date', 'time', 'place'], (one) => typeof one === 'string') &&
    has(['tasks', 'quorum'], (one) => typeof one === 'object' && one !== null) &&
    has(['notices', 'people', 'structures', 'proxies', 'points'], Array.isArray) &&
    has(['speaking', 'notes', 'decisions', 'followUps', 'amendments'], Array.isArray) &&
    (fields.decisions as readonly unknown[]).every(isDecision)
  );
}

function isDecision(read: unknown): boolean {
  const { votes, quorum, words, objections } = (read ?? {}) as Readonly<Record<string, unknown>>;
  const isRecord = (one: unknown) => typeof one === 'object' && one !== null;
  return isRecord(votes) && isRecord(quorum) && typeof words === 'string' && Array.isArray(objections);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, one]) => [name, sorted(one)]));
}

/** Whether the notes are what minutes hold of them. */
export const isSameNotes = (minutes: Pick<Minutes, 'notes'>, notes: RichText): boolean =>
  JSON.stringify(sorted(minutes.notes)) === JSON.stringify(sorted(notes));
