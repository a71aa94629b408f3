import type { Act } from '../acts/act';
import type { Field } from '../acts/fields';
import type { Family, Knew } from '../acts/fold';
import { ownerOf } from '../acts/own-id';
import { out, type Out } from '../custody/acts';
import {
  afterOwning,
  isLentFor,
  isOwnershipKind,
  ownedByNobody,
  ownedIn,
  ownershipKinds,
  speakingOf,
  type Spoken
} from '../custody/owning';
import { ownersKnown } from '../custody/state';
import type { ItemId } from '../ids';
import type { Standing } from '../membership/courses';
import { speaksFor } from '../membership/kinds';
import { monthsIn } from '../span';
import { answering, cancelling, excepting, fetching, requesting } from './acts';
import type { Answering, BookingBody, Cancelling, Excepting, Fetching, Requesting } from './acts';
import { lastKnown, type Answer } from './answers';
import {
  datedIn,
  isSameBooking,
  isSameTime,
  takenBy,
  type Booking,
  type BookingRef,
  type Bookings
} from './state';

/** What a step is given besides what stood before. */
interface Said<Body> {
  readonly act: Act<Body>;
  readonly author: Standing;
  readonly thing: ItemId;
  /** As whom the author speaks of the thing; null where they do not lend it, by the owners that they knew of. */
  readonly lender: Pick<Spoken, 'structures' | 'isSure'> | null;
  readonly knew: Knew;
}
interface Kind {
  readonly body: Field<BookingBody | Out>;
  readonly step: (state: Bookings, said: Said<BookingBody | Out>) => Bookings;
}
const kind = <Body extends BookingBody | Out>(
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
  'booking.fetch': kind(fetching, fetch),
  'custody.out': kind(out, depart)
};
export type BookingKind = Exclude<keyof typeof kinds, 'custody.out'>;

