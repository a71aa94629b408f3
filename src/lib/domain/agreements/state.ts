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
}

export interface Signature extends Said {
  readonly party: PartyName;
  readonly means: 'device' | 'paper';
}

export interface Ended extends Said {
  /** The hash of why. */
  readonly reason: string;
}

interface Said {
  readonly act: ActId;
  readonly by: PersonId;
  /** The clock of whoever said it, in milliseconds since 1970. */
  readonly at: number;
}
