import { expect, test } from 'vitest';
import { bytesOf, checkedRow } from './checked-row';

const bytes = Uint8Array.from({ length: 64 }, (_, i) => (i * 37) % 256);

test('a row gives back its bytes, and not one of the rows with a bit flipped does', () => {
  expect(bytesOf(checkedRow(bytes))).toEqual(bytes);
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = bytes.slice();
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    expect(bytesOf({ ...checkedRow(bytes), bytes: flipped })).toBeNull();
  }
});

test('what is no row gives nothing', () => {
  for (const strange of [
    null,
    undefined,
    1,
    'text',
    bytes,
    {},
    { bytes },
    { bytes: 'text', sum: 0 },
    { bytes, sum: '1' }
  ])
    expect(bytesOf(strange)).toBeNull();
});

test('a row holds its bytes alone, not the buffer that they were cut from', () => {
  expect(checkedRow(bytes.subarray(8, 16)).bytes.buffer.byteLength).toBe(8);
});
