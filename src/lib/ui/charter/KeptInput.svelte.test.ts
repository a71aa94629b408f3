import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import KeptInput from './KeptInput.svelte';

let place: HTMLElement;
let view: Record<string, unknown>;
let kept: string[];
let refuses: boolean;
const props = $state({
  label: 'Titre',
  value: '',
  onkeep: async (value: string) => {
    // A storage that will not open takes seconds to say so.
    if (refuses) await new Promise((_, reject) => setTimeout(reject, 5000));
    kept.push(value);
  }
});

beforeEach(() => {
  vi.useFakeTimers();
  kept = [];
  refuses = false;
  props.value = 'Prêter';
  place = document.body.appendChild(document.createElement('div'));
  view = mount(KeptInput, { target: place, props });
  flushSync();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const field = () => place.querySelector('input')!;
function type(value: string): void {
  field().focus();
  field().value = value;
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  flushSync();
}
function leave(): void {
  field().blur();
  flushSync();
}

test('what is typed is kept once the keys rest', () => {
  type('P');
  vi.advanceTimersByTime(200);
  type('Pr');
  expect(kept).toEqual([]);
  vi.advanceTimersByTime(300);
  expect(kept).toEqual(['Pr']);
});

test('it is kept at once when the field is left, and when the page goes', () => {
  type('Un');
  leave();
  type('Deux');
  dispatchEvent(new Event('pagehide'));
  type('Trois');
  void unmount(view);
  expect(kept).toEqual(['Un', 'Deux', 'Trois']);
});

test('what nobody typed is not kept again', () => {
  field().focus();
  leave();
  vi.advanceTimersByTime(2000);
  expect(kept).toEqual([]);
});

test('what others write waits while the field is written in, and shows afterwards', async () => {
  type('Prêter les clés');
  props.value = 'Emprunter';
  flushSync();
  expect(field().value).toBe('Prêter les clés');
  leave();
  await vi.advanceTimersByTimeAsync(1000);
  flushSync();
  expect(field().value).toBe('Emprunter');
});

test('what was just typed does not flicker back while it is being stored', async () => {
  type('Prêter les clés');
  leave();
  expect(field().value).toBe('Prêter les clés');
  props.value = 'Prêter les clés';
  await vi.advanceTimersByTimeAsync(1000);
  flushSync();
  expect(field().value).toBe('Prêter les clés');
});

test('what could not be kept stays in the field, which says so, and is kept once that is possible', async () => {
  refuses = true;
  type('Prêter les clés');
  leave();
  await vi.advanceTimersByTimeAsync(10_000);
  flushSync();
  expect(field().value).toBe('Prêter les clés');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  refuses = false;
  field().focus();
  leave();
  await vi.advanceTimersByTimeAsync(0);
  flushSync();
  expect(kept).toEqual(['Prêter les clés']);
  expect(field().getAttribute('aria-invalid')).not.toBe('true');
});
