import type { Act, ActId } from './acts/act';
import { actId, count, day, hash, id, list, oneOf, orNone, record, type Of } from './acts/fields';
import type { Family } from './acts/fold';
import type { ItemId, PersonId, StructureId } from './ids';
import type { Standing } from './membership/courses';

const thing = id<'item'>();
const many = count(1_000_000);
/** How a thing came back. */
export const returnStates = ['good', 'worn', 'damaged', 'incomplete', 'lost'] as const;
export type ReturnState = (typeof returnStates)[number];
/** One act says of so many things whose they are. */
export const mostOwned = 500;

/** An act carries many rows: an import is a few acts, not thousands. */
const owned = record({ rows: list(record({ thing, structure: orNone(id<'structure'>()) }), mostOwned) });
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

export type Owned = Of<typeof owned>;
export type Out = Of<typeof out>;
export type Back = Of<typeof back>;
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
  /** How many of these were still out: so many count. */
  readonly quantity: number;
  /** How many whoever noted it wrote. */
  readonly said: number;
  readonly state: ReturnState;
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

function own(state: Custody, { body }: Act<Owned>, author: Standing, subject: ItemId): Custody {
  const row = body.rows.find((one) => one.thing === subject);
  return row !== undefined && mayOwn(state, row.structure, author)
    ? { ...state, owner: row.structure }
    : state;
}

/** A structure speaks for its own: it takes what nobody owns, and gives away what it owns. */
export function mayOwn(state: Custody, structure: StructureId | null, author: Standing): boolean {
  const mayGive = state.owner === null || author.roles.has(state.owner);
  const mayTake = structure === null || state.owner !== null || author.roles.has(structure);
  return author.role === 'administration' || (mayGive && mayTake);
}

/** Whoever owns a thing hands it over; what nobody owns, any member does. */
export const mayLend = ({ owner }: Custody, author: Standing): boolean =>
  owner === null || author.roles.has(owner);

/** What came back, the owner says, or whoever had it. */
export const mayGiveBack = (state: Custody, { structure }: Outing, author: Standing): boolean =>
  mayLend(state, author) || (structure !== null && author.roles.has(structure));

function goOut(state: Custody, { id: act, at, body }: Act<Out>, author: Standing): Custody {
  if (body.quantity === 0 || !mayLend(state, author)) return state;
  const { quantity, structure, borrower, until, remark } = body;
  const outing = { act, by: author.person, at, quantity, structure, borrower, until, remark, returns: [] };
  return { ...state, outings: [...state.outings, outing] };
}

/** More than was still out is not counted, and stays as it was said: two phones noted the same return, or not the same. */
function comeBack(state: Custody, { id: act, at, body }: Act<Back>, author: Standing): Custody {
  const outing = state.outings.find((one) => one.act === body.out);
  if (outing === undefined || !mayGiveBack(state, outing, author)) return state;
  const { quantity: said, state: condition, remark } = body;
  if (said === 0) return state;
  const quantity = Math.min(said, stillOut(outing));
  const returned: Returned = { act, by: author.person, at, quantity, said, state: condition, remark };
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
  /** How many are where they belong. */
  readonly atHome: number;
  /** More went out than there are: two phones lent the last one at once. */
  readonly isOutTwice: boolean;
  readonly late: readonly Outing[];
}

/** Tells who has a thing now; `quantity` null stands for one, as in the inventory. */
export function whereaboutsOf(state: Custody, quantity: number | null, today: string): Whereabouts {
  const out = state.outings.filter((outing) => stillOut(outing) > 0);
  const there = quantity ?? 1;
  const quantityOut = out.reduce((sum, outing) => sum + stillOut(outing), 0);
  return {
    out,
    quantityOut,
    atHome: Math.max(0, there - quantityOut),
    isOutTwice: quantityOut > there,
    late: out.filter(({ until }) => until !== null && until < today)
  };
}

/** What should have come back before a day such as `2026-11-21`, what is late the longest first. */
export const lateIn = (
  out: ReadonlyMap<string, Custody>,
  today: string
): readonly { readonly thing: ItemId; readonly outing: Outing }[] =>
  [...out]
    .flatMap(([thing, state]) =>
      whereaboutsOf(state, null, today).late.map((outing) => ({ thing: thing as ItemId, outing }))
    )
    .sort((a, b) => (a.outing.until! < b.outing.until! ? -1 : 1));

/** Where each of these things is of which some are out. */
export function whereaboutsIn<Row extends { readonly id: ItemId; readonly quantity: number | null }>(
  rows: readonly Row[],
  out: ReadonlyMap<string, Custody>,
  today: string
): ReadonlyMap<ItemId, Whereabouts> {
  if (out.size === 0) return new Map();
  return new Map(
    rows.flatMap(({ id, quantity }) => {
      const state = out.get(id);
      return state === undefined ? [] : [[id, whereaboutsOf(state, quantity, today)] as const];
    })
  );
}
