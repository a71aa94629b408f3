import type { Execution } from '../domain/proceedings/acts';
import type { DecisionResult } from '../domain/proceedings/votes';
import { catalogue } from './catalogue';

const resultFr: Readonly<Record<DecisionResult, string>> = {
  carried: 'adoptée',
  rejected: 'rejetée',
  withdrawn: 'retirée'
};
const resultEn: Readonly<Record<DecisionResult, string>> = {
  carried: 'carried',
  rejected: 'rejected',
  withdrawn: 'withdrawn'
};
const executionFr: Readonly<Record<Execution, string>> = {
  todo: 'à faire',
  done: 'faite',
  dropped: 'abandonnée'
};
const executionEn: Readonly<Record<Execution, string>> = {
  todo: 'to do',
  done: 'done',
  dropped: 'dropped'
};
const gestureFr: Readonly<Record<Execution, string>> = {
  todo: 'À faire',
  done: 'Faite',
  dropped: 'Abandonnée'
};
const gestureEn: Readonly<Record<Execution, string>> = { todo: 'To do', done: 'Done', dropped: 'Dropped' };

/** The register of all that was decided in meetings. */
export const decisionRegister = catalogue({
  fr: {
    title: 'Registre des décisions',
    link: 'Décisions',
    lead: 'Tout ce qui a été mis au vote et clos, numéroté dans l’ordre. Chacun peut dire ce qu’une décision est devenue.',
    unreadable: 'Le registre n’a pas pu être lu. Rien n’est perdu : fermez Grange et rouvrez-le.',
    empty: {
      title: 'Pas encore de décision',
      text: 'Une question mise au vote pendant une réunion vient ici dès que son vote est clos.'
    },
    search: 'Rechercher',
    filter: { result: 'Résultat', execution: 'Suite donnée' },
    any: { result: 'tous les résultats', execution: 'toutes les suites' },
    list: 'Décisions',
    found: (n: number, of: number) =>
      n === of
        ? n > 1
          ? `${n} décisions`
          : 'Une décision'
        : `${n} sur ${of} ${of > 1 ? 'décisions' : 'décision'}`,
    none: 'Aucune décision ne correspond.',
    more: (n: number) => `En voir ${n} de plus`,
    number: (n: number) => `Décision n° ${n}`,
    noWords: '(texte effacé, ou pas encore reçu)',
    closed: (day: string, meeting: string) => `${day}, ${meeting}`,
    goneMeeting: 'réunion qui n’est plus dans la liste',
    result: resultFr,
    execution: executionFr,
    gesture: gestureFr,
    gestures: (n: number, meeting: string) => `Ce qu’est devenue la décision n° ${n}, ${meeting}`,
    say: (execution: Execution, n: number) => `${gestureFr[execution]} : décision n° ${n}`,
    saidBy: (name: string, when: string) => `dit par ${name}, ${when}`,
    why: 'Un mot, si c’est utile',
    save: 'Noter',
    saved: 'C’est noté.',
    someone: 'quelqu’un'
  },
  en: {
    title: 'Register of decisions',
    link: 'Decisions',
    lead: 'All that was put to the vote and closed, numbered in order. Anyone can say what became of a decision.',
    unreadable: 'The register could not be read. Nothing is lost: close Grange and open it again.',
    empty: {
      title: 'No decisions yet',
      text: 'A question put to the vote in a meeting comes here once its vote is closed.'
    },
    search: 'Search',
    filter: { result: 'Result', execution: 'What came of it' },
    any: { result: 'all results', execution: 'whatever came of it' },
    list: 'Decisions',
    found: (n: number, of: number) =>
      n === of
        ? n === 1
          ? 'One decision'
          : `${n} decisions`
        : `${n} of ${of} ${of === 1 ? 'decision' : 'decisions'}`,
    none: 'No decision matches.',
    more: (n: number) => `Show ${n} more`,
    number: (n: number) => `Decision no. ${n}`,
    noWords: '(text erased, or not received yet)',
    closed: (day: string, meeting: string) => `${day}, ${meeting}`,
    goneMeeting: 'a meeting that is not in the list any more',
    result: resultEn,
    execution: executionEn,
    gesture: gestureEn,
    gestures: (n: number, meeting: string) => `What became of decision no. ${n}, ${meeting}`,
    say: (execution: Execution, n: number) => `${gestureEn[execution]}: decision no. ${n}`,
    saidBy: (name: string, when: string) => `said by ${name}, ${when}`,
    why: 'A word, if it helps',
    save: 'Note',
    saved: 'Noted.',
    someone: 'someone'
  }
});
