import { describe, expect, test } from 'vitest';
import { toBase64Url } from '../../src/lib/domain/base64url';
import type { CustodyBody } from '../../src/lib/domain/custody/acts';
import { custody } from '../../src/lib/domain/custody/family';
import { sayCustody } from '../../src/lib/workspace/say-custody';
import { sayMembership, sayName } from '../../src/lib/workspace/say-membership';
import { idOf } from '../lab/members';
import type { Phone } from '../lab/phones';
import { gatherPhones, mutual, pause, until } from './gathering';

/** What people are called, and who is forgotten, between phones that meet. */

const { founder, joining, cut, heal } = gatherPhones();

describe('what somebody is called', () => {
  test.each(['membre', 'observation'] as const)(
    'is said by themselves as soon as they are let in, and read by all, whether %s',
    async (role) => {
      const alice = await founder();
      const bob = await joining('bob', await alice.invite({ role }), 'Bob Martin');
      const carol = await joining('carol', await alice.invite());
      await expect.poll(() => alice.nameOf(bob.person)).toBe('Bob Martin');
      await expect.poll(() => carol.nameOf(bob.person)).toBe('Bob Martin');
      expect(alice.members.names.has(alice.person)).toBe(false);
    }
  );

  test('stays as they said it, when they open the app again and when they change it', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite(), 'Bob Martin');
    await expect.poll(() => alice.nameOf(bob.person)).toBe('Bob Martin');
    const said = bob.journal.chains.acts.length;
    await bob.close();
    await bob.open();
    expect(bob.journal.chains.acts).toHaveLength(said);
    await sayName(bob.journal, bob.texts, 'Robert');
    await expect.poll(() => alice.nameOf(bob.person)).toBe('Robert');
  });
});

describe('somebody who is forgotten', () => {
  test('is called nothing any more on any phone, one that was away included, and their remarks are gone', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite(), 'Bob Martin');
    const carol = await joining('carol', await alice.invite());
    await expect.poll(() => carol.nameOf(bob.person)).toBe('Bob Martin');
    const remark = await bob.texts.write('Fragile, dixit Bob');
    const out = {
      thing: idOf('item', 'tent'),
      quantity: 1,
      structure: null,
      borrower: null,
      until: '2026-12-01',
      remark
    };
    await sayCustody(bob.journal, 'custody.out', out as CustodyBody);
    await expect.poll(async () => (await carol.texts.of([remark])).size).toBe(1);
    const name = bob.members.names.get(bob.person)!;
    await carol.close();
    await alice.block(bob);
    await sayMembership(alice.journal, 'membership.forget', { person: bob.person });
    await expect.poll(async () => (await alice.texts.of([remark, name])).size).toBe(0);
    await carol.open();
    await until(() => carol.members.forgotten.has(bob.person));
    await expect.poll(async () => (await carol.texts.of([remark, name])).size).toBe(0);
    expect(carol.members.names.has(bob.person)).toBe(false);
    expect(await carol.texts.lacking()).toEqual(new Set());
    // What was said stays said.
    expect(carol.journal.fold.stateOf(custody, idOf('item', 'tent')).outings).toHaveLength(1);
  });

  test('is called by their name again everywhere when whoever had them forgotten turns out to be out', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite({ role: 'administration' }), 'Bob');
    const carol = await joining('carol', await alice.invite({ structure: alice.structure }), 'Carol');
    const dave = await joining('dave', await alice.invite({ structure: alice.structure }), 'Dave');
    await until(() => mutual(alice, bob, carol, dave));
    await expect.poll(() => dave.nameOf(carol.person)).toBe('Carol');
    await expect.poll(() => alice.nameOf(carol.person)).toBe('Carol');
    // Whoever puts somebody out names the last that they said.
    const heads = ({ journal }: Phone) =>
      journal.heads
        .map(({ id }) => id)
        .sort()
        .join();
    await until(() => [bob, carol, dave].every((one) => heads(one) === heads(alice)));
    for (const other of ['bob', 'carol', 'dave']) cut('alice', other);
    await until(() => !alice.meets(bob) && !alice.meets(carol) && !alice.meets(dave));
    await bob.block(carol);
    await sayMembership(bob.journal, 'membership.forget', { person: carol.person });
    await until(() => dave.members.forgotten.has(carol.person));
    await alice.block(bob);
    heal('alice', 'dave');
    await until(() => !dave.members.has(bob.device));
    expect(dave.members.has(carol.device)).toBe(true);
    expect(dave.members.forgotten.has(carol.person)).toBe(false);
    expect(await alice.nameOf(carol.person)).toBe('Carol');
    await expect.poll(() => dave.nameOf(carol.person), { timeout: 20_000 }).toBe('Carol');
  }, 60_000);

  test('is not brought back by somebody who has the texts still', async () => {
    const alice = await founder();
    const bob = await joining('bob', await alice.invite(), 'Bob Martin');
    await expect.poll(() => alice.nameOf(bob.person)).toBe('Bob Martin');
    await sayMembership(bob.journal, 'membership.forget', { person: bob.person });
    const carol = await joining('carol', await alice.invite());
    await until(() => carol.members.forgotten.has(bob.person));
    await sayName(bob.journal, bob.texts, 'Robert');
    await until(() => carol.journal.chains.endOf(bob.device)?.kind === 'membership.name');
    await pause(300);
    const hash = (carol.journal.chains.endOf(bob.device)!.body as { text: Uint8Array }).text;
    expect((await carol.texts.of([toBase64Url(hash)])).size).toBe(0);
    expect(carol.members.names.has(bob.person)).toBe(false);
  });
});
