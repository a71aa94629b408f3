import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { collectiveOf, meet, type Member } from '../../../tests/lab/journals';
import { idOf } from '../../../tests/lab/members';

afterEach(() => Dexie.delete('grange-journal'));

const person = (name: string) => idOf('person', name);
const structure = (name: string) => idOf('structure', name);
const isIn = (one: Member, by: Member) => by.journal.membership.members.has(one.keys.id);

test('an administration gives a role in a structure, theirs or another, and ends it', async () => {
  const [alice, bob] = (await collectiveOf(['bob', 'membre'])) as [Member, Member];
  const promoted = { person: person('bob'), structure: structure('bob'), role: 'administration' } as const;
  expect(await alice.says.grant(promoted)).toBe('counts');
  await meet(alice, bob);
  const joins = { person: person('alice'), structure: structure('bob'), role: 'membre' } as const;
  expect(await bob.says.grant(joins)).toBe('counts');
  await meet(alice, bob);
  expect(alice.journal.membership.members.mandatesOf(person('alice'))).toHaveLength(2);
  expect(await bob.says.grant({ ...joins, role: null })).toBe('counts');
  await meet(alice, bob);
  expect(alice.journal.membership.members.mandatesOf(person('alice'))).toHaveLength(1);
});

test('a member who decides nothing is told so, and nothing is said', async () => {
  const [alice, bob] = (await collectiveOf(['bob', 'membre'])) as [Member, Member];
  const before = bob.journal.chains.acts.length;
  expect(await bob.says.removePerson(person('alice'))).toBe('last-administration');
  expect(
    await bob.says.grant({ person: person('bob'), structure: structure('bob'), role: 'administration' })
  ).toBe('no-say');
  expect(bob.journal.chains.acts).toHaveLength(before);
  expect(isIn(alice, bob)).toBe(true);
});

test('the only administration cannot lay it down', async () => {
  const [alice] = (await collectiveOf()) as [Member];
  expect(
    await alice.says.grant({ person: person('alice'), structure: structure('alice'), role: 'membre' })
  ).toBe('last-administration');
});

test('a removal names the last word of each device, so that what it said before stands', async () => {
  const [alice, bob] = (await collectiveOf(['bob', 'administration'])) as [Member, Member];
  await bob.says.grant({ person: person('bob'), structure: structure('alice'), role: 'membre' });
  await meet(alice, bob);
  expect(await alice.says.removePerson(person('bob'))).toBe('counts');
  await bob.says.grant({ person: person('alice'), structure: structure('alice'), role: null });
  await meet(alice, bob);
  for (const one of [alice, bob]) {
    expect(isIn(bob, one)).toBe(false);
    expect(one.journal.membership.members.roleOf(person('alice'))).toBe('administration');
  }
});

test('from three structures on, putting an administration out waits for another to agree', async () => {
  const [alice, bob, carol] = (await collectiveOf(
    ['bob', 'administration'],
    ['carol', 'administration']
  )) as [Member, Member, Member];
  expect(await alice.says.removeStructure(structure('bob'))).toBe('waits-for-second');
  const [act] = alice.journal.membership.members.pending.keys();
  expect(await alice.says.second(act!)).toBe('same-structure');
  await meet(alice, bob, carol);
  expect(await carol.says.second(act!)).toBe('counts');
  expect(isIn(bob, carol)).toBe(false);
});

test('an invitation is taken back by whoever made it, and one of nobody is not', async () => {
  const [alice] = (await collectiveOf(['bob', 'membre'])) as [Member];
  const [invitation] = alice.journal.membership.members.invites.keys();
  expect(await alice.says.revoke(invitation!)).toBe('counts');
  expect(alice.journal.membership.members.invites.get(invitation!)?.revokedBy).not.toBeNull();
  expect(await alice.says.revoke('nothing' as never)).toBe('unknown');
});

test('a phone that was lost is blocked, and its person stays', async () => {
  const [alice, bob] = (await collectiveOf(['bob', 'membre'])) as [Member, Member];
  expect(await alice.says.block(bob.keys.id)).toBe('counts');
  expect(isIn(bob, alice)).toBe(false);
  expect(alice.journal.membership.members.roleOf(person('bob'))).toBe('membre');
});
