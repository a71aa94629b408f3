import type { ActId } from '../acts/act';
import type { ItemId, PersonId, StructureId } from '../ids';
import type { KnownAs } from './acts';

/** What acts came to for one stocktake. */

export interface Stocktake {
  /** Null until whoever began it is heard. */
  readonly opened: Opened | null;
  /** All that was counted; of a thing, the last that is not late holds. */
  readonly counts: readonly Counted[];
  readonly closed: Said | null;
}

export interface Said {
  readonly act: ActId;
  readonly by: PersonId;
  /** The clock of whoever said it, in milliseconds since 1970. */
  readonly at: number;
}

export interface Opened extends Said {
  /** Whose things are looked at; null for everybody's. */
  readonly structure: StructureId | null;
  /** The hash of the place where; null for anywhere. */
  readonly place: string | null;
}

/** What somebody found of a thing. */
export interface Counted extends Said {
  readonly thing: ItemId;
  /** Null where nobody found it, or looked for it. */
  readonly found: number | null;
  /** How many should have been there, by what whoever counted knew. */
  readonly due: number | null;
  readonly known: KnownAs;
  /** The hash of where it was found, where somebody said so. */
  readonly place: string | null;
  readonly remark: string | null;
  /** Whether whoever closed the stocktake had not heard of it: it is kept, and changes nothing. */
  readonly isLate: boolean;
}
