import { autoJoin, setBlockType, toggleMark } from 'prosemirror-commands';
import type { Mark, Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, sinkListItem, wrapRangeInList } from 'prosemirror-schema-list';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { deepestList, schema } from './schema';

const {
  paragraph,
  heading,
  bullet_list: bulletList,
  ordered_list: orderedList,
  list_item: listItem
} = schema.nodes;
const { strong, link } = schema.marks;

/** Puts the chosen words in bold, or out of it. */
export const toggleBold: Command = toggleMark(strong);

/** Makes the line a heading, or an ordinary line again; a line of a list leaves its list first. */
export const toggleHeading: Command = (state, dispatch, view) => {
  if (state.selection.$from.parent.type === heading) return setBlockType(paragraph)(state, dispatch);
  if (listDepth(state.selection.$from) === 0) return setBlockType(heading)(state, dispatch);
  if (dispatch === undefined || view === undefined) return true;
  while (listDepth(view.state.selection.$from) > 0 && liftListItem(listItem)(view.state, view.dispatch));
  return setBlockType(heading)(view.state, view.dispatch);
};

/** Makes the lines a list of this kind, turns a list of the other kind into it, or takes the lines out of it. */
export const toggleList = (kind: 'bullets' | 'numbers'): Command => {
  const wanted = kind === 'bullets' ? bulletList : orderedList;
  return autoJoin(
    (state, dispatch) => {
      const around = listAround(state.selection.$from);
      if (around === null) return makeList(wanted)(state, dispatch);
      if (around.node.type === wanted) return liftListItem(listItem)(state, dispatch);
      dispatch?.(state.tr.setNodeMarkup(around.at, wanted));
      return true;
    },
    ['bullet_list', 'ordered_list']
  );
};

/** Headings become ordinary lines, and lists that were chosen along with other lines give their entries. */
const makeList =
  (wanted: NodeType): Command =>
  (state, dispatch) => {
    const { from, to } = state.selection;
    const tr = state.tr.setBlockType(from, to, paragraph);
    const range = tr.doc.resolve(from).blockRange(tr.doc.resolve(to));
    if (range === null) return false;
    const lines = range.parent.content.content.slice(range.startIndex, range.endIndex);
    if (!lines.some(isList)) {
      if (!wrapRangeInList(tr, range, wanted)) return false;
    } else {
      const entries = lines.flatMap((line) =>
        isList(line) ? line.content.content : [listItem.create(null, line)]
      );
      tr.replaceWith(range.start, range.end, wanted.create(null, entries));
      tr.setSelection(
        TextSelection.between(tr.doc.resolve(range.start + 1), tr.doc.resolve(tr.mapping.map(range.end)))
      );
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** Moves the line of a list one step in; says that it did even when it is as deep as it may be. */
export const indent: Command = (state, dispatch) => {
  const depth = listDepth(state.selection.$from);
  if (depth === 0) return false;
  return depth >= deepestList || sinkListItem(listItem)(state, dispatch) || true;
};

/** Moves the line of a list one step out, then out of the list. */
export const outdent: Command = (state, dispatch) =>
  listDepth(state.selection.$from) > 0 && liftListItem(listItem)(state, dispatch);

/** At the beginning of a heading, the key that erases backwards makes it an ordinary line. */
export const headingToParagraph: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== heading || $from.parentOffset > 0) return false;
  return setBlockType(paragraph)(state, dispatch);
};

/** A link's address and the words it covers. */
export interface LinkSpot {
  readonly href: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** The link that the cursor stands in or touches, or null. */
export function linkAt(state: EditorState): LinkSpot | null {
  const { $from } = state.selection;
  const mark =
    link.isInSet($from.marks()) ??
    link.isInSet($from.nodeAfter?.marks ?? []) ??
    link.isInSet($from.nodeBefore?.marks ?? []);
  if (mark === undefined) return null;
  const { from, to } = reach($from, mark);
  return { href: String(mark.attrs.href), words: state.doc.textBetween(from, to), from, to };
}

/**
 * Leads what is chosen, or the link the cursor stands in, to an address. Other `words` than those that stand there
 * are written in their place; with nothing chosen, they are written where the cursor is.
 */
export const setLink =
  (href: string, words: string): Command =>
  (state, dispatch) => {
    const spot = linkAt(state);
    const { from, to } = spot ?? state.selection;
    const mark = link.create({ href });
    const shown = words === '' ? href : words;
    const stands = state.doc.textBetween(from, to, ' ');
    const { tr } = state;
    if (stands === '' || (words !== '' && words !== stands))
      tr.replaceWith(from, to, schema.text(shown, marksWith(state, mark)));
    else tr.removeMark(from, to, link).addMark(from, to, mark);
    const end = tr.mapping.map(to);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView());
    return true;
  };

/** Takes away the link the cursor stands in, and keeps its words. */
export const unlink: Command = (state, dispatch) => {
  const spot = linkAt(state);
  if (spot === null) return false;
  dispatch?.(state.tr.removeMark(spot.from, spot.to, link));
  return true;
};

/** The innermost list around a place, and where it begins. */
export function listAround($pos: ResolvedPos) {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const node = $pos.node(depth);
    if (isList(node)) return { node, at: $pos.before(depth) };
  }
  return null;
}

/** How many lists stand around a place. */
export function listDepth($pos: ResolvedPos): number {
  let lists = 0;
  for (let depth = $pos.depth; depth > 0; depth--) if ($pos.node(depth).type === listItem) lists++;
  return lists;
}

const isList = (node: Node): boolean => node.type === bulletList || node.type === orderedList;

const marksWith = (state: EditorState, mark: Mark): readonly Mark[] =>
  mark.addToSet(
    strong.isInSet(state.storedMarks ?? state.selection.$from.marks()) === undefined ? [] : [strong.create()]
  );

/** From where to where a mark goes on without a break around a place. */
function reach($pos: ResolvedPos, mark: Mark): { from: number; to: number } {
  const { parent } = $pos;
  let first = $pos.index();
  if (first === parent.childCount || !mark.isInSet(parent.child(first).marks)) first = $pos.indexAfter() - 1;
  let last = first;
  while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) first--;
  while (last < parent.childCount - 1 && mark.isInSet(parent.child(last + 1).marks)) last++;
  let from = $pos.start();
  for (let i = 0; i < first; i++) from += parent.child(i).nodeSize;
  let to = from;
  for (let i = first; i <= last; i++) to += parent.child(i).nodeSize;
  return { from, to };
}
