import type { Audience, Rules } from '../domain/bookings/acts';
import type { RulingRefusal } from '../domain/bookings/refusals';
import type {
  AmountProblem,
  ClosedProblem,
  HoursProblem,
  LengthField,
  Quota,
  RuleField,
  Unit
} from '../domain/bookings/rule-forms';
import { lengths } from '../domain/bookings/rule-forms';
import type { Breach, Level } from '../domain/bookings/rules';
import type { ItemId } from '../domain/ids';
import { minutesADay } from '../domain/span';
import { bookings } from './bookings';
import { catalogue, type Language } from './catalogue';
import { dayIn, numberIn, timeIn } from './formats';
import { quotedFr } from './french';
import { eitherEn, eitherFr, listEn, listFr } from './lists';

/** What a thing is called; empty where it is not here. */
export type NameOf = (thing: ItemId) => string;

/** The words of one language of which sentences about rules are made; none ends with a full stop. */
interface Words {
  readonly language: Language;
  readonly list: (names: readonly string[]) => string;
  readonly length: Readonly<Record<LengthField, (length: string) => string>>;
  /** What is said of a length of nothing. */
  readonly none: Partial<Readonly<Record<LengthField, string>>>;
  readonly quota: (quota: Quota, shown: string) => string;
  readonly weekdays: readonly string[];
  readonly closed: (days: string) => string;
  readonly closedAlways: string;
  readonly oneDay: (day: string) => string;
  readonly days: (from: string, to: string) => string;
  readonly opened: (hours: string, days: string) => string;
  readonly hours: (from: string, to: string) => string;
  readonly audience: (who: readonly Audience[]) => string;
  readonly capacity: (n: number, shown: string) => string;
  readonly neighbours: (names: readonly string[]) => string;
  readonly needFirst: string;
  readonly someThing: string;
  readonly quoted: (name: string) => string;
  /** What a booking would break beyond what the rule says. */
  readonly tooMany: (quota: Quota, count: number, shown: string, most: string) => string;
  readonly closedOn: (day: string) => string;
  readonly shutOn: (day: string) => string;
  readonly disturbed: (name: string) => string;
}

const plural = (language: Language, n: number): boolean => (language === 'fr' ? n > 1 : n !== 1);
const s = (language: Language, n: number): string => (plural(language, n) ? 's' : '');

/** A length of time: `7 jours`, `36 heures`, `1 h 30`, `30 minutes`. */
function lengthIn(language: Language, minutes: number): string {
  const [day, hour, minute] = language === 'fr' ? ['jour', 'heure', 'minute'] : ['day', 'hour', 'minute'];
  const so = (n: number, unit: string) => `${numberIn(language, n)} ${unit}${s(language, n)}`;
  if (minutes !== 0 && minutes % minutesADay === 0) return so(minutes / minutesADay, day!);
  if (minutes !== 0 && minutes % 60 === 0) return so(minutes / 60, hour!);
  if (minutes < 60) return so(minutes, minute!);
  const two = String(minutes % 60).padStart(2, '0');
  return `${numberIn(language, Math.floor(minutes / 60))}\u00a0h\u00a0${two}`;
}

const hourIn = (language: Language, minute: number): string =>
  timeIn(language, `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`);

