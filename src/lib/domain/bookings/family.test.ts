import { describe, expect, test } from 'vitest';
import { randomFrom, shuffled } from '../../../../tests/lab/acts';
import { lived } from '../../../../tests/lab/lived';
import { idOf, meet, phone, type Phone } from '../../../../tests/lab/members';
import { lend, say as sayCustody } from '../custody/testing';
import { ownId } from '../acts/own-id';
import { minuteOf, wholeDays, type Span } from '../span';
import { mostTaken } from './availability';
import { clashesIn, freeAt } from './bookable';
import { longestTime } from './acts';
import { bookings } from './family';
import { grantedTo, keyOf, takenBy, type BookingRef } from './state';
import {
  accept,
  ask,
  barnum,
  bookableOf,
  cancel,
  foldOf,
  give,
  now,
  refuse,
  saturday,
  say,
  standingOf,
  standings,
  stateOf,
  sunday,
  village,
  weekend
} from './testing';

describe('a booking', () => {
  test('is asked for by a member, and accepted, refused or taken back by whoever owns the thing alone', () => {
    const { alice, bob, dora, carol, all } = village();
    const asked = ask(bob, saturday);
    ask(carol, saturday);
    meet(...all);
    accept(bob, asked);
    accept(dora, asked);
    meet(...all);
    expect(standings(alice)).toEqual(['asked']);
    accept(alice, asked);
    meet(...all);
    expect(standings(bob)).toEqual(['accepted']);
    refuse(alice, asked);
    meet(...all);
    expect(standings(bob)).toEqual(['revoked']);
    const other = ask(dora, weekend);
    meet(...all);
    refuse(alice, other);
    meet(...all);
    expect(standings(dora)).toEqual(['revoked', 'refused']);
  });

  test('is for one’s own structure, or for whoever is no member; for another structure only whoever lends it asks', () => {
    const { alice, bob, all } = village();
    ask(bob, saturday, { structure: idOf('structure', 'dora') });
    ask(bob, saturday, { structure: null });
    ask(alice, saturday, { structure: idOf('structure', 'dora') });
    meet(...all);
    expect(new Set(stateOf(bob).bookings.map(({ by }) => by))).toEqual(new Set([bob.person, alice.person]));
    expect(stateOf(bob).bookings).toHaveLength(2);
  });

  test('of another’s name is none', () => {
    const { bob, dora, all } = village();
    ask(bob, saturday, { request: ownId<'request'>(dora.person, idOf('number', 'hers')) });
    meet(...all);
    expect(standings(dora)).toEqual([]);
  });

  test('is given up by whoever asked or is of their structure, once and for all', () => {
    const { alice, bob, dora, all } = village();
    const asked = ask(bob, saturday);
    meet(...all);
    accept(alice, asked);
    cancel(dora, asked);
    meet(...all);
    expect(standings(alice)).toEqual(['accepted']);
    cancel(bob, asked);
    meet(...all);
    accept(alice, asked);
    meet(...all);
    expect(standings(alice)).toEqual(['cancelled']);
  });

  test('at several times is answered and given up for each of them', () => {
    const { alice, bob, all } = village();
    const { ask: act } = ask(bob, saturday, { times: [saturday, wholeDays('2027-05-15', '2027-05-15')] });
    meet(...all);
    accept(alice, { ask: act, nth: 0 });
    refuse(alice, { ask: act, nth: 1 });
    meet(...all);
    expect(standings(bob)).toEqual(['accepted', 'refused']);
    cancel(bob, { ask: act, nth: 0 });
    expect(standings(bob)).toEqual(['cancelled', 'refused']);
  });

  test('that is handed over is told by whoever lends it', () => {
    const { alice, bob, all } = village();
    const asked = ask(bob, saturday);
    meet(...all);
    accept(alice, asked);
    const out = lend(alice, 1, '2027-05-08');
    say(bob, 'booking.fetch', { thing: barnum, ...asked, out, quantity: 1 });
    meet(...all);
    expect(standings(alice)).toEqual(['accepted']);
    say(alice, 'booking.fetch', { thing: barnum, ...asked, out, quantity: 1 });
    meet(...all);
    expect(standings(bob)).toEqual(['fetched']);
    // It is counted once: as out.
    expect(freeAt(bookableOf(bob, 3), saturday, now)).toBe(2);
  });
});

