import { flushSync } from 'svelte';
import { beforeEach, expect, test } from 'vitest';
import { catalogue } from '../i18n/catalogue';
import {
  formatAgo,
  formatDay,
  formatMoney,
  formatNumber,
  formatSize,
  formatTime,
  formatWhen,
  locale,
  restoreLanguage,
  setLanguage,
  text
} from './locale.svelte';

const words = catalogue({
  fr: { shed: 'la grange', things: (n: number) => `${n} choses` },
  en: { shed: 'the barn', things: (n: number) => `${n} things` }
});
/** No-break spaces as plain ones: they are right on paper and unreadable in a test. */
const plain = (written: string) => written.replace(/[\u00a0\u202f]/g, ' ');

beforeEach(() => {
  localStorage.clear();
  restoreLanguage();
});

test('French comes first, whatever the browser speaks', () => {
  expect(locale.language).toBe('fr');
  expect(document.documentElement.lang).toBe('fr');
});

test('a screen follows a change of language, and the choice is found at the next start', () => {
  const seen: string[] = [];
  const leave = $effect.root(() => {
    $effect(() => {
      seen.push(`${text(words).shed}, ${text(words).things(2)}`);
    });
  });
  flushSync();
  setLanguage('en');
  flushSync();
  expect(seen).toEqual(['la grange, 2 choses', 'the barn, 2 things']);
  leave();
  restoreLanguage();
  expect(locale.language).toBe('en');
  expect(document.documentElement.lang).toBe('en');
});

test('an unknown language that was kept counts for nothing', () => {
  localStorage.setItem('grange.language', 'klingon');
  restoreLanguage();
  expect(locale.language).toBe('fr');
});

test('days, hours, amounts and numbers read as people write them', () => {
  expect(formatDay('2026-11-21')).toBe('sam. 21 nov.');
  expect(formatDay('2026-11-21', 'long')).toBe('samedi 21 novembre');
  expect(formatDay('2026-11-21', 'dated')).toBe('21 nov. 2026');
  expect(plain(formatTime('18:30'))).toBe('18 h 30');
  expect(plain(formatTime('08:05'))).toBe('8 h 05');
  expect(plain(formatMoney(120_000))).toBe('1 200,00 €');
  expect(plain(formatNumber(10_000))).toBe('10 000');
  expect(plain(formatSize(3_200_000))).toBe('3,2 Mo');
  setLanguage('en');
  expect(formatDay('2026-11-21', 'long')).toBe('Saturday 21 November');
  expect(formatTime('18:30')).toBe('18:30');
  expect(formatMoney(120_000)).toBe('€1,200.00');
});

test('what happened is told as people tell it', () => {
  const now = new Date(2026, 10, 20, 14, 4).getTime();
  const minutes = 60_000;
  const hours = 60 * minutes;
  expect(formatAgo(now - 10_000, now)).toBe('à l’instant');
  expect(plain(formatAgo(now - 5 * minutes, now))).toBe('il y a 5 minutes');
  expect(plain(formatAgo(now - 9 * 24 * hours, now))).toBe('il y a 9 jours');
  expect(formatWhen(now - 1000, now)).toBe('à l’instant');
  expect(plain(formatWhen(new Date(2026, 10, 20, 11, 40).getTime(), now))).toBe('aujourd’hui à 11 h 40');
  expect(plain(formatWhen(new Date(2026, 10, 19, 9, 5).getTime(), now))).toBe('hier à 9 h 05');
  expect(plain(formatWhen(new Date(2026, 10, 18, 23, 5).getTime(), now))).toBe('avant-hier');
  expect(plain(formatWhen(new Date(2026, 10, 11, 9, 5).getTime(), now))).toBe('il y a 9 jours');
  expect(plain(formatWhen(new Date(2025, 4, 2).getTime(), now))).toBe('2 mai 2025');
});

test('a clock that is ahead of ours is not told as the future', () => {
  const now = Date.now();
  expect(formatAgo(now + 3_600_000, now)).toBe('à l’instant');
});
