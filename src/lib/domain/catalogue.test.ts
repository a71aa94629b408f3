import { idOf } from '../../../tests/lab/members';
import { expect, test } from 'vitest';
import { choicesOf, filterCatalogue, noFilter, type AwayState, type CatalogueRow } from './catalogue';
import { nameKey, noFacts, searchText, type ItemFacts } from './item';
import type { ItemId, StructureId } from './ids';

const remise = 'remise' as StructureId;
const row = (name: string, facts: Partial<ItemFacts> = {}): CatalogueRow => {
  const item: ItemFacts = {
    ...noFacts,
    name,
    ...facts
  };
  const folded = { key: nameKey(item), alike: nameKey(item), search: searchText(item, 'La Remise') };
  return { ...item, ...folded, id: name as ItemId };
};
const rows = [
  row('Barnum 3 × 6 m', { category: 'Extérieur', place: 'Grange du bas', structure: remise }),
  row('Sono portative', { category: 'Son', place: 'Étagère A2', condition: 'to-repair' }),
  row('Vidéoprojecteur', { category: 'Image', place: 'Étagère A1', remark: 'câble HDMI', condition: 'good' })
];
const names = (found: readonly CatalogueRow[]) => found.map(({ name }) => name);

test('a search without accents finds what is written with them', () => {
  expect(names(filterCatalogue(rows, { ...noFilter, query: 'video' }))).toEqual(['Vidéoprojecteur']);
});

test('every word must be found, in whichever field', () => {
  expect(names(filterCatalogue(rows, { ...noFilter, query: 'etagere hdmi' }))).toEqual(['Vidéoprojecteur']);
  expect(filterCatalogue(rows, { ...noFilter, query: 'etagere barnum' })).toEqual([]);
});

test('a search in the plural finds one, and a measure is found however it is written', () => {
  const found = (query: string) =>
    names(filterCatalogue([...rows, row('Chaise pliante'), row('Bâche 3x3')], { ...noFilter, query }));
  expect(found('chaises pliantes')).toEqual(['Chaise pliante']);
  expect(found('barnums 3x6')).toEqual(['Barnum 3 × 6 m']);
  expect(found('bâche 3 × 3')).toEqual(['Bâche 3x3']);
});

test('filters narrow together, and no filter gives everything', () => {
  expect(names(filterCatalogue(rows, { ...noFilter, condition: 'to-repair', category: 'Son' }))).toEqual([
    'Sono portative'
  ]);
  expect(names(filterCatalogue(rows, { ...noFilter, structure: remise }))).toEqual(['Barnum 3 × 6 m']);
  expect(filterCatalogue(rows, noFilter)).toBe(rows);
});

test('what nobody counted is found by its state, and zero is counted', () => {
  const counted = [row('Nappe', { quantity: 0 }), row('Banc', { quantity: 3, condition: 'worn' })];
  expect(choicesOf(counted).conditions).toEqual(['worn']);
  const all = [...counted, row('Gobelets', { condition: 'worn' })];
  expect(choicesOf(all).conditions).toEqual(['worn', 'uncounted']);
  expect(names(filterCatalogue(all, { ...noFilter, condition: 'uncounted' }))).toEqual(['Gobelets']);
});

test('a category is one choice however it is spelt, and choosing it shows all of it', () => {
  const furniture = [
    row('Table', { category: 'mobilier' }),
    row('Banc', { category: 'Mobilier' }),
    row('Chaise', { category: 'Mobilier' }),
    row('Tréteau', { category: 'ÉLECTRICITÉ' }),
    row('Rallonge', { category: 'électricité' })
  ];
  expect(choicesOf(furniture).categories).toEqual(['ÉLECTRICITÉ', 'Mobilier']);
  for (const category of ['Mobilier', 'MOBILIER'])
    expect(names(filterCatalogue(furniture, { ...noFilter, category }))).toEqual(['Table', 'Banc', 'Chaise']);
});

test('the filters offer what some row holds, once', () => {
  expect(choicesOf([...rows, row('Micro', { category: 'Son' })])).toMatchObject({
    categories: ['Extérieur', 'Image', 'Son'],
    places: ['Étagère A1', 'Étagère A2', 'Grange du bas'],
    structures: [remise]
  });
});

test('what is out, late, out twice or not to be lent can be asked for', () => {
  const all = ['Table', 'Banc', 'Chaise', 'Barnum'].map((name) => ({ ...row(name), id: idOf('item', name) }));
  const late = [{ until: '2026-11-01' }] as never;
  const out = { quantityOut: 1, late: [], isOutTwice: false, heldBack: 0 };
  const away = new Map([
    [all[0]!.id, out],
    [all[1]!.id, { ...out, late }],
    [all[2]!.id, { ...out, isOutTwice: true }],
    [all[3]!.id, { ...out, quantityOut: 0, heldBack: 2 }]
  ]);
  const found = (state: AwayState) => names(filterCatalogue(all, { ...noFilter, away: state }, away));
  expect(found('out')).toEqual(['Table', 'Banc', 'Chaise']);
  expect(found('late')).toEqual(['Banc']);
  expect(found('out-twice')).toEqual(['Chaise']);
  expect(found('held-back')).toEqual(['Barnum']);
});
