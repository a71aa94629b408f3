import type { RecordName } from '../domain/history';
import { history } from '../i18n/history';
import { text } from './locale.svelte';
import { showToast } from './toasts.svelte';
import type { EarlierState } from '../workspace/earlier-state';

export type { EarlierState };

/** Makes records again what they were and says so, with the time to undo. */
export function bringBack(earlier: EarlierState, names: readonly RecordName[], message: string): void {
  const undo = earlier.bringBack(names);
  showToast({ message, action: { label: text(history).undo, run: undo } });
}
