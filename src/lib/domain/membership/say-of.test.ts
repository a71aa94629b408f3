import { expect, test } from 'vitest';
import { meet, phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import { actsBehind, membersWith } from './say-of';

/** What stands behind a device, as whoever knows all that `knower` knows shows it. */
function behind(knower: ReturnType<typeof phone>, of: ReturnType<typeof phone>) {
  const acts = new Map(knower.knows.map((act) => [act.id, act]));
  const authorOf = (id: ActId) => acts.get(id)?.author ?? null;
  return actsBehind(knower.membership.members, of.device, authorOf).map((id) => acts.get(id)!);
}

test('whoever was away learns why a newcomer decides from those acts alone, in whatever order they come', () => {
  const [alice, bob, carol, dora] = [phone('alice'), phone('bob'), phone('carol'), phone('dora')];
  alice.found('alice');
  alice.admit(bob, alice.invite('alice', 'administration'), 'alice');
  meet(alice, bob);
  const away = alice.membership.members;
  bob.sayAnything('x', null);
  bob.admit(carol, bob.invite('alice', 'administration'), 'alice');
  meet(bob, carol);
  carol.admit(dora, carol.invite('alice', 'administration'), 'alice');
  meet(carol, dora);
  const shown = behind(dora, dora);
  expect(shown.some(({ kind }) => kind === 'x')).toBe(false);
  expect(membersWith(away, shown.toReversed()).isAdministration(dora.device)).toBe(true);
  expect(away.has(dora.device)).toBe(false);
});

test('nobody gives themselves a say by what they show', () => {
  const [alice, bob, mallory] = [phone('alice'), phone('bob'), phone('mallory')];
  alice.found('alice');
  alice.admit(bob, alice.invite('alice', 'membre'), 'alice');
  meet(alice, bob);
  const away = alice.membership.members;
  const theirs = bob.knows.length;
  bob.admit(mallory, bob.invite('alice', 'administration'), 'alice');
  meet(bob, mallory);
  mallory.grant(mallory, 'alice', 'administration');
  const shown = mallory.knows.slice(theirs);
  expect(shown.length).toBe(3);
  expect(membersWith(away, shown).isAdministration(mallory.device)).toBe(false);
});
