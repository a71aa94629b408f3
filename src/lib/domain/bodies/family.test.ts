import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffled } from '../../../../tests/lab/acts';
import { idOf, meet, type Phone } from '../../../../tests/lab/members';
import type { Act, ActId } from '../acts/act';
import { Chains } from '../acts/chains';
import { Fold } from '../acts/fold';
import { textsNamedBy } from '../acts/texts';
import { members } from '../custody/testing';
import { moreThanHalf } from '../decisions/share';
import type { BodyActBody, Ruling } from './acts';
import { votersOf } from './composition';
import { bodies } from './family';
import { endingRefusal, rulingRefusal } from './refusals';
import type { Body } from './state';
import { inOrder, viewOf } from './view';

const body = idOf('body', 'bureau');
/** A hash that stands for a name. */
const hash = (name: string) => idOf('text', name).padEnd(43, 'A');

const bureau: Ruling = {
  ...{ body, kind: 'bureau', name: hash('Bureau'), votersAre: 'people', members: null },
  ...{ quorum: { share: null, countsProxies: false }, isWaivedOnSecond: false },
  ...{ proxies: { isAllowed: false, most: null } },
  majority: { share: moreThanHalf, base: 'cast', isChairDeciding: false },
  rhythm: null
};

const say = (by: Phone, kind: keyof typeof bodies.kinds, said: BodyActBody): ActId =>
  by.sayAnything(kind, bodies.kinds[kind]!.write(said)).id;
const rule = (by: Phone, name = 'Bureau', said: Partial<Ruling> = {}) =>
  say(by, 'body.rule', { ...bureau, name: hash(name), ...said });
const end = (by: Phone) => say(by, 'body.end', { body });

const stateFrom = (acts: readonly Act[]): Body => {
  const chains = new Chains();
  for (const act of acts) chains.take(act);
  return new Fold(chains, [bodies] as never).stateOf(bodies, body);
};
const stateOf = (by: Phone) => stateFrom(by.knows);
const view = (by: Phone) => viewOf(body, stateOf(by));

/** Two administrations, and somebody who takes part. */
function withTwoAdministrations(): readonly [Phone, Phone, Phone] {
  const [alice, bob, carol] = members();
  alice.grant(bob, 'bob', 'administration');
  alice.grant(carol, 'carol', 'membre');
  meet(alice, bob, carol);
  return [alice, bob, carol];
}

test('the rules of a body are those that were said last, and what held before stays readable', () => {
  const [alice, bob] = withTwoAdministrations();
  const first = rule(alice);
  meet(alice, bob);
  const second = rule(bob, 'Bureau élargi', { isWaivedOnSecond: true });
  meet(alice, bob);
  expect(view(alice)).toMatchObject({
    inForce: { act: second, by: bob.person, rules: { name: hash('Bureau élargi'), isWaivedOnSecond: true } },
    earlier: [{ act: first, by: alice.person }],
    ended: null
  });
  expect(alice.knows.flatMap((act) => textsNamedBy(act, [bodies] as never))).toEqual([
    hash('Bureau'),
    hash('Bureau élargi')
  ]);
});

test('only an administration says them, or that a body is no more', () => {
  const [alice, bob, carol] = withTwoAdministrations();
  rule(carol);
  meet(alice, bob, carol);
  expect(view(alice)).toBeNull();
  rule(alice);
  meet(alice, bob, carol);
  rule(carol, 'Autre');
  end(carol);
  meet(alice, bob, carol);
  expect(view(alice)).toMatchObject({ earlier: [], ended: null });
  const member = { person: carol.person, role: 'membre', roles: new Map() } as const;
  expect(rulingRefusal(member)).toEqual({ kind: 'not-an-administration' });
  expect(endingRefusal(stateOf(alice), member)).toEqual({ kind: 'not-an-administration' });
  expect(rulingRefusal(null)).toEqual({ kind: 'no-standing' });
});

