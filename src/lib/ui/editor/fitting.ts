import * as Y from 'yjs';
import { readEntry } from '../../domain/rich-text';

/**
 * Tells whether an editor may be bound to a text. The binding removes from the shared text, for everyone, what its
 * schema does not know; so a text that holds a block, a mark or an attribute from a newer version, or a shape that
 * no version writes, is shown and not edited.
 */
export function fitsEditor(fragment: Y.XmlFragment): boolean {
  return fragment.toArray().every((child) => fitsAmong(blocks, child, 0));
}

/** As `fitsEditor`, for what one change touched. */
export function changeFitsEditor(
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
  fragment: Y.XmlFragment
): boolean {
  return events.every(({ target }) => {
    if (target === fragment) return fitsEditor(fragment);
    if (target instanceof Y.XmlElement) return fitsAmong(anything, target, depthOf(target));
    return target instanceof Y.XmlText && textFits(target);
  });
}

const blocks = new Set(['paragraph', 'heading', 'bullet_list', 'ordered_list', 'entry']);
const lists = new Set(['bullet_list', 'ordered_list']);
const items = new Set(['list_item']);
const anything = new Set([...blocks, ...items]);
const attributes: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'],
  ordered_list: ['order'],
  entry: ['kind', 'ref']
};

/** Elements inside elements, a list and its entry counting for two; nobody writes as deep. */
const deepest = 40;

function fitsAmong(names: ReadonlySet<string>, element: unknown, depth: number): boolean {
  if (depth > deepest || !(element instanceof Y.XmlElement) || !names.has(element.nodeName)) return false;
  const known = attributes[element.nodeName] ?? [];
  if (Object.keys(element.getAttributes()).some((name) => !known.includes(name))) return false;
  if (element.nodeName === 'entry') return isEntry(element);
  return element.toArray().every((child) => {
    if (lists.has(element.nodeName)) return fitsAmong(items, child, depth + 1);
    if (items.has(element.nodeName)) return fitsAmong(blocks, child, depth + 1);
    return child instanceof Y.XmlText && textFits(child);
  });
}

const isEntry = (element: Y.XmlElement): boolean =>
  element.length === 0 && readEntry(element.getAttribute('kind'), element.getAttribute('ref')) !== null;

function textFits(text: Y.XmlText): boolean {
  const pieces = text.toDelta() as readonly {
    insert: unknown;
    attributes?: Readonly<Record<string, unknown>>;
  }[];
  return pieces.every(
    ({ insert, attributes: marks = {} }) =>
      typeof insert === 'string' &&
      Object.entries(marks).every(([name, value]) => name === 'strong' || (name === 'link' && isLink(value)))
  );
}

const isLink = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([name, part]) => name === 'href' && typeof part === 'string') &&
  'href' in value;

function depthOf(element: Y.XmlElement): number {
  let depth = 0;
  for (
    let parent = element.parent;
    parent instanceof Y.XmlElement && depth <= deepest;
    parent = parent.parent
  )
    depth++;
  return depth;
}
