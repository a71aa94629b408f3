import * as Y from 'yjs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemLimits, noFacts, type ItemFacts } from '../domain/item';
import { idFrom, type ArticleId, type Id, type ItemId, type PersonId } from '../domain/ids';
import { byRank } from '../domain/rank';
import { addArticle, addAttachment, addItem, addMeeting, editItem, moveRecord } from './edits';
import { articles, attachments, items, kinds, meetings } from './kinds';
import { fieldsOf, partOf, putRecord, readRecord, readRecords, rewriteText } from './records';

let last = 0;
const newId = <Kind extends string>() =>
  idFrom<Kind>(Uint8Array.from({ length: 16 }, (_, i) => (i === 0 ? ++last : i)));
const alice = newId<'person'>() as PersonId;
const barnum: ItemFacts = {
  ...noFacts,
  name: 'Barnum',
  category: 'Extérieur',
  quantity: 2,
  place: 'Grange du bas',
  condition: 'good',
  value: 40000,
  description: 'Toile blanche, six pieds.',
  needsTraining: true
};

function withBarnum() {
  const doc = new Y.Doc();
  const id = newId<'item'>();
  addItem(doc, id, barnum, { at: 1000, by: alice });
  return { doc, id };
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function reunite(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

test('a thing is read as it was written', () => {
  const { doc, id } = withBarnum();
  expect(readRecord(doc, items, id)).toEqual({
    ...barnum,
    id,
    addedAt: 1000,
    addedBy: alice,
    editedAt: null,
    deletedAt: null,
    deletedBy: null,
    sameAs: null,
    importId: null
  });
});

test('two people who change different fields of one thing while apart both keep theirs', () => {
  const { doc, id } = withBarnum();
  const bob = copyOf(doc);
  editItem(doc, id, { place: 'Salle des fêtes' }, 2000);
  editItem(bob, id, { condition: 'to-repair', quantity: 1 }, 2001);
  reunite(doc, bob);
  expect(readRecord(doc, items, id)).toMatchObject({
    place: 'Salle des fêtes',
    condition: 'to-repair',
    quantity: 1
  });
  expect(readRecord(bob, items, id)).toEqual(readRecord(doc, items, id));
}); // DOC-2

test('two people who write in different places of one description both keep their words', () => {
  const { doc, id } = withBarnum();
  const bob = copyOf(doc);
  editItem(doc, id, { description: 'Grande toile blanche, six pieds.' }, 2000);
  editItem(bob, id, { description: 'Toile blanche, six pieds. Sardines à part.' }, 2001);
  reunite(doc, bob);
  expect(readRecord(doc, items, id)?.description).toBe('Grande toile blanche, six pieds. Sardines à part.');
}); // DOC-4

test('two who write at length in one description while apart, past its limit, lose none of it to the next edit', () => {
  const { doc, id } = withBarnum();
  const long = `${'Toile blanche. '.repeat(200)}Fin.`;
  editItem(doc, id, { description: long }, 2000);
  const bob = copyOf(doc);
  editItem(doc, id, { description: `${long} ${'Alice '.repeat(300)}` }, 3000);
  editItem(bob, id, { description: `${long} ${'Bob '.repeat(400)}` }, 3000);
  reunite(doc, bob);
  const written = () => (fieldsOf(doc, items, id)!.get('description') as Y.Text).toString();
  const whole = written();
  const shown = readRecord(doc, items, id)!.description;
  expect(whole.length).toBeGreaterThan(itemLimits.description);
  expect(shown.length).toBeLessThanOrEqual(itemLimits.description);
  editItem(doc, id, { description: shown.replace('Toile', 'Grande toile') }, 4000);
  expect(written()).toBe(whole.replace('Toile', 'Grande toile'));
}); // DOC-4

test('a text is read as far as its limit, and never through the middle of a character', () => {
  const doc = new Y.Doc();
  const id = newId<'item'>();
  putRecord(doc, items, id, { name: `${'a'.repeat(itemLimits.name - 1)}👍` });
  expect(readRecord(doc, items, id)?.name).toBe('a'.repeat(itemLimits.name - 1));
}); // DOC-3

test('rewriting a text gives the text wanted, emoji whole', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'b', '👍', '👎', 'é', ' '), { maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, texts, (before, wanted) => {
      const text = new Y.Doc().getText('t');
      text.insert(0, before);
      rewriteText(text, wanted);
      expect(text.toString()).toBe(wanted);
    })
  );
});