/** What is known of rules, a sentence each, from what most ask for to the rarest; `only` names what is told where not all is. */
function saidWith(words: Words, rules: Rules, nameOf: NameOf, only?: RuleField): readonly string[] {
  const { language, list } = words;
  const { quota, weekdays, closed, hours, audiences, capacity, neighbours, order } = rules;
  const shown = (n: number) => numberIn(language, n);
  const lengthOf = (field: LengthField): readonly string[] => {
    const minutes = rules[field];
    if (minutes === null) return [];
    const none = minutes === 0 ? words.none[field] : undefined;
    return [none ?? words.length[field](lengthIn(language, minutes))];
  };
  const lines: Readonly<Record<RuleField, () => readonly string[]>> = {
    longest: () => lengthOf('longest'),
    notice: () => lengthOf('notice'),
    weekdays: () =>
      weekdays.length === 0
        ? []
        : [
            weekdays.length === 7
              ? words.closedAlways
              : words.closed(
                  list([...weekdays].sort().map((one) => words.oneDay(words.weekdays[one - 1] ?? '')))
                )
          ],
    closed: () =>
      closed.length === 0 ? [] : [words.closed(list(closed.map((days) => periodIn(words, days))))],
    hours: () => openingsIn(words, hours),
    audiences: () => (audiences.length === 0 ? [] : [words.audience(audiences)]),
    capacity: () => (capacity === null ? [] : [words.capacity(capacity, shown(capacity))]),
    neighbours: () =>
      neighbours.length === 0 ? [] : [words.neighbours(neighbours.map((one) => nameIn(words, nameOf(one))))],
    ahead: () => lengthOf('ahead'),
    buffer: () => lengthOf('buffer'),
    pause: () => lengthOf('pause'),
    quota: () => (quota === null ? [] : [words.quota(quota, shown(quota.most))]),
    order: () => (order === 'need' ? [words.needFirst] : [])
  };
  return only === undefined ? Object.values(lines).flatMap((one) => one()) : lines[only]();
}

const nameIn = (words: Words, name: string): string => (name === '' ? words.someThing : words.quoted(name));

function periodIn({ language, oneDay, days }: Words, { from, to }: Rules['closed'][number]): string {
  const dated = (day: string) => dayIn(language, day, 'dated');
  return from === to ? oneDay(dated(from)) : days(dated(from), dated(to));
}

/** When it is opened, the days that have the same hours together. */
function openingsIn(words: Words, hours: Rules['hours']): readonly string[] {
  const { language, list } = words;
  const byHours = new Map<string, string[]>();
  for (const [i, name] of words.weekdays.entries()) {
    const openings = hours
      .filter(({ weekday }) => weekday === i + 1)
      .map(({ from, to }) => words.hours(hourIn(language, from), hourIn(language, to)));
    if (openings.length === 0) continue;
    const said = list(openings);
    byHours.set(said, [...(byHours.get(said) ?? []), words.oneDay(name)]);
  }
  return [...byHours].map(([said, days]) => words.opened(said, list(days)));
}

/** What a booking would not keep to, in one sentence with its figures. */
function brokenWith(words: Words, breach: Breach, nameOf: NameOf): string {
  const { language } = words;
  const shown = (n: number) => numberIn(language, n);
  switch (breach.rule) {
    case 'quota':
      return words.tooMany(breach.quota, breach.count, shown(breach.count), shown(breach.quota.most));
    case 'closed':
      return words.closedOn(dayIn(language, breach.day, 'long'));
    case 'hours':
      return words.shutOn(dayIn(language, breach.day, 'long'));
    case 'audience':
      return words.audience(breach.audiences);
    case 'capacity':
      return words.capacity(breach.most, shown(breach.most));
    case 'neighbours':
      return words.disturbed(nameIn(words, nameOf(breach.thing)));
    default:
      return words.length[breach.rule](lengthIn(language, breach.minutes));
  }
}

