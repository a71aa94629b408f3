import { expect, test } from 'vitest';
import { bin } from './bin';

test('what has no title is told by what it is', () => {
  expect(bin.fr.removed('articles', '')).toBe('L’article est dans la corbeille');
  expect(bin.fr.restored('meetings', 'Comité')).toBe('«\u00a0Comité\u00a0» est de retour parmi les réunions');
});

test('no word agrees with a name that may be of either gender', () => {
  expect(bin.fr.removed('items', 'Perceuse')).toBe('«\u00a0Perceuse\u00a0» est dans la corbeille');
  expect(bin.fr.restored('items', 'Perceuse')).toBe('«\u00a0Perceuse\u00a0» est de retour dans l’inventaire');
});
