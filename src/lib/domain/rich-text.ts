/** A text with headings, lists, bold and links, as it is read: what an editor writes and a screen or a message shows. */
export type RichText = readonly Block[];
export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly RichText[] };
export type Inline = { readonly text: string; readonly bold?: true; readonly link?: string };

/**
 * The address if it may be followed, or null. Only what opens a page, writes to someone or calls them passes:
 * `javascript:`, `data:` and the rest never reach the screen.
 */
export function safeLink(address: unknown): string | null {
  if (typeof address !== 'string' || address.length > 2048) return null;
  const bare = address.trim();
  return /^(https?:\/\/|mailto:|tel:)[^\s]+$/i.test(bare) ? bare : null;
}

/** The text alone, as one would paste it in a message: lists with dashes or numbers, links after their words. */
export function plainText(text: RichText, indent = ''): string {
  return text
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return indent + inlineText(block.inlines);
        case 'heading':
          return indent + inlineText(block.inlines).toUpperCase();
        case 'list':
          return block.items
            .map((item, i) => {
              const mark = block.ordered ? `${i + 1}. ` : '- ';
              return (
                indent +
                mark +
                plainText(item, indent + ' '.repeat(mark.length)).slice(indent.length + mark.length)
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
