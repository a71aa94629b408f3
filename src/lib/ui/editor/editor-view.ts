import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { initProseMirrorDoc, ySyncPlugin, yUndoPlugin, yUndoPluginKey } from 'y-prosemirror';
import { linkAt, listAround } from './commands';
import { entries, type EntryTools } from './entries';
import { keys, typedForms } from './keys';
import { nativeSelection } from './native-selection';
import { pasting } from './pasting';
import type { LiveText } from './open-text';
import { presence, type Writer } from './presence';
import { schema } from './schema';

/** What the toolbar shows: the form of the place where the cursor stands, and what can be undone. */
export interface EditorStatus {
  readonly bold: boolean;
  readonly heading: boolean;
  readonly list: 'bullets' | 'numbers' | null;
  readonly link: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export const blankStatus: EditorStatus = {
  bold: false,
  heading: false,
  list: null,
  link: false,
  canUndo: false,
  canRedo: false
};

export interface EditorViewOptions extends LiveText {
  readonly me: Writer;
  readonly readonly: boolean;
  /** Attributes of the box that is written in: its name, what describes it. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What the entries of the text say; they can be brought in from elsewhere only where this is known. */
  readonly entries?: EntryTools;
  /** The writer asks for a link, by the keyboard. */
  readonly onlink: () => void;
  /** Who else has a cursor in this text. */
  readonly onothers: (writers: readonly Writer[]) => void;
  readonly onstatus: (status: EditorStatus) => void;
}

/** Draws a shared text in a place of the page and binds the two, until it is destroyed. */
export function editorView(place: HTMLElement, options: EditorViewOptions): EditorView {
  const { fragment, awareness, me, readonly } = options;
  // An empty text has no paragraph yet; the binding then draws one that is shared once something is written in it.
  const begun = fragment.length > 0 ? initProseMirrorDoc(fragment, schema) : null;
  return new EditorView(place, {
    state: EditorState.create({
      schema,
      doc: begun?.doc,
      plugins: [
        nativeSelection(fragment.doc!),
        ySyncPlugin(fragment, begun === null ? {} : { mapping: begun.mapping }),
        yUndoPlugin(),
        presence(awareness, me, options.onothers),
        entries(fragment.doc!, options.entries),
        typedForms(),
        ...keys(options.onlink),
        pasting(options.entries !== undefined),
        watchStatus(options.onstatus)
      ]
    }),
    editable: () => !readonly,
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      autocapitalize: 'sentences',
      ...options.attributes
    }
  });
}

/** Tells each new status; it stands after the binding, so that what was just written can already be undone. */
function watchStatus(tell: (status: EditorStatus) => void): Plugin {
  return new Plugin({
    view: (view) => {
      let told = JSON.stringify(blankStatus);
      const update = () => {
        const status = statusOf(view.state);
        const next = JSON.stringify(status);
        if (next !== told) tell(status);
        told = next;
      };
      const undoManager = yUndoPluginKey.getState(view.state)?.undoManager;
      undoManager?.on('stack-item-added', update);
      undoManager?.on('stack-item-popped', update);
      update();
      return { update };
    }
  });
}

function statusOf(state: EditorState): EditorStatus {
  const { $from, from, to, empty } = state.selection;
  const { strong } = schema.marks;
  const undoManager = yUndoPluginKey.getState(state)?.undoManager;
  const list = listAround($from)?.node.type;
  return {
    bold: empty
      ? strong.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, strong),
    heading: $from.parent.type === schema.nodes.heading,
    list: list === undefined ? null : list === schema.nodes.bullet_list ? 'bullets' : 'numbers',
    link: linkAt(state) !== null,
    canUndo: undoManager?.canUndo() ?? false,
    canRedo: undoManager?.canRedo() ?? false
  };
}
