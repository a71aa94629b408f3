import { expect, test } from 'vitest';
import { keepAwake, type AwakeMeans, type Looked } from './awake';

/** A page that can be hidden, and a browser that lends locks, or refuses them. */
function phone(isRefused = false) {
  const listeners = new Set<() => void>();
  const locks: { isHeld: boolean; lost: () => void }[] = [];
  const page = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: (_type: string, work: () => void) => listeners.add(work),
    removeEventListener: (_type: string, work: () => void) => listeners.delete(work)
  };
  const means: AwakeMeans = {
    wakeLock: {
      request: async () => {
        if (isRefused) throw new DOMException('low battery', 'NotAllowedError');
        const lock = { isHeld: true, lost: () => undefined as void };
        locks.push(lock);
        const release = async () => {
          if (!lock.isHeld) return;
          lock.isHeld = false;
          lock.lost();
        };
        return { release, addEventListener: (_type, lost) => void (lock.lost = lost) };
      }
    }
  };
  const show = (state: DocumentVisibilityState) => {
    page.visibilityState = state;
    if (state === 'hidden')
      for (const lock of locks)
        if (lock.isHeld) {
          lock.isHeld = false;
          lock.lost();
        }
    for (const work of listeners) work();
  };
  return { means, page: page as unknown as Looked, locks, listeners, show };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('the screen stays lit while the page is looked at, again after it was hidden, and no longer than wanted', async () => {
  const { means, page, locks, listeners, show } = phone();
  const told: boolean[] = [];
  const stop = keepAwake((isAwake) => told.push(isAwake), means, page);
  await settled();
  show('hidden');
  await settled();
  show('visible');
  await settled();
  expect(told).toEqual([true, false, true]);
  expect(locks.map(({ isHeld }) => isHeld)).toEqual([false, true]);
  stop();
  expect(locks.some(({ isHeld }) => isHeld)).toBe(false);
  expect(listeners.size).toBe(0);
  show('visible');
  expect(told).toHaveLength(3);
});

test('what is stopped while it is being asked for is let go of', async () => {
  const { means, page, locks } = phone();
  keepAwake(() => undefined, means, page)();
  await settled();
  expect(locks.map(({ isHeld }) => isHeld)).toEqual([false]);
});

test('a browser that refuses, or has no such thing, says so', async () => {
  for (const means of [phone(true).means, {}]) {
    const told: boolean[] = [];
    keepAwake((isAwake) => told.push(isAwake), means, phone().page);
    await settled();
    expect(told).toEqual([false]);
  }
});
