import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  newEpochSecret,
  openSignal,
  rendezvousOfEpoch,
  rendezvousOfSeed,
  sealedLimit,
  sealSignal,
  signalLimit
} from './rendezvous';

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const secret = newEpochSecret(random);
const place = await rendezvousOfEpoch(secret, 'garage/collectif');

describe('where members meet', () => {
  test('is the same for all who hold its secret', async () => {
    const again = await rendezvousOfEpoch(Uint8Array.from(secret), 'garage/collectif');
    expect(again.topic).toBe(place.topic);
    expect(await openSignal(again, await sealSignal(place, 'bonjour'))).toBe('bonjour');
  });

  test('is another for another secret, and for another space of the same collective', async () => {
    for (const other of [
      await rendezvousOfEpoch(newEpochSecret(random), 'garage/collectif'),
      await rendezvousOfEpoch(secret, 'garage/bureau'),
      await rendezvousOfSeed(secret, 'garage/collectif')
    ]) {
      expect(other.topic).not.toBe(place.topic);
      expect(await openSignal(other, await sealSignal(place, 'bonjour'))).toBeNull();
    }
  });

  test('shows hubs 32 bytes that name nothing, and keys that cannot be taken out', () => {
    expect(place.topic).toMatch(/^[0-9a-f]{64}$/);
    expect(place.sealKey.extractable).toBe(false);
  });

  test('asks for a secret of 32 bytes', async () => {
    await expect(rendezvousOfEpoch(new Uint8Array(31), 'garage/collectif')).rejects.toThrow(RangeError);
  });
});

describe('a sealed signal', () => {
  test('opens as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (signal) => {
        expect(await openSignal(place, await sealSignal(place, signal))).toBe(signal);
      }),
      { numRuns: 50 }
    );
  });

  test('is never twice the same, and does not tell by its length what it is', async () => {
    const announce = await sealSignal(place, '{"type":"announce"}');
    expect(await sealSignal(place, '{"type":"announce"}')).not.toBe(announce);
    expect(await sealSignal(place, `{"type":"${'offer'.repeat(50)}"}`)).toHaveLength(announce.length);
  });

  test('changed, cut, or moved to another topic does not open', async () => {
    const sealed = await sealSignal(place, 'bonjour');
    const moved = { ...place, topic: place.topic.replace(/^./, (first) => (first === '0' ? '1' : '0')) };
    expect(await openSignal(moved, sealed)).toBeNull();
    for (const at of [0, 20, sealed.length - 10])
      expect(
        await openSignal(place, sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1))
      ).toBeNull();
    for (const other of ['', 'A', sealed.slice(0, -8), '%%%', 'é'])
      expect(await openSignal(place, other)).toBeNull();
  });

  test('is refused when it is too long, on both ends', async () => {
    const longest = 'x'.repeat(signalLimit);
    const sealed = await sealSignal(place, longest);
    expect(sealed.length).toBeLessThanOrEqual(sealedLimit);
    expect(await openSignal(place, sealed)).toBe(longest);
    await expect(sealSignal(place, `${longest}x`)).rejects.toThrow(RangeError);
    expect(await openSignal(place, 'A'.repeat(sealedLimit + 1))).toBeNull();
  });
});
