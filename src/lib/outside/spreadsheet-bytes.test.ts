import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainOptions } from '../domain/import/testing';
import { spreadsheetLimits } from '../domain/import/spreadsheet-problem';
import { SpreadsheetDesk } from './spreadsheet-desk';
import { readSpreadsheetBytes } from './spreadsheet-bytes';

const fixtures = new URL('../../../tests/fixtures/spreadsheets/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, fixtures)));

/** Opens and plans a file as the screen does before anybody touched anything. */
async function imported(bytes: Uint8Array, options = {}) {
  const desk = new SpreadsheetDesk();
  const opened = await desk.open(bytes);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const { proposal, columns, ...summary } = opened.value;
  const plan = desk.plan(proposal, { ...plainOptions, ...options });
  const targets = Object.fromEntries(columns.map(({ header, letter }, i) => [header || letter, proposal[i]]));
  return { ...summary, targets, plan, items: desk.items(0, 100), lines: desk.page(0, 100).entries };
}

describe('a file with the mess of real ones', () => {
  test('in Windows-1252, one row per chair', async () => {
    const { encoding, separator, targets, plan, items } = await imported(bytesOf('salles-windows-1252.csv'));
    expect([encoding, separator]).toEqual(['windows-1252', ';']);
    expect(targets).toEqual({
      Salle: 'place',
      Catégorie: 'category',
      'N°': 'ignore',
      Désignation: 'name',
      Marque: 'model',
      'N° inventaire': 'number'
    });
    expect(plan.gathering).toEqual({ isOn: true, rows: 6, lots: 2, isCounted: false });
    expect(plan.counts.refused).toBe(1);
    expect(items.map(({ name, quantity, place }) => [name, quantity, place])).toEqual([
      ['Chaise pliante', 4, 'Grande salle'],
      ['Tréteau', 2, 'Grande salle'],
      ['Écran 24"', 1, 'Réserve'],
      ['Vidéoprojecteur', 1, 'Réserve'],
      ['Chaise pliante', 1, 'Réserve']
    ]);
    expect(items[0]?.remark).toBe('N° inventaire : 12/4, pas inv (× 2), 12/5');
  });

  test('saved by an old Mac', async () => {
    const { encoding, items } = await imported(bytesOf('materiel-mac.csv'));
    expect(encoding).toBe('macintosh');
    expect(items.map(({ name, quantity, condition, remark }) => [name, quantity, condition, remark])).toEqual(
      [
        ['Bâche 6 x 4 m', 2, 'good', 'à sécher après la fête'],
        ['Cafetière', 1, 'to-repair', 'joint percé'],
        ['Échelle', 1, 'out-of-order', ''],
        ['Multiprise', 3, 'good', 'prêtée à La Remise\nQté : 3 pièces']
      ]
    );
  });

  test('with a title, columns of one name or none, a total, and rows of all lengths', async () => {
    const { headerRow, targets, items, lines } = await imported(bytesOf('titre-au-dessus.csv'));
    expect(headerRow).toBe(4);
    expect(targets).toEqual({
      Objet: 'name',
      Nombre: 'quantity',
      Lieu: 'place',
      'Lieu (2)': 'description',
      E: 'remark',
      Observations: 'remark',
      G: 'ignore',
      H: 'ignore',
      I: 'remark'
    });
    expect(items.map(({ name, quantity, place }) => [name, quantity, place])).toEqual([
      ['Table pliante', 12, 'Foyer'],
      ['Barnum', 1, 'Grange'],
      ['Sono', null, 'Foyer'],
      ['Rallonge 25 m', 4, 'Grange']
    ]);
    expect(items[0]).toMatchObject({
      description: 'Lieu (2) : mur nord',
      remark: 'deux pieds tordus,\nune sans vis'
    });
    expect(items[1]?.remark).toBe('prêté en juin\ntoile "neuve"');
    expect(items[3]?.remark).toBe('un mot de trop');
    const refused = lines.flatMap((line) =>
      line.state === 'refused' ? [[line.refusal.kind, line.rows[0]?.[0]]] : []
    );
    expect(refused).toEqual([
      ['above-header', 1],
      ['empty', 2],
      ['above-header', 3],
      ['empty', 8],
      ['repeated-header', 9],
      ['total', 11],
      ['empty', 12]
    ]);
  });

  test('whose rows are all accounted for, the last empty one too', async () => {
    const text = 'Foire;\nNom;Quantité\nTente;1\n;\nBarnum;deux\nTente;3\nTotal;4\n;\n';
    for (const gatherIdentical of [true, false]) {
      const { rowCount, emptyCount, plan } = await imported(new TextEncoder().encode(text), {
        gatherIdentical
      });
      const { ready, gatheredRows, toCheck, refused, empty } = plan.counts;
      expect([rowCount, emptyCount]).toEqual([7, 2]);
      expect(empty).toBe(emptyCount);
      expect(ready + gatheredRows + toCheck + refused + empty).toBe(rowCount);
    }
  });

  test('with words where numbers are expected', async () => {
    const { items, plan } = await imported(bytesOf('quantites-en-mots.tsv'));
    expect(items.map(({ name, quantity, value, remark }) => [name, quantity, value, remark])).toEqual([
      ['Gobelets', null, 50, 'lavés\nQuantité : plusieurs centaines'],
      ['Nappes', 0, null, ''],
      ['Badges', null, 1250, 'Quantité : -5\nÉtat : un peu jaunis'],
      ['Ruban', null, null, 'en mètres\nQuantité : 2,5\nValeur : dans les 10 €'],
      ['Feutres', null, 120_050, 'Quantité : une dizaine'],
      ['Vis', 2000, null, ''],
      ['Couteaux', 12, 3000, 'Quantité : 12 pièces']
    ]);
    expect(items[0]?.description).toBe('Offert par : La Remise');
    expect(plan.counts).toMatchObject({ ready: 3, toCheck: 4 });
  });

  test('in UTF-16', async () => {
    const { encoding, separator, items } = await imported(bytesOf('unicode-utf-16.txt'));
    expect([encoding, separator]).toEqual(['utf-16le', '\t']);
    expect(items.map(({ name, quantity, place }) => [name, quantity, place])).toEqual([
      ['Théière', 3, 'Cuisine'],
      ['Gamelle', 8, 'Étagère']
    ]);
  });

  test('with a quotation mark left open', async () => {
    const { items } = await imported(bytesOf('guillemet-ouvert.csv'));
    expect(items.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['"Grande marmite', 1],
      ['Petite marmite', 2],
      ['Louche', 4]
    ]);
  });

  test('without names for its columns', async () => {
    const { headerRow, targets, items } = await imported(bytesOf('sans-noms-de-colonnes.csv'));
    expect(headerRow).toBeNull();
    expect(targets).toEqual({ A: 'name', B: 'quantity', C: 'remark' });
    expect(items).toHaveLength(3);
  });

  test('of one column', async () => {
    expect((await imported(bytesOf('une-colonne.csv'))).items.map(({ name }) => name)).toEqual([
      'Perceuse',
      'Scie, avec sa boîte',
      'Établi'
    ]);
  });

  test('that tells its separator, in English, with an owner nobody knows', async () => {
    const structures = [{ id: 'pont', name: 'Atelier du pont' }];
    const { items } = await imported(bytesOf('sep-en-tete.csv'), { structures });
    expect(items.map(({ structure, remark }) => [structure, remark])).toEqual([
      ['pont', ''],
      [null, 'owner : Nobody we know']
    ]);
  });
});

