import { expect, test } from 'vitest';
import { likelyGroups, sheetsIn, type LikelyRow } from './duplicates';
import type { ItemId, StructureId } from './ids';
import { foldThing } from './thing-name';

const sheet = (id: string, name: string, said: Partial<LikelyRow> = {}): LikelyRow => ({
  id: id as ItemId,
  alike: foldThing(name),
  structure: 'remise' as StructureId,
  model: '',
  number: '',
  category: '',
  place: '',
  ...said
});
const idsIn = (rows: readonly LikelyRow[], apart: readonly (readonly string[])[] = []) =>
  likelyGroups(rows, apart as readonly (readonly ItemId[])[]).map((group) => group.rows.map(({ id }) => id));

test('sheets that are called the same by one owner look like one thing, wherever they are', () => {
  const rows = [
    sheet('b', 'Chaise(s) pliante', { place: 'Grange' }),
    sheet('a', 'chaises pliantes', { place: 'Cave' }),
    sheet('c', 'Chaise haute'),
    sheet('d', 'Chaise pliante', { structure: 'voisins' as StructureId }),
    sheet('e', 'Chaise pliante', { structure: null })
  ];
  expect(idsIn(rows)).toEqual([['a', 'b']]);
});

test('two numbers, or two models, make two things; what says neither is likely to be only its like', () => {
  const drills = [
    sheet('a', 'Perceuse', { model: 'Makita' }),
    sheet('b', 'Perceuse', { model: 'MAKITA' }),
    sheet('c', 'Perceuse', { model: 'Bosch' }),
    sheet('d', 'Perceuse'),
    sheet('e', 'Perceuse')
  ];
  expect(idsIn(drills)).toEqual([
    ['a', 'b'],
    ['d', 'e']
  ]);
  const bikes = [sheet('a', 'Vélo', { number: '12' }), sheet('b', 'Vélo', { number: '13' })];
  expect(idsIn(bikes)).toEqual([]);
  expect(idsIn([bikes[0]!, sheet('c', 'Vélo')])).toEqual([['a', 'c']]);
});

test('those that share most come first', () => {
  const rows = [
    sheet('a', 'Tente'),
    sheet('b', 'Tente'),
    sheet('c', 'Barnum', { place: 'Grange', category: 'Extérieur' }),
    sheet('d', 'Barnum', { place: 'grange', category: 'Extérieur' }),
    sheet('e', 'Sono', { number: 'S-1' }),
    sheet('f', 'Sono', { number: 's-1' })
  ];
  expect(idsIn(rows)).toEqual([
    ['e', 'f'],
    ['c', 'd'],
    ['a', 'b']
  ]);
});

test('what was said to be different is not proposed again, until another sheet looks like it too', () => {
  const tents = [sheet('a', 'Tente'), sheet('b', 'Tente')];
  expect(idsIn(tents, [['a', 'b', 'z']])).toEqual([]);
  expect(idsIn(tents, [['a', 'z'], ['b']])).toEqual([['a', 'b']]);
  expect(idsIn([...tents, sheet('c', 'Tente')], [['a', 'b']])).toEqual([['a', 'b', 'c']]);
});

test('three hundred chairs, a sheet each, are one group, and the order of the rows changes nothing', () => {
  const chairs = Array.from({ length: 300 }, (_, i) => sheet(String(i).padStart(3, '0'), 'Chaise'));
  const groups = likelyGroups(chairs, []);
  expect(groups).toHaveLength(1);
  expect(sheetsIn(groups)).toBe(300);
  expect(likelyGroups([...chairs].reverse(), [])).toEqual(groups);
});

test('ten times as many sheets take about ten times as long, be they of one thing or of many', () => {
  const took = (rows: readonly LikelyRow[], apart: readonly (readonly ItemId[])[]) => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      likelyGroups(rows, apart);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  const many = (count: number, nameOf: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => sheet(`id${i}`, nameOf(i), { place: 'Grange' }));
  const shapes = [() => 'Chaise', (i: number) => `Chose ${i}`, (i: number) => `Chose ${i >> 1}`];
  for (const nameOf of shapes) {
    const apart = [many(10_000, nameOf).map(({ id }) => id)];
    took(many(1000, nameOf), apart);
    expect(took(many(10_000, nameOf), apart)).toBeLessThan(40 * Math.max(1, took(many(1000, nameOf), apart)));
  }
});
