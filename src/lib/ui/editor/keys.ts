import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { InputRule, inputRules, textblockTypeInputRule, undoInputRule } from 'prosemirror-inputrules';
import { keydownHandler, keymap } from 'prosemirror-keymap';
import { liftListItem, splitListItem, wrapRangeInList } from 'prosemirror-schema-list';
import type { NodeType } from 'prosemirror-model';
import { Plugin, type Command } from 'prosemirror-state';
import { redoCommand, undoCommand } from 'y-prosemirror';
import { headingToParagraph, indent, listAround, outdent, toggleBold } from './commands';
import { schema } from './schema';

const {
  paragraph,
  heading,
  bullet_list: bulletList,
  ordered_list: orderedList,
  list_item: listItem
} = schema.nodes;

const enter = chainCommands(splitListItem(listItem), liftListItem(listItem), baseKeymap.Enter!);

/** The keys of the editor; `askForLink` opens the dialog of links. */
export function keys(askForLink: () => void): Plugin[] {
  const openLink: Command = () => {
    askForLink();
    return true;
  };
  return [
    tabulation(),
    keymap({
      'Mod-b': toggleBold,
      'Mod-k': openLink,
      'Mod-z': undoCommand,
      'Mod-y': redoCommand,
      'Mod-Shift-z': redoCommand,
      Backspace: chainCommands(undoInputRule, headingToParagraph),
      Enter: enter,
      // A text has lines and no breaks inside them.
      'Shift-Enter': enter
    }),
    keymap(baseKeymap)
  ];
}

/**
 * In a list, Tab and Shift-Tab move the line in and out. Escape gives the key back to the browser for its next use,
 * so that the keyboard is never held here; outside a list it never is.
 */
function tabulation(): Plugin {
  let leaving = false;
  const move = keydownHandler({ Tab: indent, 'Shift-Tab': outdent });
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (event.key === 'Escape') leaving = true;
        else if (event.key !== 'Tab' && event.key !== 'Shift') leaving = false;
        return !leaving && move(view, event);
      },
      handleDOMEvents: {
        focus: () => {
          leaving = false;
          return false;
        }
      }
    }
  });
}

/** What turns into form as it is typed: `## `, `### `, `- `, `1. ` at the beginning of a line, `**words**` anywhere. */
export const typedForms = (): Plugin =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,3})\s$/, heading, (match) => ({ level: match[1]!.length === 3 ? 3 : 2 })),
      listWhen(/^\s*[-*]\s$/, bulletList),
      habitIn(/^[-*]\s$/, bulletList),
      listWhen(/^\s*1[.)]\s$/, orderedList),
      habitIn(/^\d{1,2}[.)]\s$/, orderedList),
      boldBetweenStars
    ]
  });

/** The mark at the beginning of a line makes it a list. */
const listWhen = (match: RegExp, list: NodeType) =>
  new InputRule(match, (state, _match, start, end) => {
    if (listAround(state.doc.resolve(start)) !== null) return null;
    const tr = state.tr.delete(start, end).setBlockType(start, start, paragraph);
    const range = tr.doc.resolve(start).blockRange();
    if (range === null || !wrapRangeInList(tr, range, list)) return null;
    const before = tr.doc.resolve(range.start);
    return before.nodeBefore?.type === list ? tr.join(range.start) : tr;
  });

/** In a list the mark is there already: one that is typed again, out of habit, is taken away. */
const habitIn = (match: RegExp, list: NodeType) =>
  new InputRule(match, (state, _match, start, end) =>
    listAround(state.doc.resolve(start))?.node.type === list ? state.tr.delete(start, end) : null
  );

const boldBetweenStars = new InputRule(/\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, (state, match, start, end) => {
  const words = match[1]!;
  const bold = schema.marks.strong.create();
  // The last star is being typed: it is in the match and not yet in the text.
  const tr = state.tr.delete(start + 2 + words.length, end).delete(start, start + 2);
  return tr.addMark(start, start + words.length, bold).removeStoredMark(bold);
});
