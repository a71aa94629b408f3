/**
 * Cents from an amount as people write it (`1 200,50 €`, `15`, `3.5`), null when nothing is written, undefined when
 * it is not an amount. A comma or a point is the decimal mark; spaces group thousands.
 */
export function parseCents(text: string): number | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]|€|EUR|euros?/giu, '');
  if (bare === '') return null;
  const match = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(bare);
  if (match === null) return undefined;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Cents as a field shows them: `1200,50`, or `1200` when there are no cents. */
export const centsToField = (cents: number | null): string => {
  if (cents === null) return '';
  const rest = cents % 100;
  return rest === 0 ? String(cents / 100) : `${Math.floor(cents / 100)},${String(rest).padStart(2, '0')}`;
};
