import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { actOnToast, dismissToast, holdToasts, showToast, toasts } from './toasts.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const toast of toasts.list) dismissToast(toast.id);
  vi.useRealTimers();
});

test('a toast stays ten seconds and counts them', () => {
  showToast({ message: 'Chaise supprimée' });
  expect(toasts.list.map(({ message, left }) => [message, left])).toEqual([['Chaise supprimée', 10]]);
  vi.advanceTimersByTime(9000);
  expect(toasts.list[0]?.left).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(toasts.list).toEqual([]);
});

test('undoing does what it says once, and takes the toast away', async () => {
  const run = vi.fn();
  showToast({ message: 'Chaise supprimée', action: { label: 'Annuler', run } });
  const [{ id } = { id: 0 }] = toasts.list;
  await actOnToast(id);
  await actOnToast(id);
  expect(run).toHaveBeenCalledOnce();
  expect(toasts.list).toEqual([]);
});

test('nobody is too slow: the seconds wait while the toast is held', () => {
  showToast({ message: 'Chaise supprimée', seconds: 3 });
  vi.advanceTimersByTime(2000);
  holdToasts(true);
  vi.advanceTimersByTime(60_000);
  expect(toasts.list[0]?.left).toBe(1);
  holdToasts(false);
  vi.advanceTimersByTime(1000);
  expect(toasts.list).toEqual([]);
});

test('two toasts stand one above the other, each with its own seconds', () => {
  showToast({ message: 'first', seconds: 2 });
  vi.advanceTimersByTime(1000);
  const unsay = showToast({ message: 'second', seconds: 5 });
  vi.advanceTimersByTime(1000);
  expect(toasts.list.map(({ message }) => message)).toEqual(['second']);
  unsay();
  expect(toasts.list).toEqual([]);
});

test('what is said of a thing takes the place of what was said of it before, and of nothing else', () => {
  showToast({ message: 'Chaise supprimée', subject: 'chair' });
  showToast({ message: 'Table supprimée', subject: 'table' });
  showToast({ message: 'Chaise revenue', subject: 'chair' });
  expect(toasts.list.map(({ message }) => message)).toEqual(['Table supprimée', 'Chaise revenue']);
  showToast({ message: 'copié' });
  showToast({ message: 'copié' });
  expect(toasts.list.map(({ message }) => message)).toEqual(['copié', 'copié']);
});

test('a third toast takes the place of the oldest that offers nothing to do, or else of the oldest', () => {
  const action = { label: 'Annuler', run: vi.fn() };
  const said = () => toasts.list.map(({ message }) => message);
  showToast({ message: 'Chaise supprimée', action });
  showToast({ message: 'copié' });
  showToast({ message: 'Signature notée' });
  expect(said()).toEqual(['Chaise supprimée', 'Signature notée']);
  showToast({ message: 'Table supprimée', action });
  showToast({ message: 'Banc supprimé', action });
  expect(said()).toEqual(['Table supprimée', 'Banc supprimé']);
});
