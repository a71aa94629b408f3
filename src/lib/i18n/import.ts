import type { Change, Refusal, TextField } from '../domain/import/changes';
import type { NotText, SpreadsheetProblem } from '../domain/import/spreadsheet-problem';
import type { Runs } from '../domain/import/preview';
import type { Condition } from '../domain/item';
import { catalogue } from './catalogue';

/** What a sentence about a change needs besides the change. */
interface ChangeWords {
  readonly conditions: (condition: Condition) => string;
}

/** The first few runs of rows, and how many rows there are beyond them. */
function firstRuns(runs: Runs): { shown: Runs; others: number; isOne: boolean } {
  const shown = runs.length > 5 ? runs.slice(0, 4) : runs;
  const others = runs.slice(shown.length).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return { shown, others, isOne: runs.length === 1 && runs[0]![0] === runs[0]![1] };
}

/** A cell as a sentence quotes it: the beginning of it when it is long. */
const quote = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

const fr = {
  title: 'Importer un tableur',
  back: 'Inventaire',
  intro:
    'Un fichier CSV ou TSV, tel que votre tableur l’enregistre. Vous verrez ce qui sera ajouté avant que quoi que ce soit le soit.',
  file: 'Fichier',
  choose: 'Choisir un fichier',
  fileHint: 'Vous pouvez aussi déposer le fichier ici, ou coller un tableau copié.',
  paste: 'Coller un tableau copié',
  pasted: 'tableau collé',
  pasteRefused:
    'Le navigateur n’a pas donné ce que vous avez copié. Enregistrez-le en CSV, puis choisissez ce fichier.',
  pasteEmpty:
    'Ce que vous avez copié n’est pas un tableau. Copiez les cellules dans votre tableur, puis revenez ici.',
  drop: 'Déposez le fichier ici',
  another: 'Choisir un autre fichier',
  reading: 'Lecture du fichier',
  readingSaid: (percent: number) => `Lecture du fichier : ${percent} %`,
  facts: (rows: string, isOneRow: boolean, columns: number, reencoded: boolean) =>
    `${rows} ${isOneRow ? 'ligne' : 'lignes'}, ${columns} ${columns > 1 ? 'colonnes' : 'colonne'}, ` +
    `${reencoded ? 'accents relus, ' : ''}rien n’est encore ajouté`,

  columns: 'Colonnes',
  columnsHint: 'Dites ce que contient chaque colonne. Ce que vous n’importez pas reste dans votre fichier.',
  column: (letter: string) => `Colonne ${letter}`,
  sample: (sample: string) => `ex. ${sample}`,
  noSample: 'vide',
  ignore: 'ne pas importer',
  header: 'Noms des colonnes',
  headerRow: (row: number, excerpt: string) => `ligne ${row} : ${excerpt}`,
  noHeader: 'aucun, la première ligne est un objet',
  owner: 'Propriétaire',
  ownerUnsaid: 'Propriétaire par défaut',
  ownerUnsaidHint: 'Pour les lignes qui n’en nomment pas.',
  noOwner: 'aucune structure',

  preview: 'Aperçu',
  ready: (n: number): string => (n > 1 ? 'objets prêts' : 'objet prêt'),
  gathered: (n: number, rows: string) =>
    `${n > 1 ? 'lots, réunis' : 'lot, réuni'} à partir de ${rows} lignes semblables`,
  toCheck: (n: number): string =>
    n > 1 ? 'objets à vérifier, importés avec une remarque' : 'objet à vérifier, importé avec une remarque',
  refused: (n: number): string => (n > 1 ? 'lignes laissées de côté' : 'ligne laissée de côté'),
  empty: (n: number): string => (n > 1 ? 'lignes vides' : 'ligne vide'),
  gather: 'Réunir ce qui est la même chose écrite autrement',
  gatherHint: (rows: string, lots: string, isOneLot: boolean) =>
    `${rows} lignes deviendraient ${lots} ${isOneLot ? 'lot' : 'lots'}, avec leur nombre pour quantité.`,
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
  seeAll: (lines: string) => `Voir les ${lines} lignes`,
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
  doneText: 'Vous pouvez revenir en arrière pendant 30 jours.',
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
  undoing: 'Retrait en cours…',
  undone: (n: number, shown: string) =>
    n > 1
      ? `Import annulé, ${shown} objets retirés`
      : n === 1
        ? 'Import annulé, 1 objet retiré'
        : 'Import annulé',
  undoneText: 'Ils restent 30 jours dans la corbeille.',
  kept: (n: number, shown: string) =>
    n > 1
      ? `${shown} objets sont gardés, parce que quelqu’un les a modifiés depuis :`
      : 'Un objet est gardé, parce que quelqu’un l’a modifié depuis :',
  andMore: (shown: string) => `et ${shown} autres`,
  undoFailed: 'L’import n’a pas pu être annulé. Rien n’a été retiré, réessayez.',

  past: 'Imports des 30 derniers jours',
  pastFacts: (when: string, n: number, shown: string) =>
    `${when}, ${shown} ${n > 1 ? 'objets' : 'objet'} encore là`,
  pastUndone: (when: string) => `${when}, annulé`,

  problem: (
    problem: SpreadsheetProblem,
    number: (n: number) => string,
    size: (bytes: number) => string
  ): string => {
    switch (problem.kind) {
      case 'empty':
        return 'Ce fichier est vide : il n’y a pas de ligne à importer.';
      case 'too-large':
        return `Ce fichier pèse ${size(problem.bytes)}, et Grange en lit ${size(problem.limit)} au plus. Partagez-le en plusieurs fichiers, puis importez-les l’un après l’autre.`;
      case 'too-many-rows':
        return `Ce fichier a plus de ${number(problem.limit)} lignes. Partagez-le en plusieurs fichiers, puis importez-les l’un après l’autre.`;
      case 'too-many-columns':
        return `Ce fichier a ${number(problem.columns)} colonnes, et Grange en lit ${number(problem.limit)} au plus. Retirez celles qui ne servent pas, puis réessayez.`;
      case 'cell-too-long':
        return `La ligne ${number(problem.row)} contient une cellule de plus de ${number(problem.limit)} caractères. Raccourcissez-la, puis réessayez.`;
      case 'not-a-table':
        return `${notTextFr(problem.looksLike)} Rien n’a été ajouté.`;
      case 'unreadable':
        return 'Ce fichier n’a pas pu être lu. S’il est sur un disque ou dans un nuage, copiez-le sur cet appareil, puis réessayez.';
      case 'cancelled':
        return 'Lecture arrêtée. Rien n’a été ajouté.';
    }
  },

  rows: (runs: Runs): string => {
    const { shown, others, isOne } = firstRuns(runs);
    const parts = shown.map(([from, to]) =>
      from === to ? `${from}` : to === from + 1 ? `${from} et ${to}` : `${from} à ${to}`
    );
    if (others > 0) parts.push(others > 1 ? `${others} autres` : 'une autre');
    const last = parts.pop();
    return `${isOne ? 'Ligne' : 'Lignes'} ${parts.length > 0 ? `${parts.join(', ')} et ${last}` : last}`;
  },

  refusal: (rows: string, isOne: boolean, refusal: Refusal): string => {
    switch (refusal.kind) {
      case 'empty':
        return `${rows} : ${isOne ? 'vide' : 'vides'}.`;
      case 'no-name':
        return `${rows} : aucun nom. Elle ne sera pas importée.`;
      case 'above-header':
        return `${rows} : au-dessus des noms de colonnes.`;
      case 'repeated-header':
        return `${rows} : encore les noms de colonnes.`;
      case 'total':
        return `${rows} : un total, pas un objet.`;
      case 'too-much-text':
        return `${rows} : trop de texte pour une fiche. Raccourcissez-le dans le fichier.`;
    }
  },

  change: (rows: string, change: Change, words: ChangeWords): string => {
    switch (change.kind) {
      case 'placeholder':
        return `${rows} : « ${quote(change.given)} » lu comme vide (${change.column}).`;
      case 'quantity-in-words':
        return `${rows} : « ${quote(change.given)} » n’est pas un nombre. Gardé en remarque, quantité à compter.`;
      case 'quantity-negative':
        return `${rows} : « ${quote(change.given)} » est au-dessous de zéro. Gardé en remarque, quantité à compter.`;
      case 'quantity-decimal':
        return `${rows} : « ${quote(change.given)} » n’est pas un nombre entier. Gardé en remarque, quantité à compter.`;
      case 'quantity-too-large':
        return `${rows} : « ${quote(change.given)} » est trop grand. Gardé en remarque, quantité à compter.`;
      case 'quantity-with-unit':
        return `${rows} : « ${quote(change.given)} » lu comme ${change.quantity}, et gardé en remarque.`;
      case 'value-not-understood':
        return `${rows} : « ${quote(change.given)} » n’est pas un montant. Gardé en remarque.`;
      case 'value-too-large':
        return `${rows} : « ${quote(change.given)} » est un trop grand montant. Gardé en remarque.`;
      case 'condition-read-as':
        return `${rows} : « ${quote(change.given)} » lu comme « ${change.condition === null ? '' : words.conditions(change.condition)} ».`;
      case 'condition-not-understood':
        return `${rows} : « ${quote(change.given)} » n’est pas un état connu. Gardé en remarque.`;
      case 'structure-unknown':
        return `${rows} : « ${quote(change.given)} » n’est pas une structure du collectif. Gardé en remarque, propriétaire à choisir.`;
      case 'text-cut':
        return `${rows} : plus de ${change.limit} caractères (${change.column}). La suite est gardée dans la fiche.`;
      case 'spellings':
        return `${change.spellings.length} écritures réunies${spelledFr[change.field]} : ${spellings(change.spellings)}.`;
    }
  }
};