test('what nobody heard of cannot be ended, nor what was ended', () => {
  const [alice] = members();
  const author = { person: alice.person, role: 'administration', roles: new Map() } as const;
  end(alice);
  expect(view(alice)).toBeNull();
  expect(endingRefusal(stateOf(alice), author)).toEqual({ kind: 'unknown' });
  rule(alice);
  expect(endingRefusal(stateOf(alice), author)).toBeNull();
  end(alice);
  expect(endingRefusal(stateOf(alice), author)).toEqual({ kind: 'over' });
});

test('what was ended stays so until somebody who knows says its rules again', () => {
  const [alice, bob] = withTwoAdministrations();
  rule(alice);
  meet(alice, bob);
  const ended = end(alice);
  // Bob has not heard of it: his words are kept, and take nothing up again.
  rule(bob, 'Un');
  rule(bob, 'Deux');
  meet(alice, bob);
  expect(view(alice)).toMatchObject({ inForce: { rules: { name: hash('Deux') } }, ended: { act: ended } });
  rule(bob, 'Trois');
  expect(view(bob)).toMatchObject({ ended: null });
});

test('two who end it apart are both to be known of', () => {
  const [alice, bob, carol] = withTwoAdministrations();
  alice.grant(carol, 'carol', 'administration');
  rule(alice);
  meet(alice, bob, carol);
  end(alice);
  const other = end(bob);
  meet(alice, carol);
  rule(carol);
  meet(alice, bob, carol);
  expect(view(carol)).toMatchObject({ ended: { act: other } });
});

test('those that go on come first, an assembly before a board', () => {
  const [alice] = members();
  rule(alice);
  const one = view(alice)!;
  const of = (name: string, kind: Ruling['kind'], ended = false) => ({
    ...{ ...one, id: idOf('body', name), ended: ended ? one.inForce : null },
    inForce: { ...one.inForce, rules: { ...one.inForce.rules, kind } }
  });
  const all = [of('over', 'assembly', true), of('ca', 'board'), of('ag', 'assembly')];
  expect(inOrder(all).map(({ id }) => id)).toEqual(['ag', 'ca', 'over'].map((name) => idOf('body', name)));
});

test('who votes is all who are in, or those who are named and still are', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => idOf('structure', name)) as [never, never, never];
  const awa = idOf('person', 'awa');
  const voters = (votersAre: 'structures' | 'people', named: readonly never[] | null) =>
    votersOf({ votersAre, members: named }, [a, b], [awa]);
  expect(voters('structures', null)).toEqual([a, b]);
  expect(voters('people', null)).toEqual([awa]);
  expect(voters('structures', [c, b, b])).toEqual([b]);
  expect(voters('people', [a])).toEqual([]);
});

test('whatever is said apart and in whatever order it comes, everybody finds the same', () => {
  const step = fc.record({
    by: fc.nat(2),
    what: fc.constantFrom('rule', 'end', 'meet'),
    seed: fc.nat(9)
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 18 }), fc.nat(), (steps, seed) => {
      const phones = withTwoAdministrations();
      for (const { by, what, seed } of steps) {
        const phone = phones[by]!;
        if (what === 'rule') rule(phone, String(seed));
        else if (what === 'end') end(phone);
        else meet(phone, phones[(by + 1) % 3]!);
      }
      meet(...phones);
      const state = stateOf(phones[0]);
      for (const phone of phones) expect(stateOf(phone)).toEqual(state);
      expect(stateFrom(shuffled(phones[0].knows, seed))).toEqual(state);
      expect(state.rules.every(({ by }) => by !== phones[2].person)).toBe(true);
      if (state.rules.length > 0) expect(viewOf(body, state)?.inForce).toEqual(state.rules.at(-1));
      // All know of all now: whoever says its rules next takes it up.
      rule(phones[1]);
      expect(view(phones[1])?.ended).toBeNull();
    }),
    { numRuns: 60 }
  );
});
