import { idOf, phone, meet, type Phone } from '../../../../tests/lab/members';
import type { Act, ActId } from '../acts/act';
import { Chains } from '../acts/chains';
import { Fold } from '../acts/fold';
import { ownId } from '../acts/own-id';
import { custody } from '../custody/family';
import { barnum } from '../custody/testing';
import type { StructureId } from '../ids';
import { wholeDays, type Span } from '../span';
import type { BookingBody, Requesting } from './acts';
import type { Bookable } from './bookable';
import { bookings } from './family';
import { bookingRules } from './rules-family';
import { datedIn, isSameBooking, type BookingRef, type Bookings, type BookingStanding } from './state';

/** What the tests of bookings share: phones of three structures, and what they ask of a barnum. */

export { barnum };
/** The minute at which all this is looked at, unless a test says otherwise. */
export const now = wholeDays('2027-05-01', '2027-05-01').from;
export const saturday = wholeDays('2027-05-08', '2027-05-08');
export const sunday = wholeDays('2027-05-09', '2027-05-09');
export const monday = wholeDays('2027-05-10', '2027-05-10');
export const weekend = wholeDays('2027-05-08', '2027-05-09');

export const say = (by: Phone, kind: keyof typeof bookings.kinds, body: BookingBody): ActId =>
  by.sayAnything(kind, bookings.kinds[kind]!.write(body)).id;

let requests = 0;
/** Asks for some of the barnum, for the structure that is named as whoever asks. */
export function ask(
  by: Phone,
  span: Span,
  changes: Partial<Requesting> & { quantity?: number } = {}
): BookingRef {
  const { quantity = 1, ...said } = changes;
  const structure: StructureId = idOf('structure', by.name.split('/')[0]!);
  const act = say(by, 'booking.request', {
    request: ownId<'request'>(by.person, idOf('number', `request ${requests++}`)),
    rows: [{ thing: barnum, quantity }],
    times: [span],
    ...{ structure, words: null, purpose: null, need: 'useful', use: 'usual', audience: 'members' },
    ...{ people: null, instead: null, despite: [] },
    ...said
  });
  return { ask: act, nth: 0 };
}

export const give = (
  by: Phone,
  given: readonly (BookingRef & { readonly quantity: number; readonly instead?: Span })[]
): ActId =>
  say(by, 'booking.answer', {
    thing: barnum,
    remark: null,
    rows: given.map(({ ask: asked, nth, quantity, instead = null }) => ({
      ask: asked,
      nth,
      quantity,
      instead
    }))
  });
export const accept = (by: Phone, ref: BookingRef, quantity = 1): ActId => give(by, [{ ...ref, quantity }]);
export const refuse = (by: Phone, ref: BookingRef, instead?: Span): ActId =>
  give(by, [instead === undefined ? { ...ref, quantity: 0 } : { ...ref, quantity: 0, instead }]);
export const cancel = (by: Phone, { ask: asked, nth }: BookingRef): ActId =>
  say(by, 'booking.cancel', { thing: barnum, rows: [{ ask: asked, nth }], remark: null });

export function foldOf(acts: readonly Act[]): Fold {
  const chains = new Chains();
  for (const act of acts) chains.take(act);
  return new Fold(chains, [custody, bookings, bookingRules] as never);
}
export const stateOf = (by: Phone): Bookings => foldOf(by.knows).stateOf(bookings, barnum);

/** Where the bookings of the barnum stand, in the one order of everyone. */
export const standings = (by: Phone): readonly BookingStanding[] =>
  datedIn(stateOf(by)).map(({ standing }) => standing);

/** Where one of them stands; undefined where the phone has not heard of it. */
export const standingOf = (by: Phone, ref: BookingRef): BookingStanding | undefined =>
  datedIn(stateOf(by)).find(({ booking }) => isSameBooking(booking, ref))?.standing;

/** The barnum as a phone knows it, of which there are so many. */
export function bookableOf(by: Phone, quantity: number): Bookable {
  const fold = foldOf(by.knows);
  return {
    ...{ thing: barnum, quantity },
    custody: fold.stateOf(custody, barnum),
    booked: datedIn(fold.stateOf(bookings, barnum)),
    rules: fold.stateOf(bookingRules, barnum).said?.rules ?? null
  };
}

/** Two devices of Alice, whose the barnum is; Bob and Dora, who may ask for it; and Carol, who observes. */
export function village() {
  const [alice, second, bob, dora, carol] = ['alice', 'alice/2', 'bob', 'dora', 'carol'].map((name) =>
    phone(name)
  ) as [Phone, Phone, Phone, Phone, Phone];
  alice.found('alice');
  alice.bring(bob, 'bob');
  alice.bring(dora, 'dora');
  alice.bring(carol, 'carol', 'observation');
  alice.add(second);
  alice.sayAnything(
    'custody.own',
    custody.kinds['custody.own'].write({ rows: [{ thing: barnum, structure: idOf('structure', 'alice') }] })
  );
  const all = [alice, second, bob, dora, carol];
  meet(...all);
  return { alice, second, bob, dora, carol, all };
}
