import { expect, test } from 'vitest';
import { offeredShares } from '../domain/decisions/share';
import { bodies } from './bodies';

const { fr, en } = bodies;
const [moreThanHalf, half, third, , twoThirds, , all] = offeredShares as Required<typeof offeredShares>;
const other = { parts: 3, of: 5, isExceeded: false };

test.each([
  [half!, true, 8, 'Il faut au moins la moitié des 8 structures, soit 4, présentes ou représentées.'],
  [moreThanHalf!, false, 9, 'Il faut plus de la moitié des 9 structures, soit 5, présentes.'],
  [third!, false, 1, 'Il faut au moins un tiers de la seule structure, soit 1, présente.'],
  [all!, false, 4, 'Il faut la totalité des 4 structures, soit 4, présentes.'],
  [other, false, 9, 'Il faut au moins 3/5 des 9 structures, soit 6, présentes.'],
  [half!, true, 0, 'Il faut au moins la moitié des voix. Personne n’y a de voix pour l’instant.'],
  [null, false, 8, 'Aucun\u00a0: on délibère quel que soit le nombre de présents.']
])('a quorum is said with how many that is now: %#', (share, countsProxies, whole, sentence) => {
  expect(fr.quorum({ share, countsProxies }, 'structures', whole)).toBe(sentence);
});

test('a majority is said with what counts, and what becomes of a tie', () => {
  const rule = { share: moreThanHalf!, base: 'cast', isChairDeciding: false } as const;
  expect(fr.majority(rule)).toBe(
    'Plus de la moitié des voix exprimées\u00a0; les abstentions et les votes blancs ne comptent pas\u00a0; à égalité, c’est rejeté.'
  );
  expect(fr.example(rule, 8)).toBe('Si les 8 votent, il faut 5 pour.');
  expect(fr.majority({ share: all!, base: 'voters', isChairDeciding: true })).toBe(
    'L’unanimité des votants\u00a0; les votes blancs comptent, pas les abstentions\u00a0; à égalité, la présidence départage.'
  );
  expect(fr.example({ ...rule, share: twoThirds!, base: 'members' }, 10)).toBe(
    'Aujourd’hui, il faut 7 pour sur 10.'
  );
  expect(fr.majority({ ...rule, share: null })).toBe(
    'Plus de pour que de contre\u00a0; à égalité, c’est rejeté.'
  );
  expect([fr.example({ ...rule, share: null }, 8), fr.example(rule, 1)]).toEqual(['', '']);
  expect(en.majority({ ...rule, share: other, base: 'present' })).toBe(
    'At least 3/5 of those present or represented; those who abstain count among them; on a tie, it is rejected.'
  );
});

test('how often it meets is said once, or so many times', () => {
  expect(fr.rhythm({ times: 1, per: 'year' })).toBe('Se réunit au moins une fois par an.');
  expect(fr.rhythm({ times: 2, per: 'month' })).toBe('Se réunit au moins 2 fois par mois.');
  expect(en.rhythm({ times: 1, per: 'month' })).toBe('Meets at least once a month.');
});
