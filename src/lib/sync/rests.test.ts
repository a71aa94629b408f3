import { expect, test } from 'vitest';
import { Rests, waitAfter } from './rests';

const patience = { first: 1000, most: 60_000 };

test('waits double up to the longest, and chance shortens them to no less than half', () => {
  expect([1, 2, 3, 6, 7, 1000].map((failures) => waitAfter(failures, patience, 0.999999))).toEqual(
    [1000, 2000, 4000, 32_000, 60_000, 60_000].map((wait) => expect.closeTo(wait, -1))
  );
  expect(waitAfter(1, patience, 0)).toBe(500);
}); // SYN-5

test('whoever failed rests, longer each time, until a success', () => {
  const rests = new Rests(patience);
  expect(rests.isResting('bob', 0)).toBe(false);
  expect(rests.failed('bob', 0, 0)).toBe(500);
  expect([rests.isResting('bob', 499), rests.isResting('bob', 500), rests.isResting('carol', 0)]).toEqual([
    true,
    false,
    false
  ]);
  expect(rests.failed('bob', 500, 0)).toBe(1000);
  rests.succeeded('bob');
  expect(rests.isResting('bob', 501)).toBe(false);
  expect(rests.failed('bob', 600, 0)).toBe(500);
}); // SYN-14

test('a crowd of strangers does not fill the memory', () => {
  const rests = new Rests(patience);
  for (let i = 0; i < 5000; i++) rests.failed(`stranger ${i}`, 0, 0);
  expect(rests.isResting('stranger 0', 1)).toBe(false);
  expect(rests.isResting('stranger 4999', 1)).toBe(true);
});
