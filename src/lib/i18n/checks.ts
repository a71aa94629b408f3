import type { Condition, ItemNeed } from '../domain/item';
import { catalogue } from './catalogue';
import { inventory } from './inventory';

/** How a thing is: what is ticked at a departure and at a return, what is noted between two, and another day to bring it back. */
export const checks = catalogue({
  fr: {
    condition: 'État au départ',
    accessories: 'Ce qui va avec',
    hintAccessories: 'Décochez ce qui n’y est pas.',
    wasMissing: (name: string) => `${name} (manquait au départ)`,
    asks: 'À demander avant de remettre l’objet',
    seen: (need: ItemNeed) =>
      ({
        needsInsurance: 'attestation d’assurance vue',
        needsLicence: 'permis ou habilitation vu',
        needsTraining: 'prise en main faite'
      })[need],
    meter: (unit: string) => `Compteur (${unit})`,
    departure: 'Au départ',
    back: 'Au retour',
    complete: 'rien ne manque',
    lacks: 'Manque',
    missing: (names: string) => `manque : ${names}`,
    missingNotArrived: 'ce qui manque n’est pas encore arrivé sur cet appareil',
    missingErased: 'ce qui manque a été effacé',
    shows: (shown: string, unit: string) => `compteur à ${shown}${unit === '' ? '' : ` ${unit}`}`,
    is: (condition: Condition) => inventory.fr.condition(condition),
    note: {
      open: 'Noter l’état',
      detail: 'État, accessoires, compteur : la fiche et son histoire le diront.',
      title: 'L’état aujourd’hui',
      condition: 'État',
      remark: 'Remarque',
      save: 'Signer cet état',
      saved: (name: string) => `État noté : ${name}.`
    },
    happened: 'État noté',
    refused: 'C’est noté, mais pas l’état de l’objet. Notez-le depuis la fiche.',
    extend: {
      open: 'Prolonger',
      title: 'Donner une autre date',
      until: 'Retour prévu',
      hint: 'Laissez vide si personne ne sait.',
      remark: 'Remarque',
      save: 'Signer cette date',
      saved: (name: string) => `Nouvelle date notée : ${name}.`
    },
    extended: (day: string | null) =>
      day === null ? 'Prolongé, sans date de retour' : `Prolongé, à rendre ${day}`,
    ask: {
      open: 'Demander une autre date',
      title: 'Demander à le garder plus longtemps',
      until: 'Jusqu’au',
      remark: 'Pourquoi',
      hint: 'La structure qui prête répond. Jusque-là, la date convenue reste.',
      save: 'Signer cette demande',
      saved: (name: string) => `Demande notée : ${name}. Elle part vers la structure qui prête.`,
      asked: (who: string, day: string) => `${who} demande à le garder jusqu’au ${day}.`,
      mine: (day: string) => `Vous avez demandé à le garder jusqu’au ${day} : pas encore de réponse.`,
      happened: (day: string) => `Demandé à garder jusqu’au ${day}`
    },
    decline: {
      open: 'Ne pas prolonger',
      title: 'Dire que la date reste',
      remark: 'Pourquoi',
      save: 'Signer cette réponse',
      saved: (name: string) => `Réponse notée : ${name}. La date reste.`,
      was: (day: string) => `La demande de le garder jusqu’au ${day} n’est pas accordée.`,
      happened: 'Autre date non accordée'
    },
    home: {
      title: (n: number, count: string) =>
        n > 1 ? `${count} demandes de garder plus longtemps` : 'Une demande de garder plus longtemps',
      detail: (who: string, day: string) => `${who}, jusqu’au ${day}`
    }
  },
  en: {
    condition: 'Condition when leaving',
    accessories: 'What goes with it',
    hintAccessories: 'Untick what is not there.',
    wasMissing: (name: string) => `${name} (was missing when it left)`,
    asks: 'To ask for before handing it over',
    seen: (need: ItemNeed) =>
      ({
        needsInsurance: 'insurance certificate seen',
        needsLicence: 'licence or permit seen',
        needsTraining: 'introduction given'
      })[need],
    meter: (unit: string) => `Meter (${unit})`,
    departure: 'When it left',
    back: 'When it came back',
    complete: 'nothing missing',
    lacks: 'Missing',
    missing: (names: string) => `missing: ${names}`,
    missingNotArrived: 'what is missing has not reached this device yet',
    missingErased: 'what is missing was erased',
    shows: (shown: string, unit: string) => `meter at ${shown}${unit === '' ? '' : ` ${unit}`}`,
    is: (condition: Condition) => inventory.en.condition(condition),
    note: {
      open: 'Record its condition',
      detail: 'Condition, accessories, meter: the sheet and its history will say so.',
      title: 'Its condition today',
      condition: 'Condition',
      remark: 'Remark',
      save: 'Sign this condition',
      saved: (name: string) => `Condition recorded: ${name}.`
    },
    happened: 'Condition recorded',
    refused: 'It is recorded, but not the condition of the thing. Record it from the sheet.',
    extend: {
      open: 'Extend',
      title: 'Give another date',
      until: 'Due back',
      hint: 'Leave blank if nobody knows.',
      remark: 'Remark',
      save: 'Sign this date',
      saved: (name: string) => `New date recorded: ${name}.`
    },
    extended: (day: string | null) =>
      day === null ? 'Extended, with no due date' : `Extended, due back ${day}`,
    ask: {
      open: 'Ask for another date',
      title: 'Ask to keep it longer',
      until: 'Until',
      remark: 'Why',
      hint: 'The organisation that lends it answers. Until then the agreed date stands.',
      save: 'Sign this request',
      saved: (name: string) =>
        `Request recorded: ${name}. It is on its way to the organisation that lends it.`,
      asked: (who: string, day: string) => `${who} asks to keep it until ${day}.`,
      mine: (day: string) => `You asked to keep it until ${day}: no answer yet.`,
      happened: (day: string) => `Asked to keep until ${day}`
    },
    decline: {
      open: 'Do not extend',
      title: 'Say that the date stands',
      remark: 'Why',
      save: 'Sign this answer',
      saved: (name: string) => `Answer recorded: ${name}. The date stands.`,
      was: (day: string) => `The request to keep it until ${day} is not granted.`,
      happened: 'Another date not granted'
    },
    home: {
      title: (n: number, count: string) =>
        n > 1 ? `${count} requests to keep longer` : 'A request to keep longer',
      detail: (who: string, day: string) => `${who}, until ${day}`
    }
  }
});
