import { Schema, type DOMOutputSpec, type Node, type NodeSpec } from 'prosemirror-model';
import { readEntry, safeLink } from '../../domain/rich-text';

/**
 * What can be written, under the names that the document keeps: paragraphs, two levels of headings, lists, entries, bold
 * and links. Blocks are asked for little (`block+` everywhere), because two people's edits may meet in an order that
 * nobody typed, and what does not fit a schema is removed from the text of everyone.
 */
const nodes = {
  doc: { content: 'block+' },
  paragraph: {
    group: 'block',
    content: 'text*',
    parseDOM: [{ tag: 'p' }],
    toDOM: (): DOMOutputSpec => ['p', 0]
  },
  heading: {
    group: 'block',
    content: 'text*',
    defining: true,
    attrs: { level: { default: 2 } },
    parseDOM: [1, 2, 3, 4, 5, 6].map((rank) => ({
      tag: `h${rank}`,
      getAttrs: (element: HTMLElement) => ({ level: element.dataset.level === '2' || rank <= 2 ? 2 : 3 })
    })),
    // A text stands under the heading of its page, so its own headings begin one rank lower.
    toDOM: (node: Node): DOMOutputSpec => {
      const level = node.attrs.level === 3 ? 3 : 2;
      return [`h${level + 1}`, { 'data-level': level }, 0];
    }
  },
  bullet_list: {
    group: 'block',
    content: 'list_item+',
    parseDOM: [{ tag: 'ul' }],
    toDOM: (): DOMOutputSpec => ['ul', 0]
  },
  ordered_list: {
    group: 'block',
    content: 'list_item+',
    attrs: { order: { default: 1 } },
    parseDOM: [{ tag: 'ol' }],
    toDOM: (): DOMOutputSpec => ['ol', 0]
  },
  list_item: {
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: (): DOMOutputSpec => ['li', 0]
  },
  // Its words are not in the text: whoever draws it looks them up (`entries.ts`). It has no attribute by default, so that
  // none is ever made to fill a place.
  entry: {
    group: 'block',
    atom: true,
    attrs: { kind: {}, ref: {} },
    parseDOM: [
      {
        tag: 'div[data-entry]',
        getAttrs: ({ dataset }: HTMLElement) => {
          const entry = readEntry(dataset.entry, dataset.ref);
          return entry === null ? false : { kind: entry.of, ref: entry.ref };
        }
      }
    ],
    toDOM: ({ attrs }: Node): DOMOutputSpec => [
      'div',
      { 'data-entry': String(attrs.kind), 'data-ref': String(attrs.ref) }
    ]
  },
  text: {}
} satisfies Record<string, NodeSpec>;

export const schema = new Schema({
  nodes,
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element: HTMLElement) => {
            const href = safeLink(element.getAttribute('href'));
            return href === null ? false : { href };
          }
        }
      ],
      toDOM: (mark): DOMOutputSpec => {
        const href = safeLink(mark.attrs.href);
        return href === null ? ['span', 0] : ['a', { href, title: href, rel: 'noopener noreferrer' }, 0];
      }
    },
    strong: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: (): DOMOutputSpec => ['strong', 0]
    }
  }
});

/** Deeper lists than these are not made here: a telephone has no room for them, and readers stop at eight. */
export const deepestList = 6;
