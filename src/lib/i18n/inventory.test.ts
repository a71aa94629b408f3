import { expect, test } from 'vitest';
import { history } from './history';
import { home } from './home';
import { inventory } from './inventory';

test('nothing is counted in the singular in French, in the plural in English', () => {
  expect([0, 1, 2].map((n) => inventory.fr.count(n, `${n}`))).toEqual(['0 objet', '1 objet', '2 objets']);
  expect([0, 1, 2].map((n) => inventory.en.count(n, `${n}`))).toEqual(['0 things', '1 thing', '2 things']);
  expect([home.fr.here.people(0, '0'), home.en.here.people(0, '0')]).toEqual(['0 personne', '0 people']);
});

test.each([
  ['things', inventory],
  ['differences', history]
])('of a long list of %s the last one is not counted', (_, { fr, en }) => {
  expect([fr.more(1, '1'), fr.more(50, '50')]).toEqual(['Montrer le dernier', 'Montrer les 50 suivants']);
  expect([en.more(1, '1'), en.more(50, '50')]).toEqual(['Show the last one', 'Show the next 50']);
});
