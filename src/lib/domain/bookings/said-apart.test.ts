import { describe, expect, test } from 'vitest';
import { idOf, meet, type Phone } from '../../../../tests/lab/members';
import { lend, say as sayCustody } from '../custody/testing';
import type { Standing } from '../membership/courses';
import { wholeDays } from '../span';
import { clashesIn, freeAt, stillBroken, type Bookable } from './bookable';
import { answeringRefusal } from './refusals';
import { noRules } from './rules';
import { surroundingsOf } from './surroundings';
import { bookingRules } from './rules-family';
import {
  accept,
  ask,
  barnum,
  bookableOf,
  cancel,
  foldOf,
  monday,
  now,
  refuse,
  saturday,
  say,
  standingOf,
  sunday,
  village
} from './testing';

const ownBy = (by: Phone, structure: string) =>
  sayCustody(by, 'custody.own', { rows: [{ thing: barnum, structure: idOf('structure', structure) }] });

describe('what is accepted is not lost while its move is in dispute', () => {
  test('two devices of the owner answer a move in two ways: the first time holds until that is settled', () => {
    const { alice, second, bob, all } = village();
    const first = ask(bob, saturday);
    meet(...all);
    accept(alice, first);
    meet(...all);
    const other = ask(bob, sunday, { instead: first });
    meet(...all);
    accept(alice, other);
    refuse(second, other);
    meet(...all);
    expect(standingOf(bob, other)).toBe('disputed');
    // While nobody knows whether the move holds, the time before is not given to others.
    expect(freeAt(bookableOf(bob, 1), saturday, now)).toBe(0);
    // The owner settles that it does not move.
    refuse(alice, other);
    meet(...all);
    expect([standingOf(bob, first), standingOf(bob, other)]).toEqual(['accepted', 'revoked']);
  });

  test('whoever did not hear that the thing has another owner does not take from others what they were given', () => {
    const { alice, second, bob, dora, all } = village();
    const first = ask(bob, saturday);
    meet(...all);
    accept(alice, first);
    meet(...all);
    const other = ask(bob, sunday, { instead: first });
    meet(...all);
    ownBy(alice, 'dora');
    meet(alice, bob, dora);
    refuse(dora, other);
    for (let i = 0; i < 6; i++) ask(second, wholeDays('2028-06-01', '2028-06-01'));
    accept(second, other);
    meet(...all);
    expect(standingOf(bob, other)).toBe('disputed');
    refuse(dora, other);
    meet(...all);
    expect([standingOf(bob, first), standingOf(bob, other)]).toEqual(['accepted', 'revoked']);
  });
});

test('what was handed over by whoever had not heard of the new owner counts as out, once (JRN-55, JRN-60)', () => {
  const { alice, second, bob, dora, all } = village();
  const his = ask(bob, saturday);
  meet(...all);
  accept(alice, his);
  meet(...all);
  ownBy(alice, 'dora');
  meet(alice, dora);
  for (let i = 0; i < 6; i++) ask(second, wholeDays('2028-06-01', '2028-06-01'));
  const out = lend(second, 1, '2027-05-08');
  say(second, 'booking.fetch', { thing: barnum, ...his, out, quantity: 1 });
  meet(...all);
  const barn = bookableOf(dora, 1);
  expect(barn.custody.outings).toHaveLength(1);
  expect(clashesIn(barn, now)).toEqual([]);
  expect(standingOf(bob, his)).toBe('fetched');
});

