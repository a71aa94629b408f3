import { describe, expect, test } from 'vitest';
import type { StructureId } from '../ids';
import { itemLimits, noFacts } from '../item';
import { planOf, rowsOf } from './testing';

const plan = (text: string, options: Parameters<typeof planOf>[1] = {}) => planOf(rowsOf(text), options);
const changesOf = (text: string, options: Parameters<typeof planOf>[1] = {}) =>
  plan(text, options).items.flatMap(({ changes }) =>
    changes.map(({ change, rows }) => [change.kind, ...rows])
  );

describe('a row that fits', () => {
  test('becomes the facts of a thing, untouched', () => {
    const { items, counts } = plan(
      'Nom;Catégorie;Quantité;Lieu;État;Valeur;Description;Remarque\nTente;Camping;2;Grange;bon état;80,50;bleue;à plat'
    );
    expect(items[0]).toEqual({
      state: 'ready',
      rows: [2],
      changes: [],
      facts: {
        ...noFacts,
        name: 'Tente',
        category: 'Camping',
        quantity: 2,
        place: 'Grange',
        condition: 'good',
        value: 8050,
        description: 'bleue',
        remark: 'à plat'
      }
    });
    expect(counts).toEqual({ ready: 1, gathered: 0, gatheredRows: 0, toCheck: 0, refused: 0, empty: 0 });
  });

  test('keeps a quantity of 0, which is no missing quantity', () => {
    expect(plan('Nom;Quantité\nTente;0\nBarnum;').items.map(({ facts }) => facts.quantity)).toEqual([
      0,
      null
    ]);
  });

  test('says which column a joined text comes from, unless the column is called like the field', () => {
    const { items } = plan('Nom;Couleur;Description;Remarques;Date\nTente;bleue;en toile;à plat;2019');
    expect(items[0]?.facts.description).toBe('Couleur : bleue\nen toile');
    expect(items[0]?.facts.remark).toBe('à plat\nDate : 2019');
  });

  test('has its make and its model together, its number, and where it is kept from the site to the shelf', () => {
    const { items } = plan(
      'Nom;Marque;Modèle;N° de série;Site;Salle;Étagère\nPerceuse;Makita;DHP482;A-17;Le Hangar;Atelier;3'
    );
    expect(items[0]?.facts).toMatchObject({
      ...{ model: 'Makita DHP482', number: 'A-17' },
      ...{ place: 'Le Hangar', room: 'Atelier', shelf: '3', description: '', remark: '' }
    });
  });
});

describe('a cell that does not fit its field', () => {
  test.each([
    ['plusieurs centaines', 'quantity-in-words'],
    ['-5', 'quantity-negative'],
    ['2,5', 'quantity-decimal'],
    ['9999999', 'quantity-too-large']
  ])('as a quantity (%s) is kept in the remark, and nobody counted', (cell, kind) => {
    const { items, counts } = plan(`Nom;Quantité;Remarque\nTente;${cell};bleue`);
    expect(items[0]?.facts).toMatchObject({ quantity: null, remark: `bleue\nQuantité : ${cell}` });
    expect(items[0]?.state).toBe('to-check');
    expect(items[0]?.changes).toEqual([{ change: { kind, column: 'Quantité', given: cell }, rows: [2] }]);
    expect(counts.toCheck).toBe(1);
  });

  test('as a quantity with a unit is understood, and its words are kept', () => {
    const { items } = plan('Nom;Quantité\nTente;12 pièces');
    expect(items[0]?.facts).toMatchObject({ quantity: 12, remark: 'Quantité : 12 pièces' });
    expect(items[0]?.state).toBe('ready');
    expect(items[0]?.changes[0]?.change.kind).toBe('quantity-with-unit');
  });

  test('as a value is kept in the remark', () => {
    expect(plan('Nom;Prix\nTente;dans les 10 €').items[0]?.facts).toMatchObject({
      value: null,
      remark: 'Prix : dans les 10 €'
    });
    expect(changesOf('Nom;Prix\nTente;10 000 001\nBarnum;-3')).toEqual([
      ['value-too-large', 2],
      ['value-not-understood', 3]
    ]);
  });

  test('as a condition is kept in the remark; a word for the same condition is told', () => {
    const { items } = plan('Nom;État\nTente;un peu jaunie\nBarnum;cassé\nSono;neuf');
    expect(items.map(({ facts }) => [facts.condition, facts.remark])).toEqual([
      [null, 'État : un peu jaunie'],
      ['out-of-order', ''],
      ['new', '']
    ]);
    expect(items.map(({ state }) => state)).toEqual(['to-check', 'ready', 'ready']);
    expect(items[1]?.changes).toEqual([
      {
        change: { kind: 'condition-read-as', column: 'État', given: 'cassé', condition: 'out-of-order' },
        rows: [3]
      }
    ]);
  });

  test('in a column without a name is kept under the name of the field', () => {
    const { items } = planOf([['Tente', 'plusieurs']], { targets: ['name', 'quantity'] });
    expect(items[0]?.facts.remark).toBe('Quantité : plusieurs');
  });

  test('because it is too long is cut between words, the rest in the remark', () => {
    const long = `${'tente '.repeat(40)}fin`;
    const { items } = plan(`Nom;Quantité\n${long};1`);
    const { name, remark } = items[0]!.facts;
    expect(name.length).toBeLessThanOrEqual(itemLimits.name);
    expect(remark.startsWith('Nom : … tente')).toBe(true);
    expect(`${name} ${remark.slice('Nom : … '.length)}`).toBe(long);
    expect(items[0]?.changes).toEqual([
      { change: { kind: 'text-cut', column: 'Nom', limit: 200 }, rows: [2] }
    ]);
  });

  test('because a description is too long goes on in the remark, and a remark in the description', () => {
    const [described] = plan(`Nom;Description\nTente;${'d'.repeat(5100)}`).items;
    expect(described?.facts.description).toHaveLength(5000);
    expect(described?.facts.remark).toBe(`… ${'d'.repeat(100)}`);
    const [remarked] = plan(`Nom;Remarque\nTente;${'r'.repeat(2100)}`).items;
    expect(remarked?.facts.remark).toHaveLength(2000);
    expect(remarked?.facts.description).toBe(`… ${'r'.repeat(100)}`);
  });

  test('never loses half of a character to the cut', () => {
    const { items } = plan(`Nom;Quantité\n${'🎪'.repeat(101)}x;1`);
    expect(items[0]?.facts.name).toBe('🎪'.repeat(100));
    expect(items[0]?.facts.remark).toBe('Nom : … 🎪x');
  });
});

