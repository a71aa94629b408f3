import { minuteOf, minutesADay, wholeDays, type Span } from '../../domain/span';
import type { ExampleBooking } from './shape';

const day = 86_400_000;
const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What is booked around `now` (milliseconds since 1970): two want the barnum at once, and one request waits for the visitor. */
export function bookingsAround(now: number): readonly ExampleBooking[] {
  const saturday = weekdayFrom(now + 3 * day, 6);
  const weekend = wholeDays(dayAt(saturday), dayAt(saturday + day));
  const sunday = wholeDays(dayAt(saturday + day), dayAt(saturday + day));
  return [
    {
      ...{ thing: 'Barnum 3 × 6 m', quantity: 1, by: 'samir', at: now - 8 * day, times: [weekend] },
      ...{ purpose: 'Le tournoi de skate, dehors quoi qu’il pleuve.', need: 'vital' },
      answer: { by: 'yvonne', at: now - 6 * day, quantity: 1, instead: null, remark: '' }
    },
    {
      ...{ thing: 'Barnum 3 × 6 m', quantity: 1, by: 'odile', at: now - 7 * day, times: [sunday] },
      ...{ purpose: 'Le repas des résidents dans la cour.', need: 'useful' },
      // Idriss was where there is no network, and had not heard what Yvonne promised.
      answer: { by: 'idriss', at: now - 6 * day + 3_600_000, quantity: 1, instead: null, remark: '' }
    },
    {
      ...{ thing: 'Salle de réunion', quantity: 1, by: 'yvonne', at: now - 10 * day },
      times: evenings(weekdayFrom(now + day, 2), 6),
      ...{ purpose: 'L’atelier d’écriture du mardi.', need: 'useful' },
      answer: {
        by: 'clemence',
        at: now - 9 * day,
        quantity: 1,
        instead: null,
        remark: 'La clé est à l’accueil.'
      }
    },
    {
      ...{ thing: 'Tables de brasserie', quantity: 8, by: 'nadia', at: now - day },
      times: [wholeDays(dayAt(saturday + 7 * day), dayAt(saturday + 8 * day))],
      ...{ purpose: 'La bourse aux livres.', need: 'vital', answer: null }
    },
    {
      ...{
        thing: 'Vidéoprojecteur de salle',
        quantity: 1,
        by: 'camille',
        at: now - 5 * day,
        times: [weekend]
      },
      ...{ purpose: 'Un film sous le préau.', need: 'welcome' },
      answer: {
        ...{ by: 'theo', at: now - 4 * day, quantity: 0 },
        instead: wholeDays(dayAt(saturday + 7 * day), dayAt(saturday + 7 * day)),
        remark: 'Nous nous en servons pour le tournoi ; il est libre le samedi d’après.'
      }
    }
  ];
}

/** The first day from an instant on that is such a day of the week, Sunday being 0, in UTC. */
const weekdayFrom = (at: number, weekday: number): number =>
  at + ((weekday - new Date(at).getUTCDay() + 7) % 7) * day;

/** So many evenings, a week between two. */
const evenings = (first: number, count: number): readonly Span[] =>
  Array.from({ length: count }, (_, i) => {
    const from = minuteOf(dayAt(first), '18:30') + i * 7 * minutesADay;
    return { from, to: from + 120 };
  });
