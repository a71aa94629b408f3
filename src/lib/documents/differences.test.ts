import fc from 'fast-check';
import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { chanceOf } from '../../../tests/convergence/chance';
import { editByChance } from '../../../tests/convergence/edits-by-chance';
import { lived } from '../../../tests/lab/lived';
import { canComeBack } from '../domain/history';
import { idFrom, type Id } from '../domain/ids';
import { noFacts } from '../domain/item';
import { bringBack, copyOf, differencesSince, goBack } from './differences';
import { addArticle, addItem, addMeeting, editItem, setDeleted } from './edits';
import { articles, items, meetings } from './kinds';
import { editProfile, readProfile } from './profile';
import { fieldsOf, partOf, readRecord } from './records';
import { readRichText, writeRichText } from './rich-text';

const id = <Kind extends string>(number: number): Id<Kind> => idFrom<Kind>(new Uint8Array(16).fill(number));
const stamp = { at: 1, by: id<'person'>(9) };
const ladder = { ...noFacts, name: 'Échelle', quantity: 1, place: 'Cave' };
const paragraph = (word: string) => ({ kind: 'paragraph' as const, inlines: [{ text: word }] });

/** The document as it is, as one loads it again later. */
function stateOf(doc: Y.Doc): Y.Doc {
  const state = new Y.Doc();
  Y.applyUpdate(state, Y.encodeStateAsUpdate(doc));
  return state;
}

function collective(): Y.Doc {
  const doc = new Y.Doc();
  editProfile(doc, { name: 'Le Pré commun', purpose: 'Prêter' });
  addItem(doc, id(1), { ...ladder, description: 'Deux plans.' }, stamp, id(7));
  addArticle(doc, id(2), 'Prêter', ['un', 'deux', 'trois'].map(paragraph), stamp);
  addMeeting(doc, id(3), { title: 'Comité', date: '', time: '', place: '' }, [paragraph('notes')], stamp);
  return doc;
}

const textOf = (doc: Y.Doc) => fieldsOf(doc, articles, id(2))!.get('text') as Y.XmlFragment;

test('what was brought back is as it was, whatever members did, and what they added stays', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 5, max: 60 }), fc.nat(60), (seed, before, after) => {
      const chance = chanceOf(seed);
      const [doc, other] = [collective(), new Y.Doc()];
      for (let at = 2; at < before; at++) editByChance(doc, chance, at);
      const earlier = stateOf(doc);
      const was = Y.encodeStateAsUpdate(earlier);
      Y.applyUpdate(other, was);
      for (let at = before; at < before + after; at++) editByChance(chance.once(2) ? doc : other, chance, at);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));

      const differences = differencesSince(earlier, doc);
      const added = differences.filter(({ how }) => how === 'added');
      const back = differences.filter(canComeBack);
      const copy = copyOf(doc, back);
      expect(back.every((one) => bringBack(doc, earlier, one, 999))).toBe(true);
      expect(differencesSince(earlier, doc)).toEqual(added);
      expect(Y.encodeStateAsUpdate(earlier)).toEqual(was);

      for (const one of back) goBack(doc, copy, one, 1000);
      expect(differencesSince(earlier, doc)).toEqual(differences);
    }),
    lived(35)
  );
}); // DOC-13

test('two who bring the same back while apart agree: a fact is there once, a passage as if both had typed it', () => {
  const alice = collective();
  const earlier = stateOf(alice);
  textOf(alice).delete(1, 1);
  setDeleted(alice, items, id(1), 5, stamp.by);
  const bob = stateOf(alice);
  for (const doc of [alice, bob])
    for (const one of differencesSince(earlier, doc)) bringBack(doc, earlier, one, 6);
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(alice));
  Y.applyUpdate(alice, Y.encodeStateAsUpdate(bob));
  const both = ['un', 'deux', 'deux', 'trois'].map(paragraph);
  expect([alice, bob].map((doc) => readRecord(doc, articles, id(2))!.text)).toEqual([both, both]);
  expect(readRecord(alice, items, id(1))).toEqual(readRecord(bob, items, id(1)));
  expect(readRecord(alice, items, id(1))).toMatchObject({ deletedAt: null, deletedBy: null });
}); // DOC-13