const spelledFr: Record<TextField, string> = {
  name: '',
  category: ' pour la catégorie',
  place: ' pour le lieu',
  description: ' pour la description',
  remark: ' pour la remarque'
};

const spellings = (all: readonly string[]): string =>
  all.slice(0, 4).map(quote).join(', ') + (all.length > 4 ? '…' : '');

function notTextFr(kind: NotText): string {
  const save = 'enregistrez-le en CSV (Fichier, Enregistrer sous), puis choisissez ce nouveau fichier.';
  switch (kind) {
    case 'excel':
    case 'old-excel':
      return `C’est un classeur Excel : ouvrez-le et ${save}`;
    case 'open-document':
      return `C’est un classeur LibreOffice : ouvrez-le et ${save}`;
    case 'numbers':
      return 'C’est un classeur Numbers : ouvrez-le et exportez-le en CSV (Fichier, Exporter vers), puis choisissez ce nouveau fichier.';
    case 'zip':
      return 'C’est un dossier compressé : ouvrez-le et choisissez le fichier CSV qui est dedans.';
    case 'pdf':
      return `C’est un PDF, où les lignes et les colonnes sont perdues. Retrouvez le tableur dont il vient et ${save}`;
    case 'picture':
      return 'C’est une image. Choisissez plutôt le tableur, enregistré en CSV.';
    case 'unknown':
      return `Ce fichier n’est pas un tableau lisible. Ouvrez-le dans un tableur et ${save}`;
  }
}

