import type { Act } from '../acts/act';
import type { Field } from '../acts/fields';
import type { Family, Knew } from '../acts/fold';
import { ownerOf } from '../acts/own-id';
import { isOwnershipKind, ownedByNobody, ownedIn, ownershipKinds } from '../custody/owning';
import { mayLend } from '../custody/rights';
import { ownersKnown, ownersOf } from '../custody/state';
import type { ItemId } from '../ids';
import type { Standing } from '../membership/courses';
import { speaksFor } from '../membership/kinds';
import { monthsIn } from '../span';
import { answering, cancelling, excepting, fetching, requesting } from './acts';
import type { Answering, BookingBody, Cancelling, Excepting, Fetching, Requesting } from './acts';
import {
  datedIn,
  isSameBooking,
  isSameTime,
  keyOf,
  takenBy,
  type Answer,
  type Booking,
  type BookingRef,
  type Bookings
} from './state';

/** What a step is given besides what stood before. */
interface Said<Body> {
  readonly act: Act<Body>;
  readonly author: Standing;
  readonly thing: ItemId;
  /** Whether the author lends the thing, by the owners that they knew of. */
  readonly lends: boolean;
  /** Whether they do by the acts that come before it, too: whoever did not hear of an owner settles nothing for them. */
  readonly isSure: boolean;
  readonly knew: Knew;
}
interface Kind {
  readonly body: Field<BookingBody>;
  readonly step: (state: Bookings, said: Said<BookingBody>) => Bookings;
}
const kind = <Body extends BookingBody>(
  body: Field<Body>,
  step: (state: Bookings, said: Said<Body>) => Bookings
): Kind =>
  // A step is only ever given acts of its own kind.
  ({ body, step }) as unknown as Kind;

const kinds = {
  'booking.request': kind(requesting, request),
  'booking.answer': kind(answering, answer),
  'booking.cancel': kind(cancelling, cancel),
  'booking.except': kind(excepting, except),
  'booking.fetch': kind(fetching, fetch)
};
export type BookingKind = keyof typeof kinds;

/** Who would have what, and when: what is asked for, what is accepted and by whom. Who answers follows from whose it is. */
export const bookings: Family<Bookings, BookingBody> & {
  readonly kinds: Readonly<Record<BookingKind, Field<BookingBody>>>;
} = {
  name: 'bookings',
  kinds: Object.fromEntries(
    Object.entries({ ...kinds, ...ownershipKinds }).map(([name, { body }]) => [name, body])
  ) as Record<BookingKind, Field<BookingBody>>,
  least: 'membre',
  zero: { ...ownedByNobody, bookings: [] },
  subjects: (body) => ('request' in body ? body.rows.map(({ thing }) => thing) : ownedIn(body)),
  step: (state, act, author, subject, knew) => {
    const thing = subject as ItemId;
    if (isOwnershipKind(act.kind))
      return ownershipKinds[act.kind].step(state, act as Act<never>, author, thing);
    const lends = mayLend(ownersKnown(state, knew), author);
    const isSure = mayLend(ownersOf(state), author);
    return kinds[act.kind as BookingKind].step(state, { act, author, knew, thing, lends, isSure });
  },
  texts: (body) =>
    [
      'words' in body ? body.words : null,
      'purpose' in body ? body.purpose : null,
      'remark' in body ? body.remark : null
    ].filter((text) => text !== null),
  isOpen: hasSomethingToSettle,
  isBlank: ({ bookings }) => bookings.length === 0,
  dated: (state) =>
    datedIn(state).map((what) => ({
      months: monthsIn(what.booking.span),
      of: what.booking.request,
      whose: what.booking.structure ?? what.booking.by,
      until: what.booking.span.to,
      what
    }))
};

/** Whether something waits for an answer, or more may have been given than there is. */
function hasSomethingToSettle(state: Bookings): boolean {
  const all = datedIn(state);
  if (all.some(({ standing }) => standing === 'asked' || standing === 'disputed')) return true;
  const taken = all.filter(({ booking, standing }) => takenBy(booking, standing) > 0);
  const spans = taken.map(({ booking }) => booking.span).sort((a, b) => a.from - b.from);
  let end = -Infinity;
  for (const { from, to } of spans) {
    if (from < end) return true;
    end = Math.max(end, to);
  }
  return false;
}

