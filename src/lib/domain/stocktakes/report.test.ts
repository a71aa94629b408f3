import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lives } from '../../../../tests/lab/lived';
import { idOf, meet, phone, type Phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import { Chains } from '../acts/chains';
import { Fold } from '../acts/fold';
import { ownId } from '../acts/own-id';
import { members } from '../custody/testing';
import type { ItemId } from '../ids';
import type { StocktakeBody } from './acts';
import { stocktakes } from './family';
import { closingRefusal, countingRefusal } from './refusals';
import {
  expectationOf,
  groups,
  lastCounts,
  reportOf,
  sizesOf,
  type Expectation,
  type ExpectedThing
} from './report';
import type { Stocktake } from './state';

/** The one that Alice opens. */
const stocktake = ownId<'stocktake'>(idOf('person', 'alice'), idOf('number', 'mars'));
const [alices, bobs] = [idOf('structure', 'alice'), idOf('structure', 'bob')];
const thing = (name: string): ItemId => idOf('item', name);
const here = (due: number | null): Expectation => ({ known: 'here', due });

const say = (by: Phone, kind: keyof typeof stocktakes.kinds, body: StocktakeBody): ActId =>
  by.sayAnything(kind, stocktakes.kinds[kind]!.write(body)).id;
const open = (by: Phone, structure: typeof alices | null = alices) =>
  say(by, 'stocktake.open', { stocktake, structure, place: null });
const row = (name: string, found: number | null, { known, due }: Expectation = here(1)) => ({
  ...{ thing: thing(name), found, due, known, place: null, remark: null }
});
const count = (by: Phone, ...rows: readonly ReturnType<typeof row>[]) =>
  say(by, 'stocktake.count', { stocktake, rows });
const close = (by: Phone) => say(by, 'stocktake.close', { stocktake });

const foldOf = (by: Phone): Fold => {
  const chains = new Chains();
  for (const act of by.knows) chains.take(act);
  return new Fold(chains, [stocktakes] as never);
};
const stateOf = (by: Phone): Stocktake => foldOf(by).stateOf(stocktakes, stocktake);
const groupsOf = (state: Stocktake, expected: ReadonlyMap<ItemId, Expectation> = new Map()) =>
  new Map(reportOf(state, expected).map(({ thing, group }) => [thing, group]));
const foundIn = (by: Phone, name: string) => lastCounts(stateOf(by).counts).get(thing(name))?.found;

describe('what should be there of a thing', () => {
  const chairs: ExpectedThing = {
    ...{ structure: alices, place: 'Le Hangar', quantity: 40, condition: 'good', isInBin: false }
  };
  const all = { structure: null, place: null };
  const out = (quantityOut: number, atHome: number) => ({ quantityOut, atHome });
  test.each([
    ['all there are', chairs, null, all, here(40)],
    ['those that are not out', chairs, out(30, 10), all, here(10)],
    ['as many as anybody finds, where nobody counted', { ...chairs, quantity: null }, null, all, here(null)],
    ['none of what is out', chairs, out(40, 0), all, { known: 'out', due: 0 }],
    ['none of what is in the bin', { ...chairs, isInBin: true }, null, all, { known: 'bin', due: 0 }],
    ['none of what is lost', { ...chairs, condition: 'lost' as const }, null, all, { known: 'lost', due: 0 }],
    [
      'all of it at its place, however that is written',
      chairs,
      null,
      { ...all, place: 'le HANGAR' },
      here(40)
    ],
    ['none of another place', chairs, null, { ...all, place: 'Cave' }, { known: 'elsewhere', due: 0 }],
    ['none of another structure', chairs, null, { ...all, structure: bobs }, { known: 'others', due: 0 }],
    ['none where there are none any more', { ...chairs, quantity: 0 }, null, all, here(0)]
  ])('is %s', (_, expected, where, covers, wanted) => {
    expect(expectationOf(expected, where, covers)).toEqual(wanted);
  });
});

describe('a thing', () => {
  const cases: readonly (readonly [Expectation, number | null, string | undefined, string | undefined])[] = [
    [here(1), null, 'expected', 'missing'],
    [here(1), 1, 'found', 'found'],
    [here(1), 0, 'missing', 'missing'],
    [here(40), 38, 'missing', 'missing'],
    [here(40), 42, 'unexpected', 'unexpected'],
    [here(null), null, 'expected', 'missing'],
    [here(null), 7, 'found', 'found'],
    [here(null), 0, 'missing', 'missing'],
    [here(0), null, undefined, undefined],
    [here(0), 0, undefined, undefined],
    [here(0), 2, 'unexpected', 'unexpected'],
    [{ known: 'out', due: 0 }, null, 'away', 'away'],
    [{ known: 'out', due: 0 }, 1, 'unexpected', 'unexpected'],
    [{ known: 'bin', due: 0 }, 1, 'unexpected', 'unexpected'],
    [{ known: 'lost', due: 0 }, 1, 'unexpected', 'unexpected'],
    [{ known: 'elsewhere', due: 0 }, 1, 'unexpected', 'unexpected'],
    [{ known: 'others', due: 0 }, null, undefined, undefined],
    [{ known: 'others', due: 0 }, 0, undefined, undefined]
  ];
  test.each(cases)(
    'of which %o was expected and %s found is %s, and %s once closed',
    (due, found, now, then) => {
      const [alice] = members();
      open(alice);
      if (found !== null) count(alice, row('x', found, due));
      const expected = new Map([[thing('x'), due]]);
      expect(groupsOf(stateOf(alice), expected).get(thing('x'))).toBe(now);
      if (found === null) count(alice, row('x', null, due));
      close(alice);
      expect(groupsOf(stateOf(alice)).get(thing('x'))).toBe(then);
    }
  );
});

test('what was counted by mistake is taken back, and is expected again as it is now', () => {
  const [alice] = members();
  open(alice);
  count(alice, row('sono', 1));
  count(alice, row('sono', null));
  const [line] = reportOf(stateOf(alice), new Map([[thing('sono'), here(3)]]));
  expect(line).toEqual({ thing: thing('sono'), group: 'expected', ...here(3), counted: null });
});

test('once closed, nothing that happens later changes what it says', () => {
  const [alice] = members();
  open(alice);
  count(alice, row('sono', 1));
  count(alice, row('barnum', null), row('tente', null, { known: 'out', due: 0 }));
  close(alice);
  const later = new Map([
    [thing('sono'), { known: 'out', due: 0 } as const],
    [thing('barnum'), { known: 'lost', due: 0 } as const],
    [thing('neuf'), here(1)]
  ]);
  expect(groupsOf(stateOf(alice), later)).toEqual(
    new Map([
      [thing('sono'), 'found'],
      [thing('barnum'), 'missing'],
      [thing('tente'), 'away']
    ])
  );
});

test('is closed by whoever opened it, or is of the structure looked at; for everybody’s, by an administration', () => {
  const standing = (by: Phone, role: string, ...structures: readonly (typeof alices)[]) =>
    ({ person: by.person, role, roles: new Map(structures.map((one) => [one, role])) }) as never;
  const [alice, bob] = members();
  open(alice);
  const other = phone('zoe');
  const opened = { ...stateOf(alice).opened!, by: bob.person };
  const ofAlices = { ...stateOf(alice), opened };
  expect(closingRefusal(ofAlices, standing(bob, 'membre', bobs))).toBeNull();
  expect(closingRefusal(ofAlices, standing(alice, 'membre', alices))).toBeNull();
  expect(closingRefusal(ofAlices, standing(other, 'administration', bobs))).toEqual({ kind: 'not-theirs' });
  const ofAll = { ...ofAlices, opened: { ...opened, structure: null } };
  expect(closingRefusal(ofAll, standing(other, 'membre', alices))).toEqual({ kind: 'not-theirs' });
  expect(closingRefusal(ofAll, standing(other, 'administration', bobs))).toBeNull();
  expect(closingRefusal(ofAll, null)).toEqual({ kind: 'no-standing' });
  expect(countingRefusal(ofAll, standing(other, 'membre', bobs))).toBeNull();
  expect(countingRefusal({ ...ofAll, opened: null }, standing(other, 'membre', bobs))).toEqual({
    kind: 'unknown'
  });
  expect(countingRefusal({ ...ofAll, closed: ofAll.opened }, standing(other, 'membre', bobs))).toEqual({
    kind: 'closed'
  });
});

test('whoever may not close it does not, whoever only reads counts nothing, and it is opened once', () => {
  const [alice, bob, carol] = members();
  open(alice, alices);
  meet(alice, bob, carol);
  close(bob);
  count(carol, row('sono', 1));
  open(bob, bobs);
  meet(alice, bob, carol);
  expect(stateOf(alice)).toMatchObject({
    opened: { by: alice.person, structure: alices },
    counts: [],
    closed: null
  });
});

test('what whoever closed it had not heard of is late: kept, told, and of no effect', () => {
  const [alice, bob] = members();
  open(alice);
  meet(alice, bob);
  count(bob, row('sono', 1));
  count(alice, row('sono', null), row('barnum', 1));
  close(alice);
  meet(alice, bob);
  count(bob, row('barnum', 0));
  meet(alice, bob);
  for (const by of [alice, bob]) {
    expect([foundIn(by, 'sono'), foundIn(by, 'barnum')]).toEqual([null, 1]);
    expect(stateOf(by).counts.filter(({ isLate }) => isLate)).toMatchObject([
      { thing: thing('sono'), by: bob.person, found: 1 },
      { thing: thing('barnum'), by: bob.person, found: 0 }
    ]);
  }
});

describe('counted by several phones that meet now and then', () => {
  const names = ['a', 'b', 'c', 'd'];
  const step = fc.record({
    who: fc.integer({ min: 0, max: 2 }),
    what: fc.constantFrom('count', 'count', 'count', 'close'),
    name: fc.constantFrom(...names),
    found: fc.option(fc.integer({ min: 0, max: 4 })),
    meets: fc.boolean()
  });
  const lived = (steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) => {
    const [alice, bob] = members();
    const second = phone('alice/2');
    alice.add(second);
    const phones = [alice, bob, second];
    open(alice);
    meet(...phones);
    for (const { who, what, name, found, meets } of steps) {
      if (what === 'close') close(phones[who]!);
      else count(phones[who]!, row(name, found, here(2)));
      if (meets) meet(phones[who]!, phones[(who + 1) % 3]!);
    }
    return phones;
  };
  const expected = new Map(names.map((name) => [thing(name), here(2)]));

  test('it is the same on every phone in any order, each thing in one group, and every count is kept', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), fc.nat(), (steps, seed) => {
        const phones = lived(steps);
        meet(...phones);
        const [first] = phones;
        const all = [...first!.knows];
        // Another order of arrival: what an act had seen is waited for.
        const moved = all.map((act, i) => [(i * 7919 + seed) % (all.length + 1), act] as const);
        const chains = new Chains();
        for (const [, act] of moved.sort(([a], [b]) => a - b)) chains.take(act);
        const shuffled = new Fold(chains, [stocktakes] as never).stateOf(stocktakes, stocktake);
        const states = [...phones.map(stateOf), shuffled];
        for (const state of states) expect(state).toEqual(states[0]);
        const counted = steps.filter(({ what }) => what === 'count').length;
        expect(states[0]!.counts).toHaveLength(counted);
        const lines = reportOf(states[0]!, expected);
        expect(new Set(lines.map(({ thing }) => thing)).size).toBe(lines.length);
        const sizes = sizesOf(lines);
        expect(groups.reduce((sum, group) => sum + sizes[group], 0)).toBe(lines.length);
        if (states[0]!.closed === null) expect(lines).toHaveLength(names.length);
      }),
      { numRuns: 50 * lives }
    );
  });

  test('once a phone has closed it knowing all, what others said unknown to it changes no group', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), fc.array(step, { maxLength: 6 }), (before, after) => {
        const phones = lived(before.map((one) => ({ ...one, what: 'count' })));
        const [alice, bob, second] = phones as [Phone, Phone, Phone];
        meet(alice, second);
        close(alice);
        const closed = groupsOf(stateOf(alice));
        for (const { name, found, meets } of after) {
          count(bob, row(name, found, here(2)));
          if (meets) meet(alice, bob);
        }
        meet(alice, bob, second);
        expect(groupsOf(stateOf(bob))).toEqual(closed);
        expect(groupsOf(stateOf(second))).toEqual(closed);
      }),
      { numRuns: 35 * lives }
    );
  });
});
