import { expect, test } from 'vitest';
import type { ItemId, StructureId } from './ids';
import { custody } from './custody/family';
import type { Custody } from './custody/state';
import { noFacts, type ItemFacts } from './item';
import {
  changesByMerging,
  clashesOf,
  differingFacts,
  hidingRefusal,
  isJoinedTo,
  keptFirst,
  quantityNoted,
  sumOf,
  type MergedSheet
} from './merging';

const id = (name: string) => name as ItemId;
const sheet = (name: string, said: Partial<ItemFacts> = {}, wasChecked = false): MergedSheet => ({
  ...noFacts,
  name: 'Chaise',
  ...said,
  id: id(name),
  wasChecked
});

test('the sheet with the smallest id stays, whoever asks and in whatever order', () => {
  const [a, b, c] = [sheet('a'), sheet('b'), sheet('c')];
  for (const order of [
    [a, b, c],
    [c, a, b],
    [b, c, a]
  ])
    expect(keptFirst(order).map((one) => one.id)).toEqual(['a', 'b', 'c']);
});

test('what the kept sheet does not say is taken from the others, and what it says stays unless another is chosen', () => {
  const a = sheet('a', { place: 'Grange' });
  const b = sheet('b', { name: 'Chaises', place: 'Cave', model: 'Fermob', needsTraining: true });
  const c = sheet('c', { model: 'Lafuma', structure: 'remise' as StructureId });
  expect(clashesOf([c, b, a])).toEqual([
    { field: 'name', said: ['a', 'b'] },
    { field: 'model', said: ['b', 'c'] },
    { field: 'place', said: ['a', 'b'] }
  ]);
  const filled = { model: 'Fermob', structure: 'remise', needsTraining: true };
  expect(changesByMerging([c, b, a], {})).toEqual(filled);
  expect(changesByMerging([a, b, c], { place: id('b'), model: id('c'), name: id('a') })).toEqual({
    ...filled,
    place: 'Cave',
    model: 'Lafuma'
  });
  expect(changesByMerging([a, b], { place: id('elsewhere') })).not.toHaveProperty('place');
});

test('how many there are is never among what changes, and what an amount is goes with it', () => {
  const a = sheet('a', { quantity: null });
  const b = sheet('b', { quantity: 6, value: 1000, valueNature: 'estimate' });
  expect(changesByMerging([a, b], {})).toEqual({ value: 1000, valueNature: 'estimate' });
  expect(clashesOf([sheet('a', { value: 900 }), b])).toEqual([{ field: 'value', said: ['a', 'b'] }]);
  expect(changesByMerging([sheet('a', { value: 1000 }), b], {})).toEqual({});
});

test('how a thing was found is not overwritten by what another sheet says', () => {
  const b = sheet('b', { condition: 'worn' });
  expect(clashesOf([sheet('a', { condition: 'good' }, true), b])).toEqual([]);
  expect(changesByMerging([sheet('a', { condition: 'good' }, true), b], { condition: id('b') })).toEqual({});
  expect(changesByMerging([sheet('a', { condition: 'good' }), b], { condition: id('b') })).toEqual({
    condition: 'worn'
  });
});

test('the number is that of the kept sheet, or of the first that says one, and the sum is only offered', () => {
  const sheets = [sheet('c', { quantity: 4 }), sheet('b', { quantity: 6 }), sheet('a')];
  expect(quantityNoted(sheets)).toBe(6);
  expect(sumOf(sheets)).toBe(10);
  expect(quantityNoted([sheet('a')])).toBeNull();
  expect(sumOf([sheet('a')])).toBeNull();
});

test('what differs is told in the order of the form', () =>
  expect(differingFacts([sheet('a', { place: 'Cave', quantity: 1 }), sheet('b', { quantity: 2 })])).toEqual([
    'quantity',
    'place'
  ]));

test('what is out, waits to be settled, was counted or is proposed is not hidden', () => {
  const free = { thing: id('b'), state: custody.zero, isCounted: false, isProposed: false, isBooked: false };
  const outings = [{ quantity: 2, returns: [{ quantity: 1, side: 'owner', confirmations: [] }] }];
  const incidents = [{ ends: [] }];
  expect(hidingRefusal([free])).toBeNull();
  expect(hidingRefusal([free, { ...free, state: { ...custody.zero, outings } as never as Custody }])).toEqual(
    {
      kind: 'out',
      thing: 'b'
    }
  );
  expect(
    hidingRefusal([{ ...free, state: { ...custody.zero, incidents } as never as Custody }])
  ).toMatchObject({
    kind: 'incident'
  });
  const settled = { ...custody.zero, incidents: [{ ends: [{}] }] } as never as Custody;
  expect(hidingRefusal([{ ...free, state: settled }])).toBeNull();
  expect(hidingRefusal([{ ...free, isCounted: true }])).toMatchObject({ kind: 'stocktake' });
  expect(hidingRefusal([{ ...free, isProposed: true }])).toMatchObject({ kind: 'agreement' });
  expect(hidingRefusal([{ ...free, isBooked: true }])).toMatchObject({ kind: 'booking' });
});

test('a sheet is joined to a smaller id alone', () => {
  expect(isJoinedTo('b', id('a'))).toBe(true);
  expect(isJoinedTo('a', id('b'))).toBe(false);
  expect(isJoinedTo('a', id('a'))).toBe(false);
  expect(isJoinedTo('a', null)).toBe(false);
});