const en: typeof fr = {
  title: 'Import a spreadsheet',
  back: 'Inventory',
  intro:
    'A CSV or TSV file, as your spreadsheet program saves it. You will see what will be added before anything is.',
  file: 'File',
  choose: 'Choose a file',
  fileHint: 'You can also drop the file here, or paste a table that you copied.',
  paste: 'Paste a copied table',
  pasted: 'pasted table',
  pasteRefused: 'The browser would not give what you copied. Save it as CSV, then choose that file.',
  pasteEmpty:
    'What you copied is not a table. Copy the cells in your spreadsheet program, then come back here.',
  drop: 'Drop the file here',
  another: 'Choose another file',
  reading: 'Reading the file',
  readingSaid: (percent) => `Reading the file: ${percent}%`,
  facts: (rows, isOneRow, columns, reencoded) =>
    `${rows} ${isOneRow ? 'row' : 'rows'}, ${columns} ${columns > 1 ? 'columns' : 'column'}, ` +
    `${reencoded ? 'accents recovered, ' : ''}nothing is added yet`,

  columns: 'Columns',
  columnsHint: 'Say what each column holds. What you do not import stays in your file.',
  column: (letter) => `Column ${letter}`,
  sample: (sample) => `e.g. ${sample}`,
  noSample: 'empty',
  ignore: 'do not import',
  header: 'Names of the columns',
  headerRow: (row, excerpt) => `row ${row}: ${excerpt}`,
  noHeader: 'none, the first row is a thing',
  owner: 'Owner',
  ownerUnsaid: 'Owner by default',
  ownerUnsaidHint: 'For the rows that name none.',
  noOwner: 'no organisation',

  preview: 'Preview',
  ready: (n) => (n > 1 ? 'things ready' : 'thing ready'),
  gathered: (n, rows) => `${n > 1 ? 'lots' : 'lot'}, joined from ${rows} rows that are alike`,
  toCheck: (n) =>
    n > 1 ? 'things to check, imported with a remark' : 'thing to check, imported with a remark',
  refused: (n) => (n > 1 ? 'rows left out' : 'row left out'),
  empty: (n) => (n > 1 ? 'empty rows' : 'empty row'),
  gather: 'Join what is the same thing written differently',
  gatherHint: (rows, lots, isOneLot) =>
    `${rows} rows would become ${lots} ${isOneLot ? 'lot' : 'lots'}, with their number as the quantity.`,
  lines: 'What will be done, row by row',
  emptyRow: '(nothing)',
  noQuantity: 'not counted',
  quantity: 'Quantity:',
  states: {
    ready: 'ready',
    gathered: 'joined in one lot',
    'to-check': 'to check',
    refused: 'left out'
  },
  seeAll: (lines) => `See all ${lines} rows`,
  seeLess: 'See only the first ones',
  shown: (from, to, all) => `${from} to ${to} of ${all}`,
  before: 'Previous',
  after: 'Next',
  planned: (items, refused) => `Things to import: ${items}. Rows left out: ${refused}.`,

  submit: (n, shown) => (n > 1 ? `Import ${shown} things` : `Import ${shown} thing`),
  needsName: 'First say which column holds the names of the things.',
  nothing: 'No row of this file can become a thing.',

  running: (file) => `Importing “${file}”`,
  runningNote: 'You can leave this page, the import goes on.',
  toast: (n, shown) => (n > 1 ? `${shown} things imported` : `${shown} thing imported`),
  done: (n, shown) =>
    n > 1
      ? `Well done, ${shown} things are in the inventory`
      : `Well done, ${shown} thing is in the inventory`,
  doneText: 'You can go back on it for 30 days.',
  stopped: (n, shown) =>
    n === 0
      ? 'The import is stopped'
      : n > 1
        ? `The import is stopped, ${shown} things were already added`
        : 'The import is stopped, one thing was already added',
  stoppedText: 'Keep them, or undo the import to take them out.',
  stoppedNothing: 'Nothing was added.',
  failed: 'The import could not go to its end',
  failedText:
    'What was already added is kept and shown below. Free some space on the device, then try again.',
  seeInventory: 'See the inventory',
  undo: 'Undo the import',
  undoing: 'Taking out…',
  undone: (n, shown) =>
    n > 1
      ? `Import undone, ${shown} things taken out`
      : n === 1
        ? 'Import undone, 1 thing taken out'
        : 'Import undone',
  undoneText: 'They stay in the bin for 30 days.',
  kept: (n, shown) =>
    n > 1
      ? `${shown} things are kept, because somebody edited them since:`
      : 'One thing is kept, because somebody edited it since:',
  andMore: (shown) => `and ${shown} others`,
  undoFailed: 'The import could not be undone. Nothing was taken out, try again.',

  past: 'Imports of the last 30 days',
  pastFacts: (when, n, shown) => `${when}, ${shown} ${n > 1 ? 'things' : 'thing'} still there`,
  pastUndone: (when) => `${when}, undone`,

  problem: (problem, number, size) => {
    switch (problem.kind) {
      case 'empty':
        return 'This file is empty: there is no row to import.';
      case 'too-large':
        return `This file is ${size(problem.bytes)}, and Grange reads ${size(problem.limit)} at most. Split it into several files, then import them one after the other.`;
      case 'too-many-rows':
        return `This file has more than ${number(problem.limit)} rows. Split it into several files, then import them one after the other.`;
      case 'too-many-columns':
        return `This file has ${number(problem.columns)} columns, and Grange reads ${number(problem.limit)} at most. Remove those that you do not need, then try again.`;
      case 'cell-too-long':
        return `Row ${number(problem.row)} holds a cell of more than ${number(problem.limit)} characters. Shorten it, then try again.`;
      case 'not-a-table':
        return `${notTextEn(problem.looksLike)} Nothing was added.`;
      case 'unreadable':
        return 'This file could not be read. If it is on a disk or in a cloud, copy it to this device, then try again.';
      case 'cancelled':
        return 'Reading stopped. Nothing was added.';
    }
  },

  rows: (runs) => {
    const { shown, others, isOne } = firstRuns(runs);
    const parts = shown.map(([from, to]) =>
      from === to ? `${from}` : to === from + 1 ? `${from} and ${to}` : `${from} to ${to}`
    );
    if (others > 0) parts.push(others > 1 ? `${others} others` : 'one other');
    const last = parts.pop();
    return `${isOne ? 'Row' : 'Rows'} ${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last}`;
  },

  refusal: (rows, _isOne, refusal) => {
    switch (refusal.kind) {
      case 'empty':
        return `${rows}: empty.`;
      case 'no-name':
        return `${rows}: no name. It will not be imported.`;
      case 'above-header':
        return `${rows}: above the names of the columns.`;
      case 'repeated-header':
        return `${rows}: the names of the columns again.`;
      case 'total':
        return `${rows}: a total, not a thing.`;
      case 'too-much-text':
        return `${rows}: too much text for one sheet. Shorten it in the file.`;
    }
  },

  change: (rows, change, words) => {
    switch (change.kind) {
      case 'placeholder':
        return `${rows}: “${quote(change.given)}” read as empty (${change.column}).`;
      case 'quantity-in-words':
        return `${rows}: “${quote(change.given)}” is not a number. Kept as a remark, quantity to be counted.`;
      case 'quantity-negative':
        return `${rows}: “${quote(change.given)}” is below zero. Kept as a remark, quantity to be counted.`;
      case 'quantity-decimal':
        return `${rows}: “${quote(change.given)}” is not a whole number. Kept as a remark, quantity to be counted.`;
      case 'quantity-too-large':
        return `${rows}: “${quote(change.given)}” is too large. Kept as a remark, quantity to be counted.`;
      case 'quantity-with-unit':
        return `${rows}: “${quote(change.given)}” read as ${change.quantity}, and kept as a remark.`;
      case 'value-not-understood':
        return `${rows}: “${quote(change.given)}” is not an amount. Kept as a remark.`;
      case 'value-too-large':
        return `${rows}: “${quote(change.given)}” is too large an amount. Kept as a remark.`;
      case 'condition-read-as':
        return `${rows}: “${quote(change.given)}” read as “${change.condition === null ? '' : words.conditions(change.condition)}”.`;
      case 'condition-not-understood':
        return `${rows}: “${quote(change.given)}” is not a known condition. Kept as a remark.`;
      case 'structure-unknown':
        return `${rows}: “${quote(change.given)}” is no organisation of the collective. Kept as a remark, owner to be chosen.`;
      case 'text-cut':
        return `${rows}: more than ${change.limit} characters (${change.column}). The rest is kept in the sheet.`;
      case 'spellings':
        return `${change.spellings.length} spellings joined${spelledEn[change.field]}: ${spellings(change.spellings)}.`;
    }
  }
};

const spelledEn: Record<TextField, string> = {
  name: '',
  category: ' for the category',
  place: ' for the place',
  description: ' for the description',
  remark: ' for the remark'
};

function notTextEn(kind: NotText): string {
  const save = 'save it as CSV (File, Save as), then choose that new file.';
  switch (kind) {
    case 'excel':
    case 'old-excel':
      return `This is an Excel workbook: open it and ${save}`;
    case 'open-document':
      return `This is a LibreOffice workbook: open it and ${save}`;
    case 'numbers':
      return 'This is a Numbers workbook: open it and export it as CSV (File, Export to), then choose that new file.';
    case 'zip':
      return 'This is a compressed folder: open it and choose the CSV file inside.';
    case 'pdf':
      return `This is a PDF, in which rows and columns are lost. Find the spreadsheet it comes from and ${save}`;
    case 'picture':
      return 'This is a picture. Choose the spreadsheet instead, saved as CSV.';
    case 'unknown':
      return `This file is no readable table. Open it in a spreadsheet program and ${save}`;
  }
}

/** Bringing a spreadsheet into the inventory, and taking it back. */
export const imports = catalogue({ fr, en });
