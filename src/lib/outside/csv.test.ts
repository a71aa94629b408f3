import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainOptions } from '../domain/import/testing';
import type { StructureId } from '../domain/ids';
import { conditions, itemLimits, noFacts, type ItemFacts } from '../domain/item';
import { oneLine } from '../domain/text';
import { itemsToCsv, tableToCsv } from './csv';
import { SpreadsheetDesk } from './spreadsheet-desk';

const remise = 'remise' as StructureId;
const pont = 'pont' as StructureId;
const structures = [
  { id: remise, name: 'La Remise' },
  { id: pont, name: '=Atelier; "du Pont"' }
];
const structuresById = new Map(structures.map((structure) => [structure.id, structure]));
const tent: ItemFacts = {
  ...noFacts,
  name: 'Tente',
  model: 'Trigano',
  number: 'T-12',
  category: 'Camping',
  quantity: 2,
  place: 'Grange',
  room: 'Mezzanine',
  shelf: 'A2',
  condition: 'to-repair',
  value: 120_050,
  description: 'bleue ; deux mâts',
  remark: 'prêtée\n"souvent"',
  structure: remise
};

/** What importing the file gives, its columns as proposed. */
async function importedAgain(csv: string): Promise<readonly ItemFacts[]> {
  const desk = new SpreadsheetDesk();
  const opened = await desk.open(new TextEncoder().encode(csv));
  if (!opened.ok) throw new Error(opened.problem.kind);
  const { items } = desk.plan(opened.value.proposal, { ...plainOptions, structures });
  return desk.items(0, items);
}

describe('the inventory as CSV', () => {
  test('is what a spreadsheet program of this country opens as it is', () => {
    expect(itemsToCsv([tent], structuresById, 'fr')).toBe(
      '\ufeffNom;Marque et modèle;N° d’inventaire;Catégorie;Quantité;Lieu de rangement;Pièce;Étagère;État;Valeur;Description;Accessoires;Remarque;Structure\r\n' +
        'Tente;Trigano;T-12;Camping;2;Grange;Mezzanine;A2;à réparer;1200,50;"bleue ; deux mâts";;"prêtée\n""souvent""";La Remise\r\n'
    );
  });

  test('speaks English to who reads English', () => {
    const [head, row] = itemsToCsv([{ ...tent, remark: '' }], structuresById, 'en')
      .slice(1)
      .split('\r\n');
    expect(head).toBe(
      'Name;Model;Inventory number;Category;Quantity;Storage place;Room;Shelf;Condition;Value;Description;Accessories;Remark;Organisation'
    );
    expect(row).toBe(
      'Tente;Trigano;T-12;Camping;2;Grange;Mezzanine;A2;to be repaired;1200.50;"bleue ; deux mâts";;;La Remise'
    );
  });

  test('leaves empty what nobody said, and writes 0', () => {
    const bare = {
      ...tent,
      quantity: null,
      value: null,
      condition: null,
      structure: null,
      ...{ model: '', number: '', room: '', shelf: '', description: '', remark: '' }
    };
    expect(
      itemsToCsv([bare, { ...bare, quantity: 0, value: 0 }], structuresById, 'fr')
        .split('\r\n')
        .slice(1, 3)
    ).toEqual(['Tente;;;Camping;;Grange;;;;;;;;', 'Tente;;;Camping;0;Grange;;;;0,00;;;;']);
  });

  test('runs no formula in a spreadsheet program', async () => {
    const names = ['=HYPERLINK("http://x")', '+33', '-2', '@SUM(A1)'];
    const csv = itemsToCsv(
      names.map((name) => ({ ...tent, name })),
      structuresById,
      'fr'
    );
    expect(
      csv
        .split('\r\n')
        .slice(1, -1)
        .every((line) => /^"?'/.test(line))
    ).toBe(true);
    expect((await importedAgain(csv)).map(({ name }) => name)).toEqual(names);
  });
});

describe('importing our own export again gives the same facts', () => {
  const odd = fc.constantFrom(
    '',
    '-',
    '?',
    "'=x",
    '=1+1',
    "''-",
    '\tx',
    '"',
    ';;',
    'a,b',
    'Nom',
    'plusieurs',
    'sep=|',
    '…',
    '12',
    '0'
  );
  const text = (limit: number, isOneLine: boolean) =>
    fc
      .oneof(
        odd,
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 40 })
      )
      .map((raw) => {
        // What the app holds: one line where a field has one, no control character, line breaks as the app writes them.
        const lines = isOneLine
          ? oneLine(raw)
          : raw
              .replace(/\r\n?/g, '\n')
              .replace(/[^\P{Cc}\n\t]/gu, '')
              .trim();
        return lines.slice(0, limit);
      });
  const facts: fc.Arbitrary<ItemFacts> = fc
    .record({
      name: text(itemLimits.name, true).map((name) => name || 'Tente'),
      category: text(itemLimits.category, true),
      quantity: fc.option(fc.nat(itemLimits.quantity)),
      model: text(itemLimits.model, true),
      number: text(itemLimits.number, true),
      place: text(itemLimits.place, true),
      room: text(itemLimits.room, true),
      shelf: text(itemLimits.shelf, true),
      condition: fc.option(fc.constantFrom(...conditions)),
      value: fc.option(fc.nat(itemLimits.value)),
      description: text(itemLimits.description, false),
      accessories: text(itemLimits.accessories, false),
      remark: text(itemLimits.remark, false),
      structure: fc.option(fc.constantFrom(remise, pont))
    })
    .map((said) => ({ ...noFacts, ...said }));

  test.each(['fr', 'en'] as const)('in the language %s', (language) =>
    fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 1, maxLength: 8 }), async (items) => {
        expect(await importedAgain(itemsToCsv(items, structuresById, language))).toEqual(items);
      }),
      { numRuns: 100 }
    )
  );
});

test('a table of any texts runs no formula either, and keeps its cells apart', () => {
  expect(
    tableToCsv([
      ['Nom', 'Trouvé'],
      ['=1+1', '38'],
      ['Chaises; "pliantes"', '0']
    ])
  ).toBe('\ufeffNom;Trouvé\r\n\'=1+1;38\r\n"Chaises; ""pliantes""";0\r\n');
});
