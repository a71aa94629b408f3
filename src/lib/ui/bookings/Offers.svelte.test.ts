import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import type { Offer } from '../../domain/bookings/offers';
import type { CatalogueRow } from '../../domain/catalogue';
import type { ItemId, StructureId } from '../../domain/ids';
import { book } from '../../i18n/book';
import Offers from './Offers.svelte';

const t = book.fr;
const [preau, remise, other] = ['preau', 'remise', 'other'] as StructureId[];
const things = [
  ['Barnum', preau, 1],
  ['Chaise', remise, 1],
  ['Table', other, 1],
  ['Fer', null, 1],
  ['Micro', preau, 1],
  ['Sono', preau, 0]
] as const;
const offers = things.map(
  ([name, structure, free]) =>
    ({ row: { id: name, name, structure, place: '', isRoom: false }, there: 1, free }) as Offer<CatalogueRow>
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
    breachesOf: (thing: ItemId) => (thing === 'Micro' ? ['Fermé le lundi.'] : []),
    mine: [preau!],
    names: new Map([
      [preau!, 'Le Préau'],
      [remise!, 'La Remise']
    ]),
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
  expect(names().slice(0, 2)).toEqual([t.removeNamed('Barnum'), t.chooseNamed('Chaise')]);
  expect(document.activeElement).toBe(buttons()[0]);
  // A second press at the same place takes nothing else.
  press(0);
  expect(chosen).toEqual([]);
  expect(names()[0]).toBe(t.chooseNamed('Barnum'));
  expect(document.activeElement).toBe(buttons()[0]);
});

test('it is told whose each thing is, and that one’s own is had at once where nothing is in the way', () => {
  shown();
  const said = [...document.querySelectorAll('li')].map((line) =>
    [...line.querySelectorAll('.said > span')].map((span) => span.textContent).slice(1)
  );
  expect(said).toEqual([
    ['libre', t.ownAtOnce],
    ['libre', t.lentBy('La Remise')],
    // Its name has not come, or nobody owns it.
    ['libre'],
    ['libre'],
    [t.barred('libre'), t.own, 'Fermé le lundi.'],
    [t.freeOf(0, 1, '0', '1'), t.own]
  ]);
});
