import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { agendaPointForm, meetingBefore, noPoint, parseAgendaPoint, toCarry } from './agenda-point';

const form = agendaPointForm(noPoint);

test('a point has a title, and minutes if one likes', () => {
  expect(parseAgendaPoint({ ...form, title: ' Vélo  cargo ', minutes: '20' })).toEqual({
    ok: true,
    value: { ...noPoint, title: 'Vélo cargo', minutes: 20 }
  });
  expect(parseAgendaPoint({ ...form, title: 'Vélo', minutes: '' })).toEqual({
    ok: true,
    value: { ...noPoint, title: 'Vélo' }
  });
});

test('a point without a title is asked for one', () => {
  expect(parseAgendaPoint({ ...form, title: ' ', minutes: '' })).toEqual({
    ok: false,
    problem: { title: { kind: 'missing' } }
  });
});

test.each(['-5', '2,5', 'vingt', '601', '1e2'])('%j is no number of minutes', (minutes) => {
  expect(parseAgendaPoint({ ...form, title: 'Vélo', minutes })).toEqual({
    ok: false,
    problem: { minutes: { kind: 'not-minutes', limit: 600 } }
  });
});

test('what a point is for and who brings it are read where they are known', () => {
  const alice = idOf('person', 'alice');
  expect(parseAgendaPoint({ ...form, title: 'Vélo', kind: 'decision', broughtBy: alice })).toEqual({
    ok: true,
    value: { title: 'Vélo', minutes: null, kind: 'decision', broughtBy: alice }
  });
  expect(parseAgendaPoint({ ...form, title: 'Vélo', kind: 'vote', broughtBy: 'Alice' })).toEqual({
    ok: true,
    value: { ...noPoint, title: 'Vélo' }
  });
});

test('what is typed of a point is what it says', () => {
  const point = { title: 'Vélo', minutes: 5, kind: 'information', broughtBy: idOf('person', 'bob') } as const;
  expect(parseAgendaPoint(agendaPointForm(point))).toEqual({ ok: true, value: point });
});

const meeting = (name: string, date: string) => ({ id: idOf('meeting', name), date });
const all = [meeting('spring', '2026-04-02'), meeting('autumn', '2026-10-01'), meeting('some day', '')];

test.each([
  ['before its day', meeting('winter', '2026-12-01'), '2026-10-01'],
  ['not on its day', meeting('other', '2026-10-01'), '2026-04-02'],
  ['the last while it has none', meeting('new', ''), '2026-10-01'],
  ['not itself', all[1]!, '2026-04-02'],
  ['none', all[0]!, undefined]
])('points are taken up from the meeting before: %s', (_, now, date) => {
  expect(meetingBefore(all, now)?.date).toBe(date);
});

test('what is taken up again already is not offered', () => {
  const [a, b] = [{ id: idOf('agenda-item', 'a') }, { id: idOf('agenda-item', 'b') }] as const;
  expect(toCarry([a, b], [{ carriedFrom: null }, { carriedFrom: a.id }])).toEqual([b]);
});
