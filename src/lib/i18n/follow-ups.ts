import type { FollowUpKind, FollowUpProblem, FollowUpState } from '../domain/meetings/follow-up';
import type { EntryKind } from '../domain/rich-text';
import { whoAndWhen, type EntryShown } from '../domain/shown-entry';
import { catalogue } from './catalogue';
import { nearDayIn } from './formats';

const kindsFr: Readonly<Record<EntryKind, string>> = {
  action: 'action',
  question: 'question',
  decision: 'décision'
};
const kindsEn: Readonly<Record<EntryKind, string>> = {
  action: 'action',
  question: 'question',
  decision: 'decision'
};

/** Actions and questions that a meeting leaves behind: in its notes, and in the next ones. */
export const followUps = catalogue({
  fr: {
    title: 'Suivi',
    lead: 'Ce que les réunions d’avant ont laissé ouvert.',
    outside: 'Noté dans cette réunion, et enlevé de ses notes.',
    toDo: 'À faire',
    mine: 'Pour moi',
    others: 'Pour les autres',
    unreadable: 'Les actions n’ont pas pu être lues. Rien n’est perdu : fermez Grange et rouvrez-le.',
    /** What stands in the label of an entry, and in its name for ears. */
    state: (kind: FollowUpKind, state: FollowUpState, isLate: boolean) => {
      if (state === 'open') return isLate ? `${kindsFr[kind]} en retard` : kindsFr[kind];
      if (state === 'dropped') return `${kindsFr[kind]} abandonnée`;
      return kind === 'action' ? 'action faite' : 'question traitée';
    },
    removed: (kind: FollowUpKind) => `${kindsFr[kind]} supprimée`,
    kind: (kind: EntryKind) => kindsFr[kind],
    notReceived: 'pas encore reçue',
    due: (day: string, today: string) => `avant le ${nearDayIn('fr', day, today)}`,
    said: (shown: EntryShown) => saidIn(' : ', shown),
    /** Between what it is, what it says, and whose it is and until when. */
    colon: ' : ',
    stop: '. ',
    inMeeting: (title: string) => `Réunion : ${title}`,
    add: { action: 'Noter une action', question: 'Noter une question' } satisfies Words,
    change: { action: 'Action', question: 'Question' } satisfies Words,
    field: { kind: 'Nature', text: 'Quoi', person: 'Qui', due: 'Avant le' },
    hint: {
      text: {
        action: 'Par exemple : porter le vélo à l’atelier.',
        question: 'Par exemple : qui garde les clés cet été ?'
      } satisfies Words,
      due: 'Laissez vide s’il n’y a pas de date.'
    },
    nobody: 'personne en particulier',
    save: 'Enregistrer',
    insert: 'Ajouter aux notes',
    done: 'Fait',
    answered: 'Traitée',
    drop: 'Abandonner',
    reopen: 'Rouvrir',
    remove: 'Supprimer',
    /** The same for ears, which hear many of them in a row. */
    doneOne: (text: string) => `Fait : ${text}`,
    dropOne: (text: string) => `Abandonner : ${text}`,
    reopenOne: (text: string) => `Rouvrir : ${text}`,
    nowDone: (text: string) => `« ${text} » : c’est fait`,
    nowDropped: (text: string) => `« ${text} » : abandonné`,
    nowOpen: (text: string) => `« ${text} » : rouvert`,
    nowRemoved: (text: string) => `« ${text} » est supprimé`,
    undo: 'Annuler',
    problem: (problem: FollowUpProblem) => {
      switch (problem.kind) {
        case 'missing':
          return 'Écrivez de quoi il s’agit.';
        case 'too-long':
          return `C’est un peu long : ${problem.limit} caractères au plus.`;
        case 'not-a-day':
          return 'Cette date n’existe pas dans le calendrier.';
      }
    }
  },
  en: {
    title: 'Follow-up',
    lead: 'What earlier meetings left open.',
    outside: 'Written down in this meeting, and taken out of its notes.',
    toDo: 'To do',
    mine: 'For me',
    others: 'For others',
    unreadable: 'The actions could not be read. Nothing is lost: close Grange and open it again.',
    state: (kind: FollowUpKind, state: FollowUpState, isLate: boolean) => {
      if (state === 'open') return isLate ? `late ${kindsEn[kind]}` : kindsEn[kind];
      if (state === 'dropped') return `${kindsEn[kind]}, dropped`;
      return kind === 'action' ? 'action, done' : 'question, answered';
    },
    removed: (kind: FollowUpKind) => `${kindsEn[kind]}, deleted`,
    kind: (kind: EntryKind) => kindsEn[kind],
    notReceived: 'not received yet',
    due: (day: string, today: string) => `by ${nearDayIn('en', day, today)}`,
    said: (shown: EntryShown) => saidIn(': ', shown),
    colon: ': ',
    stop: '. ',
    inMeeting: (title: string) => `Meeting: ${title}`,
    add: { action: 'Write down an action', question: 'Write down a question' } satisfies Words,
    change: { action: 'Action', question: 'Question' } satisfies Words,
    field: { kind: 'Kind', text: 'What', person: 'Who', due: 'By' },
    hint: {
      text: {
        action: 'For example: take the bike to the workshop.',
        question: 'For example: who keeps the keys this summer?'
      } satisfies Words,
      due: 'Leave it empty if there is no date.'
    },
    nobody: 'nobody in particular',
    save: 'Save',
    insert: 'Add to the notes',
    done: 'Done',
    answered: 'Answered',
    drop: 'Drop',
    reopen: 'Reopen',
    remove: 'Delete',
    doneOne: (text: string) => `Done: ${text}`,
    dropOne: (text: string) => `Drop: ${text}`,
    reopenOne: (text: string) => `Reopen: ${text}`,
    nowDone: (text: string) => `“${text}” is done`,
    nowDropped: (text: string) => `“${text}” is dropped`,
    nowOpen: (text: string) => `“${text}” is open again`,
    nowRemoved: (text: string) => `“${text}” is deleted`,
    undo: 'Undo',
    problem: (problem: FollowUpProblem) => {
      switch (problem.kind) {
        case 'missing':
          return 'Write what it is about.';
        case 'too-long':
          return `That is a bit long: ${problem.limit} characters at most.`;
        case 'not-a-day':
          return 'There is no such date in the calendar.';
      }
    }
  }
});

type Words = Readonly<Record<FollowUpKind, string>>;

/** The whole of an entry as it is heard: `Action : porter le vélo à l’atelier. Farid, avant le sam. 28 nov.` */
function saidIn(colon: string, shown: EntryShown): string {
  const rest = whoAndWhen(shown);
  const what = shown.state.slice(0, 1).toUpperCase() + shown.state.slice(1);
  return `${what}${colon}${shown.text}${rest === '' ? '' : `. ${rest}`}`;
}
