import { expect, test } from 'vitest';
import { pointOf } from './curve-point';
import { makeSeed } from './seed';

test('the point of a number is the one that browsers made with it', async () => {
  for (let i = 0; i < 20; i++) {
    const seed = await makeSeed();
    expect(pointOf(seed.subarray(0, 32))).toEqual(seed.subarray(32));
  }
});

test('small numbers, whose points are published, and the last', () => {
  const of = (number: number) => pointOf(Uint8Array.from({ length: 32 }, (_, i) => (i === 31 ? number : 0)));
  const hex = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes.subarray(0, 32)).toString('hex');
  expect(hex(of(1))).toBe('6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296');
  expect(hex(of(2))).toBe('7cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978');
  expect(hex(of(3))).toBe('5ecbe4d1a6330a44c8f7ef951d4bf165e6c6b721efada985fb41661bc6e7fd6c');
  const last = Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550', 'hex');
  expect(hex(pointOf(last))).toBe(hex(of(1)));
});

test('a number that is none has no point', () => {
  expect(pointOf(new Uint8Array(32))).toBeNull();
  expect(pointOf(new Uint8Array(32).fill(255))).toBeNull();
  expect(pointOf(new Uint8Array(31).fill(1))).toBeNull();
});
