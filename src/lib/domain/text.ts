/**
 * The text without accents, capitals, ligatures, signs of times or doubled spaces: two spellings that a person reads as the same
 * word give the same key. Used to search and to sort, never to show.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('×', 'x')
    // `3 × 3`, `3 x 3` and `3x3` are one measure, which a search must not cut at its spaces.
    .replace(/(?<=\d) *x *(?=\d)/g, 'x')
    .replace(/[’']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The same folding, which does each text once: most come back from row to row, and folding is what costs. */
export function remembered(fold: (text: string) => string): (text: string) => string {
  const folded = new Map<string, string>();
  return (text) => {
    let key = folded.get(text);
    if (key === undefined) folded.set(text, (key = fold(text)));
    return key;
  };
}

/** The words of a search, folded; an item matches when it holds each of them somewhere. */
export const searchWords = (query: string): readonly string[] =>
  foldText(query)
    .split(' ')
    .filter((word) => word !== '');

/**
 * Tells whether a folded text holds a word of a search: anywhere, or without the ending of its plural as a word of
 * its own, so that `chaises` finds `chaise pliante` while `tapis` does not find `tapioca`.
 */
export function holdsWord(text: string, word: string): boolean {
  if (text.includes(word)) return true;
  if (!/^.{3,}[sx]$/.test(word)) return false;
  const one = word.slice(0, -1);
  for (let at = text.indexOf(one); at !== -1; at = text.indexOf(one, at + 1)) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + one.length))) return true;
  }
  return false;
}

const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/** Sorts by folded text, then by id, so that every phone shows the same order. */
export const byKeyThenId = (a: { key: string; id: string }, b: { key: string; id: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Records sorted by name. */
export const byName = <T extends { readonly name: string; readonly id: string }>(
  records: readonly T[]
): T[] =>
  records
    .map((record) => ({ record, key: foldText(record.name), id: record.id }))
    .sort(byKeyThenId)
    .map(({ record }) => record);

/**
 * The text without halves of characters, which a hasty cut through an emoji leaves: they would be read otherwise on
 * every other phone.
 */
export const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');

/**
 * The beginning of a text that is longer than `limit`: whole characters, no space at its end, which belongs to what
 * was cut.
 */
export const cut = (text: string, limit: number): string =>
  text.length <= limit
    ? text
    : text
        .slice(0, limit)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd();

/** A text of several lines as it is kept: whole characters, no spaces at the ends. */
export const lines = (text: string): string => wellFormed(text).trim();

/** One line: no line breaks, no control characters, no spaces at the ends. */
export const oneLine = (text: string): string =>
  wellFormed(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
