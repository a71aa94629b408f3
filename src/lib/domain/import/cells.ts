import { itemLimits, parseQuantity } from '../item';
import { parseCents } from '../money';

/** What people write in a cell to say that there is nothing to say. */
const placeholders = new Set([
  '-',
  '--',
  '---',
  '–',
  '—',
  '_',
  '/',
  '//',
  '.',
  '..',
  '...',
  '…',
  '?',
  '??',
  'n/a'
]);

/** What spreadsheet programs show, in French and in English, where a formula has no result. */
const failure =
  /^(?:#(?:n\/a|(?:ref|div\/0|value|valeur|name|nom|null|nul|num|nombre|calc|spill)\s?[!?]?)|err\s?:\s?\d+)$/;

/** Tells whether a cell holds a dash or the like, or the failure of a formula: all are read as empty. */
export function isPlaceholder(cell: string): boolean {
  const text = cell.trim().toLowerCase();
  return placeholders.has(text) || failure.test(text);
}

/**
 * A text as a cell that no spreadsheet program runs as a formula and no import takes for empty: where it would, an
 * apostrophe goes first, the sign by which these programs mark a text. `fromCell` takes it off again.
 */
export const toCell = (text: string): string => (needsMark(text) ? `'${text}` : text);

/** The text of a cell, without spaces around it nor the apostrophe that marks it as a text. */
export function fromCell(cell: string): string {
  const text = cell.trim();
  return text.startsWith("'") && needsMark(text.slice(1)) ? text.slice(1) : text;
}

function needsMark(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return /^[=+\-@\t\r]/.test(bare) || isPlaceholder(bare);
}

export type QuantityReading =
  /** `words` when a unit stands beside the number: `12 pièces`. */
  | { readonly kind: 'number'; readonly quantity: number; readonly words: boolean }
  | { readonly kind: 'in-words' | 'negative' | 'decimal' | 'too-large' };

/** How many a cell says, or why it says no whole number. */
export function readQuantity(cell: string): QuantityReading {
  // Not `foldText`: it would read `3²` as 32.
  const folded = cell
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const match =
    /^(?:x ?)?(\d[\d ]*)(?:[.,]0{1,2})?( ?(?:pieces?|pcs?|pce|unites?|units?|exemplaires?|ex|u)\.?)?$/.exec(
      folded
    );
  const quantity = match === null ? undefined : parseQuantity(match[1]!);
  if (typeof quantity === 'number') {
    if (quantity > itemLimits.quantity) return { kind: 'too-large' };
    return { kind: 'number', quantity, words: /[a-z]/.test(folded) };
  }
  if (/^\d{16,}$/.test(folded.replaceAll(' ', ''))) return { kind: 'too-large' };
  if (/^[-−–] ?\d[\d ]*([.,]\d+)?$/.test(folded)) return { kind: 'negative' };
  if (/^\d[\d ]*[.,]\d+$/.test(folded)) return { kind: 'decimal' };
  return { kind: 'in-words' };
}

export type ValueReading =
  { readonly kind: 'amount'; readonly cents: number } | { readonly kind: 'not-understood' | 'too-large' };

/** The amount a cell says, in cents of euro, or why it says none. */
export function readValue(cell: string): ValueReading {
  const cents = parseCents(withoutThousands(cell));
  if (typeof cents !== 'number') return { kind: 'not-understood' };
  return cents > itemLimits.value ? { kind: 'too-large' } : { kind: 'amount', cents };
}

/** `1.200,50` and `1,200.50` tell their thousands from their cents; `1.200` does not, and stays as it is. */
function withoutThousands(cell: string): string {
  const match = /^(\D*)(\d{1,3}(?:([.,])\d{3})+)([.,])(\d{1,2}\D*)$/.exec(cell);
  if (match === null || match[3] === match[4]) return cell;
  return `${match[1]}${match[2]!.replaceAll(match[3]!, '')}${match[4]}${match[5]}`;
}
