import { expect, test } from 'vitest';
import { ticked, withTick } from './ticked';

test('what is ticked is the same whoever ticked first', () => {
  const guests = withTick(withTick('', 'members', true), 'guests', true);
  expect(guests).toBe(withTick(withTick('', 'guests', true), 'members', true));
  expect(ticked(guests)).toEqual(['guests', 'members']);
  expect(withTick(guests, 'guests', true)).toBe(guests);
  expect(withTick(withTick(guests, 'guests', false), 'members', false)).toBe('');
});
