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
      case 'too-large-unpacked':
        return `Déplié, ce classeur pèse ${size(problem.bytes)}, et Grange en lit ${size(problem.limit)} au plus. Partagez-le en plusieurs fichiers, puis importez-les l’un après l’autre.`;
      case 'too-many-rows':
        return `Ce fichier a plus de ${number(problem.limit)} lignes. Partagez-le en plusieurs fichiers, puis importez-les l’un après l’autre.`;
      case 'too-many-columns':
        return `Ce fichier a ${number(problem.columns)} colonnes, et Grange en lit ${number(problem.limit)} au plus. Retirez celles qui ne servent pas, puis réessayez.`;
      case 'cell-too-long':
        return `La ligne ${number(problem.row)} contient une cellule de plus de ${number(problem.limit)} caractères. Raccourcissez-la, puis réessayez.`;
      case 'not-a-table':
        return `${notTextFr(problem.looksLike)} Rien n’a été ajouté.`;
      case 'locked':
        return 'Ce classeur est protégé par un mot de passe. Ouvrez-le dans votre tableur, enregistrez-le sans mot de passe (Fichier, Enregistrer sous), puis choisissez ce nouveau fichier. Rien n’a été ajouté.';
      case 'damaged':
        return 'Ce classeur est abîmé ou incomplet. Copiez-le encore depuis l’endroit d’où il vient, ou enregistrez-le en CSV, puis réessayez. Rien n’a été ajouté.';
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
        return `${rows} : « ${quote(change.given)} » n’est pas une structure du collectif. Gardé en remarque, structure à choisir.`;
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
  model: ' pour la marque et le modèle',
  number: ' pour le numéro',
  place: ' pour le lieu',
  room: ' pour la pièce',
  shelf: ' pour l’étagère',
  description: ' pour la description',
  accessories: ' pour les accessoires',
  remark: ' pour la remarque'
};

const spellings = (all: readonly string[]): string =>
  all.slice(0, 4).map(quote).join(', ') + (all.length > 4 ? '…' : '');

function notTextFr(kind: NotText): string {
  const save =
    'enregistrez-le en .xlsx, en .ods ou en CSV (Fichier, Enregistrer sous), puis choisissez ce nouveau fichier.';
  switch (kind) {
    case 'old-excel':
      return `C’est un classeur Excel d’une sorte que Grange ne lit pas : ouvrez-le et ${save}`;
    case 'numbers':
      return 'C’est un classeur Numbers : ouvrez-le et exportez-le en Excel ou en CSV (Fichier, Exporter vers), puis choisissez ce nouveau fichier.';
    case 'zip':
      return 'C’est un dossier compressé : ouvrez-le et choisissez le tableur qui est dedans.';
    case 'pdf':
      return `C’est un PDF, où les lignes et les colonnes sont perdues. Retrouvez le tableur dont il vient et ${save}`;
    case 'picture':
      return 'C’est une image. Choisissez plutôt le tableur.';
    case 'unknown':
      return `Ce fichier n’est pas un tableau lisible. Ouvrez-le dans un tableur et ${save}`;
  }
}

const en: typeof fr = {
  problem: (problem, number, size) => {
    switch (problem.kind) {
      case 'empty':
        return 'This file is empty: there is no row to import.';
      case 'too-large':
        return `This file is ${size(problem.bytes)}, and Grange reads ${size(problem.limit)} at most. Split it into several files, then import them one after the other.`;
      case 'too-large-unpacked':
        return `Unpacked, this workbook is ${size(problem.bytes)}, and Grange reads ${size(problem.limit)} at most. Split it into several files, then import them one after the other.`;
      case 'too-many-rows':
        return `This file has more than ${number(problem.limit)} rows. Split it into several files, then import them one after the other.`;
      case 'too-many-columns':
        return `This file has ${number(problem.columns)} columns, and Grange reads ${number(problem.limit)} at most. Remove those you do not need, then try again.`;
      case 'cell-too-long':
        return `Row ${number(problem.row)} has a cell of more than ${number(problem.limit)} characters. Shorten it, then try again.`;
      case 'not-a-table':
        return `${notTextEn(problem.looksLike)} Nothing was added.`;
      case 'locked':
        return 'This workbook is protected by a password. Open it in your spreadsheet program, save it without a password (File, Save as), then choose that new file. Nothing was added.';
      case 'damaged':
        return 'This workbook is damaged or incomplete. Copy it again from where it comes from, or save it as CSV, then try again. Nothing was added.';
      case 'unreadable':
        return 'This file could not be read. If it is on a disk or in the cloud, copy it to this device, then try again.';
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
        return `${rows}: above the column names.`;
      case 'repeated-header':
        return `${rows}: the column names again.`;
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
        return `${rows}: “${quote(change.given)}” is not one of the collective’s organisations. Kept as a remark, owner to be chosen.`;
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
  model: ' for the model',
  number: ' for the number',
  place: ' for the place',
  room: ' for the room',
  shelf: ' for the shelf',
  description: ' for the description',
  accessories: ' for the accessories',
  remark: ' for the remark'
};

function notTextEn(kind: NotText): string {
  const save = 'save it as .xlsx, .ods or CSV (File, Save as), then choose that new file.';
  switch (kind) {
    case 'old-excel':
      return `This is an Excel workbook of a kind that Grange does not read: open it and ${save}`;
    case 'numbers':
      return 'This is a Numbers workbook: open it and export it to Excel or CSV (File, Export to), then choose that new file.';
    case 'zip':
      return 'This is a compressed folder: open it and choose the spreadsheet inside.';
    case 'pdf':
      return `This is a PDF, in which rows and columns are lost. Find the spreadsheet it comes from and ${save}`;
    case 'picture':
      return 'This is a picture. Choose the spreadsheet instead.';
    case 'unknown':
      return `This file is not a table that can be read. Open it in a spreadsheet program and ${save}`;
  }
}

/** Why a file cannot be read, why a row stays out, and what was read otherwise than it is written. */
export const importReasons = catalogue({ fr, en });