describe('another time', () => {
  test('that whoever lends it offered needs no other answer once it is asked for', () => {
    const { alice, bob, all } = village();
    const asked = ask(bob, saturday);
    meet(...all);
    refuse(alice, asked, sunday);
    meet(...all);
    ask(bob, sunday, { instead: asked });
    ask(bob, saturday, { instead: asked });
    meet(...all);
    expect(standings(alice)).toEqual(['moved', 'accepted', 'asked']);
  });

  test('that is accepted takes the place of the first, which holds until then', () => {
    const { alice, bob, all } = village();
    const asked = ask(bob, saturday);
    meet(...all);
    accept(alice, asked);
    meet(...all);
    const other = ask(bob, sunday, { instead: asked });
    meet(...all);
    expect(standings(alice)).toEqual(['accepted', 'asked']);
    accept(alice, other);
    meet(...all);
    expect(standings(bob)).toEqual(['moved', 'accepted']);
    refuse(alice, other);
    meet(...all);
    expect(standings(bob)).toEqual(['moved', 'revoked']);
  });

  test('that was offered once, and taken back since by somebody who knew, is asked for like any other', () => {
    const { alice, bob, all } = village();
    const asked = ask(bob, saturday);
    meet(...all);
    refuse(alice, asked, sunday);
    refuse(alice, asked);
    meet(...all);
    ask(bob, sunday, { instead: asked });
    expect(standings(bob)).toEqual(['refused', 'asked']);
  });
});

describe('two acceptances apart', () => {
  /** Two structures ask for the last barnum, and two devices of the owner accept one each, apart. */
  function clash() {
    const all = village();
    const [his, hers] = [ask(all.bob, weekend), ask(all.dora, saturday)];
    meet(...all.all);
    accept(all.alice, his);
    accept(all.second, hers);
    return { ...all, his, hers };
  }
  const named = (by: Phone) =>
    clashesIn(bookableOf(by, 1), now).map(({ bookings: some, missing }) => [some.map(keyOf).sort(), missing]);

  test('that overlap clash on every phone until the owner settles, whichever they heard of first', () => {
    const { alice, second, bob, dora, his, hers } = clash();
    meet(alice, bob);
    meet(second, dora);
    expect([named(bob), named(dora)]).toEqual([[], []]);
    meet(bob, dora);
    const both = [[keyOf(his), keyOf(hers)].sort(), 1];
    for (const by of [bob, dora]) expect(named(by)).toEqual([both]);
    meet(alice, second, bob, dora);
    for (const by of [alice, second, bob, dora]) expect(named(by)).toEqual([both]);

    give(second, [
      { ...his, quantity: 0, instead: wholeDays('2027-05-15', '2027-05-16') },
      { ...hers, quantity: 1 }
    ]);
    meet(alice, second, bob, dora);
    for (const by of [alice, second, bob, dora]) {
      expect(named(by)).toEqual([]);
      expect(standings(by).slice().sort()).toEqual(['accepted', 'revoked']);
    }
  });

  test('are no clash where there is enough', () => {
    const { alice, second } = clash();
    meet(alice, second);
    expect(clashesIn(bookableOf(alice, 2), now)).toEqual([]);
    expect(freeAt(bookableOf(alice, 2), saturday, now)).toBe(0);
  });

  test('and settled apart in two ways, are in dispute until somebody who knows of both decides', () => {
    const { alice, second, bob, dora, his, hers } = clash();
    meet(alice, second, bob, dora);
    give(alice, [
      { ...his, quantity: 1 },
      { ...hers, quantity: 0 }
    ]);
    give(second, [
      { ...his, quantity: 0 },
      { ...hers, quantity: 1 }
    ]);
    meet(alice, second, bob, dora);
    for (const by of [alice, bob, dora]) {
      expect(standings(by)).toEqual(['disputed', 'disputed']);
      expect(named(by)).toEqual([[[keyOf(his), keyOf(hers)].sort(), 1]]);
    }
    give(second, [
      { ...his, quantity: 1 },
      { ...hers, quantity: 0 }
    ]);
    meet(alice, second, bob, dora);
    expect(named(bob)).toEqual([]);
  });

  test('an acceptance that did not know of a refusal does not silently win, nor lose', () => {
    const { alice, second, bob } = village();
    const asked = ask(bob, saturday);
    meet(alice, second, bob);
    accept(second, asked);
    // However much later it is said.
    for (let i = 0; i < 5; i++) ask(alice, wholeDays('2027-06-01', '2027-06-01'));
    refuse(alice, asked);
    meet(alice, second, bob);
    expect(standings(bob)[0]).toBe('disputed');
    expect(clashesIn(bookableOf(bob, 1), now).map(({ missing }) => missing)).toEqual([0]);
  });
});

