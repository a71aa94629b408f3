import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase32, toBase32 } from './base32';

const bytesOf = (text: string) => new TextEncoder().encode(text);

// RFC 4648, 10.
test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI']
])('%j is written %j', (text, written) => {
  expect(toBase32(bytesOf(text))).toBe(written);
});

test('comes back as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect([...fromBase32(toBase32(bytes))!]).toEqual([...bytes]);
    })
  );
});

test.each(['M', 'MZ1', 'MZXW6=', 'my', 'MZ', 'MZXQ5'.slice(0, 3)])('%j is none', (text) => {
  expect(fromBase32(text)).toBeNull();
});
