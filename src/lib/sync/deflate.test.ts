import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { deflate, inflate } from './deflate';

const text = new TextEncoder().encode('ce que nous mettons en commun '.repeat(2000));

test('a long message travels deflated and comes back as it was', async () => {
  const carried = await deflate(text);
  expect(carried.deflated).toBe(true);
  expect(carried.bytes.length).toBeLessThan(text.length / 50);
  expect(await inflate(carried, text.length)).toEqual({ ok: true, value: text });
}); // SYN-20

test('a short message, and one that deflating does not make smaller, travel as they are', async () => {
  for (const message of [text.slice(0, 100), new Uint8Array(randomBytes(5000))])
    expect(await deflate(message)).toEqual({ bytes: message, deflated: false });
}); // SYN-20

test('inflating stops at the limit', async () => {
  const bomb = await deflate(new Uint8Array(24 * 1024 * 1024));
  const before = process.memoryUsage().arrayBuffers;
  expect(await inflate(bomb, 1024 * 1024)).toEqual({ ok: false, problem: 'too-large' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(12 * 1024 * 1024);
  expect(await inflate({ bytes: text, deflated: false }, 100)).toEqual({ ok: false, problem: 'too-large' });
}); // SYN-22

test('what was never deflated, or was cut, is refused', async () => {
  const { bytes } = await deflate(text);
  for (const other of [bytes.slice(0, -10), new Uint8Array([255, 255, 255])])
    expect(await inflate({ bytes: other, deflated: true }, 1e6)).toEqual({
      ok: false,
      problem: 'not-deflated'
    });
}); // SYN-22
