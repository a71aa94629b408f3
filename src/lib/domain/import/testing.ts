import { proposeColumns } from './columns';
import { planImport, type ImportOptions, type ImportPlan } from './plan';
import { tableFrom, type Rows } from './table';
import type { ColumnTarget } from './words';

/** The options of an import in tests: nobody owns anything, nothing is joined unless the plan thinks so. */
export const plainOptions: ImportOptions = {
  structures: [],
  owner: null,
  gatherIdentical: 'auto',
  fieldNames: {
    name: 'Nom',
    model: 'Marque et modèle',
    number: 'N° d’inventaire',
    category: 'Catégorie',
    quantity: 'Quantité',
    place: 'Lieu de rangement',
    room: 'Pièce',
    shelf: 'Étagère',
    condition: 'État',
    value: 'Valeur',
    description: 'Description',
    accessories: 'Accessoires',
    remark: 'Remarque',
    structure: 'Structure'
  }
};

/** A small table as text: a line a row, `;` between cells. */
export const rowsOf = (text: string): Rows => text.split('\n').map((line) => line.split(';'));

/** What an import of the text would do, its columns as proposed unless told. */
export function planOf(
  rows: Rows,
  { targets, ...options }: Partial<ImportOptions> & { targets?: readonly ColumnTarget[] } = {}
): ImportPlan {
  const table = tableFrom(rows);
  return planImport(table, targets ?? proposeColumns(table), { ...plainOptions, ...options });
}
