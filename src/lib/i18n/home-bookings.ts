import { catalogue } from './catalogue';

/** What Accueil says of bookings. */
export const homeBookings = catalogue({
  fr: {
    clashes: (n: number, count: string) =>
      n > 1 ? `${count} conflits de réservation` : 'Un conflit de réservation',
    yours: 'à vous de régler',
    theirs: 'à régler par qui prête',
    toExcept: (n: number, count: string) =>
      n > 1
        ? `${count} exceptions demandées aux règles de tous`
        : 'Une exception demandée aux règles de tous',
    toAnswer: (n: number, count: string) =>
      n > 1 ? `${count} réservations à accepter ou refuser` : 'Une réservation à accepter ou refuser',
    waits: 'rien de libre pour l’instant',
    answered: 'Réponses à vos demandes',
    offered: (when: string) => `autre date proposée : ${when}`,
    coming: 'Mes réservations',
    all: 'Tout l’agenda',
    others: (n: number, count: string) => (n > 1 ? `Et ${count} autres.` : 'Et une autre.')
  },
  en: {
    clashes: (n: number, count: string) => (n === 1 ? 'One booking conflict' : `${count} booking conflicts`),
    yours: 'for you to settle',
    theirs: 'for whoever lends it to settle',
    toExcept: (n: number, count: string) =>
      n === 1
        ? 'One exception asked for to the rules for all'
        : `${count} exceptions asked for to the rules for all`,
    toAnswer: (n: number, count: string) =>
      n === 1 ? 'One booking to accept or refuse' : `${count} bookings to accept or refuse`,
    waits: 'nothing free for now',
    answered: 'Answers to your requests',
    offered: (when: string) => `other date offered: ${when}`,
    coming: 'My bookings',
    all: 'The whole calendar',
    others: (n: number, count: string) => (n === 1 ? 'And one more.' : `And ${count} more.`)
  }
});
