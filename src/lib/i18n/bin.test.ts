import { expect, test } from 'vitest';
import { bin } from './bin';

test('what lies in the bin is told until its day, and no sentence ends on two full stops', () => {
  expect(bin.fr.until('meetings', new Date(2026, 11, 21).getTime())).toBe(
    'Elle reste dans la corbeille jusqu’au lundi 21 décembre. N’importe qui peut la rétablir.'
  );
  for (let month = 0; month < 12; month++)
    for (const words of [bin.fr, bin.en])
      expect(words.until('items', new Date(2026, month, 21).getTime())).not.toContain('..');
});

test('what has no title is told by what it is', () => {
  expect(bin.fr.removed('articles', '')).toBe('L’article est supprimé');
  expect(bin.fr.restored('meetings', 'Comité')).toBe('« Comité » est revenue parmi les réunions');
});
