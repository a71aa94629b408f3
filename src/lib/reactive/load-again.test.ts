import { expect, test } from 'vitest';
import { loadsAgain } from './load-again';

const lost = new TypeError('Failed to fetch dynamically imported module: /_app/immutable/nodes/2.js');

function storage(): () => Pick<Storage, 'getItem' | 'setItem'> {
  const rows = new Map<string, string>();
  const kept = {
    getItem: (key: string) => rows.get(key) ?? null,
    setItem: (key: string, value: string) => void rows.set(key, value)
  };
  return () => kept;
}

test('a page that lacks a part of the app is loaded once more, and not again at once', () => {
  const kept = storage();
  expect(loadsAgain(lost, 1_000_000, kept)).toBe(true);
  expect(loadsAgain(lost, 1_001_000, kept)).toBe(false);
  expect(loadsAgain(lost, 1_030_000, kept)).toBe(true);
  expect(loadsAgain(lost, 5_000, kept), 'a clock that was set back').toBe(true);
});

test.each(['error loading dynamically imported module: /a.js', 'Importing a module script failed.'])(
  'what other browsers say of it: %s',
  (message) => expect(loadsAgain(new TypeError(message), 1_000_000, storage())).toBe(true)
);

test('another error, or a browser that keeps nothing, is left as it is', () => {
  expect(loadsAgain(new Error('the storage is closed'), 1_000_000, storage())).toBe(false);
  const refuse = () => {
    throw new Error('SecurityError');
  };
  expect(loadsAgain(lost, 1_000_000, refuse)).toBe(false);
});
