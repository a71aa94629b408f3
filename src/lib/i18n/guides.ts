import type { HandoverProblem } from '../domain/custody/fields';
import type { GuidePart } from '../domain/guides/acts';
import type { GuideRefusal } from '../domain/guides/refusals';
import { catalogue } from './catalogue';
import { ofFr, ofStructureFr, toStructureFr } from './french';
import { listEn, listFr } from './lists';

/** How a thing is used together: its shared instructions, in versions, and who was shown how. */
export const guides = catalogue({
  fr: {
    title: 'Mode d’emploi collectif',
    tabs: {
      label: 'Cet objet',
      tool: 'L’outil',
      guide: 'Le mode d’emploi collectif',
      version: (number: number) => `version ${number}`
    },
    part: (part: GuidePart) =>
      ({
        use: 'À quoi ça sert, comment s’en servir',
        priority: 'Qui passe d’abord',
        care: 'Entretien et nettoyage',
        contact: 'Qui appeler'
      })[part],
    hint: (part: GuidePart) =>
      ({
        use: 'Les gestes dans l’ordre, ce qu’il ne faut pas faire, les protections à mettre.',
        priority: 'Qui s’en sert d’abord quand plusieurs en ont besoin.',
        care: 'Ce qui se fait après chaque usage, et de temps en temps.',
        contact: 'Une question, une panne : à qui le dire. Tous les membres le liront.'
      })[part],
    empty: {
      title: 'Pas encore de mode d’emploi collectif',
      text: 'Ce que chacun doit savoir avant de s’en servir, écrit une fois et lu à chaque départ : les gestes, qui passe d’abord, l’entretien, qui appeler.'
    },
    write: 'Écrire le mode d’emploi',
    again: 'Écrire une nouvelle version',
    print: 'Imprimer le mode d’emploi',
    version: (number: number) => `Version ${number}`,
    /** Within a sentence. */
    versionBy: (number: number, by: string) =>
      by === '' ? `version ${number}` : `version ${number} ${ofFr(by)}`,
    adopted: (day: string, by: string) => (by === '' ? `Adoptée le ${day}` : `Adoptée le ${day} par ${by}`),
    line: (number: number, day: string) => `version ${number} du ${day}`,
    apart: {
      title: 'Une autre version a été écrite en même temps',
      text: (number: number, by: string) =>
        `${by === '' ? 'Quelqu’un' : by} a adopté une autre version ${number} sans connaître celle-ci. Ses mots sont gardés. Une nouvelle version peut en reprendre.`,
      differs: 'Ce qui diffère',
      bring: 'Reprendre ses mots'
    },
    versions: {
      title: 'Toutes les versions',
      inForce: 'en vigueur',
      apart: 'écrite en même temps',
      notTheirs: 'ne vaut pas ici',
      notTheirsText:
        'Elle a été adoptée pour une autre structure que celle à qui l’objet est aujourd’hui : ses mots restent à lire, et peuvent être repris.',
      changed: (from: string) => `Ce qui a changé depuis la ${from}`,
      nothing: 'Rien n’a changé d’une version à l’autre.',
      words: 'Tous ses mots',
      bring: (version: string) => `Reprendre des mots de la ${version}`
    },
    form: {
      title: 'Écrire une version',
      lead: 'Elle vaudra pour tout le monde dès qu’elle est adoptée. Les versions d’avant restent à lire.',
      everyone: 'Tous les membres du collectif liront ces mots, et les garderont.',
      save: 'Adopter cette version',
      saving: 'Un instant…',
      cancel: 'Abandonner',
      startOver: 'Repartir de la version en vigueur',
      says: (version: string) => `La ${version} dit :`,
      take: 'Mettre ces mots à la place',
      append: 'Les ajouter à la suite',
      of: (button: string, part: string) => `${button} : ${part}`,
      notHere:
        'Une partie des mots à reprendre n’est pas encore arrivée sur cet appareil. Une version adoptée maintenant ne les aurait pas.'
    },
    saved: 'Version adoptée.',
    problem: (problem: HandoverProblem): string =>
      problem.kind === 'too-long'
        ? `C’est un peu long : ${problem.limit} caractères au plus.`
        : 'Écrivez au moins une des quatre parties.',
    refusal: (refusal: GuideRefusal, owners: readonly string[]): string => {
      switch (refusal.kind) {
        case 'not-the-owner':
          return owners.length === 0
            ? 'L’objet appartient à une autre structure : ce sont ses membres qui écrivent son mode d’emploi et disent qui a eu la prise en main.'
            : `L’objet appartient ${listFr(owners.map(toStructureFr))} : ce sont leurs membres qui écrivent son mode d’emploi et disent qui a eu la prise en main.`;
        case 'no-standing':
          return 'Cet appareil peut lire, mais pas adopter de mode d’emploi.';
        case 'same':
          return 'Ces mots sont déjà ceux de la version en vigueur : il n’y a rien à adopter.';
        case 'forgotten':
          return 'Vos textes sont effacés de ce collectif : ces mots le seraient aussi.';
      }
    },
    training: {
      title: 'Qui a eu la prise en main',
      asks: 'Demander la prise en main avant de remettre cet objet',
      asked: 'La prise en main est demandée avant de remettre cet objet.',
      none: 'Personne n’est noté comme ayant eu la prise en main.',
      noneOf: (structure: string) =>
        `Personne ${ofStructureFr(structure)} n’est noté comme ayant eu la prise en main.`,
      line: (who: string, day: string) => `${who}, prise en main le ${day}`,
      open: 'Noter une prise en main',
      person: 'Qui',
      choose: 'Choisissez une personne',
      on: 'Le jour',
      save: 'Signer',
      saved: (who: string) => `Noté : ${who} a eu la prise en main.`,
      remove: 'Retirer',
      removeOf: (who: string) => `Retirer la prise en main ${ofFr(who)}`,
      removed: (who: string) => `La prise en main ${ofFr(who)} est retirée.`,
      undo: 'Annuler'
    },
    departure: {
      read: (line: string) => `Lire le mode d’emploi collectif (${line})`
    },
    slip: (line: string) => `Mode d’emploi collectif : ${line}`,
    paper: {
      title: (thing: string) => `Mode d’emploi : ${thing}`,
      back: 'Mode d’emploi collectif',
      hint: 'Une feuille à garder près de l’objet. Le code ouvre sa fiche, où se lit la version en vigueur.',
      owner: 'À',
      number: 'Numéro',
      version: 'Version',
      code: (thing: string) => `Code de l’objet : ${thing}`,
      newer: 'Une version plus récente a pu être adoptée depuis : la fiche de l’objet le dit.'
    }
  },
  en: {
    title: 'Shared instructions',
    tabs: {
      label: 'This thing',
      tool: 'The thing',
      guide: 'The shared instructions',
      version: (number: number) => `version ${number}`
    },
    part: (part: GuidePart) =>
      ({
        use: 'What it is for and how it is used',
        priority: 'Who comes first',
        care: 'Care and cleaning',
        contact: 'Whom to call'
      })[part],
    hint: (part: GuidePart) =>
      ({
        use: 'What to do in order, what not to do, what protection to wear.',
        priority: 'Who uses it first when several need it.',
        care: 'What is done after each use, and now and then.',
        contact: 'A question, a breakdown: whom to tell. Every member will read it.'
      })[part],
    empty: {
      title: 'No shared instructions yet',
      text: 'What everyone should know before using it, written once and read each time it leaves: what to do, who comes first, how it is looked after, whom to call.'
    },
    write: 'Write the instructions',
    again: 'Write a new version',
    print: 'Print the instructions',
    version: (number: number) => `Version ${number}`,
    versionBy: (number: number, by: string) =>
      by === '' ? `version ${number}` : `version ${number} by ${by}`,
    adopted: (day: string, by: string) => (by === '' ? `Adopted on ${day}` : `Adopted on ${day} by ${by}`),
    line: (number: number, day: string) => `version ${number} of ${day}`,
    apart: {
      title: 'Another version was written at the same time',
      text: (number: number, by: string) =>
        `${by === '' ? 'Someone' : by} adopted another version ${number} without knowing this one. Its words are kept. A new version can take them up.`,
      differs: 'What differs',
      bring: 'Take up its words'
    },
    versions: {
      title: 'All versions',
      inForce: 'in force',
      apart: 'written at the same time',
      notTheirs: 'does not hold here',
      notTheirsText:
        'It was adopted for another organisation than the one the thing belongs to today: its words can still be read, and taken up.',
      changed: (from: string) => `What changed since ${from}`,
      nothing: 'Nothing changed from one version to the next.',
      words: 'All its words',
      bring: (version: string) => `Take up words of ${version}`
    },
    form: {
      title: 'Write a version',
      lead: 'It holds for everyone as soon as it is adopted. Earlier versions can still be read.',
      everyone: 'Every member of the collective will read these words, and keep them.',
      save: 'Adopt this version',
      saving: 'One moment…',
      cancel: 'Give up',
      startOver: 'Start again from the version in force',
      says: (version: string) => `What ${version} says:`,
      take: 'Put these words in its place',
      append: 'Add them at the end',
      of: (button: string, part: string) => `${button}: ${part}`,
      notHere:
        'Some of the words to take up have not reached this device yet. A version adopted now would not have them.'
    },
    saved: 'Version adopted.',
    problem: (problem: HandoverProblem): string =>
      problem.kind === 'too-long'
        ? `This is a little long: ${problem.limit} characters at most.`
        : 'Write at least one of the four parts.',
    refusal: (refusal: GuideRefusal, owners: readonly string[]): string => {
      switch (refusal.kind) {
        case 'not-the-owner':
          return owners.length === 0
            ? 'The thing belongs to another organisation: its members write the instructions and say who was shown how to use it.'
            : `The thing belongs to ${listEn(owners)}: their members write its instructions and say who was shown how to use it.`;
        case 'no-standing':
          return 'This device can read, but not adopt instructions.';
        case 'same':
          return 'These words are those of the version in force already: there is nothing to adopt.';
        case 'forgotten':
          return 'Your texts are erased from this collective: so would these words be.';
      }
    },
    training: {
      title: 'Who was shown how to use it',
      asks: 'Ask for an introduction to it before handing it over',
      asked: 'An introduction to it is asked for before it is handed over.',
      none: 'Nobody is recorded as having been shown how to use it.',
      noneOf: (structure: string) => `Nobody of ${structure} is recorded as having been shown how to use it.`,
      line: (who: string, day: string) => `${who}, introduction on ${day}`,
      open: 'Record an introduction',
      person: 'Who',
      choose: 'Choose a person',
      on: 'On',
      save: 'Sign',
      saved: (who: string) => `Recorded: ${who} was shown how to use it.`,
      remove: 'Remove',
      removeOf: (who: string) => `Remove the introduction of ${who}`,
      removed: (who: string) => `The introduction of ${who} was removed.`,
      undo: 'Undo'
    },
    departure: {
      read: (line: string) => `Read the shared instructions (${line})`
    },
    slip: (line: string) => `Shared instructions: ${line}`,
    paper: {
      title: (thing: string) => `Instructions: ${thing}`,
      back: 'Shared instructions',
      hint: 'A sheet to keep near the thing. The code opens its sheet, where the version in force is read.',
      owner: 'Belongs to',
      number: 'Number',
      version: 'Version',
      code: (thing: string) => `Code of the thing: ${thing}`,
      newer: 'A later version may have been adopted since: the sheet of the thing says so.'
    }
  }
});
