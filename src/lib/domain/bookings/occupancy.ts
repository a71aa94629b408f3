import { ownersOf, stillOut, type Custody, type Outing } from '../custody/state';
import { whereaboutsOf } from '../custody/whereabouts';
import { dayAt } from '../day';
import type { ItemId, StructureId } from '../ids';
import {
  dayOf,
  lastDayOf,
  minuteOf,
  minutesADay,
  monthAfter,
  overlaps,
  weekdayOf,
  wholeDays,
  type Span
} from '../span';
import { foldText } from '../text';
import type { Rules } from './acts';
import { isClosedOn, noRules } from './rules';
import { grantedTo, isComing, type Booking, type DatedBooking } from './state';

/** How much things were used in a period, by what was booked and by what went out without a booking. */

/** A thing with what happened to it, as far as it was read. */
export interface LivedThing {
  readonly thing: ItemId;
  readonly name: string;
  /** Its sheet was written then, in milliseconds since 1970. */
  readonly addedAt: number;
  /** What is used up is not lent: that it never left tells nothing. */
  readonly isConsumable: boolean;
  readonly quantity: number | null;
  readonly custody: Custody;
  /** Its bookings in the period, or all of them where it has none there. */
  readonly booked: readonly DatedBooking[];
  /** What it is held to itself. */
  readonly rules: Rules | null;
}

/** How much a thing was used. */
export interface UsedThing {
  readonly thing: ItemId;
  readonly name: string;
  readonly times: number;
  /** In minutes in which it is opened, those of each of several added up. */
  readonly taken: number;
  readonly opened: number;
  /** The last day on which it was. */
  readonly lastUsed: string;
}

/** A thing that nobody had, nor asked for. */
export interface SleepingThing {
  readonly thing: ItemId;
  readonly name: string;
  /** The last day on which somebody had it; null for never. */
  readonly lastUsed: string | null;
  /** The day on which its sheet was written. */
  readonly added: string;
}

/** How many times a structure gave what it owns to others and had what others own. */
export interface Exchanged {
  readonly given: number;
  readonly received: number;
  /** Given to those who are no members. */
  readonly outside: number;
}

export interface Occupancy {
  /** What was used, the most first. */
  readonly used: readonly UsedThing[];
  /** What was not, the longest first. */
  readonly sleeping: readonly SleepingThing[];
  readonly exchanged: ReadonlyMap<StructureId, Exchanged>;
  /** How many times somebody had something who is no member, and how many times the public came. */
  readonly outside: { readonly times: number; readonly forPublic: number };
}

/** The period of so many months, the one of today included, that ends at the minute `now`. */
export const periodUntil = (now: number, months: number): Span => ({
  from: minuteOf(`${monthAfter(dayOf(now).slice(0, 7), 1 - months)}-01`),
  to: now
});

/** One time that somebody had some of a thing: for how long, how many, and whose it was. */
interface Taking {
  /** Where it came back little by little, each part of it. */
  readonly parts: readonly (Span & { readonly quantity: number })[];
  readonly structure: StructureId | null;
  readonly owners: readonly StructureId[];
  readonly isForPublic: boolean;
}

/** Tells how things were used in a period that ends now; `general` is what all are held to. */
export function occupancyOf(things: readonly LivedThing[], general: Rules | null, period: Span): Occupancy {
  const used: UsedThing[] = [];
  const sleeping: SleepingThing[] = [];
  const exchanged = new Map<StructureId, Exchanged>();
  const outside = { times: 0, forPublic: 0 };
  const openedBy = openings(general ?? noRules, period);
  for (const one of things) {
    const all = takingsOf(one, period.to);
    const takings = all.filter(({ parts }) => parts.some((part) => overlaps(part, period)));
    for (const taking of takings) {
      if (taking.structure === null) outside.times++;
      if (taking.isForPublic) outside.forPublic++;
      exchange(exchanged, taking);
    }
    const { thing, name } = one;
    if (takings.length > 0)
      used.push({
        ...{ thing, name, times: takings.length, lastUsed: lastDay(takings)! },
        ...shareOf(one, takings, period, openedBy(one.rules))
      });
    else if (!one.isConsumable && !isWanted(one, period))
      sleeping.push({ thing, name, lastUsed: lastDay(all), added: dayAt(one.addedAt) });
  }
  return {
    used: used.sort((a, b) => shareIn(b) - shareIn(a) || byName(a, b)),
    sleeping: sleeping.sort((a, b) =>
      sinceOf(a) < sinceOf(b) ? -1 : sinceOf(a) > sinceOf(b) ? 1 : byName(a, b)
    ),
    exchanged,
    outside
  };
}

/** How much of the time in which it is opened a thing was taken, from 0 to 1. */
export const shareIn = ({ taken, opened }: Pick<UsedThing, 'taken' | 'opened'>): number =>
  opened === 0 ? 0 : taken / opened;

