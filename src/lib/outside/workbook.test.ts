import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import xlsx, { type WorkSheet } from '@e965/xlsx';
import { spreadsheetLimits } from '../domain/import/spreadsheet-problem';
import { readSpreadsheetBytes } from './spreadsheet-bytes';
import { zipOf } from '../../../tests/lab/zips';

const fixtures = new URL('../../../tests/fixtures/spreadsheets/', import.meta.url);
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(name, fixtures)));

async function sheetsOf(bytes: Uint8Array) {
  const read = await readSpreadsheetBytes(bytes);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.sheets;
}

async function problemOf(bytes: Uint8Array) {
  const read = await readSpreadsheetBytes(bytes);
  return read.ok ? 'read' : read.problem;
}

describe.each(['classeur.ods', 'classeur.xlsx'])('%s, as LibreOffice writes it', (name) => {
  test('has its sheets that hold something, in order, hidden ones told', async () => {
    const sheets = await sheetsOf(fixture(name));
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Salle & réserve', false],
      ['Cuisine', false],
      ['Listes', true]
    ]);
    expect(sheets[1]?.rows).toEqual([
      ['Nom', 'Nombre'],
      ['Marmite', '4'],
      ['Louche', '9']
    ]);
  });

  test('has its cells as they are shown: results, whole numbers, days, codes, a merged room on every row', async () => {
    const [sheet] = await sheetsOf(fixture(name));
    expect(sheet?.rows).toEqual([
      ['Inventaire de mars'],
      [],
      ['Salle', 'Objet', 'Quantité', 'Prix', 'Date d’achat', 'N° inventaire', 'Remarques'],
      [
        'Grande salle',
        'Chaise  pliante',
        '12',
        '1200,5 €',
        '05/03/2024',
        '00042',
        'deux pieds tordus,\nune <sans> vis'
      ],
      ['Grande salle', 'Écran 24"', '3', '0,3', '', '3700012345678', '#REF!'],
      ['Grande salle', 'Sono', 'plusieurs', '', '', '', name.endsWith('ods') ? 'TRUE' : 'VRAI'],
      [],
      [],
      ['Réserve', 'Tréteau', '1'],
      ['Réserve', 'Tréteau', '1'],
      ['Réserve', 'Tréteau', '1']
    ]);
  });
});

/** A workbook of one sheet, as the library writes it. */
function workbookOf(sheet: WorkSheet, bookType: 'xlsx' | 'ods' = 'xlsx'): Uint8Array {
  const workbook = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(workbook, sheet, 'Feuille');
  return new Uint8Array(xlsx.write(workbook, { type: 'array', bookType }) as ArrayBuffer);
}

describe('a workbook of Excel', () => {
  test('counts its days from 1904 where an old Mac made it', async () => {
    const workbook = xlsx.utils.book_new();
    const sheet = { '!ref': 'A1', A1: { t: 'n', v: 43_894, z: 'dd/mm/yyyy' } } satisfies WorkSheet;
    xlsx.utils.book_append_sheet(workbook, sheet, 'Feuille');
    workbook.Workbook = { WBProps: { date1904: true } };
    const bytes = new Uint8Array(xlsx.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    expect((await sheetsOf(bytes))[0]?.rows).toEqual([['05/03/2024']]);
  });

  test('may hold one cell far below, and links behind all of its cells', async () => {
    const far = excelOf(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1000000"><c r="C1000000"><v>2</v></c></row></sheetData>'
    );
    const [sheet] = await sheetsOf(far);
    expect(sheet?.rows).toHaveLength(1_000_000);
    expect(sheet?.rows.at(-1)).toEqual(['', '', '2']);

    const linked = excelOf(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Tente</t></is></c></row></sheetData>' +
        '<mergeCells count="1"><mergeCell ref="A1:A1048576"/></mergeCells>' +
        '<hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>'
    );
    expect((await sheetsOf(linked))[0]?.rows).toEqual([['Tente']]);
  });

  test('with an error or a yes in a cell says so', async () => {
    const bytes = workbookOf({
      '!ref': 'A1:B1',
      A1: { t: 'e', v: 0x07, w: '#DIV/0!' },
      B1: { t: 'b', v: false }
    });
    expect((await sheetsOf(bytes))[0]?.rows).toEqual([['#DIV/0!', 'FAUX']]);
  });
});

/** An Excel workbook of the least parts, around what its only sheet holds. */
function excelOf(sheet: string): Uint8Array {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipOf({
    '[Content_Types].xml':
      `<Types xmlns="${types}"><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}" xmlns:r="${office}">${sheet}</worksheet>`
  });
}

/** A LibreOffice workbook of the least parts. */
const openDocumentOf = (tables: string, manifest = '<manifest:manifest/>') =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': manifest,
    'content.xml': `<office:document-content><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
  });
const cell = (text: string, more = '') =>
  `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;

describe('a workbook of LibreOffice', () => {
  test('as another program writes it is read as well', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([
      ['Nom', 'Nombre'],
      ['Tente & piquets', 12.5]
    ]);
    expect((await sheetsOf(workbookOf(sheet, 'ods')))[0]?.rows).toEqual([
      ['Nom', 'Nombre'],
      ['Tente & piquets', '12,5']
    ]);
  });

  test('has spaces, lines and signs in its texts, and a sign in its formulas that ends no tag', async () => {
    const tables =
      `<table:table table:name="L&apos;&#233;t&#xe9;"><table:table-row>` +
      cell(
        'a<text:s text:c="2"/>b<text:line-break/><text:span>&lt;c&gt;</text:span>',
        ' table:formula="of:=A1>2"'
      ) +
      `</table:table-row></table:table>`;
    const [sheet] = await sheetsOf(openDocumentOf(tables));
    expect([sheet?.name, sheet?.rows]).toEqual(["L'été", [['a  b\n<c>']]]);
  });

  test('leaves out the copies of other files’ sheets that its formulas need', async () => {
    const copy = `<table:table table:name="'file:///a'#$F"><table:table-source/><table:table-row>${cell('x')}</table:table-row></table:table>`;
    const own = `<table:table table:name="Stock"><table:table-row>${cell('Tente')}</table:table-row></table:table>`;
    expect((await sheetsOf(openDocumentOf(copy + own))).map(({ name }) => name)).toEqual(['Stock']);
  });
});