test('the same file is known again, and one that differs by a letter is not', async () => {
  const fingerprint = async (text: string) => {
    const opened = await new SpreadsheetDesk().open(new TextEncoder().encode(text));
    return opened.ok ? opened.value.fingerprint : null;
  };
  expect(await fingerprint('Nom;Lieu\nTente;A')).toBe(await fingerprint('Nom;Lieu\nTente;A'));
  expect(await fingerprint('Nom;Lieu\nTente;A')).not.toBe(await fingerprint('Nom;Lieu\nTente;B'));
});

describe('the names of the columns', () => {
  test('may be taken from another row, or from none', async () => {
    const desk = new SpreadsheetDesk();
    const opened = await desk.open(bytesOf('titre-au-dessus.csv'));
    expect(opened.ok && opened.value.headerChoices.map(({ row }) => row)).toEqual([1, 3, 4, 5, 6, 7, 9, 10]);
    expect(desk.nameColumnsBy(null)).toMatchObject({ headerRow: null });
    expect(desk.nameColumnsBy(9).columns[0]).toMatchObject({ header: 'Objet', filled: 2 });
  });
});

describe('a file that is no table is named for what it is', () => {
  const text = (written: string) => new TextEncoder().encode(written);
  const problem = async (bytes: Uint8Array) => {
    const read = await readSpreadsheetBytes(bytes);
    return read.ok ? 'read' : 'looksLike' in read.problem ? read.problem.looksLike : read.problem.kind;
  };

  test.each([
    ['old-excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['pdf', text('%PDF-1.7\n…')],
    ['picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['unknown', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32)],
    ['empty', new Uint8Array()],
    ['empty', new Uint8Array([0xef, 0xbb, 0xbf])],
    ['too-large', new Uint8Array(spreadsheetLimits.bytes + 1)]
  ])('%s', async (kind, bytes) => expect(await problem(bytes)).toBe(kind));
});

/** Real inventories, where the machine has them; they stay where they are. */
const real = new URL('../../../../shared/data/', import.meta.url);
const present = ['inventaire-departement.csv', 'chariots.csv', 'inventaire-conferences.csv'].filter((name) =>
  existsSync(new URL(name, real))
);
const expected: Record<string, (bytes: Uint8Array) => Promise<void>> = {
  'inventaire-departement.csv': async (bytes) => {
    const { encoding, separator, rowCount, targets, plan, items } = await imported(bytes);
    expect([encoding, separator, rowCount]).toEqual(['windows-1252', ';', 910]);
    expect(targets).toEqual({
      Salle: 'place',
      Catégorie: 'category',
      'N°': 'ignore',
      Désignation: 'name',
      Marque: 'model',
      'N° inventaire': 'number'
    });
    expect(plan.gathering).toEqual({ isOn: true, rows: 796, lots: 64, isCounted: false });
    expect(items.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0)).toBeGreaterThan(400);
    expect((await imported(bytes, { gatherIdentical: false })).plan).toMatchObject({
      items: 910,
      counts: { refused: 0 }
    });
  },
  'chariots.csv': async (bytes) => {
    const { encoding, separator, targets, plan, items } = await imported(bytes);
    expect([encoding, separator]).toEqual(['utf-8', ',']);
    expect(targets).toEqual({
      Chariot: 'name',
      Zone: 'place',
      Type: 'category',
      Quantité: 'quantity',
      sav: 'condition'
    });
    expect(plan).toMatchObject({ items: 160, counts: { ready: 160 } });
    expect(items[1]).toMatchObject({ name: 'ASSET130', quantity: 0, condition: 'to-repair' });
    expect(items[0]).toMatchObject({ quantity: 5, condition: null });
  },
  'inventaire-conferences.csv': async (bytes) => {
    const { separator, targets, plan, items } = await imported(bytes);
    expect(separator).toBe('\t');
    expect(targets).toEqual({
      Rubrique: 'category',
      Objet: 'name',
      Quantité: 'quantity',
      Remarques: 'remark',
      'Obtenu grâce à': 'description'
    });
    expect(plan.counts).toMatchObject({ ready: 9, toCheck: 5, refused: 0 });
    expect(items.find(({ name }) => name === 'Post-its')).toMatchObject({
      quantity: null,
      remark: 'marques, couleurs et formats différents\nQuantité : plusieurs centaines',
      description: 'Obtenu grâce à : Comparatif de post-its'
    });
    expect(items.find(({ name }) => name === 'Panneaux indicateurs imprimés')?.quantity).toBeNull();
  }
};
for (const name of present) {
  test(`the real file ${name} comes out as its keepers would want`, async () => {
    await expected[name]?.(new Uint8Array(readFileSync(new URL(name, real))));
  });
}
