import type { Act, ActId } from './acts/act';
import { actId, count, day, hash, id, list, oneOf, orNone, record, type Of } from './acts/fields';
import type { Family } from './acts/fold';
import type { ItemId, PersonId, StructureId } from './ids';
import type { Standing } from './membership/settle';

const thing = id<'item'>();
const many = count(1_000_000);
/** How a thing came back. */
export const returnStates = ['good', 'worn', 'damaged', 'incomplete', 'lost'] as const;

/** An act carries many rows: an import is a few acts, not thousands. */
const owned = record({ rows: list(record({ thing, structure: orNone(id<'structure'>()) }), 500) });
/** To a member structure, or to whoever the words kept under this salted hash name. */
const out = record({
  thing,
  quantity: many,
  structure: orNone(id<'structure'>()),
  borrower: orNone(hash()),
  until: orNone(day),
  remark: orNone(hash())
});
const back = record({
  thing,
  out: actId,
  quantity: many,
  state: oneOf(returnStates),
  remark: orNone(hash())
});

type Owned = Of<typeof owned>;
type Out = Of<typeof out>;
type Back = Of<typeof back>;
export type CustodyBody = Owned | Out | Back;

/** Some of a thing that went out, and how much of it came back. */
export interface Outing {
  readonly act: ActId;
  readonly by: PersonId;
  /** The clock of whoever handed it over, in milliseconds since 1970. */
  readonly at: number;
  readonly quantity: number;
  readonly structure: StructureId | null;
  readonly borrower: string | null;
  readonly until: string | null;
  readonly remark: string | null;
  readonly returns: readonly Returned[];
}

export interface Returned {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  readonly quantity: number;
  readonly state: Back['state'];
  readonly remark: string | null;
}

/** Who a thing belongs to, and where it is. */
export interface Custody {
  readonly owner: StructureId | null;
  readonly outings: readonly Outing[];
}

/** Who has what: what belongs to whom, what went out and what came back. */
export const custody: Family<Custody, CustodyBody> = {
  name: 'custody',
  kinds: { 'custody.own': owned, 'custody.out': out, 'custody.back': back },
  least: 'membre',
  zero: { owner: null, outings: [] },
  subjects: (body) => ('rows' in body ? body.rows.map((row) => row.thing) : [body.thing]),
  step: (state, act, author, subject) => {
    if (isKind(act, 'custody.own')) return own(state, act, author, subject as ItemId);
    if (isKind(act, 'custody.out')) return goOut(state, act, author);
    return comeBack(state, act as Act<Back>, author);
  },
  texts: (body) =>
    'rows' in body
      ? []
      : [body.remark, 'borrower' in body ? body.borrower : null].filter((text) => text !== null),
  isOpen: ({ outings }) => outings.some((outing) => stillOut(outing) > 0)
};

interface Bodies {
  readonly 'custody.own': Owned;
  readonly 'custody.out': Out;
}
const isKind = <Kind extends keyof Bodies>(act: Act<CustodyBody>, kind: Kind): act is Act<Bodies[Kind]> =>
  act.kind === kind;

/** A structure speaks for its own: it takes what nobody owns, and gives away what it owns. */
function own(state: Custody, { body }: Act<Owned>, author: Standing, subject: ItemId): Custody {
  const row = body.rows.find((one) => one.thing === subject);
  if (row === undefined) return state;
  const mayGive = state.owner === null || author.roles.has(state.owner);
  const mayTake = row.structure === null || state.owner !== null || author.roles.has(row.structure);
  const isDecided = author.role === 'administration';
  return isDecided || (mayGive && mayTake) ? { ...state, owner: row.structure } : state;
}

/** Whoever owns a thing hands it over; what nobody owns, any member does. */
function goOut(state: Custody, { id: act, at, body }: Act<Out>, author: Standing): Custody {
  if (body.quantity === 0 || (state.owner !== null && !author.roles.has(state.owner))) return state;
  const { quantity, structure, borrower, until, remark } = body;
  const outing = { act, by: author.person, at, quantity, structure, borrower, until, remark, returns: [] };
  return { ...state, outings: [...state.outings, outing] };
}

/** What came back, as the owner says, or whoever had it. More than went out is not counted. */
function comeBack(state: Custody, { id: act, at, body }: Act<Back>, author: Standing): Custody {
  const outing = state.outings.find((one) => one.act === body.out);
  if (outing === undefined) return state;
  const hadIt = outing.structure !== null && author.roles.has(outing.structure);
  if (state.owner !== null && !author.roles.has(state.owner) && !hadIt) return state;
  const quantity = Math.min(body.quantity, stillOut(outing));
  if (quantity === 0) return state;
  const { state: condition, remark } = body;
  const returned: Returned = { act, by: author.person, at, quantity, state: condition, remark };
  const changed = { ...outing, returns: [...outing.returns, returned] };
  return { ...state, outings: state.outings.map((one) => (one === outing ? changed : one)) };
}

/** How much of an outing has not come back. */
export const stillOut = ({ quantity, returns }: Outing): number =>
  quantity - returns.reduce((sum, one) => sum + one.quantity, 0);

/** Where a thing of which there are so many stands, on a day such as `2026-11-21`. */
export interface Whereabouts {
  readonly out: readonly Outing[];
  readonly quantityOut: number;
  /** More went out than there are: two phones lent the last one at once. */
  readonly isOutTwice: boolean;
  readonly late: readonly Outing[];
}

/** Tells who has a thing now; `quantity` null stands for one, as in the inventory. */
export function whereaboutsOf(state: Custody, quantity: number | null, today: string): Whereabouts {
  const out = state.outings.filter((outing) => stillOut(outing) > 0);
  const quantityOut = out.reduce((sum, outing) => sum + stillOut(outing), 0);
  return {
    out,
    quantityOut,
    isOutTwice: quantityOut > (quantity ?? 1),
    late: out.filter(({ until }) => until !== null && until < today)
  };
}
