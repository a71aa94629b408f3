import { expect, test } from 'vitest';
import { browserStorage, type StorageMeans } from './browser-storage';

const folder = {} as FileSystemDirectoryHandle;
const onDisk: StorageMeans = {
  storage: { getDirectory: async () => folder },
  reachesDisk: async () => true
};
const refusing = (cause: unknown): StorageMeans => ({
  ...onDisk,
  storage: { getDirectory: () => Promise.reject(cause) }
});

test('what the browser promised is told, and a browser that refuses to say promises nothing', async () => {
  const kind = browserStorage({
    ...onDisk,
    storage: { persisted: async () => true, persist: async () => true }
  });
  expect([await kind.isPromised(), await kind.askPromise()]).toEqual([true, true]);
  const refuse = () => Promise.reject(new TypeError('no storage shelf'));
  for (const storage of [undefined, {}, { persisted: refuse, persist: refuse }]) {
    const unkind = browserStorage({ ...onDisk, storage });
    expect([await unkind.isPromised(), await unkind.askPromise()]).toEqual([false, false]);
  }
});

test('Chromium tells what the app itself takes; elsewhere the caches are counted', async () => {
  const told = { usage: 100, quota: 1000 };
  const usageDetails = { indexedDB: 60, caches: 30, serviceWorkerRegistrations: 4 };
  const chromium = browserStorage({
    ...onDisk,
    storage: { estimate: async () => ({ ...told, usageDetails }) }
  });
  expect(await chromium.room()).toEqual({ used: 100, quota: 1000, app: 34 });

  const cache = { matchAll: async () => [new Response('12345'), new Response('123')] } as unknown as Cache;
  const caches = { keys: async () => ['one', 'two'], open: async () => cache };
  const firefox = browserStorage({ ...onDisk, storage: { estimate: async () => told }, caches });
  expect(await firefox.room()).toEqual({ used: 100, quota: 1000, app: 16 });
});

test('a browser that tells nothing of its room leaves it unknown', async () => {
  expect(await browserStorage({ ...onDisk, storage: undefined }).room()).toEqual({
    used: null,
    quota: null,
    app: 0
  });
});

test('a Chromium whose writes reach no disk is a private window', async () => {
  expect(await browserStorage(onDisk).isPrivate('chromium')).toBe(false);
  expect(await browserStorage({ ...onDisk, reachesDisk: async () => false }).isPrivate('chromium')).toBe(
    true
  );
});

test('what cannot be told is left unknown', async () => {
  const broken = { ...onDisk, reachesDisk: () => Promise.reject(new Error('no worker')) };
  expect(await browserStorage(broken).isPrivate('chromium')).toBe(null);
  expect(await browserStorage(onDisk).isPrivate('other')).toBe(null);
  const full = new DOMException('no room', 'QuotaExceededError');
  for (const engine of ['chromium', 'firefox', 'apple', 'other'] as const) {
    expect(await browserStorage({ ...onDisk, storage: {} }).isPrivate(engine)).toBe(null);
    expect(await browserStorage(refusing(full)).isPrivate(engine)).toBe(null);
  }
});

test('Firefox and Safari give no folder in a private window, each for its own reason', async () => {
  const firefox = new DOMException('Security error when calling GetDirectory', 'SecurityError');
  expect(await browserStorage(refusing(firefox)).isPrivate('firefox')).toBe(true);
  const safari = new DOMException(
    'The operation failed for an unknown transient reason (e.g. out of memory).',
    'UnknownError'
  );
  expect(await browserStorage(refusing(safari)).isPrivate('apple')).toBe(true);
  expect(await browserStorage(refusing(safari)).isPrivate('firefox')).toBe(null);
  for (const engine of ['firefox', 'apple'] as const)
    expect(await browserStorage(onDisk).isPrivate(engine)).toBe(false);
});