test('what is lost, out or held back is not there to be booked, from when it is so', () => {
  const { alice, bob, all } = village();
  const asked = ask(bob, saturday, { quantity: 2 });
  meet(...all);
  accept(alice, asked, 2);
  sayCustody(alice, 'custody.incident', {
    ...{ thing: barnum, what: 'damage', quantity: 1, stops: 'lending' },
    ...{ from: '2027-05-08', out: null, remark: null }
  });
  meet(...all);
  expect(freeAt(bookableOf(bob, 4), wholeDays('2027-05-07', '2027-05-07'), now)).toBe(4);
  expect(freeAt(bookableOf(bob, 4), saturday, now)).toBe(1);
  expect(clashesIn(bookableOf(bob, 2), now)).toMatchObject([{ missing: 1 }]);
  lend(alice, 1, '2027-05-20');
  expect(freeAt(bookableOf(alice, 4), wholeDays('2027-05-20', '2027-05-20'), now)).toBe(2);
  expect(freeAt(bookableOf(alice, 4), wholeDays('2027-05-21', '2027-05-21'), now)).toBe(3);
});

describe('nobody', () => {
  test('takes the time that was offered to others, nor pushes them out of theirs', () => {
    const { alice, bob, dora, all } = village();
    const hers = ask(dora, saturday);
    meet(...all);
    refuse(alice, hers, sunday);
    meet(...all);
    const his = ask(bob, sunday, { instead: hers });
    meet(...all);
    expect(standingOf(alice, his)).toBe('asked');
    const other = ask(dora, weekend);
    meet(...all);
    accept(alice, other);
    const pushing = ask(bob, sunday, { instead: other });
    meet(...all);
    accept(alice, pushing);
    meet(...all);
    expect(standingOf(dora, other)).toBe('accepted');
  });

  test('settles or hands over what they had not heard of, nor by not having heard whose it is', () => {
    const [alice, bob, second, dora] = ['alice', 'bob', 'bob/2', 'dora'].map((name) => phone(name)) as [
      Phone,
      Phone,
      Phone,
      Phone
    ];
    alice.found('alice');
    alice.bring(bob, 'bob');
    alice.bring(dora, 'dora');
    bob.learn(alice.knows);
    bob.add(second);
    meet(alice, bob, second, dora);
    sayCustody(alice, 'custody.own', {
      rows: [{ thing: barnum, structure: idOf('structure', 'alice') }]
    });
    meet(alice, bob, dora);
    const hers = ask(dora, saturday);
    meet(alice, bob, dora);
    accept(alice, hers);
    meet(alice, bob, dora);
    for (let i = 0; i < 12; i++) ask(second, wholeDays('2028-06-01', '2028-06-01'));
    say(second, 'booking.fetch', { thing: barnum, ...hers, out: hers.ask, quantity: 1 });
    refuse(second, hers);
    const own = ask(second, sunday);
    accept(second, own);
    meet(alice, bob, second, dora);
    expect([standingOf(dora, hers), standingOf(dora, own)]).toEqual(['accepted', 'disputed']);
    refuse(alice, own);
    meet(alice, second);
    expect(standingOf(second, own)).toBe('revoked');
  });

  test('takes an offer twice, or more than was asked for; whether it is taken hangs on no order', () => {
    for (const pad of [0, 8]) {
      const { alice, bob, all } = village();
      const his = ask(bob, saturday);
      meet(...all);
      refuse(alice, his, sunday);
      meet(...all);
      for (let i = 0; i < pad; i++) ask(bob, wholeDays('2027-07-01', '2027-07-01'));
      const took = ask(bob, sunday, { instead: his, times: [sunday, sunday] });
      const again = ask(bob, sunday, { instead: his });
      for (let i = 0; i < 4; i++) ask(alice, wholeDays('2027-06-01', '2027-06-01'));
      refuse(alice, his);
      meet(...all);
      expect([took, { ...took, nth: 1 }, again].map((one) => standingOf(alice, one))).toEqual([
        'accepted',
        'asked',
        'asked'
      ]);
    }
  });

  test('takes up again what was moved, by giving up what took its place', () => {
    const { alice, bob, dora, all } = village();
    const first = ask(bob, saturday);
    meet(...all);
    accept(alice, first);
    meet(...all);
    const second = ask(bob, sunday, { instead: first });
    const hers = ask(dora, saturday);
    meet(...all);
    give(alice, [{ ...second, quantity: 1 }]);
    give(alice, [{ ...hers, quantity: 1 }]);
    meet(...all);
    cancel(bob, second);
    meet(...all);
    expect([standingOf(dora, first), clashesIn(bookableOf(dora, 1), now)]).toEqual(['moved', []]);
  });
});

