import { expect, test } from 'vitest';
import { idOf, meet, phone, pictured, threeStructures, type Phone } from '../../../../tests/lab/members';
import { awaitedFrom, comingBackOf, maySecond } from './agreements';
import { administrationsOf } from './picture';

const person = (name: string) => idOf('person', name);
const structure = (name: string) => idOf('structure', name);

test('names what waits for a second administration, and who may agree', () => {
  const [alice, bob, carol] = threeStructures();
  const removal = alice.remove(bob);
  meet(alice, bob, carol);
  const picture = pictured(alice.knows);
  expect(picture.pending).toEqual([{ act: removal, structures: [structure('alice')] }]);
  expect(picture.life.at(-1)).toMatchObject({ kind: 'removed', verdict: 'waits-for-second' });
  const [pending] = picture.pending;
  expect(maySecond(picture, person('alice'), pending!)).toBe(false);
  expect(maySecond(picture, person('carol'), pending!)).toBe(true);
  // Nobody is asked to agree to their own departure.
  expect(maySecond(picture, person('bob'), pending!)).toBe(false);
  expect(['alice', 'bob', 'carol'].map((name) => awaitedFrom(picture, person(name)))).toEqual([
    [],
    [],
    [pending]
  ]);
  carol.second(removal);
  expect(awaitedFrom(pictured(carol.knows), person('carol'))).toEqual([]);
  const after = pictured(carol.knows);
  expect(after.pending).toEqual([]);
  expect(administrationsOf(after)).toEqual([person('alice'), person('carol')]);
});

test.each([
  ['their role', (alice: Phone, bob: Phone) => alice.grant(bob, 'bob', 'membre')],
  ['their last phone', (alice: Phone, bob: Phone) => alice.block(bob)],
  ['their structure', (alice: Phone) => alice.removeStructure('bob')],
  ['their coming back', (alice: Phone) => alice.inviteBack(phone('bob/2'))]
])('asks nobody to agree about %s', (_, ask) => {
  const [alice, bob, carol] = threeStructures();
  ask(alice, bob);
  meet(alice, bob, carol);
  const picture = pictured(carol.knows);
  const [pending] = picture.pending;
  expect(['alice', 'bob', 'carol'].map((name) => maySecond(picture, person(name), pending!))).toEqual([
    false,
    false,
    true
  ]);
});

test('the coming back of who lost their phones waits for a second administration, then is open until they came', () => {
  const [alice, bob, carol] = threeStructures();
  const stands = (by: Phone, now = 0) => comingBackOf(pictured(by.knows), person('carol'), by.person, now);
  expect(stands(alice)).toEqual({ kind: 'none' });
  const asked = alice.inviteBack(phone('carol/2'));
  meet(alice, bob, carol);
  for (const by of [alice, bob])
    expect(stands(by)).toEqual({ kind: 'waits', act: asked, by: person('alice') });
  // What would open nothing any more is waited for no longer.
  expect(stands(bob, 5_000_000_000_000)).toEqual({ kind: 'none' });
  bob.second(asked);
  meet(alice, bob);
  expect(stands(alice)).toEqual({ kind: 'open', act: asked, by: person('alice') });
  bob.admitBack(phone('carol/2'), asked);
  meet(alice, bob);
  expect(stands(alice)).toEqual({ kind: 'none' });
});

test('nobody is asked to come back where no administration of another structure could agree', () => {
  const [alice, bob, carol] = [phone('alice'), phone('bob'), phone('carol')];
  alice.found('alice');
  alice.bring(bob, 'bob', 'administration');
  alice.bring(carol, 'alice', 'administration', false);
  const stands = (name: string) => comingBackOf(pictured(alice.knows), person(name), alice.person, 0).kind;
  expect(stands('bob')).toBe('nobody-to-agree');
  expect(stands('carol')).toBe('none');
});
