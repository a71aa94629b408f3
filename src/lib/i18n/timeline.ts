import type { Span } from '../domain/span';
import { catalogue, type Language } from './catalogue';
import { dayIn, nearDayIn, spanIn } from './formats';

/** The next weeks of a thing: what is free of it, and who has or wants the rest. */
export const timeline = catalogue({
  fr: {
    title: 'Les six semaines qui viennent',
    book: 'Réserver',
    tick: (day: string) => dayIn('fr', day, 'short').replace(/^\S+\s/, ''),
    free: 'Ce qui est libre',
    freeAll: (there: number, shown: string) => (there > 1 ? `${shown} libres sur ${shown}` : 'libre'),
    freeSome: (free: number, shown: string, all: string) =>
      `${shown} ${free > 1 ? 'libres' : 'libre'} sur ${all}`,
    freeHours: 'pris à certaines heures',
    closed: 'fermé',
    freeNone: (there: number, all: string) => (there > 1 ? `0 libre sur ${all}` : 'pris'),
    taken: 'Qui l’a, qui le demande',
    nobody: 'Personne ne l’a réservé.',
    rules: 'Pour le réserver',
    days: (from: string, to: string, today: string) => daysIn('fr', from, to, today),
    when: (span: Span, today: string) => spanIn('fr', span, today),
    outUntil: (day: string, today: string) => `jusqu’au ${nearDayIn('fr', day, today)}`,
    outOpen: 'sans date de retour',
    late: (day: string, today: string) => `en retard, attendu ${nearDayIn('fr', day, today)}`,
    at: (who: string) => `chez ${who}`,
    forWhom: (who: string) => `pour ${who}`,
    heldBack: 'hors prêt : un incident n’est pas réglé',
    count: (there: number, shown: string) => (there > 1 ? `${shown} ` : ''),
    unreadable: 'Les réservations n’ont pas pu être lues. Rien n’est perdu : fermez Grange et rouvrez-le.'
  },
  en: {
    title: 'The next six weeks',
    book: 'Book',
    tick: (day: string) => dayIn('en', day, 'short').replace(/^\S+\s/, ''),
    free: 'What is free',
    freeAll: (there: number, shown: string) => (there > 1 ? `${shown} of ${shown} free` : 'free'),
    freeSome: (_free: number, shown: string, all: string) => `${shown} of ${all} free`,
    freeHours: 'taken at some hours',
    closed: 'closed',
    freeNone: (there: number, all: string) => (there > 1 ? `0 of ${all} free` : 'taken'),
    taken: 'Who has it, who asks for it',
    nobody: 'Nobody has booked it.',
    rules: 'To book it',
    days: (from: string, to: string, today: string) => daysIn('en', from, to, today),
    when: (span: Span, today: string) => spanIn('en', span, today),
    outUntil: (day: string, today: string) => `until ${nearDayIn('en', day, today)}`,
    outOpen: 'with no return date',
    late: (day: string, today: string) => `late, due ${nearDayIn('en', day, today)}`,
    at: (who: string) => `with ${who}`,
    forWhom: (who: string) => `for ${who}`,
    heldBack: 'not to be lent: an incident is not settled',
    count: (there: number, shown: string) => (there > 1 ? `${shown} ` : ''),
    unreadable: 'The bookings could not be read. Nothing is lost: close Grange and open it again.'
  }
});

/** `aujourd’hui`, `sam. 21 nov.`, or `du sam. 21 au dim. 22 nov.` for days that follow each other. */
function daysIn(language: Language, from: string, to: string, today: string): string {
  const fr = language === 'fr';
  const day = (one: string) => nearDayIn(language, one, today);
  if (from === to) return from === today ? (fr ? 'aujourd’hui' : 'today') : day(from);
  if (from === today) return fr ? `d’aujourd’hui au ${day(to)}` : `today to ${day(to)}`;
  return fr ? `du ${day(from)} au ${day(to)}` : `${day(from)} to ${day(to)}`;
}
