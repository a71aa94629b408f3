import { expect, test } from 'vitest';
import type { StructureId } from '../domain/ids';
import { tilePath } from './structure-tile';

const ids = Array.from({ length: 300 }, (_, i) => `structure-${i}-abcdefgh` as StructureId);

test('a structure has the same tile on every phone', () => {
  expect(tilePath(ids[0]!)).toBe(tilePath(`${ids[0]}` as StructureId));
});

test('every tile draws something, inside its square', () => {
  for (const id of ids) {
    const path = tilePath(id);
    expect(path).not.toBe('');
    for (const [, x, y] of path.matchAll(/M(\d) (\d)/g)) {
      expect(Number(x)).toBeLessThanOrEqual(8);
      expect(Number(y)).toBeLessThanOrEqual(8);
    }
  }
});

test('neighbours rarely share a tile', () => {
  expect(new Set(ids.map(tilePath)).size).toBeGreaterThan(55);
});
