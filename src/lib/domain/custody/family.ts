import type { Act, ActId } from '../acts/act';
import type { Family } from '../acts/fold';
import type { ItemId } from '../ids';
import type { Standing } from '../membership/courses';
import {
  back,
  checking,
  confirming,
  counting,
  extending,
  incident,
  move,
  out,
  owned,
  settling
} from './acts';
import type { Back, CheckingSaid, ConfirmingSaid, CountSaid, CustodyBody, ExtendingSaid } from './acts';
import type { IncidentSaid, MoveSaid, Out, Owned, SettlingSaid } from './acts';
import { hasCondition } from './checks';
import { handoverOf, isAwaited } from './confirmations';
import { isPending } from './incidents';
import { mayCheck, mayConfirm, mayGiveBack, mayLend, mayOwn, maySettle } from './rights';
import { isOut, stillOut } from './state';
import type { Confirmation, Custody, Incident, Move, Outing, Returned, Settled } from './state';
import { hasChanged } from './stock';

/** Who has what: what belongs to whom, what went out and what came back, and how many there are. */
export const custody: Family<Custody, CustodyBody> = {
  name: 'custody',
  kinds: {
    'custody.own': owned,
    'custody.out': out,
    'custody.back': back,
    'custody.move': move,
    'custody.count': counting,
    'custody.incident': incident,
    'custody.settle': settling,
    'custody.check': checking,
    'custody.extend': extending,
    'custody.confirm': confirming
  },
  least: 'membre',
  zero: { owner: null, outings: [], moves: [], counts: [], checks: [], incidents: [] },
  subjects: (body) => ('rows' in body ? body.rows.map((row) => row.thing) : [body.thing]),
  step: (state, act, author, subject, knew) => {
    if (isKind(act, 'custody.own')) return own(state, act, author, subject as ItemId);
    if (isKind(act, 'custody.out')) return goOut(state, act, author);
    if (isKind(act, 'custody.move')) return moveSome(state, act, author);
    if (isKind(act, 'custody.count')) return countAll(state, act, author, knew);
    if (isKind(act, 'custody.incident')) return report(state, act, author);
    if (isKind(act, 'custody.settle')) return settle(state, act, author);
    if (isKind(act, 'custody.check')) return check(state, act, author);
    if (isKind(act, 'custody.extend')) return extend(state, act, author);
    if (isKind(act, 'custody.confirm')) return confirm(state, act, author, knew);
    return comeBack(state, act as Act<Back>, author);
  },
  texts: (body) =>
    'rows' in body
      ? []
      : [
          body.remark,
          'borrower' in body ? body.borrower : null,
          'missing' in body ? body.missing : null
        ].filter((text) => text !== null),
  isOpen: (state) =>
    isOut(state) ||
    hasChanged(state) ||
    hasCondition(state) ||
    state.incidents.some(isPending) ||
    isAwaited(state)
};

interface Bodies {
  readonly 'custody.own': Owned;
  readonly 'custody.out': Out;
  readonly 'custody.move': MoveSaid;
  readonly 'custody.count': CountSaid;
  readonly 'custody.incident': IncidentSaid;
  readonly 'custody.settle': SettlingSaid;
  readonly 'custody.check': CheckingSaid;
  readonly 'custody.extend': ExtendingSaid;
  readonly 'custody.confirm': ConfirmingSaid;
}
const isKind = <Kind extends keyof Bodies>(act: Act<CustodyBody>, kind: Kind): act is Act<Bodies[Kind]> =>
  act.kind === kind;

function own(state: Custody, { body }: Act<Owned>, author: Standing, subject: ItemId): Custody {
  const row = body.rows.find((one) => one.thing === subject);
  return row !== undefined && mayOwn(state, row.structure, author)
    ? { ...state, owner: row.structure }
    : state;
}