/** For one's own structure anybody asks, and for whoever is no member; for another structure, whoever lends the thing. */
function request(state: Bookings, { act, author, thing, lends, knew }: Said<Requesting>): Bookings {
  const { body, id: ask, at } = act;
  const row = body.rows.find((one) => one.thing === thing);
  const mayAsk = body.structure === null || lends || speaksFor(author, body.structure);
  if (row === undefined || row.quantity === 0 || !mayAsk) return state;
  if (ownerOf(body.request) !== author.person) return state;
  const { rows: _rows, times, ...said } = body;
  // Nobody takes the place of what others asked for, nor of what they had not heard of.
  const named = said.instead && state.bookings.find((one) => isSameBooking(one, said.instead!));
  const isTheirs = named && mayCancel(named, author) && named.structure === body.structure && knew(named.ask);
  const before = isTheirs ? named : null;
  const asked = times.map((span, nth): Booking => {
    const instead = before === null ? null : said.instead;
    const booking = { ...said, instead, ask, nth, by: author.person, at, span, quantity: row.quantity };
    const accepted: Answer = {
      ...{ act: ask, by: author.person, at, quantity: row.quantity, instead: null, remark: null },
      ...{ after: [], stands: true, isSure: true }
    };
    // What whoever lends it offered need not be answered again; it is taken once.
    const isFirst = times.findIndex((one) => isSameTime(one, span)) === nth;
    const isOffered = before !== null && isFirst && isOfferedTo(before, booking, state.bookings, knew);
    return { ...booking, answers: isOffered ? [accepted] : [], exceptions: [], cancelled: null, outs: [] };
  });
  return { ...state, bookings: [...state.bookings, ...asked] };
}

/** Whether it was offered this time, by what its author knew, and nobody took it in its name before. */
function isOfferedTo(
  before: Booking,
  { span, quantity }: Pick<Booking, 'span' | 'quantity'>,
  all: readonly Booking[],
  knew: Knew
): boolean {
  const known = before.answers.filter(({ act }) => knew(act));
  const stood = known.filter(({ act }) => !known.some(({ after }) => after.includes(act)));
  const isTaken = all.some(
    (one) =>
      one.instead &&
      isSameBooking(one.instead, before) &&
      isSameTime(one.span, span) &&
      one.answers.length > 0
  );
  return (
    !isTaken &&
    quantity <= before.quantity &&
    stood.some(({ instead, isSure }) => isSure && instead !== null && isSameTime(instead, span))
  );
}

/** What takes the place of what its author knew was said: what they did not know of goes on standing beside it. */
function answer(state: Bookings, { act, author, lends, isSure, knew }: Said<Answering>): Bookings {
  const { rows, remark } = act.body;
  if (!lends) return state;
  return changed(state, rows, knew, (booking, { quantity, instead }) => ({
    answers: [
      ...booking.answers.map((one) => ({ ...one, stands: one.stands && !(isSure && knew(one.act)) })),
      {
        ...{ act: act.id, by: author.person, at: act.at },
        ...{ quantity: Math.min(quantity, booking.quantity), instead, remark, stands: true, isSure },
        after: booking.answers.filter((one) => knew(one.act)).map((one) => one.act)
      }
    ]
  }));
}

/** Whoever asked, or is of the structure that it is for. */
export const mayCancel = ({ by, structure }: Booking, author: Standing): boolean =>
  by === author.person || (structure !== null && speaksFor(author, structure));

function cancel(state: Bookings, { act, author, knew }: Said<Cancelling>): Bookings {
  const { id, at, body } = act;
  return changed(state, body.rows, knew, (booking) =>
    mayCancel(booking, author) && booking.cancelled === null
      ? { cancelled: { act: id, by: author.person, at, remark: body.remark } }
      : {}
  );
}

function except(state: Bookings, { act, author, lends, isSure, knew }: Said<Excepting>): Bookings {
  const { id, at, body } = act;
  const asAdministration = author.role === 'administration';
  const asLender = lends && isSure;
  if (!asLender && !asAdministration) return state;
  const { rules, remark } = body;
  const said = { act: id, by: author.person, at, rules, remark, asLender, asAdministration };
  return changed(state, [body], knew, ({ exceptions }) => ({ exceptions: [...exceptions, said] }));
}

function fetch(state: Bookings, { act: { body }, lends, isSure, knew }: Said<Fetching>): Bookings {
  const { out, quantity } = body;
  if (!lends || !isSure || quantity === 0) return state;
  return changed(state, [body], knew, ({ outs }) => ({ outs: [...outs, { out, quantity }] }));
}

/** What is said of bookings is said of those that whoever says it knew of. */
function changed<Row extends BookingRef>(
  state: Bookings,
  rows: readonly Row[],
  knew: Knew,
  change: (booking: Booking, row: Row) => Partial<Booking>
): Bookings {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return {
    ...state,
    bookings: state.bookings.map((booking) => {
      const row = byKey.get(keyOf(booking));
      return row === undefined || !knew(booking.ask) ? booking : { ...booking, ...change(booking, row) };
    })
  };
}
