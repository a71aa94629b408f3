import { expect, test } from 'vitest';
import { meet, phone } from '../../../../tests/lab/members';
import type { DeviceId } from '../ids';
import { actsOfMembers, type KnownHere } from './lead-in';

const knowing = (...devices: readonly { readonly device: DeviceId }[]): KnownHere => ({
  isIn: (device) => devices.some((known) => known.device === device),
  holds: () => false,
  isProved: () => true
});

test('whoever knows nobody takes what follows from the founding, in whatever order it comes', () => {
  const [alice, bob, carol] = [phone('alice'), phone('bob'), phone('carol')];
  alice.found('alice');
  alice.admit(bob, alice.invite('alice', 'administration'), 'alice');
  meet(alice, bob);
  bob.admit(carol, bob.invite('alice', 'membre'), 'alice');
  meet(bob, carol);
  carol.sayAnything('x', null);
  const all = carol.knows;
  expect(all.length).toBeGreaterThan(4);
  expect(actsOfMembers([...all].reverse(), knowing()).size).toBe(all.length);
});

test('a long line of newcomers, each let in by the one before, is told from what was read once', () => {
  const line = Array.from({ length: 12 }, (_, i) => phone(`member ${i}`));
  line[0]!.found('alice');
  for (const [i, comer] of line.slice(1).entries()) {
    const host = line[i]!;
    host.admit(comer, host.invite('alice', 'administration'), 'alice');
    meet(host, comer);
  }
  let reads = 0;
  const counted = line
    .at(-1)!
    .knows.map(
      (act) =>
        new Proxy(act, { get: (target, field) => (field === 'body' && reads++, Reflect.get(target, field)) })
    );
  expect(actsOfMembers(counted.reverse(), knowing()).size).toBe(counted.length);
  expect(reads).toBeLessThan(5 * counted.length);
});

test('of a stranger’s own acts, and of those whom strangers let in, none is taken', () => {
  const [alice, mallory, eve] = [phone('alice'), phone('mallory'), phone('eve')];
  alice.found('alice');
  mallory.found('mallory');
  mallory.admit(eve, mallory.invite('mallory', 'membre'), 'mallory');
  meet(mallory, eve);
  eve.sayAnything('x', null);
  const theirs = eve.knows.filter(({ kind }) => kind !== 'membership.found');
  expect(actsOfMembers(theirs, knowing(alice))).toEqual(new Set());
});

test('what a member had seen is taken, whoever said it', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  alice.found('alice');
  alice.admit(bob, alice.invite('alice', 'membre'), 'alice');
  const before = bob.sayAnything('x', null);
  const unseen = bob.sayAnything('x', null);
  alice.learn([before]);
  const seeing = alice.sayAnything('x', null);
  const taken = actsOfMembers([before, unseen, seeing], knowing(alice));
  expect(taken).toEqual(new Set([seeing, before]));
});

test('what follows from a member’s backup is taken, where whoever comes back by it proved to hold it', () => {
  const [alice, anew, mallory] = [phone('alice'), phone('alice/2'), phone('mallory')];
  alice.found('alice');
  const backup = alice.backUp();
  anew.learn(alice.knows);
  anew.comeBack(backup);
  anew.sayAnything('x', null);
  const later = anew.knows.filter(({ author }) => author === anew.device);
  const made = alice.knows.filter(({ id }) => id === backup);
  expect(actsOfMembers([...later, ...made], knowing(alice))).toEqual(new Set([...made, ...later]));
  expect(actsOfMembers(later, { ...knowing(alice), holds: () => true })).toEqual(new Set(later));
  expect(actsOfMembers(later, knowing(alice))).toEqual(new Set());
  const unproved = { ...knowing(alice), isProved: () => false };
  expect(actsOfMembers([...later, ...made], unproved)).toEqual(new Set(made));

  mallory.found('mallory');
  const own = mallory.backUp();
  const eve = phone('mallory/2');
  eve.learn(mallory.knows);
  eve.comeBack(own);
  const theirs = eve.knows.filter(({ kind }) => kind !== 'membership.found');
  expect(actsOfMembers(theirs, knowing(alice))).toEqual(new Set());
});
