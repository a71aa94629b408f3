import type { ActId } from '../acts/act';
import type { PersonId } from '../ids';
import type { Ruling } from './acts';

/** What acts came to for one body. */

export interface Body {
  /** All that was said of it, in the one order of everyone: the last holds. */
  readonly rules: readonly Ruled[];
  /** Who ended it, where nobody who had heard of that has said its rules since. */
  readonly ends: readonly Said[];
}

export interface Said {
  readonly act: ActId;
  readonly by: PersonId;
  /** The clock of whoever said it, in milliseconds since 1970. */
  readonly at: number;
}

/** What a body is, and by what rules it deliberates. */
export type BodyRules = Omit<Ruling, 'body'>;

export interface Ruled extends Said {
  readonly rules: BodyRules;
}
