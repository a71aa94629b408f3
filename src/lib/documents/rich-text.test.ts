import * as Y from 'yjs';
import { expect, test } from 'vitest';
import type { RichText } from '../domain/rich-text';
import { readRichText, writeRichText } from './rich-text';

const fragmentIn = (doc: Y.Doc) => doc.getXmlFragment('text');

test('a text comes back as it was written', () => {
  const text: RichText = [
    { kind: 'heading', level: 3, inlines: [{ text: 'Vélo cargo' }] },
    { kind: 'paragraph', inlines: [{ text: 'Roue ' }, { text: 'avant', bold: true }, { text: ' voilée' }] },
    {
      kind: 'list',
      ordered: true,
      items: [[{ kind: 'paragraph', inlines: [{ text: 'devis', link: 'https://example.org/devis' }] }]]
    }
  ];
  const fragment = fragmentIn(new Y.Doc());
  writeRichText(fragment, text);
  expect(readRichText(fragment)).toEqual(text);
});

test('words that were made bold and plain again read as if nothing had been done', () => {
  const fragment = fragmentIn(new Y.Doc());
  const text: RichText = [{ kind: 'paragraph', inlines: [{ text: 'Roue avant' }] }];
  writeRichText(fragment, text);
  const words = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  words.format(2, 3, { strong: {} });
  words.format(2, 3, { strong: null });
  words.format(4, 2, { unknown: true });
  expect(readRichText(fragment)).toEqual(text);
});

test('a link that would run something is read as plain words', () => {
  const fragment = fragmentIn(new Y.Doc());
  writeRichText(fragment, [{ kind: 'paragraph', inlines: [{ text: 'ici', link: 'javascript:alert(1)' }] }]);
  expect(readRichText(fragment)).toEqual([{ kind: 'paragraph', inlines: [{ text: 'ici' }] }]);
}); // DOC-5

test('an unknown block gives its words, and a text nested without end is cut', () => {
  const fragment = fragmentIn(new Y.Doc());
  const strange = new Y.XmlElement('script');
  strange.insert(0, [new Y.XmlText('bonjour')]);
  fragment.insert(0, [strange]);
  let parent: Y.XmlFragment = fragment;
  for (let depth = 0; depth < 500; depth++) {
    const list = new Y.XmlElement('bullet_list');
    const item = new Y.XmlElement('list_item');
    list.insert(0, [item]);
    parent.insert(parent.length, [list]);
    parent = item;
  }
  expect(readRichText(fragment)[0]).toEqual({ kind: 'paragraph', inlines: [{ text: 'bonjour' }] });
  expect(JSON.stringify(readRichText(fragment)).length).toBeLessThan(2000);
}); // DOC-3
