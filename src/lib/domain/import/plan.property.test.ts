import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditions, itemLimits, type ItemFacts } from '../item';
import { foldText, oneLine } from '../text';
import { fromCell, isPlaceholder } from './cells';
import { columnTargets } from './columns';
import { readCondition } from './conditions';
import { planImport, type ImportPlan } from './plan';
import { restMark } from './remark';
import { tableFrom, type Rows } from './table';
import { plainOptions } from './testing';
import type { ColumnTarget } from './words';

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
  { weight: 1, arbitrary: fc.nat(2200).map((length) => 'mot '.repeat(length / 4)) }
);
const headers = fc.constantFrom('Nom', 'Quantité', 'Marque', 'Remarques', 'Lieu', 'sav', '', 'N° inventaire');
const sheets = fc.integer({ min: 1, max: 7 }).chain((width) =>
  fc.record({
    header: fc.array(headers, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { maxLength: width }), { maxLength: 12 }),
    targets: fc.array(fc.constantFrom<ColumnTarget>(...columnTargets), {
      minLength: width,
      maxLength: width
    }),
    gatherIdentical: fc.constantFrom<boolean | 'auto'>(true, false, 'auto')
  })
);

/** One field is read from one column; the generator may well draw a target twice. */
const once = (targets: readonly ColumnTarget[]): readonly ColumnTarget[] =>
  targets.map((target, i) =>
    ['description', 'remark', 'ignore'].includes(target) || targets.indexOf(target) === i ? target : 'remark'
  );

function planned(sheet: {
  header: string[];
  rows: string[][];
  targets: ColumnTarget[];
  gatherIdentical: boolean | 'auto';
}) {
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
      { numRuns: 300 }
    );
  });

  test('no thing goes beyond the limits, nor has a quantity or a condition that cannot be', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        for (const { facts } of planned(sheet).plan.items) {
          expect(facts.name).not.toBe('');
          for (const field of ['name', 'category', 'place', 'description', 'remark'] as const)
            expect(facts[field].length).toBeLessThanOrEqual(itemLimits[field]);
          for (const field of ['name', 'category', 'place'] as const)
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

/** Everything a thing says, without what cutting and joining put in between. */
function said(facts: ItemFacts): string {
  const texts = [facts.name, facts.category, facts.place, facts.description, facts.remark];
  return spaceless(
    texts
      .join(' ')
      .replaceAll(
        /(Nom|Lieu|Marque|Quantité|Remarques|sav|N° inventaire|Catégorie|Lieu de rangement)( \(\d\))? : …/g,
        ''
      )
  );
}
const spaceless = (text: string): string =>
  foldText(oneLine(text)).replaceAll(restMark.trim(), '').replaceAll(' ', '');

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
  const wanted = spaceless(text);
  // A long text may stand in two fields with others between: its two halves are looked for instead of the whole.
  return all.includes(wanted) || halves(wanted).every((half) => all.includes(half));
}

const halves = (text: string): readonly string[] => {
  const parts: string[] = [];
  for (let i = 0; i < text.length; i += 24) parts.push(text.slice(i, i + 24));
  return parts.length < 3 ? [text] : [parts[0]!, parts.at(-2)!];
};

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
    const before = performance.now();
    planImport(table, targets, { ...plainOptions, gatherIdentical: true });
    return performance.now() - before;
  };

  test('grows as the rows do', { timeout: 30_000 }, () => {
    cost(5_000);
    const best = (count: number) => Math.min(cost(count), cost(count), cost(count));
    // Four times the rows; a cost that grew as their square would be sixteen times as much.
    expect(best(20_000) / best(5_000)).toBeLessThan(9);
  });
});
