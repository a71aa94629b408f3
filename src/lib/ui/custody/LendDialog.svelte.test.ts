import { flushSync, mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import type { StructureId } from '../../domain/ids';
import { custody } from '../../i18n/custody';
import { noFacts } from '../../domain/item';
import { shotFiles } from '../shots/shot-files';
import LendDialog from './LendDialog.svelte';

test('a day of return that has passed is told in the form, and not refused', () => {
  // jsdom has no sheets: what is in one is read without opening it.
  HTMLDialogElement.prototype.showModal ??= () => {};
  const place = document.createElement('div');
  document.body.append(place);
  const props = {
    open: true,
    item: noFacts,
    there: 1,
    atHome: 1,
    structures: [],
    onlend: () => Promise.resolve(null)
  };
  const dialog = mount(LendDialog, { target: place, props, context: new Map([[shotFiles, {}]]) });
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

test('two structures of one name are offered once, and one that is out not at all', () => {
  HTMLDialogElement.prototype.showModal ??= () => {};
  const place = document.createElement('div');
  document.body.append(place);
  const structures = [
    { id: 'a' as StructureId, name: 'Pot Kommon', isIn: true },
    { id: 'b' as StructureId, name: 'Pot Kommon', isIn: true },
    { id: 'c' as StructureId, name: 'La Source', isIn: false }
  ];
  const props = {
    open: true,
    item: noFacts,
    there: 1,
    atHome: 1,
    structures,
    onlend: () => Promise.resolve(null)
  };
  const dialog = mount(LendDialog, { target: place, props, context: new Map([[shotFiles, {}]]) });
  flushSync();
  const offered = [...place.querySelectorAll('datalist option')].map((option) =>
    option.getAttribute('value')
  );
  expect(offered).toEqual(['Pot Kommon']);
  void unmount(dialog);
});
