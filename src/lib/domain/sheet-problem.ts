/** Why what was taken from a sheet of return leads nowhere. */
export type SheetProblem =
  | { readonly kind: 'not-a-sheet' }
  /** Which line was typed otherwise than it is printed, counted from one. */
  | { readonly kind: 'line-wrong'; readonly line: number }
  | { readonly kind: 'newer-sheet' }
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'no-memory' };
