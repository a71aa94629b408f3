import { fromBase64Url, toBase64Url } from '../base64url';
import { isId, type Id } from '../ids';
import { isDay } from '../day';
import type { ActId } from './act';

/** What the body of an act is written in. */
export type Plain =
  null | boolean | number | string | Uint8Array | readonly Plain[] | { readonly [name: string]: Plain };

/**
 * One field of a body. What is read may come from anyone: a value that does not fit gives undefined, and the whole
 * act is then set aside. There is on purpose no field for a free text.
 */
export interface Field<T> {
  read(value: unknown): T | undefined;
  write(value: T): Plain;
}

export type Of<F> = F extends Field<infer T> ? T : never;

/** So many bytes. */
export const bytes = (length: number): Field<Uint8Array> => ({
  read: (value) => (value instanceof Uint8Array && value.length === length ? value : undefined),
  write: (value) => value
});

/** At most so many bytes. */
export const bytesUpTo = (limit: number): Field<Uint8Array> => ({
  read: (value) => (value instanceof Uint8Array && value.length <= limit ? value : undefined),
  write: (value) => value
});

export const id = <Kind extends string>(): Field<Id<Kind>> => ({
  read: (value) => {
    const read = bytes(16).read(value);
    return read && (toBase64Url(read) as Id<Kind>);
  },
  write: (value) => {
    if (!isId(value)) throw new TypeError('not an id');
    return fromBase64Url(value)!;
  }
});

/** A SHA-256 in base64url: of an act, or of a text kept beside the journal. */
export const hash = <T extends string = string>(): Field<T> => ({
  read: (value) => {
    const read = bytes(32).read(value);
    return read && (toBase64Url(read) as T);
  },
  write: (value) => {
    const written = fromBase64Url(value);
    if (written?.length !== 32) throw new TypeError('not a hash');
    return written;
  }
});

export const actId: Field<ActId> = hash<ActId>();

/** A whole number from 0 to `limit`. */
export const count = (limit: number): Field<number> => ({
  read: (value) =>
    Number.isInteger(value) && isWithin(value as number, limit) ? (value as number) : undefined,
  write: (value) => value
});

const isWithin = (value: number, limit: number): boolean => value >= 0 && value <= limit;

export const flag: Field<boolean> = {
  read: (value) => (typeof value === 'boolean' ? value : undefined),
  write: (value) => value
};

/** Milliseconds since 1970, up to the year 2200. */
export const moment: Field<number> = count(7_258_118_400_000);

/** A day as `2026-11-21`. */
export const day: Field<string> = {
  read: (value) => (typeof value === 'string' && isDay(value) ? value : undefined),
  write: (value) => value
};

export const oneOf = <T extends string>(words: readonly T[]): Field<T> => ({
  read: (value) => words.find((word) => word === value),
  write: (value) => value
});

export const orNone = <T>(field: Field<T>): Field<T | null> => ({
  read: (value) => (value === null ? null : field.read(value)),
  write: (value) => (value === null ? null : field.write(value))
});

export const list = <T>(field: Field<T>, limit: number): Field<readonly T[]> => ({
  read: (value) => {
    if (!Array.isArray(value) || value.length > limit) return undefined;
    const read = value.map((one) => field.read(one));
    return read.includes(undefined) ? undefined : (read as T[]);
  },
  write: (value) => value.map((one) => field.write(one))
});

/** Exactly these fields: one too many would be a place for what nobody reads. */
export const record = <T extends object>(shape: {
  readonly [Name in keyof T]: Field<T[Name]>;
}): Field<{ readonly [Name in keyof T]: T[Name] }> => {
  const fields = Object.entries(shape) as [string & keyof T, Field<T[keyof T]>][];
  return {
    read: (value) => {
      if (typeof value !== 'object' || value === null || Object.keys(value).length !== fields.length)
        return undefined;
      const given = value as Readonly<Record<string, unknown>>;
      const read: Partial<T> = {};
      for (const [name, field] of fields) {
        const one = Object.hasOwn(given, name) ? field.read(given[name]) : undefined;
        if (one === undefined) return undefined;
        read[name] = one as T[typeof name];
      }
      return read as T;
    },
    write: (value) => Object.fromEntries(fields.map(([name, field]) => [name, field.write(value[name])]))
  };
};
