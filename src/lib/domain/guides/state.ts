import type { ActId } from '../acts/act';
import type { PersonId, StructureId } from '../ids';
import type { ByPart } from './acts';

/** What acts came to for the shared instructions of one thing. */

export interface Guide {
  /** All that were adopted, in the one order of everyone. */
  readonly versions: readonly Version[];
  /** What was said last of each person, for each owner. */
  readonly trainings: readonly Training[];
}

export interface Said {
  readonly act: ActId;
  readonly by: PersonId;
  /** The clock of whoever said it, in milliseconds since 1970. */
  readonly at: number;
  /** For whom it was said; it counts while the thing is theirs. */
  readonly owner: StructureId | null;
}

export interface Version extends Said {
  /** One more than the highest of those whose place it takes: two that were written apart have the same. */
  readonly number: number;
  /** The versions whose place it takes; the first is the one that it was written from. */
  readonly of: readonly ActId[];
  /** The hashes of its words; null for what it does not tell. */
  readonly words: ByPart<string | null>;
}

/** Somebody was shown how to use the thing. */
export interface Training extends Said {
  readonly person: PersonId;
  /** A day such as `2026-03-03`. */
  readonly on: string;
}
