import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { yUndoPluginKey } from 'y-prosemirror';
import * as Y from 'yjs';
import { readRichText, writeRichText } from '../../documents/rich-text';
import { plainText } from '../../domain/rich-text';
import { toggleBold, toggleHeading, toggleList } from './commands';
import { editorView } from './editor-view';
import type { Writer } from './presence';

const open: { destroy(): void }[] = [];
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const each of open.splice(0)) each.destroy();
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** One phone: its document and what it tells of its writer. */
class Phone {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  wired = true;

  constructor() {
    open.push({ destroy: () => this.awareness.destroy() });
  }

  /** The notes of the one meeting, as they lie in the collective's document. */
  get notes(): Y.XmlFragment {
    return this.doc.getMap<Y.XmlFragment>('meeting').get('notes')!;
  }

  /** What is kept, as it is read outside the editor. */
  get kept(): string {
    return plainText(readRichText(this.notes));
  }
}

/** Two phones that share notes; while `wired` is false each is alone. */
function alicesAndBobs(): { alice: Phone; bob: Phone; meet: () => void } {
  const alice = new Phone();
  const bob = new Phone();
  alice.doc.getMap('meeting').set('notes', new Y.XmlFragment());
  const meet = () => {
    Y.applyUpdate(bob.doc, Y.encodeStateAsUpdate(alice.doc, Y.encodeStateVector(bob.doc)), 'wire');
    Y.applyUpdate(alice.doc, Y.encodeStateAsUpdate(bob.doc, Y.encodeStateVector(alice.doc)), 'wire');
    alice.wired = bob.wired = true;
  };
  for (const [from, to] of [
    [alice, bob],
    [bob, alice]
  ] as const) {
    from.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'wire' && from.wired) Y.applyUpdate(to.doc, update, 'wire');
    });
    from.awareness.on('update', (_: unknown, origin: unknown) => {
      if (origin !== 'wire' && from.wired)
        applyAwarenessUpdate(
          to.awareness,
          encodeAwarenessUpdate(from.awareness, [from.doc.clientID]),
          'wire'
        );
    });
  }
  meet();
  return { alice, bob, meet };
}

function editorOf(
  phone: Phone,
  me: Writer,
  onothers: (writers: readonly Writer[]) => void = () => {}
): EditorView {
  const view = editorView(document.body.appendChild(document.createElement('div')), {
    fragment: phone.notes,
    awareness: phone.awareness,
    me,
    readonly: false,
    attributes: { 'aria-label': 'Notes' },
    onlink: () => {},
    onothers,
    onstatus: () => {}
  });
  open.push(view);
  vi.runOnlyPendingTimers();
  return view;
}

const alicia = { id: 'a', name: 'Alice' };
const bobby = { id: 'b', name: 'Bob' };

function type(view: EditorView, words: string, at = view.state.selection.from): void {
  view.dispatch(view.state.tr.insertText(words, at));
}
function stand(view: EditorView, from: number, to = from): void {
  view.focus();
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
}
const carets = (view: EditorView) =>
  [...view.dom.querySelectorAll('.others-name')].map((label) => label.textContent);

test('what Alice writes is on the screen of Bob and kept in both documents', () => {
  const { alice, bob } = alicesAndBobs();
  const [hers, his] = [editorOf(alice, alicia), editorOf(bob, bobby)];
  type(hers, 'Roue voilée');
  toggleHeading(hers.state, hers.dispatch, hers);
  expect(his.dom.querySelector('h3')?.textContent).toBe('Roue voilée');
  expect(bob.kept).toBe('ROUE VOILÉE');
  expect(alice.kept).toBe(bob.kept);
});

test('both write in the same line while apart, and both keep their words', () => {
  const { alice, bob, meet } = alicesAndBobs();
  writeRichText(alice.notes, [{ kind: 'paragraph', inlines: [{ text: 'la sono' }] }]);
  const [hers, his] = [editorOf(alice, alicia), editorOf(bob, bobby)];
  alice.wired = bob.wired = false;
  type(hers, 'Réparer ', 1);
  type(his, ' avant Noël', 8);
  meet();
  expect(alice.kept).toBe('Réparer la sono avant Noël');
  expect(bob.kept).toBe(alice.kept);
  expect(his.state.doc.eq(hers.state.doc)).toBe(true);
});

