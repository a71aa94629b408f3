import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import type { BodyId } from '../ids';
import { open, room, stateOf } from '../proceedings/testing';
import { noProceedings, type Opened } from '../proceedings/state';
import type { Rhythm } from './acts';
import { daysHeld, dueOf } from './due';
import type { Ruled } from './state';
import type { BodyView } from './view';

const board = idOf('body', 'board') as BodyId;
const noon = (day: string) => new Date(`${day}T12:00`).getTime();
const said = (day: string, rhythm: Rhythm | null): Ruled => ({
  ...{ act: idOf('act', day) as never, by: idOf('person', 'alice'), at: noon(day) },
  rules: {
    ...{ kind: 'board', name: 'A', votersAre: 'people', members: null, rhythm },
    ...{ quorum: { share: null, countsProxies: false }, isWaivedOnSecond: false },
    proxies: { isAllowed: false, most: null },
    majority: { share: null, base: 'cast', isChairDeciding: false }
  }
});
const body = (...rules: readonly [Ruled, ...Ruled[]]): BodyView => ({
  ...{ id: board, ended: null },
  inForce: rules.at(-1)!,
  earlier: rules.slice(0, -1).reverse()
});
const yearly: Rhythm = { times: 1, per: 'year' };
const quarterly: Rhythm = { times: 4, per: 'year' };

test.each<[string, BodyView, readonly string[], string | null, boolean]>([
  ['nothing is due of a body without a rhythm', body(said('2025-01-01', null)), [], null, false],
  [
    'nothing is due of one that was ended',
    { ...body(said('2025-01-01', yearly)), ended: said('2025-02-01', yearly) },
    [],
    null,
    false
  ],
  ['a year that went by without a meeting is late', body(said('2024-03-01', yearly)), [], '2025-12-31', true],
  [
    'rules that were changed in something else do not forgive it',
    body(said('2024-03-01', yearly), said('2026-05-01', yearly)),
    [],
    '2025-12-31',
    true
  ],
  [
    'a rhythm that was said this year asks nothing of the one before',
    body(said('2024-03-01', yearly), said('2026-05-01', quarterly)),
    [],
    '2026-06-30',
    false
  ],
  [
    'nor does one that came back after another',
    body(said('2024-03-01', yearly), said('2025-03-01', quarterly), said('2026-05-01', yearly)),
    [],
    '2026-12-31',
    false
  ],
  [
    'once it is held, the next is due',
    body(said('2024-03-01', yearly)),
    ['2025-11-02', '2026-05-20'],
    '2027-12-31',
    false
  ]
])('%s', (_, view, held, dueBy, isLate) => {
  const due = dueOf(view, held, '2026-06-01');
  expect(due).toEqual(dueBy === null ? null : { dueBy, isLate });
});

test('a body met on the days on which meetings of it were opened', () => {
  const opened = (day: string, body: BodyId | null): Opened => ({
    ...{ act: idOf('act', day) as never, by: idOf('person', 'alice'), at: noon(day), body },
    ...{
      replaces: null,
      isConclusion: false,
      followed: [],
      votersAre: 'people',
      voters: [],
      quorum: { share: null, countsProxies: false }
    },
    proxies: { isAllowed: false, most: null }
  });
  const held = [
    { openings: [opened('2026-01-09', board)] },
    // Opened twice, apart: the first holds.
    { openings: [opened('2026-02-09', board), opened('2026-02-10', board)] },
    { openings: [opened('2026-03-09', null)] },
    { openings: [opened('2026-04-09', idOf('body', 'assembly'))] },
    noProceedings
  ];
  expect(daysHeld(board, held)).toEqual(['2026-01-09', '2026-02-09']);
});

test('a meeting of no body is held of none', () => {
  const [alice] = room('alice');
  open(alice!, ['alice']);
  expect(daysHeld(board, [stateOf(alice!)])).toEqual([]);
});
