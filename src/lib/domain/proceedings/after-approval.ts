import { textLimit } from '../acts/texts';
import type { MeetingId } from '../ids';
import { isBlank, plainText, type Entry, type Inline, type RichText } from '../rich-text';
import { cut } from '../text';
import type { Votes } from '../decisions/majority';
import type { Meeting } from '../meetings/meeting';
import { approvedOf, closedOf, openedOf } from './leading';
import type { Minutes } from './minutes';
import type { Amendment, Proceedings, Vote } from './state';
import { decisionResult, resultOf, tallyOf } from './votes';

/** Later meetings than one, at which its minutes may be approved: the nearest first. */
export function laterMeetings<
  One extends { readonly id: MeetingId; readonly date: string; readonly deletedAt: number | null }
>(meetings: readonly One[], { id, date }: Pick<One, 'id' | 'date'>): readonly One[] {
  return meetings
    .filter((one) => one.id !== id && one.deletedAt === null && one.date !== '' && one.date >= date)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

/** What is in the notes now and is not among what the minutes hold: blocks, each as often as it came. */
export function writtenSince(frozen: RichText, now: RichText): RichText {
  const left = new Map<string, number>();
  for (const block of frozen) left.set(plain(block), (left.get(plain(block)) ?? 0) + 1);
  return now.filter((block) => {
    const many = left.get(plain(block)) ?? 0;
    if (many > 0) left.set(plain(block), many - 1);
    return many === 0 && !isBlank([block]);
  });
}

/** Decisions that approved minutes do not hold, or hold otherwise: whoever approved them had not heard of what was closed apart. */
export const decisionsApart = (
  { decisions }: Pick<Minutes, 'decisions'>,
  { votes }: Pick<Proceedings, 'votes'>,
  textOf: (hash: string | null | undefined) => string
): readonly Vote[] =>
  votes.filter((vote) => {
    const outcome = resultOf(vote);
    const held = decisions.find((one) => one.vote === vote.id);
    if (outcome === null || held === undefined) return outcome !== null;
    const { votes: counted } = tallyOf(vote, vote.closed!.electorate);
    const isSame = (Object.keys(counted) as (keyof Votes)[]).every(
      (side) => counted[side] === held.votes[side]
    );
    // Words that are not here tell nothing.
    const words = textOf(vote.proposals.at(-1)?.words);
    return held.result !== decisionResult(outcome) || !isSame || (words !== '' && words !== held.words);
  });

/** Amendments that approved minutes do not hold: made since, or settled by nobody whom their approver had heard. */
export function amendmentsSince(proceedings: Proceedings): readonly Amendment[] {
  const told = new Set(approvedOf(proceedings)?.settled);
  return proceedings.amendments.filter(
    ({ isLate, settled }) => isLate || settled === null || !told.has(settled.act)
  );
}

/** What a meeting has before it of an earlier one of the same body. */
export interface ApprovalDue {
  readonly meeting: MeetingId;
  /** How many amendments nobody has settled of minutes that are approved; null where these are not. */
  readonly amendments: number | null;
}

/** The minutes that wait for a later meeting: to be approved, or for what it says of amendments that came after. */
export function approvalsDue<One extends Pick<Meeting, 'id' | 'date' | 'body' | 'deletedAt'>>(
  meeting: One,
  meetings: readonly One[],
  all: ReadonlyMap<MeetingId, Proceedings>
): readonly ApprovalDue[] {
  return meetings
    .filter((one) => one.id !== meeting.id && one.deletedAt === null && one.body === meeting.body)
    .filter(({ date }) => date === '' || meeting.date === '' || date <= meeting.date)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
    .flatMap(({ id }): readonly ApprovalDue[] => {
      const done = all.get(id);
      if (done === undefined || openedOf(done) === null) return [];
      if (approvedOf(done) === null)
        return closedOf(done) === null ? [] : [{ meeting: id, amendments: null }];
      const amendments = amendmentsSince(done).filter(({ settled }) => settled === null).length;
      return amendments === 0 ? [] : [{ meeting: id, amendments }];
    });
}

/** A block whatever the order in which its fields are told. */
function plain(block: RichText[number]): string {
  switch (block.kind) {
    case 'list':
      return JSON.stringify([block.kind, block.ordered, block.items.map((item) => item.map(plain))]);
    case 'heading':
      return JSON.stringify([block.kind, block.level, block.inlines.map(inlineKey)]);
    case 'entry':
      return JSON.stringify([block.kind, block.of, block.ref]);
    case 'paragraph':
      return JSON.stringify([block.kind, block.inlines.map(inlineKey)]);
  }
}
const inlineKey = ({ text, bold, link = '' }: Inline) => [text, bold === true, link];

/** What was written since, as the words of amendments, those of entries given by who knows them: as few as hold it whole. */
export function amendmentsFor(
  since: RichText,
  wordsOf: (entry: Entry) => string,
  limit = textLimit
): readonly string[] {
  const texts: string[] = [];
  for (const block of since) {
    let words = plainText([block], wordsOf).trim();
    const last = texts.at(-1);
    if (last !== undefined && last.length + 2 + words.length <= limit) {
      texts[texts.length - 1] = `${last}\n\n${words}`;
      continue;
    }
    for (let part = cut(words, limit); words !== ''; part = cut(words, limit)) {
      texts.push(part);
      words = words.slice(part.length).trim();
    }
  }
  return texts;
}
