import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { spaceOf } from '../../src/lib/domain/ids';
import { bodies, type Body, type MembershipKind } from '../../src/lib/domain/membership/kinds';
import { makeDeviceKeys, sign, type DeviceKeys } from '../../src/lib/identity/device-key';
import { makeSeed, proveSeed, publicPartOf, type Seed } from '../../src/lib/identity/seed';
import { encodeAct, toSign } from '../../src/lib/journal/act-codec';
import { newsOf, signAct, type ReadAct, type Run } from '../../src/lib/journal/signing';
import { newId } from '../../src/lib/workspace/chance';
import { sayMembership } from '../../src/lib/workspace/say-membership';
import { clock, collectiveOf, meet, type Member } from '../lab/journals';
import { idOf, told } from '../lab/members';
import { otherForm } from '../lab/other-form';

/**
 * Mallory is a member, with the app's own code and their own key, who says what they should not to whom they please.
 * Alice, Bob and Carol are honest: whatever they are told, and by whom first, they find the same and go on together.
 */

const living: Member[] = [];

afterEach(async () => {
  for (const { journal } of living.splice(0)) journal.close();
  await Dexie.delete('grange-journal');
});

async function village() {
  const all = await collectiveOf(['bob', 'membre'], ['carol', 'administration'], ['mallory', 'membre']);
  living.push(...all);
  const [alice, bob, carol, mallory] = all as [Member, Member, Member, Member];
  return { alice, bob, carol, mallory, honest: [alice, bob, carol] as const };
}

const farAway = 4_000_000_000_000;

/** Into the structure of whoever makes it, as members may; an administration's brings a new one. */
const invitationOf = (seed: Seed, by?: Member): Body<'membership.invite'> => ({
  seed: publicPartOf(seed),
  person: null,
  structure: by === undefined ? null : idOf('structure', by.name),
  role: 'membre',
  until: farAway,
  uses: 1
});

/** What somebody signs by their own hand, past every rule of the app; at the end of what they know of their chain. */
function forge<Kind extends MembershipKind>(
  by: Member,
  kind: Kind,
  body: Body<Kind>,
  at = clock
): Promise<ReadAct> {
  const saying = { space: spaceOf(by.collective), at, kind, body: bodies[kind].write(body as never) };
  const others = by.journal.chains.ends.filter(({ author }) => author !== by.keys.id);
  return signAct(by.keys, saying as never, {
    last: by.journal.chains.endOf(by.keys.id),
    news: newsOf(others)
  });
}

const runOf = (by: DeviceKeys, ...acts: readonly ReadAct[]): Run => ({
  signKey: by.public.sign,
  acts: acts.map(({ signed }) => signed)
});

/** The honest ones meet, find the same, and what one says after that counts for all of them. */
async function agree(honest: readonly Member[]) {
  await meet(...honest);
  const after = await sayMembership(honest[1]!.journal, 'membership.name', {
    text: 'n'.repeat(42) + 'A'
  } as never);
  await meet(...honest);
  const acts = honest[0]!.journal.chains.acts;
  const views = honest.map(({ journal }) => ({
    told: told(journal.membership, acts),
    forks: [...journal.chains.forks.values()].map(({ author, seq, acts }) => [
      author,
      seq,
      acts.map(({ id }) => id)
    ])
  }));
  for (const view of views) expect(view).toEqual(views[0]);
  const { membership, chains } = honest[0]!.journal;
  expect(membership.verdicts.get(after.id)).toBe('counts');
  for (const { journal } of honest) expect(journal.chains.acts).toHaveLength(acts.length);
  return { verdicts: membership.verdicts, members: membership.members, forks: chains.forks };
}

/** Hands a run to everyone; gives the reasons for which they refuse it. */
const offer = (to: readonly Member[], run: Run) =>
  Promise.all(to.map(async ({ journal }) => (await journal.take([run]))?.kind ?? null));

describe('an act that nobody signed', () => {
  test('with an altered body is refused by each of three, who keep the true one', async () => {
    const { bob, honest } = await village();
    const said = await forge(bob, 'membership.invite', invitationOf(await makeSeed(), bob));
    const bytes = said.signed.bytes.slice();
    bytes[bytes.length - 1]! ^= 1;
    const refused = await offer(honest, runOf(bob.keys, { ...said, signed: { ...said.signed, bytes } }));
    expect(refused).not.toContain(null);
    expect(await offer(honest, runOf(bob.keys, said))).toEqual([null, null, null]);
    expect((await agree(honest)).verdicts.get(said.act.id)).toBe('counts');
  }); // JRN-5, SYN-81

  test('in the name of another author is refused by each of three, under whichever key it comes', async () => {
    const { bob, mallory, honest } = await village();
    const { act } = await forge(bob, 'membership.invite', invitationOf(await makeSeed(), bob));
    const bytes = encodeAct(act, act.body);
    const forged = { ...act, signed: { bytes, signature: await sign(mallory.keys, toSign(bytes)) } };
    for (const keys of [bob.keys, mallory.keys]) {
      const refused = await offer(honest, { signKey: keys.public.sign, acts: [forged.signed] });
      expect(refused).toEqual(['not-signed', 'not-signed', 'not-signed']);
    }
    expect((await agree(honest)).verdicts.has(act.id)).toBe(false);
  }); // JRN-4

  test('from another collective is refused by each of three, founder’s word or not', async () => {
    const { honest } = await village();
    const [elsewhere] = await collectiveOf(['dora', 'membre']);
    living.push(elsewhere!);
    for await (const { runs } of elsewhere!.journal.since([]))
      for (const run of runs) expect(await offer(honest, run)).toEqual(Array(3).fill('other-space'));
    expect((await agree(honest)).members.devices.size).toBe(4);
  }); // JRN-16
});

