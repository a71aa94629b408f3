import { expect, test } from 'vitest';
import { home } from './home';
import { inventory } from './inventory';

test('nothing is counted in the singular in French, in the plural in English', () => {
  expect([0, 1, 2].map((n) => inventory.fr.count(n, `${n}`))).toEqual(['0 objet', '1 objet', '2 objets']);
  expect([0, 1, 2].map((n) => inventory.en.count(n, `${n}`))).toEqual(['0 things', '1 thing', '2 things']);
  expect([home.fr.here.people(0, '0'), home.en.here.people(0, '0')]).toEqual(['0 personne', '0 people']);
});
