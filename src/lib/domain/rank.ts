/** Where a thing stands in a list that several people reorder at once: a text that sorts between its neighbours'. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A rank strictly between two others; null stands for the beginning or the end of the list. The id of what is placed
 * ends the rank, so that two people who insert at the same place at once do not get the same one.
 */
export function rankBetween(before: string | null, after: string | null, id = ''): string {
  let low = before ?? '';
  const high = after ?? '';
  // Two neighbours of one rank leave no room between them: stand before both.
  if (high !== '' && low >= high) low = '';
  let rank = '';
  for (let i = 0; ; i++) {
    const from = i < low.length ? digits.indexOf(low[i]!) : 0;
    const to = i < high.length && high.startsWith(rank) ? digits.indexOf(high[i]!) : digits.length;
    if (to - from > 1)
      return rank + digits[Math.floor((from + to) / 2)] + id.replace(/[^0-9A-Za-z]/g, '').slice(0, 4);
    rank += digits[from];
  }
}

export const isRank = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9A-Za-z]{1,200}$/.test(value);

/** Sorts by rank, then by id. */
export const byRank = (a: { rank: string; id: string }, b: { rank: string; id: string }): number =>
  a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