test('two things said at one place, one to Alice and one to Bob, alarm all three and count for none', async () => {
  const { alice, bob, mallory, honest } = await village();
  const [one, other] = [
    await forge(mallory, 'membership.invite', invitationOf(await makeSeed(), mallory)),
    await forge(mallory, 'membership.invite', invitationOf(await makeSeed(), mallory))
  ];
  await offer([alice], runOf(mallory.keys, one));
  await offer([bob], runOf(mallory.keys, other));
  const { verdicts, forks } = await agree(honest);
  expect([one, other].map(({ act }) => verdicts.get(act.id))).toEqual(['forked', 'forked']);
  expect(forks.get(mallory.keys.id)?.acts).toHaveLength(2);
}); // JRN-8

test('a signature in its other valid form, told to Bob, is the act that Alice has, and accuses nobody', async () => {
  const { alice, bob, mallory, honest } = await village();
  const said = await forge(mallory, 'membership.invite', invitationOf(await makeSeed(), mallory));
  const signature = otherForm(said.signed.signature);
  await offer([alice], runOf(mallory.keys, said));
  expect(await offer([bob], runOf(mallory.keys, { ...said, signed: { ...said.signed, signature } }))).toEqual(
    [null]
  );
  const { verdicts, forks } = await agree(honest);
  expect(verdicts.get(said.act.id)).toBe('counts');
  expect(forks.size).toBe(0);
}); // JRN-3

describe('somebody who was put out', () => {
  test('says nothing more, whether they say it as before they knew, with a clock set back, or after', async () => {
    const { alice, bob, mallory, honest } = await village();
    expect(await alice.says.block(mallory.keys.id)).toBe('counts');
    await meet(alice, bob);
    const removal = alice.journal.chains.endOf(alice.keys.id)!;
    const backdated = await forge(mallory, 'membership.invite', invitationOf(await makeSeed(), mallory), 0);
    // Bob is told first, so that what was cut off does not hang on who heard of the removal when.
    expect(await offer([bob], runOf(mallory.keys, backdated))).toEqual([null]);
    await mallory.journal.take([runOf(mallory.keys, backdated)]);
    await meet(alice, mallory);
    const knowing = await sayMembership(
      mallory.journal,
      'membership.invite',
      invitationOf(await makeSeed(), mallory)
    );
    await meet(bob, mallory);
    const { verdicts, members } = await agree(honest);
    expect(verdicts.get(removal.id)).toBe('counts');
    expect(verdicts.get(backdated.act.id)).toBe('removed-meanwhile');
    expect(verdicts.get(knowing.id)).toBe('stranger');
    expect(members.has(mallory.keys.id)).toBe(false);
  }); // JRN-9, JRN-10
});

describe('an invitation', () => {
  async function comer() {
    const keys = await makeDeviceKeys();
    return { device: keys.id, keys: keys.public, person: newId<'person'>(), structure: newId<'structure'>() };
  }
  const enrolment = async (
    by: Member,
    invitation: Body<'membership.enrol'>['invitation'],
    seed: Seed
  ): Promise<Body<'membership.enrol'>> => {
    const who = await comer();
    const claim = { collective: by.collective, device: who.device, signKey: who.keys.sign };
    return { ...who, invitation, proof: (await proveSeed(seed, claim))!, seals: [] };
  };

  test('that Mallory forges, without its seed or with none that was ever made, lets nobody in anywhere', async () => {
    const { alice, mallory, honest } = await village();
    const { id } = await sayMembership(alice.journal, 'membership.invite', invitationOf(await makeSeed()));
    await meet(alice, mallory);
    const unproved = await enrolment(mallory, id, await makeSeed());
    const first = await sayMembership(mallory.journal, 'membership.enrol', unproved);
    const unknown = await enrolment(mallory, first.id, await makeSeed());
    const second = await sayMembership(mallory.journal, 'membership.enrol', unknown);
    await meet(mallory, ...honest);
    const { verdicts, members } = await agree(honest);
    expect(verdicts.get(first.id)).toBe('unproved');
    expect(verdicts.get(second.id)).toBe('unknown');
    expect([unproved, unknown].some(({ device }) => members.has(device))).toBe(false);
  }); // JRN-17

  test('for one, used again by Mallory apart from Bob, lets in one and the same everywhere', async () => {
    const { alice, bob, mallory, honest } = await village();
    const seed = await makeSeed();
    const { id } = await sayMembership(alice.journal, 'membership.invite', invitationOf(seed));
    await meet(alice, bob);
    await meet(alice, mallory);
    const [byBob, byMallory] = [await enrolment(bob, id, seed), await enrolment(mallory, id, seed)];
    await sayMembership(bob.journal, 'membership.enrol', byBob);
    await sayMembership(mallory.journal, 'membership.enrol', byMallory);
    await meet(mallory, ...honest);
    const again = await enrolment(mallory, id, seed);
    const late = await sayMembership(mallory.journal, 'membership.enrol', again);
    await meet(mallory, ...honest);
    const { verdicts, members } = await agree(honest);
    expect([byBob, byMallory].filter(({ device }) => members.has(device))).toHaveLength(1);
    expect(verdicts.get(late.id)).toBe('invitation-over');
  }); // JRN-9, JRN-17
});
