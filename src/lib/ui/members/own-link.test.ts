import { expect, test } from 'vitest';
import { judge, meet, phone, pictured, threeStructures, type Phone } from '../../../../tests/lab/members';
import { Chains } from '../../domain/acts/chains';
import { pictureOf } from '../../domain/membership/picture';
import { hasComeBack, ownLinkOf } from './own-link';

function standsFor({ knows, person, device }: Phone, now = 0) {
  const chains = new Chains();
  for (const act of knows) chains.take(act);
  return ownLinkOf(pictureOf(chains, judge(knows)), { person, device }, now);
}

function alone() {
  const alice = phone('alice');
  alice.found('alice');
  return alice;
}

test('a link for another device of mine is open until the device has come', () => {
  const [alice, second] = [alone(), phone('alice/2')];
  expect(standsFor(alice)).toEqual({ kind: 'none' });
  const act = alice.inviteBack(second);
  expect(standsFor(alice)).toEqual({ kind: 'open', act });
  alice.admitBack(second, act);
  expect(standsFor(alice)).toMatchObject({ kind: 'came', device: { device: second.device } });
});

test('the last link counts, none whose time has passed, nor a device that was blocked', () => {
  const [alice, second, third] = [alone(), phone('alice/2'), phone('alice/3')];
  alice.add(second);
  expect(standsFor(alice, 1e15)).toEqual({ kind: 'none' });
  const act = alice.inviteBack(third);
  expect(standsFor(alice)).toEqual({ kind: 'open', act });
  expect(standsFor(alice, 1e15)).toEqual({ kind: 'none' });
  alice.admitBack(third, act);
  alice.block(third);
  expect(standsFor(alice)).toEqual({ kind: 'none' });
});

test('the device that came is not told of itself as another, though the one that let it in was blocked', () => {
  const [alice, second] = [alone(), phone('alice/2')];
  alice.add(second);
  meet(alice, second);
  expect(standsFor(second)).toEqual({ kind: 'none' });
  second.block(alice);
  expect(standsFor(second)).toEqual({ kind: 'none' });
});

test('what lets somebody else in, or was asked for by another, is no link of mine', () => {
  const [alice, bob] = [alone(), phone('bob')];
  alice.bring(bob, 'bob', 'administration');
  meet(alice, bob);
  bob.inviteBack(phone('alice/2'));
  meet(alice, bob);
  expect(standsFor(alice)).toEqual({ kind: 'none' });
});

test('somebody has come back once their new device is in, until it is blocked', () => {
  const [alice, bob, carol] = threeStructures();
  const again = phone('carol/2');
  const hasCarolComeBack = (now = 0) => hasComeBack(pictured(alice.knows), carol.person, now);
  expect(hasCarolComeBack()).toBe(false);
  const act = alice.inviteBack(again);
  meet(alice, bob);
  bob.second(act);
  meet(alice, bob);
  expect(hasCarolComeBack()).toBe(false);
  alice.admitBack(again, act);
  expect(hasCarolComeBack()).toBe(true);
  expect(hasCarolComeBack(1e15)).toBe(false);
  alice.block(again);
  expect(hasCarolComeBack()).toBe(false);
});
