import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import type { Standing } from '../membership/courses';
import { eventsOf, saidIn, textsIn } from './events';
import { custody } from './family';
import {
  noTerms,
  parseContest,
  parseCount,
  parseIncident,
  parseLending,
  parseMove,
  parseReturn,
  parseSettling
} from './forms';
import { countingRefusal, lendingRefusal, returnRefusal } from './refusals';
import type { Custody, Outing } from './state';

const [alices, bobs] = [idOf('structure', 'alice'), idOf('structure', 'bob')];
const structures = [
  { id: alices, name: 'La Bifurk' },
  { id: bobs, name: 'Pot Kommon' }
];
const form = {
  ...noTerms,
  quantity: '1',
  borrower: 'Pot Kommon',
  until: '',
  remark: ''
};

const of = (structure: typeof alices): Standing => ({
  person: idOf('person', structure),
  roles: new Map([[structure, 'membre']]),
  role: 'membre'
});

const outing = (facts: Partial<Outing> = {}): Outing => ({
  act: 'out' as ActId,
  by: idOf('person', 'alice'),
  at: 10,
  quantity: 2,
  structure: bobs,
  borrower: null,
  until: null,
  remark: null,
  owners: [alices],
  returns: [],
  extensions: [],
  asks: [],
  confirmations: [],
  ...facts
});
const none: Custody = custody.zero;
const owned = (...outings: Outing[]): Custody => ({ ...none, owner: alices, outings });

test('a borrower is a member structure, however it is spelt, or anyone in plain words', () => {
  expect(parseLending({ ...form, borrower: '  pot kommon ' }, 1, structures)).toMatchObject({
    value: { structure: bobs, borrower: '' }
  });
  expect(parseLending({ ...form, borrower: 'Zoé, la voisine' }, 1, structures)).toEqual({
    ok: true,
    value: {
      quantity: 1,
      structure: null,
      borrower: 'Zoé, la voisine',
      until: null,
      remark: '',
      purpose: '',
      place: ''
    }
  });
});

test('each field that cannot be read says why', () => {
  const wrong = {
    quantity: '3',
    borrower: ' ',
    until: 'demain',
    remark: 'x'.repeat(2001),
    purpose: '',
    place: ''
  };
  expect(parseLending(wrong, 2, structures)).toEqual({
    ok: false,
    problem: {
      quantity: { kind: 'too-many', most: 2 },
      borrower: { kind: 'missing' },
      until: { kind: 'not-a-day' },
      remark: { kind: 'too-long', limit: 2000 }
    }
  });
  for (const quantity of ['', '0', 'deux', '-1'])
    expect(parseReturn({ quantity, state: 'good', remark: '' }, 2)).toEqual({
      ok: false,
      problem: { quantity: { kind: 'not-a-quantity' } }
    });
});

test('only the owner lends, as long as some are left', () => {
  expect(lendingRefusal(owned(), 1, of(alices), '2026-11-21')).toBeNull();
  expect(lendingRefusal(owned(), 1, of(bobs), '2026-11-21')).toEqual({
    kind: 'not-the-owner',
    owners: [alices]
  });
  expect(lendingRefusal(none, 1, of(bobs), '2026-11-21')).toBeNull();
  expect(lendingRefusal(owned(outing()), 3, of(alices), '2026-11-21')).toBeNull();
  expect(lendingRefusal(owned(outing()), 2, of(alices), '2026-11-21')).toEqual({ kind: 'none-left' });
  expect(lendingRefusal(owned(), 1, null, '2026-11-21')).toEqual({ kind: 'no-standing' });
});

test('the owner takes back, and whoever had it gives back', () => {
  const out = outing();
  expect(returnRefusal(owned(out), out, of(alices))).toBeNull();
  expect(returnRefusal(owned(out), out, of(bobs))).toBeNull();
  expect(returnRefusal(owned(out), out, of(idOf('structure', 'carol')))).toEqual({
    kind: 'not-the-borrower',
    owners: [alices]
  });
  expect(returnRefusal(owned(), undefined, of(alices))).toEqual({ kind: 'all-back' });
});

test('what happened is told the last first, with every text that it names', () => {
  const back = {
    act: 'back' as ActId,
    by: out().by,
    at: 30,
    quantity: 1,
    said: 1,
    state: 'worn',
    side: 'owner',
    remark: 'c',
    confirmations: [],
    owners: [alices],
    isCounted: false
  } as const;
  function out() {
    return outing({ borrower: 'a', remark: 'b', returns: [] });
  }
  const state = owned({ ...out(), returns: [back] }, outing({ at: 20 }));
  expect(eventsOf(state).map((event) => [event.kind, saidIn(event).at])).toEqual([
    ['back', 30],
    ['out', 20],
    ['out', 10]
  ]);
  expect(textsIn(eventsOf(state))).toEqual(['c', 'a', 'b']);
});

test('what was said after a departure is told among the rest, as late, and changes nothing', () => {
  const state = owned(outing({ at: 10 }));
  const [thing, other] = [idOf('item', 'barnum'), idOf('item', 'sono')];
  const by = state.outings[0]!.by;
  const body = { thing, quantity: 2, structure: null, borrower: 'd', until: null, remark: null };
  const back = { thing, out: state.outings[0]!.act, quantity: 1, state: 'good', remark: 'e' };
  const late = [
    { id: 'late' as ActId, by, at: 30, kind: 'custody.out', body },
    { id: 'back' as ActId, by, at: 40, kind: 'custody.back', body: back },
    { id: 'x' as ActId, by, at: 50, kind: 'custody.out', body: { ...body, thing: other } },
    { id: 'y' as ActId, by, at: 60, kind: 'custody.own', body: { rows: [{ thing, structure: null }] } }
  ];
  const events = eventsOf(state, late, thing);
  expect(events.map((event) => [event.kind, saidIn(event).at, event.isLate])).toEqual([
    ['back', 40, true],
    ['out', 30, true],
    ['out', 10, false]
  ]);
  expect(textsIn(events)).toEqual(expect.arrayContaining(['d', 'e']));
  expect(eventsOf(state)).toHaveLength(1);
});

