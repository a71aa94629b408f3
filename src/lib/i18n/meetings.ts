import type { AgendaPointProblem } from '../domain/meetings/agenda-point';
import type { MeetingFacts, MeetingFieldProblem, PointKind } from '../domain/meetings/meeting';
import type { MeetingWords } from '../domain/meetings/shared-text';
import { catalogue, type Language } from './catalogue';
import { dayIn, timeIn } from './formats';

/** What a point of an agenda is for. */
const kindsFr: Readonly<Record<PointKind, string>> = {
  information: 'information',
  discussion: 'discussion',
  decision: 'décision'
};
const kindsEn: Readonly<Record<PointKind, string>> = {
  information: 'information',
  discussion: 'discussion',
  decision: 'decision'
};

/** Meetings: the list, preparing one, its agenda and its notes. */
export const meetings = catalogue({
  fr: {
    title: 'Réunions',
    prepare: 'Préparer une réunion',
    upcoming: 'À venir',
    undated: 'Date à fixer',
    past: 'Passées',
    noneUpcoming: 'Aucune réunion à venir.',
    empty: {
      title: 'Pas encore de réunion',
      text: 'Préparez la prochaine : un titre, une date, un ordre du jour. Les notes s’y prennent à plusieurs.'
    },
    unreadable: 'Les réunions n’ont pas pu être lues. Rien n’est perdu : fermez Grange et rouvrez-le.',
    gone: {
      title: 'Cette réunion n’est pas ici',
      text: 'Elle n’est pas encore arrivée sur cet appareil, ou son adresse n’est pas la bonne.',
      all: 'Toutes les réunions'
    },
    field: {
      ...{ title: 'Titre', body: 'Instance', date: 'Date', time: 'Heure', place: 'Lieu' },
      documents: 'Documents joints'
    },
    hint: {
      date: 'Laissez vide si elle reste à fixer.',
      documents: 'Ce qui accompagne la convocation, un par ligne.'
    },
    noBody: 'aucune',
    save: 'Enregistrer',
    cancel: 'Annuler',
    edit: 'Modifier',
    facts: 'Modifier la réunion',
    remove: 'Supprimer la réunion',
    undo: 'Annuler',
    dateToFind: 'date à fixer',
    whenAndWhere: (facts: MeetingFacts, thisYear: string) => whenAndWhere('fr', facts, thisYear),
    problem: (problem: MeetingFieldProblem) => {
      switch (problem.kind) {
        case 'missing':
          return 'Donnez un titre à la réunion, par exemple « Comité de novembre ».';
        case 'too-long':
          return `C’est un peu long : ${problem.limit} caractères au plus.`;
        case 'not-a-day':
          return 'Cette date n’existe pas dans le calendrier.';
        case 'not-an-hour':
          return 'Écrivez une heure comme 18:30.';
      }
    },
    agenda: {
      title: 'Ordre du jour',
      empty: 'Rien à l’ordre du jour pour l’instant. Ajoutez un premier point.',
      point: 'Point à ajouter',
      field: { title: 'Point', minutes: 'Minutes', kind: 'Pour', broughtBy: 'Amené par' },
      kinds: kindsFr,
      noKind: 'sans précision',
      noPerson: 'personne en particulier',
      by: (who: string) => `amené par ${who}`,
      carry: {
        open: 'Reprendre des points',
        title: (meeting: string) => `Reprendre des points de « ${meeting} »`,
        hint: 'Cochez ceux qui reviennent cette fois. Leurs notes restent avec l’autre réunion.',
        none: 'Cochez au moins un point.',
        save: 'Reprendre',
        done: (n: number) => (n > 1 ? `${n} points repris` : 'Un point repris')
      },
      add: 'Ajouter',
      added: (title: string) => `« ${title} » est à l’ordre du jour`,
      done: 'Terminé',
      up: (title: string) => `Monter « ${title} »`,
      down: (title: string) => `Descendre « ${title} »`,
      remove: 'Supprimer',
      removed: (title: string) => `« ${title} » n’est plus à l’ordre du jour`,
      movedTo: (title: string, place: number, of: number) => `« ${title} », point ${place} sur ${of}`,
      problem: (problem: AgendaPointProblem) => {
        switch (problem.kind) {
          case 'missing':
            return 'Écrivez de quoi il s’agit.';
          case 'too-long':
            return `C’est un peu long : ${problem.limit} caractères au plus.`;
          case 'not-minutes':
            return `Un nombre entier de minutes, ${problem.limit} au plus.`;
        }
      },
      minutesIn: (minutes: number) => duration('fr', minutes),
      length: (minutes: number, isWhole: boolean, end: string | null) =>
        [
          `Durée prévue : ${isWhole ? '' : 'au moins '}${duration('fr', minutes)}`,
          end === null ? '' : `, fin vers ${timeIn('fr', end)}`,
          '.'
        ].join(''),
      share: 'Partager l’ordre du jour'
    },
    notes: {
      title: 'Notes',
      share: 'Partager les notes'
    },
    notice: 'Partager l’annonce',
    /** Of a file for another agenda, without what it ends with. */
    fileName: (day: string) => `réunion-${day}`,
    shared: {
      copied: 'C’est copié : collez-le dans un message',
      refused:
        'Ce navigateur n’a voulu ni partager ni copier. Le texte est toujours là : sélectionnez-le à la main'
    },
    text: {
      agenda: 'Ordre du jour',
      notes: 'Notes',
      documents: 'Documents joints',
      second: 'Deuxième convocation, faute de quorum à la première.',
      whenAndWhere: (facts) => whenAndWhere('fr', facts, ''),
      hour: (time) => timeIn('fr', time),
      minutes: (minutes) => duration('fr', minutes),
      kind: (kind) => kindsFr[kind],
      length: (minutes, end) =>
        `Durée prévue : ${duration('fr', minutes)}${end === null ? '' : `, fin vers ${timeIn('fr', end)}`}.`,
      install: (address) =>
        address === null
          ? 'Installez Grange avant de venir, tant que vous avez du réseau.'
          : `Installez Grange avant de venir, tant que vous avez du réseau : ${address}`
    } satisfies MeetingWords as MeetingWords
  },
  en: {
    title: 'Meetings',
    prepare: 'Prepare a meeting',
    upcoming: 'Upcoming',
    undated: 'Date to be decided',
    past: 'Past',
    noneUpcoming: 'No upcoming meetings.',
    empty: {
      title: 'No meetings yet',
      text: 'Prepare the next one: a title, a date, an agenda. You can take notes together there.'
    },
    unreadable: 'The meetings could not be read. Nothing is lost: close Grange and open it again.',
    gone: {
      title: 'This meeting is not here',
      text: 'It has not reached this device yet, or the address is wrong.',
      all: 'All meetings'
    },
    field: {
      ...{ title: 'Title', body: 'Body', date: 'Date', time: 'Time', place: 'Place' },
      documents: 'Documents joined'
    },
    hint: {
      date: 'Leave blank if it is still to be decided.',
      documents: 'What goes with the notice, one on each line.'
    },
    noBody: 'none',
    save: 'Save',
    cancel: 'Cancel',
    edit: 'Edit',
    facts: 'Edit the meeting',
    remove: 'Delete the meeting',
    undo: 'Undo',
    dateToFind: 'date to be decided',
    whenAndWhere: (facts: MeetingFacts, thisYear: string) => whenAndWhere('en', facts, thisYear),
    problem: (problem: MeetingFieldProblem) => {
      switch (problem.kind) {
        case 'missing':
          return 'Give the meeting a title, for example “November committee”.';
        case 'too-long':
          return `That is a little long: ${problem.limit} characters at most.`;
        case 'not-a-day':
          return 'There is no such date in the calendar.';
        case 'not-an-hour':
          return 'Enter a time such as 18:30.';
      }
    },
    agenda: {
      title: 'Agenda',
      empty: 'Nothing on the agenda yet. Add a first item.',
      point: 'Item to add',
      field: { title: 'Item', minutes: 'Minutes', kind: 'For', broughtBy: 'Brought by' },
      kinds: kindsEn,
      noKind: 'not said',
      noPerson: 'nobody in particular',
      by: (who: string) => `brought by ${who}`,
      carry: {
        open: 'Take items up again',
        title: (meeting: string) => `Take items of “${meeting}” up again`,
        hint: 'Tick those that come back this time. Their notes stay with the other meeting.',
        none: 'Tick at least one item.',
        save: 'Take up again',
        done: (n: number) => (n === 1 ? 'One item taken up again' : `${n} items taken up again`)
      },
      add: 'Add',
      added: (title: string) => `“${title}” is on the agenda`,
      done: 'Done',
      up: (title: string) => `Move “${title}” up`,
      down: (title: string) => `Move “${title}” down`,
      remove: 'Delete',
      removed: (title: string) => `“${title}” was taken off the agenda`,
      movedTo: (title: string, place: number, of: number) => `“${title}”, item ${place} of ${of}`,
      problem: (problem: AgendaPointProblem) => {
        switch (problem.kind) {
          case 'missing':
            return 'Say what it is about.';
          case 'too-long':
            return `That is a little long: ${problem.limit} characters at most.`;
          case 'not-minutes':
            return `A whole number of minutes, ${problem.limit} at most.`;
        }
      },
      minutesIn: (minutes: number) => duration('en', minutes),
      length: (minutes: number, isWhole: boolean, end: string | null) =>
        [
          `Planned length: ${isWhole ? '' : 'at least '}${duration('en', minutes)}`,
          end === null ? '' : `, ends around ${timeIn('en', end)}`,
          '.'
        ].join(''),
      share: 'Share the agenda'
    },
    notes: {
      title: 'Notes',
      share: 'Share the notes'
    },
    fileName: (day: string) => `meeting-${day}`,
    notice: 'Share the notice',
    shared: {
      copied: 'Copied: you can paste it into a message',
      refused: 'This browser would not share or copy it. The text is still here: select it by hand'
    },
    text: {
      agenda: 'Agenda',
      notes: 'Notes',
      documents: 'Documents joined',
      second: 'Second convening, since the first had no quorum.',
      whenAndWhere: (facts) => whenAndWhere('en', facts, ''),
      hour: (time) => timeIn('en', time),
      minutes: (minutes) => duration('en', minutes),
      kind: (kind) => kindsEn[kind],
      length: (minutes, end) =>
        `Planned length: ${duration('en', minutes)}${end === null ? '' : `, ends around ${timeIn('en', end)}`}.`,
      install: (address) =>
        address === null
          ? 'Install Grange before you come, while you have a network.'
          : `Install Grange before you come, while you have a network: ${address}`
    }
  }
});

/** `ven. 20 nov., 18 h 30, La Remise`; the year is told when it is not this one. Empty when nothing is known. */
function whenAndWhere(language: Language, { date, time, place }: MeetingFacts, thisYear: string): string {
  const isThisYear = date.slice(0, 4) === thisYear;
  const day = date === '' ? '' : dayIn(language, date, 'short') + (isThisYear ? '' : ` ${date.slice(0, 4)}`);
  return [day, time === '' ? '' : timeIn(language, time), place].filter((said) => said !== '').join(', ');
}

/** `20 min`, `1 h`, `1 h 05`. */
function duration(language: Language, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  if (rest === 0) return `${hours} h`;
  return language === 'fr' ? `${hours} h ${String(rest).padStart(2, '0')}` : `${hours} h ${rest} min`;
}
