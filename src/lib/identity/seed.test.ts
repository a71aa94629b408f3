import { beforeAll, describe, expect, test } from 'vitest';
import { makeDeviceKeys, type DeviceKeys } from './device-key';
import { isSeedProof, makeSeed, proveSeed, publicPartOf, seedLength, type Claim, type Seed } from './seed';

let bob: DeviceKeys, mallory: DeviceKeys, seed: Seed, claim: Claim;
beforeAll(async () => {
  [bob, mallory, seed] = await Promise.all([makeDeviceKeys(), makeDeviceKeys(), makeSeed()]);
  claim = { collective: 'c'.repeat(22), device: bob.id, signKey: bob.public.sign };
});

test('whoever holds the seed proves it, once for each device', async () => {
  const proof = (await proveSeed(seed, claim))!;
  expect(await isSeedProof(publicPartOf(seed), claim, proof)).toBe(true);
});

describe('a proof is worth nothing', () => {
  test.each<[string, () => Claim]>([
    ['for another device', () => ({ ...claim, device: mallory.id, signKey: mallory.public.sign })],
    ['with another key', () => ({ ...claim, signKey: mallory.public.sign })],
    ['in another collective', () => ({ ...claim, collective: 'd'.repeat(22) })]
  ])('%s', async (_, other) => {
    const proof = (await proveSeed(seed, claim))!;
    expect(await isSeedProof(publicPartOf(seed), other(), proof)).toBe(false);
  });

  test('made with another seed, or with none', async () => {
    const proof = (await proveSeed(await makeSeed(), claim))!;
    expect(await isSeedProof(publicPartOf(seed), claim, proof)).toBe(false);
    expect(await isSeedProof(publicPartOf(seed), claim, new Uint8Array(64))).toBe(false);
    expect(await isSeedProof(publicPartOf(seed), claim, new Uint8Array(3))).toBe(false);
    expect(await isSeedProof(new Uint8Array(65), claim, proof)).toBe(false);
  });
});

test('bytes that are no seed prove nothing', async () => {
  expect(await proveSeed(new Uint8Array(seedLength), claim)).toBeNull();
  expect(await proveSeed(new Uint8Array(3), claim)).toBeNull();
  const broken = seed.slice();
  broken[40]! ^= 1;
  expect(await proveSeed(broken, claim)).toBeNull();
});
