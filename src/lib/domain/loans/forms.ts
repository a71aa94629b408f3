import { textLimit } from '../acts/texts';
import { parseCents } from '../money';
import { err, ok, type Result } from '../result';
import { lines } from '../text';
import { depositKinds, depositSteps, mostDeposited, type DepositKind, type DepositStep } from './acts';

/** What is typed of what is held against a loan, and how it is read. */
export interface DepositForm {
  readonly kind: DepositKind;
  readonly step: DepositStep;
  readonly amount: string;
  readonly remark: string;
}

/** What somebody says of a deposit. */
export interface DepositSaid {
  readonly kind: DepositKind;
  readonly step: DepositStep;
  /** In cents of euro. */
  readonly amount: number | null;
  readonly remark: string;
}

export type DepositProblem =
  | { readonly kind: 'not-an-amount' }
  | { readonly kind: 'too-much'; readonly most: number }
  | { readonly kind: 'too-long'; readonly limit: number };

/** Reads what is said of a deposit; `held` is all that can be cashed, in cents, null where nobody wrote how much it is. */
export function parseDeposit(
  form: DepositForm,
  held: number | null = null
): Result<DepositSaid, Partial<Record<'amount' | 'remark', DepositProblem>>> {
  const amount = parseCents(form.amount);
  const remark = lines(form.remark);
  const problems: Partial<Record<'amount' | 'remark', DepositProblem>> = {};
  if (amount === undefined || (amount ?? 0) > mostDeposited) problems.amount = { kind: 'not-an-amount' };
  else if (form.step === 'cashed' && held !== null && (amount ?? 0) > held)
    problems.amount = { kind: 'too-much', most: held };
  if (remark.length > textLimit) problems.remark = { kind: 'too-long', limit: textLimit };
  if (Object.keys(problems).length > 0) return err(problems);
  return ok({ kind: form.kind, step: form.step, amount: amount ?? null, remark });
}

export const isDepositKind = (value: string): value is DepositKind =>
  (depositKinds as readonly string[]).includes(value);
export const isDepositStep = (value: string): value is DepositStep =>
  (depositSteps as readonly string[]).includes(value);
