import type { EventWords } from '../domain/bookings/events';
import type { RequestTold, StandingTold, ThingTold } from '../domain/bookings/message';
import type { ItemNeed } from '../domain/item';
import { bookings } from './bookings';
import { catalogue, type Language } from './catalogue';
import { numberIn, spanIn } from './formats';

/** What is said of a request outside the app, in a message or in another agenda, and the buttons that take it there. */
export const bookingMessage = catalogue({
  fr: {
    title: 'Emporter',
    addToAgenda: 'Ajouter à mon agenda (.ics)',
    copy: 'Copier un message',
    hint: 'Le fichier s’ouvre avec l’agenda de votre téléphone ou de votre ordinateur. Ce qui change ensuite dans Grange n’y change pas : ajoutez-le à nouveau.',
    nothing: 'Rien de cette demande n’est à mettre dans un agenda.',
    saved: 'Le fichier est enregistré : ouvrez-le pour l’ajouter à votre agenda.',
    notSaved: 'Le fichier n’a pas pu être préparé. Rien n’a changé : réessayez.',
    copied: 'Message copié : collez-le dans un SMS ou un courriel.',
    message: 'Message à copier',
    fileName: (day: string) => `réservation-${day}`,
    told: (told: RequestTold, today: string) => linesOf('fr', told, today).join('\n'),
    event: eventIn('fr')
  },
  en: {
    title: 'Take away',
    addToAgenda: 'Add to my calendar (.ics)',
    copy: 'Copy a message',
    hint: 'The file opens with the calendar of your phone or computer. What changes in Grange later does not change there: add it again.',
    nothing: 'Nothing of this request belongs in a calendar.',
    saved: 'The file is saved: open it to add it to your calendar.',
    notSaved: 'The file could not be made. Nothing has changed: try again.',
    copied: 'Message copied: paste it into a text message or an e-mail.',
    message: 'Message to copy',
    fileName: (day: string) => `booking-${day}`,
    told: (told: RequestTold, today: string) => linesOf('en', told, today).join('\n'),
    event: eventIn('en')
  }
});

/** So many things, places or times are named; the others are counted. */
const most = 3;
/** So many letters of a name are said. */
const longest = 60;

const words = {
  fr: {
    booking: 'Réservation',
    for: (who: string) => `pour ${who}`,
    said: (what: string, said: string) => `${what} : ${said}`,
    apart: ' ; ',
    unnamed: 'objet sans nom',
    part: (given: string, asked: string) => `${given} sur ${asked}`,
    more: (count: number, said: string) => (count > 1 ? `et ${said} autres` : 'et un autre'),
    moreTimes: (count: number, said: string) => (count > 1 ? `et ${said} autres fois` : 'et une autre fois'),
    when: 'Quand',
    where: 'Où',
    standing: 'Où en est-on',
    bring: 'À prévoir',
    status: { confirmed: '', tentative: 'À confirmer', cancelled: 'Annulé' },
    needs: {
      needsInsurance: 'attestation d’assurance',
      needsLicence: 'permis ou habilitation',
      needsTraining: 'prise en main avant'
    } satisfies Record<ItemNeed, string>
  },
  en: {
    booking: 'Booking',
    for: (who: string) => `for ${who}`,
    said: (what: string, said: string) => `${what}: ${said}`,
    apart: '; ',
    unnamed: 'unnamed thing',
    part: (given: string, asked: string) => `${given} of ${asked}`,
    more: (count: number, said: string) => (count > 1 ? `and ${said} others` : 'and one other'),
    moreTimes: (count: number, said: string) =>
      count > 1 ? `and ${said} other times` : 'and one other time',
    when: 'When',
    where: 'Where',
    standing: 'Standing',
    bring: 'To bring or arrange',
    status: { confirmed: '', tentative: 'To be confirmed', cancelled: 'Cancelled' },
    needs: {
      needsInsurance: 'insurance certificate',
      needsLicence: 'licence or permit',
      needsTraining: 'an introduction beforehand'
    } satisfies Record<ItemNeed, string>
  }
} as const;

function linesOf(language: Language, told: RequestTold, today: string): readonly string[] {
  const t = words[language];
  const head = [t.booking, ...(told.forWhom === '' ? [] : [t.for(cut(told.forWhom))])].join(' ');
  const times = some(
    told.times,
    (time) => spanIn(language, time, today),
    (left) => t.moreTimes(left, numberIn(language, left))
  );
  const { where, standing, bring } = restOf(language, told, today);
  return [
    t.said(head, thingsIn(language, told.things)),
    t.said(t.when, times),
    where,
    standing,
    bring
  ].filter((line) => line !== '');
}

/** Each of them is empty where there is nothing to say. */
function restOf(language: Language, { places, standings, needs }: RequestTold, today: string) {
  const t = words[language];
  const line = (what: string, said: string) => (said === '' ? '' : t.said(what, said));
  return {
    where: line(
      t.where,
      some(places, cut, (left) => t.more(left, numberIn(language, left)), t.apart)
    ),
    standing: line(t.standing, standings.map((one) => standingIn(language, one, today)).join(t.apart)),
    bring: line(t.bring, needs.map((need) => t.needs[need]).join(', '))
  };
}

function eventIn(language: Language): EventWords {
  return {
    title: ({ things, forWhom }, status) => {
      const t = words[language];
      const what = thingsIn(language, things);
      const said = forWhom === '' ? what : `${what}, ${t.for(cut(forWhom))}`;
      return t.status[status] === '' ? said : t.said(t.status[status], said);
    },
    // An agenda tells the day and the place beside.
    description: (told) => {
      const { standing, bring } = restOf(language, told, '');
      return [standing, bring].filter((line) => line !== '').join('\n');
    }
  };
}

function thingsIn(language: Language, things: readonly ThingTold[]): string {
  const t = words[language];
  const named = ({ name, quantity, given }: ThingTold) => {
    const count = numberIn(language, given ?? quantity);
    const said = given !== null && given < quantity ? t.part(count, numberIn(language, quantity)) : count;
    return said === '1' ? cut(name || t.unnamed) : `${cut(name || t.unnamed)} (${said})`;
  };
  return some(things, named, (left) => t.more(left, numberIn(language, left)));
}

function standingIn(language: Language, { standing, of }: StandingTold, today: string): string {
  const t = words[language];
  const word = bookings[language].standing[standing];
  const others = (left: number) => t.more(left, numberIn(language, left));
  switch (of.kind) {
    case 'all':
      return word;
    case 'things':
      return `${word} (${some(of.names, (name) => cut(name || t.unnamed), others)})`;
    case 'times': {
      const more = (left: number) => t.moreTimes(left, numberIn(language, left));
      return `${word} (${some(of.times, (time) => spanIn(language, time, today), more)})`;
    }
    case 'some':
      return `${word} (${numberIn(language, of.count)})`;
  }
}

function some<T>(
  all: readonly T[],
  say: (one: T) => string,
  others: (left: number) => string,
  between = ', '
): string {
  // One that is left over takes no more room than its being counted.
  const shown = all.length <= most + 1 ? all : all.slice(0, most);
  const left = all.length - shown.length;
  return shown.map(say).join(between) + (left === 0 ? '' : ` ${others(left)}`);
}

const cut = (name: string): string => {
  const letters = [...name];
  return letters.length <= longest ? name : `${letters.slice(0, longest - 1).join('')}…`;
};
