import { expect, test } from 'vitest';
import { ofFr, ofStructureFr, toStructureFr } from './french';

test.each([
  ['Le Préau', 'du Préau', 'au Préau'],
  ['le préau', 'du préau', 'au préau'],
  ['Le\u00a0Préau', 'du Préau', 'au Préau'],
  ['Les Granges', 'des Granges', 'aux Granges'],
  ['La Bifurk', 'de La Bifurk', 'à La Bifurk'],
  ['L’Atelier vélo', 'de L’Atelier vélo', 'à L’Atelier vélo'],
  ['Atelier Nord', 'd’Atelier Nord', 'à Atelier Nord'],
  ['Écolieu', 'd’Écolieu', 'à Écolieu'],
  ['Leslie et Cie', 'de Leslie et Cie', 'à Leslie et Cie'],
  ['Léo', 'de Léo', 'à Léo'],
  ['Lesquin', 'de Lesquin', 'à Lesquin'],
  ['Le', 'de Le', 'à Le'],
  ['Les ', 'de Les ', 'à Les ']
])('what is of or goes to %s is said as French says it', (name, of, to) => {
  expect([ofStructureFr(name), toStructureFr(name)]).toEqual([of, to]);
});

test('the name of a person is never taken apart', () => {
  expect(['Alice', 'Le Goff', 'Héloïse', 'Bob'].map(ofFr)).toEqual([
    ...['d’Alice', 'de Le Goff', 'd’Héloïse', 'de Bob']
  ]);
});
