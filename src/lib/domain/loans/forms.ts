import { costIn, remarkIn, together, type HandoverProblem } from '../custody/fields';
import { err, ok, type Result } from '../result';
import { depositKinds, depositSteps, type DepositKind, type DepositStep } from './acts';

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

/** Reads what is said of a deposit; `held` is all that can be cashed, in cents, null where nobody wrote how much it is. */
export function parseDeposit(
  { kind, step, ...form }: DepositForm,
  held: number | null = null
): Result<DepositSaid, Partial<Record<'amount' | 'remark', HandoverProblem>>> {
  const read = together({ amount: costIn(form.amount), remark: remarkIn(form.remark) });
  if (!read.ok) return read;
  const isTooMuch = step === 'cashed' && held !== null && (read.value.amount ?? 0) > held;
  return isTooMuch ? err({ amount: { kind: 'too-much', most: held } }) : ok({ kind, step, ...read.value });
}

export const isDepositKind = (value: string): value is DepositKind =>
  (depositKinds as readonly string[]).includes(value);
export const isDepositStep = (value: string): value is DepositStep =>
  (depositSteps as readonly string[]).includes(value);
