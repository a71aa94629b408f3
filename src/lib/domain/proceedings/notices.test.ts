import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { lastNotice, parseSending, pointsSince, wasConvenedAgain } from './notices';
import type { Notice } from './state';
import { room, say, stateOf } from './testing';

const point = (name: string) => ({ id: idOf('agenda-item', name), title: name });
const [welcome, bike, roof] = ['Accueil', 'Vélo', 'Toit'].map(point) as [
  ReturnType<typeof point>,
  ReturnType<typeof point>,
  ReturnType<typeof point>
];
const notice = (on: string, points: readonly { readonly id: Notice['points'][number] }[]) =>
  ({
    ...{ act: idOf('act', on) as never, by: idOf('person', 'alice'), at: 0, on, means: ['mail'] },
    ...{ points: points.map(({ id }) => id), isSecond: false, isAfter: false }
  }) as Notice;

test.each<[string, readonly Notice[], readonly string[]]>([
  ['where no notice was noted nobody can tell', [], []],
  ['all that a notice told of was announced', [notice('2026-05-01', [welcome, bike, roof])], []],
  ['what came since was not', [notice('2026-05-01', [welcome])], ['Vélo', 'Toit']],
  [
    'what any of several told of was',
    [notice('2026-05-01', [welcome]), notice('2026-05-03', [roof])],
    ['Vélo']
  ]
])('%s', (_, notices, since) => {
  expect(pointsSince({ notices }, [welcome, bike, roof]).map(({ title }) => title)).toEqual(since);
});

test('the last notice is the one sent last, whenever it was noted', () => {
  expect(lastNotice({ notices: [] })).toBeNull();
  const [early, late, again] = ['2026-05-01', '2026-05-09', '2026-05-09'].map((on, i) => ({
    ...notice(on, []),
    at: i
  }));
  expect(lastNotice({ notices: [late!, early!] })).toBe(late);
  expect(lastNotice({ notices: [late!, again!] })).toBe(again);
});

test('what was said of a notice is found, and that it was the second', () => {
  const [alice] = room('alice');
  const convene = (isSecond: boolean) =>
    say(alice!, 'meeting.convene', {
      ...{ on: '2026-05-01', means: ['mail', 'board'], points: [welcome.id], isSecond }
    });
  convene(false);
  expect(wasConvenedAgain(stateOf(alice!))).toBe(false);
  convene(true);
  const { notices } = stateOf(alice!);
  expect(wasConvenedAgain({ notices })).toBe(true);
  expect(notices).toHaveLength(2);
  expect(pointsSince({ notices }, [welcome, bike])).toEqual([bike]);
});

test.each([
  [
    'a day and a means are enough',
    '2026-05-01',
    'mail',
    { ok: true, value: { on: '2026-05-01', means: ['mail'] } }
  ],
  [
    'means are kept in one order, and unknown ones left out',
    '2026-05-02',
    'pigeon board message',
    { ok: true, value: { on: '2026-05-02', means: ['message', 'board'] } }
  ],
  ['nothing said', '', '', { ok: false, problem: { on: 'not-a-day', means: 'no-means' } }],
  ['a day that does not exist', '2026-02-30', 'hand', { ok: false, problem: { on: 'not-a-day' } }],
  ['a day ahead', '2026-05-03', 'hand', { ok: false, problem: { on: 'ahead' } }],
  ['by nothing', '2026-05-01', 'pigeon', { ok: false, problem: { means: 'no-means' } }]
])('%s', (_, on, means, read) => {
  expect(parseSending({ on, means }, '2026-05-02')).toEqual(read);
});
