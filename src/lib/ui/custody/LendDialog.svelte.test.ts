import { flushSync, mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import { custody } from '../../i18n/custody';
import LendDialog from './LendDialog.svelte';

test('a day of return that has passed is told in the form, and not refused', () => {
  // jsdom has no sheets: what is in one is read without opening it.
  HTMLDialogElement.prototype.showModal ??= () => {};
  const place = document.createElement('div');
  document.body.append(place);
  const props = { open: true, atHome: 1, structures: [], onlend: () => Promise.resolve(null) };
  const dialog = mount(LendDialog, { target: place, props });
  flushSync();
  const day = place.querySelector<HTMLInputElement>('input[type="date"]')!;
  const hint = () => document.getElementById(day.getAttribute('aria-describedby')!)!.textContent;
  const type = (value: string) => {
    day.value = value;
    day.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
  };
  expect(hint()).toBe(custody.fr.lend.hintUntil);
  type('2001-01-01');
  expect(hint()).toBe(custody.fr.lend.pastUntil);
  type('2999-01-01');
  expect(hint()).toBe(custody.fr.lend.hintUntil);
  void unmount(dialog);
});
