import { dayOf, isWholeDays, lastDayOf, timeOf, type Span } from '../domain/span';
import type { Language } from './catalogue';

const tags: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** The language as Intl and `localeCompare` name it. */
export const tagOf = (language: Language): string => tags[language];

/** How a day is written: `sam. 21 nov.`, `samedi 21 novembre`, and with its year, `21 nov. 2026` or `sam. 21 nov. 2026`. */
export type DayStyle = 'short' | 'long' | 'dated' | 'whole';

const dayStyles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  dated: { day: 'numeric', month: 'short', year: 'numeric' },
  whole: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }
};

/** A day from a day (`2026-11-21`) or a moment (milliseconds since 1970, in this phone's zone). */
export function dayIn(language: Language, day: string | number, style: DayStyle): string {
  const format = dateFormat(language, dayStyles[style]);
  if (typeof day === 'number') return format.format(day);
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return format.format(new Date(year, month - 1, date));
}

/** A day such as `2026-11-21`, with its year when that is not this one. */
export const nearDayIn = (language: Language, day: string, today: string): string =>
  dayIn(language, day, day.slice(0, 4) === today.slice(0, 4) ? 'short' : 'dated');

/** When something is (`sam. 8 mai`, `du sam. 8 au dim. 9 mai`, `sam. 8 mai de 9 h 00 à 12 h 30`); with years that are not this one. */
export function spanIn(language: Language, span: Span, today: string): string {
  const [first, last] = [dayOf(span.from), lastDayOf(span)];
  const yearOf = (day: string) => day.slice(0, 4);
  // A year that is not this one is said once, and the day of the week still: people choose by it.
  const isSaid = (one: string) =>
    yearOf(one) !== yearOf(today) && !(one !== last && yearOf(one) === yearOf(last));
  const day = (one: string) => dayIn(language, one, isSaid(one) ? 'whole' : 'short');
  const isFrench = language === 'fr';
  if (isWholeDays(span)) {
    if (first === last) return day(first);
    return isFrench ? `du ${day(first)} au ${day(last)}` : `${day(first)} to ${day(last)}`;
  }
  // What ends at midnight ends with its last day, not as that day begins.
  const end = dayOf(span.to) === last ? timeOf(span.to) : '24:00';
  const [from, to] = [timeIn(language, timeOf(span.from)), timeIn(language, end)];
  if (first === last)
    return isFrench ? `${day(first)} de ${from} à ${to}` : `${day(first)}, ${from} to ${to}`;
  return isFrench
    ? `du ${day(first)} à ${from} au ${day(last)} à ${to}`
    : `${day(first)}, ${from} to ${day(last)}, ${to}`;
}

/** An hour (`18 h 30`) from an hour (`18:30`) or a moment (milliseconds since 1970). */
export function timeIn(language: Language, time: string | number): string {
  const [hours = '0', minutes = '00'] = (typeof time === 'number' ? hourOf(time) : time).split(':');
  return language === 'fr' ? `${Number(hours)}\u00a0h\u00a0${minutes}` : `${Number(hours)}:${minutes}`;
}

/** An amount (`1 200,00 €`) from cents of euro. */
export const moneyIn = (language: Language, cents: number): string =>
  numberFormat(language, { style: 'currency', currency: 'EUR' }).format(cents / 100);

/** A number (`1 200`). */
export const numberIn = (language: Language, value: number): string =>
  numberFormat(language, {}).format(value);

/** A size on disk (`3,2 Mo`) from bytes. */
export function sizeIn(language: Language, bytes: number): string {
  const unit = bytes < 1e6 ? 'kilobyte' : bytes < 1e9 ? 'megabyte' : 'gigabyte';
  const value = bytes / { kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9 }[unit];
  return numberFormat(language, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(
    value
  );
}

/** How long ago (`à l’instant`, `il y a 9 jours`), both in milliseconds since 1970. A clock ahead of ours is now. */
export function agoIn(language: Language, at: number, now: number): string {
  const seconds = Math.max(0, (now - at) / 1000);
  const format = new Intl.RelativeTimeFormat(tags[language], { numeric: 'auto' });
  if (seconds < 45) return language === 'fr' ? 'à l’instant' : 'just now';
  if (seconds < 45 * 60) return format.format(-Math.max(1, Math.round(seconds / 60)), 'minute');
  if (seconds < 22 * 3600) return format.format(-Math.max(1, Math.round(seconds / 3600)), 'hour');
  const days = Math.max(1, Math.round(seconds / 86_400));
  if (days < 45) return format.format(-days, 'day');
  if (days < 365) return format.format(-Math.round(days / 30.4), 'month');
  return format.format(-Math.max(1, Math.round(days / 365)), 'year');
}

/** When it was: `à l’instant`, `aujourd’hui à 11 h 40`, `hier à 9 h 05`, `il y a 9 jours`, `2 mai 2025`. */
export function whenIn(language: Language, at: number, now: number): string {
  if (now - at < 3_600_000) return agoIn(language, at, now);
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  const hour = timeIn(language, at);
  if (days === 0) return language === 'fr' ? `aujourd’hui à ${hour}` : `today at ${hour}`;
  if (days === 1) return language === 'fr' ? `hier à ${hour}` : `yesterday at ${hour}`;
  // Nights are counted, not hours: the evening of the day before yesterday is not `hier`.
  if (days > 1 && days < 45)
    return new Intl.RelativeTimeFormat(tags[language], { numeric: 'auto' }).format(-days, 'day');
  return dayIn(language, at, 'dated');
}

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

function hourOf(at: number): string {
  const moment = new Date(at);
  return `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, '0')}`;
}

// Making a format costs a hundred times more than using it, and a long list uses one per row.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = language + JSON.stringify(options);
  const format = dateFormats.get(name) ?? new Intl.DateTimeFormat(tags[language], options);
  dateFormats.set(name, format);
  return format;
}

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = language + JSON.stringify(options);
  const format = numberFormats.get(name) ?? new Intl.NumberFormat(tags[language], options);
  numberFormats.set(name, format);
  return format;
}
