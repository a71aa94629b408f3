import type { Act, ActId } from '../acts/act';
import type { Family, Knew } from '../acts/fold';
import type { Field } from '../acts/fields';
import type { ItemId } from '../ids';
import type { Standing } from '../membership/courses';
import * as said from './acts';
import type { CountSaid, CustodyBody, IncidentSaid, MoveSaid, SettlingSaid } from './acts';
import { hasCondition } from './checks';
import { isAwaited } from './confirmations';
import { ask, check, comeBack, confirm, decline, extend, goOut, photograph } from './handing-over';
import { isPending } from './incidents';
import { own, ownedByNobody } from './owning';
import { mayLend, maySettle } from './rights';
import { agree, isProposed, share } from './sharing';
import { isOut, ownersKnown } from './state';
import type { Custody, Incident, Move, Settled } from './state';
import { hasChanged } from './stock';

type Step<Body> = (state: Custody, act: Act<Body>, author: Standing, subject: ItemId, knew: Knew) => Custody;

/** A kind of act: what it holds and what it does. */
interface Kind {
  readonly body: Field<CustodyBody>;
  readonly step: Step<CustodyBody>;
}

const kind = <Body extends CustodyBody>(body: Field<Body>, step: Step<Body>): Kind =>
  // A step is only ever given acts of its own kind.
  ({ body, step }) as unknown as Kind;

const kinds = {
  'custody.own': kind(said.owned, own),
  'custody.share': kind(said.sharing, share),
  'custody.agree': kind(said.agreeing, agree),
  'custody.out': kind(said.out, goOut),
  'custody.back': kind(said.back, comeBack),
  'custody.check': kind(said.checking, check),
  'custody.photograph': kind(said.photographing, photograph),
  'custody.extend': kind(said.extending, extend),
  'custody.ask': kind(said.asking, ask),
  'custody.decline': kind(said.declining, decline),
  'custody.confirm': kind(said.confirming, confirm),
  'custody.move': kind(said.move, moveSome),
  'custody.count': kind(said.counting, countAll),
  'custody.incident': kind(said.incident, report),
  'custody.settle': kind(said.settling, settle)
};

export type CustodyKind = keyof typeof kinds;

/** Who has what: what belongs to whom, what went out and what came back, and how many there are. */
export const custody: Family<Custody, CustodyBody> & {
  readonly kinds: Readonly<Record<CustodyKind, Field<CustodyBody>>>;
} = {
  name: 'custody',
  kinds: Object.fromEntries(Object.entries(kinds).map(([name, { body }]) => [name, body])) as Record<
    CustodyKind,
    Field<CustodyBody>
  >,
  least: 'membre',
  zero: {
    ...ownedByNobody,
    outings: [],
    moves: [],
    counts: [],
    checks: [],
    shots: [],
    incidents: []
  },
  subjects: (body) => ('rows' in body ? body.rows.map((row) => row.thing) : [body.thing]),
  step: (state, act, author, subject, knew) =>
    kinds[act.kind as CustodyKind].step(state, act, author, subject as ItemId, knew),
  texts: (body) =>
    [
      'remark' in body ? body.remark : null,
      'borrower' in body ? body.borrower : null,
      'missing' in body ? body.missing : null,
      'exit' in body ? body.exit : null
    ].filter((text) => text !== null),
  files: ({ shots }) => shots.flatMap(({ photos }) => photos),
  isOpen: (state) =>
    isOut(state) ||
    hasChanged(state) ||
    hasCondition(state) ||
    state.incidents.some(isPending) ||
    isAwaited(state) ||
    state.sharings.some(isProposed)
};

function moveSome(
  state: Custody,
  { id: act, at, body }: Act<MoveSaid>,
  author: Standing,
  _subject: ItemId,
  knew: Knew
): Custody {
  if (body.quantity === 0 || !mayLend(ownersKnown(state, knew), author)) return state;
  const { quantity, reason, remark } = body;
  const moved: Move = { act, by: author.person, at, quantity, reason, remark, isCounted: false };
  return { ...state, moves: [...state.moves, moved] };
}

/**
 * What whoever counted knew of is in the count; what came in or left meanwhile, unknown to them, is not. So two who count
 * the same shelf do not both correct it, and no count undoes what it could not see.
 */
function countAll(
  state: Custody,
  { id: act, at, body }: Act<CountSaid>,
  author: Standing,
  _subject: ItemId,
  knew: Knew
): Custody {
  if (!mayLend(ownersKnown(state, knew), author)) return state;
  const { quantity, remark } = body;
  const counted = <Said extends { readonly act: ActId }>(said: Said) => ({
    ...said,
    isCounted: knew(said.act)
  });
  return {
    ...state,
    outings: state.outings.map((outing) => ({ ...outing, returns: outing.returns.map(counted) })),
    moves: state.moves.map(counted),
    incidents: state.incidents.map((one) => ({ ...one, ends: one.ends.map(counted) })),
    counts: [...state.counts, { act, by: author.person, at, quantity, remark }]
  };
}

/** Whoever sees that something is wrong says so: it takes no right but to be a member. */
function report(state: Custody, { id: act, at, body }: Act<IncidentSaid>, author: Standing): Custody {
  if (body.quantity === 0) return state;
  const { what, quantity, stops, from, out, remark } = body;
  const said = { act, by: author.person, at, what, quantity, from, out, remark };
  const incident: Incident = { ...said, stopsLending: stops === 'lending', ends: [] };
  return { ...state, incidents: [...state.incidents, incident] };
}

function settle(
  state: Custody,
  { id: act, at, body }: Act<SettlingSaid>,
  author: Standing,
  _subject: ItemId,
  knew: Knew
): Custody {
  const incident = state.incidents.find((one) => one.act === body.incident);
  const { end, cost, payer, remark } = body;
  if (incident === undefined) return state;
  if (!maySettle(ownersKnown(state, knew), incident, end, author)) return state;
  const settled: Settled = { act, by: author.person, at, end, cost, payer, remark, isCounted: false };
  const changed = { ...incident, ends: [...incident.ends, settled] };
  return { ...state, incidents: state.incidents.map((one) => (one === incident ? changed : one)) };
}
