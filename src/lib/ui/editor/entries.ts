import { keydownHandler } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { NodeSelection, Plugin, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import type { NodeView } from 'prosemirror-view';
import { ySyncPluginKey } from 'y-prosemirror';
import type * as Y from 'yjs';
import type { Observable } from '../../domain/observable';
import { readEntry, type Entry } from '../../domain/rich-text';
import { whoAndWhen, type EntriesShown } from '../../domain/shown-entry';
import { followUps } from '../../i18n/follow-ups';
import { text } from '../../reactive/locale.svelte';
import { entryShown } from './entry-shown';
import { schema } from './schema';

const { entry: entryType, paragraph } = schema.nodes;

/** What a text with entries needs: what they say, and what to do when one is opened. */
export interface EntryTools {
  readonly shown: Observable<EntriesShown>;
  readonly onopen: (entry: Entry) => void;
}

/**
 * Draws the entries of a text, has them opened by a touch or by Enter, and keeps what is typed beside one out of it: an
 * entry that is chosen would otherwise be replaced by the next letter.
 */
export function entries(doc: Y.Doc, tools: EntryTools | undefined): Plugin {
  const open: Command = (state) => {
    const chosen = chosenEntry(state);
    if (chosen !== null) tools?.onopen(chosen);
    return chosen !== null;
  };
  return new Plugin({
    props: {
      nodeViews: { entry: (node) => new DrawnEntry(node, tools) },
      handleKeyDown: keydownHandler({ Enter: open, ArrowDown: leave('after'), ArrowUp: leave('before') }),
      handleTextInput: (view, _from, _to, typed) => {
        if (chosenEntry(view.state) === null) return false;
        const { to } = view.state.selection;
        const tr = view.state.tr.insert(to, paragraph.create(null, schema.text(typed)));
        view.dispatch(tr.setSelection(TextSelection.create(tr.doc, to + 1 + typed.length)).scrollIntoView());
        return true;
      }
    },
    // The binding draws the whole text anew at each edit from elsewhere: what was chosen stays so while it is there.
    appendTransaction: (transactions, before, { doc, tr, selection }) => {
      const isElsewhere = transactions.some(
        (one) => (one.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin
      );
      const chosen = isElsewhere ? chosenEntry(before) : null;
      if (chosen === null || selection instanceof NodeSelection) return null;
      let place: number | null = null;
      const near = (at: number) => Math.abs(at - before.selection.from);
      doc.descendants((node, at) => {
        if (node.type === entryType && node.attrs.ref === chosen.ref)
          if (place === null || near(at) < near(place)) place = at;
      });
      return place === null ? null : tr.setSelection(NodeSelection.create(doc, place));
    },
    view: (view) => {
      doc.on('beforeTransaction', forgetChosenNode);
      function forgetChosenNode() {
        // The binding would look for the node where it was, and fail where somebody has taken it away.
        const { binding } = ySyncPluginKey.getState(view.state);
        const noted = binding?.beforeTransactionSelection;
        if (noted?.type === 'node') binding.beforeTransactionSelection = { ...noted, type: 'text' };
      }
      return { destroy: () => doc.off('beforeTransaction', forgetChosenNode) };
    }
  });
}

/**
 * Puts an entry where the cursor stands: in the place of the line when all of it is chosen or it is empty, else behind it. The
 * cursor goes on behind the entry, on an empty line that is made where there is none.
 */
export const insertEntry =
  ({ of, ref }: Entry): Command =>
  (state, dispatch) => {
    if (dispatch === undefined) return true;
    const node = entryType.create({ kind: of, ref });
    const { $from, $to, from, to } = state.selection;
    const isLine = $from.parent.isTextblock && $from.sameParent($to);
    const isWhole = isLine && from === $from.start() && to === $from.end();
    const tr = state.tr;
    const behind = $to.depth === 0 ? to : $to.after();
    if (isWhole) tr.replaceWith($from.before(), $from.after(), node);
    else tr.insert(behind, node);
    const end = (isWhole ? $from.before() : behind) + node.nodeSize;
    const next = tr.doc.resolve(end).nodeAfter;
    // Somebody else's line may stand there: what is typed next is no part of it.
    if (next?.type !== paragraph || next.content.size > 0) tr.insert(end, paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
    return true;
  };

/** Takes every entry of this name out of the text. */
export const removeEntry =
  (ref: string): Command =>
  (state, dispatch) => {
    const tr = state.tr;
    state.doc.descendants((node, at) => {
      if (node.type === entryType && node.attrs.ref === ref)
        tr.delete(tr.mapping.map(at), tr.mapping.map(at + node.nodeSize));
    });
    if (tr.docChanged) dispatch?.(tr);
    return tr.docChanged;
  };

/** The words that an entry begins with: those that are chosen, within one line or of several. */
export const chosenWords = ({ doc, selection: { from, to } }: EditorState): string =>
  doc.textBetween(from, to, ' ').trim();

function chosenEntry({ selection }: EditorState): Entry | null {
  if (!(selection instanceof NodeSelection) || selection.node.type !== entryType) return null;
  return entryOf(selection.node);
}

const entryOf = ({ attrs }: Node): Entry | null => readEntry(attrs.kind, attrs.ref);

/** The arrows make a line before the first entry and behind the last, where there is none to go to. */
const leave =
  (side: 'before' | 'after'): Command =>
  (state, dispatch) => {
    if (chosenEntry(state) === null) return false;
    const { $from, $to, from, to } = state.selection;
    const isEdge = side === 'after' ? $to.indexAfter() === $to.parent.childCount : $from.index() === 0;
    if (!isEdge || $from.depth > 0) return false;
    const at = side === 'after' ? to : from;
    const tr = state.tr.insert(at, paragraph.create());
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
    return true;
  };

/** An entry as it stands in the text; its words are set as text, never as markup, and follow what is known of it. */
class DrawnEntry implements NodeView {
  readonly dom = document.createElement('div');
  readonly #tools: EntryTools | undefined;
  readonly #stop: () => void;
  #node: Node;

  constructor(node: Node, tools: EntryTools | undefined) {
    this.#node = node;
    this.#tools = tools;
    this.dom.contentEditable = 'false';
    this.dom.addEventListener('click', this.#open);
    this.#stop = tools?.shown.subscribe(this.#draw) ?? (() => {});
    this.#draw();
  }

  update(node: Node): boolean {
    if (node.type !== entryType) return false;
    this.#node = node;
    this.#draw();
    return true;
  }

  ignoreMutation = (): boolean => true;

  destroy(): void {
    this.#stop();
  }

  #open = (): void => {
    const entry = entryOf(this.#node);
    if (entry !== null) this.#tools?.onopen(entry);
  };

  #draw = (): void => {
    const entry = entryOf(this.#node);
    if (entry === null) return;
    const shown = entryShown(entry, this.#tools?.shown.value);
    this.dom.className = `entry ${shown.look}`;
    this.dom.dataset.entry = entry.of;
    this.dom.dataset.ref = entry.ref;
    this.dom.setAttribute('role', this.#tools === undefined ? 'group' : 'button');
    const rest = whoAndWhen(shown);
    // Its name for ears is what stands in it, with the signs that eyes do without.
    const { colon, stop } = text(followUps);
    this.dom.replaceChildren(
      piece('entry-state', shown.state),
      piece('aside-for-ears', colon),
      piece('entry-text', shown.text),
      ...(rest === '' ? [] : [piece('aside-for-ears', stop), piece('entry-rest', rest)])
    );
  };
}

function piece(name: string, words: string): HTMLElement {
  const made = document.createElement('span');
  made.className = name;
  made.textContent = words;
  return made;
}
