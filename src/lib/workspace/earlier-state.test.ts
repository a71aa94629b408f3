import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { editProfile } from '../documents/profile';
import { openHistoryStore } from '../storage/history-store';
import { newId } from './chance';
import { noFacts } from '../domain/item';
import { inventoryCommands } from './commands/inventory';
import { ReadsOnly, type Writing } from './commands/writing';
import { compareWith, tallyDays } from './earlier-state';

/** Other test files write into a database of this name in threads of their own, and Dexie would tell of it here. */
vi.hoisted(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));

const space = 'garage/collectif';

const named = (name: string): Y.Doc => {
  const doc = new Y.Doc();
  editProfile(doc, { name });
  return doc;
};

test('what changed on a day is counted from the state before it, once', async () => {
  const store = openHistoryStore();
  const doc = named('Le Pré');
  const { addItem, editItem } = inventoryCommands(writingIn(doc));
  const keep = (day: string, today: string) =>
    store.turnTo(space, today, {
      ...{ day, digest: day, without: [] },
      update: Y.encodeStateAsUpdate(doc)
    });
  const ladder = addItem({ ...thing, name: 'Échelle' });
  await keep('2026-11-20', '2026-11-21');
  editItem(ladder, { place: 'Cave' });
  addItem({ ...thing, name: 'Sono' });
  await keep('2026-11-21', '2026-11-22');
  await tallyDays(store, space);
  const read = vi.fn(store.read);
  await tallyDays({ ...store, read }, space);
  expect(read).not.toHaveBeenCalled();
  expect((await store.days(space)).map(({ day, tally }) => [day, tally])).toEqual([
    ['2026-11-21', { added: 1, changed: 1, deleted: 0, since: '2026-11-20' }],
    ['2026-11-20', undefined]
  ]);
  store.close();
  await Dexie.delete('grange-history');
});

test('where nobody would take it, what was can be looked at and not brought back', () => {
  const doc = named('Le Pré');
  const earlier = compareWith(Y.encodeStateAsUpdate(doc), { ...writingIn(doc), mayWrite: () => false });
  editProfile(doc, { name: 'Le Champ' });
  expect(() => earlier.bringBack([{ kind: 'profile', id: '' }])).toThrow(ReadsOnly);
  expect(doc.getMap('profile').get('name')).toBe('Le Champ');
  earlier.close();
});

test('everything that a day had comes back as one edit, and goes again as one', async () => {
  const doc = named('Le Pré');
  const belongs = vi.fn();
  const writing = { ...writingIn(doc), belongs };
  const { addItem, editItem } = inventoryCommands(writing);
  const [mine, yours] = [newId<'structure'>(), newId<'structure'>()];
  const [ladder, saw] = ['Échelle', 'Scie'].map((name) => addItem({ ...thing, name, structure: mine }));
  const state = Y.encodeStateAsUpdate(doc);
  editItem(ladder!, { structure: yours, name: 'Grande échelle' });
  editItem(saw!, { place: 'Atelier' });
  addItem({ ...thing, name: 'Sono' });
  belongs.mockClear();

  const earlier = compareWith(state, writing);
  const changed = earlier.differences.value.filter(({ how }) => how === 'changed');
  expect(earlier.differences.value.map(({ how }) => how).sort()).toEqual(['added', 'changed', 'changed']);
  let updates = 0;
  doc.on('update', () => updates++);
  const undo = earlier.bringBack(changed);
  expect(updates).toBe(1);
  expect(earlier.differences.value.map(({ how }) => how)).toEqual(['added']);
  expect(belongs.mock.lastCall).toEqual([[{ thing: ladder, structure: mine }]]);
  undo();
  expect(updates).toBe(2);
  expect(earlier.differences.value.filter(({ how }) => how === 'changed')).toEqual(changed);
  expect(belongs.mock.lastCall).toEqual([[{ thing: ladder, structure: yours }]]);
  earlier.close();
});

test('differences follow what others write', async () => {
  const doc = named('Le Pré');
  const earlier = compareWith(Y.encodeStateAsUpdate(doc), writingIn(doc));
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  editProfile(other, { purpose: 'Prêter' });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  await expect
    .poll(() => earlier.differences.value)
    .toMatchObject([{ kind: 'profile', fields: ['purpose'] }]);
  earlier.close();
});

const thing = { ...noFacts, quantity: 1 };

const writingIn = (doc: Y.Doc): Writing => ({
  ...{ doc, newId, me: newId<'person'>(), now: () => 999 },
  mayWrite: () => true,
  belongs: () => undefined
});
