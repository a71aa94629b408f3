import { expect, test } from 'vitest';
import { pictureOf } from './thing-picture';

const drawingOf = (name: string, category = '') => pictureOf({ name, category }).drawing;

test('a thing is drawn after the first word of its name that is known, accents, capitals and plurals aside', () => {
  expect(drawingOf('Vidéoprojecteur')).toBe('projector');
  expect(drawingOf('60 CHAISES pliantes')).toBe('chairs');
  expect(drawingOf('Vélo cargo électrique')).toBe('cargo-bike');
  expect(drawingOf('Table de mixage')).toBe('table');
  expect(drawingOf('Micro-ondes', 'Cuisine')).toBe('pot');
});

test('a name that says nothing is drawn after its category', () => {
  expect(drawingOf('MRX-7', 'Son')).toBe('speakers');
  expect(drawingOf('MRX-7', 'Matériel d’exposition')).toBe('panels');
});

test('what is not known stands in a crate, and things of one category stand alike', () => {
  const one = pictureOf({ name: 'Bidule', category: 'Divers' });
  expect(one).toEqual(pictureOf({ name: 'Truc', category: 'divers' }));
  expect(['crate', 'box', 'trunk', 'basket', 'sack']).toContain(one.drawing);
});
