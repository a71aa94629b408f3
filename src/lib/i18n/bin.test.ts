import { expect, test } from 'vitest';
import { bin } from './bin';

test('what has no title is told by what it is', () => {
  expect(bin.fr.removed('articles', '')).toBe('L’article est supprimé');
  expect(bin.fr.restored('meetings', 'Comité')).toBe('«\u00a0Comité\u00a0» est revenue parmi les réunions');
});
