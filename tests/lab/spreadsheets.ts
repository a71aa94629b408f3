import { readFileSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import type { Spreadsheet } from './inventory';
import { thing } from './things';

/** An inventory of `count` rows, with descriptions of about `length` characters, as a French spreadsheet saves it. */
export function largeInventory(count: number, length?: number): Spreadsheet {
  const rows = ['Nom;Catégorie;Quantité;Lieu de rangement;État;Valeur;Description'];
  for (let i = 1; i <= count; i++) {
    const { name, category, quantity, place, state, value, description } = thing(i, length);
    rows.push(
      [name, category, quantity, place, state, (value / 100).toFixed(2).replace('.', ','), description].join(
        ';'
      )
    );
  }
  return { name: `inventaire-${count}.csv`, bytes: Buffer.from(rows.join('\r\n')) };
}

/** The same as the first sheet of an Excel workbook. */
export function largeWorkbook(count: number): Spreadsheet {
  const rows = largeInventory(count).bytes.toString().split('\r\n');
  const cells = rows.map((row) => row.split(';').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
  const workbook = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(workbook, xlsx.utils.aoa_to_sheet(cells), 'Inventaire');
  const bytes = xlsx.write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
  return { name: `inventaire-${count}.xlsx`, bytes };
}

/** A short file with the mess of real ones: Windows-1252, words for quantities, a row without a name, doubled spaces. */
export const messyInventory: Spreadsheet = {
  name: 'matériel à prêter.csv',
  bytes: Buffer.from(
    [
      'Désignation;Qté;Salle;Remarques',
      'Vidéoprojecteur;1;Réserve;télécommande à part',
      'Gobelets réutilisables;plusieurs centaines;Cave;',
      ';4;Réserve;personne ne sait',
      'Chaise  pliante;0;Salle du haut;toutes prêtées',
      '"Rallonge ""25 m"", enrouleur";12;Atelier;=HYPERLINK("http://exemple")'
    ].join('\r\n'),
    'latin1'
  )
};

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/spreadsheets/${name}`, import.meta.url));

/** One workbook of several sheets as LibreOffice writes it, in the two forms of these days. */
export const workbooks = [
  { name: 'classeur.xlsx', bytes: fixture('classeur.xlsx') },
  { name: 'classeur.ods', bytes: fixture('classeur.ods') }
] as const satisfies readonly Spreadsheet[];

/** A workbook that LibreOffice opens with the password `grange`. */
export const lockedWorkbook = fixture('verrou.ods');
