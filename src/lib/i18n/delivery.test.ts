import { expect, test } from 'vitest';
import { deliveryWords } from './delivery';

const { fr, en } = deliveryWords;
const closed = { word: 'waiting', reason: 'nobody-open' } as const;

test('what waits says for whom, where that is known', () => {
  expect(fr.detail(closed, false, ['Le Hangar'])).toBe(
    'Gardé ici ; personne d’autre n’a Grange ouvert. Partira dès que Le Hangar l’ouvrira.'
  );
  expect(fr.detail(closed, false, ['Le Hangar', 'La Bifurk'])).toMatch(
    /dès que Le Hangar ou La Bifurk l’ouvrira/
  );
  expect(en.detail(closed, false, ['Le Hangar', 'La Bifurk'])).toMatch(
    /as soon as Le Hangar or La Bifurk opens it/
  );
  expect(fr.detail(closed, false, [])).toBe(
    'Gardé ici ; personne d’autre n’a Grange ouvert pour le recevoir.'
  );
});

test('out of reach of everyone, it says whom to come near to', () => {
  expect(fr.detail({ word: 'waiting', reason: 'unreachable' }, false, ['Le Hangar'])).toMatch(
    /Partira dès que cet appareil joindra Le Hangar/
  );
  expect(fr.detail({ word: 'waiting', reason: 'writing' }, false, ['Le Hangar'])).not.toMatch(/Hangar/);
});

test('what is confirmed is what was written: it promises nothing of photos and files, which come after', () => {
  const received = { word: 'received', by: [] } as const;
  expect(fr.detail(received, false)).toMatch(/Photos et fichiers peuvent y arriver plus tard/);
  expect(en.detail(received, false)).toMatch(/Photos and files may get there later/);
});
