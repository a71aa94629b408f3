import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { majorityBases } from '../decisions/majority';
import { moreThanHalf, threeQuarters, twoThirds } from '../decisions/share';
import { bodyKinds, periods, ruling, voterKinds } from './acts';
import {
  blankBody,
  bodyForm,
  majoritySo,
  nameLimit,
  parseBody,
  quorumSo,
  type BodyForm,
  type BodyProblem
} from './forms';

const half = { parts: 1, of: 2, isExceeded: false };
const assembly: BodyForm = {
  ...{
    kind: 'assembly',
    name: ' Assemblée   générale ',
    votersAre: 'structures',
    whoVotes: 'all',
    members: ''
  },
  ...{ quorum: '1/2', countsProxies: 'yes', isWaivedOnSecond: 'yes', proxies: 'yes', mostProxies: '2' },
  ...{ majority: '1/2+', base: 'cast', tie: 'rejected', times: '1', per: 'year' }
};

test('a body is read as it was typed', () => {
  expect(parseBody(assembly)).toEqual({
    ok: true,
    value: {
      name: 'Assemblée générale',
      rules: {
        ...{ kind: 'assembly', votersAre: 'structures', members: null, isWaivedOnSecond: true },
        quorum: { share: half, countsProxies: true },
        proxies: { isAllowed: true, most: 2 },
        majority: { share: moreThanHalf, base: 'cast', isChairDeciding: false },
        rhythm: { times: 1, per: 'year' }
      }
    }
  });
});

test('nothing is chosen for whoever writes: all that the statutes decide is asked', () => {
  const read = parseBody(blankBody);
  const notSaid = ['kind', 'votersAre', 'whoVotes', 'quorum', 'proxies', 'majority', 'tie'];
  expect(read).toEqual({
    ok: false,
    problem: {
      name: { kind: 'missing' },
      ...Object.fromEntries(notSaid.map((field) => [field, { kind: 'not-said' }]))
    }
  });
  expect([quorumSo(blankBody), majoritySo(blankBody)]).toEqual([null, null]);
});

test.each<[string, Partial<BodyForm>, { readonly [Field in keyof BodyForm]?: BodyProblem }]>([
  ['without a name', { name: ' \n ' }, { name: { kind: 'missing' } }],
  ['with a long one', { name: 'a'.repeat(81) }, { name: { kind: 'too-long', limit: nameLimit } }],
  ['of nobody', { whoVotes: 'chosen', members: 'qui' }, { members: { kind: 'nobody-chosen' } }],
  ['with a share of nothing', { quorum: '1/0' }, { quorum: { kind: 'not-a-share' } }],
  ['with more than the whole', { majority: '3/2' }, { majority: { kind: 'not-a-share' } }],
  ['with words for a share', { majority: 'la moitié' }, { majority: { kind: 'not-a-share' } }],
  ['with a majority of nothing said', { base: '' }, { base: { kind: 'not-said' } }],
  [
    'with a quorum that may count those represented, or not',
    { countsProxies: '', isWaivedOnSecond: '' },
    { countsProxies: { kind: 'not-said' }, isWaivedOnSecond: { kind: 'not-said' } }
  ],
  ['that meets never', { times: '0' }, { times: { kind: 'not-a-count' } }],
  ['that meets often', { times: '367' }, { times: { kind: 'too-many', limit: 366 } }],
  ['with some proxies', { mostProxies: 'deux' }, { mostProxies: { kind: 'not-a-count' } }]
])('a body %s is not read', (_, typed, problem) => {
  expect(parseBody({ ...assembly, ...typed })).toEqual({ ok: false, problem });
});

test('what is not asked says nothing, whatever was typed before', () => {
  const typed = {
    quorum: 'none',
    proxies: 'no',
    majority: 'none',
    times: '',
    members: idOf('person', 'awa')
  };
  const read = parseBody({ ...assembly, ...typed });
  expect(read.ok && read.value.rules).toMatchObject({
    members: null,
    quorum: { share: null, countsProxies: false },
    isWaivedOnSecond: false,
    proxies: { isAllowed: false, most: null },
    majority: { share: null, base: 'cast' },
    rhythm: null
  });
});

test('what is said of a body comes back from its fields, and from its acts', () => {
  const share = fc.constantFrom(null, half, moreThanHalf, twoThirds, threeQuarters);
  const rules = fc
    .record({
      kind: fc.constantFrom(...bodyKinds),
      votersAre: fc.constantFrom(...voterKinds),
      members: fc.option(fc.constant([idOf('structure', 'un'), idOf('structure', 'deux')].sort())),
      quorum: share,
      proxies: fc.option(fc.option(fc.integer({ min: 1, max: 9 }))),
      flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      majority: fc.tuple(share, fc.constantFrom(...majorityBases)),
      rhythm: fc.option(
        fc.record({ times: fc.integer({ min: 1, max: 366 }), per: fc.constantFrom(...periods) })
      )
    })
    .map(({ quorum, proxies, flags, majority: [of, base], ...rest }) => ({
      ...rest,
      quorum: { share: quorum, countsProxies: quorum !== null && proxies !== null && flags[0] },
      isWaivedOnSecond: quorum !== null && flags[1],
      proxies: { isAllowed: proxies !== null, most: proxies },
      majority: { share: of, base: of === null ? ('cast' as const) : base, isChairDeciding: flags[2] }
    }));
  fc.assert(
    fc.property(rules, (said) => {
      expect(parseBody(bodyForm('Bureau', said))).toEqual({
        ok: true,
        value: { name: 'Bureau', rules: said }
      });
      const act = { ...said, body: idOf('body', 'bureau'), name: 'A'.repeat(43) };
      expect(ruling.read(ruling.write(act))).toEqual(act);
    })
  );
});
