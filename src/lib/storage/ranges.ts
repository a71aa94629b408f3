import { Dexie } from 'dexie';

/** Everything under an index or key of several parts that begins with these: a space, or a collective. */
export const beginningWith = (...first: readonly (string | number)[]): [unknown[], unknown[]] => [
  [...first, Dexie.minKey],
  [...first, Dexie.maxKey]
];
