import { flushSync, tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { clock } from './clock.svelte';

afterEach(() => vi.useRealTimers());

test('who reads the time sees it pass, and nothing ticks for nobody', async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const seen: number[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(clock.now);
    });
  });
  flushSync();
  vi.advanceTimersByTime(15_000);
  flushSync();
  expect(seen).toEqual([1_000_000, 1_015_000]);
  stop();
  await tick();
  expect(vi.getTimerCount()).toBe(0);
});
