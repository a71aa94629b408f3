import { expect, test } from 'vitest';
import { isSameBytes, joined, tagged, toHex } from './bytes';

const bytes = (...values: readonly number[]) => Uint8Array.from(values);

test('runs of bytes are joined in order, and what they are called comes first', () => {
  expect(joined([bytes(1, 2), bytes(), bytes(3)])).toEqual(bytes(1, 2, 3));
  expect(joined([])).toEqual(bytes());
  expect(tagged('ab', bytes(1), bytes(2))).toEqual(bytes(97, 98, 0, 1, 2));
});

test('bytes are the same when all of them are', () => {
  expect(isSameBytes(bytes(1, 2), bytes(1, 2))).toBe(true);
  expect(isSameBytes(bytes(1, 2), bytes(1))).toBe(false);
  expect(isSameBytes(bytes(1), bytes(1, 2))).toBe(false);
  expect(isSameBytes(bytes(1, 2), bytes(1, 3))).toBe(false);
});

test('bytes in hexadecimal', () => {
  expect(toHex(bytes(0, 15, 255))).toBe('000fff');
});
