import { describe, expect, test } from 'vitest';
import type { CustodyBody } from '../../src/lib/domain/custody/acts';
import { custody } from '../../src/lib/domain/custody/family';
import { needsEpoch } from '../../src/lib/domain/membership/epochs';
import { sayMembership } from '../../src/lib/workspace/say-membership';
import { idOf } from '../lab/members';
import type { Phone } from '../lab/phones';
import { gatherPhones, mutual, pause, until } from './gathering';

/** Who is let in, and as what, between phones that meet. */

const { founder, joining, three } = gatherPhones();

describe('an invitation', () => {
  test('lets a newcomer in, who then has the journal and the document', async () => {
    const alice = await founder();
    alice.write('tent', 'Barnum');
    const invitation = await alice.invite();
    const bob = await joining('bob', invitation);
    await until(() => mutual(alice, bob) && bob.reads('tent') === 'Barnum');
    expect(bob.members.devices.get(bob.device)?.invitation).toBe(invitation.act);
    expect(bob.journal.heads.map(({ id }) => id).sort()).toEqual(
      alice.journal.heads.map(({ id }) => id).sort()
    );
    expect(needsEpoch(alice.members)).toBe(false);
  }); // SYN-18

  test('is answered by any member, and not by the one who made it alone', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite());
    await until(() => mutual(alice, bob));
    const forCarol = await alice.invite();
    await until(() => bob.members.invites.has(forCarol.act));
    await alice.close();
    const carol = await joining('carol', forCarol);
    await until(() => mutual(bob, carol));
    await alice.open();
    await until(() => mutual(alice, bob, carol));
    expect(alice.members.invites.get(forCarol.act)?.enrolled).toEqual([carol.device]);
  }); // SYN-18

  test('lets in whom a member who was away does not know, as soon as they meet', async () => {
    const alice = await founder();
    const away = await joining('away', await alice.invite());
    await until(() => mutual(alice, away));
    await away.close();
    const newcomer = await joining('newcomer', await alice.invite());
    await until(() => mutual(alice, newcomer));
    await alice.close();
    await away.open();
    await until(() => mutual(away, newcomer));
    expect(away.members.has(newcomer.device)).toBe(true);
  }); // SYN-83

  test('brings another phone of a person, whom others know at once, and who has the same say', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite());
    await until(() => mutual(alice, bob));
    const other = await joining('bob again', await bob.invite({ person: bob.person }));
    await until(() => mutual(alice, bob, other));
    expect(other.members.personOf(other.device)).toBe(bob.person);
    expect(alice.members.devicesOf(bob.person).map(({ device }) => device)).toEqual([
      bob.device,
      other.device
    ]);
    await bob.block(other);
    await until(() => !alice.meets(other) && alice.meets(bob));
    await until(() => other.gatekeeper.turnedAway.value === 'removed');
  });

  test.each([
    [
      'that was taken back',
      async (alice: Phone) => {
        const invitation = await alice.invite();
        await sayMembership(alice.journal, 'membership.revoke', { invitation: invitation.act });
        return invitation;
      }
    ],
    ['whose time is over', (alice: Phone) => alice.invite({ until: Date.now() - 1000 })],
    [
      'that was used as often as it may',
      async (alice: Phone) => {
        const invitation = await alice.invite();
        const first = await joining('first', invitation);
        await until(() => mutual(alice, first));
        return invitation;
      }
    ],
    [
      'that nobody made',
      async (alice: Phone) => {
        const forged = await (await founder('mallory')).invite();
        return { ...forged, collective: alice.start.collective };
      }
    ]
  ])('%s opens nothing', async (_, make) => {
    const alice = await founder();
    const bob = await joining('bob', await make(alice));
    await pause(1000);
    expect(bob.journal.heads).toEqual([]);
    expect(bob.members.devices.size).toBe(0);
    expect(alice.members.devices.has(bob.device)).toBe(false);
  });
});

test('a structure that lost all its phones comes back by an invitation that two administrations agree on', async () => {
  const [alice, bob, lost] = await three();
  await alice.grant(bob, bob.structure, 'administration');
  await until(() => bob.members.isAdministration(bob.device) && lost.members.isAdministration(bob.device));
  alice.write('tent', 'Barnum');
  await until(() => lost.reads('tent') === 'Barnum');
  await lost.close();
  const link = await alice.invite({ person: lost.person });
  await until(() => bob.members.pending.has(link.act));
  const back = await joining('carol again', link);
  await pause(1000);
  expect([back.journal.heads, back.reads('tent')]).toEqual([[], undefined]);
  await sayMembership(bob.journal, 'membership.second', { act: link.act });
  await until(() => mutual(alice, bob, back) && back.reads('tent') === 'Barnum');
  for (const { members } of [alice, bob, back]) {
    expect(members.personOf(back.device)).toBe(lost.person);
    expect(members.roleIn(lost.person, lost.structure)).toBe('membre');
  }
  await alice.block(lost);
  await lost.open();
  await until(() => lost.gatekeeper.turnedAway.value === 'removed');
  expect([alice, bob].every((one) => one.meets(back) && !one.meets(lost))).toBe(true);
}, 60_000);

describe('an observer', () => {
  test('reads what others write, and what it writes reaches nobody', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite());
    const olga = await joining('olga', await alice.invite({ role: 'observation' }));
    await until(() => mutual(alice, bob, olga));
    alice.write('tent', 'Barnum');
    await until(() => olga.reads('tent') === 'Barnum');
    olga.write('mine', 'unseen');
    await pause(800);
    expect([alice.reads('mine'), bob.reads('mine')]).toEqual([undefined, undefined]);
    expect(alice.gatekeeper.standingOf(olga.device)).toBe('observes');
  }); // SYN-19

  test('whose act says something is believed by nobody', async () => {
    const alice = await founder();
    const olga = await joining('olga', await alice.invite({ role: 'observation' }));
    await until(() => mutual(alice, olga));
    const thing = idOf('item', 'barnum');
    const body = { thing, quantity: 1, structure: null, borrower: null, until: null, remark: null };
    const act = await olga.journal.say<CustodyBody>('custody.out', body, custody.kinds['custody.out']!);
    await until(() => alice.journal.fold.verdictOf(act.id) !== null);
    expect(alice.journal.fold.verdictOf(act.id)).toBe('no-standing');
  });
});
