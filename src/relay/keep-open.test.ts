import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepOpen } from './keep-open';

const launch = vi.hoisted(() => vi.fn());
vi.mock('playwright-core', () => ({ chromium: { launchPersistentContext: launch } }));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  launch.mockReset();
});

/** A browser whose page shows whom it serves, or does not open. */
function browser(opens: boolean, lines = () => ['Le Hangar']) {
  const list = { getByRole: () => ({ allInnerTexts: async () => lines() }) };
  const page = {
    goto: async () => {
      if (!opens) throw new Error('the page crashed');
    },
    once: () => undefined,
    getByRole: () => list,
    getByText: () => ({ isVisible: async () => false })
  };
  return {
    pages: () => [page],
    close: async () => undefined,
    grantPermissions: async () => undefined,
    on: () => undefined,
    addInitScript: async () => undefined
  };
}

const facts = (stop: AbortSignal) => ({
  invitation: null,
  name: '',
  structure: '',
  data: mkdtempSync(join(tmpdir(), 'grange-relay-')),
  address: 'http://localhost:4748',
  chromium: '/usr/bin/chromium',
  stop,
  say: () => undefined
});

test('a browser that died, and once does not start again, is started until it does', async () => {
  const stop = new AbortController();
  launch
    .mockResolvedValueOnce(browser(false))
    // Too little memory just now, or the profile is still locked by what is left of the one that died.
    .mockRejectedValueOnce(new Error('Failed to launch the browser process'))
    .mockResolvedValue(browser(true));
  let ended: unknown = null;
  void keepOpen(facts(stop.signal)).then((result) => (ended = result));
  await vi.advanceTimersByTimeAsync(60_000);
  const [launched, result] = [launch.mock.calls.length, ended];
  stop.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([launched, result]).toEqual([3, null]);
});

test('a relay post that is open for a day takes no more memory than after an hour', async () => {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  const used = async () => {
    await vi.advanceTimersByTimeAsync(0);
    gc();
    return process.memoryUsage().heapUsed;
  };
  const stop = new AbortController();
  launch.mockResolvedValue(browser(true));
  const done = keepOpen(facts(stop.signal));
  const hour = async () => {
    for (let minute = 0; minute < 60; minute++) await vi.advanceTimersByTimeAsync(60_000);
  };
  await hour();
  const before = await used();
  for (let hours = 1; hours < 24; hours++) await hour();
  const grown = (await used()) - before;
  stop.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  await done;
  // A month has thirty days.
  expect(grown).toBeLessThan(2 * 1024 * 1024);
}, 120_000);
