import { toBase64Url } from './base64url';

/** A text that names one kind of thing, so that the id of a meeting is never taken for the id of an object. */
export type Id<Kind extends string> = string & { readonly kind: Kind };

export type CollectiveId = Id<'collective'>;
export type StructureId = Id<'structure'>;
export type PersonId = Id<'person'>;
export type DeviceId = Id<'device'>;
export type ItemId = Id<'item'>;
export type ImportId = Id<'import'>;
export type ArticleId = Id<'article'>;
export type MeetingId = Id<'meeting'>;
export type AgendaItemId = Id<'agenda-item'>;
/** An action to do, or a question to come back to. */
export type FollowUpId = Id<'follow-up'>;
export type AttachmentId = Id<'attachment'>;
/** An assembly, a board, a committee: who deliberates together. */
export type BodyId = Id<'body'>;
/** Who has a voice when a body votes: the id of a structure, or of a person. */
export type VoterId = Id<'structure' | 'person'>;
/** Who sits in a meeting: the id of a person, or one of chance for somebody who is called by words alone. */
export type SeatId = Id<'person' | 'seat'>;
/** Who opened it and a number of chance, as `<person>.<number>` (`acts/own-id.ts`). */
export type LoanId = Id<'loan'>;
/**
 * The two parties of an agreement and a number of chance, such as `<lender>.<borrower>.<number>`; no borrower where that is no
 * member structure. An act about it tells its parties, so that nobody else's can be about the same one.
 */
export type AgreementId = Id<'agreement'>;
/** As that of a loan. */
export type StocktakeId = Id<'stocktake'>;
/** As that of a loan: what somebody asks to book at once. */
export type RequestId = Id<'request'>;

/** As that of a loan: a question that a meeting is asked, and a round in which everybody speaks. */
export type VoteId = Id<'vote'>;
export type RoundId = Id<'round'>;

/** The rooms of a collective that are kept apart; a committee may have one of its own later. */
export type SpaceName = Id<'space'>;
export const firstSpace = 'collectif' as SpaceName;

/** What names a space on disk and among the phones. */
export const spaceOf = (collective: CollectiveId, name: SpaceName = firstSpace): string =>
  `${collective}/${name}`;

/** 128 bits of chance in base64url: short enough for an address, too many to guess or to meet twice. */
const shape = /^[A-Za-z0-9_-]{22}$/;

/** Tells whether a text has the shape of an id; what comes from outside is asked before it is used as one. */
export const isId = (value: unknown): value is Id<never> => typeof value === 'string' && shape.test(value);

/** An id made of 16 random bytes. */
export const idFrom = <Kind extends string>(bytes: Uint8Array): Id<Kind> =>
  toBase64Url(bytes.subarray(0, 16)) as Id<Kind>;
