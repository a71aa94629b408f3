import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Awareness } from 'y-protocols/awareness';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey
} from 'y-prosemirror';
import * as Y from 'yjs';
import { nameLimit } from '../../domain/collective';
import { oneLine } from '../../domain/text';
import { readNativeSelection } from './native-selection';

/** Somebody who writes: their name, and an id by which one person with two telephones is one. */
export interface Writer {
  readonly id: string;
  readonly name: string;
}

/** Where somebody else stands in this text. */
interface Standing extends Writer {
  readonly client: number;
  readonly anchor: number;
  readonly head: number;
}

/** How many cursors are drawn at most: a room of people, not what a hostile neighbour can claim. */
const most = 40;
/** A cursor stays this long after its writer looked elsewhere, so that a touch on a button is not a departure. */
const patience = 4000;

const key = new PluginKey<DecorationSet>('grange-presence');

/**
 * Draws the cursors of the others with their names, and tells them mine. Unlike y-prosemirror's own plugin it sets
 * no inline style, which the page's policy forbids, and believes nothing of what it is told: awareness comes from
 * other devices, and a strange value there must not stop the text from being drawn.
 */
export function presence(
  awareness: Awareness,
  me: Writer,
  others: (writers: readonly Writer[]) => void
): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, drawn, _old, state) => {
        const fromElsewhere: { isChangeOrigin?: boolean } | undefined = tr.getMeta(ySyncPluginKey);
        if (fromElsewhere?.isChangeOrigin !== true && tr.getMeta(key) === undefined)
          return drawn.map(tr.mapping, tr.doc);
        return DecorationSet.create(state.doc, standingsIn(state, awareness, me).flatMap(draw));
      }
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => follow(view, awareness, me, others)
  });
}

function follow(
  view: EditorView,
  awareness: Awareness,
  me: Writer,
  others: (writers: readonly Writer[]) => void
) {
  let redrawing: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let told = '[]';

  const redraw = () => {
    redrawing = undefined;
    readNativeSelection(view);
    view.dispatch(view.state.tr.setMeta(key, true));
    const writers = writersAmong(standingsIn(view.state, awareness, me));
    const names = JSON.stringify(writers);
    if (names !== told) others(writers);
    told = names;
  };
  // Awareness may change in the middle of a change of the text: what it says is drawn once that is over.
  const changed = ({ added, updated, removed }: AwarenessChange) => {
    if ([...added, ...updated, ...removed].some((client) => client !== awareness.clientID))
      redrawing ??= setTimeout(redraw);
  };
  const tellMine = () => {
    if (!view.hasFocus()) return;
    clearTimeout(leaving);
    const cursor = cursorOf(view.state);
    if (cursor !== null && !sameCursor(awareness.getLocalState()?.cursor, cursor))
      awareness.setLocalStateField('cursor', cursor);
  };
  const takeMineAway = () => {
    clearTimeout(leaving);
    // Another text may have been opened meanwhile, whose cursor this is.
    if (standingOf(view.state, awareness.clientID, awareness.getLocalState()) !== null)
      awareness.setLocalStateField('cursor', null);
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(takeMineAway, patience);
  };

  awareness.setLocalStateField('user', { id: me.id, name: me.name });
  awareness.on('change', changed);
  view.dom.addEventListener('focusin', tellMine);
  view.dom.addEventListener('focusout', leave);
  redrawing = setTimeout(redraw);
  return {
    update: tellMine,
    destroy: () => {
      clearTimeout(redrawing);
      awareness.off('change', changed);
      view.dom.removeEventListener('focusin', tellMine);
      view.dom.removeEventListener('focusout', leave);
      takeMineAway();
    }
  };
}

/** Whose states changed, as the awareness tells it. */
type AwarenessChange = Readonly<Record<'added' | 'updated' | 'removed', readonly number[]>>;

interface Cursor {
  readonly anchor: Y.RelativePosition;
  readonly head: Y.RelativePosition;
}

