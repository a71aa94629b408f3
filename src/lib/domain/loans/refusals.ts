import type { ActId } from '../acts/act';
import type { Standing } from '../membership/courses';
import type { DepositStep } from './acts';
import { firstSteps, nextSteps } from './deposits';
import { maySpeak } from './family';
import type { Loan } from './state';

/** Why something cannot be said of a loan by this device now. */
export type LoanRefusal =
  /** This device only reads, or is not in any more. */
  | { readonly kind: 'no-standing' }
  /** Whoever lends notes what is held against it. */
  | { readonly kind: 'not-the-lender' }
  /** Somebody said already what became of it. */
  | { readonly kind: 'already' }
  /** Their name and texts are erased: so would these words be. */
  | { readonly kind: 'forgotten' };

/** Tells why somebody cannot say that a deposit begins, or that the one that `of` began goes on; null when they can. */
export function depositRefusal(
  loan: Loan,
  of: ActId | null,
  step: DepositStep,
  author: Standing | null
): LoanRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  if (!maySpeak(loan, author)) return { kind: 'not-the-lender' };
  const known = loan.deposits.find(({ act }) => act === of);
  const steps = of === null ? firstSteps : known === undefined ? [] : nextSteps(known);
  return steps.includes(step) ? null : { kind: 'already' };
}
