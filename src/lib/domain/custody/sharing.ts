import type { Act } from '../acts/act';
import type { ItemId, StructureId } from '../ids';
import { speaksFor } from '../membership/kinds';
import type { Standing } from '../membership/courses';
import type { AgreeingSaid, SharingSaid } from './acts';
import type { OtherSide } from './confirmations';
import {
  ownersOf,
  sharedAs,
  type Answer,
  type Custody,
  type Ownership,
  type Share,
  type Sharing
} from './state';

/** What some structures own together: proposed by one of them, and so once each of them, and whoever owned it, agreed. */

export const isProposed = ({ standing }: Sharing): boolean => standing === 'proposed';

/** Whom a sharing concerns: who owns the thing and who would. */
export const concernedBy = (state: Ownership, shares: readonly Share[]): readonly StructureId[] => [
  ...new Set([...ownersOf(state), ...shares.map(({ structure }) => structure)])
];

/** Whom of these it still waits for. */
export const awaitedFor = (
  state: Ownership,
  { shares, answers }: Pick<Sharing, 'shares' | 'answers'>
): readonly StructureId[] =>
  concernedBy(state, shares).filter((one) => !answers.some(({ structures }) => structures.includes(one)));

/** Whether these can be the shares of a thing: of several structures, or of one that takes all, each once, with a part at least. */
export const areShares = (state: Ownership, shares: readonly Share[]): boolean =>
  shares.length > (sharedAs(state) === null ? 1 : 0) &&
  new Set(shares.map(({ structure }) => structure)).size === shares.length &&
  shares.every(({ parts }) => parts > 0);

/** Those of whom it concerns for whom somebody speaks. */
export const spokenForBy = (
  state: Ownership,
  shares: readonly Share[],
  author: Standing
): readonly StructureId[] => concernedBy(state, shares).filter((one) => speaksFor(author, one));

export function share<State extends Ownership>(
  state: State,
  { id: act, at, body }: Act<SharingSaid>,
  author: Standing
): State {
  const { shares, exit } = body;
  const structures = spokenForBy(state, shares, author);
  if (!areShares(state, shares) || structures.length === 0) return state;
  const said = { act, by: author.person, at };
  const own: Answer = { ...said, structures, agrees: true, remark: null };
  const proposed: Sharing = { ...said, shares, exit, answers: [own], standing: 'proposed' };
  return { ...state, sharings: [...state.sharings, proposed] };
}

export function agree<State extends Ownership>(
  state: State,
  { id: act, at, body }: Act<AgreeingSaid>,
  author: Standing
): State {
  const sharing = state.sharings.find((one) => one.act === body.of);
  if (sharing === undefined || !mayAnswer(state, sharing, author, body.agrees === 'yes')) return state;
  const { remark } = body;
  const agrees = body.agrees === 'yes';
  const structures = spokenForBy(state, sharing.shares, author);
  const answer: Answer = { act, by: author.person, at, structures, agrees, remark };
  const answered = { ...sharing, answers: [...sharing.answers, answer] };
  const sharings = (changed: Sharing) => state.sharings.map((one) => (one === sharing ? changed : one));
  if (!agrees) return { ...state, sharings: sharings({ ...answered, standing: 'declined' }) };
  if (awaitedFor(state, answered).length > 0) return { ...state, sharings: sharings(answered) };
  const [first, ...others] = sharing.shares;
  const isOneAlone = others.length === 0;
  const before = endSharing({ ...state, sharings: sharings(answered) });
  return {
    ...before,
    owned: [...before.owned, { by: act, owners: sharing.shares.map(({ structure }) => structure) }],
    owner: isOneAlone ? first!.structure : null,
    sharings: before.sharings.map((one) =>
      one.act === sharing.act && !isOneAlone ? { ...answered, standing: 'holds' } : one
    )
  };
}

/**
 * Nobody agrees with themselves: another person of those whom it waits for does. Any of those whom it concerns says no, whoever
 * proposed it too, for as long as it is proposed.
 */
export function mayAnswer(state: Ownership, sharing: Sharing, author: Standing, agrees: boolean): boolean {
  const spokenFor = spokenForBy(state, sharing.shares, author);
  if (!isProposed(sharing)) return false;
  if (!agrees) return spokenFor.length > 0;
  return sharing.by !== author.person && spokenFor.some((one) => waitsFor(state, sharing, one));
}

/** Where whoever proposed it speaks for everyone, it waits for anybody else of them. */
function waitsFor(state: Ownership, sharing: Sharing, structure: StructureId): boolean {
  const waits = awaitedFor(state, sharing);
  return (waits.length === 0 ? concernedBy(state, sharing.shares) : waits).includes(structure);
}

/** Nothing that was proposed or held before does any more: the thing has another owner. */
export const endSharing = <State extends Ownership>(state: State): State => ({
  ...state,
  sharings: state.sharings.map((one) =>
    one.standing === 'proposed' || one.standing === 'holds' ? { ...one, standing: 'over' } : one
  )
});

/** Whether a sharing waits for somebody of this structure to answer. */
export const isAnswerAwaitedFrom = (
  state: Ownership,
  sharing: Sharing,
  { person, structure }: OtherSide
): boolean =>
  isProposed(sharing) && structure !== null && sharing.by !== person && waitsFor(state, sharing, structure);

/** What of all things does. */
export const sharingsAwaitedFrom = (
  changed: ReadonlyMap<string, Custody>,
  side: OtherSide
): readonly { readonly thing: ItemId; readonly sharing: Sharing }[] =>
  [...changed].flatMap(([thing, state]) =>
    state.sharings
      .filter((sharing) => isAnswerAwaitedFrom(state, sharing, side))
      .map((sharing) => ({ thing: thing as ItemId, sharing }))
  );
