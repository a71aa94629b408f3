import { expect, test } from 'vitest';
import { foldText, lines, oneLine, searchWords } from './text';

test.each([
  ['Vidéoprojecteur', 'videoprojecteur'],
  ['  CHAISE   étudiant ', 'chaise etudiant'],
  ['Œuvre d’art', 'oeuvre d art'],
  ['Table 2 m²', 'table 2 m2'],
  ['Ça, là-bas', 'ca, la-bas']
])('%j folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('a search is its words, and a search of spaces is none', () => {
  expect(searchWords(' Vidéo  SALLE ')).toEqual(['video', 'salle']);
  expect(searchWords('   ')).toEqual([]);
});

test('one line has no breaks and no invisible characters', () => {
  expect(oneLine(' Le\u0000 Pré\n commun\u2028')).toBe('Le Pré commun');
});

test('half an emoji is left out, since every other phone would read it otherwise', () => {
  expect(oneLine('vélo \ud83d bleu 🚲')).toBe('vélo bleu 🚲');
  expect(lines(' a\n\udeb2b ')).toBe('a\nb');
});
