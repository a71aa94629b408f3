import { afterEach, expect, test } from 'vitest';
import { differenceOf, type Difference } from '../../domain/history';
import type { Article } from '../../domain/charter';
import { idFrom } from '../../domain/ids';
import { noFacts, type Item } from '../../domain/item';
import { setLanguage } from '../../reactive/locale.svelte';
import { factsOf, nameOf } from './facts';

afterEach(() => setLanguage('fr'));

const structure = idFrom<'structure'>(new Uint8Array(16).fill(2));
const names = new Map([[structure as string, 'Pot Kommon']]);
const ladder: Item = {
  ...noFacts,
  ...{ id: idFrom<'item'>(new Uint8Array(16)), name: 'Échelle', category: '', quantity: 1200, place: '' },
  ...{ condition: 'to-repair', value: null, description: '', remark: '', structure, importId: null },
  ...{ addedAt: 1, addedBy: null, editedAt: null, deletedAt: null, deletedBy: null, sameAs: null }
};
const things = (before: Item | null, now: Item | null) =>
  differenceOf('items', ladder.id, before, now) as Difference;
const told = (difference: Difference) =>
  factsOf(difference, names).map(({ label, before, now }) => [label, before, now]);

test('of what changed, the facts that did are told as they were and as they are', () => {
  const now = { ...ladder, quantity: null, condition: 'good', value: 120_050 } as const;
  expect(told(things(ladder, now))).toEqual([
    ['Quantité', expect.stringMatching(/^1\s200$/), null],
    ['État', 'à réparer', 'bon état'],
    ['Valeur', null, expect.stringMatching(/^1\s200,50\s€$/)]
  ]);
});

test('of what was deleted or added, all that it said or says is told, by the names that people know', () => {
  const deleted = told(things(ladder, { ...ladder, deletedAt: 5, quantity: 7 }));
  expect(deleted).toContainEqual(['Structure', 'Pot Kommon', null]);
  expect(deleted.every(([, , now]) => now === null)).toBe(true);
  expect(deleted).toHaveLength(4);
  expect(told(things(null, ladder))).toContainEqual(['Nom', null, 'Échelle']);
});

test('an article that moved says so, one without a title has a name all the same', () => {
  const before: Article = {
    ...{ id: idFrom<'article'>(new Uint8Array(16)), title: '', text: [], rank: 'a' },
    ...{ addedAt: 1, deletedAt: null, deletedBy: null }
  };
  const difference = differenceOf('articles', before.id, before, { ...before, rank: 'b' }) as Difference;
  expect(factsOf(difference, names)).toMatchObject([{ field: 'rank', label: 'Ordre' }]);
  expect(nameOf(difference)).toBe('Sans titre');
  setLanguage('en');
  expect(nameOf(difference)).toBe('Untitled');
});
