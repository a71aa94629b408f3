import { expect, test } from 'vitest';
import { quorumState, type Attendance, type QuorumRule } from './quorum';
import { moreThanHalf } from './share';

const half = { parts: 1, of: 2, isExceeded: false };
test.each<[string, QuorumRule, Attendance, boolean, number]>([
  [
    'half of ten',
    { share: half, countsProxies: false },
    { members: 10, present: 5, represented: 3 },
    true,
    5
  ],
  [
    'half of eleven',
    { share: half, countsProxies: false },
    { members: 11, present: 5, represented: 3 },
    false,
    6
  ],
  [
    'with those represented',
    { share: half, countsProxies: true },
    { members: 11, present: 5, represented: 1 },
    true,
    6
  ],
  [
    'more than half',
    { share: moreThanHalf, countsProxies: true },
    { members: 10, present: 5, represented: 0 },
    false,
    6
  ],
  [
    'none is asked for',
    { share: null, countsProxies: false },
    { members: 100, present: 1, represented: 0 },
    true,
    0
  ],
  [
    'but nobody came',
    { share: null, countsProxies: true },
    { members: 100, present: 0, represented: 0 },
    false,
    0
  ],
  [
    'a body without members',
    { share: half, countsProxies: true },
    { members: 0, present: 0, represented: 0 },
    false,
    1
  ]
])('%s', (_, rule, attendance, isReached, needed) => {
  expect(quorumState(rule, attendance)).toMatchObject({ isReached, needed });
});
