import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { afterEach, expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { pasting } from './pasting';
import { schema } from './schema';

let view: EditorView | null = null;
afterEach(() => view?.destroy());

/** What stands in an empty text once this was pasted into it. */
function pasted(html: string, hasEntries = false): string {
  view = new EditorView(null, { state: EditorState.create({ schema, plugins: [pasting(hasEntries)] }) });
  // jsdom has no clipboard events; what is pasted is given beside.
  view.pasteHTML(html, new Event('paste') as ClipboardEvent);
  view.state.doc.check();
  return view.state.doc.toString();
}

test('a page gives its headings, lists, bold and safe links, and nothing else', () => {
  expect(
    pasted(
      '<h1 style="color:red">Titre</h1><p onclick="alert(1)">Un <b>mot</b>, <a href="javascript:alert(1)">là</a> et ' +
        '<a href="https://example.org">ici</a><img src="x" onerror="alert(1)"></p><table><tr><td>case</td></tr></table>'
    )
  ).toBe(
    'doc(heading("Titre"), paragraph("Un ", strong("mot"), ", là et ", link("ici")), paragraph("case"))'
  );
});

test('what comes from Google Docs is bold where it was bold', () => {
  expect(
    pasted(
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Un </span>' +
        '<span style="font-size:11pt;font-weight:700;">mot</span></p><ul><li dir="ltr"><p role="presentation"><span>a</span></p></li>' +
        '<ul><li><p><span>b</span></p></li></ul></ul></b>'
    )
  ).toBe(
    'doc(paragraph("Un ", strong("mot")), bullet_list(list_item(paragraph("a"), bullet_list(list_item(paragraph("b"))))))'
  );
});

test('the lists of Word are lists', () => {
  const line = (level: number, mark: string, text: string) =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
    `<span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp;</span></span></span><![endif]>${text}<o:p></o:p></p>`;
  expect(
    pasted(
      `<html><head><style>p.MsoNormal{color:red}</style></head><body><!--StartFragment--><p class=MsoNormal><b>Avant</b></p>` +
        `${line(1, '·', 'un')}${line(2, 'o', 'dessous')}${line(1, '·', 'deux')}<p class=MsoNormal>entre</p>${line(1, '1.', 'premier')}<!--EndFragment--></body></html>`
    )
  ).toBe(
    'doc(paragraph(strong("Avant")), bullet_list(list_item(paragraph("un"), bullet_list(list_item(paragraph("dessous")))), ' +
      'list_item(paragraph("deux"))), paragraph("entre"), ordered_list(list_item(paragraph("premier"))))'
  );
});

test('a break inside a paragraph makes two, and lists nested beyond reason are brought up', () => {
  expect(pasted('<p>un<br>deux</p>')).toBe('doc(paragraph("un"), paragraph("deux"))');
  const nested = pasted(`${'<ul><li>x'.repeat(12)}${'</li></ul>'.repeat(12)}`);
  expect(nested.match(/bullet_list/g)).toHaveLength(6);
  expect(nested.match(/"x"/g)).toHaveLength(12);
});

test('an entry is pasted where texts have entries, and one that is not known nowhere', () => {
  const ref = idOf('follow-up', 'bike');
  const html = `<p>un</p><div data-entry="action" data-ref="${ref}"></div><ul><li><div data-entry="action" data-ref="${ref}"></div></li></ul><p>deux</p>`;
  expect(pasted(html, true)).toBe(
    'doc(paragraph("un"), entry, bullet_list(list_item(entry)), paragraph("deux"))'
  );
  expect(pasted(html)).toBe('doc(paragraph("un"), paragraph("deux"))');
  expect(pasted(html.replaceAll(ref, '"onclick=alert(1)'), true)).not.toContain('entry');
});
