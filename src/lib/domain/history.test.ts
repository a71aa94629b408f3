import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBefore } from './day';
import { differenceOf, historyLength, outlived, tallyOf } from './history';
import { idFrom } from './ids';
import { noFacts, type Item } from './item';

const id = idFrom<'item'>(new Uint8Array(16));
const ladder = (changes: Partial<Item> = {}): Item => ({
  ...noFacts,
  id,
  name: 'Échelle',
  quantity: 1,
  addedAt: 1,
  addedBy: null,
  editedAt: null,
  deletedAt: null,
  deletedBy: null,
  sameAs: null,
  importId: null,
  ...changes
});

test.each<[string, Item | null, Item | null, ReturnType<typeof how>]>([
  ['what was not there is added', null, ladder(), ['added']],
  ['what came and went again is nothing', null, ladder({ deletedAt: 5 }), null],
  ['what is as it was is nothing', ladder(), ladder(), null],
  ['that it was edited and edited back is nothing', ladder(), ladder({ editedAt: 5 }), null],
  [
    'what says something else is changed',
    ladder(),
    ladder({ place: 'Cave', quantity: 2 }),
    ['changed', 'quantity', 'place']
  ],
  ['what lies in the bin is deleted', ladder(), ladder({ deletedAt: 5 }), ['deleted']],
  [
    'deleted and changed, it tells both',
    ladder(),
    ladder({ deletedAt: 5, place: 'Cave' }),
    ['deleted', 'place']
  ],
  ['what was in the bin and is out is added', ladder({ deletedAt: 5 }), ladder(), ['added']],
  ['what was in the bin and still is, is nothing', ladder({ deletedAt: 5 }), ladder({ deletedAt: 6 }), null]
])('%s', (_, before, now, expected) => {
  expect(how(before, now)).toEqual(expected);
});

test('what nobody can read any more is deleted, and all of it would come back', () => {
  const difference = differenceOf('items', id, ladder(), null);
  expect(difference?.how).toBe('deleted');
  expect(difference?.fields).toContain('description');
});

test('a text is the same when it says the same', () => {
  const article = (word: string) => ({
    ...{ id: idFrom<'article'>(new Uint8Array(16)), title: 'Prêter', rank: 'a', addedAt: 1 },
    ...{ deletedAt: null, deletedBy: null },
    text: [{ kind: 'paragraph' as const, inlines: [{ text: word }] }]
  });
  expect(differenceOf('articles', id, article('oui'), article('oui'))).toBeNull();
  expect(differenceOf('articles', id, article('oui'), article('non'))?.fields).toEqual(['text']);
});

test('differences are counted by what happened', () => {
  expect(tallyOf([{ how: 'added' }, { how: 'deleted' }, { how: 'added' }])).toEqual({
    added: 2,
    changed: 0,
    deleted: 1
  });
});

test('the states of a month stay, and one from before', () => {
  const today = '2026-11-22';
  const days = [0, 3, 31, 32, 40, 90].map((before) => daysBefore(today, before));
  expect(outlived(days, today)).toEqual([daysBefore(today, 90), daysBefore(today, 40)]);
});

test('whatever the days, those of the last month stay, and of the others one at most', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 400 })), (ages) => {
      const today = '2028-03-01';
      const gone = new Set(
        outlived(
          ages.map((age) => daysBefore(today, age)),
          today
        )
      );
      const kept = ages.filter((age) => !gone.has(daysBefore(today, age)));
      expect(ages.filter((age) => age <= historyLength).every((age) => kept.includes(age))).toBe(true);
      const old = ages.filter((age) => age > historyLength);
      expect(kept.filter((age) => age > historyLength)).toEqual(old.length === 0 ? [] : [Math.min(...old)]);
    })
  );
});

function how(before: Item | null, now: Item | null): string[] | null {
  const difference = differenceOf('items', id, before, now);
  return difference === null ? null : [difference.how, ...difference.fields];
}
