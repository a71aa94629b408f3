import type { RecordName } from '../domain/history';
import { history } from '../i18n/history';
import { text } from './locale.svelte';
import { showToast, toasts, type ToastAction } from './toasts.svelte';
import type { EarlierState } from '../workspace/earlier-state';

export type { EarlierState };

/** How many records an undoing is about. */
const counts = new WeakMap<ToastAction, number>();

/**
 * Makes records again what they were and says so, with the time to undo. What is said of the same `subject` takes the
 * place of what was said before, and undoes that too: `message` says how many records it is about.
 */
export function bringBack(
  earlier: EarlierState,
  names: readonly RecordName[],
  subject: string,
  message: (count: number) => string
): void {
  const before = toasts.list.find((toast) => toast.subject === subject)?.action ?? null;
  const count = names.length + (before === null ? 0 : (counts.get(before) ?? 0));
  const undo = earlier.bringBack(names);
  const action: ToastAction = {
    label: text(history).undo,
    run: async () => {
      undo();
      await before?.run();
    }
  };
  counts.set(action, count);
  showToast({ message: message(count), subject, action });
}
