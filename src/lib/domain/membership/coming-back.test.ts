import { describe, expect, test } from 'vitest';
import { shuffled } from '../../../../tests/lab/acts';
import { judge, meet, phone, type Phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import { Chains } from '../acts/chains';
import { toBase64Url } from '../base64url';
import { lifeOf } from './life';

/** Alice, who founds, and Bob, an administration of another structure; Alice has made a backup that only she knows of. */
function withBackup() {
  const [alice, bob, anew] = [phone('alice'), phone('bob'), phone('alice/2')];
  alice.found('alice');
  alice.bring(bob, 'bob', 'administration');
  meet(alice, bob);
  const backup = alice.backUp();
  /** What is in the file. */
  anew.learn(alice.knows);
  return { alice, bob, anew, backup };
}

const nothing = toBase64Url(new Uint8Array(32)) as ActId;

const isIn = (one: Phone, by: Phone) => by.membership.members.belongs(one.device);
const roleOf = (one: Phone, by: Phone) => by.membership.members.roleOfDevice(one.device);

describe('coming back by a backup', () => {
  test('takes nobody: the new phone is its person’s at once, with all their roles', () => {
    const { anew, backup } = withBackup();
    anew.comeBack(backup);
    expect(roleOf(anew, anew)).toBe('administration');
    const said = anew.grant(phone('bob'), 'bob', 'membre');
    expect(anew.membership.verdicts.get(said)).toBe('counts');
  });

  test('is found so by whoever hears of it, whatever comes first', () => {
    const { bob, anew, backup } = withBackup();
    anew.comeBack(backup);
    anew.say('membership.name', { text: 'A'.repeat(43) });
    bob.learn(anew.knows);
    expect(isIn(anew, bob)).toBe(true);
    for (const seed of [1, 2, 3]) {
      const found = judge(shuffled(bob.knows, seed));
      expect(found.members.belongs(anew.device)).toBe(true);
    }
  });

  test('the old phone can be blocked from the new one, and what it said until then counts', () => {
    const { alice, bob, anew, backup } = withBackup();
    anew.comeBack(backup);
    const name = alice.say('membership.name', { text: 'B'.repeat(43) });
    meet(alice, bob, anew);
    anew.block(alice);
    meet(anew, bob);
    expect(isIn(alice, bob)).toBe(false);
    expect(bob.membership.verdicts.get(name)).toBe('counts');
    expect(roleOf(anew, bob)).toBe('administration');
  });

  test('goes by one’s own backup, and by no invitation', () => {
    const { alice, bob, backup } = withBackup();
    const mallory = phone('mallory');
    const invitation = alice.invite('alice', 'membre');
    mallory.learn(alice.knows);
    for (const by of [backup, invitation, nothing]) mallory.comeBack(by);
    bob.learn(mallory.knows);
    expect(isIn(mallory, bob)).toBe(false);
    expect(bob.membership.members.people.has(mallory.person)).toBe(false);
  });

  test('goes by a backup of a phone that was blocked since', () => {
    const { alice, bob, anew, backup } = withBackup();
    bob.learn(alice.knows);
    bob.block(alice);
    anew.comeBack(backup);
    meet(bob, anew);
    expect(isIn(alice, bob)).toBe(false);
    expect(isIn(anew, bob)).toBe(true);
  });

  test('brings back nobody who was put out meanwhile, whatever they claim not to have seen', () => {
    const { alice, bob, anew, backup } = withBackup();
    bob.learn(alice.knows);
    bob.remove(alice);
    anew.comeBack(backup);
    meet(bob, anew);
    expect(isIn(anew, bob)).toBe(false);
    expect(isIn(anew, anew)).toBe(false);
  });
});

describe('a backup that was taken back', () => {
  test('opens nothing any more', () => {
    const { alice, anew, backup } = withBackup();
    alice.say('membership.revoke', { invitation: backup });
    anew.learn(alice.knows);
    const back = anew.comeBack(backup);
    expect(anew.membership.verdicts.get(back)).toBe('invitation-over');
    expect(isIn(anew, anew)).toBe(false);
  });

  test('opens nothing either for whoever claims to know nothing of that', () => {
    const { alice, bob, anew, backup } = withBackup();
    alice.say('membership.revoke', { invitation: backup });
    const back = anew.comeBack(backup);
    meet(alice, bob, anew);
    for (const one of [alice, bob, anew]) {
      expect(one.membership.verdicts.get(back)).toBe('invitation-over');
      expect(isIn(anew, one)).toBe(false);
    }
  });

  test('leaves in who had come back by it before', () => {
    const { alice, bob, anew, backup } = withBackup();
    anew.comeBack(backup);
    meet(alice, anew);
    alice.say('membership.revoke', { invitation: backup });
    meet(alice, bob, anew);
    expect(isIn(anew, bob)).toBe(true);
    const again = phone('alice/3');
    again.learn(alice.knows);
    again.comeBack(backup);
    expect(isIn(again, again)).toBe(false);
  });

  test('was taken back by another phone of the same person, or by an administration', () => {
    const { alice, bob, anew, backup } = withBackup();
    anew.comeBack(backup);
    meet(alice, bob, anew);
    const own = anew.say('membership.revoke', { invitation: backup });
    const theirs = bob.say('membership.revoke', { invitation: backup });
    meet(alice, bob, anew);
    for (const act of [own, theirs]) expect(bob.membership.verdicts.get(act)).toBe('counts');
  });
});

test('by what is on paper a member lets in its author’s person, and the life says that they are back', () => {
  const { alice, bob, anew, backup } = withBackup();
  bob.learn(alice.knows);
  expect(bob.admitBack(anew, backup)).toBeTruthy();
  expect(bob.membership.members.personOf(anew.device)).toBe(alice.person);
  expect(roleOf(anew, bob)).toBe('administration');
  const chains = new Chains();
  for (const act of bob.knows) chains.take(act);
  expect(lifeOf(chains, bob.membership).at(-1)).toMatchObject({
    kind: 'restored',
    person: alice.person,
    isBySheet: true
  });

  const mallory = phone('mallory');
  bob.admitBack(mallory, backup);
  expect(isIn(mallory, bob)).toBe(false);
  alice.say('membership.revoke', { invitation: backup });
  bob.learn(alice.knows);
  const late = phone('alice/3');
  const said = bob.admitBack(late, backup);
  expect(bob.membership.verdicts.get(said)).toBe('invitation-over');
});

test('the life of the collective tells who made a backup and who came back by one', () => {
  const { anew, backup } = withBackup();
  anew.comeBack(backup);
  const chains = new Chains();
  for (const act of anew.knows) chains.take(act);
  expect(lifeOf(chains, anew.membership).slice(-2)).toMatchObject([
    { kind: 'backed-up', by: anew.person },
    { kind: 'restored', by: anew.person, person: anew.person, device: anew.device, isBySheet: false }
  ]);
});
