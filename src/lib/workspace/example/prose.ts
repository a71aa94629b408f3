import type { Block, Inline, RichText } from '../../domain/rich-text';

export const heading = (text: string): Block => ({ kind: 'heading', level: 2, inlines: [{ text }] });
export const subheading = (text: string): Block => ({ kind: 'heading', level: 3, inlines: [{ text }] });

/** A paragraph; what stands between double stars is bold, and `[words](address)` is a link. */
export const paragraph = (text: string): Block => ({ kind: 'paragraph', inlines: inlinesOf(text) });

/** A list of one-paragraph entries, marked up as in `paragraph`. */
export const list = (...entries: readonly string[]): Block => listOf(false, entries);
export const numbered = (...entries: readonly string[]): Block => listOf(true, entries);

const listOf = (ordered: boolean, entries: readonly string[]): Block => ({
  kind: 'list',
  ordered,
  items: entries.map((entry): RichText => [paragraph(entry)])
});

function inlinesOf(text: string): Inline[] {
  return text
    .split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece.startsWith('**')) return { text: piece.slice(2, -2), bold: true };
      const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece);
      return link === null ? { text: piece } : { text: link[1] ?? '', link: link[2] ?? '' };
    });
}
