import { catalogue, type Language } from './catalogue';
import { dayIn, tagOf, timeIn } from './formats';

/** Agenda: what takes place, month by month. */
export const calendar = catalogue({
  fr: {
    title: 'Agenda',
    past: 'Déjà passé',
    undated: 'Date à fixer',
    noneUpcoming: 'Rien à venir pour l’instant.',
    month: (month: string) => monthIn('fr', month),
    day: (day: string) => dayIn('fr', day, 'short'),
    today: 'aujourd’hui',
    tomorrow: 'demain',
    time: (time: string) => timeIn('fr', time),
    noTime: 'heure à fixer',
    empty: {
      title: 'Rien à l’agenda',
      text: 'Ici se rangent les réunions du collectif, jour par jour.'
    },
    unreadable: 'L’agenda n’a pas pu être lu. Rien n’est perdu : fermez Grange et rouvrez-le.'
  },
  en: {
    title: 'Calendar',
    past: 'Past',
    undated: 'Date to be decided',
    noneUpcoming: 'Nothing coming up.',
    month: (month: string) => monthIn('en', month),
    day: (day: string) => dayIn('en', day, 'short'),
    today: 'today',
    tomorrow: 'tomorrow',
    time: (time: string) => timeIn('en', time),
    noTime: 'time to be decided',
    empty: {
      title: 'Nothing in the calendar',
      text: 'The collective’s meetings are listed here, day by day.'
    },
    unreadable: 'The calendar could not be read. Nothing is lost: close Grange and open it again.'
  }
});

/** `novembre 2026` from `2026-11`. */
function monthIn(language: Language, month: string): string {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  const format = new Intl.DateTimeFormat(tagOf(language), { month: 'long', year: 'numeric' });
  return format.format(new Date(year, number - 1, 1));
}