test('what others write in the rest of a text while it is put back stays', () => {
  const alice = collective();
  const earlier = stateOf(alice);
  const [, second] = textOf(alice).toArray() as Y.XmlElement[];
  (second!.get(0) as Y.XmlText).insert(0, 'presque ');
  const bob = stateOf(alice);
  ((textOf(bob).get(2) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'et ');
  bringBack(alice, earlier, { kind: 'articles', id: id(2) }, 6);
  Y.applyUpdate(alice, Y.encodeStateAsUpdate(bob));
  expect(readRichText(textOf(alice))).toEqual(['un', 'deux', 'et trois'].map(paragraph));
}); // DOC-13

test('a block of a kind that only newer versions know comes back as it was', () => {
  const doc = collective();
  const table = new Y.XmlElement('table');
  table.setAttribute('columns', 3 as never);
  table.insert(0, [new Y.XmlText('clé, cadenas')]);
  textOf(doc).insert(1, [table]);
  const was = textOf(doc).toString();
  const earlier = stateOf(doc);
  textOf(doc).delete(0, 3);
  writeRichText(textOf(doc), [paragraph('autre')]);
  bringBack(doc, earlier, { kind: 'articles', id: id(2) }, 6);
  expect(textOf(doc).toString()).toBe(was);
});

test('a thing is edited by hand only where it does not become what it was by leaving the bin', () => {
  const doc = collective();
  const earlier = stateOf(doc);
  setDeleted(doc, items, id(1), 5, stamp.by);
  bringBack(doc, earlier, { kind: 'items', id: id(1) }, 6);
  expect(readRecord(doc, items, id(1))!.editedAt).toBeNull();
  editItem(doc, id(1), { place: 'Grenier' }, 7);
  const copy = copyOf(doc, [{ kind: 'items', id: id(1) }]);
  bringBack(doc, earlier, { kind: 'items', id: id(1) }, 8);
  expect(readRecord(doc, items, id(1))).toMatchObject({ place: 'Cave', editedAt: 8 });
  goBack(doc, copy, { kind: 'items', id: id(1) }, 9);
  expect(readRecord(doc, items, id(1))).toMatchObject({ place: 'Grenier', editedAt: 7 });
}); // DOC-9

test('the profile comes back fact by fact', () => {
  const doc = collective();
  const earlier = stateOf(doc);
  editProfile(doc, { purpose: 'Vendre', hubs: ['wss://hub.example'] });
  expect(differencesSince(earlier, doc)).toMatchObject([{ kind: 'profile', fields: ['purpose', 'hubs'] }]);
  bringBack(doc, earlier, { kind: 'profile', id: '' }, 6);
  expect(readProfile(doc)).toMatchObject({ name: 'Le Pré commun', purpose: 'Prêter', hubs: [] });
});

/** What no app does, and a member who wants to harm can. */
const harms: readonly (readonly [string, (doc: Y.Doc) => void])[] = [
  [
    'taken out',
    (doc) => [items, articles, meetings].forEach((kind, i) => partOf(doc, kind).delete(id(i + 1)))
  ],
  [
    'overwritten',
    (doc) => [items, articles, meetings].forEach((kind, i) => partOf(doc, kind).set(id(i + 1), 'x'))
  ],
  [
    'emptied of all facts',
    (doc) => [items, articles, meetings].forEach((kind, i) => fieldsOf(doc, kind, id(i + 1))!.clear())
  ],
  [
    'given other shapes',
    (doc) => {
      fieldsOf(doc, items, id(1))!.set('description', 5);
      fieldsOf(doc, articles, id(2))!.set('text', 'x');
      fieldsOf(doc, meetings, id(3))!.set('notes', new Y.Map());
    }
  ]
];

test.each(harms)(
  'records that were %s are seen and come back, and go again into the bin at most',
  (_, harm) => {
    const doc = collective();
    const earlier = stateOf(doc);
    harm(doc);
    const harmed = differencesSince(earlier, doc);
    expect(harmed.map(({ kind }) => kind)).toEqual(['items', 'meetings', 'articles']);
    const copy = copyOf(doc, harmed);
    for (const one of harmed) expect(bringBack(doc, earlier, one, 6)).toBe(true);
    expect(differencesSince(earlier, doc)).toEqual([]);
    for (const [kind, number] of [
      [items, 1],
      [articles, 2],
      [meetings, 3]
    ] as const)
      expect(fieldsOf(doc, kind, id(number))!.toJSON()).toMatchObject({
        ...fieldsOf(earlier, kind, id(number))!.toJSON(),
        ...(kind === items ? { editedAt: 6 } : {})
      });
    expect(textOf(doc)).toBeInstanceOf(Y.XmlFragment);

    for (const one of harmed) goBack(doc, copy, one, 7);
    const again = differencesSince(earlier, doc);
    expect(again.map(({ kind, how }) => [kind, how])).toEqual(harmed.map(({ kind, how }) => [kind, how]));
    for (const one of again) bringBack(doc, earlier, one, 8);
    expect(differencesSince(earlier, doc)).toEqual([]);
  }
); // DOC-13

test('of a record that the document lacks, which is damaged then, nothing is made anew', () => {
  const earlier = collective();
  const damaged = new Y.Doc();
  editProfile(damaged, readProfile(earlier));
  expect(differencesSince(earlier, damaged)).toEqual([]);
  expect(bringBack(damaged, earlier, { kind: 'meetings', id: id(3) }, 6)).toBe(false);
  expect(readRecord(damaged, meetings, id(3))).toBeNull();
}); // DOC-1
