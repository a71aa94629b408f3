import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf, meet, type Phone } from '../../../../tests/lab/members';
import type { AgendaItem, Meeting } from '../meetings/meeting';
import { bytesOfMinutes, isSameNotes, minutesFrom, minutesOf, type MinutesFacts } from './minutes';
import {
  ask,
  attend,
  cast,
  close,
  committee,
  consent,
  entrust,
  give,
  open,
  room,
  say,
  stage,
  stateOf,
  words
} from './testing';

const meeting: Meeting = {
  ...{ id: committee, title: 'Comité', date: '2026-05-07', time: '18:30', place: 'La Remise' },
  ...{ body: null, documents: '', addedAt: 0, addedBy: null, deletedAt: null, deletedBy: null },
  notes: [{ kind: 'paragraph', inlines: [{ text: 'Deux devis.' }] }]
};
const point = (name: string): AgendaItem => ({
  ...{ id: idOf('agenda-item', name), meeting: committee, title: name, minutes: 10, kind: 'decision' },
  ...{ broughtBy: null, carriedFrom: null, rank: name, deletedAt: null }
});
const points = [point('Le vélo'), point('Les clés')];
const facts = (by: Phone): MinutesFacts => ({
  ...{ collective: 'Le Préau', body: 'Comité', meeting, points, proceedings: stateOf(by), followUps: [] },
  structureName: (structure) =>
    ['alice', 'bob', 'carol'].find((name) => idOf('structure', name) === structure) ?? '?',
  textOf: (hash) => (hash === words('Oui ?') ? 'Réparer le vélo' : '')
});

function held(): readonly [Phone, Phone, Phone] {
  const [alice, bob, carol] = room('alice', 'bob', 'carol') as [Phone, Phone, Phone];
  say(alice, 'meeting.convene', {
    on: '2026-04-20',
    means: ['mail'],
    points: [points[0]!.id],
    isSecond: false
  });
  open(alice, ['alice', 'bob', 'carol']);
  entrust(alice, 'secretary', 'bob');
  attend(alice, 'alice');
  attend(bob, 'bob');
  give(carol, 'carol', 'bob');
  meet(alice, bob, carol);
  return [alice, bob, carol];
}

test('minutes say who was there, what was announced, and what was decided by how many', () => {
  const [alice, bob] = held();
  const vote = ask(alice, { point: points[0]!.id });
  meet(alice, bob);
  cast(alice, vote, 'for');
  cast(bob, vote, 'against');
  cast(bob, vote, 'abstained', { voter: 'carol' });
  meet(alice, bob);
  close(alice, vote);
  say(alice, 'meeting.close', {});
  expect(minutesOf(facts(alice))).toMatchObject({
    body: 'Comité',
    tasks: { chair: null, secretary: bob.person },
    notices: [{ on: '2026-04-20', means: ['mail'] }],
    proxies: [{ from: { structure: 'carol' }, to: { structure: 'bob' } }],
    quorum: { voters: 3, there: 2, needed: 2, isReached: true },
    structures: [
      { name: 'alice', presence: 'present' },
      { name: 'bob', presence: 'present' },
      { name: 'carol', presence: 'represented' }
    ],
    points: [
      { title: 'Le vélo', isAnnounced: true },
      { title: 'Les clés', isAnnounced: false }
    ],
    decisions: [
      {
        words: 'Réparer le vélo',
        result: 'rejected',
        by: 'tie',
        votes: { for: 1, against: 1, abstained: 1 },
        isAnnounced: true
      }
    ]
  });
});

test('a question that nobody closed, or on what no notice told of, is told so', () => {
  const [alice] = held();
  const asked = ask(alice, { point: points[1]!.id });
  expect(minutesOf(facts(alice))!.decisions).toEqual([]);
  close(alice, asked);
  expect(minutesOf(facts(alice))!.decisions).toMatchObject([
    { result: 'rejected', by: 'nobody', isAnnounced: false }
  ]);
});

test('an objection is told with what became of it', () => {
  const [alice, bob] = held();
  const vote = consent(alice);
  meet(alice, bob);
  const ballot = cast(bob, vote, 'objects');
  meet(alice, bob);
  say(alice, 'vote.treat', { vote, ballot, how: 'integrated', words: null });
  say(alice, 'vote.revise', { vote, round: 1, words: words('Autrement') });
  stage(alice, vote, 1);
  cast(alice, vote, 'consents', { round: 1 });
  close(alice, vote);
  expect(minutesOf(facts(alice))!.decisions).toMatchObject([
    {
      result: 'carried',
      by: 'consent',
      rounds: 2,
      objections: [{ by: { structure: 'bob' }, how: 'integrated' }]
    }
  ]);
});

test('before a meeting is opened there are none', () => {
  const [alice] = room('alice') as [Phone];
  expect(minutesOf(facts(alice))).toBeNull();
});

test('their bytes are the same whoever makes them, and read back', () => {
  const [alice, bob] = held();
  meet(alice, bob);
  const [one, other] = [alice, bob].map((by) => bytesOfMinutes(minutesOf(facts(by))!)) as [
    Uint8Array,
    Uint8Array
  ];
  expect(one).toEqual(other);
  expect(minutesFrom(one)).toEqual(minutesOf(facts(alice)));
});

test('bytes that are none, or of a newer app, are read as none', () => {
  for (const made of ['{"form":2}', '{"form":1}', '[]', 'null'])
    expect(minutesFrom(new TextEncoder().encode(made))).toBeNull();
  fc.assert(fc.property(fc.uint8Array(), (bytes) => minutesFrom(bytes) === null));
});

test('notes that say something else than the minutes are told', () => {
  const [alice] = held();
  const minutes = minutesOf(facts(alice))!;
  expect(isSameNotes(minutes, meeting.notes)).toBe(true);
  expect(isSameNotes(minutes, [...meeting.notes, { kind: 'paragraph', inlines: [{ text: 'Et' }] }])).toBe(
    false
  );
});

test('a notice that is noted once the meeting is open announces nothing', () => {
  const [alice] = held();
  say(alice, 'meeting.convene', {
    on: '2026-05-07',
    means: ['mail'],
    points: [points[1]!.id],
    isSecond: false
  });
  expect(minutesOf(facts(alice))!.points[1]).toMatchObject({ isAnnounced: false });
});

test('the quorum and the proxies are those of who came, whenever they left', () => {
  const [alice, bob] = held();
  attend(alice, 'alice', 'left');
  attend(alice, 'bob', 'left');
  say(alice, 'meeting.close', {});
  meet(alice, bob);
  expect(minutesOf(facts(alice))).toMatchObject({
    quorum: { there: 2, isReached: true },
    proxies: [{ from: { structure: 'carol' } }]
  });
});
