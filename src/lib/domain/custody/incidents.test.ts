import { describe, expect, test } from 'vitest';
import { idOf, meet, phone, type Phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import type { Standing } from '../membership/courses';
import type { IncidentEnd } from './acts';
import { concernsOf, heldBackOf, incidentsOf } from './incidents';
import { lendingRefusal, settlingRefusal } from './refusals';
import type { Custody } from './state';
import { stockOf } from './stock';
import { barnum, giveBack, lend, members, own, say, stateOf, today } from './testing';
import { whereaboutsIn, whereaboutsOf } from './whereabouts';

interface Facts {
  readonly stops?: 'lending' | 'nothing';
  readonly from?: string | null;
  readonly out?: ActId | null;
}
const report = (
  by: Phone,
  quantity: number,
  { stops = 'lending', from = null, out = null }: Facts = {}
): ActId =>
  say(by, 'custody.incident', { thing: barnum, what: 'damage', quantity, stops, from, out, remark: null });

const settle = (by: Phone, incident: ActId, end: IncidentEnd = 'fixed'): ActId =>
  say(by, 'custody.settle', { thing: barnum, incident, end, cost: 1250, payer: null, remark: null });

const as = (by: Phone): Standing => ({
  person: by.person,
  roles: new Map([[idOf('structure', by.name), 'membre']]),
  role: 'membre'
});
const refusal = (by: Phone, quantity = 3, day = today) => lendingRefusal(stateOf(by), quantity, as(by), day);

/** Alice, who owns the barnum, and Bob, of another structure. */
function two(): readonly [Phone, Phone] {
  const [alice, bob] = members();
  own(alice, 'alice');
  meet(alice, bob);
  return [alice, bob];
}

describe('what is wrong with a thing', () => {
  test('stops so many of them from being lent until it is settled', () => {
    const [alice] = two();
    const incident = report(alice, 2);
    expect(whereaboutsOf(stateOf(alice), 3, today)).toMatchObject({ atHome: 3, heldBack: 2, lendable: 1 });
    expect(refusal(alice)).toBeNull();
    report(alice, 5);
    expect(refusal(alice)).toEqual({ kind: 'held-back' });
    settle(alice, incident);
    expect(whereaboutsOf(stateOf(alice), 8, today)).toMatchObject({ heldBack: 5, lendable: 3 });
  });

  test('stops nothing where whoever noted it says so', () => {
    const [alice] = two();
    report(alice, 3, { stops: 'nothing' });
    expect(refusal(alice)).toBeNull();
    expect(incidentsOf(stateOf(alice), today).now).toHaveLength(1);
  });

  test('that is to be done stops them from its day on', () => {
    const [alice] = two();
    report(alice, 3, { from: '2026-12-01' });
    expect(refusal(alice, 3, '2026-11-30')).toBeNull();
    expect(incidentsOf(stateOf(alice), '2026-11-30')).toMatchObject({ now: [], later: [{ quantity: 3 }] });
    expect(refusal(alice, 3, '2026-12-01')).toEqual({ kind: 'held-back' });
  });

  test('while it is out is not counted among what is in place, before it comes back', () => {
    const [alice, bob] = two();
    const out = lend(alice, 2);
    meet(alice, bob);
    report(bob, 2, { out });
    meet(alice, bob);
    expect(whereaboutsOf(stateOf(alice), 3, today)).toMatchObject({ atHome: 1, heldBack: 0, lendable: 1 });
    giveBack(alice, out, 1);
    expect(whereaboutsOf(stateOf(alice), 3, today)).toMatchObject({ atHome: 2, heldBack: 1, lendable: 1 });
    giveBack(alice, out, 1);
    expect(whereaboutsOf(stateOf(alice), 3, today)).toMatchObject({ atHome: 3, heldBack: 2, lendable: 1 });
  });

  test('is noted by any member, and settled by the owner; who noted it says at most that it was nothing', () => {
    const [alice, bob] = two();
    const dora = phone('dora');
    alice.bring(dora, 'dora');
    meet(alice, bob, dora);
    const incident = report(bob, 1);
    meet(bob, dora);
    const mine = report(dora, 1);
    settle(dora, incident);
    expect(incidentsOf(stateOf(dora), today).now).toHaveLength(2);
    expect(settlingRefusal(stateOf(dora), stateOf(dora).incidents[0], as(dora))).toEqual({
      kind: 'owner-settles',
      owners: [idOf('structure', 'alice')]
    });
    settle(dora, mine, 'written-off');
    expect(incidentsOf(stateOf(dora), today).now).toHaveLength(2);
    const owners = [idOf('structure', 'alice')];
    const theirs = stateOf(dora).incidents.find(({ act }) => act === mine);
    expect(settlingRefusal(stateOf(dora), theirs, as(dora))).toBeNull();
    expect(settlingRefusal(stateOf(dora), theirs, as(dora), 'fixed')).toEqual({
      kind: 'owner-settles',
      owners
    });
    settle(dora, mine, 'nothing-wrong');
    expect(incidentsOf(stateOf(dora), today).now.map(({ act }) => act)).toEqual([incident]);
    meet(alice, bob, dora);
    settle(alice, incident);
    expect(incidentsOf(stateOf(alice), today).now).toEqual([]);
  });

  test('is settled by the first who said so, and what a second said is kept', () => {
    const [alice, bob] = two();
    const incident = report(bob, 1);
    meet(alice, bob);
    settle(alice, incident, 'written-off');
    settle(bob, incident, 'nothing-wrong');
    meet(alice, bob);
    const states = [alice, bob].map(stateOf);
    expect(states[0]).toEqual(states[1]);
    const [first, second] = states[0]!.incidents[0]!.ends;
    expect(second).toBeDefined();
    expect(stockOf(3, states[0]!).quantity).toBe(first!.end === 'written-off' ? 2 : 3);
    expect(settlingRefusal(states[0]!, states[0]!.incidents[0], as(alice))).toEqual({ kind: 'settled' });
  });

  test('that was written off leaves the inventory, once, whatever was counted since', () => {
    const [alice] = two();
    settle(alice, report(alice, 2), 'written-off');
    expect(stockOf(3, stateOf(alice))).toEqual({ quantity: 1, missing: 0 });
    say(alice, 'custody.count', { thing: barnum, quantity: 1, remark: null });
    expect(stockOf(3, stateOf(alice))).toEqual({ quantity: 1, missing: 0 });
  });

  test('is shown in lists though nothing of it is out', () => {
    const [alice] = two();
    report(alice, 2);
    const rows = [{ id: barnum, quantity: 3 }];
    const changed = new Map([[barnum, stateOf(alice)]]);
    expect(whereaboutsIn(rows, changed, today).get(barnum)).toMatchObject({ heldBack: 2, out: [] });
  });
});

test('what is wrong concerns who owns a thing and who has it, and nobody else', () => {
  const [alice] = two();
  lend(alice, 1);
  const now = report(alice, 1, { from: '2026-12-05' });
  report(alice, 1, { from: '2027-03-01' });
  const changed = new Map<string, Custody>([[barnum, stateOf(alice)]]);
  const acts = (name: string) =>
    concernsOf(changed, idOf('structure', name), '2026-12-21').map(({ incident }) => incident.act);
  expect(acts('alice')).toEqual([now]);
  expect(acts('bob')).toEqual([now]);
  expect(acts('carol')).toEqual([]);
  expect(heldBackOf(stateOf(alice), today)).toBe(0);
});
