import { describe, expect, test } from 'vitest';
import { itemLimits } from '../item';
import { planOf, rowsOf } from './testing';

const plan = (text: string, gatherIdentical: boolean | 'auto' = 'auto') =>
  planOf(rowsOf(text), { gatherIdentical });
const lots = (text: string, gatherIdentical: boolean | 'auto' = 'auto') =>
  plan(text, gatherIdentical).items.map(({ facts, rows }) => [facts.name, facts.quantity, rows]);

const chairs =
  'Salle;Désignation;N° inventaire\nA;Chaise;12\nA;chaise;pas inv\nA;CHAISE;pas inv\nB;Chaise;13\nA;Table;14';

describe('one row per piece', () => {
  test('becomes one lot for each thing and place, with the count for quantity', () => {
    expect(lots(chairs)).toEqual([
      ['Chaise', 3, [2, 3, 4]],
      ['Chaise', 1, [5]],
      ['Table', 1, [6]]
    ]);
  });

  test('keeps in the remark what each piece said, once', () => {
    expect(plan(chairs).items[0]?.facts.remark).toBe('N° inventaire : 12, pas inv (× 2)');
  });

  test('tells the spellings that were joined', () => {
    expect(plan(chairs).items[0]?.changes).toEqual([
      {
        change: { kind: 'spellings', field: 'name', spellings: ['Chaise', 'chaise', 'CHAISE'] },
        rows: [2, 3, 4]
      }
    ]);
    expect(plan(chairs).counts).toMatchObject({ gathered: 1, gatheredRows: 3, ready: 2 });
  });

  test('is spelt with its accents, and with a capital if any spelling has one', () => {
    expect(lots('Nom;Lieu\nChaise etudiant;A\nChaise etudiant;A\nchaise  étudiant;A')).toEqual([
      ['Chaise étudiant', 3, [2, 3, 4]]
    ]);
  });

  test.each([
    ['Chaise étudiant', 'chaises étudiants'],
    ['Tréteau', 'Treteaux'],
    ['Verre(s)', 'VERRES'],
    ['T-shirt', 'T shirt'],
    ['Rallonge 25 m', 'rallonge 25m.'],
    ['Écran 24"', 'ecrans 24"']
  ])('%j and %j are one thing', (one, other) =>
    expect(lots(`Nom;Lieu\n${one};A\n${other};A`, true)).toHaveLength(1)
  );

  test.each([
    ['Climatiseur 1', 'Climatiseur 2'],
    ['Vis', 'Vi'],
    ['Table', 'Tables basses'],
    ['Câble 2-3', 'Câble 23'],
    ['Rallonge 25 m', 'Rallonge 25 cm'],
    ['Plan A', 'Plan'],
    ['Porte manteau', 'Porte menteau']
  ])('%j and %j are two', (one, other) =>
    expect(lots(`Nom;Lieu\n${one};A\n${other};A`, true)).toHaveLength(2)
  );

  test('a plural is another spelling of a category, but may be another place', () => {
    expect(lots('Nom;Lieu;Catégorie\nTente;Cour;Jeu\ntente;Cour;Jeux', true)).toHaveLength(1);
    expect(lots('Nom;Lieu;Catégorie\nTente;Cour;Jeu\nTente;Cours;Jeu', true)).toHaveLength(2);
  });

  test('has one spelling in all places, and the preview says so where it is another', () => {
    const { items } = plan('Nom;Lieu;N°\nchaise etudiant;A;x\nChaise étudiant;B;y\nTable;B;z', true);
    expect(items.map(({ facts }) => [facts.name, facts.quantity, facts.place])).toEqual([
      ['Chaise étudiant', 1, 'A'],
      ['Chaise étudiant', 1, 'B'],
      ['Table', 1, 'B']
    ]);
    expect(items.map(({ changes }) => changes.length)).toEqual([1, 0, 0]);
    expect(items[0]).toMatchObject({
      state: 'ready',
      changes: [
        {
          change: { kind: 'spellings', field: 'name', spellings: ['chaise etudiant', 'Chaise étudiant'] },
          rows: [2]
        }
      ]
    });
  });

  test('is not joined when something that matters differs', () => {
    const differing = 'Nom;Lieu;État;Marque\nPC;A;bon;Dell\nPC;A;usé;Dell\nPC;A;bon;HP\nPC;B;bon;Dell';
    expect(lots(differing, true)).toHaveLength(4);
  });
});

