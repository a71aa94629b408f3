/** A4, in millimetres. */
export const paper = { width: 210, height: 297 } as const;

/** How labels lie on a sheet of paper: so many of one size, in millimetres, in the middle of it. */
export interface LabelFormat {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** From the right edge of one label to the left edge of the next; rows have nothing between them. */
  readonly gap: number;
}

/**
 * The sheets that are sold most, whichever firm makes them, the largest labels first. Sizes, gaps and the place on the paper
 * are those of the catalogue of gLabels (github.com/jimevins/glabels-qt, `templates/*-iso-templates.xml`): Rayfilm 0817,
 * 0508, 0410, 0203, 0203N, Endisch 6503821x and Hisago ELM023, and Avery L7165, L7160 and L7651 to less than half a
 * millimetre.
 */
export const labelFormats: readonly LabelFormat[] = [
  { id: '99x67-8', width: 99.1, height: 67.7, columns: 2, rows: 4, gap: 2.5 },
  { id: '70x37-24', width: 70, height: 37, columns: 3, rows: 8, gap: 0 },
  { id: '63x38-21', width: 63.5, height: 38.1, columns: 3, rows: 7, gap: 2.5 },
  { id: '48x25-40', width: 48.5, height: 25.4, columns: 4, rows: 10, gap: 0 },
  { id: '48x25-44', width: 48.5, height: 25.4, columns: 4, rows: 11, gap: 0 },
  { id: '38x21-65', width: 38.1, height: 21.2, columns: 5, rows: 13, gap: 2.5 },
  { id: '38x21-65-joined', width: 38, height: 21.2, columns: 5, rows: 13, gap: 0 }
];

/** What most people take when they have not chosen yet. */
export const usualFormat: LabelFormat = labelFormats[1]!;

export const perSheet = ({ columns, rows }: LabelFormat): number => columns * rows;

/** From the left and the upper edge of the paper to those of a label, in millimetres. */
export interface LabelPlace {
  readonly left: number;
  readonly top: number;
}

/** Where the label of this position lies, counted from 0 along each row. */
export function placeOf(format: LabelFormat, position: number): LabelPlace {
  const { width, height, columns, rows, gap } = format;
  const across = width + gap;
  return {
    left: (paper.width - columns * across + gap) / 2 + (position % columns) * across,
    top: (paper.height - rows * height) / 2 + Math.floor(position / columns) * height
  };
}

/** How much of the width the code may take: the rest is for words. */
const codeShare = 0.56;

/** The side of the square that a code takes with its quiet border, which reaches the edges of the label, in millimetres. */
export const codeSide = ({ width, height }: LabelFormat): number => Math.min(height, width * codeShare);

/** How many labels are printed at once at most: more would keep a phone busy for too long. */
export const labelLimit = 500;

/** One label for each thing, or as many as there are of it; one where nobody counted. */
export type LabelCopies = 'one' | 'each';

/** The things of the labels that are asked for, one after the other up to the limit, and how many there are in all. */
export function labelsFor<Thing extends { readonly quantity: number | null }>(
  things: readonly Thing[],
  copies: LabelCopies
): { readonly labels: readonly Thing[]; readonly total: number } {
  const labels: Thing[] = [];
  let total = 0;
  for (const thing of things) {
    const count = copies === 'one' ? 1 : (thing.quantity ?? 1);
    total += count;
    for (let left = Math.min(count, labelLimit - labels.length); left > 0; left--) labels.push(thing);
  }
  return { labels, total };
}

/** The labels sheet by sheet, each in its place; on the first sheet those before `first`, counted from 0, are used up. */
export function sheetsOf<Label>(
  labels: readonly Label[],
  format: LabelFormat,
  first: number
): readonly (readonly (LabelPlace & { readonly label: Label })[])[] {
  const room = perSheet(format);
  const sheets: (LabelPlace & { label: Label })[][] = [];
  labels.forEach((label, i) => {
    const position = (first + i) % room;
    if (i === 0 || position === 0) sheets.push([]);
    sheets.at(-1)!.push({ label, ...placeOf(format, position) });
  });
  return sheets;
}