test('of what is handed over in part the rest stays promised, until whoever lends it says otherwise', () => {
  const { alice, bob, all } = village();
  const his = ask(bob, saturday, { quantity: 10 });
  meet(...all);
  accept(alice, his, 10);
  const out = lend(alice, 4, '2027-05-08');
  say(alice, 'booking.fetch', { thing: barnum, ...his, out, quantity: 4 });
  expect([standings(alice), freeAt(bookableOf(alice, 10), saturday, now)]).toEqual([['accepted'], 0]);
  accept(alice, his, 4);
  expect([standings(alice), freeAt(bookableOf(alice, 10), saturday, now)]).toEqual([['fetched'], 6]);
});

test('a time is no longer than four hundred days', () => {
  const { alice, bob, all } = village();
  const { from } = saturday;
  ask(bob, { from, to: from + longestTime });
  expect(() => ask(bob, { from, to: from + longestTime + 1 })).not.toThrow();
  meet(...all);
  expect(standings(alice)).toEqual(['asked']);
});

/** Hours of five days: few enough for a look at each of them. */
const hour = (at: number): number => minuteOf('2027-05-03') + at * 60;
const hours = Array.from({ length: 120 }, (_, i) => hour(i));
const spanFrom = (random: (below: number) => number): Span => {
  const from = random(110);
  return { from: hour(from), to: hour(from + 1 + random(30)) };
};

/** A life of the barnum among five phones that now and then are apart. */
function live(seed: number) {
  const random = randomFrom(seed);
  const people = village();
  const phones = [people.alice, people.second, people.bob, people.dora];
  const refs: BookingRef[] = [];
  for (let i = 0; i < 14; i++) {
    const by = phones[random(4)]!;
    const known = stateOf(by).bookings;
    const one = known[random(Math.max(1, known.length))];
    const what = random(10);
    if (what < 4 || one === undefined) refs.push(ask(by, spanFrom(random), { quantity: 1 + random(3) }));
    else if (what < 7) give(by, [{ ask: one.ask, nth: 0, quantity: random(one.quantity + 1) }]);
    else if (what === 7) cancel(by, one);
    else if (what === 8 && by !== people.bob) {
      const out = lend(by, 1, random(2) === 0 ? null : '2027-05-04');
      say(by, 'booking.fetch', { thing: barnum, ask: one.ask, nth: 0, out, quantity: 1 });
    } else if (what === 9 && by !== people.bob) {
      const structure = idOf('structure', random(2) === 0 ? 'alice' : 'dora');
      sayCustody(by, 'custody.own', { rows: [{ thing: barnum, structure }] });
    }
    if (random(3) === 0) meet(...shuffled(phones, seed + i).slice(0, 2 + random(3)));
  }
  meet(...phones);
  return { phones, random };
}

