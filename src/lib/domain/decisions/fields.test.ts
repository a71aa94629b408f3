import { expect, test } from 'vitest';
import { majorityRule, quorumRule } from './fields';
import { moreThanHalf, twoThirds, type Share } from './share';

const readShare = (share: Share) => quorumRule.read(quorumRule.write({ share, countsProxies: true }))?.share;

test.each([moreThanHalf, twoThirds, { parts: 1, of: 1, isExceeded: false }])('%o is a share', (share) => {
  expect(readShare(share)).toEqual(share);
});

test.each([
  ['of nothing', { parts: 0, of: 0, isExceeded: false }],
  ['nothing', { parts: 0, of: 2, isExceeded: false }],
  ['more than the whole', { parts: 3, of: 2, isExceeded: false }],
  ['beyond the whole', { parts: 2, of: 2, isExceeded: true }]
])('a share that is %s makes an act unreadable', (_, share) => {
  expect(readShare(share)).toBeUndefined();
});

test('what nobody can read of a rule is no rule', () => {
  const rule = { share: null, base: 'cast', isChairDeciding: false } as const;
  expect(majorityRule.read(majorityRule.write(rule))).toEqual(rule);
  expect(majorityRule.read({ ...rule, base: 'friends' })).toBeUndefined();
  expect(majorityRule.read({ ...rule, isChairDeciding: 1 })).toBeUndefined();
});
