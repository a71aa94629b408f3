import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { bookingMessage } from '../../i18n/booking-message';
import type { ActId } from '../acts/act';
import type { ItemId } from '../ids';
import { noFacts } from '../item';
import { minuteOf, wholeDays, type Span } from '../span';
import type { BookedThing } from './surroundings';
import { eventsOf } from './events';
import type { Known } from './message';
import { requestTold } from './message';
import type { Answer } from './answers';
import type { Booking, BookingStanding } from './state';

const [barnum, chairs, hall] = ['barnum', 'chairs', 'hall'].map((name) => idOf('item', name)) as [
  ItemId,
  ItemId,
  ItemId
];
const person = idOf('person', 'alice');

const weekend = wholeDays('2026-11-21', '2026-11-22');
const evening = { from: minuteOf('2026-11-28', '20:00'), to: minuteOf('2026-11-29') };

function booked(
  thing: ItemId,
  standing: BookingStanding,
  {
    given = standing === 'accepted' || standing === 'fetched' ? 1 : 0,
    ...changes
  }: Partial<Booking> & { readonly given?: number } = {}
): BookedThing {
  const answered = standing !== 'asked' && standing !== 'cancelled' && standing !== 'moved';
  const answer: Answer = {
    ...{ act: 'answer' as ActId, by: person, at: 2_000, quantity: given },
    ...{ instead: null, remark: null, after: [], structures: [], isSure: true }
  };
  const booking: Booking = {
    ...{ ask: 'ask' as ActId, nth: 0, request: idOf('request', 'one'), by: person, at: 1_000, span: weekend },
    ...{ quantity: 1, structure: null, words: null, purpose: null, need: 'useful', use: 'usual' },
    ...{ audience: 'members', people: null, instead: null, despite: [], exceptions: [], outs: [] },
    answers: answered ? [answer] : [],
    cancelled: standing === 'cancelled' ? { act: 'no' as ActId, by: person, at: 3_000, remark: null } : null,
    ...changes
  };
  return { thing, standing, booking };
}

const known: Known = {
  things: new Map([
    [barnum, { ...noFacts, name: 'Barnum', place: 'Hangar', shelf: 'étagère 3', needsInsurance: true }],
    [chairs, { ...noFacts, name: 'Chaise pliante', place: 'Réserve' }],
    [hall, { ...noFacts, name: 'Salle du haut', isRoom: true }]
  ]),
  nameOf: () => 'La Bifurk'
};
const words = bookingMessage.fr.event;
const events = (...all: readonly BookedThing[]) => eventsOf(all, known, words);

test('the things of one time are one event, each time of a request another, in the order of time', () => {
  const later: Partial<Booking> = { nth: 1, span: evening };
  const found = events(
    booked(hall, 'accepted', later),
    booked(barnum, 'accepted', { quantity: 2, given: 2 }),
    booked(chairs, 'accepted', { quantity: 40, given: 40 })
  );
  expect(found.map(({ uid, span, title, place }) => ({ uid, span, title, place }))).toEqual([
    {
      uid: 'ask.0@grange',
      span: weekend,
      title: 'Barnum (2), Chaise pliante (40), pour La Bifurk',
      place: 'Hangar, étagère 3; Réserve'
    },
    { uid: 'ask.1@grange', span: evening, title: 'Salle du haut, pour La Bifurk', place: '' }
  ]);
});

test.each([
  ['asked', 'tentative'],
  ['disputed', 'tentative'],
  ['accepted', 'confirmed'],
  ['fetched', 'confirmed'],
  ['refused', null],
  ['revoked', null],
  ['cancelled', null],
  ['moved', null]
] as const)('what is %s is %s in a calendar', (standing, status) => {
  expect(events(booked(barnum, standing)).map((one) => one.status)).toEqual(status === null ? [] : [status]);
});

test('what takes place no more is told to an agenda that has it already, without an alarm', () => {
  const [struck] = eventsOf([booked(barnum, 'cancelled')], known, words, { withCancelled: true });
  expect(struck).toMatchObject({
    ...{ uid: 'ask.0@grange', status: 'cancelled', alarm: null, changedAt: 3_000, sequence: 1 },
    title: expect.stringMatching(/^Annulé/)
  });
});

