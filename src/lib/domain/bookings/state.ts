import type { ActId } from '../acts/act';
import type { Spoken } from '../custody/owning';
import type { Ownership } from '../custody/state';
import type { PersonId, RequestId, StructureId } from '../ids';
import type { Span } from '../span';
import type { Audience, Need, RuleKind, Use } from './acts';
import { standingIn, wasAgreed, type Answer } from './answers';

/** What acts came to for one thing: who would have it, and when. */

/** One thing of a request, at one of its times: the act that asked, and which of the times of that act. */
export interface BookingRef {
  readonly ask: ActId;
  readonly nth: number;
}

export const isSameBooking = (a: BookingRef, b: BookingRef): boolean => a.ask === b.ask && a.nth === b.nth;

/** A text by which a booking of a thing is told from the others of the same thing. */
export const keyOf = ({ ask, nth }: BookingRef): string => `${ask}.${nth}`;

/** A thing that somebody asked for at one time. */
export interface Booking extends BookingRef {
  readonly request: RequestId;
  readonly by: PersonId;
  readonly at: number;
  readonly span: Span;
  /** How many were asked for. */
  readonly quantity: number;
  readonly structure: StructureId | null;
  /** The hash of the words that name whom it is for, where that is no member structure. */
  readonly words: string | null;
  readonly purpose: string | null;
  readonly need: Need;
  readonly use: Use;
  readonly audience: Audience;
  readonly people: number | null;
  readonly instead: BookingRef | null;
  readonly despite: readonly RuleKind[];
  readonly answers: readonly Answer[];
  readonly exceptions: readonly Exception[];
  readonly cancelled: Cancelled | null;
  /** The departures by which it was handed over, and how many by each. */
  readonly outs: readonly { readonly out: ActId; readonly quantity: number }[];
}

export interface Exception extends Spoken {
  readonly by: PersonId;
  readonly at: number;
  readonly rules: readonly RuleKind[];
  /** Whether they spoke as whoever lends the thing by what they knew, and as an administration. */
  readonly asLender: boolean;
  readonly asAdministration: boolean;
  readonly remark: string | null;
}

export interface Cancelled {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  readonly remark: string | null;
}

/** The bookings of a thing, in the one order of everyone. */
export interface Bookings extends Ownership {
  readonly bookings: readonly Booking[];
  /** What of it went out, be it for a booking or not. */
  readonly departures: readonly { readonly out: ActId; readonly quantity: number }[];
}

/** Where a booking stands. */
export type BookingStanding =
  | 'asked'
  | 'accepted'
  | 'refused'
  /** It was accepted, and is not any more. */
  | 'revoked'
  /** Two who lend it said different things, neither knowing of the other, or somebody who did not know whose it is. */
  | 'disputed'
  | 'cancelled'
  /** Another time was accepted in its place. */
  | 'moved'
  | 'fetched';

/** A booking with where it stands among those of its thing. */
export interface DatedBooking {
  readonly booking: Booking;
  readonly standing: BookingStanding;
}

/** The bookings of a thing with where each stands. */
export function datedIn({ bookings }: Pick<Bookings, 'bookings'>): readonly DatedBooking[] {
  const moved = new Set(
    // What was agreed in its place may be given up since: the time before is not taken up again by that.
    bookings.flatMap(({ instead, answers }) =>
      instead !== null && wasAgreed(answers) ? [keyOf(instead)] : []
    )
  );
  return bookings.map((booking) => ({ booking, standing: standingAlone(booking, moved) }));
}

function standingAlone(booking: Booking, moved: ReadonlySet<string>): BookingStanding {
  if (booking.outs.length > 0 && handedOver(booking) >= grantedTo(booking)) return 'fetched';
  if (booking.cancelled !== null) return 'cancelled';
  if (moved.has(keyOf(booking))) return 'moved';
  const standing = standingIn(booking.answers);
  const said = new Set(standing.map(({ quantity }) => quantity));
  if (said.size === 0) return 'asked';
  if (said.size > 1 || standing.some(({ isSure }) => !isSure)) return 'disputed';
  if (grantedTo(booking) > 0) return 'accepted';
  return booking.answers.some(({ quantity }) => quantity > 0) ? 'revoked' : 'refused';
}

/** Whether it may still take place, and nothing was handed over. */
export const isComing = (standing: BookingStanding): boolean =>
  standing === 'asked' || standing === 'accepted' || standing === 'disputed';

/** How many it has by what stands of what was said: where several things do, the most that anybody may count on. */
export const grantedTo = (booking: Pick<Booking, 'answers'>): number =>
  Math.max(0, ...standingIn(booking.answers).map(({ quantity }) => quantity));

/** How many of a thing a booking that stands so takes, until it is handed over. */
export const takenBy = (booking: Pick<Booking, 'answers' | 'outs'>, standing: BookingStanding): number =>
  standing === 'accepted' || standing === 'disputed' ? grantedTo(booking) - handedOver(booking) : 0;

/** How many of it were handed over. */
export const handedOver = ({ outs }: Pick<Booking, 'outs'>): number =>
  outs.reduce((sum, { quantity }) => sum + quantity, 0);

/** The other times that whoever lends it would give, each once, as far as that stands. */
export const otherTimes = (booking: Booking): readonly Span[] =>
  standingIn(booking.answers)
    .flatMap(({ instead }) => instead ?? [])
    .filter((one, i, all) => all.findIndex((other) => isSameTime(one, other)) === i);

export const isSameTime = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;
