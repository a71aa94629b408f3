import { expect, test } from 'vitest';
import type { RequestTold } from '../domain/bookings/message';
import { minuteOf, wholeDays } from '../domain/span';
import { bookingMessage } from './booking-message';

const today = '2026-11-02';
const usual: RequestTold = {
  forWhom: 'La Bifurk',
  things: [
    { name: 'Barnum', quantity: 2, given: 2 },
    { name: 'Chaise pliante', quantity: 40, given: 30 }
  ],
  times: [wholeDays('2026-11-21', '2026-11-22')],
  standings: [{ standing: 'accepted', of: { kind: 'all' } }],
  places: ['Hangar, étagère 3', 'Réserve'],
  needs: ['needsInsurance', 'needsLicence']
};
const said = (language: 'fr' | 'en', changes: Partial<RequestTold> = {}) =>
  bookingMessage[language]
    .told({ ...usual, ...changes }, today)
    .replaceAll('\u00a0', ' ')
    .split('\n');
const time = (day: string, from: string, to: string, last = day) => ({
  from: minuteOf(day, from),
  to: minuteOf(last, to)
});

test('a message says who, what, when, where, its standing, and what to bring', () => {
  expect(said('fr')).toEqual([
    'Réservation pour La Bifurk : Barnum (2), Chaise pliante (30 sur 40)',
    'Quand : du sam. 21 nov. au dim. 22 nov.',
    'Où : Hangar, étagère 3 ; Réserve',
    'Où en est-on : acceptée',
    'À prévoir : attestation d’assurance, permis ou habilitation'
  ]);
  expect(said('en')).toEqual([
    'Booking for La Bifurk: Barnum (2), Chaise pliante (30 of 40)',
    'When: Sat 21 Nov to Sun 22 Nov',
    'Where: Hangar, étagère 3; Réserve',
    'Standing: accepted',
    'To bring or arrange: insurance certificate, licence or permit'
  ]);
});

test('what is not known is left out', () => {
  const bare = { forWhom: '', places: [], needs: [], things: [{ name: '', quantity: 1, given: null }] };
  expect(said('fr', bare)).toEqual([
    'Réservation : objet sans nom',
    'Quand : du sam. 21 nov. au dim. 22 nov.',
    'Où en est-on : acceptée'
  ]);
});

test.each([
  [wholeDays('2026-11-21', '2026-11-21'), 'sam. 21 nov.'],
  [wholeDays('2026-12-31', '2027-01-01'), 'du jeu. 31 déc. au ven. 1 janv. 2027'],
  [time('2026-11-21', '14:30', '18:00'), 'sam. 21 nov. de 14 h 30 à 18 h 00'],
  [time('2026-11-21', '20:00', '00:00', '2026-11-22'), 'sam. 21 nov. de 20 h 00 à 24 h 00'],
  [time('2026-11-21', '22:00', '04:00', '2026-11-22'), 'du sam. 21 nov. à 22 h 00 au dim. 22 nov. à 4 h 00'],
  [time('2026-03-29', '02:30', '03:30'), 'dim. 29 mars de 2 h 30 à 3 h 30']
])('a time is said as the clock on the wall shows it', (span, words) => {
  expect(said('fr', { times: [span] })[1]).toBe(`Quand : ${words}`);
});

test('standings that differ are told by thing, by time, or counted', () => {
  const line = (standings: RequestTold['standings']) => said('fr', { standings })[3];
  expect(
    line([
      { standing: 'accepted', of: { kind: 'things', names: ['Barnum', ''] } },
      { standing: 'refused', of: { kind: 'things', names: ['Chaise pliante'] } }
    ])
  ).toBe('Où en est-on : acceptée (Barnum, objet sans nom) ; refusée (Chaise pliante)');
  expect(
    line([{ standing: 'asked', of: { kind: 'times', times: [wholeDays('2026-11-21', '2026-11-21')] } }])
  ).toBe('Où en est-on : demandée (sam. 21 nov.)');
  expect(line([{ standing: 'accepted', of: { kind: 'some', count: 3 } }])).toBe(
    'Où en est-on : acceptée (3)'
  );
});

test('a usual request takes less than 300 characters, and the largest one stays short', () => {
  for (const language of ['fr', 'en'] as const) {
    expect(bookingMessage[language].told(usual, today).length).toBeLessThan(300);
    const long = 'é'.repeat(300);
    const huge = bookingMessage[language].told(
      {
        ...{ forWhom: long, places: Array.from({ length: 100 }, (_, i) => `${i} ${long}`) },
        things: Array.from({ length: 100 }, () => ({ name: long, quantity: 1_000_000, given: null })),
        times: Array.from({ length: 60 }, (_, i) => time('2026-11-21', `${i % 24}:15`, '23:45')),
        standings: [
          { standing: 'accepted', of: { kind: 'things', names: Array.from({ length: 99 }, () => long) } },
          { standing: 'disputed', of: { kind: 'things', names: [long] } }
        ],
        needs: ['needsInsurance', 'needsLicence', 'needsTraining']
      },
      today
    );
    expect(huge.length).toBeLessThan(1500);
    expect(huge).toContain(language === 'fr' ? 'et 97 autres' : 'and 97 others');
    expect(huge).toContain(language === 'fr' ? 'et 57 autres fois' : 'and 57 other times');
  }
});

test('an event says in its title what is not sure, and leaves the day and the place to the agenda', () => {
  const { title, description } = bookingMessage.fr.event;
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(title(usual, 'confirmed')).toBe('Barnum (2), Chaise pliante (30 sur 40), pour La Bifurk');
  expect(plain(title(usual, 'tentative'))).toMatch(/^À confirmer : Barnum/);
  expect(plain(title({ ...usual, forWhom: '' }, 'cancelled'))).toBe(
    'Annulé : Barnum (2), Chaise pliante (30 sur 40)'
  );
  expect(plain(description(usual))).toBe(
    'Où en est-on : acceptée\nÀ prévoir : attestation d’assurance, permis ou habilitation'
  );
  expect(bookingMessage.en.event.title(usual, 'tentative')).toMatch(/^To be confirmed: /);
});
