import { actId, count, hash, id, list, oneOf, orNone, record, type Of } from '../acts/fields';
import { ownIdField } from '../acts/own-id';

/** What acts say of a loan, which is what went out at once to one borrower: their words and bodies. */

/** What a deposit is made of; the app notes it and holds no money. */
export const depositKinds = ['cheque', 'cash', 'transfer', 'guarantee'] as const;
export type DepositKind = (typeof depositKinds)[number];
/** How far a deposit is. */
export const depositSteps = ['promised', 'received', 'returned', 'cashed', 'dropped'] as const;
export type DepositStep = (typeof depositSteps)[number];
/** One loan is of so many things at most. */
export const mostLent = 200;
/** In cents of euro. */
export const mostDeposited = 1_000_000_000;

const loan = ownIdField<'loan'>();

/**
 * What these departures are together: who lends, to which structure or to whoever the words kept under the hash `words`
 * name, for what and where it is used.
 */
export const opening = record({
  loan,
  lender: orNone(id<'structure'>()),
  borrower: orNone(id<'structure'>()),
  words: orNone(hash()),
  outs: list(record({ thing: id<'item'>(), out: actId }), mostLent),
  purpose: orNone(hash()),
  place: orNone(hash())
});

/** A deposit begins, or the one that the act `of` began goes on; in cents of euro. */
export const depositing = record({
  loan,
  of: orNone(actId),
  kind: oneOf(depositKinds),
  step: oneOf(depositSteps),
  amount: orNone(count(mostDeposited)),
  remark: orNone(hash())
});

export type Opening = Of<typeof opening>;
export type Depositing = Of<typeof depositing>;
export type LoanBody = Opening | Depositing;
