import type { DepositStep } from './acts';
import type { Deposit } from './state';

/** How a deposit goes from a promise to its return. What is cashed in part is returned for the rest. */
const following: Readonly<Record<DepositStep, readonly DepositStep[]>> = {
  promised: ['received', 'dropped'],
  received: ['returned', 'cashed'],
  cashed: ['returned'],
  returned: [],
  dropped: []
};

/** With what a deposit begins. */
export const firstSteps: readonly DepositStep[] = ['received', 'promised'];

/** Where a deposit is. */
export const stepOf = ({ steps }: Pick<Deposit, 'steps'>): DepositStep => steps.at(-1)!.step;

/** What may become of it now. */
export const nextSteps = (deposit: Pick<Deposit, 'steps'>): readonly DepositStep[] =>
  following[stepOf(deposit)];

/** Whether somebody still has something of somebody else. */
export const isHeld = (deposit: Deposit): boolean =>
  stepOf(deposit) === 'received' ||
  (stepOf(deposit) === 'cashed' && cashedOf(deposit) < (deposit.amount ?? 0));

/** How much of it was cashed, in cents of euro. */
export const cashedOf = ({ steps, amount }: Deposit): number =>
  steps.filter(({ step }) => step === 'cashed').reduce((sum, one) => sum + (one.amount ?? amount ?? 0), 0);
