import { mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import type { RichText } from '../../domain/rich-text';
import { idOf } from '../../../../tests/lab/members';
import type { EntriesShown } from '../../domain/shown-entry';
import RichTextView from './RichTextView.svelte';

function drawn(text: RichText, level?: 2 | 3 | 4, entries?: EntriesShown): string {
  const place = document.createElement('div');
  const view = mount(RichTextView, { target: place, props: { text, level, entries } });
  const html = place.querySelector('.written')?.innerHTML.replaceAll(/<!--.*?-->/g, '') ?? '';
  void unmount(view);
  return html;
}

test('a text is drawn with its spaces and no others', () => {
  expect(
    drawn([
      {
        kind: 'paragraph',
        inlines: [{ text: 'Roue ' }, { text: 'avant', bold: true }, { text: ', voilée' }]
      },
      { kind: 'list', ordered: true, items: [[{ kind: 'paragraph', inlines: [{ text: 'devis' }] }]] }
    ])
  ).toBe('<p>Roue <strong>avant</strong>, voilée</p><ol><li><p>devis</p></li></ol>');
});

test('headings take the rank that the page gives them', () => {
  const text: RichText = [
    { kind: 'heading', level: 2, inlines: [{ text: 'a' }] },
    { kind: 'heading', level: 3, inlines: [{ text: 'b' }] }
  ];
  expect(drawn(text, 4)).toBe('<h4 data-level="2">a</h4><h5 data-level="3">b</h5>');
});

test('a link opens elsewhere without telling where from, and one that would run something is words', () => {
  expect(
    drawn([
      {
        kind: 'paragraph',
        inlines: [
          { text: 'ici', link: 'https://example.org' },
          { text: ' et ' },
          { text: 'là', link: 'javascript:alert(1)' }
        ]
      }
    ])
  ).toBe('<p><a rel="noopener noreferrer" href="https://example.org" target="_blank">ici</a> et là</p>');
});

test('an entry says what is known of it, that it did not come, or what it is where nobody asked', () => {
  const ref = idOf('follow-up', 'bike');
  const text: RichText = [{ kind: 'entry', of: 'action', ref }];
  const said = (entries?: EntriesShown) =>
    drawn(text, 3, entries)
      .replaceAll(/<[^>]*>/g, '|')
      .replaceAll(/[|\s]+/g, '|');
  const words = { kind: 'action', state: 'action en retard', text: '<b>vélo</b>', look: 'late' } as const;
  expect(said(new Map([[ref, { ...words, who: 'Farid', due: 'avant le 28' }]]))).toBe(
    '|action|en|retard|&nbsp;:|&lt;b&gt;vélo&lt;/b&gt;|.|Farid,|avant|le|28|'
  );
  expect(said(new Map())).toBe('|action|&nbsp;:|pas|encore|reçue|');
  expect(said()).toBe('|action|');
});
