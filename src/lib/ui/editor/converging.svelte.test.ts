import fc from 'fast-check';
import { splitBlock } from 'prosemirror-commands';
import { NodeSelection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import { redo, undo } from 'y-prosemirror';
import * as Y from 'yjs';
import { idOf } from '../../../../tests/lab/members';
import { lived, lives } from '../../../../tests/lab/lived';
import { readRichText } from '../../documents/rich-text';
import { indent, outdent, setLink, toggleBold, toggleHeading, toggleList, unlink } from './commands';
import { editorView } from './editor-view';
import { insertEntry } from './entries';
import { fitsEditor } from './fitting';

/** Somebody with the notes open, whose edits reach the others when `meet` is called. */
interface Writer {
  readonly notes: Y.XmlFragment;
  readonly view: EditorView;
  close(): void;
}

function writerOn(doc: Y.Doc, name: string): Writer {
  const awareness = new Awareness(doc);
  const notes = doc.getXmlFragment('notes');
  const view = editorView(document.body.appendChild(document.createElement('div')), {
    fragment: notes,
    awareness,
    me: { id: name, name },
    readonly: false,
    attributes: { 'aria-label': 'Notes' },
    onlink: () => {},
    onothers: () => {},
    onstatus: () => {}
  });
  return {
    notes,
    view,
    close: () => {
      view.destroy();
      awareness.destroy();
      document.body.replaceChildren();
    }
  };
}

const meet = (one: Y.Doc, other: Y.Doc) => {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
};

const acts = {
  type: (view: EditorView) => view.dispatch(view.state.tr.insertText('mot ')),
  erase: (view: EditorView) => view.dispatch(view.state.tr.deleteSelection()),
  split: (view: EditorView) => splitBlock(view.state, view.dispatch),
  bold: (view: EditorView) => toggleBold(view.state, view.dispatch),
  heading: (view: EditorView) => toggleHeading(view.state, view.dispatch, view),
  bullets: (view: EditorView) => toggleList('bullets')(view.state, view.dispatch, view),
  numbers: (view: EditorView) => toggleList('numbers')(view.state, view.dispatch, view),
  indent: (view: EditorView) => indent(view.state, view.dispatch),
  outdent: (view: EditorView) => outdent(view.state, view.dispatch),
  link: (view: EditorView) => setLink('https://example.org', '')(view.state, view.dispatch),
  entry: (view: EditorView) =>
    insertEntry({ of: 'action', ref: idOf('follow-up', 'bike') })(view.state, view.dispatch),
  choose: (view: EditorView) => {
    const { doc, selection } = view.state;
    const found = doc.resolve(selection.to).nodeAfter?.type.spec.atom === true;
    if (found) view.dispatch(view.state.tr.setSelection(NodeSelection.create(doc, selection.to)));
  },
  unlink: (view: EditorView) => unlink(view.state, view.dispatch),
  undo: (view: EditorView) => undo(view.state),
  redo: (view: EditorView) => redo(view.state)
};

/** One thing a writer does somewhere in the text, or two writers who meet. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      who: fc.nat(2),
      act: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: 0, max: 1, noNaN: true })
    })
  },
  { weight: 1, arbitrary: fc.record({ meet: fc.tuple(fc.nat(2), fc.nat(2)) }) }
);

test(
  'three people who write, format and undo, together and apart, end with one text that can be read',
  () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
        docs.forEach((doc, i) => (doc.clientID = i + 1));
        const writers = docs.map((doc, i) => writerOn(doc, ['Alice', 'Bob', 'Carol'][i]!));
        try {
          for (const each of steps) {
            if ('meet' in each) {
              meet(docs[each.meet[0]]!, docs[each.meet[1]]!);
              continue;
            }
            const { view } = writers[each.who]!;
            const place = (at: number) =>
              view.state.doc.resolve(Math.round(at * view.state.doc.content.size));
            view.dispatch(
              view.state.tr.setSelection(TextSelection.between(place(each.from), place(each.to)))
            );
            acts[each.act](view);
          }
          for (let round = 0; round < 2; round++)
            for (const [i, j] of [
              [0, 1],
              [1, 2],
              [0, 2]
            ] as const)
              meet(docs[i]!, docs[j]!);
          const [alice, bob, carol] = writers as [Writer, Writer, Writer];
          alice.view.state.doc.check();
          const read = JSON.stringify(readRichText(alice.notes));
          return (
            [bob, carol].every(({ view }) => view.state.doc.eq(alice.view.state.doc)) &&
            [bob, carol].every(({ notes }) => JSON.stringify(readRichText(notes)) === read) &&
            fitsEditor(alice.notes)
          );
        } finally {
          for (const writer of writers) writer.close();
        }
      }),
      lived(30)
    );
  },
  60_000 * lives
);
