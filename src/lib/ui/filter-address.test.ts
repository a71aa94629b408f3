import { expect, test } from 'vitest';
import { noFilter, type CatalogueFilter } from '../domain/catalogue';
import type { StructureId } from '../domain/ids';
import { choicesMade, filterIn, searchOf } from './filter-address';

const full: CatalogueFilter = {
  query: 'vidéo & son',
  category: 'Son',
  structure: 'abcdefghijklmnopqrstuv' as StructureId,
  place: 'Grange, étagère 1',
  condition: 'to-repair',
  away: 'late'
};

test('a filter goes into the address and comes back', () => {
  expect(filterIn(new URLSearchParams(searchOf(full)))).toEqual(full);
  expect(choicesMade(full)).toBe(5);
  const uncounted = { ...noFilter, condition: 'uncounted' } as const;
  expect(filterIn(new URLSearchParams(searchOf(uncounted)))).toEqual(uncounted);
});

test('no filter leaves the address bare', () => {
  expect(searchOf(noFilter)).toBe('');
  expect(searchOf({ ...noFilter, query: '   ' })).toBe('');
  expect(filterIn(new URLSearchParams())).toEqual(noFilter);
});

test('an address that asks for what does not exist asks for nothing', () => {
  const params = new URLSearchParams('structure=../../x&condition=splendid&away=moon&category=');
  expect(filterIn(params)).toEqual(noFilter);
});
