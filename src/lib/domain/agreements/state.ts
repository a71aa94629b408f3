import type { ActId } from '../acts/act';
import type { PersonId } from '../ids';
import type { PartyName, Terms } from './terms';

/** What acts came to for one agreement. */

export interface Agreement {
  /** What was put to both parties, the first being first. */
  readonly versions: readonly Version[];
  /** Null while nobody ended it. */
  readonly ended: Ended | null;
}

export interface Version extends Said {
  readonly terms: Terms<string>;
  readonly signatures: readonly Signature[];
  /** Null while nobody declined it, nor took it back. */
  readonly declined: Reasoned | null;
}

export interface Signature extends Said {
  readonly party: PartyName;
  readonly means: 'device' | 'paper';
}

export interface Reasoned extends Said {
  /** The hash of why. */
  readonly reason: string;
}

export interface Ended extends Reasoned {
  /** A day such as `2026-11-21`. */
  readonly on: string;
}

interface Said {
  readonly act: ActId;
  readonly by: PersonId;
  /** The clock of whoever said it, in milliseconds since 1970. */
  readonly at: number;
}
