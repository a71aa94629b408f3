import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { founding, setDevice } from '../../../../tests/lab/workspaces';
import type { BodySaid } from '../../domain/bodies/forms';
import { moreThanHalf } from '../../domain/decisions/share';
import { idFrom } from '../../domain/ids';
import type { Collective } from '../collective';
import type { LiveSpace } from '../live-space';

const device = setDevice();
let collective: Collective;
let live: LiveSpace;
beforeAll(async () => {
  collective = await device.opened(device.workspace.createCollective(founding));
  live = await collective.live();
});
afterAll(() => collective.close());

const assembly: BodySaid = {
  name: 'Assemblée générale',
  rules: {
    ...{ kind: 'assembly', votersAre: 'structures', members: null, isWaivedOnSecond: true },
    quorum: { share: { parts: 1, of: 2, isExceeded: false }, countsProxies: true },
    proxies: { isAllowed: true, most: 2 },
    majority: { share: moreThanHalf, base: 'cast', isChairDeciding: false },
    rhythm: { times: 1, per: 'year' }
  }
};

async function rule(said: BodySaid, known: Parameters<LiveSpace['ruleBody']>[0] = null) {
  const ruled = await live.ruleBody(known, said);
  if (!ruled.ok) throw new Error(ruled.problem.kind);
  await collective.projected();
  return ruled.value;
}

test('a body is read cold with its name and rules, and with those before', async () => {
  const id = await rule(assembly);
  expect(live.whyNotRuleBody()).toBeNull();
  expect(await collective.bodies.body(id)).toMatchObject({
    name: 'Assemblée générale',
    inForce: { by: collective.me.person, rules: { ...assembly.rules, name: expect.any(String) as string } },
    ...{ earlier: [], ended: null }
  });
  await rule({ name: 'Assemblée', rules: { ...assembly.rules, rhythm: null } }, id);
  const known = await collective.bodies.body(id);
  expect(known).toMatchObject({ name: 'Assemblée', inForce: { rules: { rhythm: null } } });
  expect(known?.earlier.map((one) => known.nameIn(one))).toEqual(['Assemblée générale']);
});

test('it is listed before one that was ended, which is taken up again', async () => {
  const over = await rule({ ...assembly, name: 'Comité des fêtes' });
  expect(await live.endBody(over)).toEqual({ ok: true, value: over });
  expect(await live.endBody(over)).toEqual({ ok: false, problem: { kind: 'over' } });
  await rule({ name: 'Commission travaux', rules: { ...assembly.rules, kind: 'commission' } });
  const list = async () => (await collective.bodies.list()).map(({ name, ended }) => [name, ended === null]);
  expect((await list()).slice(-2)).toEqual([
    ['Commission travaux', true],
    ['Comité des fêtes', false]
  ]);
  await rule({ ...assembly, name: 'Comité des fêtes' }, over);
  expect((await list()).every(([, goesOn]) => goesOn)).toBe(true);
});

test('whoever is named a member of a body reads so in what is held of them', async () => {
  const { person } = collective.me;
  const id = await rule({
    name: 'Bureau',
    rules: { ...assembly.rules, kind: 'bureau', votersAre: 'people', members: [person] }
  });
  const { seats } = await live.personData(person);
  expect(seats).toMatchObject([{ body: id, kind: 'bureau', by: person }]);
});

test('nobody ends what they have not heard of', async () => {
  const unknown = idFrom<'body'>(new Uint8Array(16));
  expect(await collective.bodies.body(unknown)).toBeNull();
  expect(await live.endBody(unknown)).toEqual({ ok: false, problem: { kind: 'unknown' } });
});

test('whoever had their words erased names nothing', async () => {
  const id = await rule(assembly);
  await (await collective.deciding()).forget(collective.me.person);
  expect(await live.ruleBody(null, assembly)).toEqual({ ok: false, problem: { kind: 'forgotten' } });
  await expect.poll(async () => (await collective.bodies.body(id))?.name).toBeNull();
});
