import { catalogue } from './catalogue';

const fr = {
  title: 'Importer un tableur',
  back: 'Inventaire',
  intro:
    'Un classeur de LibreOffice (.ods) ou d’Excel (.xlsx), ou un fichier CSV. Vous verrez ce qui sera ajouté avant que quoi que ce soit le soit.',
  file: 'Fichier',
  choose: 'Choisir un fichier',
  fileHint: 'Vous pouvez aussi déposer le fichier ici, ou coller un tableau copié.',
  paste: 'Coller un tableau copié',
  pasted: 'tableau collé',
  pasteRefused:
    'Le navigateur n’a pas donné ce que vous avez copié. Enregistrez votre tableau, puis choisissez ce fichier.',
  pasteEmpty:
    'Ce que vous avez copié n’est pas un tableau. Copiez les cellules dans votre tableur, puis revenez ici.',
  drop: 'Déposez le fichier ici',
  another: 'Choisir un autre fichier',
  reading: 'Lecture du fichier',
  readingSaid: (percent: number) => `Lecture du fichier : ${percent} %`,
  facts: (rows: number, shown: string, empty: number, columns: number, reencoded: boolean) =>
    `${shown} ${rows > 1 ? 'lignes' : 'ligne'}${empty > 0 ? ` dont ${empty} ${empty > 1 ? 'vides' : 'vide'}` : ''}, ` +
    `${columns} ${columns > 1 ? 'colonnes' : 'colonne'}, ` +
    `${reencoded ? 'accents relus, ' : ''}rien n’est encore ajouté`,

  sheet: 'Feuille',
  sheetHint: 'Les feuilles s’importent l’une après l’autre.',
  sheetOf: (name: string, rows: number, shown: string, isHidden: boolean) =>
    `${name}${isHidden ? ', masquée' : ''} : ${shown} ${rows > 1 ? 'lignes' : 'ligne'}`,

  columns: 'Colonnes',
  columnsHint: 'Dites ce que contient chaque colonne. Ce que vous n’importez pas reste dans votre fichier.',
  column: (letter: string) => `Colonne ${letter}`,
  sample: (sample: string) => `ex. ${sample}`,
  noSample: 'vide',
  ignore: 'ne pas importer',
  header: 'Noms des colonnes',
  headerRow: (row: number, excerpt: string) => `ligne ${row} : ${excerpt}`,
  noHeader: 'aucun, la première ligne est un objet',
  owner: 'Structure',
  ownerUnsaid: 'Structure par défaut',
  ownerUnsaidHint: 'Pour les lignes qui n’en nomment pas.',
  noOwner: 'aucune',

  preview: 'Aperçu',
  again: (when: string, who: string, n: number, shown: string) =>
    `Ce fichier a déjà été importé ${when}${who === '' ? '' : `, par ${who}`} : ${shown} ` +
    (n > 1
      ? 'objets. L’importer encore les ajouterait une seconde fois.'
      : 'objet. L’importer encore l’ajouterait une seconde fois.'),
  ready: (n: number): string => (n > 1 ? 'objets prêts' : 'objet prêt'),
  gathered: (n: number, rows: string) =>
    `${n > 1 ? 'lots, réunis' : 'lot, réuni'} à partir de ${rows} lignes semblables`,
  toCheck: (n: number): string =>
    n > 1 ? 'objets à vérifier, importés avec une remarque' : 'objet à vérifier, importé avec une remarque',
  refused: (n: number): string => (n > 1 ? 'lignes laissées de côté' : 'ligne laissée de côté'),
  empty: (n: number): string => (n > 1 ? 'lignes vides' : 'ligne vide'),
  gather: 'Réunir ce qui est la même chose écrite autrement',
  gatherHint: (rows: string, lots: number, shown: string, isOn: boolean, isCounted: boolean) =>
    `${rows} lignes ${isOn ? 'deviennent' : 'deviendraient'} ${shown} ${lots > 1 ? 'lots' : 'lot'}, ` +
    `${isCounted ? 'avec la somme de leurs quantités' : 'avec leur nombre pour quantité'}.`,
  lines: 'Ce qui sera fait, ligne par ligne',
  emptyRow: '(rien)',
  noQuantity: 'non comptée',
  quantity: 'Quantité :',
  states: {
    ready: 'prêt',
    gathered: 'réunis en un lot',
    'to-check': 'à vérifier',
    refused: 'laissé de côté'
  },
  seeAll: 'Voir tout l’aperçu',
  seeLess: 'N’en voir que le début',
  shown: (from: string, to: string, all: string) => `${from} à ${to} sur ${all}`,
  before: 'Précédentes',
  after: 'Suivantes',
  planned: (items: string, refused: string) =>
    `Objets à importer : ${items}. Lignes laissées de côté : ${refused}.`,

  submit: (n: number, shown: string) => (n > 1 ? `Importer ${shown} objets` : `Importer ${shown} objet`),
  needsName: 'Dites d’abord quelle colonne contient le nom des objets.',
  nothing: 'Aucune ligne de ce fichier ne peut devenir un objet.',

  running: (file: string) => `Import de « ${file} »`,
  runningNote: 'Vous pouvez quitter cette page, l’import continue.',
  toast: (n: number, shown: string) => (n > 1 ? `${shown} objets importés` : `${shown} objet importé`),
  done: (n: number, shown: string) =>
    n > 1 ? `Bravo, ${shown} objets sont dans l’inventaire` : `Bravo, ${shown} objet est dans l’inventaire`,
  doneText: 'Vous pourrez toujours revenir en arrière.',
  stopped: (n: number, shown: string) =>
    n === 0
      ? 'L’import est arrêté'
      : n > 1
        ? `L’import est arrêté, ${shown} objets étaient déjà ajoutés`
        : 'L’import est arrêté, un objet était déjà ajouté',
  stoppedText: 'Gardez-les, ou annulez l’import pour les retirer.',
  stoppedNothing: 'Rien n’a été ajouté.',
  failed: 'L’import n’a pas pu se faire jusqu’au bout',
  failedText:
    'Ce qui est déjà ajouté est gardé et se voit ci-dessous. Libérez de la place sur l’appareil, puis réessayez.',
  seeInventory: 'Voir l’inventaire',
  undo: "Annuler l'import",
  undoOf: (file: string) => `Annuler l'import de « ${file} »`,
  undoing: 'Retrait en cours…',
  undoneToast: (file: string) => `Import de « ${file} » annulé`,
  undone: (n: number, shown: string) =>
    n > 1
      ? `Import annulé, ${shown} objets retirés`
      : n === 1
        ? 'Import annulé, 1 objet retiré'
        : 'Import annulé',
  undoneText: 'Ils restent dans la corbeille.',
  kept: (why: 'out' | 'edited', n: number, shown: string) =>
    why === 'out'
      ? n > 1
        ? `${shown} objets sont gardés, parce qu’ils sont sortis :`
        : 'Un objet est gardé, parce qu’il est sorti :'
      : n > 1
        ? `${shown} objets sont gardés, parce que quelqu’un les a modifiés depuis :`
        : 'Un objet est gardé, parce que quelqu’un l’a modifié depuis :',
  andMore: (shown: string) => `et ${shown} autres`,
  undoFailed: 'L’import n’a pas pu être annulé. Rien n’a été retiré, réessayez.',
  restore: 'Remettre',
  restoreOf: (file: string) => `Remettre l’import de « ${file} »`,
  restoring: 'Retour en cours…',
  restored: (n: number, shown: string) =>
    n > 1
      ? `Import remis, ${shown} objets sont revenus`
      : n === 1
        ? 'Import remis, 1 objet est revenu'
        : 'Import remis',
  restoreFailed: 'L’import n’a pas pu être remis. Ses objets restent dans la corbeille, réessayez.',

  past: 'Imports passés',
  pastFacts: (when: string, n: number, shown: string) =>
    `${when}, ${shown} ${n > 1 ? 'objets' : 'objet'} encore là`,
  pastUndone: (when: string) => `${when}, annulé`
};