test('what came in or left, and what was counted, is told among the rest, late or not', () => {
  const by = outing().by;
  const move = { act: 'move' as ActId, by, at: 20, quantity: 2, reason: 'broken', remark: 'm' } as const;
  const count = { act: 'count' as ActId, by, at: 30, quantity: 7, remark: 'n' };
  const state = { ...none, moves: [{ ...move, isCounted: true }], counts: [count] };
  const thing = idOf('item', 'barnum');
  const late = [
    {
      id: 'late-move' as ActId,
      by,
      at: 40,
      kind: 'custody.move',
      body: { thing, quantity: 1, reason: 'sold', remark: null }
    },
    {
      id: 'late-count' as ActId,
      by,
      at: 10,
      kind: 'custody.count',
      body: { thing, quantity: 3, remark: 'o' }
    }
  ];
  const events = eventsOf(state, late, thing);
  expect(events.map((event) => [event.kind, saidIn(event).act, event.isLate])).toEqual([
    ['move', 'late-move', true],
    ['count', 'count', false],
    ['move', 'move', false],
    ['count', 'late-count', true]
  ]);
  expect([...textsIn(events)].sort()).toEqual(['m', 'n', 'o']);
});

test('no more leave than are in place, and what comes in has no such bound', () => {
  const moving = { quantity: '4', reason: 'broken', remark: '' } as const;
  expect(parseMove(moving, 3)).toEqual({ ok: false, problem: { quantity: { kind: 'too-many', most: 3 } } });
  expect(parseMove(moving, null).ok).toBe(true);
  expect(parseMove({ ...moving, reason: 'bought' }, 3)).toEqual({
    ok: true,
    value: { quantity: 4, reason: 'bought', remark: '' }
  });
  expect(parseMove({ ...moving, quantity: '0', reason: 'bought', remark: 'x'.repeat(2001) }, 3)).toEqual({
    ok: false,
    problem: { quantity: { kind: 'not-a-quantity' }, remark: { kind: 'too-long', limit: 2000 } }
  });
});

test('to what is found in place that is added which is out, and nothing found is a count too', () => {
  expect(parseCount({ quantity: '0', remark: '' }, 0)).toEqual({
    ok: true,
    value: { quantity: 0, remark: '' }
  });
  expect(parseCount({ quantity: '7', remark: '' }, 3)).toMatchObject({ value: { quantity: 10 } });
  expect(parseCount({ quantity: ' ', remark: '' }, 3)).toMatchObject({ value: { quantity: null } });
  expect(parseCount({ quantity: 'sept', remark: '' }, 3)).toMatchObject({
    problem: { quantity: { kind: 'not-a-count' } }
  });
  expect(parseCount({ quantity: '1000000', remark: '' }, 1)).toMatchObject({
    problem: { quantity: { kind: 'too-many', most: 999_999 } }
  });
});

test('only the owner says how many there are', () => {
  expect(countingRefusal(owned(), of(alices))).toBeNull();
  expect(countingRefusal(owned(), of(bobs))).toEqual({ kind: 'not-the-owner', owners: [alices] });
  expect(countingRefusal(none, of(bobs))).toBeNull();
  expect(countingRefusal(none, null)).toEqual({ kind: 'no-standing' });
});

test('an incident is about one at least and no more than there are, from a day that exists', () => {
  const form = {
    what: 'breakdown',
    quantity: '2',
    stopsLending: true,
    from: '2026-12-01',
    remark: ''
  } as const;
  expect(parseIncident(form, 2)).toEqual({ ok: true, value: { ...form, quantity: 2 } });
  expect(parseIncident({ ...form, from: '' }, 2)).toMatchObject({ value: { from: null } });
  expect(parseIncident({ ...form, quantity: '1' }, 0).ok).toBe(true);
  expect(parseIncident({ ...form, quantity: '3', from: '2026-13-01', remark: 'x'.repeat(2001) }, 2)).toEqual({
    ok: false,
    problem: {
      quantity: { kind: 'too-many', most: 2 },
      from: { kind: 'not-a-day' },
      remark: { kind: 'too-long', limit: 2000 }
    }
  });
});

test('what settling an incident cost is an amount, or nothing', () => {
  const form = { end: 'fixed', cost: '12,50', payer: bobs, remark: '' } as const;
  expect(parseSettling(form)).toEqual({
    ok: true,
    value: { end: 'fixed', cost: 1250, payer: bobs, remark: '' }
  });
  expect(parseSettling({ ...form, cost: '', payer: '' })).toMatchObject({
    value: { cost: null, payer: null }
  });
  for (const cost of ['douze', '99999999999'])
    expect(parseSettling({ ...form, cost })).toEqual({
      ok: false,
      problem: { cost: { kind: 'not-an-amount' } }
    });
});

test('who contests says why', () => {
  expect(parseContest({ remark: ' ' })).toEqual({
    ok: false,
    problem: { remark: { kind: 'missing-reason' } }
  });
  expect(parseContest({ remark: 'Il en manquait deux' })).toEqual({
    ok: true,
    value: { agrees: false, remark: 'Il en manquait deux' }
  });
  expect(parseContest({ remark: 'x'.repeat(2001) }).ok).toBe(false);
});
