import { expect, test } from 'vitest';
import { makeDeviceKeys } from './device-key';
import { openSealed, sealFor } from './sealing';

const [alice, bob] = [await makeDeviceKeys(), await makeDeviceKeys()];
const space = 'garage/collectif';
const secret = crypto.getRandomValues(new Uint8Array(32));
const sealed = (await sealFor({ space, device: alice.id }, alice.public.seal, secret))!;

test('a sealed secret opens on the device it is for, and in its space only', async () => {
  expect(await openSealed(alice, space, sealed)).toEqual(secret);
  expect(await openSealed(bob, space, sealed)).toBeNull();
  expect(await openSealed(alice, 'garage/bureau', sealed)).toBeNull();
});

test('a secret is sealed within the 64 bytes that an act has for it, and never twice alike', async () => {
  const again = (await sealFor({ space, device: alice.id }, alice.public.seal, secret))!;
  expect(again.sealed).not.toEqual(sealed.sealed);
  expect([sealed.key.length, sealed.sealed.length]).toEqual([65, 48]);
});

test('what was changed does not open, and nothing is sealed for what is no key', async () => {
  const flipped = sealed.sealed.slice();
  flipped[3]! ^= 1;
  expect(await openSealed(alice, space, { ...sealed, sealed: flipped })).toBeNull();
  expect(await openSealed(alice, space, { ...sealed, key: bob.public.seal })).toBeNull();
  expect(await openSealed(alice, space, { ...sealed, key: new Uint8Array(65) })).toBeNull();
  expect(await sealFor({ space, device: alice.id }, new Uint8Array(65), secret)).toBeNull();
});
