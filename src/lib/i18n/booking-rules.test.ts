import { describe, expect, test } from 'vitest';
import type { Rules } from '../domain/bookings/acts';
import { noRules, type Breach, type Broken } from '../domain/bookings/rules';
import type { ItemId, StructureId } from '../domain/ids';
import { bookingRules } from './booking-rules';

const hour = 60;
const day = 1440;
const hall = 'hall' as ItemId;
const names = new Map([[hall, 'Grande salle']]);
const nameOf = (thing: ItemId) => names.get(thing) ?? '';
/** As it reads: spaces that do not break are spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const broken = (one: Broken) => {
  const breach: Breach = { ...one, level: 'thing' };
  return [bookingRules.fr.broken(breach, nameOf), bookingRules.en.broken(breach, nameOf)].map(plain);
};

describe('what a booking breaks', () => {
  const quota = (
    most: number,
    of: 'bookings' | 'days',
    per: 'week' | 'month' | 'year',
    count: number
  ): Broken => ({ rule: 'quota', quota: { most, of, per }, count });

  test.each<[Broken, string, string]>([
    [{ rule: 'longest', minutes: 7 * day }, '7 jours au plus.', '7 days at most.'],
    [{ rule: 'longest', minutes: day }, '1 jour au plus.', '1 day at most.'],
    [{ rule: 'longest', minutes: 90 }, '1 h 30 au plus.', '1 h 30 at most.'],
    [{ rule: 'longest', minutes: 36 * hour }, '36 heures au plus.', '36 hours at most.'],
    [
      { rule: 'notice', minutes: 2 * day },
      'À demander au moins 2 jours avant.',
      'To be asked for at least 2 days before.'
    ],
    [
      { rule: 'notice', minutes: 0 },
      'À demander au moins 0 minute avant.',
      'To be asked for at least 0 minutes before.'
    ],
    [
      { rule: 'ahead', minutes: 90 * day },
      'Pas plus de 90 jours à l’avance.',
      'Not more than 90 days ahead.'
    ],
    [
      { rule: 'buffer', minutes: 30 },
      '30 minutes de libre entre deux réservations.',
      '30 minutes left free between two bookings.'
    ],
    [
      { rule: 'pause', minutes: 7 * day },
      '7 jours entre deux réservations d’une même structure.',
      '7 days between two bookings of the same organisation.'
    ],
    [
      quota(2, 'bookings', 'month', 3),
      'Ce serait la 3e réservation du mois pour 2 permises.',
      'This would be the 3rd booking of the month, 2 are allowed.'
    ],
    [
      quota(1, 'bookings', 'week', 2),
      'Ce serait la 2e réservation de la semaine pour 1 permise.',
      'This would be the 2nd booking of the week, 1 is allowed.'
    ],
    [
      quota(20, 'bookings', 'year', 21),
      'Ce serait la 21e réservation de l’année pour 20 permises.',
      'This would be the 21st booking of the year, 20 are allowed.'
    ],
    [
      quota(10, 'bookings', 'year', 11),
      'Ce serait la 11e réservation de l’année pour 10 permises.',
      'This would be the 11th booking of the year, 10 are allowed.'
    ],
    [
      quota(10, 'days', 'month', 12),
      'Cela ferait 12 jours dans le mois pour 10 permis.',
      'This would make 12 days in the month, 10 are allowed.'
    ],
    [
      quota(1, 'days', 'year', 2),
      'Cela ferait 2 jours dans l’année pour 1 permis.',
      'This would make 2 days in the year, 1 is allowed.'
    ],
    [{ rule: 'closed', day: '2026-05-04' }, 'Fermé le lundi 4 mai.', 'Closed on Monday 4 May.'],
    [
      { rule: 'hours', day: '2026-05-04' },
      'Fermé à ces heures le lundi 4 mai.',
      'Closed at these hours on Monday 4 May.'
    ],
    [
      { rule: 'audience', audiences: ['members', 'guests'] },
      'Seulement pour les membres ou des invités.',
      'Only for members or guests.'
    ],
    [{ rule: 'capacity', most: 20 }, '20 personnes au plus.', '20 people at most.'],
    [{ rule: 'capacity', most: 1 }, '1 personne au plus.', '1 person at most.'],
    [
      { rule: 'neighbours', thing: hall },
      'Calme et bruyant ne vont pas ensemble : à côté, « Grande salle » a une réservation au même moment.',
      'Quiet and loud do not go together: next door, “Grande salle” has a booking at the same time.'
    ],
    [
      { rule: 'neighbours', thing: 'away' as ItemId },
      'Calme et bruyant ne vont pas ensemble : à côté, quelque chose qui n’est pas sur cet appareil a une réservation au même moment.',
      'Quiet and loud do not go together: next door, something that is not on this device has a booking at the same time.'
    ]
  ])('%j', (breach, fr, en) => {
    expect(broken(breach)).toEqual([fr, en]);
  });

  test.each([
    ['thing', 'Pour une exception, demandez à qui prête.', 'For an exception, ask whoever lends it.'],
    [
      'collective',
      'Pour une exception, demandez à une administration.',
      'For an exception, ask an administration.'
    ]
  ] as const)('who can make an exception to the rules of the %s', (level, fr, en) => {
    expect([bookingRules.fr.who(level), bookingRules.en.who(level)]).toEqual([fr, en]);
  });
});

describe('what rules say', () => {
  test.each<[Partial<Rules>, readonly string[], readonly string[]]>([
    [{}, [], []],
    [
      { longest: 7 * day, notice: 2 * day, weekdays: [1] },
      ['7 jours au plus', 'À demander au moins 2 jours avant', 'Fermé le lundi'],
      ['7 days at most', 'To be asked for at least 2 days before', 'Closed on Monday']
    ],
    [
      { notice: 0, buffer: 0, pause: 0 },
      [
        'Peut se demander jusqu’au dernier moment',
        'Deux réservations peuvent se suivre sans attendre',
        'Une même structure peut réserver de nouveau sans attendre'
      ],
      [
        'May be asked for until the last moment',
        'Two bookings may follow each other at once',
        'The same organisation may book again at once'
      ]
    ],
    [
      { ahead: 90 * day, buffer: 2 * hour, pause: day },
      [
        'Pas plus de 90 jours à l’avance',
        '2 heures de libre entre deux réservations',
        '1 jour entre deux réservations d’une même structure'
      ],
      [
        'Not more than 90 days ahead',
        '2 hours left free between two bookings',
        '1 day between two bookings of the same organisation'
      ]
    ],
    [
      { quota: { most: 1, of: 'bookings', per: 'week' } },
      ['1 réservation par semaine au plus pour une même structure'],
      ['1 booking a week at most for the same organisation']
    ],
    [
      { quota: { most: 20, of: 'days', per: 'year' } },
      ['20 jours par an au plus pour une même structure'],
      ['20 days a year at most for the same organisation']
    ],
    [
      {
        weekdays: [7, 1],
        closed: [
          { from: '2026-12-24', to: '2027-01-02' },
          { from: '2026-07-14', to: '2026-07-14' }
        ]
      },
      ['Fermé le lundi et le dimanche', 'Fermé du 24 déc. 2026 au 2 janv. 2027 et le 14 juil. 2026'],
      ['Closed on Monday and on Sunday', 'Closed from 24 Dec 2026 to 2 Jan 2027 and on 14 Jul 2026']
    ],
    [
      {
        hours: [
          { weekday: 1, from: 540, to: 720 },
          { weekday: 1, from: 840, to: 1080 },
          { weekday: 2, from: 540, to: 720 },
          { weekday: 2, from: 840, to: 1080 },
          { weekday: 6, from: 1080, to: 1440 }
        ]
      },
      [
        'Ouvert de 9 h 00 à 12 h 00 et de 14 h 00 à 18 h 00 le lundi et le mardi',
        'Ouvert de 18 h 00 à 24 h 00 le samedi'
      ],
      [
        'Open from 9:00 to 12:00 and from 14:00 to 18:00 on Monday and on Tuesday',
        'Open from 18:00 to 24:00 on Saturday'
      ]
    ],
    [
      { audiences: ['members'], capacity: 20, neighbours: [hall, 'away' as ItemId] },
      [
        'Seulement pour les membres',
        '20 personnes au plus',
        'Calme et bruyant ne vont pas ensemble à côté de « Grande salle » et quelque chose qui n’est pas sur cet appareil'
      ],
      [
        'Only for members',
        '20 people at most',
        'Quiet and loud do not go together next to “Grande salle” and something that is not on this device'
      ]
    ],
    [{ order: 'need' }, ['Le besoin le plus fort passe d’abord'], ['The strongest need comes first']]
  ])('%j', (some, fr, en) => {
    const rules = { ...noRules, ...some };
    expect(bookingRules.fr.said(rules, nameOf).map(plain)).toEqual(fr);
    expect(bookingRules.en.said(rules, nameOf).map(plain)).toEqual(en);
  });

  test('of one of them, where two write at once', () => {
    const rules = { ...noRules, longest: day, weekdays: [1] };
    expect(bookingRules.fr.saidOf('weekdays', rules, nameOf)).toBe('Fermé le lundi');
    expect(bookingRules.en.saidOf('closed', rules, nameOf)).toBe('');
  });
});

describe('why somebody cannot say them', () => {
  const owners = ['preau'] as StructureId[];
  test.each([
    [
      { kind: 'not-an-administration' } as const,
      'Seule une administration du collectif change les règles de tous.',
      'Only an administration of the collective changes the rules for all.'
    ],
    [
      { kind: 'not-the-owner', owners } as const,
      'Seule la structure qui prête cet objet change ses règles : Le Préau.',
      'Only the organisation that lends this thing changes its rules: Le Préau.'
    ],
    [
      { kind: 'no-standing' } as const,
      'Cet appareil ne fait que lire, ou n’est plus du collectif.',
      'This device only reads, or is not in the collective any more.'
    ]
  ])('%j', (refusal, fr, en) => {
    expect(plain(bookingRules.fr.refusal(refusal, ['Le Préau']))).toBe(fr);
    expect(bookingRules.en.refusal(refusal, ['Le Préau'])).toBe(en);
  });
});

test('what is wrong with a length or a number tells what to write', () => {
  const said = (field: 'longest' | 'capacity') => [
    bookingRules.fr.problem.amount(field, { kind: 'not-a-number' }),
    bookingRules.fr.problem.amount(field, { kind: 'none' }),
    plain(bookingRules.fr.problem.amount(field, { kind: 'too-many', limit: 10_000 }))
  ];
  const [number, many] = ['Écrivez un nombre, comme 7.', '10 000 au plus.'];
  expect(said('longest')).toEqual([number, 'Écrivez une durée plus longue, ou laissez vide.', many]);
  expect(said('capacity')).toEqual([number, 'Écrivez 1 ou plus, ou laissez vide.', many]);
});
