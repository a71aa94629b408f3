import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { ySyncPluginKey } from 'y-prosemirror';
import type * as Y from 'yjs';

/**
 * Keeps the cursor where the writer has just put it. The browser moves it at once and tells a moment later; when
 * somebody else's edit comes in between, the editor would put it back where it was, and the next words would go
 * there. So what the browser shows is read before each edit from elsewhere. Stands before the binding.
 */
export const nativeSelection = (doc: Y.Doc): Plugin =>
  new Plugin({
    view: (view) => {
      const read = ({ local }: Y.Transaction) => {
        if (local || !readNativeSelection(view)) return;
        // The binding noted the selection when this edit began, a moment too early.
        const { binding } = ySyncPluginKey.getState(view.state);
        binding.beforeTransactionSelection = null;
        binding.beforeAllTransactions();
      };
      doc.on('beforeTransaction', read);
      return { destroy: () => doc.off('beforeTransaction', read) };
    }
  });

/** Takes over the selection that the browser shows, before anything is drawn anew; tells whether it was another. */
export function readNativeSelection(view: EditorView): boolean {
  if (view.composing || !view.hasFocus()) return false;
  const shown = shownSelection(view);
  if (shown === null || shown.eq(view.state.selection)) return false;
  view.dispatch(view.state.tr.setSelection(shown));
  return true;
}

/** The selection as the browser draws it, or null when it is not in the text. */
function shownSelection(view: EditorView): TextSelection | null {
  const shown = view.dom.ownerDocument.getSelection();
  if (shown === null || shown.anchorNode === null || shown.focusNode === null) return null;
  if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return null;
  const { doc } = view.state;
  const anchor = doc.resolve(view.posAtDOM(shown.anchorNode, shown.anchorOffset));
  const head = doc.resolve(view.posAtDOM(shown.focusNode, shown.focusOffset));
  return anchor.parent.inlineContent && head.parent.inlineContent ? new TextSelection(anchor, head) : null;
}
