import { NodeSelection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { afterEach, expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import { redo, undo } from 'y-prosemirror';
import * as Y from 'yjs';
import { idOf } from '../../../../tests/lab/members';
import { Cell } from '../../domain/observable';
import { entriesIn, type Entry } from '../../domain/rich-text';
import type { EntriesShown, EntryShown } from '../../domain/shown-entry';
import { readRichText, writeRichText } from '../../documents/rich-text';
import { editorView } from './editor-view';
import { insertEntry, removeEntry } from './entries';
import { fitsEditor } from './fitting';
import { RichEditor } from './rich-editor';

const bike: Entry = { of: 'action', ref: idOf('follow-up', 'bike') };
const keys: Entry = { of: 'question', ref: idOf('follow-up', 'keys') };
const shownBike: EntryShown = {
  ...{ kind: 'action', state: 'action', text: 'porter le vélo', who: 'Farid', due: 'avant le sam. 28 nov.' },
  look: 'open'
};

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  document.body.replaceChildren();
});

class Writer {
  readonly doc = new Y.Doc();
  readonly notes = this.doc.getXmlFragment('notes');
  readonly shown = new Cell<EntriesShown>(new Map());
  readonly asked: Entry[] = [];
  readonly #awareness = new Awareness(this.doc);
  #view: EditorView | null = null;

  constructor(from?: Writer) {
    if (from !== undefined) Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(from.doc));
    opened.push(this);
  }

  options = () => ({
    fragment: this.notes,
    awareness: this.#awareness,
    me: { id: String(this.doc.clientID), name: 'Alice' },
    readonly: false,
    attributes: { 'aria-label': 'Notes' },
    entries: { shown: this.shown, onopen: (entry: Entry) => void this.asked.push(entry) },
    onlink: () => {}
  });

  get view(): EditorView {
    return (this.#view ??= editorView(document.body.appendChild(document.createElement('div')), {
      ...this.options(),
      onothers: () => {},
      onstatus: () => {}
    }));
  }

  /** Puts the cursor behind the first words that say so, or chooses them. */
  at(words: string, isChosen = false): this {
    const { view } = this;
    view.state.doc.descendants((node, place) => {
      const found = node.text?.indexOf(words) ?? -1;
      if (found < 0) return;
      const to = place + found + words.length;
      const chosen = TextSelection.create(view.state.doc, isChosen ? place + found : to, to);
      view.dispatch(view.state.tr.setSelection(chosen));
    });
    return this;
  }

  insert(entry: Entry): this {
    insertEntry(entry)(this.view.state, this.view.dispatch);
    return this;
  }

  choose(entry: Entry): this {
    this.view.state.doc.descendants((node, place) => {
      if (node.attrs.ref === entry.ref)
        this.view.dispatch(this.view.state.tr.setSelection(NodeSelection.create(this.view.state.doc, place)));
    });
    return this;
  }

  press(key: string): boolean {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    return this.view.someProp('handleKeyDown', (handle) => handle(this.view, event)) === true;
  }

  type(words: string): void {
    const { view } = this;
    const { from, to } = view.state.selection;
    const plain = () => view.state.tr.insertText(words);
    if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, words, plain)))
      view.dispatch(plain());
  }

  get kept(): string {
    return this.notes.toString();
  }

  get refs(): readonly string[] {
    return entriesIn(readRichText(this.notes)).map(({ ref }) => ref);
  }

  get drawn(): readonly HTMLElement[] {
    return [...this.view.dom.querySelectorAll<HTMLElement>('.entry')];
  }

  close(): void {
    this.#view?.destroy();
    this.#awareness.destroy();
  }
}

function writing(...lines: string[]): Writer {
  const writer = new Writer();
  writeRichText(
    writer.notes,
    lines.map((text) => ({ kind: 'paragraph', inlines: text === '' ? [] : [{ text }] }))
  );
  return writer;
}

const meet = (one: Writer, other: Writer) => {
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)), 'wire');
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc)), 'wire');
};

