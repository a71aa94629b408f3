import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import type { Reached } from './state';
import { nextPoint, plannedEnd, timingOf } from './timing';

const id = (name: string) => idOf('agenda-item', name);
const points = [
  { id: id('a'), minutes: 10 },
  { id: id('b'), minutes: 20 },
  { id: id('c'), minutes: 5 }
];
const minute = 60_000;
const reached = (...some: readonly (readonly [string | null, number])[]) => ({
  reached: some.map(([point, at]) => ({
    point: point === null ? null : id(point),
    at: at * minute
  })) as Reached[]
});
const at = (timing: ReturnType<typeof timingOf>) =>
  timing.points.map((one) => [one.state, one.at === null ? null : one.at / minute]);

test('before the first point everything is ahead, from now on', () => {
  const timing = timingOf(points, reached(), 100 * minute, 135 * minute);
  expect(at(timing)).toEqual([
    ['ahead', 100],
    ['ahead', 110],
    ['ahead', 130]
  ]);
  expect(timing).toMatchObject({ current: null, secondsLeft: null, late: 0 });
  expect(nextPoint(timing)).toBe(id('a'));
});

test('a point that takes longer puts off those after it, and the end', () => {
  const timing = timingOf(points, reached(['a', 100]), 113 * minute, 135 * minute);
  expect(at(timing)).toEqual([
    ['now', 100],
    ['ahead', 113],
    ['ahead', 133]
  ]);
  expect(timing).toMatchObject({ secondsLeft: -180, end: 138 * minute, late: 3 });
});

test('a point that is done sooner brings the others nearer', () => {
  const timing = timingOf(points, reached(['a', 100], ['b', 104]), 105 * minute, 135 * minute);
  expect(timing).toMatchObject({ secondsLeft: 19 * 60, end: 129 * minute, late: -6 });
  expect(at(timing)[0]).toEqual(['done', 100]);
});

test('a point that says no length hides what comes after', () => {
  const vague = [{ id: id('a'), minutes: null }, ...points.slice(1)];
  const timing = timingOf(vague, reached(['a', 100]), 113 * minute, 135 * minute);
  expect(timing).toMatchObject({ secondsLeft: null, end: null, late: null });
  expect(at(timing)[1]).toEqual(['ahead', null]);
});

test('one may jump ahead and come back: what was left out is next', () => {
  const timing = timingOf(points, reached(['a', 100], ['c', 104]), 105 * minute, null);
  expect(nextPoint(timing)).toBe(id('b'));
  const back = timingOf(points, reached(['a', 100], ['c', 104], ['a', 106]), 107 * minute, null);
  expect(back.current).toBe(id('a'));
  expect(back.secondsLeft).toBe(9 * 60);
});

test('a point that is gone, or none, is not talked over', () => {
  expect(timingOf(points, reached(['a', 100], [null, 104]), 105 * minute, null).current).toBeNull();
  expect(timingOf(points, reached(['x', 100]), 105 * minute, null)).toMatchObject({ current: null });
});

test('the end that was planned follows from the agenda', () => {
  expect(plannedEnd('18:30', points)).toBe('19:05');
  expect(plannedEnd('', points)).toBeNull();
  expect(plannedEnd('18:30', [])).toBeNull();
});
