import {
  actId,
  count,
  day,
  hash,
  id,
  list,
  oneOf,
  orNone,
  record,
  type Field,
  type Of
} from '../acts/fields';
import { ownIdField } from '../acts/own-id';
import type { Span } from '../span';

/** What acts say of who would have what, and when: their words and bodies. */

/** What it is wanted for, from what would be welcome to what cannot do without. */
export const needs = ['welcome', 'useful', 'vital'] as const;
export type Need = (typeof needs)[number];
/** What it is like for whoever is next door. */
export const uses = ['usual', 'quiet', 'loud'] as const;
export type Use = (typeof uses)[number];
/** Who comes. */
export const audiences = ['members', 'guests', 'public'] as const;
export type Audience = (typeof audiences)[number];
/** What a booking is held to. */
export const ruleKinds = [
  'longest',
  'notice',
  'ahead',
  'buffer',
  'pause',
  'quota',
  'closed',
  'hours',
  'audience',
  'capacity',
  'neighbours'
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** One request is for so many things, at so many times, at most. */
export const mostThings = 100;
export const mostTimes = 60;
/** So many are answered at once at most. */
export const mostAnswered = 400;
/** And of so many of one thing. */
export const mostOfOne = 1_000_000;
/** In minutes, up to the year 2200. */
const minute = count(120_960_000);
/** In minutes: ten years. */
const duration = count(5_256_000);

/** One time is so long at most, in minutes: four hundred days. */
export const longestTime = 576_000;

const times = record({ from: minute, to: minute });
const span: Field<Span> = {
  read: (value) => {
    const read = times.read(value);
    return read !== undefined && read.from < read.to && read.to - read.from <= longestTime ? read : undefined;
  },
  write: (value) => times.write(value)
};

/** One thing of a request, at one of its times. */
const booked = { ask: actId, nth: count(mostTimes) };

/**
 * A member asks for some things at some times, for a structure or for whoever the words kept under the hash `words` name. `instead` is the booking of the same thing that this one
 * would take the place of; `despite` are the rules that whoever asks knows it does not keep to.
 */
export const requesting = record({
  request: ownIdField<'request'>(),
  rows: list(record({ thing: id<'item'>(), quantity: count(mostOfOne) }), mostThings),
  times: list(span, mostTimes),
  structure: orNone(id<'structure'>()),
  words: orNone(hash()),
  purpose: orNone(hash()),
  need: oneOf(needs),
  use: oneOf(uses),
  audience: oneOf(audiences),
  people: orNone(count(1_000_000)),
  instead: orNone(record(booked)),
  despite: list(oneOf(ruleKinds), ruleKinds.length)
});

/**
 * Whoever lends a thing says how many of it each of these bookings has: none refuses, or takes back what was given. `instead`
 * is another time at which it could have them.
 */
export const answering = record({
  thing: id<'item'>(),
  rows: list(record({ ...booked, quantity: count(mostOfOne), instead: orNone(span) }), mostAnswered),
  remark: orNone(hash())
});

/** Whoever asked for a thing does not want it any more, at these times. */
export const cancelling = record({
  thing: id<'item'>(),
  rows: list(record(booked), mostAnswered),
  remark: orNone(hash())
});

/** A booking need not keep to these rules. */
export const excepting = record({
  thing: id<'item'>(),
  ...booked,
  rules: list(oneOf(ruleKinds), ruleKinds.length),
  remark: orNone(hash())
});

/** So many of what was booked were handed over, by that act. */
export const fetching = record({ thing: id<'item'>(), ...booked, out: actId, quantity: count(mostOfOne) });

/** What bookings are held to: lengths in minutes, hours as minutes of the day. What is null, or none, is not asked. */
export const rules = record({
  longest: orNone(duration),
  /** Asked for so long before it begins. */
  notice: orNone(duration),
  /** And not longer before. */
  ahead: orNone(duration),
  /** Between one and the next. */
  buffer: orNone(duration),
  /** Between two of the same structure. */
  pause: orNone(duration),
  quota: orNone(
    record({
      most: count(10_000),
      of: oneOf(['bookings', 'days'] as const),
      per: oneOf(['week', 'month', 'year'] as const)
    })
  ),
  /** The days of the week on which it neither begins nor ends, from 1 for a Monday. */
  weekdays: list(count(7), 7),
  /** And the days from one to another. */
  closed: list(record({ from: day, to: day }), 200),
  /** When it may be had, for each day of the week that is opened at hours. */
  hours: list(record({ weekday: count(7), from: count(1440), to: count(1440) }), 50),
  /** Who may come; all where none is named. */
  audiences: list(oneOf(audiences), audiences.length),
  capacity: orNone(count(1_000_000)),
  /** What is next door: quiet there and loud here do not go together. */
  neighbours: list(id<'item'>(), 50),
  /** What is answered first. */
  order: oneOf(['first-asked', 'need'] as const)
});
export type Rules = Of<typeof rules>;

/** What bookings of a thing are held to, or, without a thing, of all things of which nobody says otherwise. */
export const ruling = record({ thing: orNone(id<'item'>()), rules });

export type Requesting = Of<typeof requesting>;
export type Answering = Of<typeof answering>;
export type Cancelling = Of<typeof cancelling>;
export type Excepting = Of<typeof excepting>;
export type Fetching = Of<typeof fetching>;
export type Ruling = Of<typeof ruling>;
export type BookingBody = Requesting | Answering | Cancelling | Excepting | Fetching;
