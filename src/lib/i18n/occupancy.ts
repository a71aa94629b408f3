import { catalogue, type Language } from './catalogue';
import { numberIn } from './formats';

/** `3 fois`, `3 times`: how often something was so. */
const timesFr = (n: number): string => `${numberIn('fr', n)} fois`;
const timesEn = (n: number): string => `${numberIn('en', n)} ${n === 1 ? 'time' : 'times'}`;

/** A part of a whole, from 0 to 1, such as `12 %`; a little is never none. */
function shareIn(language: Language, share: number): string {
  const space = language === 'fr' ? '\u00a0' : '';
  if (share > 0 && share < 0.01) return `${language === 'fr' ? 'moins de' : 'less than'} 1${space}%`;
  return `${numberIn(language, Math.round(share * 100))}${space}%`;
}

/** A length in hours, the half hour where there are few. */
function hoursIn(language: Language, minutes: number): string {
  const hours = minutes < 600 ? Math.round(minutes / 30) / 2 : Math.round(minutes / 60);
  return `${numberIn(language, hours)}\u00a0h`;
}

/** How much things are used, what sleeps, and who gave and had. */
export const occupancy = catalogue({
  fr: {
    title: 'Occupation',
    lead: 'Ce qui a été réservé et gardé, et ce qui est sorti sans réservation, sur le temps où chaque objet peut se réserver depuis qu’il est à l’inventaire.',
    period: 'Période',
    months: (n: number) => `${n} mois`,
    between: (from: string, to: string) => `Du ${from} au ${to}.`,
    unreadable:
      'Les réservations ne peuvent pas être lues sur cet appareil. Fermez puis rouvrez Grange ; rien n’est perdu.',
    empty: {
      title: 'Rien à compter pour l’instant',
      text: 'Dès que l’inventaire a des objets, cette page dit lesquels servent et lesquels dorment.'
    },
    used: {
      title: 'Ce qui a servi',
      none: 'Rien n’a servi sur cette période.',
      thing: 'Objet',
      share: 'Occupation',
      times: 'Nombre de fois',
      hours: (taken: number, opened: number) => `${hoursIn('fr', taken)} sur ${hoursIn('fr', opened)}`
    },
    share: (share: number) => shareIn('fr', share),
    times: timesFr,
    sleeping: {
      title: 'Ce qui dort',
      none: 'Rien ne dort : tout a servi, ou quelqu’un l’attend.',
      lead: 'Personne ne l’a eu sur cette période, ni demandé pour plus tard. D’abord ce qui dort depuis le plus longtemps.',
      since: (day: string) => `A servi pour la dernière fois le ${day}`,
      never: (added: string) => `N’a encore jamais servi ; sur l’inventaire depuis le ${added}`
    },
    exchanged: {
      title: 'Entre structures',
      lead: 'Chaque fois qu’une structure a eu ce qui est à une autre ; au-delà, c’est à qui n’est pas membre. Par nom, sans classement.',
      none: 'Personne n’a eu ce qui est à d’autres sur cette période.',
      structure: 'Structure',
      given: 'A prêté',
      received: 'A reçu',
      outside: 'A prêté au-delà'
    },
    outside: {
      title: 'Au-delà du collectif',
      times: (n: number) => `Prêté hors du collectif : ${timesFr(n)}`,
      forPublic: (n: number) => `Ouvert au public : ${timesFr(n)}`
    },
    all: (n: number, shown: string) => (n === 1 ? 'Montrer le dernier' : `Montrer les ${shown} autres`),
    csv: {
      go: 'Exporter le tableau',
      name: (months: number, day: string) => `occupation-${months}-mois-${day}`,
      done: 'Tableau enregistré dans les téléchargements de cet appareil.',
      failed: 'Le tableau n’a pas pu être écrit. Rien n’a changé ; réessayez.',
      head: [
        'Objet',
        'Nombre de fois',
        'Heures prises',
        'Heures d’ouverture',
        'Occupation (%)',
        'Dernière fois',
        'Structure'
      ]
    }
  },
  en: {
    title: 'Use of things',
    lead: 'What was booked and kept, and what left without a booking, of the time in which each thing may be booked since it is in the inventory.',
    period: 'Period',
    months: (n: number) => `${n} months`,
    between: (from: string, to: string) => `From ${from} to ${to}.`,
    unreadable:
      'The bookings cannot be read on this device. Close Grange and open it again; nothing is lost.',
    empty: {
      title: 'Nothing to count yet',
      text: 'Once the inventory has things, this page tells which are used and which are not.'
    },
    used: {
      title: 'What was used',
      none: 'Nothing was used in this period.',
      thing: 'Thing',
      share: 'Use',
      times: 'How often',
      hours: (taken: number, opened: number) => `${hoursIn('en', taken)} of ${hoursIn('en', opened)}`
    },
    share: (share: number) => shareIn('en', share),
    times: timesEn,
    sleeping: {
      title: 'What is not used',
      none: 'Everything was used, or somebody waits for it.',
      lead: 'Nobody had it in this period, nor asked for it since. What was not used for the longest comes first.',
      since: (day: string) => `Last used on ${day}`,
      never: (added: string) => `Never used yet; in the inventory since ${added}`
    },
    exchanged: {
      title: 'Between organisations',
      lead: 'Each time that an organisation had what belongs to another; beyond is to those who are no members. By name, without ranking.',
      none: 'Nobody had what belongs to others in this period.',
      structure: 'Organisation',
      given: 'Lent',
      received: 'Had',
      outside: 'Lent beyond'
    },
    outside: {
      title: 'Beyond the collective',
      times: (n: number) => `Lent outside the collective: ${timesEn(n)}`,
      forPublic: (n: number) => `Open to the public: ${timesEn(n)}`
    },
    all: (n: number, shown: string) => (n === 1 ? 'Show the last one' : `Show the ${shown} others`),
    csv: {
      go: 'Export the table',
      name: (months: number, day: string) => `use-${months}-months-${day}`,
      done: 'Table saved in the downloads of this device.',
      failed: 'The table could not be written. Nothing has changed; try again.',
      head: ['Thing', 'How often', 'Hours taken', 'Hours open', 'Use (%)', 'Last time', 'Organisation']
    }
  }
});