describe('an offer', () => {
  test('is one offer: of two made apart, whoever asked takes one', () => {
    const { alice, second, bob, all } = village();
    const his = ask(bob, saturday);
    meet(...all);
    refuse(alice, his, sunday);
    refuse(second, his, monday);
    meet(...all);
    const took = ask(bob, sunday, { instead: his, times: [sunday, monday] });
    meet(...all);
    const found = [0, 1].map((nth) => standingOf(alice, { ...took, nth }));
    expect(found.filter((one) => one === 'accepted')).toHaveLength(1);
  });

  test('ends with the request that it answered: what was given up, and given to others since, is not taken back', () => {
    const { alice, bob, dora, all } = village();
    const his = ask(bob, saturday);
    meet(...all);
    refuse(alice, his, sunday);
    meet(...all);
    cancel(bob, his);
    const hers = ask(dora, sunday);
    meet(...all);
    accept(alice, hers);
    meet(...all);
    const took = ask(bob, sunday, { instead: his });
    meet(...all);
    expect(standingOf(alice, took)).toBe('asked');
    expect(clashesIn(bookableOf(dora, 1), now)).toEqual([]);
  });

  test('binds nobody who owns the thing since, as everybody knows', () => {
    const { alice, bob, dora, all } = village();
    const his = ask(bob, saturday);
    meet(...all);
    refuse(alice, his, sunday);
    meet(...all);
    ownBy(alice, 'dora');
    meet(...all);
    const took = ask(bob, sunday, { instead: his });
    meet(...all);
    // JRN-56: accepted by whoever owns the thing, and by nobody else.
    expect(standingOf(dora, took)).toBe('asked');
  });
});

describe('a rule of all', () => {
  const rules = { ...noRules, quota: { most: 1, of: 'bookings', per: 'month' } as const };
  const lender = {
    person: idOf('person', 'alice'),
    role: 'membre',
    roles: new Map([[idOf('structure', 'alice'), 'membre']])
  } as unknown as Standing;

  test.each(['thing', 'collective'] as const)(
    'holds for what is accepted at once: a quota of the %s',
    (level) => {
      const { alice, bob, all } = village();
      const { ask: act } = ask(bob, saturday, { times: [saturday, sunday, monday] });
      meet(...all);
      const bookable: Bookable = { ...bookableOf(alice, 5), rules: level === 'thing' ? rules : null };
      const booked = bookable.booked.map((one) => ({ ...one, thing: barnum }));
      const around = surroundingsOf(level === 'thing' ? null : rules, new Map(), booked);
      const given = [0, 1, 2].map((nth) => ({ ask: act, nth, quantity: 1 }));
      const refusal = answeringRefusal(
        bookable,
        given,
        (booking, then) => stillBroken(booking, then, around, now),
        lender,
        now
      );
      expect(refusal).toMatchObject({ kind: 'broken' });
    }
  );
});

test('what was handed over in part can be lowered to what is out, and is not counted against itself', () => {
  const { alice, bob, all } = village();
  const his = ask(bob, saturday, { quantity: 3 });
  meet(...all);
  accept(alice, his, 3);
  const out = lend(alice, 2, '2027-05-08');
  say(alice, 'booking.fetch', { thing: barnum, ...his, out, quantity: 2 });
  meet(...all);
  const lender = {
    person: alice.person,
    role: 'administration',
    roles: new Map([[idOf('structure', 'alice'), 'administration']])
  } as unknown as Standing;
  const barn = bookableOf(alice, 3);
  expect(answeringRefusal(barn, [{ ...his, quantity: 2 }], () => [], lender, now)).toBeNull();
});

test('who owned the thing, and has not heard that others do now, does not say what it is held to', () => {
  const { alice, second, dora, all } = village();
  ownBy(alice, 'dora');
  meet(alice, dora);
  const rule = (by: Phone, longest: number) =>
    by.sayAnything(
      'booking.rule',
      bookingRules.kinds['booking.rule'].write({ thing: barnum, rules: { ...noRules, longest } })
    );
  rule(dora, 1440);
  for (let i = 0; i < 6; i++) ask(second, wholeDays('2028-06-01', '2028-06-01'));
  rule(second, 60);
  meet(...all);
  expect(foldOf(dora.knows).stateOf(bookingRules, barnum).said?.rules.longest).toBe(1440);
});

test('whether an acceptance binds whoever had taken the thing apart hangs on no hash', () => {
  // The two say it apart, in the same minute; only how many acts each had said before differs.
  const outcomes = [0, 6].map((pad) => {
    const people = village();
    const his = ask(people.bob, saturday);
    meet(...people.all);
    for (let i = 0; i < pad; i++) ask(people.alice, wholeDays('2028-06-01', '2028-06-01'));
    ownBy(people.alice, 'dora');
    for (let i = 0; i < 3; i++) ask(people.second, wholeDays('2028-06-02', '2028-06-02'));
    accept(people.second, his);
    meet(...people.all);
    return standingOf(people.dora, his);
  });
  expect(outcomes[0]).toBe(outcomes[1]);
});
