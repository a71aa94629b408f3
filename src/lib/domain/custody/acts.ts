import { actId, count, day, hash, id, list, oneOf, orNone, record, type Of } from '../acts/fields';

/** What acts say of who has what, and how many there are: their words and bodies. */

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
/** Whether more are there by it, rather than fewer. */
export const isEntry = (reason: MoveReason): boolean => (entries as readonly MoveReason[]).includes(reason);

/** One act says of so many things whose they are. */
export const mostOwned = 500;

/** An act carries many rows: an import is a few acts, not thousands. */
export const owned = record({
  rows: list(record({ thing, structure: orNone(id<'structure'>()) }), mostOwned)
});
/** To a member structure, or to whoever the words kept under this salted hash name. */
export const out = record({
  thing,
  quantity: many,
  structure: orNone(id<'structure'>()),
  borrower: orNone(hash()),
  until: orNone(day),
  remark: orNone(hash())
});
export const back = record({
  thing,
  out: actId,
  quantity: many,
  state: oneOf(returnStates),
  remark: orNone(hash())
});

/** Some came in, or left, for good. */
export const move = record({ thing, quantity: many, reason: oneOf(moveReasons), remark: orNone(hash()) });
/** Somebody counted how many there are, what is out included; null when nobody can tell any more. */
export const counting = record({ thing, quantity: orNone(many), remark: orNone(hash()) });

export type Owned = Of<typeof owned>;
export type Out = Of<typeof out>;
export type Back = Of<typeof back>;
export type MoveSaid = Of<typeof move>;
export type CountSaid = Of<typeof counting>;
export type CustodyBody = Owned | Out | Back | MoveSaid | CountSaid;