test('an entry stands behind the line of the cursor, which goes on in a line of its own', () => {
  const alice = writing('Le vélo est voilé.', 'Les clés.');
  alice.at('Le vélo').insert(bike);
  expect(alice.kept).toBe(
    `<paragraph>Le vélo est voilé.</paragraph><entry kind="action" ref="${bike.ref}"></entry><paragraph></paragraph><paragraph>Les clés.</paragraph>`
  );
  alice.type('Ensuite : ');
  expect(alice.kept).toContain('</entry><paragraph>Ensuite : </paragraph><paragraph>Les clés.</paragraph>');
  expect(fitsEditor(alice.notes)).toBe(true);
});

test('an entry takes the place of the line that was chosen for it, and of an empty one', () => {
  const alice = writing('porter le vélo', 'Fin.');
  alice.at('porter le vélo', true).insert(bike);
  expect(alice.kept).toBe(
    `<entry kind="action" ref="${bike.ref}"></entry><paragraph></paragraph><paragraph>Fin.</paragraph>`
  );
  const bob = writing('Début.', '');
  bob.view.dispatch(bob.view.state.tr.setSelection(TextSelection.atEnd(bob.view.state.doc)));
  bob.insert(keys);
  expect(bob.kept).toBe(
    `<paragraph>Début.</paragraph><entry kind="question" ref="${keys.ref}"></entry><paragraph></paragraph>`
  );
});

test('what is chosen in the middle of a line stays, and so does what is chosen over several', () => {
  const alice = writing('Farid porte le vélo demain.', 'Et voilà.');
  alice.at('porte le vélo', true).insert(bike);
  expect(alice.kept).toContain('Farid porte le vélo demain.');
  alice.view.dispatch(
    alice.view.state.tr.setSelection(
      TextSelection.create(alice.view.state.doc, 2, alice.view.state.doc.content.size - 2)
    )
  );
  alice.insert(keys);
  expect(alice.refs).toEqual([bike.ref, keys.ref]);
  expect(alice.kept).toContain('Et voilà.');
});

test('two people who put an entry at one place while apart keep both, in one order', () => {
  const alice = writing('Le vélo.');
  const bob = new Writer(alice);
  alice.at('Le vélo.').insert(bike);
  bob.at('Le vélo.').insert(keys);
  bob.type('Bob écrit.');
  meet(alice, bob);
  expect(alice.kept).toBe(bob.kept);
  expect(alice.refs.toSorted()).toEqual([bike.ref, keys.ref].toSorted());
  expect(alice.kept).toContain('Bob écrit.');
  expect(alice.view.state.doc.eq(bob.view.state.doc)).toBe(true);
  expect(alice.drawn).toHaveLength(2);
}); // DOC-17

test('an entry is taken back by undoing, and nothing that the others wrote with it', () => {
  const alice = writing('Le vélo.');
  const bob = new Writer(alice);
  alice.at('Le vélo.').insert(bike);
  meet(alice, bob);
  bob.at('Le vélo.').type(' Bob.');
  meet(alice, bob);
  undo(alice.view.state);
  expect(alice.refs).toEqual([]);
  expect(alice.kept).toContain('Le vélo. Bob.');
  redo(alice.view.state);
  expect(alice.refs).toEqual([bike.ref]);
});

test('an entry and what it names are written in one transaction, and undoing leaves what it names', () => {
  const alice = writing('Le vélo.');
  const editor = new RichEditor(document.body.appendChild(document.createElement('div')), alice.options());
  let updates = 0;
  alice.doc.on('update', () => updates++);
  editor.insertEntry(() => {
    alice.doc.transact(() => alice.doc.getMap('followUps').set(bike.ref, new Y.Map()));
    return bike;
  });
  expect([updates, alice.refs]).toEqual([1, [bike.ref]]);
  expect(document.querySelectorAll('.entry')).toHaveLength(1);
  editor.undo();
  expect([alice.refs, alice.doc.getMap('followUps').has(bike.ref)]).toEqual([[], true]);
  editor.redo();
  editor.removeEntry(bike.ref);
  expect(alice.refs).toEqual([]);
  editor.close();
}); // DOC-17

