import { expect, test } from 'vitest';
import type { LoanView } from './loan';
import { missingFrom, slipMentions, type LoanWords } from './slip';

const words: LoanWords = { lender: 'La Bifurk', borrower: 'Zoé', purpose: 'Le bal', place: 'La place' };
const thing = (changes: object = {}) =>
  ({
    thing: 'sono',
    check: {},
    outing: { until: '2026-12-01' },
    ...changes
  }) as unknown as LoanView['things'][0];
const valued = () => ({ value: 35_000 });

test('a slip that says everything lacks nothing', () => {
  expect(missingFrom({ things: [thing()] }, words, valued)).toEqual([]);
});

test('each mention that one thing lacks is named, in the order of the slip', () => {
  const bare = thing({ check: null, outing: { until: null } });
  const nobody = { lender: '', borrower: '', purpose: '', place: '' };
  expect(missingFrom({ things: [thing(), bare] }, nobody, () => ({ value: null }))).toEqual(slipMentions);
  expect(missingFrom({ things: [thing(), bare] }, words, valued)).toEqual(['condition', 'due']);
  expect(missingFrom({ things: [thing()] }, words, () => undefined)).toEqual(['value']);
});
