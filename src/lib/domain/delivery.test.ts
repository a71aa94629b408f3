import { expect, test } from 'vitest';
import { confirmationsOf, deliveryOf, holdersOf, type DeliveryFacts } from './delivery';
import type { DeviceId } from './ids';

const bob = 'bob' as DeviceId;
const carol = 'carol' as DeviceId;
const facts = (changes: Partial<DeliveryFacts>): DeliveryFacts => ({
  uncommitted: 0,
  uncounted: 0,
  failure: null,
  written: 3,
  receipts: [],
  connected: [],
  isReachable: true,
  others: [],
  ...changes
});

test('alone in a collective, what is committed is saved here, and waits for nobody', () => {
  expect(deliveryOf(facts({}))).toEqual({ word: 'saved-here' });
});

test('what is not committed yet is not called saved', () => {
  expect(deliveryOf(facts({ uncommitted: 1 }))).toEqual({ word: 'waiting', reason: 'writing' });
});

test('with nobody open, it waits and says why', () => {
  expect(deliveryOf(facts({ others: [bob] }))).toEqual({ word: 'waiting', reason: 'nobody-open' });
});

test('with no way to the others, it does not pretend to know who is open', () => {
  expect(deliveryOf(facts({ others: [bob], isReachable: false }))).toEqual({
    word: 'waiting',
    reason: 'unreachable'
  });
});

test('with somebody open who has not acknowledged yet, it is saved here', () => {
  expect(deliveryOf(facts({ others: [bob], connected: [bob] }))).toEqual({
    word: 'saved-here',
    isOnItsWay: true
  });
});

test('received counts only those who hold all that I wrote', () => {
  const all = { device: bob, count: 3, at: 10 };
  const earlier = { device: carol, count: 2, at: 5 };
  expect(deliveryOf(facts({ others: [bob, carol], receipts: [all, earlier] }))).toEqual({
    word: 'received',
    by: [all]
  });
  expect(deliveryOf(facts({ others: [bob, carol], receipts: [earlier] })).word).toBe('waiting');
});

test('while a committed write is not counted yet, no receipt is about it', () => {
  const receipts = [{ device: bob, count: 3, at: 10 }];
  expect(deliveryOf(facts({ others: [bob], connected: [bob], receipts, uncounted: 1 }))).toEqual({
    word: 'saved-here',
    isOnItsWay: true
  });
});

test('a refused write is said before anything else', () => {
  const failure = { kind: 'full', detail: 'QuotaExceededError' } as const;
  const receipts = [{ device: bob, count: 3, at: 1 }];
  expect(deliveryOf(facts({ failure, uncommitted: 2, receipts }))).toEqual({ word: 'not-saved', failure });
});

test('who wrote nothing has nothing to wait for', () => {
  expect(deliveryOf(facts({ written: 0, others: [bob] }))).toEqual({ word: 'saved-here' });
});

test('who confirmed all that I wrote is told from who lacks the latest', () => {
  const receipts = [
    { device: bob, count: 2, at: 10 },
    { device: carol, count: 3, at: 5 }
  ];
  expect(holdersOf(facts({ receipts }))).toEqual(new Set([carol]));
  expect(holdersOf(facts({}))).toEqual(new Set());
});

test('while something is being committed or counted, and where nothing was written, nobody is said to lack it', () => {
  const receipts = [{ device: bob, count: 3, at: 10 }];
  for (const busy of [{ uncommitted: 1 }, { uncounted: 1 }, { written: 0, receipts: [] }])
    expect(holdersOf(facts({ receipts, ...busy }))).toBeNull();
});

test('how much each confirmed is told once all that was written has a number', () => {
  const receipts = [{ device: bob, count: 2, at: 10 }];
  expect(confirmationsOf(facts({ receipts }))).toEqual({ written: 3, by: new Map([[bob, 2]]) });
  for (const untold of [{ uncommitted: 1 }, { uncounted: 1 }, { written: 0 }])
    expect(confirmationsOf(facts({ receipts, ...untold }))).toBeNull();
});
