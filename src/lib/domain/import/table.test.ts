import { describe, expect, test } from 'vitest';
import { rowsOf } from './testing';
import { tableFrom } from './table';

const headerRow = (text: string) => tableFrom(rowsOf(text)).headerRow;

describe('the row that names the columns', () => {
  test('is the first when it is', () => expect(headerRow('Objet;Quantité\nTente;2')).toBe(1));

  test('is found under a title, a date and an empty line', () => {
    expect(
      headerRow('Inventaire du foyer;;\n;;\nmis à jour en mars;;\nObjet;Nombre;Lieu\nTente;2;Grange')
    ).toBe(4);
  });

  test('may use words that nobody foresaw', () =>
    expect(headerRow('Bidule;Coin\nTente;Grange\nBarnum;Réserve')).toBe(1));

  test('is missing when the first row holds a number', () => {
    expect(headerRow('chaises;40;salle du fond\ntables;8;salle du fond')).toBeNull();
  });

  test('is missing when a value of the first row comes back below', () => {
    expect(headerRow('Salle 1;chaise;bleue\nSalle 1;table;verte')).toBeNull();
  });

  test('is missing from a bare list, of which no line may be lost', () => {
    expect(headerRow('Perceuse\nScie\nÉtabli')).toBeNull();
    expect(headerRow('Objets\nPerceuse\nScie')).toBe(1);
  });

  test('is not taken for a thing that is called as a column could be', () => {
    expect(headerRow('Nom;Lieu\nPerceuse;Atelier\nOutils;Local')).toBe(1);
  });
});

describe('the columns', () => {
  test('are called as spreadsheet programs call them, past Z too', () => {
    const wide = [Array.from({ length: 30 }, (_, i) => `c${i}`)];
    const letters = tableFrom(wide, 1).columns.map(({ letter }) => letter);
    expect([letters[0], letters[25], letters[26], letters[29]]).toEqual(['A', 'Z', 'AA', 'AD']);
  });

  test('of one name are told apart', () => {
    const { columns } = tableFrom(rowsOf('Nom;Lieu;Lieu\nTente;Grange;étagère 2'), 1);
    expect(columns.map(({ header }) => header)).toEqual(['Nom', 'Lieu', 'Lieu (2)']);
  });

  test('that hold and say nothing at the end are forgotten; those that hold something without a name are not', () => {
    const { columns } = tableFrom(rowsOf('Nom;Lieu;;;\nTente;Grange;bleue;;\nBarnum;;;;'), 1);
    expect(columns.map(({ header, filled }) => [header, filled])).toEqual([
      ['Nom', 2],
      ['Lieu', 1],
      ['', 1]
    ]);
  });

  test('show a few different values', () => {
    const { columns } = tableFrom(rowsOf('Lieu\nA\nA\nB\n\nC\nD'), 1);
    expect(columns[0]?.samples).toEqual(['A', 'B', 'C']);
  });
});
