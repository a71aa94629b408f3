import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unzip, zipEntries } from './zip';
import { zipOf } from '../../../tests/lab/zips';

const text = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes));
const first = (bytes: Uint8Array) => unzip(bytes, zipEntries(bytes)![0]!);

describe('what a zip says of itself', () => {
  test('is known without unpacking it, a remark at its end or not', () => {
    const zip = zipOf({ 'a.xml': 'bonjour', 'dossier/é.xml': 'x'.repeat(5000) });
    const remark = new Uint8Array([...zip, ...new TextEncoder().encode('fait à la main')]);
    for (const bytes of [zip, remark])
      expect(zipEntries(bytes)?.map(({ name, size, isLocked }) => [name, size, isLocked])).toEqual([
        ['a.xml', 7, false],
        ['dossier/é.xml', 5000, false]
      ]);
  });

  test('tells what takes a password', () =>
    expect(zipEntries(zipOf({ a: 'x' }, { a: { isLocked: true } }))?.[0]?.isLocked).toBe(true));

  test('is nothing when it was cut, or is something else', () => {
    const zip = zipOf({ a: 'bonjour', b: 'bonsoir' });
    expect(zipEntries(zip.subarray(0, zip.length - 4))).toBeNull();
    expect(zipEntries(zip.subarray(20))).toBeNull();
    expect(zipEntries(new Uint8Array())).toBeNull();
  });
});

describe('a file of a zip', () => {
  test('comes out as it went in, deflated or not', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40_000 }), fc.constantFrom(0, 8), async (bytes, method) => {
        expect(await first(zipOf({ a: bytes }, { a: { method } }))).toEqual(bytes);
      }),
      { numRuns: 30 }
    ));

  test('that holds more than it says is not unpacked further', async () => {
    const bomb = zipOf({ a: new Uint8Array(50_000_000) }, { a: { size: 1000 } });
    expect(bomb.length).toBeLessThan(60_000);
    expect(await first(bomb)).toBeNull();
  });

  test('that holds less than it says, or something else, is damaged', async () => {
    expect(await first(zipOf({ a: 'bonjour' }, { a: { size: 8 } }))).toBeNull();
    expect(await first(zipOf({ a: 'bonjour' }, { a: { checksum: 1 } }))).toBeNull();
    expect(await first(zipOf({ a: 'bonjour' }, { a: { method: 12 } }))).toBeNull();
  });

  test('of bytes that were changed anywhere is refused, or is what it was', () => {
    const whole = zipOf({ a: 'bonjour '.repeat(50) });
    return fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const zip = whole.map((byte, i) => (i === place ? byte ^ flip : byte));
        const entry = zipEntries(zip)?.[0];
        const read = entry === undefined || entry.size > 1000 ? null : text(await unzip(zip, entry));
        expect([null, 'bonjour '.repeat(50)]).toContain(read);
      })
    );
  });
});
