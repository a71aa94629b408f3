import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { ySyncPluginKey, yUndoPluginKey } from 'y-prosemirror';
import type * as Y from 'yjs';
import { Cell, type Observable } from '../../domain/observable';
import type { Entry } from '../../domain/rich-text';
import { linkAt, setLink, toggleBold, toggleHeading, toggleList, unlink, type LinkSpot } from './commands';
import { blankStatus, editorView, type EditorStatus, type EditorViewOptions } from './editor-view';
import { chosenWords, insertEntry, removeEntry } from './entries';
import { changeFitsEditor, fitsEditor } from './fitting';
import { readNativeSelection } from './native-selection';
import type { Writer } from './presence';

export type RichEditorOptions = Omit<EditorViewOptions, 'onothers' | 'onstatus'>;

/**
 * An editor in a place of the page, bound to a shared text for as long as it is open. Undoing takes back what was
 * written here, never what others wrote.
 */
export class RichEditor {
  readonly #status = new Cell(blankStatus);
  readonly #others = new Cell<readonly Writer[]>([]);
  readonly #foreign = new Cell(false);
  readonly #fragment: Y.XmlFragment;
  #view: EditorView | null = null;

  constructor(place: HTMLElement, options: RichEditorOptions) {
    this.#fragment = options.fragment;
    this.#fragment.observeDeep(this.#guard);
    if (!fitsEditor(this.#fragment)) this.#foreign.set(true);
    else
      this.#view = editorView(place, {
        ...options,
        onothers: (writers) => this.#others.set(writers),
        onstatus: (status) => this.#status.set(status)
      });
  }

  get status(): Observable<EditorStatus> {
    return this.#status;
  }

  /** Who else has a cursor in this text. */
  get others(): Observable<readonly Writer[]> {
    return this.#others;
  }

  /** The text holds something that this version cannot keep while editing: it is closed, and nothing was touched. */
  get foreign(): Observable<boolean> {
    return this.#foreign;
  }

  bold = (): void => this.#run(toggleBold);
  heading = (): void => this.#run(toggleHeading);
  bullets = (): void => this.#run(toggleList('bullets'));
  numbers = (): void => this.#run(toggleList('numbers'));
  undo = (): void => this.#undoing('undo');
  redo = (): void => this.#undoing('redo');
  unlink = (): void => this.#run(unlink);

  /** Links what is chosen, or writes `words` as a link where nothing is. */
  link(address: string, words: string): void {
    this.#run(setLink(address, words));
  }

  /** The link under the cursor, else what is chosen, as the dialog of links begins with it. */
  linkSpot(): Pick<LinkSpot, 'href' | 'words'> {
    if (this.#view === null) return { href: '', words: '' };
    readNativeSelection(this.#view);
    const { state } = this.#view;
    const { from, to } = state.selection;
    return linkAt(state) ?? { href: '', words: state.doc.textBetween(from, to, ' ') };
  }

  /** The words that are chosen, for what is made of them. */
  chosenWords(): string {
    if (this.#view === null) return '';
    readNativeSelection(this.#view);
    return chosenWords(this.#view.state);
  }

  /**
   * Puts an entry where the cursor stands, in one with what `write` writes to the document, which names it: the others get both
   * or neither. Where the text was closed meanwhile, what is written stays.
   */
  insertEntry(write: () => Entry): void {
    // As an edit of this editor, so that undoing takes the entry back; what else is written is out of its reach.
    this.#fragment.doc?.transact(() => this.#command(insertEntry(write())), ySyncPluginKey);
  }

  /** Takes the entry of this name out of the text, wherever it stands. */
  removeEntry(ref: string): void {
    this.#command(removeEntry(ref));
  }

  focus(): void {
    this.#view?.focus();
  }

  /** Lets go of the text and leaves the page as it was found. */
  close(): void {
    this.#fragment.unobserveDeep(this.#guard);
    this.#letGo();
  }

  // Registered before the binding's own listener, so that what it would remove closes it first.
  #guard = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    if (transaction.local || changeFitsEditor(events, this.#fragment)) return;
    this.#letGo();
    this.#foreign.set(true);
  };

  #letGo(): void {
    this.#view?.destroy();
    this.#view = null;
    this.#others.set([]);
  }

  #run(command: Command): void {
    if (this.#view === null) return;
    readNativeSelection(this.#view);
    this.#command(command);
    this.#view.focus();
  }

  #command(command: Command): void {
    if (this.#view !== null) command(this.#view.state, this.#view.dispatch, this.#view);
  }

  #undoing(way: 'undo' | 'redo'): void {
    if (this.#view === null) return;
    yUndoPluginKey.getState(this.#view.state)?.undoManager[way]();
    this.#view.focus();
  }
}
