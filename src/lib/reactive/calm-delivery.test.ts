import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Delivery, Receipt } from '../domain/delivery';
import type { DeviceId } from '../domain/ids';
import { Cell } from '../domain/observable';
import { calm, calmDelivery } from './calm-delivery';

const receipt = (device: string): Receipt => ({ device: device as DeviceId, count: 1, at: 0 });
const here: Delivery = { word: 'saved-here' };
const writing: Delivery = { word: 'waiting', reason: 'writing' };
const byOne: Delivery = { word: 'received', by: [receipt('bob')] };
const byTwo: Delivery = { word: 'received', by: [receipt('bob'), receipt('carol')] };
const refused: Delivery = { word: 'not-saved', failure: { kind: 'full', detail: '' } };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function shownAfter(first: Delivery) {
  const truth = new Cell<Delivery>(first);
  const shown = calmDelivery(truth);
  const told: string[] = [];
  const stop = shown.subscribe(() => told.push(shown.value.word));
  return { truth, shown, told, stop };
}

test('worse news is shown at once', () => {
  const { truth, shown } = shownAfter(byTwo);
  truth.set(writing);
  expect(shown.value).toBe(writing);
  truth.set(refused);
  expect(shown.value).toBe(refused);
});

test('better news is shown once nothing has changed for a moment', () => {
  const { truth, shown } = shownAfter(writing);
  truth.set(here);
  vi.advanceTimersByTime(calm - 1);
  expect(shown.value).toBe(writing);
  truth.set(byOne);
  vi.advanceTimersByTime(calm - 1);
  expect(shown.value).toBe(writing);
  vi.advanceTimersByTime(1);
  expect(shown.value).toBe(byOne);
});

test('somebody who types without rest is not told good news between two letters', () => {
  const { truth, told } = shownAfter(writing);
  for (let letter = 0; letter < 20; letter++) {
    truth.set(here);
    vi.advanceTimersByTime(100);
    truth.set({ word: 'waiting', reason: 'writing' });
    vi.advanceTimersByTime(100);
  }
  expect(told).not.toContain('saved-here');
});

test('one receipt less is worse news', () => {
  const { truth, shown } = shownAfter(byTwo);
  truth.set(byOne);
  expect(shown.value).toBe(byOne);
});

test('a refusal stays until the truth is better, and a moment more', () => {
  const { truth, shown } = shownAfter(refused);
  vi.advanceTimersByTime(60_000);
  expect(shown.value).toBe(refused);
  truth.set(here);
  expect(shown.value).toBe(refused);
  vi.advanceTimersByTime(calm);
  expect(shown.value).toBe(here);
});

test('whoever looks again sees what is true now, not what was shown last', () => {
  const { truth, shown, stop } = shownAfter(byTwo);
  stop();
  truth.set(refused);
  expect(shown.value).toBe(refused);
  shown.subscribe(() => {});
  expect(shown.value).toBe(refused);
});
