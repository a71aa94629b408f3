import { describe, expect, test } from 'vitest';
import { importReasons } from './import-reasons';

const { fr, en } = importReasons;

describe('the rows that a sentence is about', () => {
  test.each([
    [[[12, 12]], 'Ligne 12', 'Row 12'],
    [
      [
        [88, 88],
        [240, 240]
      ],
      'Lignes 88 et 240',
      'Rows 88 and 240'
    ],
    [[[7, 36]], 'Lignes 7 à 36', 'Rows 7 to 36'],
    [[[3, 4]], 'Lignes 3 et 4', 'Rows 3 and 4'],
    [
      [
        [3, 4],
        [7, 36],
        [41, 41]
      ],
      'Lignes 3 et 4, 7 à 36 et 41',
      'Rows 3 and 4, 7 to 36 and 41'
    ]
  ] as const)('%j', (runs, french, english) => {
    expect(fr.rows(runs)).toBe(french);
    expect(en.rows(runs)).toBe(english);
  });

  test('are counted rather than listed when they are many', () => {
    const runs = Array.from({ length: 9 }, (_, i) => [i * 10, i * 10 + 1] as const);
    expect(fr.rows(runs)).toBe('Lignes 0 et 1, 10 et 11, 20 et 21, 30 et 31 et 10 autres');
  });
});

test('a cell that is quoted in a sentence is cut when it is long', () => {
  const change = { kind: 'quantity-in-words', column: 'Quantité', given: 'beaucoup '.repeat(20) } as const;
  const said = fr.change(fr.rows([[2, 2]]), change, { conditions: () => '' });
  expect(said.length).toBeLessThan(150);
  expect(said).toContain('…');
});

test.each(['old-excel', 'unknown'] as const)('%s: a file is told how to become a table', (looksLike) => {
  const problem = { kind: 'not-a-table', looksLike } as const;
  expect(fr.problem(problem, String, String)).toContain('enregistrez-le en .xlsx, en .ods ou en CSV');
  expect(en.problem(problem, String, String)).toContain('save it as .xlsx, .ods or CSV');
});