describe('things of different owners', () => {
  const owned =
    'Nom;Quantité;Propriétaire\nChaise;10;La Bifurk\nChaise;2;Pot Kommon\nchaise;3;la bifurk\nChaise;1;';

  test('are never joined, though none of them is a structure of the collective', () => {
    expect(lots(owned, true)).toEqual([
      ['Chaise', 13, [2, 4]],
      ['Chaise', 2, [3]],
      ['Chaise', 1, [5]]
    ]);
  });

  test('are told apart in a column that goes to the remark, too', () => {
    const { items } = planOf(rowsOf(owned), {
      gatherIdentical: true,
      targets: ['name', 'quantity', 'remark']
    });
    expect(items.map(({ facts, rows }) => [facts.quantity, rows])).toEqual([
      [13, [2, 4]],
      [2, [3]],
      [1, [5]]
    ]);
  });

  test('are joined where that column is left out', () => {
    const { items } = planOf(rowsOf(owned), {
      gatherIdentical: true,
      targets: ['name', 'quantity', 'ignore']
    });
    expect(items.map(({ rows }) => rows)).toEqual([[2, 3, 4, 5]]);
  });

  test('keep the name of their owner in the remark, and the preview says so', () => {
    const { items } = plan(owned, true);
    expect(items.map(({ facts }) => [facts.structure, facts.remark])).toEqual([
      [null, 'Propriétaire : La Bifurk, la bifurk'],
      [null, 'Propriétaire : Pot Kommon'],
      [null, '']
    ]);
    expect(items.map(({ state }) => state)).toEqual(['to-check', 'to-check', 'ready']);
    expect(items[1]?.changes).toEqual([
      { change: { kind: 'structure-unknown', column: 'Propriétaire', given: 'Pot Kommon' }, rows: [3] }
    ]);
  });
});

describe('whether to join is judged by the plan', () => {
  test('yes when most rows are the same as another and none is counted', () => {
    expect(plan(chairs).gathering).toEqual({ isOn: true, rows: 3, lots: 1, isCounted: false });
  });

  test('no when only a few are', () => {
    expect(plan('Nom;Lieu\nChaise;A\nchaise;A\nTable;A\nTente;A').gathering).toEqual({
      isOn: false,
      rows: 2,
      lots: 1,
      isCounted: false
    });
  });

  test('no when a column counts them, but it may be asked for, and quantities add up', () => {
    const counted = 'Nom;Quantité\nChaise;4\nchaise;6\nchaise;plusieurs';
    expect(plan(counted).gathering).toEqual({ isOn: false, rows: 2, lots: 1, isCounted: true });
    expect(lots(counted, true)).toEqual([
      ['Chaise', 10, [2, 3]],
      ['chaise', null, [4]]
    ]);
  });

  test('and may be refused: then nobody counted', () => {
    expect(lots('Nom;Lieu\nChaise;A\nChaise;A', false)).toEqual([
      ['Chaise', null, [2]],
      ['Chaise', null, [3]]
    ]);
  });
});

test('a lot whose remark is full is followed by another, so that no number is lost', () => {
  const numbers = Array.from({ length: 500 }, (_, i) => `inventaire-${i}`);
  const { items } = plan(`Nom;N° inventaire\n${numbers.map((number) => `Chaise;${number}`).join('\n')}`);
  expect(items.length).toBeGreaterThan(1);
  expect(items.reduce((sum, { facts }) => sum + (facts.quantity ?? 0), 0)).toBe(500);
  for (const { facts } of items) expect(facts.remark.length).toBeLessThanOrEqual(itemLimits.remark);
  const said = items.map(({ facts }) => facts.remark).join(', ');
  expect(numbers.every((number) => said.includes(number))).toBe(true);
});
