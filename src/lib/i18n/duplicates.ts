import type { MergingRefusal } from '../domain/merging';
import type { CustodyRefusal } from '../domain/custody/refusals';
import { catalogue } from './catalogue';

/** What stands in the way of a merge, besides who may count. */
type InTheWay = Exclude<MergingRefusal, CustodyRefusal>['kind'];

/** Sheets that look like the same thing, and making one of them. */
export const duplicates = catalogue({
  fr: {
    title: 'Fiches en double',
    lead: 'Ces fiches ont le même nom et la même structure. Dites si c’est la même chose : rien n’est perdu, et tout se défait.',
    some: (n: number, shown: string) => `${shown} ${n > 1 ? 'fiches semblent' : 'fiche semble'} en double`,
    none: 'Aucune fiche ne semble en double',
    noneText:
      'Deux fiches de même nom, à la même structure, seront proposées ici. D’autres se regroupent depuis la page d’un objet.',
    sheets: (n: number, shown: string) => `${shown} ${n > 1 ? 'fiches' : 'fiche'}`,
    same: 'C’est la même chose : regrouper',
    sameOf: (name: string) => `C’est la même chose : regrouper ${name}`,
    different: 'Ce sont des choses différentes',
    differentOf: (name: string) => `Ce sont des choses différentes : ${name}`,
    tooFew: 'Cochez au moins deux fiches à regrouper.',
    nth: (place: string) => `Fiche ${place}`,
    take: (place: string) => `Fiche ${place} : à regrouper`,
    open: 'Voir la fiche',
    openOf: (place: string) => `Voir la fiche ${place}`,
    added: (when: string) => `ajoutée ${when}`,
    alike: 'Ces fiches disent la même chose.',
    unsaid: 'non précisé',
    others: (n: number, shown: string) => (n > 1 ? `Voir les ${shown} autres fiches` : 'Voir l’autre fiche'),
    more: (n: number, shown: string) => (n > 1 ? `Montrer les ${shown} suivantes` : 'Montrer la dernière'),
    apart: (name: string) => `« ${name} » : ces fiches restent séparées`,
    merge: {
      title: 'Regrouper les fiches',
      lead: (n: number, shown: string) =>
        n > 1
          ? `Une fiche est gardée. Les ${shown} autres vont dans la corbeille avec leur histoire, et leurs étiquettes mèneront à la fiche gardée.`
          : 'Une fiche est gardée. L’autre va dans la corbeille avec son histoire, et son étiquette mènera à la fiche gardée.',
      quantity: 'Combien y en a-t-il en tout ?',
      noted: (shown: string) => `Les fiches notent : ${shown}.`,
      notedNothing: 'Aucune fiche ne le dit. Laissez vide pour compter plus tard.',
      none: 'à compter',
      sum: (shown: string) => `Additionner (${shown})`,
      save: 'Regrouper',
      done: (n: number, shown: string, name: string) => `${shown} fiches regroupées : « ${name} »`,
      undo: 'Annuler',
      failed: 'Le regroupement n’a pas pu être enregistré. Réessayez.',
      see: 'Ouvrir cette fiche',
      close: 'Fermer'
    },
    other: {
      open: 'Regrouper avec une autre fiche…',
      detail: 'Si le même objet a deux fiches.',
      title: 'Regrouper avec une autre fiche',
      pick: 'L’autre fiche',
      itself: 'C’est l’étiquette de cette fiche. Choisissez l’autre.',
      unknown: 'Cette étiquette n’est pas celle d’un objet de cet inventaire.'
    },
    joined: {
      title: 'Cette fiche a été regroupée avec une autre',
      text: (name: string) =>
        `C’est la même chose que « ${name} ». Ce qui lui est arrivé avant reste ici ; le reste se note sur l’autre fiche.`,
      see: (name: string) => `Ouvrir « ${name} »`,
      apart:
        'Si ce n’est pas la même chose, rétablissez cette fiche, puis recomptez l’autre et voyez à laquelle vont les photos.',
      list: 'Fiches regroupées avec celle-ci',
      at: 'Regroupé avec une autre fiche',
      inBin: (when: string) => `regroupé avec une autre fiche ${when}`,
      history: 'regroupement'
    },
    refusal: (kind: InTheWay, name: string) =>
      ({
        gone: `« ${name} » n’est plus dans l’inventaire : quelqu’un l’a supprimée ou regroupée entre-temps.`,
        out: `« ${name} » est sorti sur la fiche qui disparaîtrait. Notez d’abord son retour, puis regroupez.`,
        incident: `Un incident de « ${name} » attend sur la fiche qui disparaîtrait. Réglez-le d’abord, puis regroupez.`,
        stocktake: `« ${name} » a été compté sur la fiche qui disparaîtrait, dans un pointage encore ouvert. Terminez d’abord ce pointage, puis regroupez.`,
        agreement: `Une convention qui attend une signature nomme la fiche de « ${name} » qui disparaîtrait. Signez-la, refusez-la ou changez-la d’abord, puis regroupez.`,
        booking: `La fiche de « ${name} » qui disparaîtrait est réservée ou demandée. Répondez aux demandes, ou faites déplacer la réservation, puis regroupez.`,
        shared: `« ${name} » est à plusieurs structures, ou cela est proposé, sur la fiche qui disparaîtrait : ces parts se perdraient.`
      })[kind]
  },
  en: {
    title: 'Duplicate sheets',
    lead: 'These sheets have the same name and the same organisation. Say whether they are the same thing: nothing is lost, and everything can be undone.',
    some: (n: number, shown: string) =>
      `${shown} ${n === 1 ? 'sheet seems' : 'sheets seem'} to be duplicates`,
    none: 'No sheets seem to be duplicates',
    noneText:
      'Two sheets with the same name, from the same organisation, will be proposed here. Others can be merged from the page of a thing.',
    sheets: (n: number, shown: string) => `${shown} ${n === 1 ? 'sheet' : 'sheets'}`,
    same: 'It is the same thing: merge',
    sameOf: (name: string) => `It is the same thing: merge ${name}`,
    different: 'They are different things',
    differentOf: (name: string) => `They are different things: ${name}`,
    tooFew: 'Tick at least two sheets to merge.',
    nth: (place: string) => `Sheet ${place}`,
    take: (place: string) => `Sheet ${place}: to be merged`,
    open: 'See the sheet',
    openOf: (place: string) => `See sheet ${place}`,
    added: (when: string) => `added ${when}`,
    alike: 'These sheets say the same.',
    unsaid: 'not specified',
    others: (n: number, shown: string) => (n === 1 ? 'See the other sheet' : `See the ${shown} other sheets`),
    more: (n: number, shown: string) => (n === 1 ? 'Show the last one' : `Show the next ${shown}`),
    apart: (name: string) => `“${name}”: these sheets stay apart`,
    merge: {
      title: 'Merge the sheets',
      lead: (n: number, shown: string) =>
        n === 1
          ? 'One sheet is kept. The other goes to the bin with its history, and its label will lead to the kept one.'
          : `One sheet is kept. The ${shown} others go to the bin with their history, and their labels will lead to the kept one.`,
      quantity: 'How many are there in all?',
      noted: (shown: string) => `The sheets say: ${shown}.`,
      notedNothing: 'No sheet says so. Leave blank to count later.',
      none: 'to be counted',
      sum: (shown: string) => `Add up (${shown})`,
      save: 'Merge',
      done: (_n: number, shown: string, name: string) => `${shown} sheets merged: “${name}”`,
      undo: 'Undo',
      failed: 'The merge could not be saved. Try again.',
      see: 'Open that sheet',
      close: 'Close'
    },
    other: {
      open: 'Merge with another sheet…',
      detail: 'If the same thing has two sheets.',
      title: 'Merge with another sheet',
      pick: 'The other sheet',
      itself: 'That is the label of this sheet. Choose the other one.',
      unknown: 'That label is not one of a thing in this inventory.'
    },
    joined: {
      title: 'This sheet was merged with another',
      text: (name: string) =>
        `It is the same thing as “${name}”. What happened to it before stays here; the rest is noted on the other sheet.`,
      see: (name: string) => `Open “${name}”`,
      apart:
        'If it is not the same thing, restore this sheet, then count the other again and see to which one the photos belong.',
      list: 'Sheets merged with this one',
      at: 'Merged with another sheet',
      inBin: (when: string) => `merged with another sheet ${when}`,
      history: 'merged'
    },
    refusal: (kind: InTheWay, name: string) =>
      ({
        gone: `“${name}” is no longer in the inventory: someone deleted or merged it in the meantime.`,
        out: `“${name}” is out on the sheet that would be hidden. Note its return first, then merge.`,
        incident: `An incident of “${name}” is waiting on the sheet that would be hidden. Settle it first, then merge.`,
        stocktake: `“${name}” was counted on the sheet that would be hidden, in a stocktake that is still open. Close that stocktake first, then merge.`,
        agreement: `An agreement that awaits a signature names the sheet of “${name}” that would be hidden. Sign it, decline it or change it first, then merge.`,
        booking: `The sheet of “${name}” that would be hidden is booked or asked for. Answer the requests, or have the booking moved, then merge.`,
        shared: `“${name}” belongs to several organisations, or that is proposed, on the sheet that would be hidden: these parts would be lost.`
      })[kind]
  }
});
