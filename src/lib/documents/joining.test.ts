import * as Y from 'yjs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lived } from '../../../tests/lab/lived';
import { likelyGroups } from '../domain/duplicates';
import { idFrom, type AttachmentId, type Id, type ItemId, type PersonId } from '../domain/ids';
import { noFacts, type Item, type ItemFacts } from '../domain/item';
import { keptFirst } from '../domain/merging';
import { foldThing } from '../domain/thing-name';
import { bringBack } from './differences';
import { addAttachment, addItem, setDeleted } from './edits';
import { joinItems, partItems, sayApart } from './joining';
import { apart, attachments, items } from './kinds';
import { fieldsOf, readRecord, readRecords, setFields } from './records';

/** Ids whose order is that of their numbers. */
const idAt = <Kind extends string>(n: number) =>
  idFrom<Kind>(Uint8Array.from({ length: 16 }, (_, i) => (i === 0 ? n : 0)));
const stamp = { at: 2000, by: idAt<'person'>(99) as PersonId };

function withSheets(facts: readonly Partial<ItemFacts>[]) {
  const doc = new Y.Doc();
  const ids = facts.map((_, i) => idAt<'item'>(4 * (i + 1)));
  // Base64url has capitals before small letters, and they before nothing: what counts is how the ids compare.
  ids.sort();
  facts.forEach((said, i) =>
    addItem(doc, ids[i]!, { ...noFacts, name: 'Chaise', ...said }, { at: 1000, by: stamp.by })
  );
  return { doc, ids };
}

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

function reunite(...docs: readonly Y.Doc[]): void {
  for (const a of docs) for (const b of docs) if (a !== b) Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
}

const sheetsOf = (doc: Y.Doc): readonly Item[] =>
  [...readRecords(doc, items)].sort((a, b) => (a.id < b.id ? -1 : 1));
const listed = (doc: Y.Doc) => sheetsOf(doc).filter(({ deletedAt }) => deletedAt === null);
const photoOf = (doc: Y.Doc, item: ItemId, n: number, hash: string) => {
  const id = idAt<'attachment'>(n) as AttachmentId;
  const named = { hash: hash.repeat(42) + 'A', size: 5, type: 'text/plain', name: hash, description: '' };
  addAttachment(doc, id, item, { ...named, photo: null }, { at: n, by: stamp.by });
  return id;
};
const itemOf = (doc: Y.Doc, photo: AttachmentId) => readRecord(doc, attachments, photo)?.item;

test('the hidden sheet lies in the bin and tells which one stands for it, which takes what it was told to', () => {
  const { doc, ids } = withSheets([{ place: 'Grange' }, { place: 'Cave', model: 'Fermob' }]);
  const [a, b] = ids as [ItemId, ItemId];
  joinItems(doc, a, [b], { model: 'Fermob', description: 'Toile', accessories: 'Housse' }, stamp);
  expect(readRecord(doc, items, a)).toMatchObject({
    ...{ place: 'Grange', model: 'Fermob', description: 'Toile', accessories: 'Housse', editedAt: 2000 },
    ...{ deletedAt: null, sameAs: null }
  });
  expect(readRecord(doc, items, b)).toMatchObject({ place: 'Cave', deletedAt: 2000, sameAs: a });
}); // DOC-16

test('two phones that join the same sheets apart hide the same one, and never both', () => {
  const { doc, ids } = withSheets([{}, {}]);
  const [a, b] = ids as [ItemId, ItemId];
  const bob = copyOf(doc);
  joinItems(doc, a, [b], {}, stamp);
  joinItems(bob, a, [b], {}, { ...stamp, at: 2001 });
  reunite(doc, bob);
  expect(listed(doc).map(({ id }) => id)).toEqual([a]);
  expect(sheetsOf(bob)).toEqual(sheetsOf(doc));
}); // DOC-16

test('a sheet that says to be joined to itself, to a greater id or to none at all stands for itself', () => {
  const { doc, ids } = withSheets([{}, {}]);
  const [a, b] = ids as [ItemId, ItemId];
  for (const [id, sameAs] of [
    [a, a],
    [a, b],
    [b, 'nowhere']
  ] as const) {
    setFields(doc, items, id, { sameAs, joinedAt: 5 });
    expect(readRecord(doc, items, id)).toMatchObject({ sameAs: null, deletedAt: null });
  }
  setFields(doc, items, b, { sameAs: a, joinedAt: 'long ago' });
  expect(readRecord(doc, items, b)).toMatchObject({ sameAs: a, deletedAt: 0, deletedBy: null });
}); // DOC-16

