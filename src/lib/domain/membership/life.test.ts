import { expect, test } from 'vitest';
import { idOf, meet, phone, pictured, threeStructures } from '../../../../tests/lab/members';
import { isOddlyDated } from '../acts/odd-date';
import { concerns } from './life';

const person = (name: string) => idOf('person', name);
const structure = (name: string) => idOf('structure', name);

test('tells the life of the collective in order, with what each was before', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  alice.found('alice');
  const invitation = alice.invite('alice', 'membre');
  alice.admit(bob, invitation, 'alice');
  alice.grant(bob, 'alice', 'administration');
  alice.say('membership.revoke', { invitation });
  alice.block(bob);
  const { life } = pictured(alice.knows);
  expect(life.map(({ kind, verdict }) => [kind, verdict])).toEqual([
    ['founded', 'counts'],
    ['invited', 'counts'],
    ['came', 'counts'],
    ['granted', 'counts'],
    ['revoked', 'counts'],
    ['blocked', 'counts']
  ]);
  expect(life[2]).toMatchObject({ person: person('bob'), inviter: person('alice'), role: 'membre' });
  expect(life[3]).toMatchObject({ before: 'membre', role: 'administration', by: person('alice') });
  expect(life[5]).toMatchObject({ devices: [{ device: bob.device, person: person('bob') }] });
});

test('tells of somebody that their structure was removed, which names the structure alone', () => {
  const [alice, bob] = threeStructures();
  const removal = alice.removeStructure('bob');
  const { life } = pictured(alice.knows);
  expect(life.filter((event) => concerns(event, bob.person)).map(({ id }) => id)).toContain(removal);
  expect(life.at(-1)).toMatchObject({ kind: 'removed', people: [], structures: [structure('bob')] });
  expect(concerns(life.at(-1)!, person('carol'))).toBe(false);
});

test('tells one’s own other phone, and who came back by the printed sheet, from newcomers', () => {
  const [alice, second, ada] = [phone('alice'), phone('alice/2'), phone('ada')];
  const founding = alice.found('alice');
  alice.add(second);
  alice.admit(ada, founding, 'alice');
  expect(pictured(alice.knows).life.slice(1)).toMatchObject([
    { kind: 'invited', person: person('alice') },
    { kind: 'device-added', person: person('alice'), device: second.device },
    { kind: 'recovered', person: person('ada'), structure: structure('alice') }
  ]);
});

test('keeps what fell because its author had been removed meanwhile, and says so', () => {
  const [alice, bob, carol] = threeStructures();
  bob.grant(carol, 'carol', 'membre');
  const invited = bob.invite('bob', 'membre');
  alice.block(bob);
  const second = alice.knows.at(-1)!.id;
  meet(alice, carol);
  carol.second(second);
  meet(alice, bob, carol);
  expect(pictured(alice.knows).life.find(({ id }) => id === invited)).toMatchObject({
    kind: 'invited',
    verdict: 'removed-meanwhile',
    isLate: true
  });
});

test('tells a backup that was revoked from an invitation', () => {
  const alice = phone('alice');
  alice.found('alice');
  for (const invitation of [alice.backUp(), alice.invite('alice', 'membre')])
    alice.say('membership.revoke', { invitation });
  const { life } = pictured(alice.knows);
  expect(life.flatMap((event) => (event.kind === 'revoked' ? [event.isBackup] : []))).toEqual([true, false]);
});

test('an odd date is pointed out whichever clock is wrong, and changes nothing of the order', () => {
  const [day, year] = [86_400_000, 365 * 86_400_000];
  const now = 5 * year;
  for (const wrong of [now - 2 * year, now + 2 * year]) {
    const [alice, bob] = [phone('alice'), phone('bob')];
    [alice.clock, bob.clock] = [now, now];
    alice.found('alice');
    alice.admit(bob, alice.invite('alice', 'administration'), 'alice');
    bob.clock = wrong;
    meet(alice, bob);
    bob.invite('alice', 'membre');
    meet(alice, bob);
    alice.clock = now + day;
    alice.grant(bob, 'alice', 'membre');
    const { life } = pictured(alice.knows);
    expect(life.map(({ kind }) => kind)).toEqual(['founded', 'invited', 'came', 'invited', 'granted']);
    expect(life.map((event) => isOddlyDated(event, now + day))).toEqual([false, false, false, true, false]);
  }
});