describe('a cell that says there is nothing to say', () => {
  test('is read as empty, and told', () => {
    const { items } = plan('Nom;Marque;Lieu\nTente;-;?\nBarnum;—;Grange');
    expect(items.map(({ facts }) => [facts.description, facts.place])).toEqual([
      ['', ''],
      ['', 'Grange']
    ]);
    expect(items[0]).toMatchObject({ state: 'ready' });
    expect(changesOf('Nom;Marque;Lieu\nTente;-;?')).toEqual([
      ['placeholder', 2],
      ['placeholder', 2]
    ]);
  });

  test('is not looked at in a column that is left out', () => {
    expect(changesOf('Nom;Marque\nTente;-', { targets: ['name', 'ignore'] })).toEqual([]);
  });
});

describe('the structure that owns a thing', () => {
  const structures = [
    { id: 'remise' as StructureId, name: 'La Remise' },
    { id: 'verger' as StructureId, name: 'Le Verger' },
    { id: 'verger-2' as StructureId, name: 'le verger' }
  ];

  test('is known by its name, however it is written', () => {
    const { items } = plan('Nom;Structure\nTente;LA REMISE\nBarnum;', {
      structures,
      owner: 'mine' as StructureId
    });
    expect(items.map(({ facts }) => facts.structure)).toEqual(['remise', 'mine']);
  });

  test('stays open and in the remark when the name is unknown, or that of two structures', () => {
    const { items } = plan('Nom;Propriétaire\nTente;Carole\nBarnum;Le Verger', {
      structures,
      owner: 'mine' as StructureId
    });
    expect(items.map(({ facts }) => [facts.structure, facts.remark])).toEqual([
      [null, 'Propriétaire : Carole'],
      [null, 'Propriétaire : Le Verger']
    ]);
  });
});

describe('a row that stays out', () => {
  const refusals = (text: string, options = {}) =>
    plan(text, options).refused.map(({ refusal, rows }) => [refusal.kind, ...rows]);

  test('is named with its number in the file and the reason', () => {
    const text = 'Inventaire;\n;\nNom;Lieu\nTente;Grange\n;Grange\n;\n-;Grange\nNom;Lieu\nBarnum;Grange';
    expect(refusals(text)).toEqual([
      ['above-header', 1],
      ['empty', 2],
      ['no-name', 5],
      ['empty', 6],
      ['no-name', 7],
      ['repeated-header', 8]
    ]);
    expect(plan(text).items.map(({ rows }) => rows)).toEqual([[4], [9]]);
    expect(plan(text).counts).toMatchObject({ ready: 2, refused: 4, empty: 2 });
  });

  test('shows what it holds', () => {
    expect(plan('Nom;Lieu;Quantité\n;Grange;3').refused[0]?.excerpt).toBe('Grange · 3');
  });

  test('is a total when nothing but numbers stands beside that word', () => {
    const text = 'Nom;Quantité;Lieu\nTente;3;Grange\nTotal :;3;\nTotal;1;Grange';
    expect(refusals(text)).toEqual([['total', 3]]);
  });

  test('tells empty rows that follow one another in one line', () => {
    expect(refusals('Nom;Lieu\nTente;\n;\n;\n;\nBarnum;')).toEqual([['empty', 3, 4, 5]]);
  });

  test('is one whose texts fit nowhere', () => {
    expect(refusals(`Nom;Remarque\nTente;${'r'.repeat(7100)}`)).toEqual([['too-much-text', 2]]);
  });
});

test('without a column for the name every row stays out', () => {
  const { items, counts } = plan('Nom;Lieu\nTente;Grange', { targets: ['ignore', 'place'] });
  expect(items).toEqual([]);
  expect(counts.refused).toBe(1);
});
