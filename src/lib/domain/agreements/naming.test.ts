import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { agreementId, namedBy } from './naming';
import { alices, bobs } from './testing';

test('an agreement is named by its parties and a number, and by nothing else', () => {
  const number = idOf('agreement-number', 'x');
  for (const borrower of [bobs, null]) {
    const named = { lender: alices, borrower, number };
    expect(namedBy(agreementId(named))).toEqual(named);
  }
  for (const id of ['', alices, `.${bobs}.${number}`, `${alices}.x.${number}`, `${alices}..${number}.`])
    expect(namedBy(id), id).toBeNull();
});