const en: typeof fr = {
  title: 'Import a spreadsheet',
  back: 'Inventory',
  intro:
    'A LibreOffice (.ods) or Excel (.xlsx) workbook, or a CSV file. You will see what will be added before anything happens.',
  file: 'File',
  choose: 'Choose a file',
  fileHint: 'You can also drop the file here, or paste a table you copied.',
  paste: 'Paste a copied table',
  pasted: 'pasted table',
  pasteRefused: 'The browser would not give what you copied. Save your table, then choose that file.',
  pasteEmpty:
    'What you copied is not a table. Copy the cells in your spreadsheet program, then come back here.',
  drop: 'Drop the file here',
  another: 'Choose another file',
  reading: 'Reading the file',
  readingSaid: (percent) => `Reading the file: ${percent}%`,
  facts: (rows, shown, empty, columns, reencoded) =>
    `${shown} ${rows > 1 ? 'rows' : 'row'}${empty > 0 ? ` (${empty} empty)` : ''}, ` +
    `${columns} ${columns > 1 ? 'columns' : 'column'}, ` +
    `${reencoded ? 'accents recovered, ' : ''}nothing is added yet`,

  sheet: 'Sheet',
  sheetHint: 'Sheets are imported one after the other.',
  sheetOf: (name, rows, shown, isHidden) =>
    `${name}${isHidden ? ', hidden' : ''}: ${shown} ${rows > 1 ? 'rows' : 'row'}`,

  columns: 'Columns',
  columnsHint: 'Say what each column holds. What you do not import stays in your file.',
  column: (letter) => `Column ${letter}`,
  sample: (sample) => `e.g. ${sample}`,
  noSample: 'empty',
  ignore: 'do not import',
  header: 'Column names',
  headerRow: (row, excerpt) => `row ${row}: ${excerpt}`,
  noHeader: 'none, the first row is a thing',
  owner: 'Organisation',
  ownerUnsaid: 'Default organisation',
  ownerUnsaidHint: 'For rows that do not name one.',
  noOwner: 'none',

  preview: 'Preview',
  again: (when, who, n, shown) =>
    `This file was already imported ${when}${who === '' ? '' : `, by ${who}`}: ${shown} ` +
    (n > 1
      ? 'things. Importing it again would add them a second time.'
      : 'thing. Importing it again would add it a second time.'),
  ready: (n) => (n > 1 ? 'things ready' : 'thing ready'),
  gathered: (n, rows) => `${n > 1 ? 'lots' : 'lot'}, joined from ${rows} similar rows`,
  toCheck: (n) =>
    n > 1 ? 'things to check, imported with a remark' : 'thing to check, imported with a remark',
  refused: (n) => (n > 1 ? 'rows left out' : 'row left out'),
  empty: (n) => (n > 1 ? 'empty rows' : 'empty row'),
  gather: 'Join rows for the same thing written differently',
  gatherHint: (rows, lots, shown, isOn, isCounted) =>
    `${rows} rows ${isOn ? 'become' : 'would become'} ${shown} ${lots > 1 ? 'lots' : 'lot'}, ` +
    `with ${isCounted ? 'the sum of their quantities' : 'the number of rows as the quantity'}.`,
  lines: 'What will be done, row by row',
  emptyRow: '(nothing)',
  noQuantity: 'not counted',
  quantity: 'Quantity:',
  states: {
    ready: 'ready',
    gathered: 'joined into one lot',
    'to-check': 'to check',
    refused: 'left out'
  },
  seeAll: 'See the whole preview',
  seeLess: 'See only the first ones',
  shown: (from, to, all) => `${from} to ${to} of ${all}`,
  before: 'Previous',
  after: 'Next',
  planned: (items, refused) => `Things to import: ${items}. Rows left out: ${refused}.`,

  submit: (n, shown) => (n > 1 ? `Import ${shown} things` : `Import ${shown} thing`),
  needsName: 'First say which column holds the names of the things.',
  nothing: 'No row of this file can become a thing.',

  running: (file) => `Importing “${file}”`,
  runningNote: 'You can leave this page: the import will carry on.',
  toast: (n, shown) => (n > 1 ? `${shown} things imported` : `${shown} thing imported`),
  done: (n, shown) =>
    n > 1
      ? `Well done, ${shown} things are in the inventory`
      : `Well done, ${shown} thing is in the inventory`,
  doneText: 'You can always undo it.',
  stopped: (n, shown) =>
    n === 0
      ? 'The import was stopped'
      : n > 1
        ? `The import was stopped after adding ${shown} things`
        : 'The import was stopped after adding one thing',
  stoppedText: 'Keep them, or undo the import to remove them.',
  stoppedNothing: 'Nothing was added.',
  failed: 'The import could not be finished',
  failedText:
    'What was already added is kept and shown below. Free up some space on the device, then try again.',
  seeInventory: 'See the inventory',
  undo: 'Undo the import',
  undoOf: (file) => `Undo the import of “${file}”`,
  undoing: 'Removing…',
  undoneToast: (file) => `Import of “${file}” undone`,
  undone: (n, shown) =>
    n > 1
      ? `Import undone, ${shown} things removed`
      : n === 1
        ? 'Import undone, 1 thing removed'
        : 'Import undone',
  undoneText: 'They are in the bin.',
  kept: (why, n, shown) =>
    why === 'out'
      ? n > 1
        ? `${shown} things are kept, because they are out:`
        : 'One thing is kept, because it is out:'
      : n > 1
        ? `${shown} things are kept, because someone has edited them since:`
        : 'One thing is kept, because someone has edited it since:',
  andMore: (shown) => `and ${shown} others`,
  undoFailed: 'The import could not be undone. Nothing was removed; try again.',
  restore: 'Bring back',
  restoreOf: (file) => `Bring back the import of “${file}”`,
  restoring: 'Bringing back…',
  restored: (n, shown) =>
    n > 1
      ? `Import brought back, ${shown} things are back`
      : n === 1
        ? 'Import brought back, 1 thing is back'
        : 'Import brought back',
  restoreFailed: 'The import could not be brought back. Its things are still in the bin; try again.',

  past: 'Past imports',
  pastFacts: (when, n, shown) => `${when}, ${shown} ${n > 1 ? 'things' : 'thing'} still there`,
  pastUndone: (when) => `${when}, undone`
};

/** Bringing a spreadsheet into the inventory, and taking it back. */
export const imports = catalogue({ fr, en });
