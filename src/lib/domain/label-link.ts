import { isId, type ItemId } from './ids';

/** The link that the code on a label says: which thing it is, and nothing else. */
export const labelLink = (origin: string, item: ItemId): string => `${origin}/i/${item}`;

/**
 * The thing that a code names, whatever address the app was served from when the label was printed; null when the code is no
 * label. Only the id is taken from it: nobody is ever led to an address that a code says.
 */
export function thingIn(code: string): ItemId | null {
  const id = /^https?:\/\/[^\s/?#@\\]+\/i\/([^/]+)\/?$/i.exec(code.trim())?.[1];
  return isId(id) ? id : null;
}