test('an entry says what is known of it, and follows what becomes known', () => {
  const alice = writing('Le vélo.').at('Le vélo.').insert(bike);
  const [entry] = alice.drawn;
  expect(entry?.textContent).toBe('action\u00a0: pas encore reçue');
  expect(entry?.className).toContain('missing');
  alice.shown.set(new Map([[bike.ref, shownBike]]));
  expect(entry?.getAttribute('role')).toBe('button');
  expect(entry?.textContent).toBe('action\u00a0: porter le vélo. Farid, avant le sam. 28 nov.');
  alice.shown.set(new Map([[bike.ref, { ...shownBike, state: 'action faite', look: 'closed' }]]));
  expect(alice.drawn[0]?.textContent).toContain('action faite');
});

test('what an entry says is never read as markup', () => {
  const alice = writing('Le vélo.').at('Le vélo.').insert(bike);
  const text = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
  alice.shown.set(new Map([[bike.ref, { ...shownBike, text, who: text }]]));
  expect(alice.view.dom.querySelector('img, script')).toBeNull();
  expect(alice.drawn[0]?.textContent).toContain(text);
});

test('Enter and a touch open the entry that is chosen, and Enter elsewhere begins a line', () => {
  const alice = writing('Le vélo.').at('Le vélo.').insert(bike).choose(bike);
  expect(alice.press('Enter')).toBe(true);
  alice.drawn[0]?.click();
  expect(alice.asked).toEqual([bike, bike]);
  alice.at('Le vélo.').press('Enter');
  expect(alice.asked).toHaveLength(2);
  expect(alice.kept).toContain('<paragraph>Le vélo.</paragraph><paragraph></paragraph><entry');
});

test('what is typed while an entry is chosen goes behind it and does not replace it', () => {
  const alice = writing('Le vélo.').at('Le vélo.').insert(bike).choose(bike);
  alice.type('x');
  expect(alice.kept).toContain('</entry><paragraph>x</paragraph>');
});

test('an entry that is chosen is taken out by the keys that erase', () => {
  const alice = writing('Le vélo.').at('Le vélo.').insert(bike).choose(bike);
  alice.press('Backspace');
  expect(alice.refs).toEqual([]);
});

test('the arrows make a line before the first entry and behind the last', () => {
  const alice = new Writer();
  writeRichText(alice.notes, [{ kind: 'entry', ...bike }]);
  alice.choose(bike).press('ArrowDown');
  alice.choose(bike).press('ArrowUp');
  expect(alice.kept).toBe(
    `<paragraph></paragraph><entry kind="action" ref="${bike.ref}"></entry><paragraph></paragraph>`
  );
});

test('an entry stays chosen while somebody else writes, and one that somebody takes away breaks nothing', () => {
  const alice = writing('Le vélo.').at('Le vélo.').insert(bike);
  const bob = new Writer(alice);
  alice.choose(bike);
  bob.at('Le vélo.').type(' Bob.');
  meet(alice, bob);
  expect(alice.view.state.selection).toBeInstanceOf(NodeSelection);
  removeEntry(bike.ref)(bob.view.state, bob.view.dispatch);
  meet(alice, bob);
  expect(alice.refs).toEqual([]);
  expect(alice.view.state.selection).toBeInstanceOf(TextSelection);
  alice.type(' Alice.');
  meet(alice, bob);
  expect(alice.kept).toBe(bob.kept);
});

test.each([
  ['action', '"><script>alert(1)</script>'],
  ['action', 'x'.repeat(23)],
  ['vote', bike.ref],
  ['decision', bike.ref],
  ['action', '']
])('an entry of kind %j that names %j is not touched', (kind, ref) => {
  const alice = writing('avant');
  const strange = new Y.XmlElement('entry');
  strange.setAttribute('kind', kind);
  strange.setAttribute('ref', ref);
  alice.notes.insert(1, [strange]);
  const before = alice.kept;
  const editor = new RichEditor(document.body, alice.options());
  expect(editor.foreign.value).toBe(true);
  expect(alice.kept).toBe(before);
  expect(readRichText(alice.notes)[1]).toEqual({ kind: 'paragraph', inlines: [] });
  editor.close();
}); // DOC-3
