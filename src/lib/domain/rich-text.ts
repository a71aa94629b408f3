import { isOwnId } from './acts/own-id';
import { isId } from './ids';

/** A text with headings, lists, bold and links, as it is read: what an editor writes and a screen or a message shows. */
export type RichText = readonly Block[];
export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly RichText[] }
  | ({ readonly kind: 'entry' } & Entry);
export type Inline = { readonly text: string; readonly bold?: true; readonly link?: string };

/** What can stand in a text as one object: it says what it is and names it, the words are elsewhere. */
export const entryKinds = ['action', 'question', 'decision'] as const;
export type EntryKind = (typeof entryKinds)[number];
export interface Entry {
  readonly of: EntryKind;
  /** The id of an action or a question; of a decision, who began it and a number of chance (`acts/own-id.ts`). */
  readonly ref: string;
}

/** The entry that a text says it holds; null for one that this version does not know. */
export function readEntry(of: unknown, ref: unknown): Entry | null {
  const kind = entryKinds.find((one) => one === of);
  if (kind === undefined || typeof ref !== 'string') return null;
  return (kind === 'decision' ? isOwnId(ref) : isId(ref)) ? { of: kind, ref } : null;
}

/**
 * The address if it may be followed, or null. Only what opens a page, writes to someone or calls them passes:
 * `javascript:`, `data:` and the rest never reach the screen.
 */
export function safeLink(address: unknown): string | null {
  if (typeof address !== 'string' || address.length > 2048) return null;
  const bare = address.trim();
  return /^(https?:\/\/|mailto:|tel:)[^\s]+$/i.test(bare) ? bare : null;
}

/**
 * The text alone, as one would paste it in a message: lists with dashes or numbers, links after their words. The words of
 * an entry are given by who knows them.
 */
export function plainText(
  text: RichText,
  wordsOf: (entry: Entry) => string = () => '…',
  indent = ''
): string {
  return text
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return indent + inlineText(block.inlines);
        case 'heading':
          return indent + inlineText(block.inlines).toUpperCase();
        case 'entry':
          return indent + wordsOf(block);
        case 'list':
          return block.items
            .map((item, i) => {
              const mark = block.ordered ? `${i + 1}. ` : '- ';
              return (
                indent +
                mark +
                plainText(item, wordsOf, indent + ' '.repeat(mark.length)).slice(indent.length + mark.length)
              );
            })
            .join('\n');
      }
    })
    .join(indent === '' ? '\n\n' : '\n');
}

const inlineText = (inlines: readonly Inline[]): string =>
  inlines
    .map(({ text, link }) => (link === undefined || link === text ? text : `${text} (${link})`))
    .join('');

/** Tells whether nothing at all is written. */
export const isBlank = (text: RichText): boolean => plainText(text).trim() === '';

/** Every entry of a text, in the order in which they stand. */
export const entriesIn = (text: RichText): readonly Entry[] =>
  text.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(entriesIn);
    return block.kind === 'entry' ? [{ of: block.of, ref: block.ref }] : [];
  });
