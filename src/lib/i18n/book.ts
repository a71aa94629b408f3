import type { RequestProblem, WhenProblem } from '../domain/bookings/forms';
import type { BookingRefusal } from '../domain/bookings/refusals';
import { placeInMonth, type Rhythm } from '../domain/bookings/times';
import type { WantedProblem } from '../domain/bookings/wanted';
import { isDay } from '../domain/day';
import { minuteOf } from '../domain/span';
import { catalogue, type Language } from './catalogue';
import { standingEn, standingFr } from './bookings';
import { numberIn, tagOf } from './formats';
import { quotedFr, toStructureFr } from './french';
import { eitherEn, eitherFr } from './lists';

type Plain = Exclude<BookingRefusal, { readonly kind: 'broken' | 'breaks' }>;

const rhythmFr: Readonly<Record<Rhythm, string>> = {
  week: 'chaque semaine',
  'two-weeks': 'une semaine sur deux',
  month: 'chaque mois, le même jour de la semaine'
};
const rhythmEn: Readonly<Record<Rhythm, string>> = {
  week: 'every week',
  'two-weeks': 'every second week',
  month: 'every month, on the same weekday'
};

type Place = ReturnType<typeof placeInMonth>;
const placesFr: Readonly<Record<Place, string>> = { 1: '1er', 2: '2e', 3: '3e', 4: '4e', last: 'dernier' };
const placesEn: Readonly<Record<Place, string>> = { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', last: 'last' };

const weekdayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(tagOf(language), { weekday: 'long', timeZone: 'UTC' }).format(
    minuteOf(day) * 60_000
  );

/** Asking for what others have: dates first, then what is free. */
export const book = catalogue({
  fr: {
    title: 'Réserver',
    lead: 'Dites quand : Grange montre ce qui est libre, puis demande à qui prête. Rien n’est promis tant que ce n’est pas accepté.',
    when: 'Quand',
    from: 'Du',
    to: 'Au',
    fromTime: 'À partir de',
    toTime: 'Jusqu’à',
    hours: 'À certaines heures, ou plusieurs fois',
    hoursHint: 'Laissez vide pour des journées entières.',
    once: 'une seule fois',
    rhythm: 'Se répète',
    /** How it comes again, from a day on; empty while that is not typed. */
    everySo: (rhythm: Rhythm, from: string) =>
      rhythm === 'month' && isDay(from)
        ? `chaque mois, le ${placesFr[placeInMonth(from)]} ${weekdayIn('fr', from)}`
        : rhythmFr[rhythm],
    until: 'Répéter jusqu’au',
    times: (n: number, count: string) => (n > 1 ? `${count} dates` : 'une date'),
    free: 'Ce qui est libre à ces dates',
    whenFirst: 'Choisissez d’abord des dates.',
    none: 'Rien n’est libre à ces dates.',
    look: 'Chercher',
    rooms: 'Salles et lieux',
    things: 'Objets',
    more: (count: string) => `Voir les ${count} autres`,
    /** How many are free of how many there are. */
    freeOf: (free: number, there: number, count: string, all: string) =>
      free === 0 ? 'pris à ces dates' : there === 1 ? 'libre' : `${count} sur ${all} libres`,
    /** Whose it is: of whoever looks, who gives it to themselves where nothing is in the way, or of others. */
    own: 'à vous',
    ownAtOnce: 'à vous : accepté tout de suite',
    lentBy: (name: string) => `prêté par ${name}`,
    barred: (state: string) => `${state}, mais une règle s’y oppose`,
    taken: 'Déjà pris à ces dates',
    takenHint: 'Vous pouvez demander quand même : la demande attend qu’une place se libère.',
    choose: 'Choisir',
    chooseNamed: (name: string) => `Choisir ${name}`,
    wait: 'Demander quand même',
    waitNamed: (name: string) => `Demander quand même ${name}`,
    chosen: 'Ma demande',
    nothingYet: 'Rien de choisi pour l’instant.',
    count: (n: number, count: string) => `${count} ${n > 1 ? 'choisis' : 'choisi'} : voir ma demande`,
    noneChosen: 'Choisissez au moins une chose ci-dessus.',
    quantity: 'Combien',
    quantityNamed: (name: string) => `Combien : ${name}`,
    remove: 'Retirer',
    removeNamed: (name: string) => `Retirer ${name}`,
    dropNamed: (name: string) => `Retirer ${name} de ma demande`,
    waits: 'en liste d’attente',
    /** Fewer are free than are wanted. */
    short: (_: number, count: string) =>
      `Il n’en reste que ${count} à ces dates : la demande attend, ou est acceptée en partie.`,
    wanted: (problem: WantedProblem): string => {
      switch (problem.kind) {
        case 'none-said':
          return 'Dites combien.';
        case 'not-a-quantity':
          return `« ${problem.given} » n’est pas un nombre d’objets, comme 2.`;
        case 'too-large':
          return `C’est trop : ${numberIn('fr', problem.most)} au plus.`;
        case 'more-than-there':
          if (problem.there === 0) return 'Il n’y en a plus : c’est à retirer de la demande.';
          if (!problem.isCounted)
            return 'La fiche ne dit pas combien il y en a : mettez 1, ou faites-la compléter.';
          return problem.there === 1
            ? 'Un seul exemplaire existe en tout.'
            : `Il n’y en a que ${numberIn('fr', problem.there)} en tout.`;
      }
    },
    borrower: 'Pour qui',
    borrowerHint:
      'Votre structure, ou quelqu’un sans téléphone : son nom sera vu de tout le collectif. Pour réserver au nom d’une autre structure, demandez à celle qui prête de le faire.',
    purpose: 'Pour quoi',
    purposeHint: 'Ce que vous écrivez arrive sur chaque téléphone du collectif.',
    need: 'Le besoin',
    details: 'Plus de précisions',
    people: 'Combien de personnes',
    audience: 'Qui vient',
    use: 'Ce que ce sera pour les voisins',
    /** What stands in the way of some things. */
    despite: (names: readonly string[], n: number, count: string) => {
      const what = names.length > 1 ? `${names.length} choses` : quotedFr(names[0] ?? '');
      return `${what} : ${n > 1 ? `${count} règles s’y opposent` : 'une règle s’y oppose'}`;
    },
    despiteTick: 'Je demande une exception',
    despiteMissing: 'Cochez pour demander une exception, ou changez de dates.',
    send: 'Envoyer la demande',
    sending: 'Envoi…',
    cancel: 'Abandonner',
    booked: 'C’est réservé.',
    sent: 'Demande envoyée : elle est enregistrée ici, et part dès qu’un autre téléphone est là.',
    failed:
      'Le navigateur n’a pas voulu l’enregistrer. Rien n’est noté : libérez de la place, puis réessayez.',
    unreadable: 'Les réservations n’ont pas pu être lues. Rien n’est perdu : fermez Grange et rouvrez-le.',
    problem: (problem: WhenProblem | RequestProblem): string => {
      switch (problem.kind) {
        case 'missing':
          return 'À remplir.';
        case 'not-a-day':
          return `« ${problem.given} » n’est pas un jour, comme 2026-11-21.`;
        case 'not-an-hour':
          return `« ${problem.given} » n’est pas une heure, comme 18:30.`;
        case 'backwards':
          return 'La fin vient avant le début.';
        case 'backwards-in-day':
          return 'La fin vient avant le début : si cela finit après minuit, mettez le lendemain dans « Au ».';
        case 'too-far':
          return 'Cette date est trop lointaine.';
        case 'too-long-time':
          return `Rien ne se réserve pour plus de ${problem.most} jours.`;
        case 'past':
          return 'C’est déjà passé.';
        case 'too-many':
          return `Une demande compte ${problem.most} dates au plus : arrêtez plus tôt, ou faites une seconde demande.`;
        case 'too-long':
          return `Trop long : ${problem.limit} caractères au plus.`;
        case 'not-a-number':
          return `« ${problem.given} » n’est pas un nombre de personnes.`;
      }
    },
    refusal: (refusal: Plain, owners: readonly string[]): string => {
      switch (refusal.kind) {
        case 'no-standing':
          return 'Cet appareil est en lecture seule ici, ou n’en fait plus partie.';
        case 'forgotten':
          return 'Vos mots sont effacés de ce collectif : ceux-ci le seraient aussi.';
        case 'not-for-others':
          return 'Pour une autre structure que la vôtre, seule celle qui prête peut réserver.';
        case 'not-the-owner':
          return owners.length === 0
            ? 'C’est à qui prête de répondre.'
            : `C’est ${eitherFr(owners.map(toStructureFr))} de répondre.`;
        case 'not-free':
          return refusal.free === 0
            ? 'Il n’en reste aucun à ces dates.'
            : `Il n’en reste que ${refusal.free} à ces dates.`;
        case 'over':
          return `Cette réservation est déjà ${standingFr[refusal.standing]}.`;
        case 'gone':
          return 'Cet objet n’est plus dans l’inventaire : il est à la corbeille, ou sa fiche a été regroupée avec une autre.';
        case 'past':
          return 'C’est déjà passé.';
        case 'not-yours':
          return 'Ce n’est pas votre demande.';
        case 'not-an-administration':
          return 'C’est à une administration de le dire.';
      }
    }
  },
  en: {
    title: 'Book',
    lead: 'Say when: Grange shows what is free, then asks whoever lends it. Nothing is promised until it is accepted.',
    when: 'When',
    from: 'From',
    to: 'To',
    fromTime: 'From what time',
    toTime: 'Until what time',
    hours: 'At certain hours, or several times',
    hoursHint: 'Leave empty for whole days.',
    once: 'only once',
    rhythm: 'Repeats',
    /** How it comes again, from a day on; empty while that is not typed. */
    everySo: (rhythm: Rhythm, from: string) =>
      rhythm === 'month' && isDay(from)
        ? `every month, on the ${placesEn[placeInMonth(from)]} ${weekdayIn('en', from)}`
        : rhythmEn[rhythm],
    until: 'Repeat until',
    times: (n: number, count: string) => (n === 1 ? 'one date' : `${count} dates`),
    free: 'What is free then',
    whenFirst: 'Choose dates first.',
    none: 'Nothing is free then.',
    look: 'Search',
    rooms: 'Rooms and places',
    things: 'Things',
    more: (count: string) => `Show ${count} more`,
    /** How many are free of how many there are. */
    freeOf: (free: number, there: number, count: string, all: string) =>
      free === 0 ? 'taken then' : there === 1 ? 'free' : `${count} of ${all} free`,
    /** Whose it is: of whoever looks, who gives it to themselves where nothing is in the way, or of others. */
    own: 'yours',
    ownAtOnce: 'yours: accepted at once',
    lentBy: (name: string) => `lent by ${name}`,
    barred: (state: string) => `${state}, but a rule stands in the way`,
    taken: 'Already taken then',
    takenHint: 'You can ask all the same: the request waits until one is free.',
    choose: 'Choose',
    chooseNamed: (name: string) => `Choose ${name}`,
    wait: 'Ask all the same',
    waitNamed: (name: string) => `Ask all the same for ${name}`,
    chosen: 'My request',
    nothingYet: 'Nothing chosen yet.',
    count: (_: number, count: string) => `${count} chosen: see my request`,
    noneChosen: 'Choose at least one thing above.',
    quantity: 'How many',
    quantityNamed: (name: string) => `How many: ${name}`,
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    dropNamed: (name: string) => `Remove ${name} from my request`,
    waits: 'on the waiting list',
    /** Fewer are free than are wanted. */
    short: (free: number, count: string) =>
      `Only ${free === 1 ? 'one is' : `${count} are`} free then: the request waits, or is accepted in part.`,
    wanted: (problem: WantedProblem): string => {
      switch (problem.kind) {
        case 'none-said':
          return 'Say how many.';
        case 'not-a-quantity':
          return `“${problem.given}” is not a number of things, such as 2.`;
        case 'too-large':
          return `That is too many: ${numberIn('en', problem.most)} at most.`;
        case 'more-than-there':
          if (problem.there === 0) return 'There is none left: remove it from the request.';
          if (!problem.isCounted)
            return 'The sheet does not say how many there are: ask for one, or have it completed.';
          return problem.there === 1
            ? 'There is only one in all.'
            : `There are only ${numberIn('en', problem.there)} in all.`;
      }
    },
    borrower: 'For whom',
    borrowerHint:
      'Your organisation, or somebody without a phone: their name is seen by the whole collective. To book in the name of another organisation, ask the one that lends it to do so.',
    purpose: 'What for',
    purposeHint: 'What you write reaches every phone of the collective.',
    need: 'How much it is needed',
    details: 'More details',
    people: 'How many people',
    audience: 'Who comes',
    use: 'What it will be like next door',
    /** What stands in the way of some things. */
    despite: (names: readonly string[], n: number, count: string) => {
      const what = names.length > 1 ? `${names.length} things` : `“${names[0] ?? ''}”`;
      return `${what}: ${n === 1 ? 'a rule stands' : `${count} rules stand`} in the way`;
    },
    despiteTick: 'I ask for an exception',
    despiteMissing: 'Tick to ask for an exception, or choose other dates.',
    send: 'Send the request',
    sending: 'Sending…',
    cancel: 'Give up',
    booked: 'It is booked.',
    sent: 'Request sent: it is saved here, and leaves as soon as another phone is there.',
    failed: 'The browser would not save it. Nothing is noted: free some space, then try again.',
    unreadable: 'The bookings could not be read. Nothing is lost: close Grange and open it again.',
    problem: (problem: WhenProblem | RequestProblem): string => {
      switch (problem.kind) {
        case 'missing':
          return 'To be filled in.';
        case 'not-a-day':
          return `“${problem.given}” is not a day, such as 2026-11-21.`;
        case 'not-an-hour':
          return `“${problem.given}” is not an hour, such as 18:30.`;
        case 'backwards':
          return 'It ends before it begins.';
        case 'backwards-in-day':
          return 'It ends before it begins: if it ends after midnight, put the next day in “To”.';
        case 'too-far':
          return 'This date is too far ahead.';
        case 'too-long-time':
          return `Nothing is booked for more than ${problem.most} days.`;
        case 'past':
          return 'That is past.';
        case 'too-many':
          return `A request holds ${problem.most} dates at most: stop earlier, or make a second request.`;
        case 'too-long':
          return `Too long: ${problem.limit} characters at most.`;
        case 'not-a-number':
          return `“${problem.given}” is not a number of people.`;
      }
    },
    refusal: (refusal: Plain, owners: readonly string[]): string => {
      switch (refusal.kind) {
        case 'no-standing':
          return 'This device only reads here, or is not in any more.';
        case 'forgotten':
          return 'Your words are erased from this collective: so would these be.';
        case 'not-for-others':
          return 'For another organisation than yours, only the one that lends it can book.';
        case 'not-the-owner':
          return owners.length === 0
            ? 'Whoever lends it answers.'
            : `It is for ${eitherEn(owners)} to answer.`;
        case 'not-free':
          return refusal.free === 0 ? 'None is left then.' : `Only ${refusal.free} left then.`;
        case 'over':
          return `This booking is already ${standingEn[refusal.standing]}.`;
        case 'gone':
          return 'This thing is not in the inventory any more: it lies in the bin, or its sheet was merged with another.';
        case 'past':
          return 'That is past.';
        case 'not-yours':
          return 'It is not your request.';
        case 'not-an-administration':
          return 'An administration says so.';
      }
    }
  }
});
