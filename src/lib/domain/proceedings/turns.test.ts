import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { proposedTasks, turningTasks } from './turns';

const person = (name: string) => idOf('person', name);
const all = ['a', 'b', 'c', 'd'].map(person);

test('a task goes to whoever did it longest ago, never first', () => {
  const [a, b, c] = all as [never, never, never];
  const earlier = [
    { facilitator: a, secretary: b },
    { facilitator: b, secretary: a }
  ];
  expect(proposedTasks([a, b], earlier).facilitator).toBe(b);
  expect(proposedTasks([a, b, c], earlier).facilitator).toBe(c);
});

test('nobody does two while there are enough, and alone one does all', () => {
  expect(new Set(Object.values(proposedTasks(all, []))).size).toBe(3);
  expect(new Set(Object.values(proposedTasks([all[0]!], [])))).toEqual(new Set([all[0]]));
  expect(Object.values(proposedTasks([], []))).toEqual([null, null, null]);
});

test('whoever is there comes to each task in turn, as often as any other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 4 }), (many) => {
      const present = all.slice(0, many);
      const held: ReturnType<typeof proposedTasks>[] = [];
      for (let i = 0; i < many * 6; i++) held.unshift(proposedTasks(present, held));
      for (const task of turningTasks) {
        const counts = present.map((one) => held.filter((tasks) => tasks[task] === one).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(many);
        expect(Math.min(...counts)).toBeGreaterThan(0);
      }
    })
  );
});
