import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import type { QuorumRule } from '../decisions/quorum';
import type { VoterId } from '../ids';
import { rulesOfBody } from './sitting';
import type { BodyRules } from './state';
import type { BodyView } from './view';

const half = { parts: 1, of: 2, isExceeded: true };
const voters = ['cafe', 'velo'].map((name) => idOf('structure', name) as VoterId);
const body = (said: Partial<BodyRules>): Pick<BodyView, 'id' | 'inForce'> => ({
  id: idOf('body', 'assembly'),
  inForce: {
    ...{ act: idOf('act', 'said') as never, by: idOf('person', 'alice'), at: 0 },
    rules: {
      ...{ kind: 'assembly', name: 'A', votersAre: 'structures', members: null, rhythm: null },
      quorum: { share: half, countsProxies: true },
      isWaivedOnSecond: false,
      proxies: { isAllowed: true, most: 2 },
      majority: { share: null, base: 'cast', isChairDeciding: false },
      ...said
    }
  }
});

test.each<[string, boolean, boolean, QuorumRule['share']]>([
  ['a first convening asks for the quorum', false, false, half],
  ['where a second asks for none, the first still does', true, false, half],
  ['a second asks for none where the body says so', true, true, null],
  ['a second asks for it where the body does not say so', false, true, half]
])('%s', (_, isWaivedOnSecond, isSecond, share) => {
  expect(rulesOfBody(body({ isWaivedOnSecond }), voters, isSecond)).toEqual({
    body: idOf('body', 'assembly'),
    votersAre: 'structures',
    voters,
    quorum: { share, countsProxies: true },
    proxies: { isAllowed: true, most: 2 }
  });
});

test('a body without a quorum asks for none at any convening', () => {
  const quorum = { share: null, countsProxies: false };
  for (const isSecond of [false, true])
    expect(rulesOfBody(body({ quorum, isWaivedOnSecond: true }), voters, isSecond).quorum).toEqual(quorum);
});