/** My selection in terms of the shared text, which other people's edits do not move; null before it is bound. */
function cursorOf(state: EditorState): Cursor | null {
  const { type, binding } = ySyncPluginKey.getState(state);
  if (binding === null) return null;
  const relative = (position: number) => absolutePositionToRelativePosition(position, type, binding.mapping);
  return { anchor: relative(state.selection.anchor), head: relative(state.selection.head) };
}

const sameCursor = (told: unknown, cursor: Cursor): boolean =>
  JSON.stringify(told) === JSON.stringify(cursor);

/** The cursors of the others; mine on another device, or one that a reload left behind, says nothing to me. */
function standingsIn(state: EditorState, awareness: Awareness, me: Writer): readonly Standing[] {
  const standings: Standing[] = [];
  for (const [client, told] of awareness.getStates()) {
    if (client === awareness.clientID || standings.length >= most) continue;
    const standing = standingOf(state, client, told);
    if (standing !== null && standing.id !== me.id) standings.push(standing);
  }
  return standings.sort((a, b) => a.client - b.client);
}

/** Reads what a device tells of its writer; null when they stand in another text, or when it makes no sense. */
function standingOf(state: EditorState, client: number, told: unknown): Standing | null {
  const { user, cursor } = asFields(told);
  const { id, name } = asFields(user);
  const { anchor, head } = asFields(cursor);
  const shown = typeof name === 'string' ? nameShown(name) : '';
  if (shown === '') return null;
  const from = positionOf(state, anchor);
  const to = positionOf(state, head);
  if (from === null || to === null) return null;
  return { client, id: typeof id === 'string' ? id : String(client), name: shown, anchor: from, head: to };
}

const asFields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** A name on one line, of a length for names, without the signs that turn the direction of what follows. */
const nameShown = (name: string): string =>
  oneLine(name.slice(0, nameLimit * 2).replace(/[\u202a-\u202e\u2066-\u2069]/g, '')).slice(0, nameLimit);

function positionOf(state: EditorState, told: unknown): number | null {
  const { type, binding, doc } = ySyncPluginKey.getState(state);
  if (binding === null || !isRelativePosition(told, doc)) return null;
  try {
    const position = relativePositionToAbsolutePosition(
      doc,
      type,
      Y.createRelativePositionFromJSON(told),
      binding.mapping
    );
    return position === null ? null : Math.min(Math.max(position, 0), state.doc.content.size);
  } catch {
    // It points into something that is not, or not yet, part of this text: that cursor is not drawn.
    return null;
  }
}

/** Asked before Yjs reads it, which would add to the document any part that a position names. */
function isRelativePosition(told: unknown, doc: Y.Doc): boolean {
  const { type, item, tname } = asFields(told);
  if (typeof tname === 'string' && !doc.share.has(tname)) return false;
  return isPlace(type) || isPlace(item) || typeof tname === 'string';
}

function isPlace(value: unknown): boolean {
  const { client, clock } = asFields(value);
  return Number.isSafeInteger(client) && Number.isSafeInteger(clock) && Number(clock) >= 0;
}

/** The others by name, each once, however many devices they write from. */
function writersAmong(standings: readonly Standing[]): readonly Writer[] {
  const writers = new Map<string, Writer>();
  for (const { id, name } of standings) if (!writers.has(id)) writers.set(id, { id, name });
  return [...writers.values()];
}

function draw(standing: Standing): Decoration[] {
  const { client, anchor, head, name } = standing;
  const look = `look-${lookOf(standing.id)}`;
  const cursor = Decoration.widget(head, () => caret(name, look), { key: `${client} ${name}`, side: 10 });
  if (anchor === head) return [cursor];
  const chosen = { class: `others-choice ${look}` };
  return [Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), chosen), cursor];
}

/** Not for ears: they are told by name, above the text, who writes; a name in the middle of a sentence would break it. */
function caret(name: string, look: string): HTMLElement {
  const line = document.createElement('span');
  line.className = `others-caret ${look}`;
  line.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = 'others-name';
  label.textContent = name;
  line.append(label);
  return line;
}

/** One of four strokes, the same for a person on every screen; told apart without colour. */
function lookOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) >>> 0;
  return sum % 4;
}
