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
/** Why more of a thing are there for good. */
export const entries = ['bought', 'received', 'made', 'found'] as const;
/** Why fewer of a thing are there for good. */
export const exits = ['used-up', 'broken', 'lost', 'stolen', 'sold', 'given-away'] as const;
export const moveReasons = [...entries, ...exits] as const;
export type MoveReason = (typeof moveReasons)[number];
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

/** Some came in, or left, for good. */
const move = record({ thing, quantity: many, reason: oneOf(moveReasons), remark: orNone(hash()) });
/** Somebody counted how many there are, what is out included; null when nobody can tell any more. */
const counting = record({ thing, quantity: orNone(many), remark: orNone(hash()) });

export type Owned = Of<typeof owned>;
export type Out = Of<typeof out>;
export type Back = Of<typeof back>;
export type MoveSaid = Of<typeof move>;
export type CountSaid = Of<typeof counting>;
export type CustodyBody = Owned | Out | Back | MoveSaid | CountSaid;

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
  /** Whether the last count was made by somebody who knew of this. */
  readonly isCounted: boolean;
}

/** Some of a thing that came in, or left, for good. */
export interface Move {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  readonly quantity: number;
  readonly reason: MoveReason;
  readonly remark: string | null;
  /** Whether the last count was made by somebody who knew of this. */
  readonly isCounted: boolean;
}

/** How many somebody found, what was out included. */
export interface Count {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  readonly quantity: number | null;
  readonly remark: string | null;
}

/** Who a thing belongs to, where it is, and what changed how many there are. */
export interface Custody {
  readonly owner: StructureId | null;
  readonly outings: readonly Outing[];
  readonly moves: readonly Move[];
  /** The last is the one that holds. */
  readonly counts: readonly Count[];
}

/** Who has what: what belongs to whom, what went out and what came back, and how many there are. */
export const custody: Family<Custody, CustodyBody> = {
  name: 'custody',
  kinds: {
    'custody.own': owned,
    'custody.out': out,
    'custody.back': back,
    'custody.move': move,
    'custody.count': counting
  },
  least: 'membre',
  zero: { owner: null, outings: [], moves: [], counts: [] },
  subjects: (body) => ('rows' in body ? body.rows.map((row) => row.thing) : [body.thing]),
  step: (state, act, author, subject, knew) => {
    if (isKind(act, 'custody.own')) return own(state, act, author, subject as ItemId);
    if (isKind(act, 'custody.out')) return goOut(state, act, author);
    if (isKind(act, 'custody.move')) return moveSome(state, act, author);
    if (isKind(act, 'custody.count')) return countAll(state, act, author, knew);
    return comeBack(state, act as Act<Back>, author);
  },
  texts: (body) =>
    'rows' in body
      ? []
      : [body.remark, 'borrower' in body ? body.borrower : null].filter((text) => text !== null),
  isOpen: (state) => isOut(state) || hasChanged(state)
};

interface Bodies {
  readonly 'custody.own': Owned;
  readonly 'custody.out': Out;
  readonly 'custody.move': MoveSaid;
  readonly 'custody.count': CountSaid;
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
  const by = author.person;
  const returned: Returned = { act, by, at, quantity, said, state: condition, remark, isCounted: false };
  const changed = { ...outing, returns: [...outing.returns, returned] };
  return { ...state, outings: state.outings.map((one) => (one === outing ? changed : one)) };
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
    counts: [...state.counts, { act, by: author.person, at, quantity, remark }]
  };
}

/** Whether some of a thing are out. */
export const isOut = ({ outings }: Custody): boolean => outings.some((outing) => stillOut(outing) > 0);

/** How much of an outing has not come back. */
export const stillOut = ({ quantity, returns }: Outing): number =>
  quantity - returns.reduce((sum, one) => sum + one.quantity, 0);

/** Whether there may be another number of a thing than its sheet says. */
export const hasChanged = ({ outings, moves, counts }: Custody): boolean =>
  moves.length > 0 || counts.length > 0 || outings.some(({ returns }) => returns.some(isLoss));

const isLoss = ({ state }: Returned): boolean => state === 'lost';

/** How many came in for good, less those that left or were lost while they were out, since the last count. */
const changeOf = ({ outings, moves }: Custody): number =>
  sumOf(moves, ({ reason }) => isEntry(reason)) -
  sumOf(moves, ({ reason }) => !isEntry(reason)) -
  sumOf(
    outings.flatMap(({ returns }) => returns),
    isLoss
  );

const sumOf = <Said extends { readonly quantity: number; readonly isCounted: boolean }>(
  some: readonly Said[],
  isMeant: (one: Said) => boolean
): number => some.reduce((sum, one) => (isMeant(one) && !one.isCounted ? sum + one.quantity : sum), 0);

/** Whether more are there by it, rather than fewer. */
export const isEntry = (reason: MoveReason): boolean => (entries as readonly MoveReason[]).includes(reason);

/** How many of a thing there are. */
export interface Stock {
  /** What is out included; null as long as nobody counted. */
  readonly quantity: number | null;
  /** How many more are noted to have left for good than there were: somebody is to count again. */
  readonly missing: number;
}

/** How many there are of a thing of which its sheet, when it was written, said so. */
export function stockOf(onSheet: number | null, state: Custody): Stock {
  const counted = state.counts.at(-1);
  const from = counted === undefined ? onSheet : counted.quantity;
  if (from === null) return { quantity: null, missing: 0 };
  const quantity = from + changeOf(state);
  return { quantity: Math.max(0, quantity), missing: Math.max(0, -quantity) };
}

/** Where a thing of which there are so many stands, on a day such as `2026-11-21`. */
export interface Whereabouts {
  /** How many there are, what is out included. */
  readonly there: number;
  readonly out: readonly Outing[];
  readonly quantityOut: number;
  /** How many are where they belong. */
  readonly atHome: number;
  /** More went out than there are: two phones lent the last one at once. */
  readonly isOutTwice: boolean;
  readonly late: readonly Outing[];
}

/** Tells who has a thing of which there are so many now; null stands for one when the sheet was written. */
export function whereaboutsOf(state: Custody, quantity: number | null, today: string): Whereabouts {
  const out = state.outings.filter((outing) => stillOut(outing) > 0);
  const there = Math.max(0, quantity ?? 1 + changeOf(state));
  const quantityOut = out.reduce((sum, outing) => sum + stillOut(outing), 0);
  return {
    there,
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

/** These rows with how many there are now in the place of what their sheets say; `changed` holds what happened to some. */
export function withQuantityNow<Row extends { readonly id: ItemId; readonly quantity: number | null }>(
  rows: readonly Row[],
  changed: ReadonlyMap<string, Custody>
): readonly Row[] {
  if (changed.size === 0) return rows;
  return rows.map((row) => {
    const state = changed.get(row.id);
    return state === undefined ? row : { ...row, quantity: stockOf(row.quantity, state).quantity };
  });
}

/** Where each of these things is of which some are out. */
export function whereaboutsIn<Row extends { readonly id: ItemId; readonly quantity: number | null }>(
  rows: readonly Row[],
  changed: ReadonlyMap<string, Custody>,
  today: string
): ReadonlyMap<ItemId, Whereabouts> {
  if (changed.size === 0) return new Map();
  return new Map(
    rows.flatMap(({ id, quantity }) => {
      const state = changed.get(id);
      return state === undefined || !isOut(state)
        ? []
        : [[id, whereaboutsOf(state, quantity, today)] as const];
    })
  );
}
