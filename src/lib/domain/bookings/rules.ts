import type { ItemId, PersonId, RequestId, StructureId } from '../ids';
import { dayOf, lastDayOf, lengthOf, minuteOf, overlaps, isWholeDays, weekdayOf, type Span } from '../span';
import { ruleKinds, type Audience, type RuleKind, type Rules, type Use } from './acts';
import { mostTaken, widened, type Load } from './availability';
import { countOf, type Timed } from './quota';
import { isSameBooking, type Booking, type BookingRef } from './state';
import { whoseIs } from './surroundings';

/** What a booking is held to, and what it does not keep to: told to whoever asks and to whoever answers, who decide. */

/** Who may make an exception: whoever lends the thing where its own rules say so, an administration where those of all do. */
export type Level = 'thing' | 'collective';

export type Broken =
  | { readonly rule: 'longest' | 'notice' | 'ahead' | 'buffer' | 'pause'; readonly minutes: number }
  | {
      readonly rule: 'quota';
      readonly quota: NonNullable<Rules['quota']>;
      /** How many it would be. */
      readonly count: number;
    }
  | { readonly rule: 'closed' | 'hours'; readonly day: string }
  | { readonly rule: 'audience'; readonly audiences: readonly Audience[] }
  | { readonly rule: 'capacity'; readonly most: number }
  | { readonly rule: 'neighbours'; readonly thing: ItemId };
export type Breach = Broken & { readonly level: Level };

/** What rules look at of a booking that is asked for, or would be. */
export interface Wish {
  /** What it is a part of; null where it is of nothing yet. */
  readonly request: RequestId | null;
  readonly span: Span;
  /** The times that are asked for along with this one, which is among them, where they are not booked yet. */
  readonly times?: readonly Span[];
  readonly quantity: number;
  readonly by: PersonId;
  readonly structure: StructureId | null;
  readonly use: Use;
  readonly audience: Audience;
  readonly people: number | null;
}

/** What else there is. */
export interface Around {
  /** The minute at which it was asked for. */
  readonly now: number;
  readonly there: number;
  /** What else is taken of the thing. */
  readonly loads: readonly Load[];
  /** The other bookings of the thing that are asked for or accepted. */
  readonly ofThing: readonly Booking[];
  /** And of all things. */
  readonly ofAll: readonly Booking[];
  /** What is accepted next door. */
  readonly nextDoor: readonly { readonly thing: ItemId; readonly booking: Booking }[];
}

/** Rules that ask for nothing. */
export const noRules: Rules = {
  ...{ longest: null, notice: null, ahead: null, buffer: null, pause: null, quota: null },
  ...{ weekdays: [], closed: [], hours: [], audiences: [], capacity: null, neighbours: [] },
  order: 'first-asked'
};

/** What a booking does not keep to: by the rules of its thing, and by those of all where the thing's own say nothing. */
export function breachesOf(
  wish: Wish,
  { thing, collective }: { readonly thing: Rules; readonly collective: Rules },
  around: Around
): readonly Breach[] {
  const isClosed = (day: string) => isClosedOn(thing, day) || isClosedOn(collective, day);
  const own = brokenBy(wish, thing, around, around.ofThing, isClosed);
  // What other things are closed on is not known here: of all things, the days count on which all are opened.
  const general = brokenBy(wish, collective, around, around.ofAll, (day) => isClosedOn(collective, day));
  return [
    ...own.map((one) => ({ ...one, level: 'thing' as const })),
    ...general
      .filter(({ rule }) => rule === 'closed' || !isSaid(thing, rule))
      .map((one) => ({ ...one, level: 'collective' as const }))
  ];
}

/** What is left of the rules of all for a thing that has some of its own, or null. */
export function generalBeside(thing: Rules | null, collective: Rules): Rules {
  if (thing === null) return collective;
  const own = ruleKinds.flatMap((kind) =>
    kind === 'closed' || !isSaid(thing, kind) ? [] : [[fieldOf(kind), noRules[fieldOf(kind)]] as const]
  );
  const order = thing.order === 'need' ? noRules.order : collective.order;
  return { ...collective, ...Object.fromEntries(own), order };
}

const fieldOf = (kind: Exclude<RuleKind, 'closed'>) => (kind === 'audience' ? 'audiences' : kind);

/** Whether rules say something of a kind. */
export function isSaid(rules: Rules, kind: RuleKind): boolean {
  switch (kind) {
    case 'closed':
      return rules.weekdays.length > 0 || rules.closed.length > 0;
    case 'hours':
    case 'neighbours':
      return rules[kind].length > 0;
    case 'audience':
      return rules.audiences.length > 0;
    default:
      return rules[kind] !== null;
  }
}

/** Whether it neither begins nor ends on a day. */
export const isClosedOn = ({ weekdays, closed }: Rules, day: string): boolean =>
  weekdays.includes(weekdayOf(day)) || closed.some(({ from, to }) => from <= day && day <= to);

