import { idFrom, type Id } from '../domain/ids';

/** Bytes that nobody can guess. */
export const randomBytes = (count: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(count));

/** A new id, unlike any other. */
export const newId = <Kind extends string>(): Id<Kind> => idFrom<Kind>(randomBytes(16));
