import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { editor } from '../../i18n/editor';
import Toolbar, { type Tool } from './Toolbar.svelte';

const t = editor.fr;
const status = {
  heading: false,
  bold: false,
  list: null,
  link: false,
  canUndo: true,
  canRedo: true
} as const;
let view: Record<string, unknown>;
let used: Tool[];
afterEach(async () => {
  await unmount(view);
  document.body.replaceChildren();
});

function shown(on: 'phone' | 'wide', hasEntries = true): void {
  const matches = on === 'phone';
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches }));
  used = [];
  const props = { status, controls: 'notes', hasEntries, onuse: (tool: Tool) => used.push(tool) };
  view = mount(Toolbar, { target: document.body, props });
  flushSync();
}
const buttons = () => [...document.querySelectorAll('button')];
const names = () => buttons().map((one) => one.textContent.trim());
const fold = () => buttons().find((one) => one.hasAttribute('aria-expanded'));
function press(key: string): void {
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  flushSync();
}
function touch(button: HTMLElement | undefined): void {
  button!.click();
  flushSync();
}
const stops = () => buttons().filter((one) => one.tabIndex === 0);
const all = [
  ...[t.heading, t.bold, t.bullets, t.numbers, t.link, t.action, t.question, t.undo, t.redo]
] as const;
const more = t.more + t.moreTools;

test('when wide every tool stands in the bar, and nothing is folded', () => {
  shown('wide');
  expect(names()).toEqual(all);
  expect(fold()).toBeUndefined();
});

test('on a phone what a meeting writes most stands in one row, and the rest unfolds', () => {
  shown('phone');
  expect(names()).toEqual([t.heading, t.bullets, t.action, t.question, more]);
  expect(fold()!.getAttribute('aria-expanded')).toBe('false');
  touch(fold());
  expect(fold()!.getAttribute('aria-expanded')).toBe('true');
  expect(names().toSorted()).toEqual([...all, more].toSorted());
  touch(fold());
  expect(names()).toHaveLength(5);
});

test('a text without entries has other tools at hand', () => {
  shown('phone', false);
  expect(names()).toEqual([t.heading, t.bold, t.bullets, t.link, t.undo, more]);
});

test('every tool is reached by the arrows from the one stop of the Tab key', () => {
  shown('phone');
  expect(stops()).toHaveLength(1);
  stops()[0]!.focus();
  press('End');
  expect(document.activeElement).toBe(fold());
  touch(fold());
  const reached = new Set<string>();
  for (const _ of buttons()) {
    press('ArrowRight');
    reached.add(document.activeElement!.textContent.trim());
    expect(stops()).toEqual([document.activeElement]);
  }
  expect([...reached].toSorted()).toEqual(names().toSorted());
});

test('the Tab key still stops in the bar when what it stopped at is folded away', () => {
  shown('phone');
  touch(fold());
  buttons()
    .find((one) => one.textContent.trim() === t.redo)!
    .focus();
  flushSync();
  touch(fold());
  expect(stops().map((one) => one.textContent.trim())).toEqual([t.heading]);
});

test('a tool behind the fold does what it says', () => {
  shown('phone');
  touch(fold());
  touch(buttons().find((one) => one.textContent.trim() === t.bold));
  expect(used).toEqual(['bold']);
});
