import { expect, test } from 'vitest';
import { currentEpoch, needsEpoch } from '../../src/lib/domain/membership/epochs';
import { sayMembership } from '../../src/lib/workspace/say-membership';
import { gatherPhones, mutual, until } from './gathering';

/** Somebody who lost their phone, and comes back among the others with what they had saved of it. */

const { founder, joining, restoring, three, cut } = gatherPhones();

test('whoever comes back by a backup that nobody has heard of is let in by all, and exchanges with them', async () => {
  const [alice, bob, carol] = await three();
  alice.write('saved', 'yes');
  await until(() => bob.reads('saved') === 'yes');
  for (const other of ['bob', 'carol']) cut('alice', other);
  const backup = await alice.backUp();
  await alice.close();
  bob.write('meanwhile', 'yes');
  const back = await restoring('alice/2', backup);
  await until(() => mutual(back, bob, carol));
  await until(() => back.reads('meanwhile') === 'yes');
  back.write('after', 'yes');
  await until(() => carol.reads('after') === 'yes');
  expect(back.members.isAdministration(back.device)).toBe(true);
  await back.block(alice);
  await until(() => [bob, carol].every(({ members }) => !members.has(alice.device)));
  expect(mutual(back, bob, carol)).toBe(true);
}); // JRN-29, SYN-18

test('whoever comes back by a backup from before anybody joined is let in by those who joined since', async () => {
  const alice = await founder();
  const backup = await alice.backUp();
  const bob = await joining('bob', await alice.invite());
  await until(() => mutual(alice, bob));
  await alice.close();
  bob.write('meanwhile', 'yes');
  const back = await restoring('alice/2', backup);
  expect(back.members.has(bob.device)).toBe(false);
  await until(() => mutual(back, bob));
  await until(() => back.reads('meanwhile') === 'yes');
  back.write('after', 'yes');
  await until(() => bob.reads('after') === 'yes');
  for (const one of [back, bob]) {
    expect(one.members.isAdministration(back.device)).toBe(true);
    expect(one.members.has(bob.device)).toBe(true);
    expect(one.members.devices.get(back.device)?.by).toBe(back.members.devices.get(back.device)?.by);
  }
}); // JRN-29, SYN-18

test('whoever comes back long after finds the others, though these meet elsewhere by now', async () => {
  const alice = await founder();
  const { structure } = alice;
  const dora = await joining('dora', await alice.invite({ structure, role: 'administration' }));
  const bob = await joining('bob', await alice.invite());
  await until(() => mutual(alice, dora, bob));
  const backup = await alice.backUp();
  await until(() => dora.members.invites.has(backup.way.act) && bob.members.invites.has(backup.way.act));
  const before = currentEpoch(alice.members);
  // Every administration speaks under the new epoch: nobody says any more under the old one that they are there.
  await dora.block(bob);
  await until(() => currentEpoch(dora.members) !== before && !needsEpoch(dora.members));
  await until(() => currentEpoch(alice.members) === currentEpoch(dora.members));
  await alice.invite();
  await until(
    () => dora.journal.chains.endOf(alice.device)!.id === alice.journal.chains.endOf(alice.device)!.id
  );
  await alice.close();
  dora.write('meanwhile', 'yes');
  const back = await restoring('alice/2', backup);
  expect(currentEpoch(back.members)).toBe(before);
  await until(() => mutual(back, dora));
  await until(() => back.reads('meanwhile') === 'yes');
  await until(() => !needsEpoch(dora.members) && currentEpoch(back.members) === currentEpoch(dora.members));
  expect(back.members.has(bob.device)).toBe(false);
}); // JRN-29, SYN-9

test('whoever was put out since does not come back by a backup, and is told', async () => {
  const alice = await founder();
  const bob = await joining('bob', await alice.invite());
  await until(() => mutual(alice, bob));
  const backup = await bob.backUp();
  await bob.close();
  await alice.remove(bob);
  await until(() => !alice.members.has(bob.device) && !needsEpoch(alice.members));
  alice.write('after', 'secret');
  const back = await restoring('bob/2', backup);
  await until(() => back.gatekeeper.turnedAway.value !== null);
  expect(back.reads('after')).toBeUndefined();
  expect(alice.meets(back)).toBe(false);
});

test('whoever finds a backup that was taken back opens nothing with it', async () => {
  const [alice, bob, carol] = await three();
  const backup = await alice.backUp();
  await sayMembership(alice.journal, 'membership.revoke', { invitation: backup.way.act });
  await until(() =>
    [bob, carol].every(({ members }) => members.invites.get(backup.way.act)?.revokedBy != null)
  );
  alice.write('after', 'secret');
  await until(() => bob.reads('after') === 'secret');
  const thief = await restoring('alice/2', backup);
  await until(() => thief.gatekeeper.turnedAway.value !== null);
  expect(thief.reads('after')).toBeUndefined();
  expect([alice, bob, carol].some((one) => one.meets(thief))).toBe(false);
}); // JRN-30
