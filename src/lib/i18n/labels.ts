import { perSheet, type LabelFormat } from '../domain/label-sheets';
import { catalogue } from './catalogue';

const sizeOf = ({ width, height }: LabelFormat, language: string): string =>
  [width, height].map((length) => length.toLocaleString(language)).join(' × ');

/** Labels with a code: printing them, and reading them. */
export const labels = catalogue({
  fr: {
    title: 'Étiquettes',
    lead: 'Chaque étiquette porte un QR code : le téléphone qui le lit ouvre la fiche de l’objet, même sans réseau. Le code ne dit rien d’autre.',
    which: 'Objets',
    filtered: (n: number, shown: string) =>
      n > 1 ? `Les ${shown} objets que montre le filtre` : `Ce que montre le filtre (${shown})`,
    all: (shown: string) => `Tout l’inventaire (${shown})`,
    format: 'Planche',
    formatOf: (format: LabelFormat) =>
      `${sizeOf(format, 'fr')} mm, ${perSheet(format)} par feuille, ${format.gap > 0 ? 'espacées' : 'jointives'}`,
    first: 'Première étiquette libre',
    firstHint: 'Sur une planche déjà entamée, comptez de gauche à droite, ligne après ligne.',
    firstOf: (n: number) => (n === 1 ? '1, planche neuve' : String(n)),
    copies: 'Combien par objet',
    one: 'Une étiquette par objet',
    each: 'Autant que la quantité',
    made: (labels: number, shown: string, sheets: number) =>
      `${shown} ${labels > 1 ? 'étiquettes' : 'étiquette'} sur ${sheets} ${sheets > 1 ? 'feuilles' : 'feuille'}`,
    tooMany: (total: string, limit: number) =>
      `${total} étiquettes sont demandées. Seules les ${limit} premières s’impriment en une fois : filtrez l’inventaire, par lieu ou par structure, pour les autres.`,
    none: 'Aucune étiquette à imprimer.',
    print: 'Imprimer les étiquettes',
    notYet: 'Les codes sont en train d’être dessinés.',
    hint: 'Dans la fenêtre d’impression, choisissez le papier A4, l’échelle 100 % et aucune marge. Essayez d’abord sur du papier ordinaire, posé sur la planche.',
    drawing: 'Dessin des codes',
    notDrawn: 'Les codes n’ont pas pu être dessinés. Rouvrez cet écran pour réessayer.',
    sheet: (n: number, all: number) => `Feuille ${n} sur ${all}`,
    code: (name: string) => `QR code de l’étiquette, ${name}`,
    noAddress: {
      title: 'Ces étiquettes ne s’ouvrent que depuis Grange',
      text: 'Le bouton Scanner de l’inventaire les lira. Pour que l’appareil photo d’un téléphone les ouvre aussi, indiquez dans les réglages l’adresse https de Grange avant d’imprimer.',
      settings: 'Ouvrir les réglages'
    },
    empty: 'Il n’y a encore aucun objet à étiqueter.',
    scan: {
      aim: 'Placez l’étiquette de l’objet dans le cadre.',
      other: 'Ce code n’est pas une étiquette de Grange. Essayez-en un autre.',
      instead: 'cherchez l’objet par son nom'
    },
    unknown: {
      title: 'Objet inconnu ici',
      text: 'Cette étiquette est celle d’un objet que cet appareil ne connaît pas.',
      reasons: [
        'L’objet vient peut-être d’être ajouté, et n’est pas encore arrivé ici : ouvrez l’inventaire avec du réseau, puis cherchez encore.',
        'Il est peut-être à un collectif dont cet appareil ne fait pas partie : demandez une invitation.'
      ],
      inventory: 'Ouvrir l’inventaire',
      join: 'Rejoindre un collectif',
      again: 'Chercher encore',
      still: 'Toujours rien : cet objet n’est pas sur cet appareil.',
      home: 'Page d’accueil'
    }
  },
  en: {
    title: 'Labels',
    lead: 'Each label carries a QR code: the phone that reads it opens the sheet of the thing, even without a network. The code says nothing else.',
    which: 'Things',
    filtered: (n: number, shown: string) =>
      n === 1 ? `What the filter shows (${shown})` : `The ${shown} things that the filter shows`,
    all: (shown: string) => `The whole inventory (${shown})`,
    format: 'Label sheet',
    formatOf: (format: LabelFormat) =>
      `${sizeOf(format, 'en')} mm, ${perSheet(format)} a sheet, ${format.gap > 0 ? 'spaced' : 'touching'}`,
    first: 'First free label',
    firstHint: 'On a sheet already begun, count from left to right, line after line.',
    firstOf: (n: number) => (n === 1 ? '1, a new sheet' : String(n)),
    copies: 'How many for each thing',
    one: 'One label for each thing',
    each: 'As many as the quantity',
    made: (labels: number, shown: string, sheets: number) =>
      `${shown} ${labels === 1 ? 'label' : 'labels'} on ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}`,
    tooMany: (total: string, limit: number) =>
      `${total} labels are asked for. Only the first ${limit} are printed at once: filter the inventory, by place or organisation, for the others.`,
    none: 'No label to print.',
    print: 'Print the labels',
    notYet: 'The codes are being drawn.',
    hint: 'In the print window, choose A4 paper, a scale of 100% and no margins. Try on plain paper first, laid over the label sheet.',
    drawing: 'Drawing the codes',
    notDrawn: 'The codes could not be drawn. Open this screen again to retry.',
    sheet: (n: number, all: number) => `Sheet ${n} of ${all}`,
    code: (name: string) => `QR code of the label, ${name}`,
    noAddress: {
      title: 'These labels only open from within Grange',
      text: 'The Scan button of the inventory will read them. For a phone’s own camera to open them too, set the https address of Grange in the settings before printing.',
      settings: 'Open the settings'
    },
    empty: 'There is nothing to label yet.',
    scan: {
      aim: 'Hold the label of the thing inside the frame.',
      other: 'This code is not a label of Grange. Try another.',
      instead: 'search for the thing by its name'
    },
    unknown: {
      title: 'Thing unknown here',
      text: 'This label belongs to a thing that this device does not know.',
      reasons: [
        'The thing may have just been added, and not have arrived here yet: open the inventory with a network, then look again.',
        'It may belong to a collective that this device is not part of: ask for an invitation.'
      ],
      inventory: 'Open the inventory',
      join: 'Join a collective',
      again: 'Look again',
      still: 'Still nothing: this thing is not on this device.',
      home: 'Home page'
    }
  }
});
