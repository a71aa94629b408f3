import { stillOut, type Outing } from '../custody/state';
import { daysIn, dayOf, minuteOf, minutesADay, overlaps, wholeDays } from '../span';
import { mayTakePlace } from './agenda';
import { freeIn, loadsBooked, loadsNow, type Load } from './availability';
import type { Rules } from './acts';
import { thereOf, type Bookable } from './bookable';
import { isShutOn } from './rules';
import type { DatedBooking } from './state';

/** The next weeks of a thing: who has it when, and what is free on each day. */

/** How much is free on a day: of all, of some all day long, at some hours only, or of none; or that nobody opens. */
export type DayState = 'free' | 'some' | 'hours' | 'none' | 'closed';

export interface FreeDays {
  readonly from: string;
  readonly to: string;
  readonly state: DayState;
  /** How many are free all day long. */
  readonly free: number;
}

/** Some of it that is gone, or asked for, over days of the timeline, the first being 0 and the last included. */
export interface Bar {
  readonly key: string;
  readonly first: number;
  readonly last: number;
  readonly quantity: number;
  readonly what:
    | { readonly kind: 'out'; readonly outing: Outing }
    | { readonly kind: 'held-back' }
    | { readonly kind: 'booked'; readonly booked: DatedBooking };
}

export interface Timeline {
  readonly days: readonly string[];
  /** How many there are. */
  readonly there: number;
  /** Days that follow each other and are alike. */
  readonly free: readonly FreeDays[];
  /** What begins first comes first. */
  readonly bars: readonly Bar[];
  /** The same bars, none above another in its lane. */
  readonly lanes: readonly (readonly Bar[])[];
}

/** So many days are drawn: six weeks. */
export const timelineDays = 42;

/** Draws the weeks of a thing that follow the minute `now`; `general` are the rules of all. */
export function timelineOf(
  bookable: Bookable,
  general: Rules | null,
  now: number,
  count = timelineDays
): Timeline {
  const { custody, booked } = bookable;
  const start = minuteOf(dayOf(now));
  const whole = { from: start, to: start + count * minutesADay };
  const days = daysIn(whole);
  const there = thereOf(bookable);
  const coming = booked.filter(
    // What was handed over is out, or back.
    ({ booking, standing }) => standing !== 'fetched' && mayTakePlace(standing) && booking.span.to > now
  );
  const loads = [...loadsNow(custody, now), ...loadsBooked(coming)];

  const drawn = (key: string, load: Load, what: Bar['what']): readonly Bar[] => {
    if (!overlaps(load, whole) || load.to <= now) return [];
    const [first, end] = [Math.max(load.from, start), Math.min(load.to, whole.to)];
    const indexOf = (minute: number) => Math.floor((minute - start) / minutesADay);
    return [{ key, first: indexOf(first), last: indexOf(end - 1), quantity: load.quantity, what }];
  };
  const out = custody.outings.flatMap((outing) =>
    loadsNow({ ...custody, outings: [outing], incidents: [] }, now).flatMap((load) =>
      drawn(outing.act, { ...load, quantity: stillOut(outing) }, { kind: 'out', outing })
    )
  );
  const lent = loadsNow({ ...custody, incidents: [] }, now).length;
  const heldBack = custody.incidents.flatMap((incident) =>
    loadsNow({ ...custody, incidents: [incident] }, now)
      .slice(lent)
      .flatMap((load) => drawn(incident.act, load, { kind: 'held-back' }))
  );
  const bookings = coming.flatMap((one) => {
    const { booking } = one;
    const taken = loadsBooked([one])[0]?.quantity ?? booking.quantity;
    const load = { ...booking.span, quantity: taken };
    return drawn(`${booking.ask}.${booking.nth}`, load, { kind: 'booked', booked: one });
  });
  const bars = [...out, ...heldBack, ...bookings].sort(
    (a, b) => a.first - b.first || a.last - b.last || (a.key < b.key ? -1 : 1)
  );
  const isShut = (day: string) => isShutOn(bookable.rules, general, day);
  return { days, there, free: freeDays(days, there, loads, now, isShut), bars, lanes: inLanes(bars) };
}

function freeDays(
  days: readonly string[],
  there: number,
  loads: readonly Load[],
  now: number,
  isShut: (day: string) => boolean
): readonly FreeDays[] {
  const alike: FreeDays[] = [];
  for (const day of days) {
    const whole = wholeDays(day, day);
    const span = { from: Math.max(whole.from, now), to: whole.to };
    const free = freeIn(there, loads, span);
    const allDay = loads.filter(({ from, to }) => from <= span.from && span.to <= to);
    const best = there - allDay.reduce((sum, { quantity }) => sum + quantity, 0);
    const left = free >= there ? 'free' : free > 0 ? 'some' : best > 0 ? 'hours' : 'none';
    const state = left !== 'none' && isShut(day) ? 'closed' : left;
    const last = alike.at(-1);
    if (last !== undefined && last.state === state && (last.free === free || state === 'closed'))
      alike[alike.length - 1] = { ...last, to: day };
    else alike.push({ from: day, to: day, state, free });
  }
  return alike;
}

function inLanes(bars: readonly Bar[]): readonly (readonly Bar[])[] {
  const lanes: Bar[][] = [];
  for (const bar of bars) {
    const lane = lanes.find((one) => one.at(-1)!.last < bar.first);
    if (lane === undefined) lanes.push([bar]);
    else lane.push(bar);
  }
  return lanes;
}
