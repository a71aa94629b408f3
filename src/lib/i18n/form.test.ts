import { expect, test } from 'vitest';
import { formWords } from './form';

test('where two people wrote, the field is named, and what the other did', () => {
  expect(formWords.fr.clash('Date', 'sam. 12 déc.')).toMatch(
    /^Date\s: quelqu’un vient d’écrire «\ssam\. 12 déc\.\s»\./
  );
  expect(formWords.fr.clash('Lieu', '')).toMatch(/^Lieu\s: quelqu’un vient de vider ce champ\./);
  expect(formWords.en.clash('Place', '')).toMatch(/^Place: someone has just emptied this field\./);
});
