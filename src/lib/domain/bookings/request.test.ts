import { describe, expect, test } from 'vitest';
import { meet, type Phone } from '../../../../tests/lab/members';
import type { Standing } from '../membership/courses';
import { minutesADay, wholeDays, type Span } from '../span';
import { accept, ask, bookableOf, monday, now, refuse, saturday, sunday, village, weekend } from './testing';
import { offeringRefusal, takingRefusal, notToExcept } from './refusals';
import { mayBeExcepted, requestView, type BookingView } from './request';
import type { Breach } from './rules';
import { isSameBooking, type BookingRef } from './state';
import { surroundingsOf } from './surroundings';

const nothing = surroundingsOf(null, new Map(), []);

/** A booking of the barnum, of which there is one, as somebody sees it. */
function seen(by: Phone, ref: BookingRef, at = now): BookingView {
  const bookable = bookableOf(by, 1);
  const { booking } = bookable.booked.find((one) => isSameBooking(one.booking, ref))!;
  const viewer = { person: by.person, structures: [] };
  // `now` is a minute of the clock on the wall.
  const instant = new Date(at * 60_000);
  const local = new Date(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate()).getTime();
  return requestView(booking.request, [bookable], nothing, viewer, local).find((one) =>
    isSameBooking(one.booking, ref)
  )!;
}

describe('what would take the place of an earlier booking', () => {
  test('says so, and does not wait for itself', () => {
    const { alice, bob, all } = village();
    const first = ask(bob, saturday);
    meet(...all);
    accept(alice, first);
    meet(...all);
    const moved = ask(bob, weekend, { instead: first });
    meet(...all);
    expect(seen(bob, moved)).toMatchObject({ replaces: saturday, place: null, free: 1 });
    expect(seen(bob, first)).toMatchObject({ replaces: null });
  });

  test('nor does the earlier one, while both wait for an answer', () => {
    const { bob, dora, all } = village();
    const first = ask(bob, saturday);
    meet(...all);
    const moved = ask(bob, weekend, { instead: first });
    meet(...all);
    expect([seen(bob, first).place, seen(bob, moved).place]).toEqual([null, null]);
    const hers = ask(dora, sunday);
    meet(...all);
    expect(seen(bob, first).place).toBe(null);
    expect([seen(bob, moved).place, seen(bob, hers).place]!.toSorted()).toEqual([1, 2]);
  });

  test('replaces nothing once the earlier one is refused', () => {
    const { alice, bob, all } = village();
    const first = ask(bob, saturday);
    meet(...all);
    refuse(alice, first);
    meet(...all);
    const moved = ask(bob, sunday, { instead: first });
    meet(...all);
    expect(seen(bob, moved).replaces).toBe(null);
  });
});

describe('another time that is offered', () => {
  /** Bob is refused, and offered another time instead. */
  function offered(instead: Span) {
    const people = village();
    const his = ask(people.bob, saturday);
    meet(...people.all);
    refuse(people.alice, his, instead);
    meet(...people.all);
    return { ...people, his };
  }
  const taking = (by: Phone, his: BookingRef, at = now) =>
    takingRefusal(bookableOf(by, 1), { instead: his, times: [sunday], quantity: 1 }, at);

  test('can be taken while it is free', () => {
    const { bob, his } = offered(sunday);
    expect(seen(bob, his).offered).toEqual([{ span: sunday, state: 'free' }]);
    expect(taking(bob, his)).toBe(null);
  });

  test('is told to be taken once others have it, and is not given twice', () => {
    const { alice, bob, dora, all, his } = offered(sunday);
    const hers = ask(dora, sunday);
    meet(...all);
    accept(alice, hers);
    meet(...all);
    expect(seen(bob, his).offered).toEqual([{ span: sunday, state: 'taken' }]);
    expect(taking(bob, his)).toMatchObject({ kind: 'not-free', free: 0 });
    const other = { instead: his, times: [monday], quantity: 1 };
    expect(takingRefusal(bookableOf(bob, 1), other, now)).toBe(null);
    // They may ask for it beside: it waits, and is not offered again.
    ask(bob, sunday);
    meet(...all);
    expect(seen(bob, his).offered).toEqual([]);
  });

  test('is past once it has begun', () => {
    const { bob, his } = offered(sunday);
    const after = now + 9 * minutesADay;
    expect(seen(bob, his, after).offered).toEqual([{ span: sunday, state: 'past' }]);
    expect(taking(bob, his, after)).toEqual({ kind: 'past' });
  });

  test('is not offered where it is taken or past, and may lie over that of the booking itself', () => {
    const { alice, bob, dora, all } = village();
    const [his, hers] = [ask(bob, saturday), ask(dora, sunday)];
    meet(...all);
    accept(alice, hers);
    accept(alice, his);
    meet(...all);
    const offering = (span: Span) => offeringRefusal(bookableOf(alice, 1), his, span, now);
    expect(offering(weekend)).toMatchObject({ kind: 'not-free', free: 0 });
    expect(offering(wholeDays('2027-05-07', '2027-05-08'))).toBe(null);
    expect(offering(wholeDays('2027-04-30', '2027-05-02'))).toEqual({ kind: 'past' });
  });
});

test('what was refused can still be given while its time is not over', () => {
  const { alice, bob, all } = village();
  const his = ask(bob, saturday);
  meet(...all);
  refuse(alice, his);
  meet(...all);
  expect(seen(alice, his).isAnswerable).toBe(true);
  expect(seen(alice, his, now + 9 * minutesADay).isAnswerable).toBe(false);
});

describe('an exception', () => {
  const ofThing: Breach = { rule: 'capacity', most: 50, level: 'thing' };
  const ofAll: Breach = { rule: 'notice', minutes: 2880, level: 'collective' };
  const breaches = [ofThing, ofAll];

  test('is for whoever lends to what the thing is held to, and for an administration to what all are', () => {
    const mine = (lends: boolean, isAdministration: boolean) =>
      mayBeExcepted({ breaches, lends }, isAdministration);
    expect(mine(true, false)).toEqual([ofThing]);
    expect(mine(false, true)).toEqual([ofAll]);
    expect(mine(true, true)).toEqual(breaches);
    expect(mine(false, false)).toEqual([]);
  });

  test('to one level of a rule is made by whoever may, whoever decides of the other', () => {
    const { alice, dora } = village();
    const both: readonly Breach[] = [
      { rule: 'closed', day: '2027-05-08', level: 'thing' },
      { rule: 'closed', day: '2027-05-08', level: 'collective' },
      ofThing
    ];
    const administration = {
      person: dora.person,
      roles: new Map(),
      role: 'administration'
    } satisfies Standing;
    expect(notToExcept(bookableOf(alice, 1), both, administration)).toEqual([ofThing]);
  });
});
