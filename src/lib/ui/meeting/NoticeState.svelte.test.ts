import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import type { AgendaItemId } from '../../domain/ids';
import type { Notice } from '../../domain/proceedings/state';
import { notice } from '../../i18n/notice';
import NoticeState from './NoticeState.svelte';

const t = notice.fr.sent;
const point = (title: string) => ({ id: idOf('agenda-item', title) as AgendaItemId, title });
const [welcome, bike, roof] = [point('Accueil'), point('Vélo'), point('Toit')];
const sent = (on: string, said: Partial<Notice> = {}): Notice => ({
  ...{ act: idOf('act', on) as never, by: idOf('person', 'alice'), at: 0, on },
  ...{ means: ['mail'], points: [welcome.id], isSecond: false, isAfter: false },
  ...said
});

let view: Record<string, unknown>;
afterEach(async () => {
  await unmount(view);
  document.body.replaceChildren();
});

function told(notices: readonly Notice[], date = '2026-05-19', points = [welcome]): string {
  const props = { proceedings: { notices }, points, date, href: '/notice' };
  view = mount(NoticeState, { target: document.body, props });
  flushSync();
  return document.body.textContent.replace(/\s+/g, ' ').trim();
}

test.each<[string, string, string]>([
  ['2026-05-07', '2026-05-19', '12 jours avant'],
  ['2026-05-18', '2026-05-19', 'la veille'],
  ['2026-05-19', '2026-05-19', 'le jour même'],
  ['2026-05-20', '2026-05-19', 'après la réunion']
])('a notice sent on %s for %s was sent: %s', (on, date, ahead) => {
  const day = Number(on.slice(8));
  expect(told([sent(on)], date)).toBe(
    `Convocation envoyée le ${day} mai 2026, par courriel, ${ahead}. ${t.see}`
  );
});

test('while the day is not fixed nobody counts up to it', () => {
  expect(told([sent('2026-05-07', { means: ['hand', 'board'], isSecond: true })], '')).toBe(
    `Deuxième convocation envoyée le 7 mai 2026, en main propre et par affichage. ${t.see}`
  );
});

test('where none was noted it says so, and leads to the notice', () => {
  expect(told([])).toBe(`${t.none} ${t.prepare}`);
  expect(document.querySelector('a')!.getAttribute('href')).toBe('/notice');
});

test('points that came since are named', () => {
  expect(told([sent('2026-05-07')], '2026-05-19', [welcome, bike, roof])).toContain(
    t.since(['Vélo', 'Toit']).replace(/\s+/g, ' ')
  );
});
