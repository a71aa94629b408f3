import { dayOf, isWholeDays, lastDayOf, minutesADay, timeOf, type Span } from '../domain/span';
import { catalogue, type Language } from './catalogue';
import { dayIn, spanIn, tagOf, timeIn } from './formats';

/** Agenda: what takes place and what is booked, by month, by week and as a list. */
export const calendar = catalogue({
  fr: {
    title: 'Agenda',
    book: 'Réserver',
    rules: 'Règles',
    occupancy: 'Occupation',
    past: 'Réunions déjà passées',
    undated: 'Date à fixer',
    coming: 'À venir',
    month: (month: string) => monthIn('fr', month),
    week: (first: string, last: string) =>
      `Semaine du ${dayIn('fr', first, 'short')} au ${dayIn('fr', last, 'short')} ${last.slice(0, 4)}`,
    day: (day: string) => dayIn('fr', day, 'short'),
    longDay: (day: string) => dayIn('fr', day, 'long'),
    weekday: (day: string) => weekdayIn('fr', day, 'short'),
    longWeekday: (day: string) => weekdayIn('fr', day, 'long'),
    today: 'aujourd’hui',
    tomorrow: 'demain',
    time: (time: string) => timeIn('fr', time),
    noTime: 'heure à fixer',
    allDay: 'toute la journée',
    when: (span: Span, today: string) => whenIn('fr', span, today),
    from: (time: string) => `dès ${timeIn('fr', time)}`,
    continued: 'suite',
    conflict: 'En conflit',
    meeting: 'réunion',
    thing: (n: number, count: string, name: string) => (n > 1 ? `${count} × ${name}` : name),
    unknownThing: 'un objet qui n’est plus ici',
    forWhom: (who: string) => `pour ${who}`,
    view: {
      legend: 'Affichage',
      list: 'Liste',
      month: 'Mois',
      week: 'Semaine'
    },
    go: {
      label: 'Dates affichées',
      previousMonth: (month: string) => `Mois précédent : ${monthIn('fr', month)}`,
      nextMonth: (month: string) => `Mois suivant : ${monthIn('fr', month)}`,
      previousWeek: (day: string) => `Semaine précédente, du ${dayIn('fr', day, 'short')}`,
      nextWeek: (day: string) => `Semaine suivante, du ${dayIn('fr', day, 'short')}`,
      today: 'Aujourd’hui'
    },
    filters: {
      open: 'Filtrer',
      openOn: (n: number) => `Filtrer (${n})`,
      thing: 'Objet',
      room: 'Salle',
      place: 'Lieu',
      structure: 'Structure',
      anyThing: 'Tous les objets',
      anyRoom: 'Toutes les salles',
      anyPlace: 'Tous les lieux',
      anyStructure: 'Toutes les structures',
      hint: 'qui réserve ou qui prête',
      withPast: 'Aussi ce qui est refusé, annulé ou déplacé',
      clear: 'Tout montrer'
    },
    keys: 'Les flèches vont d’un jour à l’autre.',
    cell: (day: string, n: number, conflicts: number) =>
      `${dayIn('fr', day, 'long')}, ${n === 0 ? 'rien' : `${n} à l’agenda`}${conflicts > 0 ? `, ${conflicts} en conflit` : ''}`,
    more: (n: number) => (n > 1 ? `et ${n} autres` : 'et 1 autre'),
    below: (day: string) => `${dayIn('fr', day, 'long')} : tout est dit sous le mois.`,
    nothing: 'Rien',
    nothingThatDay: 'Rien ce jour-là.',
    nothingThen: 'Rien à ces dates.',
    nothingAhead: (day: string) => `Rien jusqu’au ${dayIn('fr', day, 'dated')}.`,
    nothingChosen: 'Rien de tel à ces dates. Essayez d’autres choix ou d’autres dates.',
    empty: {
      title: 'Rien à l’agenda',
      text: 'Ici se rangent, jour par jour, les réunions du collectif et ce qui est réservé.'
    },
    unreadable: 'L’agenda n’a pas pu être lu. Rien n’est perdu : fermez Grange et rouvrez-le.'
  },
  en: {
    title: 'Calendar',
    book: 'Book',
    rules: 'Rules',
    occupancy: 'Occupancy',
    past: 'Past meetings',
    undated: 'Date to be decided',
    coming: 'Coming up',
    month: (month: string) => monthIn('en', month),
    week: (first: string, last: string) =>
      `Week from ${dayIn('en', first, 'short')} to ${dayIn('en', last, 'short')} ${last.slice(0, 4)}`,
    day: (day: string) => dayIn('en', day, 'short'),
    longDay: (day: string) => dayIn('en', day, 'long'),
    weekday: (day: string) => weekdayIn('en', day, 'short'),
    longWeekday: (day: string) => weekdayIn('en', day, 'long'),
    today: 'today',
    tomorrow: 'tomorrow',
    time: (time: string) => timeIn('en', time),
    noTime: 'time to be decided',
    allDay: 'all day',
    when: (span: Span, today: string) => whenIn('en', span, today),
    from: (time: string) => `from ${timeIn('en', time)}`,
    continued: 'continued',
    conflict: 'In conflict',
    meeting: 'meeting',
    thing: (n: number, count: string, name: string) => (n > 1 ? `${count} × ${name}` : name),
    unknownThing: 'a thing that is not here any more',
    forWhom: (who: string) => `for ${who}`,
    view: {
      legend: 'View',
      list: 'List',
      month: 'Month',
      week: 'Week'
    },
    go: {
      label: 'Dates shown',
      previousMonth: (month: string) => `Previous month: ${monthIn('en', month)}`,
      nextMonth: (month: string) => `Next month: ${monthIn('en', month)}`,
      previousWeek: (day: string) => `Previous week, from ${dayIn('en', day, 'short')}`,
      nextWeek: (day: string) => `Next week, from ${dayIn('en', day, 'short')}`,
      today: 'Today'
    },
    filters: {
      open: 'Filter',
      openOn: (n: number) => `Filter (${n})`,
      thing: 'Thing',
      room: 'Room',
      place: 'Place',
      structure: 'Organisation',
      anyThing: 'All things',
      anyRoom: 'All rooms',
      anyPlace: 'All places',
      anyStructure: 'All organisations',
      hint: 'who books or who lends',
      withPast: 'Also what was refused, cancelled or moved',
      clear: 'Show all'
    },
    keys: 'The arrow keys go from one day to another.',
    cell: (day: string, n: number, conflicts: number) =>
      `${dayIn('en', day, 'long')}, ${n === 0 ? 'nothing' : `${n} in the calendar`}${conflicts > 0 ? `, ${conflicts} in conflict` : ''}`,
    more: (n: number) => (n > 1 ? `and ${n} others` : 'and 1 other'),
    below: (day: string) => `${dayIn('en', day, 'long')}: all of it is told below the month.`,
    nothing: 'Nothing',
    nothingThatDay: 'Nothing that day.',
    nothingThen: 'Nothing on these dates.',
    nothingAhead: (day: string) => `Nothing until ${dayIn('en', day, 'dated')}.`,
    nothingChosen: 'Nothing like that on these dates. Try other choices or other dates.',
    empty: {
      title: 'Nothing in the calendar',
      text: 'The collective’s meetings and what is booked are listed here, day by day.'
    },
    unreadable: 'The calendar could not be read. Nothing is lost: close Grange and open it again.'
  }
});