const fr: Words = {
  language: 'fr',
  list: listFr,
  length: {
    longest: (length) => `${length} au plus`,
    notice: (length) => `À demander au moins ${length} avant`,
    ahead: (length) => `Pas plus de ${length} à l’avance`,
    buffer: (length) => `${length} de libre entre deux réservations`,
    pause: (length) => `${length} entre deux réservations d’une même structure`
  },
  none: {
    notice: 'Peut se demander jusqu’au dernier moment',
    buffer: 'Deux réservations peuvent se suivre sans attendre',
    pause: 'Une même structure peut réserver de nouveau sans attendre'
  },
  quota: ({ of, per, most }, shown) =>
    `${shown} ${of === 'days' ? 'jour' : 'réservation'}${s('fr', most)} ${{ week: 'par semaine', month: 'par mois', year: 'par an' }[per]} au plus pour une même structure`,
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  closed: (days) => `Fermé ${days}`,
  closedAlways: 'Fermé tous les jours : rien ne peut se réserver',
  oneDay: (day) => `le ${day}`,
  days: (from, to) => `du ${from} au ${to}`,
  opened: (hours, days) => `Ouvert ${hours} ${days}`,
  hours: (from, to) => `de ${from} à ${to}`,
  audience: (who) => `Seulement pour ${eitherFr(who.map((one) => bookings.fr.audience[one]))}`,
  capacity: (n, shown) => `${shown} personne${s('fr', n)} au plus`,
  neighbours: (names) => `Calme et bruyant ne vont pas ensemble à côté de ${listFr(names)}`,
  needFirst: 'Le besoin le plus fort passe d’abord',
  someThing: 'quelque chose qui n’est pas sur cet appareil',
  quoted: quotedFr,
  tooMany: ({ of, per, most }, count, shown, mostShown) => {
    const period = { week: 'de la semaine', month: 'du mois', year: 'de l’année' }[per];
    const inPeriod = { week: 'dans la semaine', month: 'dans le mois', year: 'dans l’année' }[per];
    return of === 'days'
      ? `Cela ferait ${shown} jour${s('fr', count)} ${inPeriod} pour ${mostShown} permis`
      : `Ce serait la ${count === 1 ? '1re' : `${shown}e`} réservation ${period} pour ${mostShown} permise${s('fr', most)}`;
  },
  closedOn: (day) => `Fermé le ${day}`,
  shutOn: (day) => `Fermé à ces heures le ${day}`,
  disturbed: (name) =>
    `Calme et bruyant ne vont pas ensemble\u00a0: à côté, ${name} a une réservation au même moment`
};

const en: Words = {
  language: 'en',
  list: listEn,
  length: {
    longest: (length) => `${length} at most`,
    notice: (length) => `To be asked for at least ${length} before`,
    ahead: (length) => `Not more than ${length} ahead`,
    buffer: (length) => `${length} left free between two bookings`,
    pause: (length) => `${length} between two bookings of the same organisation`
  },
  none: {
    notice: 'May be asked for until the last moment',
    buffer: 'Two bookings may follow each other at once',
    pause: 'The same organisation may book again at once'
  },
  quota: ({ of, per, most }, shown) =>
    `${shown} ${of === 'days' ? 'day' : 'booking'}${s('en', most)} a ${per} at most for the same organisation`,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  closed: (days) => `Closed ${days}`,
  closedAlways: 'Closed every day: nothing can be booked',
  oneDay: (day) => `on ${day}`,
  days: (from, to) => `from ${from} to ${to}`,
  opened: (hours, days) => `Open ${hours} ${days}`,
  hours: (from, to) => `from ${from} to ${to}`,
  audience: (who) => `Only for ${eitherEn(who.map((one) => bookings.en.audience[one]))}`,
  capacity: (n, shown) => `${shown} ${n === 1 ? 'person' : 'people'} at most`,
  neighbours: (names) => `Quiet and loud do not go together next to ${listEn(names)}`,
  needFirst: 'The strongest need comes first',
  someThing: 'something that is not on this device',
  quoted: (name) => `“${name}”`,
  tooMany: ({ of, per, most }, count, shown, mostShown) =>
    of === 'days'
      ? `This would make ${shown} day${s('en', count)} in the ${per}, ${mostShown} ${most === 1 ? 'is' : 'are'} allowed`
      : `This would be the ${shown}${ordinalEn(count)} booking of the ${per}, ${mostShown} ${most === 1 ? 'is' : 'are'} allowed`,
  closedOn: (day) => `Closed on ${day}`,
  shutOn: (day) => `Closed at these hours on ${day}`,
  disturbed: (name) => `Quiet and loud do not go together: next door, ${name} has a booking at the same time`
};

const ordinalEn = (n: number): string =>
  ({ one: 'st', two: 'nd', few: 'rd' })[
    new Intl.PluralRules('en', { type: 'ordinal' }).select(n) as string
  ] ?? 'th';

const lengthFields = new Set<RuleField>(lengths);

