import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { may, june, setBookingDesk, standings } from '../../../../tests/lab/booking-desk';
import { thingNamed } from '../../../../tests/lab/things';
import { noRules } from '../../domain/bookings/rules';
import type { BookingView } from '../../domain/bookings/request';
import type { BookingRef } from '../../domain/bookings/state';
import { wholeDays, type Span } from '../../domain/span';
import { homeBookings } from '../home-bookings';
import { readRequest } from '../read-request';

const { desk, said, asked } = setBookingDesk(2);

test('what whoever asks owns is theirs at once, as far as it is free at each time; the rest waits', async () => {
  const once = await asked({ rows: [{ thing: desk.barnum, quantity: 2 }] });
  expect(standings(once)).toEqual(['accepted']);
  expect(desk.live.isGranted(once.bookings[0]!.booking.request, [desk.barnum])).toBe(true);
  const twice = await asked({ times: [may(8), may(15)] });
  expect(standings(twice)).toEqual(['asked', 'accepted']);
  expect(desk.live.isGranted(twice.bookings[0]!.booking.request, [desk.barnum])).toBe(false);
  expect(twice.bookings[0]).toMatchObject({ free: 0, lends: true, isMine: true, place: 1 });
  const { ask, nth } = twice.bookings[0]!.booking;
  expect(
    await desk.live.answerBookings(desk.barnum, { given: [{ ask, nth, quantity: 1 }], remark: '' })
  ).toMatchObject({ ok: false, problem: { kind: 'not-free', free: 0 } });
  const home = await homeBookings(desk.collective, Date.now());
  expect(home.toAnswer.map(({ booking }) => booking.ask)).toContain(ask);
  expect(home.coming.length).toBeGreaterThan(1);
});

test('is read cold with the words of whom it is for, and is given up with why', async () => {
  const request = await asked({
    structure: null,
    borrower: 'Mme Leroy',
    purpose: 'Le bal',
    times: [may(20)]
  });
  const [{ booking }] = request.bookings as [(typeof request.bookings)[number]];
  expect(request.texts.get(booking.words!)?.text).toBe('Mme Leroy');
  expect(await desk.live.cancelBookings(desk.barnum, [booking], 'Il pleut')).toMatchObject({ ok: true });
  expect(await desk.live.cancelBookings(desk.barnum, [booking], 'Il pleut')).toEqual({
    ok: false,
    problem: { kind: 'over', standing: 'cancelled' }
  });
  expect(desk.live.isGranted(booking.request, [desk.barnum])).toBe(false);
  await desk.collective.projected();
  const again = await readRequest(desk.collective, booking.request, Date.now());
  expect(again.texts.get(again.bookings[0]!.booking.cancelled!.remark!)?.text).toBe('Il pleut');
});

test('what one lends one may book for any structure, for somebody without a phone', async () => {
  const other = 'A'.repeat(22) as never;
  expect(standings(await asked({ structure: other, times: [may(25)] }))).toEqual(['accepted']);
});

test('a rule that is not kept to is said before it is sent, and the exception is an act of its own', async () => {
  expect(await desk.live.ruleBookings(desk.barnum, { ...noRules, longest: 1440 })).toMatchObject({
    ok: true
  });
  expect(await desk.live.requestBooking(said({ times: [may(27, 28)] }))).toMatchObject({
    ok: false,
    problem: [
      { thing: desk.barnum, refusal: { kind: 'breaks', breaches: [{ rule: 'longest', level: 'thing' }] } }
    ]
  });
  const request = await asked({ times: [may(27, 28)], despite: ['longest'] });
  expect(standings(request)).toEqual(['accepted']);
  expect(request.bookings[0]!.booking.exceptions).toMatchObject([{ rules: ['longest'], asLender: true }]);
  await desk.live.ruleBookings(desk.barnum, noRules);
});

test('what is booked is handed over once, and counts as out', async () => {
  const request = await asked({ times: [may(30)] });
  const [{ booking }] = request.bookings as [(typeof request.bookings)[number]];
  const lent = await desk.live.lendTogether([{ thing: desk.barnum, quantity: 1, check: null, booking }], {
    ...{
      structure: desk.collective.me.structure,
      borrower: '',
      until: '2099-05-30',
      remark: '',
      purpose: '',
      place: ''
    }
  });
  expect(lent.ok).toBe(true);
  await desk.collective.projected();
  expect(standings(await readRequest(desk.collective, booking.request, Date.now()))).toEqual(['fetched']);
  const [bookable] = await desk.collective.bookings.bookables([desk.barnum]);
  expect(bookable!.booked.some(({ standing }) => standing === 'fetched')).toBe(true);
});