describe('over many lives with partitions', () => {
  const many = lived(50).numRuns;

  test('what is free is what a look at each hour counts, and clashes are where too much was given', () => {
    for (let seed = 1; seed <= many; seed++) {
      const { phones, random } = live(seed);
      const barn = bookableOf(phones[random(4)]!, 3);
      const at = minuteOf('2027-05-03');
      const takenAt = (minute: number) => {
        const booked = barn.booked
          .filter(({ booking: { span } }) => span.from <= minute && minute < span.to)
          .reduce((sum, { booking, standing }) => sum + takenBy(booking, standing), 0);
        const out = barn.custody.outings
          .filter(({ until }) => until === null || minute < minuteOf('2027-05-05'))
          .reduce((sum, { quantity }) => sum + quantity, 0);
        return booked + out;
      };
      for (let i = 0; i < 5; i++) {
        const span = spanFrom(random);
        const most = Math.max(...hours.filter((one) => span.from <= one && one < span.to).map(takenAt));
        expect([seed, freeAt(barn, span, at)]).toEqual([seed, Math.max(0, 3 - most)]);
      }
      const tooMuch = new Set(
        hours
          .filter((one) => takenAt(one) > 3)
          .flatMap((one) =>
            barn.booked
              .filter(
                ({ booking, standing }) =>
                  takenBy(booking, standing) > 0 && booking.span.from <= one && one < booking.span.to
              )
              .map(({ booking }) => keyOf(booking))
          )
      );
      const disputed = barn.booked.flatMap(({ booking, standing }) =>
        standing === 'disputed' ? [keyOf(booking)] : []
      );
      const clashing = clashesIn(barn, at).flatMap((one) => one.bookings.map(keyOf));
      expect([seed, [...clashing].sort()]).toEqual([seed, [...new Set([...tooMuch, ...disputed])].sort()]);
    }
  });

  test('every phone comes to the same, in whatever order the acts come', () => {
    for (let seed = 1; seed <= many; seed++) {
      const { phones } = live(seed);
      const [first, ...others] = phones.map(stateOf);
      for (const other of others) expect(other).toEqual(first);
      const acts = shuffled(phones[0]!.knows, seed);
      expect([seed, foldOf(acts).stateOf(bookings, barnum)]).toEqual([seed, first]);
    }
  });
});

test('the most that is taken is that of one minute, not of all of them', () => {
  const load = (from: number, to: number, quantity: number) => ({ from, to, quantity });
  expect(mostTaken([load(0, 10, 2), load(10, 20, 2)], { from: 0, to: 20 })).toBe(2);
  expect(mostTaken([load(-Infinity, 5, 1), load(4, Infinity, 1)], { from: 0, to: 20 })).toBe(2);
  expect(mostTaken([load(0, 5, 1)], { from: 5, to: 6 })).toBe(0);
});

test('only what stands gives anything', () => {
  const answer = (act: string, quantity: number, ...after: readonly string[]) =>
    ({
      act,
      by: 'b',
      at: 0,
      quantity,
      instead: null,
      remark: null,
      after,
      structures: [],
      isSure: true
    }) as never;
  expect(grantedTo({ answers: [answer('a', 3), answer('b', 1, 'a')] })).toBe(1);
  expect(grantedTo({ answers: [answer('a', 3), answer('b', 1)] })).toBe(3);
  expect(grantedTo({ answers: [] })).toBe(0);
});
