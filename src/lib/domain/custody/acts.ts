import { attachmentLimits } from '../attachments';
import { conditions, itemNeeds } from '../item';
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

/** What is wrong with a thing, or is to be done to it. */
export const incidentKinds = ['damage', 'breakdown', 'missing-part', 'maintenance', 'inspection'] as const;
export type IncidentKind = (typeof incidentKinds)[number];
/** What an incident came to. */
export const incidentEnds = ['fixed', 'nothing-wrong', 'left-as-is', 'written-off'] as const;
export type IncidentEnd = (typeof incidentEnds)[number];
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

/**
 * Something is wrong with so many, or is to be done to them from a day on, `from`; with `out` it happened while they were
 * out by that act.
 */
export const incident = record({
  thing,
  what: oneOf(incidentKinds),
  quantity: many,
  stops: oneOf(['lending', 'nothing']),
  from: orNone(day),
  out: orNone(actId),
  remark: orNone(hash())
});
/** What became of it; in cents of euro what it cost, and which structure pays. */
export const settling = record({
  thing,
  incident: actId,
  end: oneOf(incidentEnds),
  cost: orNone(count(1_000_000_000)),
  payer: orNone(id<'structure'>()),
  remark: orNone(hash())
});

/**
 * How a thing was found, at the departure or the return that `of` is, or between two. What is missing of its accessories
 * is in the words of that hash, a line each; `meter` is what its meter showed; `seen` is what whoever handed it over
 * was shown of what the thing asks for.
 */
export const checking = record({
  thing,
  of: orNone(actId),
  condition: orNone(oneOf(conditions)),
  missing: orNone(hash()),
  meter: orNone(count(1_000_000_000)),
  seen: list(oneOf(itemNeeds), itemNeeds.length),
  remark: orNone(hash())
});

/** What is out by that act is to come back on another day, or on none that is known. */
export const extending = record({ thing, out: actId, until: orNone(day), remark: orNone(hash()) });

/** Whoever has what is out by that act asks to bring it back on another day. */
export const asking = record({ thing, out: actId, until: day, remark: orNone(hash()) });
/** It is not given another day. */
export const declining = record({ thing, ask: actId, remark: orNone(hash()) });

/** One act shows so many photos at most. */
export const mostShots = 6;
const { photo: photoSize, thumbnail: thumbnailSize, side } = attachmentLimits;

/**
 * How a thing looked, at the departure or the return that `of` is, or between two: each photo by the hash and the size of
 * its bytes and of those of its small one.
 */
export const photographing = record({
  thing,
  of: orNone(actId),
  photos: list(
    record({
      hash: hash(),
      size: count(photoSize),
      width: count(side),
      height: count(side),
      thumbnailHash: hash(),
      thumbnailSize: count(thumbnailSize)
    }),
    mostShots
  )
});

/** A thing belongs to so many structures at most. */
export const mostOwners = 12;
/** Of so many parts at most each. */
export const mostParts = 10_000;

/** These structures would own a thing together, so many parts each; `exit` is the hash of what holds when one leaves. */
export const sharing = record({
  thing,
  shares: list(record({ structure: id<'structure'>(), parts: count(mostParts) }), mostOwners),
  exit: orNone(hash())
});
/** One of those whom it concerns agrees to it, or does not. */
export const agreeing = record({ thing, of: actId, agrees: oneOf(['yes', 'no']), remark: orNone(hash()) });

/** The other side of a hand-over or a return says that it was so, or was not. */
export const confirming = record({
  thing,
  of: actId,
  agrees: oneOf(['yes', 'no']),
  remark: orNone(hash())
});

export type Owned = Of<typeof owned>;
export type Out = Of<typeof out>;
export type Back = Of<typeof back>;
export type MoveSaid = Of<typeof move>;
export type CountSaid = Of<typeof counting>;
export type IncidentSaid = Of<typeof incident>;
export type SettlingSaid = Of<typeof settling>;
export type CheckingSaid = Of<typeof checking>;
export type ExtendingSaid = Of<typeof extending>;
export type AskingSaid = Of<typeof asking>;
export type DecliningSaid = Of<typeof declining>;
export type PhotographingSaid = Of<typeof photographing>;
export type SharingSaid = Of<typeof sharing>;
export type AgreeingSaid = Of<typeof agreeing>;
export type ConfirmingSaid = Of<typeof confirming>;
export type CustodyBody =
  | Owned
  | Out
  | Back
  | MoveSaid
  | CountSaid
  | IncidentSaid
  | SettlingSaid
  | CheckingSaid
  | ExtendingSaid
  | AskingSaid
  | DecliningSaid
  | PhotographingSaid
  | SharingSaid
  | AgreeingSaid
  | ConfirmingSaid;
