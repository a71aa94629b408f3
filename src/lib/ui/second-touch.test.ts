import { expect, test } from 'vitest';
import { withoutSecondTouch, type Touch } from './second-touch';

const doneOf = (touches: readonly Touch[]) => {
  const once = withoutSecondTouch();
  const done: number[] = [];
  for (const touch of touches) once(touch, () => done.push(touch.timeStamp));
  return done;
};

test('of two touches of a finger the second does nothing, and a later one does', () => {
  const touch = (timeStamp: number): Touch => ({ detail: 1, timeStamp, pointerType: 'touch' });
  expect(doneOf([0, 120, 399, 400, 500, 900].map(touch))).toEqual([0, 400, 900]);
});

test('a key that is held down does it once in a while, where no pointer is told', () => {
  const key = (timeStamp: number): Touch => ({ detail: 0, timeStamp });
  expect(doneOf([0, 30, 60, 410].map(key))).toEqual([0, 410]);
});

test('of a mouse a double click counts once, and two clicks twice', () => {
  const click = (timeStamp: number, detail: number): Touch => ({ detail, timeStamp, pointerType: 'mouse' });
  expect(doneOf([click(0, 1), click(90, 2), click(1000, 1), click(1100, 1)])).toEqual([0, 1000, 1100]);
});