describe('a workbook that is too much is refused at once', () => {
  const began = () => performance.now();

  test('by what it says that it holds', async () => {
    const bytes = spreadsheetLimits.unpacked + 1;
    const bomb = zipOf(
      { 'META-INF/manifest.xml': '', 'content.xml': '' },
      { 'content.xml': { size: bytes } }
    );
    expect(await problemOf(bomb)).toEqual({
      kind: 'too-large-unpacked',
      bytes,
      limit: spreadsheetLimits.unpacked
    });
  });

  test('by what it holds, where it says less', async () => {
    const bomb = zipOf(
      { 'META-INF/manifest.xml': '', 'content.xml': new Uint8Array(50_000_000) },
      { 'content.xml': { size: 1000 } }
    );
    expect(await problemOf(bomb)).toEqual({ kind: 'damaged' });
  });

  test('by its rows and columns, where one line says it all', async () => {
    const started = began();
    const row = (repeat: string, cells: string) =>
      `<table:table table:name="A"><table:table-row ${repeat}>${cells}</table:table-row></table:table>`;
    const many = row('table:number-rows-repeated="1048576"', cell('Chaise'));
    expect(await problemOf(openDocumentOf(many))).toMatchObject({ kind: 'too-many-rows' });
    const wide = row('', cell('Chaise', ' table:number-columns-repeated="16384"'));
    expect(await problemOf(openDocumentOf(wide))).toMatchObject({
      kind: 'too-many-columns',
      columns: 16_384
    });
    const far = excelOf('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>');
    expect(await problemOf(far)).toMatchObject({ kind: 'too-many-columns', columns: 16_384 });
    expect(began() - started).toBeLessThan(5_000);
  });
});

describe('a workbook that cannot be read is named for what it is', () => {
  test('one of LibreOffice that takes a password', async () =>
    expect(await problemOf(fixture('verrou.ods'))).toEqual({ kind: 'locked' }));

  test('one of Excel that takes a password, which lies in a file of the old kind', async () => {
    const container = xlsx.CFB.utils.cfb_new();
    xlsx.CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(5000));
    const bytes = Uint8Array.from(xlsx.CFB.write(container, { type: 'array' }) as number[]);
    expect(await problemOf(bytes)).toEqual({ kind: 'locked' });
  });

  test('a zip whose files take a password', async () => {
    const files = { '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' };
    expect(await problemOf(zipOf(files, { 'xl/workbook.xml': { isLocked: true } }))).toEqual({
      kind: 'locked'
    });
  });

  test('an old one of Excel', async () =>
    expect(await problemOf(fixture('ancien.xls'))).toEqual({ kind: 'not-a-table', looksLike: 'old-excel' }));

  test.each(['classeur.ods', 'classeur.xlsx'])('%s that was cut, or changed on its way', async (name) => {
    const bytes = fixture(name);
    expect(await problemOf(bytes.subarray(0, bytes.length / 2))).toEqual({ kind: 'damaged' });
    expect(await problemOf(bytes.map((byte, i) => (i > 800 && i < 5000 ? 0 : byte)))).toEqual({
      kind: 'damaged'
    });
  });

  test.each([
    ['damaged', excelOf('').slice(0, 300)],
    ['empty', openDocumentOf('<table:table table:name="A"></table:table>')],
    ['empty', excelOf('<sheetData/>')]
  ])('%s', async (kind, bytes) => expect(await problemOf(bytes)).toEqual({ kind }));

  test.each([
    ['unknown', { 'META-INF/manifest.xml': '', 'content.xml': '<office:text/>' }],
    ['unknown', { '[Content_Types].xml': '', 'word/document.xml': '' }],
    ['old-excel', { '[Content_Types].xml': '', 'xl/workbook.bin': '' }],
    ['numbers', { 'Index/Document.iwa': '' }],
    ['zip', { 'photos/1.jpg': '' }]
  ])('%s', async (looksLike, files) =>
    expect(await problemOf(zipOf(files))).toEqual({ kind: 'not-a-table', looksLike })
  );
});
