import type { MoveReason } from '../domain/custody/acts';
import { catalogue } from './catalogue';
import { ofStructureFr } from './french';
import { listEn, listFr } from './lists';

/** How many of a thing there are: counting them, and what came in or left for good. */
export const stock = catalogue({
  fr: {
    count: {
      open: 'Compter',
      detail: 'Combien il y en a vraiment, à leur place.',
      found: 'Combien à leur place',
      hintAllHere: 'Laissez vide si personne ne peut le dire.',
      hintOut: (n: number, out: string) =>
        `${out} de plus ${n > 1 ? 'sont sortis et s’ajouteront' : 'est sorti et s’ajoutera'}. Laissez vide si personne ne peut le dire.`,
      save: 'Signer ce compte',
      saved: (name: string) => `Compte noté : ${name}.`
    },
    move: {
      open: 'Entrée ou sortie définitive',
      use: 'Prendre dans le stock',
      detail: 'Acheté, reçu, cassé, vendu… Ce qui doit revenir se marque comme sorti, plus haut.',
      reason: 'Ce qui s’est passé',
      quantity: 'Combien',
      hintLeaves: (here: string) => `${here} à leur place`,
      save: 'Signer ce mouvement',
      saved: (name: string) => `Mouvement noté : ${name}.`
    },
    remark: 'Remarque',
    reason: (reason: MoveReason) =>
      ({
        bought: 'Acheté',
        received: 'Reçu en don',
        made: 'Fabriqué',
        found: 'Retrouvé',
        'used-up': 'Consommé',
        broken: 'Cassé, jeté',
        lost: 'Perdu',
        stolen: 'Volé',
        sold: 'Vendu',
        'given-away': 'Donné'
      })[reason],
    way: (isEntry: boolean, reason: string) => `${isEntry ? 'Entrée' : 'Sortie'} : ${reason.toLowerCase()}`,
    moved: (isEntry: boolean, count: string, reason: string) =>
      `${isEntry ? 'Entrée' : 'Sortie définitive'} (${count}) : ${reason.toLowerCase()}`,
    counted: (count: string | null) =>
      count === null ? 'Compte abandonné : personne ne sait' : `Compté : ${count}`,
    missing: {
      title: 'À recompter',
      text: (n: number, count: string) =>
        `${count} de plus ${n > 1 ? 'sont notés sortis' : 'est noté sorti'} pour de bon qu’il n’y en avait. Cela arrive quand deux appareils notent la même sortie chacun de leur côté. Comptez ce qui est là : ce compte fera foi.`
    },
    barred: (owners: readonly string[]) =>
      owners.length === 0
        ? 'Seule la structure à qui il appartient compte ce qu’il y en a.'
        : `Seules les personnes ${listFr(owners.map(ofStructureFr))}, à qui il appartient, comptent ce qu’il y en a.`,
    barredReader: 'Cet appareil peut lire, mais pas compter.'
  },
  en: {
    count: {
      open: 'Count',
      detail: 'How many there really are, in place.',
      found: 'How many in place',
      hintAllHere: 'Leave blank if nobody can tell.',
      hintOut: (n: number, out: string) =>
        `${out} more ${n > 1 ? 'are out and will be' : 'is out and will be'} added. Leave blank if nobody can tell.`,
      save: 'Sign this count',
      saved: (name: string) => `Count recorded: ${name}.`
    },
    move: {
      open: 'In or out for good',
      use: 'Take from the stock',
      detail: 'Bought, received, broken, sold… A loan is recorded further up.',
      reason: 'What happened',
      quantity: 'How many',
      hintLeaves: (here: string) => `${here} in place`,
      save: 'Sign this movement',
      saved: (name: string) => `Movement recorded: ${name}.`
    },
    remark: 'Remark',
    reason: (reason: MoveReason) =>
      ({
        bought: 'Bought',
        received: 'Received as a gift',
        made: 'Made',
        found: 'Found again',
        'used-up': 'Used up',
        broken: 'Broken, thrown away',
        lost: 'Lost',
        stolen: 'Stolen',
        sold: 'Sold',
        'given-away': 'Given away'
      })[reason],
    way: (isEntry: boolean, reason: string) => `${isEntry ? 'In' : 'Out'}: ${reason.toLowerCase()}`,
    moved: (isEntry: boolean, count: string, reason: string) =>
      `${isEntry ? 'In' : 'Out'} for good (${count}): ${reason.toLowerCase()}`,
    counted: (count: string | null) =>
      count === null ? 'Count given up: nobody can tell' : `Counted: ${count}`,
    missing: {
      title: 'To be counted again',
      text: (n: number, count: string) =>
        `${count} more ${n > 1 ? 'are' : 'is'} recorded as gone for good than there were. This happens when two devices each record the same loss without knowing of the other. Count what is there: that count will hold.`
    },
    barred: (owners: readonly string[]) =>
      owners.length === 0
        ? 'Only the organisation it belongs to counts how many there are.'
        : `Only people from ${listEn(owners)}, who owns it, count how many there are.`,
    barredReader: 'This device can only read: it cannot count.'
  }
});
