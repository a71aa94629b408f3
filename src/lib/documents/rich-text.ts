import * as Y from 'yjs';
import { readEntry, safeLink, type Block, type Inline, type RichText } from '../domain/rich-text';

/** Deeper than any note a person writes; what lies below is read as nothing. */
const deepest = 8;
/** More than a long meeting; what follows is read as nothing. */
const mostBlocks = 5000;

/**
 * The text of a shared fragment, as it can be shown. Only headings, lists, paragraphs, entries, bold and links that may
 * be followed come through; an unknown block gives its text as a paragraph (DOC-3, DOC-5).
 */
export function readRichText(fragment: Y.XmlFragment): RichText {
  const budget = { blocks: mostBlocks };
  return readBlocks(fragment, budget, 0);
}

/** Puts a text into an empty fragment, in the shape that the editor writes. */
export function writeRichText(fragment: Y.XmlFragment, text: RichText): void {
  fragment.insert(0, text.map(elementOf));
}

/**
 * Makes a text what another one is, by new edits: the blocks that both have at their ends stay, with what others write in
 * them meanwhile, and those between are put back whole, kinds that nobody here knows among them (DOC-13).
 */
export function putTextBack(text: Y.XmlFragment, wanted: Y.XmlFragment): void {
  const blocks = wanted.toArray();
  const [are, shouldBe] = [text.toArray().map(shapeOf), blocks.map(shapeOf)];
  const room = Math.min(are.length, shouldBe.length);
  let start = 0;
  while (start < room && are[start] === shouldBe[start]) start++;
  let end = 0;
  while (end < room - start && are[are.length - 1 - end] === shouldBe[shouldBe.length - 1 - end]) end++;
  text.delete(start, are.length - end - start);
  text.insert(
    start,
    blocks.slice(start, blocks.length - end).map((block) => block.clone() as Y.XmlElement | Y.XmlText)
  );
}

/** A text that is the same for two blocks that hold the same. */
function shapeOf(block: Y.XmlElement | Y.XmlText | Y.XmlHook): string {
  if (block instanceof Y.XmlText) return JSON.stringify(block.toDelta());
  if (!(block instanceof Y.XmlElement)) return JSON.stringify(block.toJSON());
  return JSON.stringify([block.nodeName, block.getAttributes(), block.toArray().map(shapeOf)]);
}

type Budget = { blocks: number };

function readBlocks(parent: Y.XmlFragment, budget: Budget, depth: number): Block[] {
  const blocks: Block[] = [];
  if (depth > deepest) return blocks;
  for (const child of parent.toArray()) {
    if (budget.blocks-- <= 0) break;
    if (child instanceof Y.XmlText) blocks.push({ kind: 'paragraph', inlines: readInlines(child) });
    else if (child instanceof Y.XmlElement) blocks.push(readBlock(child, budget, depth));
  }
  return blocks;
}

function readBlock(element: Y.XmlElement, budget: Budget, depth: number): Block {
  switch (element.nodeName) {
    case 'heading':
      return {
        kind: 'heading',
        level: Number(element.getAttribute('level')) === 3 ? 3 : 2,
        inlines: inlinesIn(element)
      };
    case 'bullet_list':
    case 'ordered_list': {
      const entries = element.toArray().filter((child) => child instanceof Y.XmlElement);
      return {
        kind: 'list',
        ordered: element.nodeName === 'ordered_list',
        items: entries.map((entry) => readBlocks(entry, budget, depth + 1))
      };
    }
    case 'entry': {
      const entry = readEntry(element.getAttribute('kind'), element.getAttribute('ref'));
      return entry === null ? { kind: 'paragraph', inlines: [] } : { kind: 'entry', ...entry };
    }
    default:
      return { kind: 'paragraph', inlines: inlinesIn(element) };
  }
}

function inlinesIn(element: Y.XmlElement): Inline[] {
  return element.toArray().flatMap((child) => (child instanceof Y.XmlText ? readInlines(child) : []));
}

function readInlines(text: Y.XmlText): Inline[] {
  const inlines: Inline[] = [];
  for (const { insert, attributes } of text.toDelta() as {
    insert: unknown;
    attributes?: Record<string, unknown>;
  }[]) {
    if (typeof insert !== 'string' || insert === '') continue;
    const inline: { text: string; bold?: true; link?: string } = { text: insert };
    if (attributes?.strong) inline.bold = true;
    const link = safeLink((attributes?.link as { href?: unknown } | undefined)?.href);
    if (link !== null) inline.link = link;
    // Marks that come and go leave seams in what says the same.
    const last = inlines.at(-1);
    if (last !== undefined && last.bold === inline.bold && last.link === inline.link)
      inlines[inlines.length - 1] = { ...last, text: last.text + inline.text };
    else inlines.push(inline);
  }
  return inlines;
}

function elementOf(block: Block): Y.XmlElement {
  switch (block.kind) {
    case 'paragraph':
      return element('paragraph', {}, [textOf(block.inlines)]);
    case 'heading':
      return element('heading', { level: block.level }, [textOf(block.inlines)]);
    case 'list':
      return element(
        block.ordered ? 'ordered_list' : 'bullet_list',
        block.ordered ? { order: 1 } : {},
        block.items.map((item) => element('list_item', {}, item.map(elementOf)))
      );
    case 'entry':
      return element('entry', { kind: block.of, ref: block.ref }, []);
  }
}

function element(
  name: string,
  attributes: Record<string, unknown>,
  children: (Y.XmlElement | Y.XmlText)[]
): Y.XmlElement {
  const made = new Y.XmlElement(name);
  // Numbers are kept as numbers, as the editor keeps them; Yjs types attributes as strings only.
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
}

function textOf(inlines: readonly Inline[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(
    inlines.map((inline) => ({
      insert: inline.text,
      attributes: {
        ...(inline.bold ? { strong: {} } : {}),
        ...(inline.link !== undefined ? { link: { href: inline.link } } : {})
      }
    }))
  );
  return text;
}
