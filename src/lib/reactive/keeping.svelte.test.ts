import { beforeEach, expect, test, vi } from 'vitest';

vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
const { createKeeping } = await import('./keeping.svelte');

const here = { engine: 'chromium', isStandalone: false, wasInstalled: false } as const;

/** A browser as it answers, and what it was asked. */
function browser({
  promises = false,
  isPrivate = false
}: { promises?: boolean; isPrivate?: boolean | null } = {}) {
  let isPromised = false;
  const asked: string[] = [];
  const storage = {
    isPromised: async () => isPromised,
    askPromise: async () => {
      asked.push('promise');
      return (isPromised = promises);
    },
    room: async () => ({ used: 1, quota: 2, app: 0 }),
    isPrivate: async () => {
      asked.push('private');
      return isPrivate;
    }
  };
  return { asked, open: async () => storage };
}

beforeEach(() => localStorage.clear());

test('nothing is said of the browser before it answered', async () => {
  const keeping = createKeeping(browser().open, here);
  expect([keeping.facts, keeping.isPrivate]).toEqual([null, null]);
  await keeping.watch();
  expect(keeping.facts).toEqual({
    isPromised: false,
    isPrivate: false,
    engine: 'chromium',
    isInstalled: false
  });
});

test('an ordinary window is found out once; what is private, or cannot be told, is looked into each time', async () => {
  for (const [isPrivate, asked] of [
    [true, ['private', 'private']],
    [null, ['private', 'private']],
    [false, ['private']]
  ] as const) {
    const one = browser({ isPrivate });
    for (const _ of [1, 2]) {
      const keeping = createKeeping(one.open, here);
      await keeping.watch();
      expect(keeping.isPrivate).toBe(isPrivate === true);
    }
    expect(one.asked).toEqual(asked);
  }
});

test.each([true, false])('the answer to the question is told and noted: promised is %s', async (promises) => {
  const keepSetting = vi.fn(async () => undefined);
  const keeping = createKeeping(browser({ promises }).open, { ...here, wasInstalled: true });
  await keeping.watch();
  expect(await keeping.askPromise({ keepSetting })).toBe(promises);
  expect(keeping.facts?.isPromised).toBe(promises);
  expect(keepSetting).toHaveBeenCalledExactlyOnceWith('askedToKeep', {
    isPromised: promises,
    wasInstalled: true
  });
});
