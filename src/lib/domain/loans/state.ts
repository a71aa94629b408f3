import type { ActId } from '../acts/act';
import type { ItemId, PersonId, StructureId } from '../ids';
import type { DepositKind, DepositStep } from './acts';

/** What acts came to for one loan. */

export interface Loan {
  /** Null until whoever lent it is heard. */
  readonly opened: Opened | null;
  readonly deposits: readonly Deposit[];
}

/** What went out at once. */
export interface Opened {
  readonly act: ActId;
  readonly by: PersonId;
  /** The clock of whoever handed it over, in milliseconds since 1970. */
  readonly at: number;
  readonly lender: StructureId | null;
  readonly borrower: StructureId | null;
  /** The hash of who has it, where that is no member structure. */
  readonly words: string | null;
  readonly outs: readonly { readonly thing: ItemId; readonly out: ActId }[];
  readonly purpose: string | null;
  readonly place: string | null;
}

/** Something held as a guarantee, by people and never by the app. */
export interface Deposit {
  readonly act: ActId;
  readonly kind: DepositKind;
  /** In cents of euro. */
  readonly amount: number | null;
  /** How far it went; the last is where it is. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly act: ActId;
  readonly by: PersonId;
  readonly at: number;
  readonly step: DepositStep;
  readonly amount: number | null;
  readonly remark: string | null;
}
