import { flushSync, mount, unmount } from 'svelte';
import { expect, test, vi } from 'vitest';
import { Cell } from '../../domain/observable';
import { pairing as words } from '../../i18n/pairing';
import type { Pairing } from '../../reactive/context';
import Pair from './Pair.svelte';

// There is no layout to scroll here.
Element.prototype.scrollIntoView = () => undefined;

function fakePairing(read: Pairing['read'] = () => Promise.resolve(null)) {
  const state = new Cell<Pairing['state']['value']>({ kind: 'idle' });
  return {
    state,
    show: vi.fn(() => Promise.resolve()),
    read,
    stop: vi.fn(() => state.set({ kind: 'idle' }))
  };
}

function pairOn(pairing: Pairing, askCamera: () => Promise<unknown> = () => Promise.resolve()) {
  const target = document.body.appendChild(document.createElement('div'));
  const page = mount(Pair, {
    target,
    props: {
      pairing,
      modulesOf: () => Promise.resolve(null),
      askCamera,
      scanCamera: () => new Promise(() => undefined),
      scanPicture: () => new Promise(() => undefined),
      nameOf: () => '',
      doneHref: '/'
    }
  });
  flushSync();
  const button = (name: string) =>
    [...target.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)!;
  return { page, target, button };
}

test('whoever leaves while the camera is asked for shows no code behind their back', async () => {
  let allow: () => void = () => undefined;
  const pairing = fakePairing();
  const { page, button } = pairOn(pairing, () => new Promise<void>((resolve) => (allow = resolve)));
  button(words.fr.show).click();
  await unmount(page);
  expect(pairing.stop).toHaveBeenCalledOnce();
  allow();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(pairing.show).not.toHaveBeenCalled();
});

test('a wrong code stays where it was pasted, in sight', async () => {
  const { page, target, button } = pairOn(fakePairing(() => Promise.resolve('not-a-code')));
  target.querySelector('summary')!.click();
  const field = () => target.querySelector('textarea')!;
  field().value = 'half a code';
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(target.querySelector('details')!.open).toBe(true));
  button(words.fr.pasteGo).click();
  await vi.waitFor(() => expect(target.textContent).toContain(words.fr.problem['not-a-code']));
  expect(target.querySelector('details')!.open).toBe(true);
  expect(field().value).toBe('half a code');
  await unmount(page);
});

test('reading goes on in place when what had the focus went away: stopped, or connected', async () => {
  const pairing = fakePairing();
  const { page, target, button } = pairOn(pairing);
  const place = target.querySelector('.pair');
  pairing.state.set({ kind: 'shows', code: 'code', until: 0 });
  flushSync();
  expect(document.activeElement).toBe(document.body);
  button(words.fr.stop).focus();
  button(words.fr.stop).click();
  await vi.waitFor(() => expect(document.activeElement).toBe(place));
  pairing.state.set({ kind: 'answers', code: 'code', until: 0 });
  flushSync();
  button(words.fr.shows.read).focus();
  pairing.state.set({ kind: 'connected', device: null });
  await vi.waitFor(() => expect(document.activeElement).toBe(place));
  await unmount(page);
});
