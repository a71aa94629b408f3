import { expect, test } from 'vitest';
import { cut, foldText, holdsWord, lines, oneLine, searchWords } from './text';

test.each([
  ['Vidéoprojecteur', 'videoprojecteur'],
  ['  CHAISE   étudiant ', 'chaise etudiant'],
  ['Œuvre d’art', 'oeuvre d art'],
  ['Table 2 m²', 'table 2 m2'],
  ['Ça, là-bas', 'ca, la-bas'],
  ['Barnum 3 × 3', 'barnum 3x3'],
  ['Bâche 2X3 x 4 m', 'bache 2x3x4 m'],
  ['Boîte × 2', 'boite x 2']
])('%j folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('a search is its words, and a search of spaces is none', () => {
  expect(searchWords(' Vidéo  SALLE ')).toEqual(['video', 'salle']);
  expect(searchWords('   ')).toEqual([]);
});

test.each([
  ['chaises', 'chaise pliante'],
  ['chaise', 'chaises pliantes'],
  ['pliantes', 'chaise pliante'],
  ['bureaux', 'grand bureau'],
  ['jeux', 'le jeu de quilles'],
  ['lits', 'lit, matelas'],
  ['vis', 'vis a bois'],
  ['pliant', 'chaises pliantes']
])('a search for %j finds %j', (word, text) => {
  expect(holdsWord(text, word)).toBe(true);
});

test.each([
  ['vis', 'videoprojecteur'],
  ['tapis', 'tapioca'],
  ['tables', 'ordinateur portable'],
  ['bois', 'boite a outils'],
  ['prix', 'prise, rallonge'],
  ['bus', 'buvette'],
  ['chaises', 'chaisee']
])('a search for %j does not find %j', (word, text) => {
  expect(holdsWord(text, word)).toBe(false);
});

test('one line has no breaks and no invisible characters', () => {
  expect(oneLine(' Le\u0000 Pré\n commun\u2028')).toBe('Le Pré commun');
});

test.each([
  ['Grange', 6, 'Grange'],
  ['Grange ', 7, 'Grange '],
  ['Grange du bas', 7, 'Grange'],
  ['vélo 🚲', 6, 'vélo'],
  ['vélo 🚲!', 7, 'vélo 🚲']
])('%j within %i units is %j', (text, limit, shown) => {
  expect(cut(text, limit)).toBe(shown);
});

test('half an emoji is left out, since every other phone would read it otherwise', () => {
  expect(oneLine('vélo \ud83d bleu 🚲')).toBe('vélo bleu 🚲');
  expect(lines(' a\n\udeb2b ')).toBe('a\nb');
});
