import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveEpoch, newEpochSecret, openSignal, sealedLimit, sealSignal, signalLimit } from './epoch';

const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const secret = newEpochSecret(random);
const epoch = await deriveEpoch(secret, 'garage/collectif');

describe('an epoch', () => {
  test('is the same for all who hold its secret', async () => {
    const again = await deriveEpoch(Uint8Array.from(secret), 'garage/collectif');
    expect(again.topic).toBe(epoch.topic);
    expect(await openSignal(again, await sealSignal(epoch, 'bonjour'))).toBe('bonjour');
  });

  test('is another for another secret, and for another space of the same collective', async () => {
    for (const other of [
      await deriveEpoch(newEpochSecret(random), 'garage/collectif'),
      await deriveEpoch(secret, 'garage/bureau')
    ]) {
      expect(other.topic).not.toBe(epoch.topic);
      expect(await openSignal(other, await sealSignal(epoch, 'bonjour'))).toBeNull();
    }
  });

  test('shows hubs 32 bytes that name nothing, and keys that cannot be taken out', () => {
    expect(epoch.topic).toMatch(/^[0-9a-f]{64}$/);
    expect(epoch.sealKey.extractable).toBe(false);
    expect(epoch.proofKey.extractable).toBe(false);
  });

  test('asks for a secret of 32 bytes', async () => {
    await expect(deriveEpoch(new Uint8Array(31), 'garage/collectif')).rejects.toThrow(RangeError);
  });
});

describe('a sealed signal', () => {
  test('opens as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (signal) => {
        expect(await openSignal(epoch, await sealSignal(epoch, signal))).toBe(signal);
      }),
      { numRuns: 50 }
    );
  });

  test('is never twice the same, and does not tell by its length what it is', async () => {
    const announce = await sealSignal(epoch, '{"type":"announce"}');
    expect(await sealSignal(epoch, '{"type":"announce"}')).not.toBe(announce);
    expect(await sealSignal(epoch, `{"type":"${'offer'.repeat(50)}"}`)).toHaveLength(announce.length);
  });

  test('changed, cut, or moved to another topic does not open', async () => {
    const sealed = await sealSignal(epoch, 'bonjour');
    const moved = { ...epoch, topic: epoch.topic.replace(/^./, (first) => (first === '0' ? '1' : '0')) };
    expect(await openSignal(moved, sealed)).toBeNull();
    for (const at of [0, 20, sealed.length - 10])
      expect(
        await openSignal(epoch, sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1))
      ).toBeNull();
    for (const other of ['', 'A', sealed.slice(0, -8), '%%%', 'é'])
      expect(await openSignal(epoch, other)).toBeNull();
  });

  test('is refused when it is too long, on both ends', async () => {
    const longest = 'x'.repeat(signalLimit);
    const sealed = await sealSignal(epoch, longest);
    expect(sealed.length).toBeLessThanOrEqual(sealedLimit);
    expect(await openSignal(epoch, sealed)).toBe(longest);
    await expect(sealSignal(epoch, `${longest}x`)).rejects.toThrow(RangeError);
    expect(await openSignal(epoch, 'A'.repeat(sealedLimit + 1))).toBeNull();
  });
});