const sinceOf = ({ lastUsed, added }: SleepingThing): string => lastUsed ?? added;

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => {
  const [one, other] = [foldText(a.name), foldText(b.name)];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** Every time that somebody had it until the minute `now`: what was booked and kept, and what left without a booking. */
function takingsOf({ booked, custody }: LivedThing, now: number): readonly Taking[] {
  const owners = ownersOf(custody);
  const kept = booked.filter(
    ({ booking, standing }) => booking.span.from < now && (standing === 'accepted' || standing === 'fetched')
  );
  const outs = new Set(booked.flatMap(({ booking }) => booking.outs.map(({ out }) => out)));
  return [
    ...kept.map(({ booking }) => ({
      parts: [{ from: booking.span.from, to: Math.min(booking.span.to, now), quantity: hadBy(booking) }],
      structure: booking.structure,
      owners,
      isForPublic: booking.audience === 'public'
    })),
    ...custody.outings.filter(({ act }) => !outs.has(act)).map((outing) => outingTaken(outing, now))
  ];
}

/** How many it had: as many as were asked for where it was handed over without an answer. */
const hadBy = (booking: Booking): number => grantedTo(booking) || booking.quantity;

function outingTaken(outing: Outing, now: number): Taking {
  const left = dayAt(outing.at);
  const until = (last: string, quantity: number) => ({
    from: minuteOf(left),
    to: Math.min(now, wholeDays(left, last < left ? left : last).to),
    quantity
  });
  const back = outing.returns.map(({ at, quantity }) => until(dayAt(at), quantity));
  const parts = [...back, until(dayOf(now), stillOut(outing))];
  return {
    parts: parts.filter(({ quantity, from, to }) => quantity > 0 && from < to),
    structure: outing.structure,
    owners: outing.owners,
    isForPublic: false
  };
}

/** Whether somebody asked for it, for a time in the period or later, and it was not refused. */
const isWanted = ({ booked }: LivedThing, period: Span): boolean =>
  booked.some(({ booking, standing }) => isComing(standing) && booking.span.to > period.from);

/** The last day of some times that somebody had it. */
const lastDay = (takings: readonly Taking[]): string | null => {
  const ends = takings.flatMap(({ parts }) => parts.map(lastDayOf));
  return ends.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
};

/** What a structure has of its own is no exchange. */
function exchange(exchanged: Map<StructureId, Exchanged>, { structure, owners }: Taking): void {
  if (structure !== null && owners.includes(structure)) return;
  const add = (id: StructureId, to: keyof Exchanged) => {
    const before = exchanged.get(id) ?? { given: 0, received: 0, outside: 0 };
    exchanged.set(id, { ...before, [to]: before[to] + 1 });
  };
  for (const owner of owners) add(owner, structure === null ? 'outside' : 'given');
  if (structure !== null) add(structure, 'received');
}

type OpenedIn = (span: Span) => number;

/** How long it was taken of how long it is opened since it is here: no more of it at a time than there is. */
function shareOf(
  { custody, quantity, addedAt }: LivedThing,
  takings: readonly Taking[],
  period: Span,
  openedIn: OpenedIn
): Pick<UsedThing, 'taken' | 'opened'> {
  // What there is none of any more was there once.
  const there = Math.max(1, whereaboutsOf(custody, quantity, dayOf(period.to)).there);
  const parts = takings
    .flatMap((taking) => taking.parts)
    .map((part) => ({
      ...part,
      from: Math.max(part.from, period.from),
      to: Math.min(part.to, period.to)
    }))
    .filter(({ from, to }) => from < to);
  // A sheet may be written once the thing went out.
  const here = Math.min(minuteOf(dayAt(addedAt)), ...parts.map(({ from }) => from));
  const whole = { from: Math.max(period.from, here), to: period.to };
  const changes = parts
    .flatMap(({ from, to, quantity }) => [
      { at: from, by: quantity },
      { at: to, by: -quantity }
    ])
    .sort((a, b) => a.at - b.at);
  let [taken, out] = [0, 0];
  for (const [i, { at, by }] of changes.entries()) {
    out += by;
    const to = changes[i + 1]?.at ?? at;
    if (out > 0 && at < to) taken += Math.min(there, out) * openedIn({ from: at, to });
  }
  return { taken, opened: there * openedIn(whole) };
}

/**
 * Gives, for things held to these rules beside those of all, how many minutes of a part of the period they are opened: all of
 * them where no hours are said. Things without rules of their own share one answer.
 */
function openings(general: Rules, period: Span): (own: Rules | null) => OpenedIn {
  const known = new Map<Rules | null, OpenedIn>();
  return (own) => {
    const before = known.get(own);
    if (before !== undefined) return before;
    const openedIn = openingsFor(own ?? noRules, general, period);
    known.set(own, openedIn);
    return openedIn;
  };
}

const allDay = [{ from: 0, to: minutesADay }];

function openingsFor(own: Rules, general: Rules, period: Span): OpenedIn {
  const hours = own.hours.length > 0 ? own.hours : general.hours;
  const start = minuteOf(dayOf(period.from));
  const hoursOn = (day: string) => {
    if (isClosedOn(own, day) || isClosedOn(general, day)) return [];
    return hours.length === 0 ? allDay : hours.filter(({ weekday }) => weekday === weekdayOf(day));
  };
  const days: { readonly before: number; readonly hours: readonly Span[] }[] = [];
  let before = 0;
  for (let at = start; at <= period.to; at += minutesADay) {
    const opened = hoursOn(dayOf(at));
    days.push({ before, hours: opened });
    before += opened.reduce((sum, { from, to }) => sum + to - from, 0);
  }
  const until = (minute: number): number => {
    const nth = Math.floor((minute - start) / minutesADay);
    const day = days[nth]!;
    const into = minute - start - nth * minutesADay;
    return day.hours.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, into) - from), day.before);
  };
  return ({ from, to }) => until(to) - until(from);
}
