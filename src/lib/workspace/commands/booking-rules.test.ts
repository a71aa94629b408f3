import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { founding, setDevice } from '../../../../tests/lab/workspaces';
import { thingNamed } from '../../../../tests/lab/things';
import { noRules } from '../../domain/bookings/rules';
import type { RequestSaid } from '../../domain/bookings/forms';
import type { ItemId } from '../../domain/ids';
import { wholeDays } from '../../domain/span';
import type { Collective } from '../collective';
import type { LiveSpace } from '../live-space';
import { homeBookings } from '../home-bookings';
import { readRequest } from '../read-request';

const device = setDevice();
let collective: Collective;
let live: LiveSpace;
let barnum: ItemId;
beforeAll(async () => {
  collective = await device.opened(device.workspace.createCollective(founding));
  live = await collective.live();
  barnum = live.addItem({ ...thingNamed('Barnum'), quantity: 5, structure: collective.me.structure });
  await collective.saved();
});
afterAll(() => collective.close());

const may = (first: number, last = first) =>
  wholeDays(`2099-05-${String(first).padStart(2, '0')}`, `2099-05-${String(last).padStart(2, '0')}`);
const said = (changes: Partial<RequestSaid> = {}): RequestSaid => ({
  ...{ structure: collective.me.structure, borrower: '', purpose: '', need: 'useful', use: 'usual' },
  ...{ audience: 'members', people: null, instead: null, despite: [] },
  ...{ rows: [{ thing: barnum, quantity: 1 }], times: [may(8)] },
  ...changes
});
async function asked(changes: Partial<RequestSaid> = {}) {
  const sent = await live.requestBooking(said(changes));
  if (!sent.ok) throw new Error(JSON.stringify(sent.problem));
  await collective.projected();
  return readRequest(collective, sent.value, Date.now());
}
const standings = ({ bookings }: Awaited<ReturnType<typeof asked>>) =>
  bookings.map(({ standing }) => standing);

const monthly = { most: 1, of: 'bookings', per: 'month' } as const;

describe('whoever asks of their own for three times, despite a quota of one a month', () => {
  // Either the exception is an act of its own for what is beyond the quota, or that waits.
  const beyond = (request: Awaited<ReturnType<typeof asked>>) =>
    request.bookings.filter(
      ({ standing, booking }) => standing === 'accepted' && booking.exceptions.length === 0
    ).length;

  test('that is said of all things', async () => {
    await live.ruleBookings(null, { ...noRules, quota: monthly });
    const request = await asked({ times: [may(4), may(11), may(18)], despite: ['quota'] });
    await live.ruleBookings(null, noRules);
    expect(beyond(request)).toBe(1);
  });

  test('that is said of the thing, has decided: nothing waits for themselves', async () => {
    await live.ruleBookings(barnum, { ...noRules, quota: monthly });
    const request = await asked({
      structure: ('B'.repeat(21) + 'A') as never,
      times: [may(5), may(12), may(19)],
      despite: ['quota']
    });
    await live.ruleBookings(barnum, noRules);
    expect(standings(request)).toEqual(['accepted', 'accepted', 'accepted']);
  });
});

test('the order by need that all things are held to is the one in which Accueil and the request tell them', async () => {
  await live.ruleBookings(null, { ...noRules, order: 'need' });
  const times = [may(24)];
  await asked({ rows: [{ thing: barnum, quantity: 5 }], times });
  const welcome = await asked({ need: 'welcome', times });
  const vital = await asked({ need: 'vital', times });
  await collective.projected();
  const home = await homeBookings(collective, Date.now());
  const { bookings: read } = await readRequest(collective, vital.bookings[0]!.booking.request, Date.now());
  expect(welcome.bookings).toHaveLength(1);
  const then = home.toAnswer.filter(({ booking }) => booking.span.from === may(24).from);
  expect(then.map(({ booking }) => booking.need)).toEqual(['vital', 'welcome']);
  expect(read[0]!.place).toBe(1);
});
