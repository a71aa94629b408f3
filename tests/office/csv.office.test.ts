import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import xlsx, { type WorkSheet } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { noFacts, type ItemFacts } from '../../src/lib/domain/item';
import { itemsToCsv } from '../../src/lib/outside/csv';

/** What LibreOffice makes of the inventory that is exported, with all that it does to a file asked for, formulas too. */

const things: readonly ItemFacts[] = [
  { ...noFacts, name: 'Chaise pliante', quantity: 40, value: 1250, condition: 'good', place: 'Réserve' },
  { ...noFacts, name: '=1+1', description: '@SUM(A1:A9)', remark: '-2+3', category: '+33 6 12 34 56 78' },
  {
    ...noFacts,
    name: '=HYPERLINK("https://example.org";"ici")',
    accessories: 'un "grand" câble\ndeux housses'
  },
  { ...noFacts, name: '0012', number: '00017', description: 'Point ; virgule, et tabulation\tici' }
];

/** `;`, `"`, UTF-8, from the first line on, in French, with what looks like a formula taken for one. */
const asPeopleOpenIt = 'CSV:59,34,76,1,,1036,false,true,false,false,false,0,true';

function openedByLibreOffice(csv: string): WorkSheet {
  const folder = mkdtempSync(join(tmpdir(), 'grange-office-'));
  try {
    writeFileSync(join(folder, 'inventaire.csv'), csv);
    execFileSync(
      'soffice',
      [
        ...['--headless', `-env:UserInstallation=file://${folder}/profile`, `--infilter=${asPeopleOpenIt}`],
        ...['--convert-to', 'xlsx', '--outdir', folder, join(folder, 'inventaire.csv')]
      ],
      { stdio: 'pipe', timeout: 100_000 }
    );
    const workbook = xlsx.read(readFileSync(join(folder, 'inventaire.xlsx')), { cellFormula: true });
    return workbook.Sheets[workbook.SheetNames[0]!]!;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
    throw new Error('There is no LibreOffice here: install libreoffice-calc.', { cause: failure });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('LibreOffice opens the inventory that is exported, accents, quotes and lines kept, and runs nothing in it', () => {
  const sheet = openedByLibreOffice(itemsToCsv(things, new Map(), 'fr'));
  const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!'));
  expect(cells.filter(([, cell]) => (cell as { f?: string }).f !== undefined)).toEqual([]);
  const rows = xlsx.utils.sheet_to_json<Record<string, unknown>>(sheet, { raw: true });
  expect(rows).toHaveLength(things.length);
  expect(rows[0]).toMatchObject({
    Nom: 'Chaise pliante',
    Quantité: 40,
    Valeur: 12.5,
    'Lieu de rangement': 'Réserve'
  });
  expect(String(rows[1]!.Nom)).toContain('=1+1');
  expect(String(rows[2]!.Accessoires)).toBe('un "grand" câble\ndeux housses');
  expect(String(rows[3]!.Description)).toBe('Point ; virgule, et tabulation\tici');
});

test('a cell that nobody made harmless would run there', () => {
  const sheet = openedByLibreOffice('Nom\r\n=1+1\r\n');
  expect(sheet.A2).toMatchObject({ f: '1+1', v: 2 });
});