test('whatever some phones join, take out and go back on while apart, nothing is lost and all of them agree', () => {
  const step = fc.record({
    phone: fc.nat(2),
    what: fc.constantFrom('join', 'join', 'take-out', 'go-back', 'meet'),
    sheets: fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 4 })
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const { doc, ids } = withSheets(Array.from({ length: 6 }, () => ({})));
      const phones = [doc, copyOf(doc), copyOf(doc)];
      const joins = phones.map((): NonNullable<ReturnType<typeof joinItems>>[] => []);
      for (const { phone, what, sheets } of steps) {
        const own = phones[phone]!;
        const chosen = keptFirst(
          sheets.map((i) => readRecord(own, items, ids[i]!)!).filter(({ deletedAt }) => deletedAt === null)
        );
        if (what === 'meet') reunite(own, phones[(phone + 1) % 3]!);
        else if (what === 'take-out') setDeleted(own, items, ids[sheets[0]!]!, null, null);
        else if (what === 'go-back') {
          const last = joins[phone]!.pop();
          if (last !== undefined) partItems(own, last);
        } else if (chosen.length > 1) {
          const [kept, ...hidden] = chosen.map(({ id }) => id);
          joins[phone]!.push(joinItems(own, kept!, hidden, {}, stamp)!);
        }
      }
      reunite(...phones);
      reunite(...phones);
      const all = sheetsOf(doc);
      for (const other of phones) expect(sheetsOf(other)).toEqual(all);
      expect(all).toHaveLength(6);
      const byId = new Map(all.map((sheet) => [sheet.id, sheet]));
      for (const sheet of all) {
        let kept = sheet;
        for (let hops = 0; kept.sameAs !== null; hops++) {
          expect(hops).toBeLessThan(6);
          kept = byId.get(kept.sameAs)!;
        }
        // Nobody deleted anything here: what stands for it is in the list.
        expect(kept.deletedAt).toBeNull();
      }
    }),
    lived(100)
  );
}); // DOC-16

test('what another phone did meanwhile stays, also when the joining is gone back on', () => {
  const { doc, ids } = withSheets([{}, { model: 'Fermob', place: 'Cave' }]);
  const [a, b] = ids as [ItemId, ItemId];
  const joined = joinItems(doc, a, [b], { model: 'Fermob', place: 'Cave' }, stamp)!;
  const bob = copyOf(doc);
  setFields(bob, items, a, { place: 'Mezzanine' });
  reunite(doc, bob);
  partItems(doc, joined);
  expect(readRecord(doc, items, a)).toMatchObject({ model: '', place: 'Mezzanine', editedAt: null });
  expect(readRecord(doc, items, b)).toMatchObject({ deletedAt: null, deletedBy: null, sameAs: null });
});

test('photos and files go with the kept sheet, each once and as far as it has room, and back', () => {
  const { doc, ids } = withSheets([{}, {}, {}]);
  const [a, b, c] = ids as [ItemId, ItemId, ItemId];
  for (let n = 0; n < 22; n++) photoOf(doc, a, n, 'abcdefghijklmnopqrstuv'[n]!);
  const same = photoOf(doc, b, 30, 'a');
  const [first, second] = [photoOf(doc, b, 31, 'x'), photoOf(doc, c, 32, 'y')];
  const [again, beyond] = [photoOf(doc, c, 33, 'x'), photoOf(doc, c, 34, 'z')];
  const before = [same, first, second, again, beyond].map((photo) => itemOf(doc, photo));
  const joined = joinItems(doc, a, [b, c], {}, stamp)!;
  expect([same, first, second, again, beyond].map((photo) => itemOf(doc, photo))).toEqual([b, a, a, c, c]);
  partItems(doc, joined);
  expect([same, first, second, again, beyond].map((photo) => itemOf(doc, photo))).toEqual(before);
});

test('an earlier state in which both were there brings back the hidden one, joined to nothing', () => {
  const { doc, ids } = withSheets([{}, {}]);
  const [a, b] = ids as [ItemId, ItemId];
  const earlier = copyOf(doc);
  joinItems(doc, a, [b], {}, stamp);
  bringBack(doc, earlier, { kind: 'items', id: b }, 3000);
  expect(readRecord(doc, items, b)).toMatchObject({ deletedAt: null, sameAs: null });
  setDeleted(doc, items, b, 4000, stamp.by);
  expect(readRecord(doc, items, b)).toMatchObject({ deletedAt: 4000, sameAs: null });
}); // DOC-13, DOC-16

test('two phones that tell different things apart both keep it, and what cannot be read tells nothing', () => {
  const { doc, ids } = withSheets([{}, {}, {}, {}]);
  const bob = copyOf(doc);
  const rows = () =>
    listed(doc).map((sheet) => ({ ...sheet, alike: foldThing(sheet.name) + (sheet.place || '') }));
  setFields(doc, items, ids[2]!, { place: 'Cave' });
  setFields(doc, items, ids[3]!, { place: 'Cave' });
  sayApart(doc, idAt<'apart'>(1) as Id<'apart'>, ids.slice(0, 2), stamp);
  sayApart(bob, idAt<'apart'>(2) as Id<'apart'>, ids.slice(2), stamp);
  const groups = () =>
    likelyGroups(
      rows(),
      readRecords(doc, apart).map(({ things }) => things)
    );
  expect(groups()).toHaveLength(1);
  reunite(doc, bob);
  expect(groups()).toEqual([]);
  const strange = fieldsOf(doc, apart, idAt<'apart'>(1))!;
  for (const things of [7, ['x', 'y'], [ids[0], ids[0]], null]) {
    strange.set('things', things);
    expect(readRecord(doc, apart, idAt<'apart'>(1))).toBeNull();
  }
}); // DOC-16
