import { beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '../../../tests/lab/members';
import { Chains } from '../domain/acts/chains';
import { bodies, type Body, type MembershipKind } from '../domain/membership/kinds';
import { spaceOf } from '../domain/ids';
import { makeDeviceKeys, type DeviceKeys } from '../identity/device-key';
import { makeSeed, proveSeed, publicPartOf, type Seed } from '../identity/seed';
import { collectiveFoundedBy, isOfSpace, isProved } from './attest';
import { signAct, type ReadAct } from './signing';

let alice: DeviceKeys, bob: DeviceKeys, invitation: Seed, recovery: Seed;
let found: ReadAct, invite: ReadAct, chains: Chains;
let space: string;

const say = <Kind extends MembershipKind>(
  by: DeviceKeys,
  kind: Kind,
  body: Body<Kind>,
  last: ReadAct | null,
  of = space
) =>
  signAct(
    by,
    { space: of, at: 0, kind, body: bodies[kind].write(body as never) },
    { last: last?.act ?? null, news: [] }
  );

const founding = () => ({
  device: alice.id,
  keys: alice.public,
  person: idOf('person', 'alice'),
  structure: idOf('structure', 'alice'),
  recovery: publicPartOf(recovery),
  chance: new Uint8Array(16)
});

beforeAll(async () => {
  [alice, bob, invitation, recovery] = await Promise.all([
    makeDeviceKeys(),
    makeDeviceKeys(),
    makeSeed(),
    makeSeed()
  ]);
  found = await say(alice, 'membership.found', founding(), null, '');
  space = spaceOf(collectiveFoundedBy(found.act));
  const facts = {
    seed: publicPartOf(invitation),
    person: null,
    structure: null,
    role: 'membre',
    until: 1,
    uses: 1
  } as const;
  invite = await say(alice, 'membership.invite', facts, found);
  chains = new Chains();
  for (const { act } of [found, invite]) expect(chains.take(act).kind).toBe('kept');
});

const claim = () => ({
  collective: space.split('/')[0]!,
  device: bob.id,
  signKey: bob.public.sign
});

const enrol = async (changes: Partial<Body<'membership.enrol'>>) =>
  (
    await say(
      alice,
      'membership.enrol',
      {
        device: bob.id,
        keys: bob.public,
        person: idOf('person', 'bob'),
        structure: idOf('structure', 'bob'),
        invitation: invite.act.id,
        proof: (await proveSeed(invitation, claim()))!,
        seals: [],
        ...changes
      },
      invite
    )
  ).act;

describe('an act is one of the space', () => {
  test('when it founded the collective, or names it', async () => {
    expect(await isOfSpace(found.act, space)).toBe(true);
    expect(await isOfSpace(invite.act, space)).toBe(true);
    expect(await isOfSpace(await enrol({}), space)).toBe(true);
  });

  test('and not when it comes from another collective, or founded another', async () => {
    const other = spaceOf(idOf('collective', 'other'));
    expect(await isOfSpace(invite.act, other)).toBe(false);
    expect(await isOfSpace(found.act, other)).toBe(false);
    const again = await say(
      alice,
      'membership.found',
      { ...founding(), chance: new Uint8Array(16).fill(1) },
      null,
      ''
    );
    expect(await isOfSpace(again.act, space)).toBe(false);
  }); // JRN-16

  test('and not when whoever comes in shows the key of somebody else', async () => {
    expect(await isOfSpace(await enrol({ keys: alice.public }), space)).toBe(false);
    const stolen = await say(bob, 'membership.found', { ...founding(), keys: bob.public }, null, '');
    expect(await isOfSpace(stolen.act, spaceOf(collectiveFoundedBy(stolen.act)))).toBe(false);
  }); // JRN-16
});

describe('a newcomer is believed', () => {
  test('with the seed of the invitation', async () => {
    expect(await isProved(await enrol({}), space, chains)).toBe(true);
  });

  test('and not without it, with another, or for another device', async () => {
    const otherSeed = (await proveSeed(await makeSeed(), claim()))!;
    const otherDevice = (await proveSeed(invitation, { ...claim(), device: alice.id }))!;
    for (const proof of [otherSeed, otherDevice, new Uint8Array(64)])
      expect(await isProved(await enrol({ proof }), space, chains)).toBe(false);
  }); // JRN-17

  test('with the seed that was printed at the founding, and with no other', async () => {
    const back = async (seed: Seed) =>
      enrol({ invitation: found.act.id, proof: (await proveSeed(seed, claim()))! });
    expect(await isProved(await back(recovery), space, chains)).toBe(true);
    expect(await isProved(await back(invitation), space, chains)).toBe(false);
  });
});
