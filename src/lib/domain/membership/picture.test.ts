import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { shuffled } from '../../../../tests/lab/acts';
import { idOf, meet, phone, pictured, threeStructures, type Phone } from '../../../../tests/lab/members';
import { toBase64Url } from '../base64url';
import { nameLimit } from '../collective';
import { custody } from '../custody/family';
import {
  areBackupsRevoked,
  isAloneWithoutSheet,
  isSheetOpen,
  peopleNamed,
  stateOfInvitation,
  structuresStillIn
} from './picture';
import { manyStructures } from './rules';

const person = (name: string) => idOf('person', name);
const structure = (name: string) => idOf('structure', name);

describe('the picture of who belongs', () => {
  test('says who is in which structure, as what, with which phones, and by which invitation', () => {
    const [alice, bob] = [phone('alice'), phone('bob')];
    const founding = alice.found('alice');
    const invitation = alice.invite(null, 'membre', 3);
    const coming = alice.admit(bob, invitation, 'bob');
    const { structures, people, invitations } = pictured(alice.knows);
    expect(structures.map(({ structure, mandates }) => [structure, mandates[0]?.role])).toEqual([
      [structure('alice'), 'administration'],
      [structure('bob'), 'membre']
    ]);
    expect(people).toEqual([
      {
        person: person('alice'),
        role: 'administration',
        name: null,
        isForgotten: false,
        devices: [
          { device: alice.device, rank: 0, after: [], by: founding, at: 0, invitation: null, removedBy: null }
        ]
      },
      {
        person: person('bob'),
        role: 'membre',
        name: null,
        isForgotten: false,
        devices: [{ device: bob.device, rank: 1, after: [], by: coming, at: 0, invitation, removedBy: null }]
      }
    ]);
    expect(invitations).toMatchObject([
      {
        act: invitation,
        isRecovery: false,
        person: null,
        by: person('alice'),
        structure: null,
        uses: 3,
        left: 2,
        came: [person('bob')]
      },
      { act: founding, isRecovery: true, role: 'administration', came: [] }
    ]);
  });

  test('tells what came after its author had left from what came after a say was taken away', () => {
    const [alice, bob] = [phone('alice'), phone('bob')];
    alice.found('alice');
    alice.bring(bob, 'bob', 'administration');
    meet(alice, bob);
    const thing = idOf('item', 'barnum');
    const out = { thing, quantity: 2, structure: null, borrower: null, until: '2026-12-01', remark: null };
    const lend = (by: Phone) => by.sayAnything('custody.out', custody.kinds['custody.out']!.write(out)).id;
    lend(bob);
    meet(alice, bob);
    alice.grant(bob, 'bob', 'membre');
    const decided = bob.invite(null, 'administration');
    meet(alice, bob);
    const demoted = pictured(alice.knows);
    expect(demoted.life.find(({ id }) => id === decided)).toMatchObject({ isLate: false });
    expect(demoted.late).toEqual([]);
    alice.block(bob);
    const late = lend(bob);
    const said = bob.invite('bob', 'membre');
    meet(alice, bob);
    const knowing = bob.invite('bob', 'membre');
    meet(alice, bob);
    const after = pictured(alice.knows);
    expect(after.late).toEqual([{ id: late, by: person('bob'), at: 0, kind: 'custody.out', body: out }]);
    expect(after.life.filter(({ isLate }) => isLate).map(({ id }) => id)).toEqual([said, knowing]);
  });

  test('shows both things that a device said at one place', () => {
    const [alice] = threeStructures();
    const invited = alice.invite(null);
    const other = alice.cheat('membership.revoke', { act: 1 });
    const acts = [...alice.knows, other];
    expect(pictured(acts).forks).toMatchObject([
      { device: alice.device, person: person('alice'), acts: expect.arrayContaining([]) as never }
    ]);
    expect(
      pictured(acts)
        .forks[0]?.acts.map(({ id }) => id)
        .sort()
    ).toEqual([invited, other.id].sort());
  });

  test('counts what a newer app said, by person; who was not in says nothing to wait for', () => {
    const [alice, bob, carol] = threeStructures();
    alice.sayAnything('orders.open', { supplier: 3 });
    bob.sayAnything('membership.lend-a-voice', { person: 3 });
    bob.sayAnything('membership.grant', { role: 3 });
    const mallory = phone('mallory');
    mallory.sayAnything('orders.open', { supplier: 4 });
    alice.learn(mallory.knows);
    meet(alice, bob, carol);
    const both = [
      { person: person('alice'), count: 1, at: 0 },
      { person: person('bob'), count: 2, at: 0 }
    ];
    expect(pictured(carol.knows).unread.toSorted((a, b) => a.count - b.count)).toEqual(both);
  });

  test('counts nothing that cannot be read of who only reads, or is out by now', () => {
    const [alice, bob] = [phone('alice'), phone('bob')];
    alice.found('alice');
    alice.bring(bob, 'alice', 'observation', false);
    meet(alice, bob);
    bob.sayAnything('custody.out', 'rubbish');
    meet(alice, bob);
    const counted = () => pictured(alice.knows).unread.map(({ person, count }) => [person, count]);
    expect(counted()).toEqual([]);
    alice.grant(bob, 'alice', 'membre');
    expect(counted()).toEqual([[bob.person, 1]]);
    alice.remove(bob);
    expect(counted()).toEqual([]);
  });

  test('is the same in whatever order the acts came, and can be kept', () => {
    const [alice, bob, carol] = threeStructures();
    carol.sayAnything('orders.open', { supplier: 3 });
    bob.sayAnything('orders.open', { supplier: 3 });
    alice.remove(bob);
    carol.invite('carol', 'observation', 4);
    bob.invite(null);
    meet(alice, bob, carol);
    const picture = pictured(alice.knows);
    expect(structuredClone(picture)).toEqual(picture);
    for (let seed = 1; seed < 20; seed++) expect(pictured(shuffled([...alice.knows], seed))).toEqual(picture);
  });
});

