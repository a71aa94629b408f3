import type { Act } from '../acts/act';
import type { Knew } from '../acts/fold';
import type { ShownPhoto } from '../attachments';
import type { ItemId } from '../ids';
import type { Standing } from '../membership/courses';
import { mostShots } from './acts';
import type { AskingSaid, Back, CheckingSaid, ConfirmingSaid, DecliningSaid } from './acts';
import type { ExtendingSaid, Out, PhotographingSaid } from './acts';
import { handoverOf } from './confirmations';
import { mayAsk, mayCheck, mayConfirm, mayGiveBack, mayLend } from './rights';
import { isContested, ownersKnown, ownersOf } from './state';
import type { Ask, Check, Confirmation, Custody, Declined, Outing, Returned, Shots } from './state';

/** What each act does to a thing that leaves and comes back: how it was, until when, and who stands behind it. */

export function goOut(
  state: Custody,
  { id: act, at, body }: Act<Out>,
  author: Standing,
  _subject: ItemId,
  knew: Knew
): Custody {
  const owners = ownersKnown(state, knew);
  if (body.quantity === 0 || !mayLend(owners, author)) return state;
  const { quantity, structure, borrower, until, remark } = body;
  const said = { act, by: author.person, at, quantity, structure, borrower, until, remark };
  return {
    ...state,
    outings: [...state.outings, { ...said, owners, returns: [], extensions: [], asks: [], confirmations: [] }]
  };
}

/** More than was still out is not counted, and stays as it was said: two phones noted the same return, or not the same. */
export function comeBack(
  state: Custody,
  { id: act, at, body }: Act<Back>,
  author: Standing,
  _subject: ItemId,
  knew: Knew
): Custody {
  const outing = state.outings.find((one) => one.act === body.out);
  const owners = ownersKnown(state, knew);
  if (outing === undefined || !mayGiveBack(owners, outing, author)) return state;
  const { quantity: said, state: condition, remark } = body;
  if (said === 0) return state;
  const returned: Returned = {
    act,
    by: author.person,
    at,
    quantity: said,
    said,
    state: condition,
    side: mayLend(owners, author) ? 'owner' : 'borrower',
    owners: ownersOf(state),
    remark,
    confirmations: [],
    isCounted: false
  };
  return withOuting(state, outing, { returns: counted(outing.quantity, [...outing.returns, returned]) });
}

/** How many each return counts, of so many that went out: those that were still out, and none while it is contested. */
function counted(out: number, returns: readonly Returned[]): readonly Returned[] {
  let left = out;
  return returns.map((one) => {
    const quantity = isContested(one) ? 0 : Math.min(one.said, left);
    left -= quantity;
    return { ...one, quantity };
  });
}

const withOuting = (state: Custody, outing: Outing, changes: Partial<Outing>): Custody => ({
  ...state,
  outings: state.outings.map((one) => (one === outing ? { ...outing, ...changes } : one))
});

/** Who handed it over, or took it back, says how it was; between two, whoever lends it. */
export function check(
  state: Custody,
  { id: act, at, body }: Act<CheckingSaid>,
  author: Standing,
  _subject: ItemId,
  knew: Knew
): Custody {
  if (!mayCheck(state, ownersKnown(state, knew), body.of, author)) return state;
  const { thing: _thing, ...found } = body;
  const said = { ...found, act, by: author.person, at, isConfirmed: false };
  return { ...state, checks: [...state.checks, said] };
}

/** How it looked, whoever noted the departure or the return shows; between two, whoever lends it. */
export function photograph(
  state: Custody,
  { id: act, at, body }: Act<PhotographingSaid>,
  author: Standing,
  _subject: ItemId,
  knew: Knew
): Custody {
  const before = state.shots.filter(({ of }) => of !== null && of === body.of).length;
  if (body.photos.length === 0 || before >= mostShots) return state;
  if (!mayCheck(state, ownersKnown(state, knew), body.of, author)) return state;
  const photos = body.photos.map(shownPhoto);
  const said = { act, by: author.person, at, of: body.of, photos, isConfirmed: false };
  // Of those between two the last tell how it is.
  const [kept, between] = [
    state.shots.filter(({ of }) => of !== null),
    state.shots.filter(({ of }) => of === null)
  ];
  return body.of === null
    ? { ...state, shots: [...kept, ...between.slice(1 - mostShots), said] }
    : { ...state, shots: [...state.shots, said] };
}

