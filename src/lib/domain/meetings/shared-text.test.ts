import { expect, test } from 'vitest';
import type { AgendaItemId, MeetingId } from '../ids';
import type { AgendaItem, Meeting } from './meeting';
import {
  formatMeetingAgenda,
  formatMeetingNotes,
  formatMeetingNotice,
  type MeetingWords
} from './shared-text';

const words: MeetingWords = {
  agenda: 'Ordre du jour',
  notes: 'Notes',
  documents: 'Documents joints',
  second: 'Deuxième convocation',
  whenAndWhere: ({ date, time, place }) => [date, time, place].filter((said) => said !== '').join(', '),
  hour: (time) => time.replace(':', ' h '),
  minutes: (minutes) => `${minutes} min`,
  kind: (kind) => (kind === 'decision' ? 'décision' : kind),
  length: (minutes, end) =>
    `Durée : ${minutes} min${end === null ? '' : `, fin à ${end.replace(':', ' h ')}`}`,
  install: (address) => ['Installez Grange avant de venir', address].filter(Boolean).join(' ')
};

const comity: Meeting = {
  id: 'm' as MeetingId,
  title: 'Comité',
  date: '2026-11-20',
  time: '18:30',
  place: 'La Remise',
  body: null,
  documents: '',
  addedAt: 0,
  addedBy: null,
  deletedAt: null,
  deletedBy: null,
  notes: [
    { kind: 'heading', level: 2, inlines: [{ text: 'Vélo' }] },
    { kind: 'paragraph', inlines: [{ text: 'Roue voilée.' }] }
  ]
};
const point = (title: string, minutes: number | null, kind: AgendaItem['kind'] = null): AgendaItem => ({
  ...{ kind, broughtBy: null, carriedFrom: null },
  id: title as AgendaItemId,
  meeting: comity.id,
  title,
  minutes,
  rank: 'a',
  deletedAt: null
});

test('an agenda says when, where, and when each point begins', () => {
  expect(formatMeetingAgenda(comity, [point('Accueil', 10), point('Vélo', 20, 'decision')], words)).toBe(
    [
      'Comité',
      '2026-11-20, 18:30, La Remise',
      '',
      'ORDRE DU JOUR',
      '1. Accueil (18 h 30, 10 min)',
      '2. Vélo (18 h 40, décision, 20 min)',
      '',
      'Durée : 30 min, fin à 19 h 00'
    ].join('\n')
  );
});

test('what nobody knows is not said', () => {
  const someDay = { ...comity, date: '', time: '', place: '' };
  expect(formatMeetingAgenda(someDay, [point('Accueil', null), point('Vélo', 20)], words)).toBe(
    'Comité\n\nORDRE DU JOUR\n1. Accueil\n2. Vélo (20 min)'
  );
});

test('a notice says when, where, what about, and to install the app before coming', () => {
  expect(formatMeetingNotice(comity, [point('Accueil', null)], words, 'https://grange.test')).toBe(
    [
      'Comité',
      '2026-11-20, 18:30, La Remise',
      '',
      'ORDRE DU JOUR',
      '1. Accueil (18 h 30)',
      '',
      'Installez Grange avant de venir https://grange.test'
    ].join('\n')
  );
  expect(formatMeetingNotice(comity, [], words, null)).toBe(
    'Comité\n2026-11-20, 18:30, La Remise\n\nInstallez Grange avant de venir'
  );
});

test('notes are sent as plain text', () => {
  expect(formatMeetingNotes(comity, words)).toBe(
    'Comité\n2026-11-20, 18:30, La Remise\n\nNOTES\n\nVÉLO\n\nRoue voilée.'
  );
});

test('a notice says as which body one meets, unless the title does, and what is joined', () => {
  const meeting = { ...comity, documents: 'Comptes 2025\nRapport moral' };
  expect(formatMeetingNotice(meeting, [], words, null, { body: 'Conseil', isSecond: true })).toBe(
    [
      'Comité',
      'Conseil',
      'Deuxième convocation',
      '2026-11-20, 18:30, La Remise',
      '',
      'DOCUMENTS JOINTS',
      '- Comptes 2025',
      '- Rapport moral',
      '',
      'Installez Grange avant de venir'
    ].join('\n')
  );
  expect(formatMeetingNotice(comity, [], words, null, { body: 'Comité' })).toBe(
    formatMeetingNotice(comity, [], words, null)
  );
});
