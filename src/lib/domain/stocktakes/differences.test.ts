import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import type { Outing } from '../custody/state';
import { isSettled, remediesFor } from './differences';
import type { Expectation, Group, Line } from './report';
import type { Counted } from './state';

const here = (due: number | null): Expectation => ({ known: 'here', due });
const not = (known: Expectation['known']): Expectation => ({ known, due: 0 });
const line = (group: Group, found: number | null, expected: Expectation): Line => ({
  ...{ thing: idOf('item', 'x'), group, ...expected },
  counted: { found } as Counted
});
const out = (quantity: number) => ({ quantity, returns: [] }) as unknown as Outing;

test.each<readonly [Line, Expectation | undefined, boolean]>([
  [line('missing', 38, here(40)), here(40), false],
  [line('missing', 38, here(40)), here(38), true],
  [line('missing', 38, here(40)), not('lost'), false],
  [line('missing', null, here(1)), here(1), false],
  [line('missing', null, here(1)), not('lost'), true],
  [line('missing', null, here(1)), not('bin'), true],
  [line('unexpected', 1, not('out')), not('out'), false],
  [line('unexpected', 1, not('out')), here(1), true],
  [line('unexpected', 1, not('bin')), undefined, false],
  [line('found', 1, here(1)), not('lost'), false],
  [line('found', 9, here(null)), here(null), false],
  [line('found', 9, here(null)), here(9), true],
  [line('found', 9, here(null)), here(8), false],
  [line('unexpected', 1, not('elsewhere')), here(1), true]
])('%o, where it is now %o, is settled: %s', (said, now, settled) => {
  expect(isSettled(said, now)).toBe(settled);
});

test.each<readonly [Line, Expectation | undefined, readonly Outing[], readonly object[]]>([
  [line('missing', null, here(1)), here(1), [], [{ what: 'lost', count: 1 }]],
  [line('missing', 38, here(40)), here(40), [], [{ what: 'fewer', count: 2 }]],
  [line('missing', 38, here(40)), here(39), [], [{ what: 'fewer', count: 1 }]],
  [line('missing', 0, here(null)), here(null), [], []],
  [line('missing', null, here(1)), not('out'), [out(1)], []],
  [line('unexpected', 1, not('out')), not('out'), [out(1)], [{ what: 'returned', count: 1 }]],
  [line('unexpected', 3, not('out')), not('out'), [out(2), out(1)], []],
  [
    line('unexpected', 12, here(10)),
    here(10),
    [out(30)],
    [
      { what: 'returned', count: 2 },
      { what: 'more', count: 2 }
    ]
  ],
  [line('unexpected', 42, here(40)), here(40), [], [{ what: 'more', count: 2 }]],
  [line('unexpected', 42, here(40)), here(42), [], []],
  [line('unexpected', 1, not('lost')), not('lost'), [], [{ what: 'found-again', count: 1 }]],
  [line('unexpected', 1, not('bin')), not('bin'), [], [{ what: 'restore', count: 1 }]],
  [line('found', 9, here(null)), here(null), [], [{ what: 'count', count: 9 }]],
  [line('found', 9, here(null)), here(9), [], []],
  [line('found', 9, here(null)), not('bin'), [], []],
  [line('unexpected', 1, not('elsewhere')), not('elsewhere'), [], [{ what: 'kept-here', count: 1 }]],
  [line('unexpected', 9, not('elsewhere')), here(null), [], [{ what: 'count', count: 9 }]],
  [line('unexpected', 1, not('others')), not('others'), [], []],
  [line('unexpected', 1, not('bin')), undefined, [], []],
  [line('found', 1, here(1)), here(1), [], []]
])('%o, where it is now %o, may be noted so', (said, now, away, wanted) => {
  expect(remediesFor(said, now, away)).toEqual(wanted);
});
