import { expect, test } from 'vitest';
import { idOf, meet } from '../../../../tests/lab/members';
import type { VoterId } from '../ids';
import { sheetOf } from './sheet';
import { noProceedings } from './state';
import { attend, entrust, give, open, room, say, stateOf, structure, voter, words } from './testing';

const structures = (...names: readonly string[]) => ({
  votersAre: 'structures' as const,
  voters: names.map((name) => voter(name) as VoterId)
});

test('before a meeting is opened, those with a voice are expected, and nothing is said of them', () => {
  const { lines, excused } = sheetOf(noProceedings, structures('alice', 'bob'));
  expect(lines.map(({ structures, person, presence }) => [structures, person, presence])).toEqual([
    [[structure('alice')], null, null],
    [[structure('bob')], null, null]
  ]);
  expect(excused).toEqual([]);
  const people = { votersAre: 'people' as const, voters: [idOf('person', 'alice') as VoterId] };
  expect(sheetOf(noProceedings, people).lines).toMatchObject([
    { person: idOf('person', 'alice'), structures: [], hasVoice: true }
  ]);
});

test('who said that they come, or are excused, before it is opened is on the sheet', () => {
  const [alice, bob] = room('alice', 'bob');
  attend(bob!, 'bob', 'excused');
  const { lines, excused } = sheetOf(stateOf(bob!), structures('alice', 'bob'));
  expect(lines).toMatchObject([{ structures: [structure('alice')], presence: null }]);
  expect(excused).toMatchObject([{ structures: [structure('bob')], person: idOf('person', 'bob') }]);
  expect(alice).toBeDefined();
});

test('a sheet says who came and went, what they do, whose votes they hold, and who is absent', () => {
  const [alice, , carol] = room('alice', 'bob', 'carol', 'dave');
  open(alice!, ['alice', 'bob', 'carol', 'dave']);
  entrust(alice!, 'chair', 'alice');
  attend(alice!, 'alice');
  attend(alice!, 'bob');
  attend(alice!, 'bob', 'left');
  meet(alice!, carol!);
  give(carol!, 'carol', 'alice');
  meet(alice!, carol!);
  const { lines, excused } = sheetOf(stateOf(alice!), structures());
  expect(excused).toEqual([]);
  expect(lines).toMatchObject([
    { structures: [structure('alice')], tasks: ['chair'], presence: 'present', leftAt: null, holder: null },
    { structures: [structure('bob')], tasks: [], presence: 'left' },
    { structures: [structure('carol')], presence: 'represented', holder: voter('alice') },
    { structures: [structure('dave')], presence: 'absent', holder: null }
  ]);
  expect(lines[0]!.holds).toEqual([voter('carol')]);
  expect(lines[0]!.since).not.toBeNull();
  expect(lines[1]!.leftAt).not.toBeNull();
});

test('what a structure holds is said once, where two of its people are there', () => {
  const [alice, bob] = room('alice', 'bob');
  open(alice!, ['alice', 'bob']);
  attend(alice!, 'alice');
  const guest = { seat: idOf('seat', 'zoe'), name: words('Zoé'), structures: [structure('alice')] };
  say(alice!, 'meeting.attend', { ...guest, presence: 'present', by: 'hand' });
  meet(alice!, bob!);
  give(bob!, 'bob', 'alice');
  meet(alice!, bob!);
  const { lines } = sheetOf(stateOf(alice!), structures());
  expect(lines.map(({ person, name, holds }) => [person !== null, name, holds.length])).toEqual([
    [true, null, 1],
    [false, words('Zoé'), 0],
    [false, null, 0]
  ]);
});

test('a guest of no structure that votes has no voice', () => {
  const [alice] = room('alice', 'bob');
  open(alice!, ['alice']);
  attend(alice!, 'alice');
  attend(alice!, 'bob');
  expect(sheetOf(stateOf(alice!), structures()).lines.map(({ hasVoice }) => hasVoice)).toEqual([true, false]);
});
