import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { indent, linkAt, outdent, setLink, toggleBold, toggleHeading, toggleList, unlink } from './commands';
import { deepestList, schema } from './schema';

const {
  doc,
  paragraph,
  heading,
  bullet_list: bullets,
  ordered_list: numbers,
  list_item: entry
} = schema.nodes;
const line = (text: string) => paragraph.create(null, text === '' ? [] : [schema.text(text)]);
const list = (...texts: string[]) =>
  bullets.create(
    null,
    texts.map((text) => entry.create(null, line(text)))
  );

/** A text with the cursor in the first word that says `at`, or all of it chosen. */
function textOf(blocks: Parameters<typeof doc.create>[1], at: string | 'all'): EditorState {
  const state = EditorState.create({ doc: doc.create(null, blocks) });
  let place = 1;
  state.doc.descendants((node, pos) => {
    if (node.isText && node.text?.includes(at)) place = pos + node.text.indexOf(at) + 1;
  });
  const chosen =
    at === 'all'
      ? TextSelection.between(state.doc.resolve(1), state.doc.resolve(state.doc.content.size - 1))
      : TextSelection.create(state.doc, place);
  return state.apply(state.tr.setSelection(chosen));
}

function after(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  next.doc.check();
  return next;
}

test('a line becomes a heading and a line again', () => {
  const titled = after(textOf([line('Vélo')], 'Vélo'), toggleHeading);
  expect(titled.doc.firstChild?.type).toBe(heading);
  expect(after(titled, toggleHeading).doc.firstChild?.type).toBe(paragraph);
});

test('chosen words become bold and plain again', () => {
  const bold = after(textOf([line('Vélo')], 'all'), toggleBold);
  expect(bold.doc.rangeHasMark(1, 5, schema.marks.strong)).toBe(true);
  expect(after(bold, toggleBold).doc.rangeHasMark(1, 5, schema.marks.strong)).toBe(false);
});

test('lines become a list, the list changes its kind, and its lines come out', () => {
  const listed = after(textOf([line('un'), line('deux')], 'all'), toggleList('bullets'));
  expect(listed.doc.toString()).toBe(
    'doc(bullet_list(list_item(paragraph("un")), list_item(paragraph("deux"))))'
  );
  const numbered = after(listed, toggleList('numbers'));
  expect(numbered.doc.firstChild?.type).toBe(numbers);
  expect(after(numbered, toggleList('numbers')).doc.toString()).toBe(
    'doc(paragraph("un"), paragraph("deux"))'
  );
});

test('a heading that becomes a list is an ordinary line in it', () => {
  const state = textOf([heading.create(null, schema.text('Vélo'))], 'Vélo');
  expect(after(state, toggleList('bullets')).doc.toString()).toBe(
    'doc(bullet_list(list_item(paragraph("Vélo"))))'
  );
});

test('a line next to a list of its kind joins it', () => {
  const state = textOf([list('un'), line('deux')], 'deux');
  expect(after(state, toggleList('bullets')).doc.toString()).toBe(
    'doc(bullet_list(list_item(paragraph("un")), list_item(paragraph("deux"))))'
  );
});

test('lines and a list chosen together make one list', () => {
  const state = textOf([line('un'), list('deux', 'trois'), line('quatre')], 'all');
  expect(after(state, toggleList('numbers')).doc.firstChild?.childCount).toBe(4);
});

test('Tab moves a line of a list in and out, and nothing outside a list', () => {
  const state = textOf([list('un', 'deux')], 'deux');
  const inner = after(state, indent);
  expect(inner.doc.toString()).toBe(
    'doc(bullet_list(list_item(paragraph("un"), bullet_list(list_item(paragraph("deux"))))))'
  );
  expect(after(inner, outdent).doc.eq(state.doc)).toBe(true);
  expect(indent(textOf([line('un')], 'un'))).toBe(false);
  expect(outdent(textOf([line('un')], 'un'))).toBe(false);
});

test('a list goes no deeper than a telephone can show', () => {
  let nested = list('fond', 'dernier');
  for (let depth = 1; depth < deepestList; depth++)
    nested = bullets.create(null, entry.create(null, [line('x'), nested]));
  const state = textOf([nested], 'dernier');
  expect(after(state, indent).doc.eq(state.doc)).toBe(true);
  expect(indent(state)).toBe(true);
});

test('a link is set on chosen words, changed and taken away', () => {
  const linked = after(textOf([line('le devis')], 'all'), setLink('https://example.org', ''));
  const inside = linked.apply(linked.tr.setSelection(TextSelection.create(linked.doc, 3)));
  expect(linkAt(inside)).toEqual({ href: 'https://example.org', words: 'le devis', from: 1, to: 9 });
  const changed = after(inside, setLink('https://example.net', 'le second devis'));
  expect(changed.doc.textContent).toBe('le second devis');
  expect(linkAt(changed)?.href).toBe('https://example.net');
  expect(linkAt(after(changed, unlink))).toBeNull();
});

test('with nothing chosen a link writes its words', () => {
  const state = after(textOf([line('Voir ')], 'all'), (state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 6)));
    return true;
  });
  expect(after(state, setLink('https://example.org', 'ici')).doc.textContent).toBe('Voir ici');
});
