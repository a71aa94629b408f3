import { expect, test } from 'vitest';
import { idOf, judge, meet, phone, type Phone } from '../../../../tests/lab/members';
import { Chains } from '../../domain/acts/chains';
import { pictureOf } from '../../domain/membership/picture';
import { invitations } from '../../i18n/invitations';
import {
  arrivals,
  formerMembers,
  households,
  isTheirLast,
  namedIn,
  namesIn,
  namesOfEvent,
  openInvitations,
  withoutDoubles
} from './who-is-here';

const person = (name: string) => ({
  id: idOf('person', name),
  name: name.toUpperCase(),
  structure: idOf('structure', 'alice')
});
const structure = { id: idOf('structure', 'alice'), name: 'La Bifurk' };
const words = { somebody: 'Quelqu’un', somebodyElse: 'quelqu’un', aStructure: 'une structure' };

function twoPeople() {
  const [alice, bob, mallory] = [phone('alice'), phone('bob'), phone('mallory')];
  alice.found('alice');
  alice.bring(bob, 'alice', 'membre', false);
  alice.block(bob);
  return { picture: pictured(alice), mallory };
}

function pictured({ knows }: Phone) {
  const chains = new Chains();
  for (const act of knows) chains.take(act);
  return pictureOf(chains, judge(knows));
}

test('who writes their name in the document belongs no more for that', () => {
  const { picture, mallory } = twoPeople();
  const names = namesIn([person('alice'), person(mallory.name)], [structure]);
  expect(households(picture, names, { person: '?', structure: '??' })).toMatchObject([
    {
      name: 'La Bifurk',
      people: [
        { name: '?', role: 'membre', hasDevice: false },
        { name: 'ALICE', role: 'administration', hasDevice: true }
      ]
    }
  ]);
});

test('whoever was put out is a former member, and whoever only lost their phone is none', () => {
  const [alice, bob, carol] = [phone('alice'), phone('bob'), phone('carol')];
  alice.found('alice');
  alice.bring(bob, 'alice', 'membre', false);
  alice.bring(carol, 'alice', 'membre', false);
  alice.block(carol);
  const names = namesIn([person('alice'), person('bob')], [structure]);
  expect(formerMembers(pictured(alice), names, 'Quelqu’un')).toEqual([]);
  alice.remove(bob);
  const after = pictured(alice);
  expect(formerMembers(after, names, 'Quelqu’un')).toEqual([{ person: idOf('person', 'bob'), name: 'BOB' }]);
  expect(formerMembers(after, namesIn([], []), 'Quelqu’un')).toMatchObject([{ name: 'Quelqu’un' }]);
});

test('a link that was made and not used is open until it is revoked; the recovery sheet is none of them', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  alice.found('alice');
  alice.bring(bob, 'alice', 'membre', false);
  expect(openInvitations(pictured(alice), 0)).toEqual([]);
  const invitation = alice.invite('alice', 'membre');
  expect(openInvitations(pictured(alice), 0)).toMatchObject([{ act: invitation }]);
  alice.remove(bob);
  expect(openInvitations(pictured(alice), 0)).toMatchObject([{ act: invitation }]);
  alice.say('membership.revoke', { invitation });
  expect(openInvitations(pictured(alice), 0)).toEqual([]);
});

test('who came in by one invitation with several devices is named once, and namesakes each', () => {
  const names = namesIn([person('alice'), { ...person('bob'), name: 'ALICE' }], []);
  const [alice, bob, carol] = ['alice', 'bob', 'carol'].map((name) => idOf('person', name));
  const told = arrivals({ came: [bob!, alice!, carol!, alice!] }, names, 'quelqu’un');
  expect(told).toEqual([
    { name: 'ALICE', devices: 1 },
    { name: 'ALICE', devices: 2 },
    { name: 'quelqu’un', devices: 1 }
  ]);
  expect(invitations.fr.list.came(told)).toBe('A fait venir ALICE, ALICE (2 appareils) et quelqu’un');
  expect(invitations.en.list.backups.came(told.slice(1, 2))).toBe('Brought back ALICE (2 devices)');
});

test('a phone that two members let in at once arrives once', () => {
  const [alice, bob, carol] = [phone('alice'), phone('bob'), phone('carol')];
  alice.found('alice');
  alice.bring(bob, 'alice', 'membre', false);
  const invitation = alice.invite('alice', 'membre');
  meet(alice, bob);
  alice.admit(carol, invitation, 'alice');
  bob.admit(carol, invitation, 'alice');
  meet(alice, bob);
  const { life } = pictured(alice);
  expect(life.filter(({ kind }) => kind === 'came').map(({ verdict }) => verdict)).toHaveLength(3);
  const told = withoutDoubles(life);
  expect(told.filter(({ kind }) => kind === 'came').map(({ verdict }) => verdict)).toEqual([
    'counts',
    'counts'
  ]);
  expect(told).toHaveLength(life.length - 1);
});

test('in the invented collective everybody is who the document says', () => {
  const lost = { ...person('bob'), structure: null };
  expect(namedIn([person('alice'), lost], [structure])).toMatchObject([
    { structure: structure.id, people: [{ name: 'ALICE', role: null }] },
    { structure: null, people: [{ name: 'BOB' }] }
  ]);
});

test('an event names those whom the document knows, and nobody else', () => {
  const { picture } = twoPeople();
  const names = namesIn([person('alice')], [structure]);
  const said = picture.life.map((event) => namesOfEvent(event, names, words));
  expect(said.map(({ by, person }) => [by, person])).toEqual([
    ['ALICE', 'ALICE'],
    ['ALICE', ''],
    ['ALICE', 'quelqu’un'],
    ['ALICE', 'quelqu’un']
  ]);
  expect(said[2]).toMatchObject({ inviter: 'ALICE', structure: 'La Bifurk' });
});

test('a device is the last of its person while no other of theirs is in', () => {
  const device = (of: string, name: string, isIn = true) => ({
    id: phone(name).device,
    label: 'Linux',
    isRelayPost: false,
    person: idOf('person', of),
    addedAt: 0,
    isIn
  });
  const [bob, other, blocked, carol] = [
    device('bob', 'bob'),
    device('bob', 'bob/2'),
    device('bob', 'bob/3', false),
    device('carol', 'carol')
  ];
  expect(isTheirLast(bob, [bob, other, blocked, carol])).toBe(false);
  expect(isTheirLast(bob, [bob, blocked, carol])).toBe(true);
});
