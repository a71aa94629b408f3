import { expect, test } from 'vitest';
import { meet, phone } from '../../../../tests/lab/members';
import { whoElseHas } from './who-else';

test('members come before one’s own devices, and who was put out is nobody', () => {
  const [alice, second, bob] = [phone('alice'), phone('alice/2'), phone('bob')];
  const found = () => whoElseHas(alice.membership.members, alice.device);
  alice.found('alice');
  expect(found()).toBe('nobody');
  alice.add(second);
  expect(found()).toBe('own-devices');
  alice.bring(bob, 'bob');
  expect(found()).toBe('members');
  meet(alice, bob);
  expect(whoElseHas(bob.membership.members, bob.device)).toBe('members');
  alice.remove(bob);
  expect(found()).toBe('own-devices');
  alice.block(second);
  expect(found()).toBe('nobody');
});
