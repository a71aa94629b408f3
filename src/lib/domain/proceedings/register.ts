import type { MeetingId, PersonId, VoteId } from '../ids';
import { foldText, holdsWord, searchWords } from '../text';
import type { Execution } from './acts';
import type { Proceedings, Vote } from './state';
import { openedOf } from './leading';
import { decisionResult, objectionsOf, reasonOf, resultOf, tallyOf, type DecisionResult } from './votes';
import type { JudgedDecision } from './minutes-words';

/** All that was ever decided, or rejected, in meetings: each under the number that it has in the minutes of its own. */

export interface RegisteredDecision extends JudgedDecision {
  /** From one on in its meeting, as its minutes number it. */
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
  const begun = (meeting: MeetingId) => openedOf(all.get(meeting)!.proceedings)?.at ?? 0;
  return [...all.keys()]
    .sort((a, b) => begun(a) - begun(b) || (a < b ? -1 : 1))
    .flatMap((meeting) => registeredIn(meeting, all.get(meeting)!))
    .reverse();
}

function registeredIn(
  meeting: MeetingId,
  { proceedings, texts }: { readonly proceedings: Proceedings; readonly texts: ReadonlyMap<string, string> }
): readonly RegisteredDecision[] {
  return proceedings.votes
    .flatMap((vote) => (vote.closed === null ? [] : [{ vote, closed: vote.closed }]))
    .map(({ vote, closed }, i): RegisteredDecision => {
      const outcome = resultOf(vote)!;
      const result = decisionResult(outcome);
      const { execution } = vote;
      return {
        ...{ number: i + 1, meeting, vote: vote.id, mode: vote.mode, rule: vote.rule, result },
        words: texts.get(vote.proposals.at(-1)?.words ?? '') ?? '',
        by: reasonOf(outcome),
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
    });
}

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
