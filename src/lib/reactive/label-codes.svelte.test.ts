import { flushSync } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { labelCodes, type LabelCodes } from './label-codes.svelte';

const leaving: (() => void)[] = [];
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});

const names = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `${from + i}`);

function codesOf(first: readonly string[], draw: (what: string) => Promise<string>) {
  let wanted = $state.raw(first);
  let codes!: LabelCodes<string>;
  leaving.push(
    $effect.root(() => {
      codes = labelCodes(() => wanted, draw);
    })
  );
  flushSync();
  const want = (now: readonly string[]) => {
    wanted = now;
    flushSync();
  };
  return { codes, want, leave: () => leaving.pop()!() };
}

test('each code is drawn once, however often it is wanted', async () => {
  const draw = vi.fn(async (what: string) => `code of ${what}`);
  const { codes, want } = codesOf(['a', 'b', ...names(0, 20)], draw);
  await vi.waitFor(() => expect(codes.done).toBe(22));
  expect(codes.drawn.get('a')).toBe('code of a');
  want(['b', 'c']);
  await vi.waitFor(() => expect(codes.done).toBe(2));
  expect(draw).toHaveBeenCalledTimes(23);
});

test('what is not wanted any more is not drawn, nor anything once the page is left', async () => {
  const draw = vi.fn(async (what: string) => what);
  const { codes, want, leave } = codesOf(names(0, 400), draw);
  await vi.waitFor(() => expect(codes.done).toBeGreaterThan(0));
  want(['x']);
  await vi.waitFor(() => expect(codes.done).toBe(1));
  const drawn = draw.mock.calls.length;
  expect(drawn).toBeLessThan(400);
  want(names(400, 800));
  leave();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(draw.mock.calls.length).toBeLessThan(drawn + 20);
});

test('a code that cannot be drawn is told', async () => {
  const { codes } = codesOf(['a'], () => Promise.reject(new TypeError('no network')));
  await vi.waitFor(() => expect(codes.failure).toBeInstanceOf(TypeError));
  expect(codes.done).toBe(0);
});