/** Who would have what, and when: what is asked for, what is accepted and by whom. Who answers follows from whose it is. */
export const bookings: Family<Bookings, BookingBody> & {
  readonly kinds: Readonly<Record<BookingKind, Field<BookingBody>>>;
} = {
  name: 'bookings',
  kinds: Object.fromEntries(
    Object.entries({ ...kinds, ...ownershipKinds }).map(([name, { body }]) => [name, body])
  ) as Record<BookingKind, Field<BookingBody>>,
  least: 'membre',
  zero: { ...ownedByNobody, bookings: [], departures: [] },
  subjects: (body) => ('request' in body ? body.rows.map(({ thing }) => thing) : ownedIn(body)),
  step: (state, act, author, subject, knew) => {
    const thing = subject as ItemId;
    if (!isOwnershipKind(act.kind)) {
      const said = { act, author, knew, thing, lender: speakingOf(state, author, knew) };
      return kinds[act.kind as BookingKind].step(state, said);
    }
    const owned = ownershipKinds[act.kind].step(state, act as Act<never>, author, thing);
    if (owned.owned === state.owned) return owned;
    const doubted = afterOwning(state, owned, knew);
    const bookings = owned.bookings.map((one) => ({
      ...one,
      answers: one.answers.map((answer) => doubted(answer)),
      exceptions: one.exceptions.map((exception) => doubted(exception))
    }));
    return { ...owned, bookings };
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
function request(state: Bookings, { act, author, thing, lender, knew }: Said<Requesting>): Bookings {
  const { body, id: ask, at } = act;
  const row = body.rows.find((one) => one.thing === thing);
  const mayAsk = body.structure === null || lender !== null || speaksFor(author, body.structure);
  if (row === undefined || row.quantity === 0 || !mayAsk) return state;
  if (ownerOf(body.request) !== author.person) return state;
  const { rows: _rows, times, ...said } = body;
  // Nobody takes the place of what others asked for, nor of what they had not heard of.
  const named = said.instead && state.bookings.find((one) => isSameBooking(one, said.instead!));
  const isTheirs = named && mayCancel(named, author) && named.structure === body.structure && knew(named.ask);
  const instead = isTheirs ? said.instead : null;
  const offers = isTheirs && row.quantity <= named.quantity ? offersTo(named, state, knew) : [];
  // What whoever lends it offered need not be answered again; it is taken once.
  const taken = times.findIndex((span) => offers.some((one) => isSameTime(one.instead!, span)));
  const asked = times.map((span, nth): Booking => {
    const booking = { ...said, instead, ask, nth, by: author.person, at, span, quantity: row.quantity };
    const offer = nth === taken ? offers.find((one) => isSameTime(one.instead!, span))! : null;
    const answers = offer === null ? [] : [accepting(offer, booking, state, knew)];
    return { ...booking, answers, exceptions: [], cancelled: null, outs: [] };
  });
  return { ...state, bookings: [...state.bookings, ...asked] };
}

/**
 * What offered it another time, by what its author knew and by owners who still lend the thing as far as they knew; none once one
 * was taken in its name, or it was given up.
 */
function offersTo(before: Booking, { bookings: all, owned }: Bookings, knew: Knew): readonly Answer[] {
  if (before.cancelled !== null && knew(before.cancelled.act)) return [];
  const owners = ownersKnown({ owned }, knew);
  const offers = lastKnown(before.answers, knew).filter(
    ({ instead, structures }) => instead !== null && isLentFor(owners, structures)
  );
  const isTaken = () =>
    all.some(
      ({ ask, instead, answers }) =>
        instead && isSameBooking(instead, before) && answers.some(({ act }) => act === ask)
    );
  return offers.length === 0 || isTaken() ? [] : offers;
}

/** That an offer is taken, as said by whoever made it. */
function accepting(
  { structures }: Answer,
  { ask: act, by, at, quantity }: Pick<Booking, 'ask' | 'by' | 'at' | 'quantity'>,
  { owned }: Bookings,
  knew: Knew
): Answer {
  const isSure = owned.every((one) => knew(one.by) || isLentFor(one.owners, structures));
  return { act, by, at, quantity, instead: null, remark: null, after: [], structures, isSure };
}

function answer(state: Bookings, { act, author, lender, knew }: Said<Answering>): Bookings {
  const { rows, remark } = act.body;
  if (lender === null) return state;
  return changed(state, rows, knew, (booking, { quantity, instead }) => ({
    answers: [
      ...booking.answers,
      {
        ...{ act: act.id, by: author.person, at: act.at, ...lender },
        ...{ quantity: Math.min(quantity, booking.quantity), instead, remark },
        after: lastKnown(booking.answers, knew).map((one) => one.act)
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

function except(state: Bookings, { act, author, lender, knew }: Said<Excepting>): Bookings {
  const { id, at, body } = act;
  const asAdministration = author.role === 'administration';
  if (lender === null && !asAdministration) return state;
  const { rules, remark } = body;
  const said = { act: id, by: author.person, at, rules, remark, asLender: lender !== null, asAdministration };
  const spoken = lender ?? { structures: [], isSure: true };
  return changed(state, [body], knew, ({ exceptions }) => ({
    exceptions: [...exceptions, { ...said, ...spoken }]
  }));
}

/** What goes out counts by the owners that whoever noted it knew of, as it does where the thing is. */
function depart(state: Bookings, { act: { id, body }, lender }: Said<Out>): Bookings {
  if (lender === null || body.quantity === 0) return state;
  return { ...state, departures: [...state.departures, { out: id, quantity: body.quantity }] };
}

/** Of a booking no more is handed over than went out by that departure. */
function fetch(state: Bookings, { act: { body }, lender, knew }: Said<Fetching>): Bookings {
  if (lender === null) return state;
  const gone = state.departures.find(({ out }) => out === body.out)?.quantity ?? 0;
  const outs = state.bookings.flatMap((one) => one.outs).filter(({ out }) => out === body.out);
  const quantity = Math.min(
    body.quantity,
    outs.reduce((left, one) => left - one.quantity, gone)
  );
  if (quantity <= 0) return state;
  return changed(state, [body], knew, (booking) => ({
    outs: [...booking.outs, { out: body.out, quantity }]
  }));
}

/** What is said of bookings is said of those that whoever says it knew of. */
function changed<Row extends BookingRef>(
  state: Bookings,
  rows: readonly Row[],
  knew: Knew,
  change: (booking: Booking, row: Row) => Partial<Booking>
): Bookings {
  const bookings = [...state.bookings];
  for (const row of rows) {
    const i = bookings.findIndex((one) => isSameBooking(one, row));
    const booking = bookings[i];
    if (booking !== undefined && knew(booking.ask)) bookings[i] = { ...booking, ...change(booking, row) };
  }
  return { ...state, bookings };
}
