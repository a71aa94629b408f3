import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { common } from '../i18n/common';
import { formWords } from '../i18n/form';
import SayDialog from './SayDialog.svelte';

// jsdom has no sheets: what is in one is read without opening it.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= () => {};
  HTMLDialogElement.prototype.close ??= () => {};
});
let view: Record<string, unknown>;
let isOpen = true;
beforeEach(() => (isOpen = true));
afterEach(async () => {
  await unmount(view);
  document.body.replaceChildren();
});

const fields = createRawSnippet(() => ({ render: () => '<input aria-invalid="true">' }));

/** Opens one that says by `onsay`. */
function opened(onsay: () => Promise<string | null> | false, more: object = {}) {
  const props = {
    ...{ title: 'Dissoudre le bureau ?', save: 'Dissoudre', children: fields, onsay, ...more },
    get open() {
      return isOpen;
    },
    set open(value: boolean) {
      isOpen = value;
    }
  };
  view = mount(SayDialog, { target: document.body, props });
  flushSync();
}
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('.actions button')];
const names = () => buttons().map((button) => button.textContent.trim());
async function press(name: string) {
  buttons()[names().indexOf(name)]!.click();
  await new Promise((resolve) => setTimeout(resolve));
  flushSync();
}
const alert = () => document.querySelector('[role="alert"]')?.textContent.trim() ?? '';

test('it closes once it is noted', async () => {
  opened(() => Promise.resolve(null));
  await press('Dissoudre');
  expect(isOpen).toBe(false);
});

test('what is refused, or cannot be saved, is told in it, and it stays', async () => {
  let answer = Promise.resolve('Une administration peut le faire.');
  opened(() => answer);
  await press('Dissoudre');
  expect([isOpen, alert()]).toEqual([true, 'Une administration peut le faire.']);
  answer = Promise.reject(new Error('no room'));
  await press('Dissoudre');
  expect([isOpen, alert()]).toEqual([true, formWords.fr.notSaid]);
});

test('what is wrong at a field is not sent, and the focus goes there', async () => {
  opened(() => false);
  await press('Dissoudre');
  expect([isOpen, alert(), document.activeElement?.tagName]).toEqual([true, '', 'INPUT']);
});

test('it is said once, however often it is pressed', async () => {
  let times = 0;
  let answer: (refusal: null) => void = () => {};
  opened(() => {
    times++;
    return new Promise((resolve) => (answer = resolve));
  });
  await press('Dissoudre');
  expect(names()).toContain(formWords.fr.saving);
  await press(formWords.fr.saving);
  document.querySelector('form')!.requestSubmit();
  answer(null);
  await new Promise((resolve) => setTimeout(resolve));
  expect([times, isOpen]).toEqual([1, false]);
});

test('a question puts letting it be first', () => {
  opened(() => Promise.resolve(null), { isQuestion: true, cancel: 'Continuer' });
  expect(names()).toEqual(['Continuer', 'Dissoudre']);
});

test('what has fields puts what it does first', () => {
  opened(() => Promise.resolve(null));
  expect(names()).toEqual(['Dissoudre', common.fr.cancel]);
});
