import { afterEach, expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import type { PersonId } from '../../domain/ids';
import { setLanguage } from '../../reactive/locale.svelte';
import { mentionsLine, partyName, signatureLine } from './said';

afterEach(() => setLanguage('fr'));

test('what is missing is named, that of each party together, and initials stay as they are', () => {
  const mentions = [
    { kind: 'party', party: 'lender', fact: 'registration' },
    { kind: 'party', party: 'borrower', fact: 'seat' },
    { kind: 'party', party: 'lender', fact: 'seat' },
    { kind: 'things', what: 'photos' },
    { kind: 'use' },
    { kind: 'clause', clause: 'insurance' }
  ] as const;
  expect(mentionsLine(mentions).replaceAll('\u00a0', ' ')).toBe(
    'prêteur : numéro RNA ou SIRET, siège ; emprunteur : siège ; une photo de chaque objet, qui se sert des biens, assurance'
  );
  expect(mentionsLine([])).toBe('');
  setLanguage('en');
  expect(mentionsLine(mentions.slice(0, 1))).toBe('lender: RNA or SIRET number');
});

test('a signature tells who signed and how, a key before a paper', () => {
  const alice = idOf('person', 'alice') as PersonId;
  const by = (means: 'device' | 'paper') => ({ act: 'x', by: alice, at: 0, party: 'lender', means }) as never;
  const line = (...signatures: readonly never[]) =>
    signatureLine({ signatures }, 'lender', new Map([[alice, 'Alice']]), () => 'hier');
  expect(line()).toBe('pas encore signée');
  expect(line(by('paper'))).toBe('signée sur papier, constatée par Alice, hier');
  expect(line(by('paper'), by('device'))).toBe('signée par Alice, avec la clé de son appareil, hier');
});

test('a party whose name has not come, or was erased, is said to be so', () => {
  const version = { terms: { lender: { name: 'nom' } } } as never;
  expect(partyName(version, 'lender', new Map([['nom', { text: 'La Remise' }]]))).toBe('La Remise');
  expect(partyName(version, 'lender', new Map([['nom', null]]))).toBe('Ce texte a été effacé.');
  expect(partyName(version, 'lender', new Map())).toBe('Ce texte n’est pas encore arrivé sur cet appareil.');
});
