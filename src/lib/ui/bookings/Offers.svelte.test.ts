import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import type { Offer } from '../../domain/bookings/offers';
import type { CatalogueRow } from '../../domain/catalogue';
import type { ItemId } from '../../domain/ids';
import { book } from '../../i18n/book';
import Offers from './Offers.svelte';

const t = book.fr;
const offers = ['Barnum', 'Chaise', 'Table'].map(
  (name) => ({ row: { id: name, name, place: '', isRoom: false }, there: 1, free: 1 }) as Offer<CatalogueRow>
);
let chosen = $state.raw<readonly ItemId[]>([]);

let view: Record<string, unknown>;
afterEach(async () => {
  await unmount(view);
  document.body.replaceChildren();
  chosen = [];
});

function shown() {
  const props = {
    offers,
    has: (thing: ItemId) => chosen.includes(thing),
    breachesOf: () => [],
    ontoggle: (thing: ItemId) =>
      (chosen = chosen.includes(thing) ? chosen.filter((one) => one !== thing) : [...chosen, thing])
  };
  view = mount(Offers, { target: document.body, props });
  flushSync();
  const buttons = () => [...document.querySelectorAll('button')];
  return {
    buttons,
    names: () => buttons().map((button) => button.getAttribute('aria-label')),
    press: (at: number) => {
      buttons()[at]!.focus();
      buttons()[at]!.click();
      flushSync();
    }
  };
}

test('what is chosen stays where it is, its button is the one that takes it back, and the focus stays on it', () => {
  const { buttons, names, press } = shown();
  press(0);
  expect(chosen).toEqual(['Barnum']);
  expect(names()).toEqual([t.removeNamed('Barnum'), t.chooseNamed('Chaise'), t.chooseNamed('Table')]);
  expect(document.activeElement).toBe(buttons()[0]);
  // A second press at the same place takes nothing else.
  press(0);
  expect(chosen).toEqual([]);
  expect(names()[0]).toBe(t.chooseNamed('Barnum'));
  expect(document.activeElement).toBe(buttons()[0]);
});