/** What bookings are held to: the form, and the rules as sentences. */
export const bookingRules = catalogue({
  fr: {
    title: 'Règles de réservation',
    link: 'Durée, délais, jours de fermeture',
    lead: 'Toutes les réservations du collectif suivent ces règles. Un objet peut en avoir d’autres, qui prennent leur place ; les jours de fermeture, eux, valent pour tout.',
    leadOf: (name: string) =>
      `Les réservations de ${quotedFr(name)} suivent ces règles. Ce que vous laissez vide suit les règles de tous.`,
    none: 'Aucune règle pour l’instant : tout peut se réserver, quand on veut et pour aussi longtemps qu’on veut.',
    noneOf: 'Aucune règle propre pour l’instant.',
    ofAll: 'Règles de tous, qui valent aussi ici',
    inForce: 'Ce qui est en vigueur',
    unreadable: 'Les règles ne peuvent pas être lues sur cet appareil. Fermez puis rouvrez Grange.',
    unknown: {
      title: 'Cet objet n’est pas ici',
      text: 'Il n’est pas encore arrivé sur cet appareil, ou son adresse n’est pas la bonne.'
    },
    /** What a booking breaks, as a sentence. */
    broken: (breach: Breach, nameOf: NameOf) => `${brokenWith(fr, breach, nameOf)}.`,
    /** Who can make an exception, as a sentence. */
    who: (level: Level) =>
      level === 'thing'
        ? 'Pour une exception, demandez à qui prête.'
        : 'Pour une exception, demandez à une administration.',
    /** What rules say, each without a full stop. */
    said: (rules: Rules, nameOf: NameOf) => saidWith(fr, rules, nameOf),
    /** The same of one of them, as one text. */
    saidOf: (field: RuleField, rules: Rules, nameOf: NameOf) =>
      saidWith(fr, rules, nameOf, field).join(' ; '),
    refusal: (refusal: RulingRefusal, owners: readonly string[]) =>
      refusal.kind === 'no-standing'
        ? 'Cet appareil ne fait que lire, ou n’est plus du collectif.'
        : refusal.kind === 'not-an-administration'
          ? 'Seule une administration du collectif change les règles de tous.'
          : owners.length === 0
            ? 'Seule la structure qui prête cet objet change ses règles.'
            : `Seule la structure qui prête cet objet change ses règles : ${listFr(owners)}.`,
    form: {
      found: 'Voici ce que vous aviez commencé à écrire.',
      startOver: 'Reprendre ce qui est en vigueur',
      save: 'Enregistrer',
      saving: 'Enregistrement…',
      saved: 'Règles enregistrées',
      cancel: 'Annuler',
      closings: 'Autres fermetures et horaires',
      closingsOnly: 'Autres fermetures',
      who: 'Qui peut venir, et combien',
      whoOnly: 'Qui peut venir',
      whoBeside: 'Qui peut venir, et ce qui est à côté',
      rhythm: 'Rythme et partage entre structures'
    },
    field: {
      longest: 'Durée, au plus',
      notice: 'À demander au moins',
      ahead: 'Pas plus longtemps à l’avance que',
      buffer: 'Temps libre entre deux réservations',
      pause: 'Pause entre deux réservations d’une même structure',
      quota: 'Au plus, pour une même structure',
      weekdays: 'Jours de fermeture',
      closed: 'Périodes de fermeture',
      hours: 'Heures d’ouverture',
      audiences: 'Qui peut venir',
      capacity: 'Personnes, au plus',
      neighbours: 'Salles voisines',
      order: 'Qui passe d’abord'
    },
    hint: {
      notice: 'Combien de temps avant le début.',
      buffer: 'Pour nettoyer, recharger, ranger.',
      weekdays: 'Rien ne commence ni ne finit ces jours-là ; une réservation peut passer par-dessus.',
      hours: 'Par exemple 9h-12h, 14h-18h. Dès qu’un jour a des heures, ceux qui restent vides sont fermés.',
      audiences: 'Si vous ne cochez rien, tout le monde peut venir.',
      neighbours: 'Le calme et le bruyant n’iront pas ensemble entre celle-ci et celles que vous cochez.'
    },
    unit: (unit: Unit) => ({ minutes: 'minutes', hours: 'heures', days: 'jours' })[unit],
    unitOf: (field: string) => `Unité : ${field}`,
    before: (unit: Unit) => ({ minutes: 'minutes avant', hours: 'heures avant', days: 'jours avant' })[unit],
    quotaOf: (of: Quota['of']): string => ({ bookings: 'réservations', days: 'jours' })[of],
    quotaPer: (per: Quota['per']): string =>
      ({ week: 'par semaine', month: 'par mois', year: 'par an' })[per],
    quotaWhat: 'Ce qui est compté',
    quotaPeriod: 'Sur quelle période',
    weekday: (weekday: number) => fr.weekdays[weekday - 1] ?? '',
    period: {
      from: (nth: number) => `Fermeture ${nth}, du`,
      to: (nth: number) => `Fermeture ${nth}, au`,
      toHint: 'Vide pour un seul jour.',
      add: 'Ajouter une fermeture',
      remove: (nth: number) => `Enlever la fermeture ${nth}`
    },
    sameHours: 'Mêmes heures du lundi au vendredi',
    audience: (audience: Audience) => bookings.fr.audience[audience],
    noRooms: 'Aucune autre salle dans l’inventaire.',
    order: { 'first-asked': 'qui a demandé d’abord', need: 'le besoin le plus fort' },
    problem: {
      amount: (field: RuleField, problem: AmountProblem) => {
        switch (problem.kind) {
          case 'not-a-number':
            return 'Écrivez un nombre, comme 7.';
          case 'none':
            return lengthFields.has(field)
              ? 'Écrivez une durée plus longue, ou laissez vide.'
              : 'Écrivez 1 ou plus, ou laissez vide.';
          case 'too-many':
            return `${numberIn('fr', problem.limit)} au plus.`;
          case 'too-long':
            return 'Dix ans au plus.';
        }
      },
      closed: (problem: ClosedProblem) =>
        ({
          'no-first-day': 'Choisissez le premier jour de la fermeture.',
          backwards: 'Le dernier jour est avant le premier.',
          'too-many': 'C’est une fermeture de trop : enlevez celles qui sont passées.'
        })[problem],
      hours: (problem: HoursProblem) =>
        ({
          unreadable: 'Écrivez des heures comme 9h-12h, 14h-18h.',
          backwards:
            'La fin est avant le début. Après minuit, écrivez jusqu’à 24h, puis le reste au jour suivant.',
          'too-many': 'C’est trop d’ouvertures pour un jour.'
        })[problem]
    }
  },
  en: {
    title: 'Booking rules',
    link: 'How long, how soon, closed days',
    lead: 'All bookings of the collective follow these rules. A thing may have others, which take their place; closed days hold for everything.',
    leadOf: (name: string) =>
      `Bookings of “${name}” follow these rules. What you leave empty follows the rules for all.`,
    none: 'No rules yet: everything may be booked, at any time and for as long as one likes.',
    noneOf: 'No rules of its own yet.',
    ofAll: 'Rules for all, which hold here too',
    inForce: 'What is in force',
    unreadable: 'The rules cannot be read on this device. Close Grange and open it again.',
    unknown: {
      title: 'This thing is not here',
      text: 'It has not come to this device yet, or its address is not the right one.'
    },
    broken: (breach: Breach, nameOf: NameOf) => `${brokenWith(en, breach, nameOf)}.`,
    who: (level: Level) =>
      level === 'thing'
        ? 'For an exception, ask whoever lends it.'
        : 'For an exception, ask an administration.',
    said: (rules: Rules, nameOf: NameOf) => saidWith(en, rules, nameOf),
    saidOf: (field: RuleField, rules: Rules, nameOf: NameOf) => saidWith(en, rules, nameOf, field).join('; '),
    refusal: (refusal: RulingRefusal, owners: readonly string[]) =>
      refusal.kind === 'no-standing'
        ? 'This device only reads, or is not in the collective any more.'
        : refusal.kind === 'not-an-administration'
          ? 'Only an administration of the collective changes the rules for all.'
          : owners.length === 0
            ? 'Only the organisation that lends this thing changes its rules.'
            : `Only the organisation that lends this thing changes its rules: ${listEn(owners)}.`,
    form: {
      found: 'Here is what you had begun to write.',
      startOver: 'Go back to what is in force',
      save: 'Save',
      saving: 'Saving…',
      saved: 'Rules saved',
      cancel: 'Cancel',
      closings: 'Other closings and hours',
      closingsOnly: 'Other closings',
      who: 'Who may come, and how many',
      whoOnly: 'Who may come',
      whoBeside: 'Who may come, and what is next door',
      rhythm: 'Pace and sharing between organisations'
    },
    field: {
      longest: 'How long, at most',
      notice: 'To be asked for at least',
      ahead: 'Not further ahead than',
      buffer: 'Time left free between two bookings',
      pause: 'Pause between two bookings of the same organisation',
      quota: 'At most, for the same organisation',
      weekdays: 'Closed on',
      closed: 'Closed periods',
      hours: 'Opening hours',
      audiences: 'Who may come',
      capacity: 'People, at most',
      neighbours: 'Rooms next door',
      order: 'Who comes first'
    },
    hint: {
      notice: 'How long before it begins.',
      buffer: 'To clean, charge, put away.',
      weekdays: 'Nothing begins or ends on these days; a booking may go on over them.',
      hours: 'For example 9:00-12:00, 14:00-18:00. Once a day has hours, those left empty are closed.',
      audiences: 'If you tick nothing, everybody may come.',
      neighbours: 'Quiet and loud will not go together between this one and those that you tick.'
    },
    unit: (unit: Unit) => ({ minutes: 'minutes', hours: 'hours', days: 'days' })[unit],
    unitOf: (field: string) => `Unit: ${field}`,
    before: (unit: Unit) => ({ minutes: 'minutes before', hours: 'hours before', days: 'days before' })[unit],
    quotaOf: (of: Quota['of']): string => ({ bookings: 'bookings', days: 'days' })[of],
    quotaPer: (per: Quota['per']): string => ({ week: 'a week', month: 'a month', year: 'a year' })[per],
    quotaWhat: 'What is counted',
    quotaPeriod: 'In which period',
    weekday: (weekday: number) => en.weekdays[weekday - 1] ?? '',
    period: {
      from: (nth: number) => `Closing ${nth}, from`,
      to: (nth: number) => `Closing ${nth}, to`,
      toHint: 'Empty for one day.',
      add: 'Add a closing',
      remove: (nth: number) => `Remove closing ${nth}`
    },
    sameHours: 'The same hours from Monday to Friday',
    audience: (audience: Audience) => bookings.en.audience[audience],
    noRooms: 'No other room in the inventory.',
    order: { 'first-asked': 'who asked first', need: 'the strongest need' },
    problem: {
      amount: (field: RuleField, problem: AmountProblem) => {
        switch (problem.kind) {
          case 'not-a-number':
            return 'Write a number, such as 7.';
          case 'none':
            return lengthFields.has(field)
              ? 'Write a longer time, or leave it empty.'
              : 'Write 1 or more, or leave it empty.';
          case 'too-many':
            return `${numberIn('en', problem.limit)} at most.`;
          case 'too-long':
            return 'Ten years at most.';
        }
      },
      closed: (problem: ClosedProblem) =>
        ({
          'no-first-day': 'Choose the first day of the closing.',
          backwards: 'The last day is before the first.',
          'too-many': 'This is one closing too many: remove those that are past.'
        })[problem],
      hours: (problem: HoursProblem) =>
        ({
          unreadable: 'Write hours such as 9:00-12:00, 14:00-18:00.',
          backwards:
            'It ends before it begins. After midnight, write until 24:00, and the rest on the next day.',
          'too-many': 'These are too many openings for a day.'
        })[problem]
    }
  }
});
