import * as Y from 'yjs';
import { isCondition, isValueNature, type Condition, type ValueNature } from '../domain/item';
import { isDay, isHour } from '../domain/day';
import {
  isFollowUpKind,
  isFollowUpState,
  type FollowUpKind,
  type FollowUpState
} from '../domain/meetings/follow-up';
import { isPointKind, type PointKind } from '../domain/meetings/meeting';
import { isId, type Id } from '../domain/ids';
import { isRank } from '../domain/rank';
import { cut } from '../domain/text';

/**
 * Reads one field of a record that may come from anyone. A reader never throws: a text is read as far as its limit,
 * and anything else that does not fit as the value that stands for "nothing is said", so that a strange neighbour
 * cannot break a screen (DOC-3).
 */
export type Reader<T> = (value: unknown) => T;

/** A text of at most `limit` characters; longer ones are cut, other values are empty. */
export const text =
  (limit: number): Reader<string> =>
  (value) => {
    const string = value instanceof Y.Text ? value.toString() : value;
    return typeof string === 'string' ? cut(string, limit) : '';
  };

/** A whole number from 0 to `limit`, or null. */
export const count =
  (limit: number): Reader<number | null> =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= limit ? value : null;

/** Milliseconds since 1970, up to the year 2200, or null. */
export const moment: Reader<number | null> = (value) => count(7_258_118_400_000)(value);

/** The SHA-256 of bytes, in base64url, or null; the last letter has four bits, so that each has one spelling only. */
export const hash: Reader<string | null> = (value) =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(value) ? value : null;

export const flag: Reader<boolean> = (value) => value === true;

export const reference =
  <T extends Id<string>>(): Reader<T | null> =>
  (value) =>
    isId(value) ? (value as string as T) : null;

export const condition: Reader<Condition | null> = (value) => (isCondition(value) ? value : null);
export const valueNature: Reader<ValueNature | null> = (value) => (isValueNature(value) ? value : null);
export const pointKind: Reader<PointKind | null> = (value) => (isPointKind(value) ? value : null);
export const followUpKind: Reader<FollowUpKind | null> = (value) => (isFollowUpKind(value) ? value : null);
/** What says nothing that is known is still open: nobody forgets it for that. */
export const followUpState: Reader<FollowUpState> = (value) => (isFollowUpState(value) ? value : 'open');
export const day: Reader<string> = (value) => (typeof value === 'string' && isDay(value) ? value : '');
export const hour: Reader<string> = (value) => (typeof value === 'string' && isHour(value) ? value : '');
export const rank: Reader<string> = (value) => (isRank(value) ? value : 'z');
