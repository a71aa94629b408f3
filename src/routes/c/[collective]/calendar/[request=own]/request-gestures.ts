import type { BookingRefusal, Given } from '$lib/domain/bookings/refusals';
import type { BookingView } from '$lib/domain/bookings/request';
import { grantedTo, type Booking } from '$lib/domain/bookings/state';
import type { ItemId, RequestId } from '$lib/domain/ids';
import { err, ok, type Result } from '$lib/domain/result';
import type { Span } from '$lib/domain/span';
import type { TimeRefusal } from '$lib/ui/bookings/said';
import type { Collective } from '$lib/workspace/collective';

/** What whoever looks at a request says of it. Each resolves to what refuses it, or null once it is noted; rejects when it cannot be saved. */

type Said = Promise<BookingRefusal | null>;

const given = ({ booking: { ask, nth, quantity } }: BookingView): Given => ({ ask, nth, quantity });
const rulesOf = (breaches: BookingView['breaches']) => breaches.map(({ rule }) => rule);
const refusalIn = (said: Result<unknown, BookingRefusal>) => (said.ok ? null : said.problem);

/** Gives what was asked for, with the exception that it needs, where what is left speaks against nothing. */
export async function accept(collective: Collective, view: BookingView): Said {
  const { thing, booking, breaches } = view;
  const live = await collective.live();
  const rows = [given(view)];
  if (breaches.length > 0) {
    // No exception stays behind of what is not given.
    const refusal = live.whyNotGive(thing, rows);
    if (refusal !== null && refusal.kind !== 'broken') return refusal;
    const said = await live.exceptBooking(thing, booking, rulesOf(breaches));
    if (!said.ok) return said.problem;
  }
  return refusalIn(await live.answerBookings(thing, { given: rows, remark: '' }));
}

/** Gives as much of all these as there is, and tells what could not be given. */
export async function acceptAll(
  collective: Collective,
  views: readonly BookingView[]
): Promise<readonly { readonly view: BookingView; readonly refusal: BookingRefusal }[]> {
  const live = await collective.live();
  const refused: { view: BookingView; refusal: BookingRefusal }[] = [];
  for (const thing of new Set(views.map((view) => view.thing))) {
    const accepted: BookingView[] = [];
    for (const view of views.filter((one) => one.thing === thing)) {
      const refusal = live.whyNotGive(thing, [...accepted, view].map(given));
      if (refusal === null) accepted.push(view);
      else refused.push({ view, refusal });
    }
    if (accepted.length === 0) continue;
    const said = await live.answerBookings(thing, { given: accepted.map(given), remark: '' });
    if (!said.ok) refused.push(...accepted.map((view) => ({ view, refusal: said.problem })));
  }
  return refused;
}

/** Makes an exception to these breaches. */
export const except = async (
  collective: Collective,
  { thing, booking }: BookingView,
  breaches: BookingView['breaches']
): Said => refusalIn(await (await collective.live()).exceptBooking(thing, booking, rulesOf(breaches)));

/** Gives none, and offers another time, `anyway` despite the rules that it would not keep to. */
export async function refuse(
  collective: Collective,
  { thing, booking: { ask, nth } }: BookingView,
  { remark, instead }: { readonly remark: string; readonly instead: Span | null },
  anyway: boolean
): Said {
  const live = await collective.live();
  const speaksAgainst = instead === null ? null : live.whyNotOffer(thing, { ask, nth }, instead);
  if (speaksAgainst !== null && !(anyway && speaksAgainst.kind === 'breaks')) return speaksAgainst;
  return refusalIn(await live.answerBookings(thing, { given: [{ ask, nth, quantity: 0, instead }], remark }));
}

/** Gives up these. */
export async function cancel(collective: Collective, views: readonly BookingView[], remark: string): Said {
  const live = await collective.live();
  for (const thing of new Set(views.map((view) => view.thing))) {
    const rows = views.filter((one) => one.thing === thing).map(({ booking }) => booking);
    const said = await live.cancelBookings(thing, rows, remark);
    if (!said.ok) return said.problem;
  }
  return null;
}

/** Says how many each booking of a clash keeps. */
export async function settle(
  collective: Collective,
  thing: ItemId,
  kept: readonly { readonly booking: Booking; readonly quantity: number }[],
  remark: string
): Said {
  const rows = kept.map(({ booking: { ask, nth }, quantity }) => ({ ask, nth, quantity }));
  return refusalIn(await (await collective.live()).answerBookings(thing, { given: rows, remark }));
}

/** In whose place another time is asked for, and how. */
export interface Moving {
  readonly span: Span;
  /** Despite what it would not keep to. */
  readonly anyway: boolean;
  /** Whether it takes the place of the booking; where it does not, it is one more, which waits for its own answer. */
  readonly inPlace: boolean;
  /** The words of the booking. */
  readonly borrower: string;
  readonly purpose: string;
}

/** Asks for another time, under the same name where it is one's own, and gives that name. */
export async function move(
  collective: Collective,
  { thing, booking }: BookingView,
  { span, anyway, inPlace, borrower, purpose }: Moving
): Promise<Result<RequestId, BookingRefusal>> {
  const { ask, nth, structure, need, use, audience, people } = booking;
  const quantity = grantedTo(booking) || booking.quantity;
  const isOwn = booking.by === collective.me.person;
  const live = await collective.live();
  const request = (despite: Booking['despite']) =>
    live.requestBooking(
      {
        ...{ structure, borrower, purpose, need, use, audience, people, despite },
        ...{ rows: [{ thing, quantity }], times: [span], instead: inPlace ? { ask, nth } : null }
      },
      isOwn ? booking.request : null
    );
  let sent = await request(booking.despite);
  const refused = sent.ok ? null : sent.problem[0]!.refusal;
  if (anyway && refused?.kind === 'breaks')
    sent = await request([...new Set([...booking.despite, ...rulesOf(refused.breaches)])]);
  return sent.ok ? ok(sent.value) : err(sent.problem[0]!.refusal);
}

/** What refuses another time, in a sentence. */
export const timeRefusal = (refusal: BookingRefusal, sentence: string): TimeRefusal => ({
  sentence,
  isByRule: refusal.kind === 'breaks'
});
