import { isId, type AgreementId, type Id, type StructureId } from '../ids';
import type { AgreementBody, Named } from './acts';

/** What an agreement is called: by its two parties and a number of chance. */

/** The id of the agreement between these two that has this number. */
export const agreementId = ({ lender, borrower, number }: Named): AgreementId =>
  `${lender}.${borrower ?? ''}.${number}` as AgreementId;

/** What an id names; null when it is none. */
export function namedBy(id: string): Named | null {
  const [lender, borrower, number, ...more] = id.split('.');
  if (!isId(lender) || !isId(number) || more.length > 0) return null;
  if (borrower !== '' && !isId(borrower)) return null;
  return {
    lender: lender as StructureId,
    borrower: borrower === '' ? null : (borrower as StructureId),
    number: number as Id<'agreement-number'>
  };
}

/** The agreement that an act is about; null where nobody of the collective lends. */
export function agreementOf(body: AgreementBody): AgreementId | null {
  if ('agreement' in body) return agreementId(body.agreement);
  const { lender, borrower, number } = body;
  if (lender.structure === null) return null;
  return agreementId({ lender: lender.structure, borrower: borrower.structure, number });
}
