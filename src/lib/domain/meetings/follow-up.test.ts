import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import type { FollowUpId } from '../ids';
import {
  byDue,
  closedIn,
  comesBefore,
  followUpForm,
  isLate,
  openBefore,
  outsideNotes,
  parseFollowUp,
  toDo,
  type FollowUp,
  type FollowUpFacts
} from './follow-up';

const [alice, bob] = [idOf('person', 'alice'), idOf('person', 'bob')];
const form = { kind: 'action', text: 'Porter le vélo', person: '', due: '' };

test('an action says what, and by whom and until when if one likes', () => {
  expect(
    parseFollowUp({ ...form, text: ' Porter  le vélo ', person: alice, due: '2026-11-28' })
  ).toStrictEqual({
    ok: true,
    value: { kind: 'action', text: 'Porter le vélo', person: alice, due: '2026-11-28' }
  });
  expect(parseFollowUp(form)).toMatchObject({ ok: true, value: { person: null, due: '' } });
});

test('a question is nobody’s to do', () => {
  expect(parseFollowUp({ ...form, kind: 'question', person: alice })).toMatchObject({
    ok: true,
    value: { kind: 'question', person: null }
  });
});

test.each([
  ['nothing', { text: ' \n ' }, { text: { kind: 'missing' } }],
  ['more than is read in one breath', { text: 'a'.repeat(301) }, { text: { kind: 'too-long', limit: 300 } }],
  ['a day that is not', { due: '2026-02-30' }, { due: { kind: 'not-a-day', given: '2026-02-30' } }],
  ['a day in words', { due: 'samedi' }, { due: { kind: 'not-a-day', given: 'samedi' } }]
])('%s is asked for again', (_, typed, problem) => {
  expect(parseFollowUp({ ...form, ...typed })).toEqual({ ok: false, problem });
});

test('a person that is no id is nobody', () => {
  expect(parseFollowUp({ ...form, person: 'Alice' })).toMatchObject({ ok: true, value: { person: null } });
});

test('what is shown of one in a form is what it says', () => {
  const facts: FollowUpFacts = { kind: 'action', text: 'Porter le vélo', person: bob, due: '2026-11-28' };
  expect(parseFollowUp(followUpForm(facts))).toEqual({ ok: true, value: facts });
});

test.each([
  ['on its day', 'open', '2026-11-28', '2026-11-28', false],
  ['the day after', 'open', '2026-11-28', '2026-11-29', true],
  ['without a day', 'open', '', '2026-11-29', false],
  ['once it is done', 'done', '2026-11-28', '2026-11-29', false],
  ['once it is dropped', 'dropped', '2026-11-28', '2026-11-29', false]
] as const)('an action %s', (_, state, due, today, late) => {
  expect(isLate({ state, due }, today)).toBe(late);
});

const meeting = (name: string, date: string, time = '', addedAt = 0) => ({
  id: idOf('meeting', name),
  ...{ date, time, addedAt }
});
const [spring, autumn, winter] = [
  meeting('spring', '2026-04-02'),
  meeting('autumn', '2026-10-01', '18:30'),
  meeting('winter', '2026-12-01')
];
const some = meeting('some day', '', '', 5);
const later = meeting('some later day', '', '', 6);
const evening = meeting('evening', '2026-10-01', '20:30');
const all = [later, evening, winter, some, autumn, spring];

test.each([
  ['a day', spring, autumn],
  ['an hour of one day', autumn, evening],
  ['a day comes before none', winter, some],
  ['of two without a day, the one prepared first', some, later]
])('meetings follow each other: %s', (_, one, other) => {
  expect([comesBefore(one, other), comesBefore(other, one), comesBefore(one, one)]).toEqual([
    true,
    false,
    false
  ]);
});

function followUp(name: string, facts: Partial<FollowUp> = {}): FollowUp {
  return {
    id: idOf('follow-up', name),
    meeting: spring.id,
    kind: 'action',
    text: name,
    person: null,
    due: '',
    state: 'open',
    closedAt: null,
    closedIn: null,
    addedAt: 0,
    addedBy: null,
    deletedAt: null,
    ...facts
  };
}
const textsOf = (some: readonly FollowUp[]) => some.map(({ text }) => text);

