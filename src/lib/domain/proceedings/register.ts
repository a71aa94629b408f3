import type { ActId } from '../acts/act';
import type { MeetingId, PersonId, VoteId } from '../ids';
import { foldText, holdsWord, searchWords } from '../text';
import type { Execution } from './acts';
import type { Proceedings, Vote } from './state';
import { objectionsOf, resultOf, tallyOf } from './votes';
import type { JudgedDecision } from './write-minutes';

/** All that was ever decided, or rejected, in meetings: each with a number, in one order. */

export const results = ['carried', 'rejected', 'withdrawn'] as const;
export type DecisionResult = (typeof results)[number];

export interface RegisteredDecision extends JudgedDecision {
  /** From one on, in the order in which they were closed. */
  readonly number: number;
  readonly meeting: MeetingId;
  readonly vote: VoteId;
  /** What was asked last; empty where that is erased, or is not here. */
  readonly words: string;
  readonly rule: Vote['rule'];
  /** Milliseconds since 1970, by the clock of whoever closed it. */
  readonly closedAt: number;
  /** What came of it; what is carried is to be done until somebody says more. */
  readonly execution: Execution | null;
  /** Who said so, and why; null while nobody did. */
  readonly said: { readonly by: PersonId; readonly at: number; readonly words: string } | null;
}

/** The register of decisions, the last first; each keeps its number whatever is shown. */
export function registerOf(
  all: ReadonlyMap<
    MeetingId,
    { readonly proceedings: Proceedings; readonly texts: ReadonlyMap<string, string> }
  >
): readonly RegisteredDecision[] {
  const closed = [...all].flatMap(([meeting, { proceedings, texts }]) =>
    proceedings.votes.flatMap((vote) =>
      vote.closed === null ? [] : [{ meeting, vote, texts, closed: vote.closed }]
    )
  );
  closed.sort(
    (a, b) =>
      a.closed.at - b.closed.at || compare(a.closed.act, b.closed.act) || compare(a.vote.id, b.vote.id)
  );
  return closed
    .map(({ meeting, vote, texts, closed }, i): RegisteredDecision => {
      const outcome = resultOf(vote)!;
      const result = outcome.kind === 'withdrawn' ? 'withdrawn' : outcome.isCarried ? 'carried' : 'rejected';
      const { execution } = vote;
      return {
        ...{ number: i + 1, meeting, vote: vote.id, mode: vote.mode, rule: vote.rule, result },
        words: texts.get(vote.proposals.at(-1)?.words ?? '') ?? '',
        by: outcome.kind === 'majority' ? outcome.how.by : 'consent',
        votes: tallyOf(vote, closed.electorate).votes,
        objections: objectionsOf(vote, closed.electorate).map(({ treated }) => ({
          how: treated?.how ?? null
        })),
        closedAt: closed.at,
        execution: execution?.execution ?? (result === 'carried' ? 'todo' : null),
        said:
          execution === null
            ? null
            : { by: execution.by, at: execution.at, words: texts.get(execution.words ?? '') ?? '' }
      };
    })
    .reverse();
}

const compare = (a: ActId | VoteId, b: ActId | VoteId): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is looked for in the register. */
export interface RegisterFilter {
  readonly query: string;
  readonly result: DecisionResult | null;
  readonly execution: Execution | null;
}
export const noRegisterFilter: RegisterFilter = { query: '', result: null, execution: null };

/** The decisions that match: each word of the search is in what was asked, in what was said since, in the title of the meeting, or is the number. */
export function filterRegister(
  register: readonly RegisteredDecision[],
  { query, result, execution }: RegisterFilter,
  titleOf: (meeting: MeetingId) => string
): readonly RegisteredDecision[] {
  const words = searchWords(query);
  return register.filter((one) => {
    if (result !== null && one.result !== result) return false;
    if (execution !== null && one.execution !== execution) return false;
    const text = foldText(`${one.words} ${one.said?.words ?? ''} ${titleOf(one.meeting)}`);
    return words.every((word) => word === String(one.number) || holdsWord(text, word));
  });
}
