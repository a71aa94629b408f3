import { expect, test } from 'vitest';
import { idOf, meet } from '../../../../tests/lab/members';
import type { Rules } from './acts';
import { brokenBy, type Bookable } from './bookable';
import { surroundingsOf } from './surroundings';
import { noRules, type Wish } from './rules';
import { accept, ask, barnum, bookableOf, cancel, now, refuse, saturday, sunday, village } from './testing';

const hall = idOf('item', 'hall');

/** What bob asked for on a Saturday, of the barnum, and what is the same of the hall. */
function asked(changes: Parameters<typeof ask>[2] = {}) {
  const { alice, bob } = village();
  const ref = ask(bob, saturday, changes);
  meet(alice, bob);
  return {
    ...{ alice, bob, ref },
    /** What there is now, with rules of the barnum and of all things. */
    known: (
      own: Partial<Rules> | null,
      general: Partial<Rules> | null,
      ofHall: Partial<Rules> | null = null
    ) => {
      meet(alice, bob);
      const bookable = bookableOf(alice, 5);
      const around = surroundingsOf(
        general && { ...noRules, ...general },
        new Map([
          [bookable.thing, { ...noRules, ...own }],
          [hall, { ...noRules, ...ofHall }]
        ]),
        bookable.booked.map((one) => ({ ...one, thing: hall }))
      );
      return { barnum: { ...bookable, rules: own && { ...noRules, ...own } } satisfies Bookable, around };
    },
    wish: {
      ...{ request: null, span: sunday, quantity: 1, by: bob.person, structure: idOf('structure', 'bob') },
      ...{ use: 'quiet', audience: 'members', people: null }
    } satisfies Wish
  };
}

test('a quota of all things counts what is asked for and accepted of others, and not what is over', () => {
  const { alice, bob, ref, known, wish } = asked();
  const quota = { quota: { most: 1, of: 'bookings', per: 'month' } } as const;
  const rules = () => {
    const { barnum, around } = known(null, quota);
    return brokenBy(wish, { ...barnum, booked: [] }, around, now).map(({ rule }) => rule);
  };
  expect(rules()).toEqual(['quota']);
  accept(alice, ref);
  expect(rules()).toEqual(['quota']);
  refuse(alice, ref);
  expect(rules()).toEqual([]);
  accept(alice, ref);
  expect(rules()).toEqual(['quota']);
  cancel(bob, ref);
  expect(rules()).toEqual([]);
});

test('what a wish would take the place of is not counted', () => {
  const { ref, known, wish } = asked();
  const quota = { quota: { most: 1, of: 'bookings', per: 'month' } } as const;
  for (const [own, general] of [
    [quota, null],
    [null, quota]
  ] as const) {
    const { barnum, around } = known(own, general);
    expect(brokenBy(wish, barnum, around, now).map(({ rule }) => rule)).toEqual(['quota']);
    expect(brokenBy(wish, barnum, around, now, [ref])).toEqual([]);
  }
});

test('what is loud next door is told once it is accepted, whichever rules say what is next door', () => {
  const { alice, ref, known, wish } = asked({ use: 'loud' });
  const nextDoor = { neighbours: [hall] };
  const then = { ...wish, span: saturday };
  const told = (...rules: Parameters<typeof known>) => {
    const { barnum, around } = known(...rules);
    return brokenBy(then, barnum, around, now).map(({ rule, level }) => `${rule} of the ${level}`);
  };
  expect(told(nextDoor, null)).toEqual([]);
  accept(alice, ref);
  expect(told(nextDoor, null)).toEqual(['neighbours of the thing']);
  expect(told(null, nextDoor)).toEqual(['neighbours of the collective']);
  expect(told({ neighbours: [idOf('item', 'cellar')] }, null)).toEqual([]);
  expect(told(null, null)).toEqual([]);
  // A wall has two sides.
  expect(told(null, null, { neighbours: [barnum] })).toEqual(['neighbours of the thing']);
  expect(told({ capacity: 9 }, null, { neighbours: [idOf('item', 'cellar')] })).toEqual([]);
});
