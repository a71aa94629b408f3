import { isId, type Id, type LoanId, type PersonId } from '../ids';
import type { Named } from './acts';

/** What a loan is called: by who opened it and a number of chance. */

/** The id of the loan that this person opened under this number. */
export const loanId = ({ by, number }: Named): LoanId => `${by}.${number}` as LoanId;

/** What an id names; null when it is none. */
export function namedBy(id: string): Named | null {
  const [by, number, ...more] = id.split('.');
  if (!isId(by) || !isId(number) || more.length > 0) return null;
  return { by: by as PersonId, number: number as Id<'loan-number'> };
}
