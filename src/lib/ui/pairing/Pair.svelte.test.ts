import { flushSync, mount, unmount } from 'svelte';
import { expect, test, vi } from 'vitest';
import { Cell } from '../../domain/observable';
import { pairing as words } from '../../i18n/pairing';
import type { Pairing } from '../../reactive/context';
import Pair from './Pair.svelte';

test('whoever leaves while the camera is asked for shows no code behind their back', async () => {
  let allow: () => void = () => undefined;
  const pairing = {
    state: new Cell<Pairing['state']['value']>({ kind: 'idle' }),
    show: vi.fn(() => Promise.resolve()),
    read: () => Promise.resolve(null),
    stop: vi.fn()
  };
  const target = document.createElement('div');
  const page = mount(Pair, {
    target,
    props: {
      pairing,
      modulesOf: () => Promise.resolve(null),
      askCamera: () => new Promise<void>((resolve) => (allow = resolve)),
      scanCamera: () => new Promise(() => undefined),
      scanPicture: () => new Promise(() => undefined),
      nameOf: () => '',
      doneHref: '/'
    }
  });
  flushSync();
  [...target.querySelectorAll('button')]
    .find(({ textContent }) => textContent.trim() === words.fr.show)!
    .click();
  await unmount(page);
  expect(pairing.stop).toHaveBeenCalledOnce();
  allow();
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(pairing.show).not.toHaveBeenCalled();
});
