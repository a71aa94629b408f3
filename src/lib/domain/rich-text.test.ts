import { expect, test } from 'vitest';
import { idOf } from '../../../tests/lab/members';
import { entriesIn, isBlank, plainText, readEntry, safeLink, type RichText } from './rich-text';

const paragraph = (text: string) => ({ kind: 'paragraph', inlines: [{ text }] }) as const;

test('a text is pasted in a message with its lists and the addresses of its links', () => {
  const text: RichText = [
    { kind: 'heading', level: 2, inlines: [{ text: 'Vélo cargo' }] },
    { kind: 'paragraph', inlines: [{ text: 'Voir ' }, { text: 'le devis', link: 'https://example.org/d' }] },
    {
      kind: 'list',
      ordered: false,
      items: [
        [
          paragraph('réparer'),
          { kind: 'list', ordered: true, items: [[paragraph('roue')], [paragraph('frein')]] }
        ],
        [paragraph('ranger')]
      ]
    }
  ];
  expect(plainText(text)).toBe(
    'VÉLO CARGO\n\nVoir le devis (https://example.org/d)\n\n- réparer\n  1. roue\n  2. frein\n- ranger'
  );
});

test('only addresses that open a page, write or call are followed', () => {
  expect(safeLink(' https://example.org/a ')).toBe('https://example.org/a');
  expect(safeLink('mailto:a@example.org')).toBe('mailto:a@example.org');
  for (const bad of [
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    'vbscript:x',
    '//example.org',
    'https://',
    4
  ])
    expect(safeLink(bad)).toBeNull();
}); // DOC-5

test('a text of empty paragraphs is blank', () => {
  expect(isBlank([])).toBe(true);
  expect(isBlank([{ kind: 'paragraph', inlines: [{ text: '  ' }] }])).toBe(true);
  expect(isBlank([paragraph('a')])).toBe(false);
});

const action = { of: 'action', ref: idOf('follow-up', 'bike') } as const;
const question = { of: 'question', ref: idOf('follow-up', 'keys') } as const;
const withEntries: RichText = [
  { kind: 'entry', ...action },
  { kind: 'list', ordered: true, items: [[paragraph('clés'), { kind: 'entry', ...question }]] }
];

test('the words of entries come from who knows them, and a text of entries alone is not blank', () => {
  expect(plainText(withEntries, ({ of }) => `[${of}]`)).toBe('[action]\n\n1. clés\n   [question]');
  expect(isBlank([{ kind: 'entry', ...action }])).toBe(false);
  expect(entriesIn(withEntries)).toEqual([action, question]);
});

test.each([
  ['action', action.ref, true],
  ['decision', `${idOf('person', 'alice')}.${idOf('number', 'one')}`, true],
  ['decision', action.ref, false],
  ['action', `${action.ref}.${action.ref}`, false],
  ['vote', action.ref, false],
  ['action', `${action.ref} `, false],
  [undefined, action.ref, false],
  ['action', 7, false],
  ['toString', action.ref, false]
])('%j that names %j: %j', (of, ref, fits) => {
  expect(readEntry(of, ref)).toEqual(fits ? { of, ref } : null);
});
