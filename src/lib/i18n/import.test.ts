import { expect, test } from 'vitest';
import { imports } from './import';

const { fr, en } = imports;

test('joining says what it would do, then what it does, as the file counts its things', () => {
  expect(fr.gatherHint('2', 1, '1', false, true)).toBe(
    '2 lignes deviendraient 1 lot, avec la somme de leurs quantités.'
  );
  expect(fr.gatherHint('12', 3, '3', true, false)).toBe(
    '12 lignes deviennent 3 lots, avec leur nombre pour quantité.'
  );
  expect(en.gatherHint('2', 1, '1', true, true)).toBe(
    '2 rows become 1 lot, with the sum of their quantities.'
  );
});

test('a file that was imported already says when, by whom and what doing it again would do', () => {
  expect(fr.again('hier à 9 h 05', 'Alice', 12, '12')).toBe(
    'Ce fichier a déjà été importé hier à 9 h 05, par Alice\u00a0: 12 objets. L’importer encore les ajouterait une seconde fois.'
  );
  expect(en.again('today', '', 1, '1')).toBe(
    'This file was already imported today: 1 thing. Importing it again would add it a second time.'
  );
});

test('the rows of a file are told with the empty ones among them', () => {
  expect(fr.facts(14, '14', 2, 4, false)).toBe(
    '14 lignes dont 2 vides, 4 colonnes, rien n’est encore ajouté'
  );
  expect(fr.facts(1, '1', 0, 1, false)).toBe('1 ligne, 1 colonne, rien n’est encore ajouté');
});
