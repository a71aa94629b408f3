import type { ColumnField, Condition } from '../item';

/** A field that a column may be cut at, or whose spellings may differ. */
export type TextField = Exclude<ColumnField, 'quantity' | 'condition' | 'value' | 'structure'>;

/** What was read otherwise than it is written, and why. `column` is the name of the column, `given` the cell. */
export type Change =
  | { readonly kind: 'placeholder'; readonly column: string; readonly given: string }
  | { readonly kind: 'quantity-in-words'; readonly column: string; readonly given: string }
  | { readonly kind: 'quantity-negative'; readonly column: string; readonly given: string }
  | { readonly kind: 'quantity-decimal'; readonly column: string; readonly given: string }
  | { readonly kind: 'quantity-too-large'; readonly column: string; readonly given: string }
  | {
      readonly kind: 'quantity-with-unit';
      readonly column: string;
      readonly given: string;
      readonly quantity: number;
    }
  | { readonly kind: 'value-not-understood'; readonly column: string; readonly given: string }
  | { readonly kind: 'value-too-large'; readonly column: string; readonly given: string }
  | {
      readonly kind: 'condition-read-as';
      readonly column: string;
      readonly given: string;
      readonly condition: Condition | null;
    }
  | { readonly kind: 'condition-not-understood'; readonly column: string; readonly given: string }
  | { readonly kind: 'structure-unknown'; readonly column: string; readonly given: string }
  | { readonly kind: 'text-cut'; readonly column: string; readonly limit: number }
  | { readonly kind: 'spellings'; readonly field: TextField; readonly spellings: readonly string[] };

/** Why a row stays out of the inventory. */
export type Refusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'above-header' }
  | { readonly kind: 'repeated-header' }
  | { readonly kind: 'total' }
  | { readonly kind: 'too-much-text' };

/** Changes that put nothing in question: the rest leave something for a person to look at. */
const light: ReadonlySet<Change['kind']> = new Set([
  'placeholder',
  'quantity-with-unit',
  'condition-read-as',
  'spellings'
]);

/** Tells whether somebody should look at what a row became. */
export const isToCheck = (change: Change): boolean => !light.has(change.kind);

/** The same change on several rows of the file. */
export interface ChangeOnRows {
  readonly change: Change;
  readonly rows: readonly number[];
}

/** What makes two changes the same one. */
export const changeKey = (change: Change): string => JSON.stringify(change);

/** Row numbers as runs: 7, 8, 9, 12 are `[7, 9]` and `[12, 12]`. Sorted, each once. */
export function runsOf(rows: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && row <= last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
