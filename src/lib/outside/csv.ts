import { toCell } from '../domain/import/cells';
import { conditionWords } from '../domain/import/conditions';
import type { StructureId } from '../domain/ids';
import type { ItemFacts, ColumnField } from '../domain/item';

type Language = 'fr' | 'en';

const columns: readonly (readonly [field: ColumnField, header: Readonly<Record<Language, string>>])[] = [
  ['name', { fr: 'Nom', en: 'Name' }],
  ['model', { fr: 'Marque et modèle', en: 'Model' }],
  ['number', { fr: 'N° d’inventaire', en: 'Inventory number' }],
  ['category', { fr: 'Catégorie', en: 'Category' }],
  ['quantity', { fr: 'Quantité', en: 'Quantity' }],
  ['place', { fr: 'Lieu de rangement', en: 'Storage place' }],
  ['room', { fr: 'Pièce', en: 'Room' }],
  ['shelf', { fr: 'Étagère', en: 'Shelf' }],
  ['condition', { fr: 'État', en: 'Condition' }],
  ['value', { fr: 'Valeur', en: 'Value' }],
  ['description', { fr: 'Description', en: 'Description' }],
  ['accessories', { fr: 'Accessoires', en: 'Accessories' }],
  ['remark', { fr: 'Remarque', en: 'Remark' }],
  ['structure', { fr: 'Structure', en: 'Organisation' }]
];

/**
 * The inventory as a CSV file that spreadsheet programs open as it is, in French or in English: UTF-8 with its mark,
 * `;`, CRLF. No cell of it runs as a formula, and importing it again gives the same facts,
 * those that no spreadsheet says left out.
 */
export function itemsToCsv(
  items: readonly ItemFacts[],
  structuresById: ReadonlyMap<StructureId, { readonly name: string }>,
  language: Language
): string {
  const head = columns.map(([, header]) => header[language]);
  const rows = items.map((item) => columns.map(([field]) => textOf(item, field, structuresById, language)));
  return linesOf([head, ...rows]);
}

/** A table of texts as such a file, its head first. */
export const tableToCsv = (rows: readonly (readonly string[])[]): string =>
  linesOf(rows.map((row) => row.map(toCell)));

const linesOf = (rows: readonly (readonly string[])[]): string =>
  '\ufeff' + rows.map((row) => row.map(quoted).join(';') + '\r\n').join('');

function textOf(
  item: ItemFacts,
  field: ColumnField,
  structuresById: ReadonlyMap<StructureId, { readonly name: string }>,
  language: Language
): string {
  switch (field) {
    case 'quantity':
      return item.quantity === null ? '' : String(item.quantity);
    case 'value':
      return item.value === null ? '' : amount(item.value, language);
    case 'condition':
      return item.condition === null ? '' : conditionWords[item.condition][language];
    case 'structure':
      return item.structure === null ? '' : toCell(structuresById.get(item.structure)?.name ?? '');
    default:
      return toCell(item[field]);
  }
}

/** Always with its cents, so that a column of amounts reads as one. */
const amount = (cents: number, language: Language): string =>
  (cents / 100).toFixed(2).replace('.', language === 'fr' ? ',' : '.');

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