/** When something is that a heading already dates: its hours, or the days over which it goes on. */
function whenIn(language: Language, span: Span, today: string): string {
  if (dayOf(span.from) !== lastDayOf(span)) return spanIn(language, span, today);
  return isWholeDays(span) ? calendar[language].allDay : hoursIn(language, span);
}

/** The hours of what begins and ends in one day, which does so at midnight rather than at the first hour of the next. */
function hoursIn(language: Language, { from, to }: Span): string {
  const first = timeIn(language, timeOf(from));
  const isToMidnight = to % minutesADay === 0;
  if (language === 'fr') return `de ${first} à ${isToMidnight ? 'minuit' : timeIn('fr', timeOf(to))}`;
  return `${first} to ${isToMidnight ? 'midnight' : timeIn('en', timeOf(to))}`;
}

/** `novembre 2026` from `2026-11`. */
const monthIn = (language: Language, month: string): string =>
  formatted(language, `${month}-01`, { month: 'long', year: 'numeric' });

/** `lun.` or `lundi` from a day. */
const weekdayIn = (language: Language, day: string, weekday: 'short' | 'long'): string =>
  formatted(language, day, { weekday });

// Making a format costs a hundred times more than using it, and a month of days uses one per day.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(language: Language, day: string, options: Intl.DateTimeFormatOptions): string {
  const name = language + JSON.stringify(options);
  const format = formats.get(name) ?? new Intl.DateTimeFormat(tagOf(language), options);
  formats.set(name, format);
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return format.format(new Date(year, month - 1, date));
}
