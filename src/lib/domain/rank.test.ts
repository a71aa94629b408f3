import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byRank, rankBetween, isRank } from './rank';

test('a rank made between two others stands between them, however often one inserts', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.string({ maxLength: 22 }), (places, id) => {
      const ranks: string[] = [];
      for (const place of places) {
        const at = place % (ranks.length + 1);
        const rank = rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null, id);
        expect(isRank(rank)).toBe(true);
        ranks.splice(at, 0, rank);
      }
      expect([...ranks].sort()).toEqual(ranks);
      expect(new Set(ranks).size).toBe(ranks.length);
    })
  );
});

test('two people who insert at the same place get two ranks', () => {
  expect(rankBetween('V', 'W', 'kXe2')).not.toBe(rankBetween('V', 'W', 'p01Z'));
});

test('a thing moved between two of one rank still gets a place, and the order is the same everywhere', () => {
  expect(rankBetween('V', 'V') < 'V').toBe(true);
  const list = [
    { id: 'b', rank: 'V' },
    { id: 'a', rank: 'V' }
  ];
  expect(list.sort(byRank).map(({ id }) => id)).toEqual(['a', 'b']);
});
