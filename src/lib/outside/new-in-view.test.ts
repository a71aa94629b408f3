import { expect, test } from 'vitest';
import { newInView } from './new-in-view';

const told = (...seen: readonly (string | null)[]) => {
  const isNew = newInView();
  return seen.filter((one) => isNew(one));
};
const nothing = (looks: number) => Array<null>(looks).fill(null);

test('what stays in view is told once, also when it is not made out for a moment', () => {
  expect(told(null, 'a', 'a', ...nothing(7), 'a', null, 'a')).toEqual(['a']);
});

test('what comes after another, or comes back once it was gone, is told', () => {
  expect(told('a', 'b', 'a')).toEqual(['a', 'b', 'a']);
  expect(told('a', ...nothing(8), 'a')).toEqual(['a', 'a']);
});
