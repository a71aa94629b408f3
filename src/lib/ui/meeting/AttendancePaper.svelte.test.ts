import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import type { StructureId } from '../../domain/ids';
import type { Meeting } from '../../domain/meetings/meeting';
import type { SheetLine } from '../../domain/proceedings/sheet';
import { notice } from '../../i18n/notice';
import AttendancePaper from './AttendancePaper.svelte';

const t = notice.fr.sheet;
const meeting: Meeting = {
  ...{ id: idOf('meeting', 'ag'), title: 'AG', date: '2026-05-07', time: '18:30', place: 'La Remise' },
  ...{ body: null, documents: '', addedAt: 0, addedBy: null, deletedAt: null, deletedBy: null, notes: [] }
};
const [cafe, velo] = ['cafe', 'velo'].map((name) => idOf('structure', name)) as [StructureId, StructureId];
const structures = new Map([
  [cafe, 'Le Café'],
  [velo, 'L’Atelier vélo']
]);
const at = (hour: string) => new Date(`2026-05-07T${hour}`).getTime();
const line = (said: Partial<SheetLine>): SheetLine => ({
  ...{ key: JSON.stringify(said), person: null, name: null, structures: [], tasks: [], hasVoice: true },
  ...{ presence: null, since: null, leftAt: null, holds: [], holder: null },
  ...said
});

let view: Record<string, unknown>;
afterEach(async () => {
  await unmount(view);
  document.body.replaceChildren();
});

function shown(lines: readonly SheetLine[], excused: readonly SheetLine[] = [], freeLines = 0) {
  const props = {
    ...{ collective: 'Les Granges', meeting, body: 'Assemblée', sheet: { lines, excused } },
    ...{ quorum: 'Quorum atteint.', holders: { chair: 'Alice', secretary: '' }, freeLines },
    people: new Map([[idOf('person', 'alice'), { name: 'Alice', structure: cafe }]]),
    structures,
    voterName: (voter: string) => structures.get(voter as never) ?? '',
    textOf: (hash: string) => (hash === 'zoe' ? 'Zoé' : ''),
    now: at('22:00')
  };
  view = mount(AttendancePaper, { target: document.body, props });
  flushSync();
}
const wordsIn = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const rows = () => [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map(wordsIn));

test('who came and went, for whom and with which proxies stands in its column, beside room for ink', () => {
  shown([
    line({
      ...{ person: idOf('person', 'alice'), structures: [cafe], tasks: ['chair'] },
      ...{ presence: 'left', since: at('18:32'), leftAt: at('20:10'), holds: [velo as never] }
    }),
    line({ name: 'zoe', hasVoice: false, presence: 'present', since: at('18:40') }),
    line({ structures: [velo], presence: 'represented', holder: cafe as never }),
    line({ structures: [velo], presence: 'absent' })
  ]);
  expect(rows()).toEqual([
    ['Alice', 'Le Café', 'présidence', 'arrivée 18 h 32, départ 20 h 10', 'L’Atelier vélo', ''],
    ['Zoé', '', 'sans voix', 'arrivée 18 h 40', '', ''],
    [t.toFill('L’Atelier vélo'), 'L’Atelier vélo', '', 'pouvoir donné au Café', '', ''],
    [t.toFill('L’Atelier vélo'), 'L’Atelier vélo', '', 'absence', '', '']
  ]);
  expect([...document.querySelectorAll('.ink p')].map(wordsIn)).toEqual([`${t.chair}Alice`, t.secretary]);
});

test('who is excused is listed apart, and free lines are left', () => {
  shown([], [line({ person: idOf('person', 'alice'), structures: [cafe], presence: 'excused' })], 2);
  expect(rows()).toEqual([1, 2].map(() => [t.freeLine, '', '', '', '', '']));
  expect([...document.querySelectorAll('section li')].map(wordsIn)).toEqual(['Alice, Le Café']);
});
