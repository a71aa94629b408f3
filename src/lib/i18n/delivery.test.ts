import { expect, test } from 'vitest';
import { deliveryWords } from './delivery';

const { fr, en } = deliveryWords;
const closed = { word: 'waiting', reason: 'nobody-open' } as const;

test('what waits says for whom, where that is known', () => {
  expect(fr.detail(closed, false, { names: ['Le Hangar'], own: 0 })).toBe(
    'Gardé ici ; personne d’autre n’a Grange ouvert. Partira dès que Le Hangar l’ouvrira.'
  );
  expect(fr.detail(closed, false, { names: ['Le Hangar', 'La Bifurk'], own: 0 })).toMatch(
    /dès que Le Hangar ou La Bifurk l’ouvrira/
  );
  expect(en.detail(closed, false, { names: ['Le Hangar', 'La Bifurk'], own: 0 })).toMatch(
    /as soon as Le Hangar or La Bifurk opens it/
  );
  expect(fr.detail(closed, false)).toBe('Gardé ici ; personne d’autre n’a Grange ouvert pour le recevoir.');
});

test('out of reach of everyone, it says whom to come near to', () => {
  expect(
    fr.detail({ word: 'waiting', reason: 'unreachable' }, false, { names: ['Le Hangar'], own: 0 })
  ).toMatch(/Partira dès que cet appareil joindra Le Hangar/);
  expect(
    fr.detail({ word: 'waiting', reason: 'writing' }, false, { names: ['Le Hangar'], own: 0 })
  ).not.toMatch(/Hangar/);
});

test('what is confirmed is what was written: it promises nothing of photos and files, which come after', () => {
  const received = { word: 'received', by: [] } as const;
  expect(fr.detail(received, false)).toMatch(/Photos et fichiers peuvent y arriver plus tard/);
  expect(en.detail(received, false)).toMatch(/Photos and files may get there later/);
});

test('what waits for one’s own other device says so, and never one’s own name', () => {
  const own = { names: [], own: 1 };
  expect(fr.detail(closed, false, own)).toMatch(
    /Partira dès que vous l’ouvrirez sur votre autre appareil\.$/
  );
  expect(en.detail(closed, false, own)).toMatch(/as soon as you open it on your other device\.$/);
  expect(fr.detail(closed, false, { names: [], own: 2 })).toMatch(/sur un autre de vos appareils\.$/);
  expect(fr.detail(closed, false, { names: ['La Bifurk'], own: 1 })).toMatch(
    /dès que La Bifurk l’ouvrira, ou dès que vous l’ouvrirez sur votre autre appareil\.$/
  );
  expect(en.detail(closed, false, { names: ['La Bifurk'], own: 1 })).toMatch(
    /as soon as La Bifurk opens it, or you open it on your other device\.$/
  );
  const unreachable = { word: 'waiting', reason: 'unreachable' } as const;
  expect(fr.detail(unreachable, false, { names: ['La Bifurk'], own: 1 })).toMatch(
    /joindra La Bifurk ou votre autre appareil\.$/
  );
  expect(en.detail(unreachable, false, own)).toMatch(/reaches your other device\.$/);
});
