import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Cell } from '../domain/observable';
import type { RecordName } from '../domain/history';
import { bringBack, type EarlierState } from './history';
import { actOnToast, dismissToast, toasts } from './toasts.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const toast of toasts.list) dismissToast(toast.id);
  vi.useRealTimers();
});

/** An earlier state of which it is noted what was brought back, and undone. */
function noted(): { readonly earlier: EarlierState; readonly back: string[] } {
  const back: string[] = [];
  const earlier: EarlierState = {
    differences: new Cell([]),
    bringBack(names) {
      const ids = names.map(({ id }) => id);
      back.push(...ids);
      return () => ids.forEach(() => back.pop());
    },
    close: () => undefined
  };
  return { earlier, back };
}

const record = (id: string): RecordName => ({ kind: 'items', id });
const said = (count: number): string => `${count}`;
const shown = () => toasts.list.map(({ message }) => message);

test('what is brought back one after another is said once, and undone at once', async () => {
  const { earlier, back } = noted();
  bringBack(earlier, [record('a')], 'monday', said);
  bringBack(earlier, [record('b'), record('c')], 'monday', said);
  expect([shown(), back]).toEqual([['3'], ['a', 'b', 'c']]);
  await actOnToast(toasts.list[0]!.id);
  expect([shown(), back]).toEqual([[], []]);
});

test('what was said too long ago to be undone is left as it is', async () => {
  const { earlier, back } = noted();
  bringBack(earlier, [record('a')], 'monday', said);
  vi.advanceTimersByTime(10_000);
  bringBack(earlier, [record('b')], 'monday', said);
  expect(shown()).toEqual(['1']);
  await actOnToast(toasts.list[0]!.id);
  expect(back).toEqual(['a']);
});

test('what is said of another day stands beside it', () => {
  const { earlier } = noted();
  bringBack(earlier, [record('a')], 'monday', said);
  bringBack(earlier, [record('b')], 'tuesday', said);
  expect(shown()).toEqual(['1', '1']);
});
