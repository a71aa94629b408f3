import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { idOf } from '../../../../tests/lab/members';
import { fitsEditor } from './fitting';

const textWith = (...children: (Y.XmlElement | Y.XmlText)[]) => {
  const fragment = new Y.Doc().getXmlFragment('text');
  fragment.insert(0, children);
  return fragment;
};
const element = (
  name: string,
  attributes: Record<string, string>,
  ...children: (Y.XmlElement | Y.XmlText)[]
) => {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.insert(0, children);
  return made;
};
const words = (text: string, marks: Record<string, unknown> = {}) => {
  const made = new Y.XmlText();
  made.insert(0, text, marks);
  return made;
};

test('a text of this version fits', () => {
  const line = element('paragraph', {}, words('ici', { strong: {}, link: { href: 'https://example.org' } }));
  expect(
    fitsEditor(textWith(line, element('bullet_list', {}, element('list_item', {}, element('paragraph', {})))))
  ).toBe(true);
});

const [ref, other] = [idOf('follow-up', 'bike'), idOf('follow-up', 'keys')];

test.each([
  ['an action', { kind: 'action', ref }],
  ['a question', { kind: 'question', ref }],
  ['a decision', { kind: 'decision', ref: `${ref}.${other}` }]
])('%s fits', (_, attributes) => {
  const inList = element('bullet_list', {}, element('list_item', {}, element('entry', attributes)));
  expect(fitsEditor(textWith(element('entry', attributes), inList))).toBe(true);
}); // DOC-17

test.each([
  ['of a newer kind', { kind: 'vote', ref }],
  ['of no kind', { ref }],
  ['that names nothing', { kind: 'action' }],
  ['that names what is no id', { kind: 'action', ref: '<b>' }],
  ['that is an action and names a decision', { kind: 'action', ref: `${ref}.${other}` }],
  ['that is a decision of nobody', { kind: 'decision', ref }],
  ['that says more', { kind: 'action', ref, colour: 'red' }]
])('an entry %s does not', (_, attributes) => {
  expect(fitsEditor(textWith(element('entry', attributes as Record<string, string>)))).toBe(false);
});

test('an entry with something in it, or whose name is no text, does not', () => {
  expect(fitsEditor(textWith(element('entry', { kind: 'action', ref }, words('ici'))))).toBe(false);
  const odd = new Y.XmlElement('entry');
  odd.setAttribute('kind', 'action');
  odd.setAttribute('ref', { toString: () => ref } as unknown as string);
  expect(fitsEditor(textWith(odd))).toBe(false);
});

test.each([
  ['a block of a newer version', element('table', {})],
  ['an attribute of a newer version', element('paragraph', { align: 'right' })],
  ['a mark of a newer version', element('paragraph', {}, words('ici', { comment: { id: '1' } }))],
  [
    'a link that says more than its address',
    element('paragraph', {}, words('ici', { link: { href: 'a', to: 'b' } }))
  ],
  ['words outside any block', words('ici')],
  ['words straight in a list', element('bullet_list', {}, words('ici'))],
  ['a block inside a paragraph', element('paragraph', {}, element('paragraph', {}))],
  ['an entry without a list', element('list_item', {})]
])('%s does not', (_, child) => {
  expect(fitsEditor(textWith(child))).toBe(false);
});

test('an object in the place of words does not', () => {
  const line = new Y.XmlText();
  const fragment = textWith(element('paragraph', {}, line));
  line.insertEmbed(0, { image: 'cat' });
  expect(fitsEditor(fragment)).toBe(false);
});

test('lists nested without end do not', () => {
  const fragment = textWith();
  let parent: Y.XmlFragment = fragment;
  for (let depth = 0; depth < 300; depth++) {
    const entry = new Y.XmlElement('list_item');
    const list = element('bullet_list', {}, entry);
    parent.insert(0, [list]);
    parent = entry;
  }
  expect(fitsEditor(fragment)).toBe(false);
});
