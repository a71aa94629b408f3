import type { Span } from '../domain/span';
import { languages, type Catalogue, type Language } from '../i18n/catalogue';
import {
  agoIn,
  dayIn,
  moneyIn,
  nearDayIn,
  numberIn,
  sizeIn,
  spanIn,
  tagOf,
  timeIn,
  whenIn,
  type DayStyle
} from '../i18n/formats';
import { keep, readKept } from './kept';

let language = $state<Language>('fr');

/** The language of the screen; what reads it in a template, here and below, follows a change. */
export const locale = {
  get language(): Language {
    return language;
  }
};

/** Puts the screen in a language and keeps the choice on this device. */
export function setLanguage(next: Language): void {
  language = next;
  keep('language', next);
  document.documentElement.lang = next;
}

/** Puts the screen in the language chosen last, French before any choice; called once, before the first screen. */
export function restoreLanguage(): void {
  const kept = readKept('language');
  language = languages.find((known) => known === kept) ?? 'fr';
  document.documentElement.lang = language;
}

/** A feature's sentences in the language of the screen. */
export const text = <Sentences>(catalogue: Catalogue<Sentences>): Sentences => catalogue[language];

/** The language of the screen as `localeCompare` names it. */
export const localeTag = (): string => tagOf(language);

/** A day as people write it (`sam. 21 nov.`), from a day (`2026-11-21`) or a moment in milliseconds since 1970. */
export const formatDay = (day: string | number, style: DayStyle = 'short'): string =>
  dayIn(language, day, style);

/** A day such as `2026-11-21` as people write it, with its year when that is not the one of today, another such day. */
export const formatNearDay = (day: string, today: string): string => nearDayIn(language, day, today);

/** When something is, as people say it (`du sam. 8 au dim. 9 mai`), with years that are not that of today, such as `2026-11-21`. */
export const formatSpan = (span: Span, today: string): string => spanIn(language, span, today);

/** An hour as people write it (`18 h 30`), from an hour (`18:30`) or a moment in milliseconds since 1970. */
export const formatTime = (time: string | number): string => timeIn(language, time);

/** An amount as people write it (`1 200,00 €`), from cents of euro. */
export const formatMoney = (cents: number): string => moneyIn(language, cents);

/** A number as people write it (`1 200`). */
export const formatNumber = (value: number): string => numberIn(language, value);

/** A size on disk as people say it (`3,2 Mo`), from bytes. */
export const formatSize = (bytes: number): string => sizeIn(language, bytes);

/** How long ago, as people say it (`il y a 9 jours`); both in milliseconds since 1970. */
export const formatAgo = (at: number, now: number): string => agoIn(language, at, now);

/** When something was, as people say it (`hier à 9 h 05`); both in milliseconds since 1970. */
export const formatWhen = (at: number, now: number): string => whenIn(language, at, now);