test('whatever a neighbour puts in the document, reading it never throws and never shows what is not a record', () => {
  const hostile: fc.Arbitrary<unknown> = fc.oneof(
    fc.string(),
    fc.double(),
    fc.constant(null),
    fc.boolean(),
    fc.constant({ __proto__: { name: 'x' } }),
    fc.array(fc.integer()),
    fc.uint8Array()
  );
  const fields = [
    'name',
    'title',
    'quantity',
    'description',
    'text',
    'notes',
    'rank',
    'meeting',
    'deletedAt',
    'deletedBy',
    'structure'
  ];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields), hostile), hostile, (record, bare) => {
      const doc = new Y.Doc();
      for (const kind of Object.values(kinds)) {
        const map = new Y.Map<unknown>();
        for (const [key, value] of Object.entries(record)) map.set(key, value);
        partOf(doc, kind).set(newId(), map);
        partOf(doc, kind).set(newId(), bare);
        partOf(doc, kind).set('__proto__', map.clone());
        for (const read of readRecords<{ id: string }>(doc, kind as never))
          expect(read.id).toMatch(/^[\w-]{22}$/);
      }
    })
  );
}); // DOC-3

test('a meeting from before bodies is of none, and what names none reads so', () => {
  const doc = new Y.Doc();
  const [older, strange, id] = [newId<'meeting'>(), newId<'meeting'>(), newId<'meeting'>()];
  const body = newId<'body'>();
  putRecord(doc, meetings, older, { title: 'Comité', date: '', time: '', place: '' });
  putRecord(doc, meetings, strange, { title: 'Comité', body: 'conseil', documents: 7 });
  for (const one of [older, strange])
    expect(readRecord(doc, meetings, one)).toMatchObject({ body: null, documents: '' });
  addMeeting(doc, id, { title: 'AG', body, documents: 'Comptes' }, [], { at: 1, by: alice });
  expect(readRecord(doc, meetings, id)).toMatchObject({ title: 'AG', body, documents: 'Comptes' });
}); // DOC-19

test('articles are moved one by one, and end in one order on every phone', () => {
  const doc = new Y.Doc();
  const ids = Array.from({ length: 5 }, () => newId<'article'>() as ArticleId);
  for (const id of ids) addArticle(doc, id, id, [], { at: 0, by: alice });
  const order = (of: Y.Doc) =>
    readRecords(of, articles)
      .sort(byRank)
      .map((article) => article.id);
  const move = (of: Y.Doc, id: Id<string>, way: 'up' | 'down') =>
    moveRecord(of, articles, readRecords(of, articles), id, way);
  expect(order(doc)).toEqual(ids);
  move(doc, ids[4]!, 'up');
  move(doc, ids[0]!, 'down');
  expect(order(doc)).toEqual([ids[1], ids[0], ids[2], ids[4], ids[3]]);
  move(doc, ids[1]!, 'up');
  expect(order(doc)[0]).toBe(ids[1]);
  const bob = copyOf(doc);
  for (let i = 0; i < 100; i++) {
    move(doc, ids[2]!, i % 2 === 0 ? 'up' : 'down');
    move(bob, ids[3]!, i % 2 === 0 ? 'up' : 'down');
  }
  reunite(doc, bob);
  expect(order(bob)).toEqual(order(doc));
  expect(order(doc).length).toBe(5);
}); // DOC-8

test('an item of a document from before has what it says, and nothing else', () => {
  const doc = new Y.Doc();
  const id = newId<'item'>() as ItemId;
  const map = new Y.Map<unknown>();
  map.set('name', 'Échelle');
  partOf(doc, items).set(id, map);
  expect(readRecord(doc, items, id)).toMatchObject({
    name: 'Échelle',
    quantity: null,
    description: '',
    addedAt: 0
  });
});

test('a photo says how large it is and names its thumbnail; what names no bytes, or too many, is set aside', () => {
  const doc = new Y.Doc();
  const [item, hash, small] = [newId<'item'>(), 'h'.repeat(42) + 'A', 's'.repeat(43)];
  const facts = {
    hash,
    size: 300_000,
    type: 'image/jpeg',
    name: '',
    description: 'Monté sur la place',
    photo: { width: 1600, height: 1200, thumbnail: { hash: small, size: 9000 } }
  };
  const id = newId<'attachment'>();
  addAttachment(doc, id, item, facts, { at: 1000, by: alice });
  expect(readRecord(doc, attachments, id)).toEqual({
    id,
    item,
    ...facts,
    addedAt: 1000,
    addedBy: alice,
    deletedAt: null
  });
  const notice = { ...facts, type: 'application/pdf', name: 'notice.pdf', size: 3_000_000, photo: null };
  const file = newId<'attachment'>();
  addAttachment(doc, file, item, notice, { at: 1000, by: alice });
  expect(readRecord(doc, attachments, file)).toMatchObject(notice);
  for (const wrong of [
    { hash: 'short' },
    { hash: 'h'.repeat(42) + 'B' },
    { size: 0 },
    { size: 2 ** 30 },
    { thumbnailHash: null },
    { thumbnailSize: 2 ** 20 },
    { width: -1 },
    { item: 'elsewhere' }
  ]) {
    const other = copyOf(doc);
    for (const [field, value] of Object.entries(wrong)) fieldsOf(other, attachments, id)!.set(field, value);
    expect(readRecord(other, attachments, id), JSON.stringify(wrong)).toBeNull();
  }
}); // DOC-11
