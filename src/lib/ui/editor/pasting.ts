import { DOMParser, Fragment, Slice, type Node, type ParseOptions } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { safeLink } from '../../domain/rich-text';
import { deepestList, schema } from './schema';

/**
 * What is pasted, from a message, a page, Word or Google Docs, comes in as headings, lists, bold and links alone; entries of
 * another text, only where texts have entries.
 */
export const pasting = (hasEntries = false): Plugin =>
  new Plugin({
    props: {
      transformPastedHTML: setStylesAside,
      clipboardParser: new PastedParser(schema, DOMParser.fromSchema(schema).rules),
      transformPasted: ({ content, openStart, openEnd }) => {
        const lines = linesOf(hasEntries ? content : withoutEntries(content));
        return new Slice(
          lines,
          Math.min(openStart, depthAt(lines, 'start')),
          Math.min(openEnd, depthAt(lines, 'end'))
        );
      },
      handlePaste: (view, event) => {
        const address = safeLink(event.clipboardData?.getData('text/plain'));
        if (address === null || view.state.selection.empty) return false;
        const { from, to } = view.state.selection;
        view.dispatch(
          view.state.tr.addMark(from, to, schema.marks.link.create({ href: address })).scrollIntoView()
        );
        return true;
      }
    }
  });

/**
 * The page's security policy forbids inline styles and handlers, and complains of each one that is parsed. They are
 * put under another name first: some styles tell what is bold, and what Word means as a list.
 */
export function setStylesAside(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)(style|on[a-z]+)(\s*=)/gi, '$1data-$2$3'));
}

class PastedParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    if (dom instanceof Element) tidy(dom);
    return super.parseSlice(dom, options);
  }
}

/** Brings what office programs write down to plain HTML, in place. */
function tidy(root: Element): void {
  for (const element of root.querySelectorAll('script, style, title, meta, link, head')) element.remove();
  for (const bold of root.querySelectorAll('b, strong'))
    // Google Docs wraps the whole of what was copied in a `b` that is not bold.
    if (/font-weight:\s*(normal|[1-4]00)/i.test(styleOf(bold))) bold.replaceWith(...bold.childNodes);
  for (const span of root.querySelectorAll('span'))
    if (/font-weight:\s*(bold|[6-9]00)/i.test(styleOf(span))) {
      const strong = span.ownerDocument.createElement('strong');
      strong.append(...span.childNodes);
      span.append(strong);
    }
  // Lists of lists stand beside their entries in Google Docs, not inside them.
  for (const list of root.querySelectorAll(':is(ul, ol) > :is(ul, ol)'))
    list.previousElementSibling?.append(list);
  for (const line of root.querySelectorAll('br')) {
    const stray =
      line.nextSibling === null || line.parentElement?.querySelector(':scope > :is(p, ul, ol, h1, h2, h3)');
    if (stray) line.remove();
    else line.replaceWith(lineBreak);
  }
  listsOfWord(root);
}

/** Stands for a break while the rest of the white space is gathered; `linesOf` then makes lines of it. */
const lineBreak = '\u2028';

const styleOf = (element: Element): string => element.getAttribute('data-style') ?? '';

/** Word writes each line of a list as a paragraph with a mark of its own: `mso-list:l0 level2 lfo1`, then `·` or `1.` */
function listsOfWord(root: Element): void {
  let last: { line: Element; lists: Element[] } | null = null;
  for (const line of [...root.querySelectorAll('p')]) {
    const level = Number(/mso-list:[^;]*\blevel(\d)/i.exec(styleOf(line))?.[1] ?? 0);
    if (level === 0) continue;
    const mark = [...line.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(styleOf(span)));
    const ordered = /^\s*(\d+|[a-z]{1,3})[.)]/i.test(mark?.textContent ?? '');
    mark?.remove();
    const goesOn = last !== null && last.line.nextElementSibling === line;
    const lists: Element[] = goesOn && last !== null ? last.lists.slice(0, level) : [];
    const entry = line.ownerDocument.createElement('li');
    entry.append(...line.childNodes);
    while (lists.length < level) {
      const list = line.ownerDocument.createElement(ordered ? 'ol' : 'ul');
      const outer = lists.at(-1);
      if (outer === undefined) line.before(list);
      else (outer.lastElementChild ?? outer.appendChild(line.ownerDocument.createElement('li'))).append(list);
      lists.push(list);
    }
    lists.at(-1)?.append(entry);
    last = { line: lists[0]!, lists };
    line.remove();
  }
}

/** What is left of a block that held nothing else is no block: it goes too. */
function withoutEntries(content: Fragment): Fragment {
  const kept: Node[] = [];
  content.forEach((node) => {
    if (node.type === schema.nodes.entry) return;
    if (node.isTextblock || node.isLeaf) return void kept.push(node);
    const inside = withoutEntries(node.content);
    if (inside.childCount > 0) kept.push(node.copy(inside));
  });
  return Fragment.from(kept);
}

/** One paragraph a line, headings on one line, and no list deeper than may be written here. */
function linesOf(content: Fragment, depth = 0): Fragment {
  const blocks: Node[] = [];
  content.forEach((node) => {
    if (node.type === schema.nodes.paragraph) blocks.push(...splitLines(node));
    else if (node.type === schema.nodes.heading) blocks.push(node.copy(joinLines(node)));
    else if (node.type === schema.nodes.list_item) blocks.push(node.copy(linesOf(node.content, depth)));
    else if (node.isText || node.isLeaf) blocks.push(node);
    else if (depth < deepestList) blocks.push(node.copy(linesOf(node.content, depth + 1)));
    else
      node.forEach((entry) =>
        entry.forEach((line) => blocks.push(...linesOf(Fragment.from(line), depth).content))
      );
  });
  return Fragment.from(blocks);
}

/** How many nodes stand inside one another at an end: a slice is not open deeper than that. */
function depthAt(content: Fragment, side: 'start' | 'end'): number {
  const node = side === 'start' ? content.firstChild : content.lastChild;
  return node === null || node.isText ? 0 : 1 + depthAt(node.content, side);
}

function splitLines(paragraph: Node): Node[] {
  const lines: Node[][] = [[]];
  paragraph.forEach((text) => {
    (text.text ?? '').split(/[\n\u2028]/).forEach((part, i) => {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push(schema.text(part, text.marks));
    });
  });
  return lines.map((line) => paragraph.copy(Fragment.from(line)));
}

function joinLines(heading: Node): Fragment {
  const words: Node[] = [];
  heading.forEach((text) =>
    words.push(schema.text((text.text ?? '').replace(/[\n\u2028]/g, ' '), text.marks))
  );
  return Fragment.from(words);
}