test('a meeting looks at what those before it left open, by day', () => {
  const followUps = [
    followUp('without a day'),
    followUp('in December', { due: '2026-12-24' }),
    followUp('in May', { due: '2026-05-01', kind: 'question' }),
    followUp('done', { state: 'done', closedIn: autumn.id }),
    followUp('dropped', { state: 'dropped' }),
    followUp('deleted', { deletedAt: 3 }),
    followUp('of this one', { meeting: autumn.id }),
    followUp('of a later one', { meeting: winter.id }),
    followUp('of a meeting nobody knows', { meeting: idOf('meeting', 'unknown') })
  ];
  expect(textsOf(openBefore(followUps, all, autumn))).toEqual(['in May', 'in December', 'without a day']);
  expect(openBefore(followUps, all, spring)).toEqual([]);
  expect(textsOf(openBefore(followUps, all, later))).toContain('of a later one');
});

const on = (day: string, hour = '12:00') => new Date(`${day}T${hour}`).getTime();

test.each([
  ['a later meeting, after what others left', '2026-09-30', autumn, ['dated', 'undated']],
  ['a meeting of the very day', '2026-10-01', autumn, ['dated', 'undated']],
  ['no meeting of an earlier day', '2026-10-02', autumn, ['dated']],
  ['a meeting without a day that was prepared later', '2026-10-02', later, ['dated', 'undated']]
])('what a meeting without a day left open is looked at in %s', (_, day, meeting, seen) => {
  const followUps = [
    followUp('undated', { meeting: some.id, addedAt: on(day), due: '2026-04-03' }),
    followUp('dated', { addedAt: on('2026-04-02'), due: '2026-12-24' })
  ];
  expect(textsOf(openBefore(followUps, all, meeting))).toEqual(seen);
});

test('what a meeting without a day left is no more looked at in itself than once that meeting is deleted', () => {
  const left = [followUp('undated', { meeting: some.id, addedAt: on('2026-01-01') })];
  expect(openBefore(left, all, some)).toEqual([]);
  expect(
    openBefore(
      left,
      all.filter(({ id }) => id !== some.id),
      winter
    )
  ).toEqual([]);
});

test('what was closed in a meeting is told there, its own left out', () => {
  const followUps = [
    followUp('second', { state: 'dropped', closedIn: autumn.id, closedAt: 2 }),
    followUp('first', { state: 'done', closedIn: autumn.id, closedAt: 1 }),
    followUp('its own', { state: 'done', closedIn: autumn.id, meeting: autumn.id }),
    followUp('elsewhere', { state: 'done', closedIn: winter.id }),
    followUp('deleted', { state: 'done', closedIn: autumn.id, deletedAt: 1 })
  ];
  expect(textsOf(closedIn(followUps, autumn))).toEqual(['first', 'second']);
});

test('what no notes show any more is told of its meeting while it is open', () => {
  const [kept, lost] = [followUp('kept'), followUp('lost')];
  const done = followUp('done', { state: 'done' });
  expect(
    outsideNotes([kept, lost, done, followUp('other', { meeting: autumn.id })], spring, new Set([kept.id]))
  ).toEqual([lost]);
});

test('what waits for me comes before what waits for the others, and questions wait for nobody', () => {
  const followUps = [
    followUp('bob', { person: bob }),
    followUp('mine, later', { person: alice, due: '2027-01-01' }),
    followUp('nobody', { due: '2026-01-01' }),
    followUp('mine', { person: alice, due: '2026-12-01' }),
    followUp('question', { kind: 'question' }),
    followUp('done', { person: alice, state: 'done' })
  ];
  const { mine, others } = toDo(followUps, alice);
  expect([textsOf(mine), textsOf(others)]).toEqual([
    ['mine', 'mine, later'],
    ['nobody', 'bob']
  ]);
});

test('every list is in one order, whatever order it was given in', () => {
  const one = fc.record({
    due: fc.constantFrom('', '2026-01-01', '2026-12-24'),
    addedAt: fc.nat(2),
    number: fc.nat(1000)
  });
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ number }) => number }), fc.nat(), (some, turn) => {
      const list = some.map((facts) => followUp(`n${facts.number}`, facts as Partial<FollowUp>));
      const at = list.length === 0 ? 0 : turn % list.length;
      const turned = [...list.slice(at), ...list.slice(0, at)];
      expect(turned.sort(byDue).map(({ id }): FollowUpId => id)).toEqual(
        [...list].sort(byDue).map(({ id }) => id)
      );
    })
  );
}); // DOC-8
