import { expect, test } from 'vitest';
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror';
import * as Y from 'yjs';
import { readRichText, writeRichText } from '../../documents/rich-text';
import { idOf } from '../../../../tests/lab/members';
import type { RichText } from '../../domain/rich-text';
import { fitsEditor } from './fitting';
import { schema } from './schema';

const notes: RichText = [
  { kind: 'heading', level: 2, inlines: [{ text: 'Vélo cargo' }] },
  { kind: 'paragraph', inlines: [{ text: 'Roue ' }, { text: 'avant', bold: true }, { text: ' voilée' }] },
  { kind: 'heading', level: 3, inlines: [{ text: 'Devis' }] },
  {
    kind: 'list',
    ordered: false,
    items: [
      [
        { kind: 'paragraph', inlines: [{ text: 'atelier', link: 'https://example.org/devis' }] },
        { kind: 'list', ordered: true, items: [[{ kind: 'paragraph', inlines: [{ text: 'pneu compris' }] }]] }
      ],
      [{ kind: 'paragraph', inlines: [{ text: 'les deux', bold: true, link: 'tel:+33612345678' }] }]
    ]
  },
  { kind: 'entry', of: 'action', ref: idOf('follow-up', 'bike') },
  { kind: 'entry', of: 'decision', ref: `${idOf('person', 'alice')}.${idOf('number', 'one')}` }
];

const emptyText = () => new Y.Doc().getXmlFragment('text');

test('what is written outside the editor is drawn by it, fits it, and is not changed by being opened', () => {
  const fragment = emptyText();
  writeRichText(fragment, notes);
  const before = Y.encodeStateAsUpdate(fragment.doc!);
  expect(fitsEditor(fragment)).toBe(true);
  const drawn = yXmlFragmentToProseMirrorRootNode(fragment, schema);
  drawn.check();
  expect(drawn.textBetween(0, drawn.content.size, '\n')).toBe(
    'Vélo cargo\nRoue avant voilée\nDevis\natelier\npneu compris\nles deux'
  );
  expect(Y.encodeStateAsUpdate(fragment.doc!)).toEqual(before);
});

test('what the editor writes is read as it was written', () => {
  const from = emptyText();
  writeRichText(from, notes);
  const to = emptyText();
  const drawn = yXmlFragmentToProseMirrorRootNode(from, schema);
  updateYFragment(to.doc!, to, drawn, { mapping: new Map(), isOMark: new Map() });
  expect(readRichText(to)).toEqual(notes);
  expect(yXmlFragmentToProseMirrorRootNode(to, schema).eq(drawn)).toBe(true);
});
