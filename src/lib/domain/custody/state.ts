import type { ActId } from '../acts/act';
import type { Knew } from '../acts/fold';
import type { ShownPhoto } from '../attachments';
import type { PersonId, StructureId } from '../ids';
import type { Condition, ItemNeed } from '../item';
import type { IncidentEnd, IncidentKind, MoveReason, ReturnState } from './acts';

/** What acts came to for one thing: who it belongs to, where it is, and what changed how many there are. */

/** Some of a thing that went out, and how much of it came back. */
export interface Outing {
  readonly act: ActId;
  readonly by: PersonId;
  /** The clock of whoever handed it over, in milliseconds since 1970. */
  readonly at: number;
  readonly quantity: number;
  readonly structure: StructureId | null;
  readonly borrower: string | null;
  /** The day it is to come back on, as whoever lent it said last. */
  readonly until: string | null;
  readonly remark: string | null;
  /** Who owned it then, by what is known. */
  readonly owners: readonly StructureId[];
  readonly returns: readonly Returned[];
  /** The other days that were given afterwards; the last holds. */
  readonly extensions: readonly Extension[];
  /** What whoever has it asked for, the last being what they ask now. */
  readonly asks: readonly Ask[];
  /** What the borrower said of it; the last holds. */
  readonly confirmations: readonly Confirmation[];
}

/** Another day on which what is out is to come back. */
export interface Extension {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  readonly until: string | null;
  readonly remark: string | null;
}

/** Whoever has what is out asked for another day. */
export interface Ask {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  readonly until: string;
  readonly remark: string | null;
  /** Whether a day was given since, by somebody who knew of this. */
  readonly isGiven: boolean;
  /** What was answered, where it was not given. */
  readonly declined: Declined | null;
}

export interface Declined {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  readonly remark: string | null;
}

/** How a thing looked. */
export interface Shots {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  /** The departure or the return they belong to; null for some between two. */
  readonly of: ActId | null;
  readonly photos: readonly ShownPhoto[];
  /** Whether the other side knew of them when they last agreed to the departure or the return. */
  readonly isConfirmed: boolean;
}

/** What some structures would own together, or do. */
export interface Sharing {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  readonly shares: readonly Share[];
  /** The hash of what holds when one of them leaves. */
  readonly exit: string | null;
  /** What those whom it concerns said. */
  readonly answers: readonly Answer[];
  readonly standing: 'proposed' | 'holds' | 'declined' | 'over';
}

export interface Share {
  readonly structure: StructureId;
  /** Of all the parts together. */
  readonly parts: number;
}

export interface Answer {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  /** For whom they spoke. */
  readonly structures: readonly StructureId[];
  readonly agrees: boolean;
  readonly remark: string | null;
}

/** How a thing was found. */
export interface Check {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  /** The departure or the return it belongs to; null for one between two. */
  readonly of: ActId | null;
  readonly condition: Condition | null;
  /** The hash of what was missing of its accessories, a line each. */
  readonly missing: string | null;
  readonly meter: number | null;
  /** What was shown of what the thing asks for. */
  readonly seen: readonly ItemNeed[];
  readonly remark: string | null;
  /** Whether the other side knew of it when they last agreed to the departure or the return. */
  readonly isConfirmed: boolean;
}

/** What the other side said of a hand-over or a return. */
export interface Confirmation {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  readonly agrees: boolean;
  readonly remark: string | null;
}

export interface Returned {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  /** How many of these were still out: so many count, and none while it is contested. */
  readonly quantity: number;
  /** How many whoever noted it wrote. */
  readonly said: number;
  readonly state: ReturnState;
  /** Which side noted it: it is for the other to confirm it. */
  readonly side: 'owner' | 'borrower';
  /** Who owned it then, by what is known: it is for them to confirm what the borrower noted. */
  readonly owners: readonly StructureId[];
  readonly remark: string | null;
  /** What the other side said of it; the last holds. */
  readonly confirmations: readonly Confirmation[];
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

/** Something is wrong with some of a thing, or is to be done to them. */
export interface Incident {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  readonly what: IncidentKind;
  readonly quantity: number;
  /** Whether these are not to be lent until it is settled. */
  readonly stopsLending: boolean;
  /** The day from which that is so, such as `2027-03-01`; null for at once. */
  readonly from: string | null;
  /** The outing in which it happened. */
  readonly out: ActId | null;
  readonly remark: string | null;
  /** What became of it: the first holds, others were said by who had not heard of it. */
  readonly ends: readonly Settled[];
}

/** What became of an incident. */
export interface Settled {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  readonly end: IncidentEnd;
  /** In cents of euro. */
  readonly cost: number | null;
  readonly payer: StructureId | null;
  readonly remark: string | null;
  /** Whether the last count was made by somebody who knew of this. */
  readonly isCounted: boolean;
}

/** Whose a thing is and was. */
export interface Ownership {
  /** Who owns it alone; null where nobody does, or some together. */
  readonly owner: StructureId | null;
  /** How it would be owned together, is or was; one holds at most. */
  readonly sharings: readonly Sharing[];
  /** By which acts others came to own it, in order: of nobody at first, of these from each on. */
  readonly owned: readonly { readonly by: ActId; readonly owners: readonly StructureId[] }[];
}

/** Whose a thing is, where it is, what changed how many there are, and what is wrong with it. */
export interface Custody extends Ownership {
  readonly outings: readonly Outing[];
  readonly moves: readonly Move[];
  /** The last is the one that holds. */
  readonly counts: readonly Count[];
  /** The last is how it is. */
  readonly checks: readonly Check[];
  readonly shots: readonly Shots[];
  readonly incidents: readonly Incident[];
}

/** How it is owned together; null where it is not. */
export const sharedAs = ({ sharings }: Pick<Ownership, 'sharings'>): Sharing | null =>
  sharings.find(({ standing }) => standing === 'holds') ?? null;

/** Who owns it, be it together. */
export const ownersOf = (state: Pick<Ownership, 'owner' | 'sharings'>): readonly StructureId[] =>
  sharedAs(state)?.shares.map(({ structure }) => structure) ?? (state.owner === null ? [] : [state.owner]);

/** Who owned it by the acts that somebody knew of: nobody is bound by what had not reached them. */
export const ownersKnown = ({ owned }: Pick<Ownership, 'owned'>, knew: Knew): readonly StructureId[] =>
  owned.findLast(({ by }) => knew(by))?.owners ?? [];

/** Whether some of a thing are out. */
export const isOut = ({ outings }: Custody): boolean => outings.some((outing) => stillOut(outing) > 0);

/** Whether the owner says of a return that the borrower noted that it was not so. */
export const isContested = ({ side, confirmations }: Pick<Returned, 'side' | 'confirmations'>): boolean =>
  side === 'borrower' && confirmations.at(-1)?.agrees === false;

/** How much of an outing has not come back. */
export const stillOut = ({ quantity, returns }: Pick<Outing, 'quantity' | 'returns'>): number =>
  quantity - returns.reduce((sum, one) => sum + one.quantity, 0);
