import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lived } from '../../../../tests/lab/lived';
import { columnFields, conditions, itemLimits, searchText, type ItemFacts } from '../item';
import { foldText, oneLine } from '../text';
import { fromCell, isPlaceholder } from './cells';
import { columnTargets } from './columns';
import { readCondition } from './conditions';
import { planImport, type ImportPlan } from './plan';
import { restMark } from './remark';
import { tableFrom, type Rows } from './table';
import { plainOptions } from './testing';
import type { ColumnTarget } from './words';

/** A text of so many words, none twice. */
const words = (count: number) => Array.from({ length: count }, (_, i) => `mot${i}`).join(' ');

const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('', '-', '0', '12', '2,5', '-3', '12 pièces', 'plusieurs', '=1+1', "'-x")
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('Chaise', 'chaise', 'Tente étanche', 'bon état', 'cassé', 'oui', '15 €')
  },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.nat(700).map(words) }
);
const headers = fc.constantFrom('Nom', 'Quantité', 'Marque', 'Remarques', 'Lieu', 'sav', '', 'N° inventaire');
interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly targets: readonly ColumnTarget[];
  readonly gatherIdentical: boolean | 'auto';
}

/** One row per piece, so that there is something to join. */
const pieces: fc.Arbitrary<Sheet> = fc.record({
  header: fc.constant(['Nom', 'Lieu', 'Remarques', 'N° inventaire']),
  rows: fc.array(
    fc.tuple(
      fc.constantFrom('Chaise', 'chaise', 'CHAISE', 'Table'),
      fc.constantFrom('A', 'a', 'B'),
      cell,
      cell
    ),
    { maxLength: 12 }
  ),
  targets: fc.constant<ColumnTarget[]>(['name', 'place', 'remark', 'remark']),
  gatherIdentical: fc.constant(true)
});
const anything: fc.Arbitrary<Sheet> = fc.integer({ min: 1, max: 7 }).chain((width) =>
  fc.record<Sheet>({
    header: fc.array(headers, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { maxLength: width }), { maxLength: 12 }),
    targets: fc.array(fc.constantFrom<ColumnTarget>(...columnTargets), {
      minLength: width,
      maxLength: width
    }),
    gatherIdentical: fc.constantFrom<boolean | 'auto'>(true, false, 'auto')
  })
);

const sheets = fc.oneof(anything, pieces);

/** One field is read from one column; the generator may well draw a target twice. */
const once = (targets: readonly ColumnTarget[]): readonly ColumnTarget[] =>
  targets.map((target, i) =>
    ['model', 'description', 'accessories', 'remark', 'ignore'].includes(target) ||
    targets.indexOf(target) === i
      ? target
      : 'remark'
  );

function planned(sheet: Sheet) {
  const rows: Rows = [sheet.header, ...sheet.rows];
  const table = tableFrom(rows, 1);
  const targets = once(sheet.targets.slice(0, table.columns.length));
  const plan = planImport(table, targets, { ...plainOptions, gatherIdentical: sheet.gatherIdentical });
  return { rows, table, targets, plan };
}

describe('whatever a spreadsheet holds', () => {
  test('every row of the file is in one thing or among those that stay out, once', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const { rows, plan } = planned(sheet);
        const numbers = [...plan.items, ...plan.refused].flatMap((part) => part.rows).sort((a, b) => a - b);
        expect(numbers).toEqual(rows.slice(1).map((_, i) => i + 2));
      })
    );
  });

  test('the text of every cell that goes to a field is in the thing, or was understood', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const { rows, table, targets, plan } = planned(sheet);
        for (const item of plan.items) {
          for (const number of item.rows) {
            table.columns.forEach(({ header }, column) => {
              const target = targets[column]!;
              const text = (rows[number - 1]![column] ?? '').trim();
              if (text === '' || isPlaceholder(text) || target === 'ignore') return;
              expect(isKept(fromCell(text), target, header, item.facts, plan)).toBe(true);
            });
          }
        }
      }),
      lived(100)
    );
  });

  test('no thing goes beyond the limits, nor has a quantity or a condition that cannot be', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        for (const { facts } of planned(sheet).plan.items) {
          expect(facts.name).not.toBe('');
          for (const field of columnFields)
            if (typeof facts[field] === 'string' && field in itemLimits)
              expect(facts[field].length).toBeLessThanOrEqual(itemLimits[field as keyof typeof itemLimits]);
          for (const field of ['name', 'model', 'number', 'category', 'place', 'room', 'shelf'] as const)
            expect(oneLine(facts[field])).toBe(facts[field]);
          expect(facts.quantity === null || (Number.isInteger(facts.quantity) && facts.quantity >= 0)).toBe(
            true
          );
          expect(facts.condition === null || conditions.includes(facts.condition)).toBe(true);
        }
      })
    );
  });
});

/** Everything a thing says. */
const said = (facts: ItemFacts): string => searchText(facts);

function isKept(
  text: string,
  target: ColumnTarget,
  header: string,
  facts: ItemFacts,
  plan: ImportPlan
): boolean {
  if (target === 'quantity' && /^\d+$/.test(text))
    return (
      facts.quantity !== null &&
      (plan.gathering.isOn ? facts.quantity >= Number(text) : facts.quantity === Number(text))
    );
  if (target === 'value' && facts.value !== null) return true;
  if (target === 'condition' && readCondition(text, header).kind === 'known') return true;
  const all = said(facts);
  const wanted = foldText(oneLine(text));
  // Where a text was cut between two words, in the middle of what it says of a column too, each is in one of the fields.
  const isCut = all.includes(foldText(restMark));
  // What several rows say of one column is parted by commas.
  const words = new Set(all.split(' ').flatMap((word) => [word, word.replace(/,$/, '')]));
  return all.includes(wanted) || (isCut && wanted.split(' ').every((word) => words.has(word)));
}

describe('the cost of a plan', () => {
  const cost = (count: number): number => {
    const rows: string[][] = [['Salle', 'Désignation', 'Marque', 'Quantité', 'N° inventaire']];
    for (let i = 0; i < count; i++)
      rows.push([
        `Salle ${i % 40}`,
        i % 3 === 0 ? 'Chaise' : `Objet ${i}`,
        '-',
        i % 7 === 0 ? 'plusieurs' : '3',
        `n${i}`
      ]);
    const table = tableFrom(rows);
    const targets: ColumnTarget[] = ['place', 'name', 'description', 'quantity', 'remark'];
    // The processor's time of this process, not the clock's: other programs may run meanwhile.
    const before = process.cpuUsage();
    planImport(table, targets, { ...plainOptions, gatherIdentical: true });
    return process.cpuUsage(before).user;
  };

  test('grows as the rows do', { timeout: 30_000 }, () => {
    cost(4_000);
    const best = (count: number) => Math.min(cost(count), cost(count), cost(count));
    // Eight times the rows; as their square it would be 64 times. What others do meanwhile counts in, some times over.
    expect(best(8_000) / best(1_000)).toBeLessThan(40);
  });
});
