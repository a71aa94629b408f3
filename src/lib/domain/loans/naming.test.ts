import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { loanId, namedBy } from './naming';

test('a loan is named by who opened it and a number, and by nothing else', () => {
  const named = { by: idOf('person', 'alice'), number: idOf('loan-number', 'bal') };
  expect(namedBy(loanId(named))).toEqual(named);
  for (const id of ['', named.by, `${named.by}.x`, `${named.by}.${named.number}.`])
    expect(namedBy(id), id).toBeNull();
});