test('both make the same words bold while apart, and one goes on writing', () => {
  const { alice, bob, meet } = alicesAndBobs();
  writeRichText(alice.notes, [
    { kind: 'paragraph', inlines: [{ text: 'tente' }] },
    { kind: 'paragraph', inlines: [{ text: 'sono' }] }
  ]);
  const [hers, his] = [editorOf(alice, alicia), editorOf(bob, bobby)];
  alice.wired = bob.wired = false;
  stand(hers, 1);
  toggleBold(hers.state, hers.dispatch);
  stand(his, 1, 6);
  toggleBold(his.state, his.dispatch);
  type(hers, ' et câbles', 12);
  meet();
  expect(alice.kept).toBe('tente\n\nsono et câbles');
  expect(his.state.doc.eq(hers.state.doc)).toBe(true);
  his.state.doc.check();
});

test('undoing takes back what I wrote and leaves what others wrote', () => {
  const { alice, bob } = alicesAndBobs();
  const [hers, his] = [editorOf(alice, alicia), editorOf(bob, bobby)];
  type(hers, 'Alice. ');
  type(his, 'Bob.', 8);
  yUndoPluginKey.getState(hers.state)?.undoManager.undo();
  expect(alice.kept).toBe('Bob.');
  expect(bob.kept).toBe('Bob.');
  expect(yUndoPluginKey.getState(hers.state)?.undoManager.canRedo()).toBe(true);
});

test('a list survives a round by the document', () => {
  const { alice, bob } = alicesAndBobs();
  const [hers, his] = [editorOf(alice, alicia), editorOf(bob, bobby)];
  type(hers, 'tente');
  toggleList('numbers')(hers.state, hers.dispatch, hers);
  expect(bob.kept).toBe('1. tente');
  expect(his.dom.querySelector('ol > li')?.textContent).toBe('tente');
});

test('the cursor of Bob stands in the text of Alice with his name, and goes when he closes', () => {
  const { alice, bob } = alicesAndBobs();
  const told: string[][] = [];
  const hers = editorOf(alice, alicia, (writers) => told.push(writers.map(({ name }) => name)));
  const his = editorOf(bob, bobby);
  type(his, 'Bonjour');
  stand(his, 1, 8);
  vi.runOnlyPendingTimers();
  expect(carets(hers)).toEqual(['Bob']);
  expect(hers.dom.querySelector('.others-choice')?.textContent).toBe('Bonjour');
  expect(hers.dom.querySelector('[style]')).toBeNull();
  his.destroy();
  vi.runOnlyPendingTimers();
  expect(carets(hers)).toEqual([]);
  expect(told).toEqual([['Bob'], []]);
});

test('what I tell of myself on another phone is not somebody else who writes', () => {
  const { alice, bob } = alicesAndBobs();
  const told: unknown[] = [];
  const here = editorOf(alice, alicia, (writers) => told.push(writers));
  const hers = editorOf(bob, alicia);
  type(hers, 'Bonjour');
  stand(hers, 2);
  vi.runOnlyPendingTimers();
  expect(told).toEqual([]);
  expect(carets(here)).toEqual([]);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a name that is an object', { user: { name: {} }, cursor: { anchor: {}, head: {} } }],
  ['a user that is a text', { user: 'Mallory', cursor: { anchor: null, head: null } }],
  [
    'a place that is not',
    { user: { name: 'Mallory' }, cursor: { anchor: { type: { client: 1, clock: 9 } }, head: 3 } }
  ],
  [
    'a part of another name',
    { user: { name: 'Mallory' }, cursor: { anchor: { tname: 'x' }, head: { tname: 'x' } } }
  ],
  [
    'a place in another part',
    { user: { name: 'Mallory' }, cursor: { anchor: { tname: 'meeting' }, head: { tname: 'meeting' } } }
  ]
])('a neighbour who tells %s of themselves is not drawn and breaks nothing', (_, told) => {
  const { alice, bob } = alicesAndBobs();
  const hers = editorOf(alice, alicia);
  bob.awareness.setLocalState(told as Record<string, unknown> | null);
  type(hers, 'Bonjour');
  vi.runOnlyPendingTimers();
  expect(carets(hers)).toEqual([]);
  expect(alice.kept).toBe('Bonjour');
  expect([...alice.doc.share.keys()]).toEqual(['meeting']);
});

test('a very long name is cut, and is words whatever it holds', () => {
  const { alice, bob } = alicesAndBobs();
  const hers = editorOf(alice, alicia);
  const his = editorOf(bob, {
    id: 'm',
    name: `<img src=x onerror=alert(1)>${String.fromCodePoint(0x202e)}${'x'.repeat(500)}`
  });
  type(his, 'Bonjour');
  stand(his, 2);
  vi.runOnlyPendingTimers();
  const [name] = carets(hers);
  expect(name).toHaveLength(80);
  expect(name).toMatch(/^<img src=x onerror=alert\(1\)>xxx/);
  expect(hers.dom.querySelector('img')).toBeNull();
});
