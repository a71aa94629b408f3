import { describe, expect, test } from 'vitest';
import { spreadsheetLimits } from '../domain/import/spreadsheet-problem';
import { parseDelimited } from './delimited-text';

const rows = (text: string) => {
  const parsed = parseDelimited(text);
  return parsed.ok ? parsed.value.rows : parsed.problem;
};
const separator = (text: string) => {
  const parsed = parseDelimited(text);
  return parsed.ok ? parsed.value.separator : parsed.problem;
};

describe('what separates the cells', () => {
  test('is the sign that cuts the rows alike', () => {
    expect(separator('Nom;Prix\nTente;12,50\nBarnum;3,20')).toBe(';');
    expect(separator('Nom,Note\nTente,"bleue; neuve"\nBarnum,usé; lourd')).toBe(',');
    expect(separator('Nom\tNote\nTente\ta, b\nBarnum\tc; d, e')).toBe('\t');
    expect(separator('Nom|Prix\nTente|1,5\nBarnum|2,5')).toBe('|');
  });

  test('is nothing in a list of one column, commas or not', () => {
    expect(separator('Perceuse\nScie, avec sa boîte\nÉtabli')).toBeNull();
    expect(rows('Perceuse\nScie, avec sa boîte')).toEqual([['Perceuse'], ['Scie, avec sa boîte']]);
  });

  test('is found although a title stands above and some rows are short', () => {
    expect(
      separator('Inventaire, foyer rural\n\nNom;Nombre;Lieu\nTente;2;Grange\nBarnum;1\nSono;1;Foyer')
    ).toBe(';');
  });

  test('is what the first line orders, which is no row', () => {
    expect(rows('sep=|\nNom|Note\nTente|a;b')).toEqual([
      ['Nom', 'Note'],
      ['Tente', 'a;b']
    ]);
  });
});

describe('the rows', () => {
  test('are cut at any line break, mixed or not, but not inside quotation marks', () => {
    expect(rows('a;b\r\n"1\n2";x\rc;"d ""e"""\nf;g')).toEqual([
      ['a', 'b'],
      ['1\n2', 'x'],
      ['c', 'd "e"'],
      ['f', 'g']
    ]);
  });

  test('keep their numbers: empty ones stay in their place, the last ones too', () => {
    expect(rows('a;b\n\n;;\nc;d\n;;\n\n')).toEqual([['a', 'b'], [], [], ['c', 'd'], [], []]);
    expect(rows('a;b\n')).toEqual([['a', 'b']]);
  });

  test('may be too short or too long', () =>
    expect(rows('a;b\nc\nd;e;f')).toEqual([['a', 'b'], ['c'], ['d', 'e', 'f']]));

  test('are all there after a quotation mark that is never closed', () => {
    expect(rows('Nom;Nombre\n"Grande tente;1\nBarnum;"2"\nSono;3')).toEqual([
      ['Nom', 'Nombre'],
      ['"Grande tente', '1'],
      ['Barnum', '2'],
      ['Sono', '3']
    ]);
  });

  test('are not joined by a stray quotation mark that another closes further down', () => {
    expect(rows('Nom;Nombre\n"Grande" tente;1\n"Petite";2\nSono;3')).toHaveLength(4);
  });

  test('keep the mark of inches', () => {
    expect(rows('Nom;Nombre\nÉcran 24";3\n"Écran ""19""";1')).toEqual([
      ['Nom', 'Nombre'],
      ['Écran 24"', '3'],
      ['Écran "19"', '1']
    ]);
  });
});

describe('a text that is no table', () => {
  test('because it is empty', () => {
    expect(rows('')).toEqual({ kind: 'empty' });
    expect(rows('\ufeff\r\n;;\r\n \r\n')).toEqual({ kind: 'empty' });
  });

  test('because it has too many rows; the names of the columns are not counted', () => {
    const { rows: limit } = spreadsheetLimits;
    expect(rows('Nom\n' + 'Tente\n'.repeat(limit))).toHaveLength(limit + 1);
    expect(rows('Nom\n' + 'Tente\n'.repeat(limit + 1))).toEqual({ kind: 'too-many-rows', limit });
  });

  test('because it has too many columns, empty ones at the end not counted', () => {
    const { columns: limit } = spreadsheetLimits;
    expect(rows(`${'a;'.repeat(limit)};;;\nb;c`)).toHaveLength(2);
    expect(rows(`${'a;'.repeat(limit)}a\nb;c`)).toEqual({
      kind: 'too-many-columns',
      columns: limit + 1,
      limit
    });
  });

  test('because a cell is longer than any spreadsheet program allows', () => {
    const { cell: limit } = spreadsheetLimits;
    expect(rows(`Nom;Note\nTente;${'x'.repeat(limit + 1)}`)).toEqual({
      kind: 'cell-too-long',
      row: 2,
      limit
    });
  });
});

test('progress is told in characters', () => {
  const told: number[] = [];
  const text = 'Tente;2\n'.repeat(5000);
  parseDelimited(text, (done, total) => told.push(done / total));
  expect(told.length).toBeGreaterThanOrEqual(5);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBeLessThanOrEqual(1);
});
