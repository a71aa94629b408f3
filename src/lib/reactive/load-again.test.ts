import { expect, test } from 'vitest';
import { loadsAgainAfter } from './load-again';

const lost = new TypeError('Failed to fetch dynamically imported module: /_app/immutable/nodes/2.js');

function storage(): () => Pick<Storage, 'getItem' | 'setItem'> {
  const rows = new Map<string, string>();
  const kept = {
    getItem: (key: string) => rows.get(key) ?? null,
    setItem: (key: string, value: string) => void rows.set(key, value)
  };
  return () => kept;
}

test('a page that lacks a part of the app is loaded again, at once and after longer pauses, and then left alone', () => {
  const kept = storage();
  expect([0, 100, 1500, 6000, 9000].map((later) => loadsAgainAfter(lost, 1_000_000 + later, kept))).toEqual([
    0,
    1000,
    4000,
    null,
    null
  ]);
  expect(loadsAgainAfter(lost, 1_060_000, kept), 'long after').toBe(0);
  expect(loadsAgainAfter(lost, 5_000, kept), 'a clock that was set back').toBe(0);
});

test.each(['error loading dynamically imported module: /a.js', 'Importing a module script failed.'])(
  'what other browsers say of it: %s',
  (message) => expect(loadsAgainAfter(new TypeError(message), 1_000_000, storage())).toBe(0)
);

test('another error, or a browser that keeps nothing, is left as it is', () => {
  expect(loadsAgainAfter(new Error('the storage is closed'), 1_000_000, storage())).toBeNull();
  const refuse = () => {
    throw new Error('SecurityError');
  };
  expect(loadsAgainAfter(lost, 1_000_000, refuse)).toBeNull();
});