/** Whether nobody opens on a day for a thing with these rules beside those of all. */
export function isShutOn(thing: Rules | null, general: Rules | null, day: string): boolean {
  const [own, all] = [thing ?? noRules, general ?? noRules];
  const hours = own.hours.length > 0 ? own.hours : all.hours;
  const isOpened = hours.length === 0 || hours.some(({ weekday }) => weekday === weekdayOf(day));
  return !isOpened || isClosedOn(own, day) || isClosedOn(all, day);
}

function brokenBy(
  wish: Wish,
  rules: Rules,
  { now, there, loads, ofThing, nextDoor }: Around,
  counted: readonly Booking[],
  isClosed: (day: string) => boolean
): readonly Broken[] {
  const { span } = wish;
  const broken: Broken[] = [];
  const { longest, notice, ahead, buffer, pause, quota, audiences, capacity } = rules;
  if (longest !== null && lengthOf(span) > longest) broken.push({ rule: 'longest', minutes: longest });
  if (notice !== null && span.from - now < notice) broken.push({ rule: 'notice', minutes: notice });
  if (ahead !== null && span.from - now > ahead) broken.push({ rule: 'ahead', minutes: ahead });
  if (buffer !== null && buffer > 0) {
    const isFree = there - mostTaken(loads, span) >= wish.quantity;
    const around = there - mostTaken(widened(loads, buffer), span);
    if (isFree && around < wish.quantity) broken.push({ rule: 'buffer', minutes: buffer });
  }
  const theirs = (one: Booking) => whoseIs(one) === whoseIs(wish);
  const along = timesAlong(wish);
  if (pause !== null && pause > 0) {
    const wide = { from: span.from - pause, to: span.to + pause };
    const others = [...ofThing.filter(theirs), ...along];
    if (others.some((one) => overlaps(one.span, wide))) broken.push({ rule: 'pause', minutes: pause });
  }
  if (quota !== null) {
    const count = countOf(quota, wish, [...counted.filter(theirs), ...along], isClosed);
    if (count > quota.most) broken.push({ rule: 'quota', quota, count });
  }
  for (const day of new Set([dayOf(span.from), lastDayOf(span)]))
    if (isClosedOn(rules, day)) broken.push({ rule: 'closed', day });
  const shut = shutOn(rules, span);
  if (shut !== null) broken.push({ rule: 'hours', day: shut });
  if (audiences.length > 0 && !audiences.includes(wish.audience))
    broken.push({ rule: 'audience', audiences });
  if (capacity !== null && (wish.people ?? 0) > capacity) broken.push({ rule: 'capacity', most: capacity });
  const disturbed = nextDoor.find(
    ({ thing, booking }) =>
      rules.neighbours.includes(thing) &&
      overlaps(booking.span, span) &&
      [booking.use, wish.use].sort().join() === 'loud,quiet'
  );
  if (disturbed !== undefined) broken.push({ rule: 'neighbours', thing: disturbed.thing });
  return broken;
}

const timesAlong = ({ request, span, times = [] }: Wish): readonly Timed[] =>
  times
    .filter(({ from, to }) => from !== span.from || to !== span.to)
    .map((time) => ({ request, span: time }));

/** The first day on which it begins or ends when nobody opens; null where there is none, or no hours are said. */
function shutOn({ hours }: Rules, span: Span): string | null {
  if (hours.length === 0) return null;
  const [first, last] = [dayOf(span.from), lastDayOf(span)];
  const openings = (day: string) => hours.filter(({ weekday }) => weekday === weekdayOf(day));
  if (isWholeDays(span)) return [first, last].find((day) => openings(day).length === 0) ?? null;
  const [from, to] = [span.from - minuteOf(first), span.to - minuteOf(last)];
  if (first === last) return openings(first).some((one) => one.from <= from && to <= one.to) ? null : first;
  const isOpenAt = (day: string, at: number) => openings(day).some((one) => one.from <= at && at <= one.to);
  return !isOpenAt(first, from) ? first : isOpenAt(last, to) ? null : last;
}

/** What is still broken once exceptions were made by those who may. */
export const notExcepted = (
  breaches: readonly Breach[],
  { exceptions }: Pick<Booking, 'exceptions'>
): readonly Breach[] =>
  breaches.filter(
    ({ rule, level }) =>
      !exceptions.some(
        (one) =>
          one.rules.includes(rule) && (level === 'thing' ? one.asLender && one.isSure : one.asAdministration)
      )
  );

/** How many rules some things do not keep to: one of all things is one, however many break it. */
export const countRules = (
  broken: readonly { readonly thing: ItemId; readonly breaches: readonly Breach[] }[]
): number =>
  new Set(
    broken.flatMap(({ thing, breaches }) =>
      breaches.map(({ level, rule }) => (level === 'thing' ? `${thing} ${rule}` : rule))
    )
  ).size;

/** Those that are not this one. */
export const others = (all: readonly Booking[], one: BookingRef): readonly Booking[] =>
  all.filter((other) => !isSameBooking(other, one));
