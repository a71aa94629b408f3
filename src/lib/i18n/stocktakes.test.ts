import { expect, test } from 'vitest';
import { stocktakes } from './stocktakes';

const five = ['Barnum', 'Bâche', 'Chaises', 'Échelle', 'Sono'];

test.each([
  [[], 0, 'Tout ce qui était attendu est pointé.'],
  [['Sono'], 0, 'Un objet attendu n’est pas pointé\u00a0: Sono. Il sera noté manquant.'],
  [
    ['Barnum', 'Sono'],
    0,
    '2 objets attendus ne sont pas pointés\u00a0: Barnum et Sono. Ils seront notés manquants.'
  ],
  [
    five,
    1,
    '6 objets attendus ne sont pas pointés\u00a0: Barnum, Bâche, Chaises, Échelle, Sono et un autre. Ils seront notés manquants.'
  ],
  [
    five,
    7,
    '12 objets attendus ne sont pas pointés\u00a0: Barnum, Bâche, Chaises, Échelle, Sono et 7 autres. Ils seront notés manquants.'
  ]
] as const)('what a close leaves out is named: %s and %i more', (named, others, said) =>
  expect(stocktakes.fr.close.rest(named, others, String)).toBe(said)
);
