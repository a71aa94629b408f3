import { expect, test } from 'vitest';
import { makeDeviceKeys } from './device-key';
import { safetyNumber } from './safety-number';

const [alice, bob, mallory] = await Promise.all([makeDeviceKeys(), makeDeviceKeys(), makeDeviceKeys()]);
const keyOf = (keys: typeof alice) => keys.public.sign;

test('two devices show the same number, whichever asks, and another with anybody else', async () => {
  const number = await safetyNumber(keyOf(alice), keyOf(bob));
  expect(number).toMatch(/^(\d{5} ){5}\d{5}$/);
  expect(await safetyNumber(keyOf(bob), keyOf(alice))).toBe(number);
  expect(await safetyNumber(keyOf(alice), keyOf(mallory))).not.toBe(number);
});

test('whoever stands in between makes the two numbers differ', async () => {
  expect(await safetyNumber(keyOf(alice), keyOf(mallory))).not.toBe(
    await safetyNumber(keyOf(mallory), keyOf(bob))
  );
});