function goOut(state: Custody, { id: act, at, body }: Act<Out>, author: Standing): Custody {
  if (body.quantity === 0 || !mayLend(state, author)) return state;
  const { quantity, structure, borrower, until, remark } = body;
  const said = { act, by: author.person, at, quantity, structure, borrower, until, remark };
  return {
    ...state,
    outings: [...state.outings, { ...said, returns: [], extensions: [], confirmations: [] }]
  };
}

/** More than was still out is not counted, and stays as it was said: two phones noted the same return, or not the same. */
function comeBack(state: Custody, { id: act, at, body }: Act<Back>, author: Standing): Custody {
  const outing = state.outings.find((one) => one.act === body.out);
  if (outing === undefined || !mayGiveBack(state, outing, author)) return state;
  const { quantity: said, state: condition, remark } = body;
  if (said === 0) return state;
  const quantity = Math.min(said, stillOut(outing));
  const returned: Returned = {
    act,
    by: author.person,
    at,
    quantity,
    said,
    state: condition,
    side: mayLend(state, author) ? 'owner' : 'borrower',
    remark,
    confirmations: [],
    isCounted: false
  };
  return withOuting(state, outing, { returns: [...outing.returns, returned] });
}

const withOuting = (state: Custody, outing: Outing, changes: Partial<Outing>): Custody => ({
  ...state,
  outings: state.outings.map((one) => (one === outing ? { ...outing, ...changes } : one))
});

/** Who handed it over, or took it back, says how it was; between two, whoever lends it. */
function check(state: Custody, { id: act, at, body }: Act<CheckingSaid>, author: Standing): Custody {
  if (!mayCheck(state, body.of, author)) return state;
  const { thing: _thing, ...found } = body;
  const said = { ...found, act, by: author.person, at, isConfirmed: false };
  return { ...state, checks: [...state.checks, said] };
}

function extend(state: Custody, { id: act, at, body }: Act<ExtendingSaid>, author: Standing): Custody {
  const outing = state.outings.find((one) => one.act === body.out);
  if (outing === undefined || !mayLend(state, author)) return state;
  const { until, remark } = body;
  const extensions = [...outing.extensions, { act, by: author.person, at, until, remark }];
  return withOuting(state, outing, { until, extensions });
}

/** Whoever agrees to it agrees to what was said of it that they knew of, and to nothing said since. */
function confirm(
  before: Custody,
  { id: act, at, body }: Act<ConfirmingSaid>,
  author: Standing,
  knew: (id: ActId) => boolean
): Custody {
  const handover = handoverOf(before, body.of);
  if (handover === null || !mayConfirm(before, handover.outing, handover.returned, author)) return before;
  const state = {
    ...before,
    checks: before.checks.map((one) =>
      one.of === body.of ? { ...one, isConfirmed: body.agrees === 'yes' && knew(one.act) } : one
    )
  };
  const said: Confirmation = {
    act,
    by: author.person,
    at,
    agrees: body.agrees === 'yes',
    remark: body.remark
  };
  const { outing, returned } = handover;
  if (returned === null) return withOuting(state, outing, { confirmations: [...outing.confirmations, said] });
  const confirmed = { ...returned, confirmations: [...returned.confirmations, said] };
  return withOuting(state, outing, {
    returns: outing.returns.map((one) => (one === returned ? confirmed : one))
  });
}

function moveSome(state: Custody, { id: act, at, body }: Act<MoveSaid>, author: Standing): Custody {
  if (body.quantity === 0 || !mayLend(state, author)) return state;
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
  knew: (id: ActId) => boolean
): Custody {
  if (!mayLend(state, author)) return state;
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

function settle(state: Custody, { id: act, at, body }: Act<SettlingSaid>, author: Standing): Custody {
  const incident = state.incidents.find((one) => one.act === body.incident);
  const { end, cost, payer, remark } = body;
  if (incident === undefined || !maySettle(state, incident, end, author)) return state;
  const settled: Settled = { act, by: author.person, at, end, cost, payer, remark, isCounted: false };
  const changed = { ...incident, ends: [...incident.ends, settled] };
  return { ...state, incidents: state.incidents.map((one) => (one === incident ? changed : one)) };
}