test('a structure that nobody is in with a device is none of those that make a removal wait', () => {
  const [alice, bob, carol] = threeStructures();
  expect(structuresStillIn(pictured(alice.knows))).toHaveLength(manyStructures);
  bob.block(bob);
  meet(alice, bob);
  const picture = pictured(alice.knows);
  expect(picture.structures).toHaveLength(manyStructures);
  expect(structuresStillIn(picture)).toEqual([structure('alice'), structure('carol')]);
  const removal = alice.remove(carol);
  expect(alice.membership.verdicts.get(removal)).toBe('counts');
});

test('nothing brings somebody back once all their backups were taken back, on whichever device they were made', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  alice.found('alice');
  alice.bring(bob, 'bob');
  const isOver = () => areBackupsRevoked(pictured(alice.knows), alice.person);
  expect(isOver()).toBe(false);
  const first = alice.backUp();
  expect(isOver()).toBe(false);
  const anew = phone('alice/2');
  anew.learn(alice.knows);
  anew.comeBack(first);
  meet(alice, anew);
  anew.say('membership.revoke', { invitation: first });
  meet(alice, bob, anew);
  anew.block(alice);
  alice.learn(anew.knows);
  expect(isOver()).toBe(true);
  // Those of others bring only them back.
  bob.backUp();
  meet(alice, bob);
  expect(isOver()).toBe(true);
  anew.backUp();
  alice.learn(anew.knows);
  expect(isOver()).toBe(false);
});

test('somebody decides alone until a second one does, or the sheet is on paper only', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  const founding = alice.found('alice');
  alice.bring(bob, 'bob');
  const isAlone = (name: string, isSheetHere: boolean) =>
    isAloneWithoutSheet(pictured(alice.knows), person(name), isSheetHere, 0);
  expect(isAlone('alice', true)).toBe(true);
  expect(isAlone('alice', false)).toBe(false);
  expect(isAlone('bob', true)).toBe(false);
  expect(isSheetOpen(pictured(alice.knows), 0)).toBe(true);
  alice.say('membership.revoke', { invitation: founding });
  expect(isAlone('alice', false)).toBe(true);
  expect(isSheetOpen(pictured(alice.knows), 0)).toBe(false);
  alice.grant(bob, 'bob', 'administration');
  expect(isAlone('alice', false)).toBe(false);
});

test.each([
  ['open', { revokedBy: null, left: 1, until: 10 }, 10],
  ['over', { revokedBy: null, left: 1, until: 10 }, 11],
  ['used', { revokedBy: null, left: 0, until: 10 }, 5],
  ['revoked', { revokedBy: 'x' as never, left: 1, until: 10 }, 5]
])('an invitation is %s', (state, invitation, now) => {
  expect(stateOfInvitation(invitation, now)).toBe(state);
});

describe('what people are called', () => {
  const hash = (text: string) => toBase64Url(createHash('sha256').update(text).digest());

  test('is what each said last of themselves, in one line, and nothing for those whose words are not here', () => {
    const [alice, bob, carol] = threeStructures();
    const texts = new Map<string, string>();
    const call = (phone: Phone, name: string) => {
      texts.set(hash(name), name);
      phone.say('membership.name', { text: hash(name) });
      meet(alice, bob, carol);
    };
    call(bob, 'Bob');
    call(alice, 'Alice\n\u202eMartin');
    call(bob, 'B'.repeat(nameLimit + 9));
    call(carol, 'Carole');
    texts.delete(hash('Carole'));
    expect(peopleNamed(pictured(alice.knows), (hash) => texts.get(hash) ?? '')).toEqual([
      { id: alice.person, name: 'Alice \u202eMartin', structure: structure('alice') },
      { id: bob.person, name: 'B'.repeat(nameLimit), structure: structure('bob') }
    ]);
    expect(peopleNamed(null, () => 'Bob')).toEqual([]);
  });

  test('is not what somebody says who is out, or was never in', () => {
    const [alice, bob, mallory] = [phone('alice'), phone('bob'), phone('mallory')];
    alice.found('alice');
    alice.bring(bob, 'bob', 'membre');
    mallory.say('membership.name', { text: hash('Alice') });
    alice.block(bob);
    bob.say('membership.name', { text: hash('Robert') });
    meet(alice, bob, mallory);
    expect(pictured(alice.knows).people.map(({ name }) => name)).toEqual([null, null]);
  });
});
