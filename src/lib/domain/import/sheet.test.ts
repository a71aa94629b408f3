import { describe, expect, test } from 'vitest';
import { SheetRows } from './sheet';
import { spreadsheetLimits } from './spreadsheet-problem';

const { rows: mostRows, columns: mostColumns, cell: mostCharacters } = spreadsheetLimits;

describe('the rows of a sheet', () => {
  test('keep their places, and those at the end that hold nothing are not there', () => {
    const rows = new SheetRows();
    rows.add([], 2);
    rows.add(['Nom', '', ' ']);
    rows.add(['', ' '], 3);
    rows.add(['Tente'], 2);
    rows.add([], 1_048_000);
    expect(rows.problem).toBeNull();
    expect(rows.close([])).toEqual([[], [], ['Nom'], [], [], [], ['Tente'], ['Tente']]);
  });

  test('are refused once there are too many, without being made', () => {
    const alike = new SheetRows();
    alike.add(['Chaise'], 1_000_000_000);
    expect(alike.problem).toEqual({ kind: 'too-many-rows', limit: mostRows });
    const far = new SheetRows();
    far.add([], 1e12);
    far.add(['Chaise']);
    expect(far.problem).toEqual({ kind: 'too-many-rows', limit: mostRows });
    expect(far.close([])).toEqual([]);
  });

  test('are as many as may be, and one that names the columns', () => {
    const rows = new SheetRows();
    rows.add(['Chaise'], mostRows + 1);
    expect(rows.problem).toBeNull();
    rows.add(['Chaise']);
    expect(rows.problem?.kind).toBe('too-many-rows');
  });

  test('are refused when one is too wide, or a cell too long', () => {
    const wide = new SheetRows();
    wide.add(Array.from({ length: mostColumns + 1 }, () => 'x'));
    expect(wide.problem).toMatchObject({ kind: 'too-many-columns', columns: mostColumns + 1 });
    const long = new SheetRows();
    long.add([]);
    long.add(['x'.repeat(mostCharacters + 1)]);
    expect(long.problem).toMatchObject({ kind: 'cell-too-long', row: 2 });
  });
});

describe('a text merged over several rows', () => {
  const sheet = (merged: Parameters<SheetRows['close']>[0]) => {
    const rows = new SheetRows();
    for (const cells of [['Salle 1', 'Chaise'], ['', 'Table'], [], ['', 'Banc'], ['', '', '3']])
      rows.add(cells);
    return rows.close(merged);
  };

  test('is said of each of them that holds something', () =>
    expect(sheet([{ row: 0, column: 0, rows: 4 }])).toEqual([
      ['Salle 1', 'Chaise'],
      ['Salle 1', 'Table'],
      [],
      ['Salle 1', 'Banc'],
      ['', '', '3']
    ]));

  test('takes nothing away, and may reach past the end', () =>
    expect(sheet([{ row: 3, column: 1, rows: 1_000_000 }]).slice(3)).toEqual([
      ['', 'Banc'],
      ['', 'Banc', '3']
    ]));
});
