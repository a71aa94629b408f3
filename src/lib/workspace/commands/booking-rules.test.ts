import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { may, setBookingDesk, standings } from '../../../../tests/lab/booking-desk';
import { noRules } from '../../domain/bookings/rules';
import { homeBookings } from '../home-bookings';
import { readRequest } from '../read-request';

const { desk, asked } = setBookingDesk(5);

const monthly = { most: 1, of: 'bookings', per: 'month' } as const;

describe('whoever asks of their own for three times, despite a quota of one a month', () => {
  // Either the exception is an act of its own for what is beyond the quota, or that waits.
  const beyond = (request: Awaited<ReturnType<typeof asked>>) =>
    request.bookings.filter(
      ({ standing, booking }) => standing === 'accepted' && booking.exceptions.length === 0
    ).length;

  test('that is said of all things', async () => {
    await desk.live.ruleBookings(null, { ...noRules, quota: monthly });
    const request = await asked({ times: [may(4), may(11), may(18)], despite: ['quota'] });
    await desk.live.ruleBookings(null, noRules);
    expect(beyond(request)).toBe(1);
  });

  test('that is said of the thing, has decided: nothing waits for themselves', async () => {
    await desk.live.ruleBookings(desk.barnum, { ...noRules, quota: monthly });
    const request = await asked({
      structure: ('B'.repeat(21) + 'A') as never,
      times: [may(5), may(12), may(19)],
      despite: ['quota']
    });
    await desk.live.ruleBookings(desk.barnum, noRules);
    expect(standings(request)).toEqual(['accepted', 'accepted', 'accepted']);
  });
});

test('the order by need that all things are held to is the one in which Accueil and the request tell them', async () => {
  await desk.live.ruleBookings(null, { ...noRules, order: 'need' });
  const times = [may(24)];
  await asked({ rows: [{ thing: desk.barnum, quantity: 5 }], times });
  const welcome = await asked({ need: 'welcome', times });
  const vital = await asked({ need: 'vital', times });
  await desk.collective.projected();
  const home = await homeBookings(desk.collective, Date.now());
  const { bookings: read } = await readRequest(
    desk.collective,
    vital.bookings[0]!.booking.request,
    Date.now()
  );
  expect(welcome.bookings).toHaveLength(1);
  const then = home.toAnswer.filter(({ booking }) => booking.span.from === may(24).from);
  expect(then.map(({ booking }) => booking.need)).toEqual(['vital', 'welcome']);
  expect(read[0]!.place).toBe(1);
});