test('a thing that is refused is not in the event of the others, and one that waits makes it uncertain', () => {
  const [some] = events(booked(barnum, 'accepted'), booked(chairs, 'refused'));
  expect(some).toMatchObject({ status: 'confirmed', place: 'Hangar, étagère 3' });
  expect(some!.title).not.toContain('Chaise');
  const [waiting] = events(booked(barnum, 'accepted'), booked(chairs, 'asked'));
  expect(waiting!.status).toBe('tentative');
  expect(waiting!.description).toContain('Chaise pliante');
});

test('whoever hears of more acts has an event that is changed later, and of a greater number', () => {
  const number = (...all: readonly BookedThing[]) =>
    eventsOf(all, known, words, { withCancelled: true })[0]!.sequence;
  const asked = booked(barnum, 'asked');
  const answered = booked(barnum, 'accepted');
  const cancelled = {
    ...booked(barnum, 'cancelled'),
    booking: { ...answered.booking, cancelled: booked(barnum, 'cancelled').booking.cancelled }
  };
  expect([asked, answered, cancelled].map((one) => number(one))).toEqual([0, 1, 2]);
  expect(events(answered)[0]!.changedAt).toBe(2_000);
});

test.each([
  [weekend, 360],
  [evening, 60]
] as readonly [Span, number][])(
  'an alarm comes the evening before whole days, or an hour before',
  (span, alarm) => {
    expect(events(booked(barnum, 'accepted', { span }))[0]!.alarm).toBe(alarm);
  }
);

test('of what was asked for, what was given up is left out, and what differs is told apart', () => {
  const told = (...all: readonly BookedThing[]) => requestTold(all, known);
  expect(told(booked(barnum, 'accepted'), booked(chairs, 'accepted')).standings).toEqual([
    { standing: 'accepted', of: { kind: 'all' } }
  ]);
  expect(told(booked(barnum, 'accepted'), booked(chairs, 'refused')).standings).toEqual([
    { standing: 'accepted', of: { kind: 'things', names: ['Barnum'] } },
    { standing: 'refused', of: { kind: 'things', names: ['Chaise pliante'] } }
  ]);
  const later: Partial<Booking> = { nth: 1, span: evening };
  expect(told(booked(barnum, 'asked', later), booked(barnum, 'accepted')).standings).toEqual([
    { standing: 'accepted', of: { kind: 'times', times: [weekend] } },
    { standing: 'asked', of: { kind: 'times', times: [evening] } }
  ]);
  const mixed = told(
    ...[booked(barnum, 'accepted'), booked(barnum, 'asked', later)],
    ...[booked(chairs, 'asked'), booked(chairs, 'accepted', later)]
  );
  expect(mixed.standings).toEqual([
    { standing: 'accepted', of: { kind: 'some', count: 2 } },
    { standing: 'asked', of: { kind: 'some', count: 2 } }
  ]);
  const left = told(booked(barnum, 'cancelled', later), booked(barnum, 'accepted'));
  expect(left).toMatchObject({
    times: [weekend],
    standings: [{ standing: 'accepted', of: { kind: 'all' } }]
  });
  expect(told(booked(barnum, 'cancelled')).standings).toEqual([
    { standing: 'cancelled', of: { kind: 'all' } }
  ]);
});

test('fewer than were asked for are told, where each time has as many', () => {
  const of = (...all: readonly BookedThing[]) => requestTold(all, known).things[0];
  const some = (given: number, changes: Partial<Booking> = {}) =>
    booked(chairs, 'accepted', { quantity: 40, given, ...changes });
  expect(of(some(30))).toMatchObject({ quantity: 40, given: 30 });
  expect(of(some(30), some(20, { nth: 1, span: evening }))).toMatchObject({ quantity: 40, given: null });
  expect(of(booked(chairs, 'asked', { quantity: 40 }))).toMatchObject({ quantity: 40, given: null });
});

test('what is asked of whoever comes is told of what may come only, and a sheet that has not come is no fault', () => {
  expect(requestTold([booked(barnum, 'refused'), booked(chairs, 'accepted')], known).needs).toEqual([]);
  const unknown = requestTold([booked(idOf('item', 'elsewhere'), 'asked')], known);
  expect(unknown).toMatchObject({ things: [{ name: '' }], places: [], needs: [] });
});
