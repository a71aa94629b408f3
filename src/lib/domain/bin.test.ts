import { describe, expect, test } from 'vitest';
import { idOf } from '../../../tests/lab/members';
import { bulkDeletions, type BinEntry, type BinKind } from './bin';

const minute = 60_000;
const [alice, bob] = [idOf('person', 'alice'), idOf('person', 'bob')];
const deleted = (
  count: number,
  { by = alice as BinEntry['deletedBy'], from = 0, every = minute, kind = 'items' as BinKind } = {}
) =>
  Array.from({ length: count }, (_, i) => ({
    kind,
    id: `${kind} ${from} ${i}`,
    name: '',
    deletedAt: from + i * every,
    deletedBy: by
  }));

describe('what somebody deleted in great numbers', () => {
  test('is more than twenty records within an hour, of whatever kinds', () => {
    expect(bulkDeletions(deleted(20))).toEqual([]);
    const [found] = bulkDeletions([...deleted(15), ...deleted(6, { kind: 'articles' })]);
    expect(found?.by).toBe(alice);
    expect(found?.records).toHaveLength(21);
    expect(found?.at).toBe(14 * minute);
  });

  test('is nobody’s who deletes a few a day, nor that of two together', () => {
    expect(bulkDeletions(deleted(200, { every: 4 * minute }))).toEqual([]);
    expect(bulkDeletions([...deleted(15), ...deleted(15, { by: bob })])).toEqual([]);
    expect(bulkDeletions(deleted(50, { by: null }))).toEqual([]);
  });

  test('leaves out what the same person deleted at another time', () => {
    const [found] = bulkDeletions([...deleted(3), ...deleted(25, { from: 5000 * minute })]);
    expect(found?.records).toHaveLength(25);
    expect(found?.at).toBe(5024 * minute);
  });

  test('comes with the latest first', () => {
    const found = bulkDeletions([...deleted(30), ...deleted(30, { by: bob, from: 90 * minute })]);
    expect(found.map(({ by }) => by)).toEqual([bob, alice]);
  });
});