test('what the calendar reads is what lies in its months, each once', async () => {
  const request = await asked({ times: [wholeDays('2098-01-31', '2098-02-01')] });
  const found = (await desk.collective.bookings.bookedIn(['2098-01', '2098-02'])).map(
    ({ booking }) => booking.ask
  );
  expect(found).toEqual([request.bookings[0]!.booking.ask]);
  expect(await desk.collective.bookings.bookedIn(['2098-03'])).toEqual([]);
});

test('what was given of a lot of which fewer are counted since is told on Accueil', async () => {
  const chairs = desk.live.addItem({
    ...thingNamed('Chaise'),
    quantity: 30,
    structure: desk.collective.me.structure
  });
  await desk.collective.saved();
  await asked({ rows: [{ thing: chairs, quantity: 30 }] });
  const told = async () => {
    await desk.collective.projected();
    const { clashes } = await homeBookings(desk.collective, Date.now());
    return clashes.filter(({ thing }) => thing === chairs).map(({ clash }) => clash.missing);
  };
  expect(await told()).toEqual([]);
  expect(await desk.live.count(chairs, { quantity: 28, remark: '' })).toMatchObject({ ok: true });
  await desk.collective.saved();
  expect(await told()).toEqual([2]);
});

describe('another time that is offered', () => {
  const offer = async ({ ask, nth }: BookingRef, instead: Span, remark = '') =>
    desk.live.answerBookings(desk.barnum, { given: [{ ask, nth, quantity: 0, instead }], remark });

  test('is not noted where it is taken or past, and what it would not keep to is told before', async () => {
    await asked({ rows: [{ thing: desk.barnum, quantity: 2 }], times: [june(5), june(6)] });
    const [{ booking }] = (await asked({ times: [june(5)] })).bookings as [BookingView];
    expect(await offer(booking, june(6))).toMatchObject({
      ok: false,
      problem: { kind: 'not-free', free: 0 }
    });
    const past = wholeDays('2020-06-01', '2020-06-01');
    expect(await offer(booking, past)).toEqual({ ok: false, problem: { kind: 'past' } });
    expect(desk.live.whyNotOffer(desk.barnum, booking, june(7))).toBe(null);
    expect(desk.live.whyNotOffer(desk.barnum, booking, june(6))).toMatchObject({ kind: 'not-free' });
    await desk.live.ruleBookings(desk.barnum, {
      ...noRules,
      closed: [{ from: '2099-06-07', to: '2099-06-07' }]
    });
    expect(desk.live.whyNotOffer(desk.barnum, booking, june(7))).toMatchObject({ kind: 'breaks' });
    await desk.live.ruleBookings(desk.barnum, noRules);
  });

  test('is not taken once others have it: that is told, and it can be asked for beside', async () => {
    await asked({ rows: [{ thing: desk.barnum, quantity: 2 }], times: [june(12)] });
    const [{ booking }] = (await asked({ times: [june(12)] })).bookings as [BookingView];
    expect(await offer(booking, june(13))).toMatchObject({ ok: true });
    await asked({ rows: [{ thing: desk.barnum, quantity: 2 }], times: [june(13)] });
    const { ask, nth, request } = booking;
    const taken = said({ times: [june(13)], instead: { ask, nth } });
    expect(await desk.live.requestBooking(taken, request)).toMatchObject({
      ok: false,
      problem: [{ refusal: { kind: 'not-free', free: 0 } }]
    });
    expect(await desk.live.requestBooking({ ...taken, instead: null }, request)).toMatchObject({ ok: true });
    await desk.collective.projected();
    const again = await readRequest(desk.collective, request, Date.now());
    expect(standings(again)).toEqual(['refused', 'asked']);
    expect(again.clashes).toEqual([]);
  });
});

test('whoever answers is told what whoever asks should have brought back', async () => {
  const [drill, structure] = [
    desk.live.addItem({ ...thingNamed('Perceuse'), structure: desk.collective.me.structure }),
    desk.collective.me.structure
  ];
  await desk.collective.saved();
  const terms = { structure, borrower: '', remark: '', purpose: '', place: '' };
  const lines = [{ thing: drill, quantity: 1, check: null }];
  expect(await desk.live.lendTogether(lines, { ...terms, until: '2020-05-08' })).toMatchObject({ ok: true });
  expect((await asked({ times: [may(31)] })).late).toEqual([drill]);
  expect((await asked({ structure: null, borrower: 'Zoé', times: [may(31)] })).late).toEqual([]);
});
