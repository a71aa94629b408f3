import { afterEach, expect, test } from 'vitest';
import type { StructureId } from '../../domain/ids';
import { setLanguage } from '../../reactive/locale.svelte';
import { borrowerOf, remarkOf } from './said';

const structure = 'pot-kommon' as StructureId;
const names = new Map([[structure, 'Pot Kommon']]);
const texts = new Map([
  ['zoe', { text: 'Zoé' }],
  ['gone', null]
]);

afterEach(() => setLanguage('fr'));

test('who has a thing is named, or why they cannot be is said', () => {
  const who = (structure: StructureId | null, borrower: string | null) =>
    borrowerOf({ structure, borrower }, names, texts);
  expect(who(structure, null)).toBe('Pot Kommon');
  expect(who(null, 'zoe')).toBe('Zoé');
  expect(who(null, 'gone')).toBe('quelqu’un dont le nom a été effacé');
  expect(who(null, 'on its way')).toBe('quelqu’un dont le nom n’est pas encore arrivé sur cet appareil');
  expect(who('le-6b' as StructureId, null)).toContain('pas encore arrivé');
  expect(who(null, null)).not.toBe('');
  setLanguage('en');
  expect(who(null, 'on its way')).toBe('someone whose name has not reached this device yet');
});

test('a remark is quoted, or it is said why there is none to read', () => {
  expect(remarkOf('zoe', texts)).toBe('«\u00a0Zoé\u00a0»');
  expect(remarkOf('gone', texts)).toBe('La remarque a été effacée.');
  expect(remarkOf('on its way', texts)).toBe('La remarque n’est pas encore arrivée sur cet appareil.');
  expect(remarkOf(null, texts)).toBe('');
});
