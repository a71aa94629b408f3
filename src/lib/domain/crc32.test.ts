import { expect, test } from 'vitest';
import { crc32 } from './crc32';

test('the sum is the CRC-32 that everyone computes', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
