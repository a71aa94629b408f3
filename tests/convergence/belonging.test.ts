import { describe, expect, test } from 'vitest';
import { toBase64Url } from '../../src/lib/domain/base64url';
import { currentEpoch, needsEpoch } from '../../src/lib/domain/membership/epochs';
import { sayName } from '../../src/lib/workspace/say-membership';
import { actsAfter, gatherPhones, mutual, pause, until } from './gathering';

/** Who is put out and who stays, between phones that meet. */

const someHash = toBase64Url(new Uint8Array(32).fill(7));
const { joining, three, cut, heal } = gatherPhones();

describe('a removal', () => {
  test('cuts off the removed alone, at once; those who stay go on, under a new epoch', async () => {
    const [alice, bob, carol] = await three();
    const before = currentEpoch(alice.members);
    const since = alice.room!.peers.value.find(({ device }) => device === bob.device)!.since;
    await alice.block(carol);
    await until(() => !alice.meets(carol) && !bob.meets(carol));
    await until(() => carol.gatekeeper.standingOf(carol.device) === 'removed');
    await until(() => [alice, bob].every(({ members }) => currentEpoch(members) !== null));
    expect(currentEpoch(alice.members)).not.toBe(before);
    alice.write('after', 'secret');
    await until(() => bob.reads('after') === 'secret');
    expect(alice.room!.peers.value.find(({ device }) => device === bob.device)?.since).toBe(since);
    await pause(1000);
    expect([carol.reads('after'), carol.meets(alice), carol.meets(bob)]).toEqual([undefined, false, false]);
    expect(carol.journal.membership.members.epochs.size).toBe(1);
    expect(carol.gatekeeper.turnedAway.value).toBe('removed');
  }); // SYN-19, JRN-22

  test('reaches who comes back before anything new does, though somebody speaks meanwhile: nothing is passed on to the removed', async () => {
    const [alice, bob, carol] = await three();
    // More than comes at once: the removal is told last.
    const many = await actsAfter(alice, { devices: 1, many: 600 });
    for (const other of ['bob', 'carol']) cut('alice', other);
    await until(() => !alice.meets(bob) && !alice.meets(carol));
    expect(await alice.journal.take(many)).toBe(null);
    await alice.block(bob);
    alice.write('after', 'secret');
    expect(mutual(bob, carol)).toBe(true);
    alice.session.listen({
      welcomed: () => {
        void sayName(alice.journal, { write: () => Promise.resolve(someHash) }, '');
      }
    });
    heal('alice', 'carol');
    await until(() => carol.reads('after') === 'secret');
    await until(() => !carol.members.has(bob.device));
    await pause(500);
    expect(bob.reads('after')).toBe(undefined);
  }); // SYN-86

  test('of somebody who was away is told them when they come back, and nothing else', async () => {
    const [alice, bob, carol] = await three();
    await carol.close();
    await alice.block(carol);
    await until(() => !bob.members.has(carol.device));
    alice.write('after', 'secret');
    await carol.open();
    await until(() => carol.gatekeeper.turnedAway.value === 'removed');
    await until(() => carol.gatekeeper.standingOf(carol.device) === 'removed');
    expect(carol.reads('after')).toBeUndefined();
  }); // SYN-18

  test('is caught up with by a member who was away on the old epoch', async () => {
    const [alice, bob, carol] = await three();
    await bob.close();
    await alice.block(carol);
    await until(() => currentEpoch(alice.members) !== null && !needsEpoch(alice.members));
    alice.write('after', 'Barnum');
    await bob.open();
    await until(() => mutual(alice, bob) && bob.reads('after') === 'Barnum');
    await until(() => !bob.members.has(carol.device));
    await until(() => currentEpoch(bob.members) === currentEpoch(alice.members));
  }); // JRN-22

  test('two at once, apart, do not split those who stay', async () => {
    const [alice, bob, carol] = await three();
    const dave = await joining('dave', await alice.invite());
    await until(() => mutual(alice, bob, carol, dave));
    await alice.grant(bob, bob.structure, 'administration');
    await until(() => bob.members.isAdministration(bob.device));
    cut('alice', 'bob');
    for (const one of ['carol', 'dave']) for (const other of ['alice', 'bob']) cut(one, other);
    await until(() => !alice.meets(bob));
    await Promise.all([alice.block(carol), bob.block(dave)]);
    await until(() => [alice, bob].every(({ members }) => !needsEpoch(members)));
    heal('alice', 'bob');
    await until(() => mutual(alice, bob));
    await until(
      () =>
        [alice, bob].every(
          ({ members }) => !needsEpoch(members) && !members.has(carol.device) && !members.has(dave.device)
        ),
      25_000
    );
    await until(() => currentEpoch(alice.members) === currentEpoch(bob.members));
    bob.write('both', 'here');
    await until(() => alice.reads('both') === 'here');
  }, 60_000); // JRN-22
});