/** Another day answers whoever asked for one, as far as whoever gives it knew. */
export function extend(
  state: Custody,
  { id: act, at, body }: Act<ExtendingSaid>,
  author: Standing,
  _subject: ItemId,
  knew: Knew
): Custody {
  const outing = state.outings.find((one) => one.act === body.out);
  if (outing === undefined || !mayLend(ownersKnown(state, knew), author)) return state;
  const { until, remark } = body;
  return withOuting(state, outing, {
    until,
    extensions: [...outing.extensions, { act, by: author.person, at, until, remark }],
    asks: outing.asks.map((ask) => ({ ...ask, isGiven: ask.isGiven || knew(ask.act) }))
  });
}

export function ask(state: Custody, { id: act, at, body }: Act<AskingSaid>, author: Standing): Custody {
  const outing = state.outings.find((one) => one.act === body.out);
  if (outing === undefined || !mayAsk(outing, author)) return state;
  const { until, remark } = body;
  const said: Ask = { act, by: author.person, at, until, remark, isGiven: false, declined: null };
  return withOuting(state, outing, { asks: [...outing.asks, said] });
}

/** The first answer holds. */
export function decline(
  state: Custody,
  { id: act, at, body }: Act<DecliningSaid>,
  author: Standing,
  _subject: ItemId,
  knew: Knew
): Custody {
  const outing = state.outings.find(({ asks }) => asks.some((one) => one.act === body.ask));
  if (outing === undefined || !mayLend(ownersKnown(state, knew), author)) return state;
  const declined: Declined = { act, by: author.person, at, remark: body.remark };
  return withOuting(state, outing, {
    asks: outing.asks.map((one) =>
      one.act === body.ask && !one.isGiven && one.declined === null ? { ...one, declined } : one
    )
  });
}

/** Whoever agrees to it agrees to what was said of it that they knew of, and to nothing said since. */
export function confirm(
  before: Custody,
  { id: act, at, body }: Act<ConfirmingSaid>,
  author: Standing,
  _subject: ItemId,
  knew: Knew
): Custody {
  const handover = handoverOf(before, body.of);
  if (handover === null || !mayConfirm(before, handover.outing, handover.returned, author)) return before;
  const heard = <Said extends Check | Shots>(said: Said): Said =>
    said.of === body.of ? { ...said, isConfirmed: body.agrees === 'yes' && knew(said.act) } : said;
  const state = { ...before, checks: before.checks.map(heard), shots: before.shots.map(heard) };
  const said: Confirmation = {
    act,
    by: author.person,
    at,
    agrees: body.agrees === 'yes',
    remark: body.remark
  };
  const { outing, returned } = handover;
  // What both sides signed is undone by neither alone.
  if (returned !== null && body.agrees === 'no' && returned.confirmations.at(-1)?.agrees === true)
    return before;
  if (returned === null) return withOuting(state, outing, { confirmations: [...outing.confirmations, said] });
  const confirmed = { ...returned, confirmations: [...returned.confirmations, said] };
  return withOuting(state, outing, {
    returns: counted(
      outing.quantity,
      outing.returns.map((one) => (one === returned ? confirmed : one))
    )
  });
}

/** A photo as an act names it. */
export const shownPhoto = ({
  thumbnailHash,
  thumbnailSize,
  ...photo
}: PhotographingSaid['photos'][number]): ShownPhoto => ({
  ...photo,
  thumbnail: { hash: thumbnailHash, size: thumbnailSize }
});
