import { describe, expect, test } from 'vitest';
import { meet, type Phone } from '../../../../tests/lab/members';
import { wholeDays } from '../span';
import { bookableOf, accept, ask, now, refuse, saturday, village, weekend } from './testing';
import { requestView, type BookingView } from './request';
import { isSameBooking, type BookingRef } from './state';
import { surroundingsOf } from './surroundings';

const sunday = wholeDays('2027-05-09', '2027-05-09');
const nothing = surroundingsOf(null, new Map(), []);

/** A booking of the barnum, of which there is one, as somebody sees it. */
function seen(by: Phone, ref: BookingRef): BookingView {
  const bookable = bookableOf(by, 1);
  const { booking } = bookable.booked.find((one) => isSameBooking(one.booking, ref))!;
  const viewer = { person: by.person, structures: [] };
  // `now` is a minute of the clock on the wall.
  const instant = new Date(now * 60_000);
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
