/**
 * The text without accents, capitals, ligatures or doubled spaces: two spellings that a person reads as the same
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
    .replace(/[’']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The words of a search, folded; an item matches when it holds each of them somewhere. */
export const searchWords = (query: string): readonly string[] =>
  foldText(query)
    .split(' ')
    .filter((word) => word !== '');

/** Sorts by folded text, then by id, so that every phone shows the same order. */
export const byKeyThenId = (a: { key: string; id: string }, b: { key: string; id: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * The text without halves of characters, which a hasty cut through an emoji leaves: they would be read otherwise on
 * every other phone.
 */
export const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');

/** A text of several lines as it is kept: whole characters, no spaces at the ends. */
export const lines = (text: string): string => wellFormed(text).trim();

/** One line: no line breaks, no control characters, no spaces at the ends. */
export const oneLine = (text: string): string =>
  wellFormed(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
