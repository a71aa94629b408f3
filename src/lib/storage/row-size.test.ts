import { expect, test } from 'vitest';
import { rowSize } from './row-size';

test('a row takes what its texts, numbers and bytes do, however deep they lie', () => {
  expect(rowSize({ id: 'abcd', count: 2 })).toBe(2 + 4 + 5 + 8);
  expect(rowSize({ bytes: new Uint8Array(1000), sum: 7 })).toBe(5 + 1000 + 3 + 8);
  expect(rowSize({ acts: [{ signature: new Uint8Array(64) }] })).toBe(4 + 1 + 9 + 64);
  expect(rowSize({ deletedAt: null, isIn: true, note: undefined })).toBe(9 + 1 + 4 + 1 + 4 + 1);
});
