import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import KeptInput from './KeptInput.svelte';

let place: HTMLElement;
let view: Record<string, unknown>;
let kept: string[];
const props = $state({ label: 'Titre', value: '', onkeep: (value: string) => void kept.push(value) });

beforeEach(() => {
  vi.useFakeTimers();
  kept = [];
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

test('what others write waits while the field is written in, and shows afterwards', () => {
  type('Prêter les clés');
  props.value = 'Emprunter';
  flushSync();
  expect(field().value).toBe('Prêter les clés');
  leave();
  vi.advanceTimersByTime(1000);
  flushSync();
  expect(field().value).toBe('Emprunter');
});

test('what was just typed does not flicker back while it is being stored', () => {
  type('Prêter les clés');
  leave();
  expect(field().value).toBe('Prêter les clés');
  props.value = 'Prêter les clés';
  vi.advanceTimersByTime(1000);
  flushSync();
  expect(field().value).toBe('Prêter les clés');
});
